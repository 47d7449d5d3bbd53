/** Which date counts: when it came here, or when its author wrote it. The two are not the same question. */
import { Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import type { KnownBy } from '../../../vault/api.ts';

export interface KnownByProps {
  readonly by: KnownBy;
  readonly onBy: (by: KnownBy) => void;
}

export function KnownByChoice({ by, onBy }: KnownByProps): ReactNode {
  const { t } = useTranslation('history');
  return (
    <Radio.Group label={t('by.label')} value={by} onChange={(value) => onBy(value === 'dated' ? 'dated' : 'known')}>
      <Stack gap="xs" mt="xs">
        <Radio value="known" label={t('by.known')} description={t('by.knownHint')} />
        <Radio value="dated" label={t('by.dated')} description={t('by.datedHint')} />
      </Stack>
    </Radio.Group>
  );
}

/** Where it is not known when something came, that is said. */
export function Undated({ by, count }: { readonly by: KnownBy; readonly count: number }): ReactNode {
  const { t } = useTranslation('history');
  return by === 'dated' || count === 0 ? null : <p>{t('undated', { count })}</p>;
}
