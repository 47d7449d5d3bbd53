/** Practice only: the key that opens practice files with the `age` command, for whoever wants to look inside one. */
import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useMe, useShell, useVault } from '../../data/vault.tsx';

export function PracticeKey(): ReactNode {
  const { t } = useTranslation('exchange');
  const vault = useVault();
  const shell = useShell();
  const { realm } = useMe();
  const [isSaved, setSaved] = useState(false);
  const [problem, setProblem] = useState<AnyProblem>();
  if (realm !== 'practice') return null;
  const save = async (): Promise<void> => {
    setSaved(false);
    const identity = await vault.practiceIdentity();
    if (!identity.ok) return setProblem(identity.problem);
    const bytes = new TextEncoder().encode(`${identity.value}\n`);
    const suggestedName = t('practiceKey.file');
    const saved = await shell('files.save', { kind: 'text', suggestedName, bytes });
    setProblem(saved.ok ? undefined : { code: saved.problem });
    setSaved(saved.ok);
  };
  return (
    <Stack gap="xs" align="flex-start">
      <Text c="dimmed" size="sm" maw="44rem">
        {t('practiceKey.about')}
      </Text>
      <Button variant="subtle" leftSection={<IconKey size={18} aria-hidden />} onClick={() => void save()}>
        {t('practiceKey.save')}
      </Button>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      <div role="status">{isSaved ? <Alert color="water">{t('practiceKey.saved')}</Alert> : null}</div>
    </Stack>
  );
}
