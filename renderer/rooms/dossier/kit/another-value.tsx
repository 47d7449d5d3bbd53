/** Writing another value in place of two that stand side by side. */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../app/translation.ts';

export interface AnotherValueProps<V> {
  /** Undefined while it is not complete. */
  readonly value: V | undefined;
  readonly onSettle: (value: V) => void;
  readonly children: ReactNode;
}

export function AnotherValue<V>({ value, onSettle, children }: AnotherValueProps<V>): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <>
      <div style={{ flex: '1 1 14rem' }}>{children}</div>
      <Button disabled={value === undefined} onClick={() => value !== undefined && onSettle(value)}>
        {t('versions.useThis')}
      </Button>
    </>
  );
}
