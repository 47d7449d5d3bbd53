/** A colleague of this computer now works elsewhere: I agree with my passphrase, or put it aside. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { ProofDialog } from '../widgets/proof-dialog.tsx';
import type { AboutWork } from '../vault/api.ts';
import { useFunctionName, useServiceName } from '../i18n/directory-names.ts';
import { useTranslation } from '../i18n/translation.ts';
import { useVault } from '../data/vault.tsx';

export interface WorkLetterProps {
  readonly letter: AboutWork;
  readonly onDone: () => void;
}

export function WorkLetter({ letter, onDone }: WorkLetterProps): ReactNode {
  const { t } = useTranslation('computer');
  const vault = useVault();
  const functionName = useFunctionName();
  const serviceName = useServiceName();
  const [isAgreeing, setIsAgreeing] = useState(false);
  const { id, from } = letter;
  const words = {
    name: letter.name,
    function: functionName(letter.function),
    service: serviceName(letter.service),
    before: serviceName(letter.before),
  };
  return (
    <Alert color="water" icon={<IconMail aria-hidden />} role="status">
      <Stack gap="xs" align="flex-start">
        <Text>{t('letter.work', { ...words, name: from })}</Text>
        <Group>
          <Button variant="default" size="sm" onClick={() => setIsAgreeing(true)}>
            {t('letter.agree')}
          </Button>
          <Button size="sm" variant="subtle" onClick={() => void vault.closeLetter({ id }).then(onDone)}>
            {t('letter.decline')}
          </Button>
        </Group>
      </Stack>
      {isAgreeing ? (
        <ProofDialog
          title={t('letter.agreeTitle', words)}
          action={t('letter.agree')}
          onProve={(proof) => vault.agreeToWork({ letter: id, proof })}
          onDone={onDone}
          onClose={() => setIsAgreeing(false)}
        >
          <Text>{t('letter.work', { ...words, name: from })}</Text>
        </ProofDialog>
      ) : null}
    </Alert>
  );
}
