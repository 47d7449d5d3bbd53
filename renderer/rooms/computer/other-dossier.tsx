/** A dossier that is a colleague's: asking for it, or opening it in an emergency. */
import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { useNavigate } from 'react-router';
import { dossierPath } from '../../routes/paths.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useVault } from '../../data/vault.tsx';
import type { VaultProblem } from '../../vault/api.ts';
import { filing } from '../../ui/unreadable.ts';
import { DateField } from '../../fields/date-field.tsx';
import { Card } from '../../ui/card.tsx';

/** Characters of a reason (renderer/vault/SPEC.md, G3). */
const shortest = 10;

export function OtherDossier(): ReactNode {
  const { t } = useTranslation('computer');
  const vault = useVault();
  const navigate = useNavigate();
  const [who, setWho] = useState({ surname: '', birth: '', reason: '' });
  const [asked, setAsked] = useState<number>();
  const [isShort, setIsShort] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<VaultProblem>();

  const run = async (work: () => Promise<VaultProblem | undefined>): Promise<void> => {
    setProblem(undefined);
    setIsShort(who.reason.trim().length < shortest);
    if (who.reason.trim().length < shortest) return;
    setIsBusy(true);
    setAsked(undefined);
    setProblem(await work());
    setIsBusy(false);
  };
  const ask = async (): Promise<VaultProblem | undefined> => {
    const answer = await vault.askColleagues(who);
    if (!answer.ok) return answer.problem;
    setAsked(answer.value);
    return undefined;
  };
  const open = async (): Promise<VaultProblem | undefined> => {
    const answer = await vault.openInEmergency(who);
    if (!answer.ok) return answer.problem;
    await navigate(dossierPath(answer.value.id));
    return undefined;
  };
  return (
    <Card title={t('other.title')}>
      <Text>{t('other.about')}</Text>
      <Stack gap="sm">
        <Group grow align="flex-start">
          <TextInput
            label={t('other.surname')}
            value={who.surname}
            maxLength={200}
            onChange={(event) => setWho({ ...who, surname: event.currentTarget.value })}
          />
          <DateField label={t('other.birth')} value={who.birth} onChange={(birth) => setWho({ ...who, birth })} />
        </Group>
        <Textarea
          label={t('other.reason')}
          description={t('other.reasonHint')}
          value={who.reason}
          maxLength={500}
          autosize
          minRows={2}
          error={isShort ? t('other.reasonShort') : undefined}
          onChange={(event) => {
            setIsShort(false);
            setWho({ ...who, reason: event.currentTarget.value });
          }}
        />
        {problem === undefined ? null : <ProblemNote problem={problem} />}
        {asked === undefined ? null : <Text role="status">{t('other.asked', { count: asked })}</Text>}
        <Group>
          <Button {...filing} loading={isBusy} onClick={() => void run(ask)}>
            {t('other.ask')}
          </Button>
          <Button {...filing} variant="default" color="red" loading={isBusy} onClick={() => void run(open)}>
            {t('other.open')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
