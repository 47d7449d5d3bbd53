/** Whether files of the realm are also locked against computers of the future, and whose card file that still needs. */
import { Checkbox, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { useFormat } from '../../i18n/format.ts';
import type { DraftPeopleProps } from './draft-people.tsx';

export function Lock({ content, onChange }: DraftPeopleProps): ReactNode {
  const { t } = useTranslation('list');
  const format = useFormat();
  const lacking = content.people.filter(({ hybrid }) => !hybrid).map(({ name }) => name);
  return (
    <Stack gap={4} maw={640}>
      <Checkbox
        label={t('lock.choose')}
        description={t('lock.about')}
        checked={content.sealing === 'hybrid'}
        onChange={(event) =>
          void onChange({ do: 'sealing', sealing: event.currentTarget.checked ? 'hybrid' : 'x25519' })
        }
      />
      {lacking.length === 0 ? null : <Text>{t('lock.lacks', { names: format.list(lacking) })}</Text>}
    </Stack>
  );
}
