/** Somebody's copy of a document is damaged and they ask for it again: a person sends it, as any other file. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/format.ts';
import { fullName } from '../../ui/person-name.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import { exchangePaths } from '../../routes/exchange-paths.ts';

/** `about`: another value asks again, after something came in. */
export function Wanted({ about }: { readonly about: string }): ReactNode {
  const { t } = useTranslation('health');
  const format = useFormat();
  const asked = useAnswer((vault) => vault.wantedDocuments(), `wanted ${about}`);
  if (asked.state !== 'ready') return null;
  return asked.value.map(({ person, name, dossier, documents, ...who }) => (
    <Alert key={`${person}/${dossier}`} color="yellow" role="note" icon={<IconFileDownload aria-hidden />}>
      <Text fw={550}>{t('documents.wants', { name, documents: format.list(documents), who: fullName(who) })}</Text>
      <Text>{t('documents.wantsNext')}</Text>
      <Group mt="xs">
        <Button
          component={Link}
          variant="default"
          to={exchangePaths.sendWith({ dossier, to: person, purpose: 'update' })}
        >
          {t('documents.send')}
        </Button>
      </Group>
    </Alert>
  ));
}
