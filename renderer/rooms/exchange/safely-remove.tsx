/** The end of working with a stick: nothing more is written, and it is said that it may be taken out. */
import { Alert, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconUsb } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { useStick } from './use-stick.ts';

export interface SafelyRemoveProps {
  readonly label: string;
}

/** A button that turns into the words that it may be taken out. */
export function SafelyRemove({ label }: SafelyRemoveProps): ReactNode {
  const [isReleased, setReleased] = useState(false);
  return isReleased ? (
    <MayBeTakenOut label={label} waiting={0} />
  ) : (
    <RemoveButton onReleased={() => setReleased(true)} />
  );
}

export function RemoveButton({ onReleased }: { readonly onReleased: () => void }): ReactNode {
  const { t } = useTranslation('exchange');
  const { release } = useStick();
  return (
    <ButtonWithIcon variant="default" icon={IconUsb} onClick={() => void release().then(onReleased)}>
      {t('stick.remove')}
    </ButtonWithIcon>
  );
}

export interface MayBeTakenOutProps extends SafelyRemoveProps {
  /** What is ready and did not go onto it. */
  readonly waiting: number;
}

export function MayBeTakenOut({ label, waiting }: MayBeTakenOutProps): ReactNode {
  const { t } = useTranslation('exchange');
  return (
    <Alert color="water" role="status" icon={<IconCircleCheck aria-hidden />} title={t('stick.removed', { label })}>
      <Stack gap={4}>
        <Text>{t('stick.removedSafe')}</Text>
        <Text fw={550}>{t('stick.removedNext')}</Text>
        {waiting === 0 ? null : <Text>{t('stick.waiting', { count: waiting })}</Text>}
      </Stack>
    </Alert>
  );
}
