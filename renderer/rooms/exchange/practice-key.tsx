/** Practice only: the key that opens practice files with the `age` command, for whoever wants to look inside one. */
import { Alert, Stack, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { utf8 } from '../../../shared/codec/bytes.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFiles } from '../../data/files.ts';
import { useMe, useVault } from '../../data/vault.tsx';

export function PracticeKey(): ReactNode {
  const { t } = useTranslation('exchange');
  const vault = useVault();
  const files = useFiles();
  const { realm } = useMe();
  const [isSaved, setSaved] = useState(false);
  const { run, problem } = useCommand<AnyProblem>();
  if (realm !== 'practice') return null;
  const key = async (): Promise<Result<Uint8Array<ArrayBuffer>, AnyProblem>> => {
    const identity = await vault.practiceIdentity();
    return identity.ok ? ok(utf8(`${identity.value}\n`)) : identity;
  };
  const save = async (): Promise<void> => {
    const saved = await run(files.save('text', t('practiceKey.file'), key()));
    setSaved(saved.ok);
  };
  return (
    <Stack gap="xs" align="flex-start">
      <Text c="dimmed" size="sm" maw="44rem">
        {t('practiceKey.about')}
      </Text>
      <ButtonWithIcon variant="subtle" icon={IconKey} onClick={() => void save()}>
        {t('practiceKey.save')}
      </ButtonWithIcon>
      <ProblemNote problem={problem} />
      <div role="status">{isSaved ? <Alert color="water">{t('practiceKey.saved')}</Alert> : null}</div>
    </Stack>
  );
}
