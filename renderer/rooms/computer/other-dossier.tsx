/** A dossier that is a colleague's: asking for it, or opening it in an emergency. */
import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { useNavigate } from 'react-router';
import { dossierPath } from '../../routes/paths.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useVault } from '../../data/vault.tsx';
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
  const { run, isBusy, problem } = useCommand();
  const isLong = (): boolean => {
    const isLongEnough = who.reason.trim().length >= shortest;
    setIsShort(!isLongEnough);
    setAsked(undefined);
    return isLongEnough;
  };
  const ask = async (): Promise<void> => {
    const answer = isLong() ? await run(vault.askColleagues(who)) : undefined;
    if (answer?.ok === true) setAsked(answer.value);
  };
  const open = async (): Promise<void> => {
    const answer = isLong() ? await run(vault.openInEmergency(who)) : undefined;
    if (answer?.ok === true) await navigate(dossierPath(answer.value.id));
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
        <ProblemNote problem={problem} />
        {asked === undefined ? null : <Text role="status">{t('other.asked', { count: asked })}</Text>}
        <Group>
          <Button {...filing} loading={isBusy} onClick={() => void ask()}>
            {t('other.ask')}
          </Button>
          <Button {...filing} variant="default" color="red" loading={isBusy} onClick={() => void open()}>
            {t('other.open')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
