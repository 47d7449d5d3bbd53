/** Writing another value in place of two that stand side by side. */
import { Button, Text } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import { filing } from '../ui/unreadable.ts';
import { toFirstEmpty } from './first-empty.ts';

export interface AnotherValueProps<V> {
  /** Undefined while it is not complete. */
  readonly value: V | undefined;
  readonly onSettle: (value: V) => void;
  readonly children: ReactNode;
}

export function AnotherValue<V>({ value, onSettle, children }: AnotherValueProps<V>): ReactNode {
  const { t } = useTranslation('dossier');
  const fields = useRef<HTMLDivElement>(null);
  const [isTried, setTried] = useState(false);
  const take = (): void => {
    if (value !== undefined) return onSettle(value);
    setTried(true);
    toFirstEmpty(fields.current);
  };
  return (
    <>
      <div ref={fields} style={{ flex: '1 1 14rem' }}>
        {children}
      </div>
      <Button {...filing} onClick={take}>
        {t('versions.useThis')}
      </Button>
      {isTried && value === undefined ? (
        <Text size="sm" role="alert">
          {t('versions.incomplete')}
        </Text>
      ) : null}
    </>
  );
}
