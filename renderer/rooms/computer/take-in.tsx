/** Somebody says they are of my service, and nobody of it took them in: whether they are is mine to say. */
import { Alert, Button, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { useVault } from '../../data/vault.tsx';
import type { Household } from '../../vault/api.ts';
import { ProofDialog } from '../../widgets/proof-dialog.tsx';

export interface TakeInProps {
  readonly person: Household['toTakeIn'][number];
  readonly onChange: () => void;
}

export function TakeIn({ person: { seat, name, hasTakenMeIn }, onChange }: TakeInProps): ReactNode {
  const { t } = useTranslation('computer');
  const vault = useVault();
  const [isSaying, setIsSaying] = useState(false);
  return (
    <Alert title={t('takeIn.title')}>
      <Stack gap="sm" align="flex-start">
        <Text>{t(hasTakenMeIn ? 'takeIn.mutual' : 'takeIn.about', { name })}</Text>
        <Button variant="default" onClick={() => setIsSaying(true)}>
          {t('takeIn.do', { name })}
        </Button>
      </Stack>
      {isSaying ? (
        <ProofDialog
          title={t('takeIn.title')}
          action={t('takeIn.do', { name })}
          onProve={(proof) => vault.takeInColleague({ seat, proof })}
          onDone={onChange}
          onClose={() => setIsSaying(false)}
        >
          <Text>{t('takeIn.sure')}</Text>
        </ProofDialog>
      ) : null}
    </Alert>
  );
}
