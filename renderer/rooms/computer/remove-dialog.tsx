/** Before someone leaves: which dossiers would have no reader here, and sharing them first. */
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import { useVault } from '../../data/vault.tsx';
import type { PersonView } from '../../vault/api.ts';
import { ProofDialog } from '../../widgets/proof-dialog.tsx';

export interface RemoveDialogProps {
  readonly person: PersonView;
  readonly people: readonly PersonView[];
  readonly onClose: () => void;
  /** `isGone`: it was my own place. */
  readonly onDone: (isGone: boolean) => void;
}

export function RemoveDialog({ person, people, onClose, onDone }: RemoveDialogProps): ReactNode {
  const { t } = useTranslation('computer');
  const vault = useVault();
  const plan = useAnswer((each) => each.removalPlan({ seat: person.seat }), `plan/${person.seat}`);
  const colleagues = people.filter((each) => !each.isMe && each.service === person.service);
  return (
    <ProofDialog
      title={person.isMe ? t('remove.titleMe') : t('remove.title', { name: person.name })}
      action={t('remove.do')}
      button={{ color: 'red.9' }}
      onProve={(proof) => vault.removePerson({ seat: person.seat, proof })}
      onDone={(left) => onDone(left === null)}
      onClose={onClose}
    >
      <Text>{t('remove.about', { name: person.name })}</Text>
      {plan.state === 'ready' ? (
        <>
          {plan.value.shared === 0 ? null : <Text>{t('remove.shared', { count: plan.value.shared })}</Text>}
          {plan.value.alone === 0 ? null : <Text fw={600}>{t('remove.alone', { count: plan.value.alone })}</Text>}
          {plan.value.isIncomplete ? <Text>{t('remove.incomplete')}</Text> : null}
          {plan.value.alone > 0 && !person.isMe ? <Text>{t('remove.askThem', { name: person.name })}</Text> : null}
        </>
      ) : null}
      {person.isMe && colleagues.length > 0 ? <ShareFirst colleagues={colleagues} onShared={plan.again} /> : null}
    </ProofDialog>
  );
}

interface ShareFirstProps {
  readonly colleagues: readonly PersonView[];
  readonly onShared: () => void;
}

function ShareFirst({ colleagues, onShared }: ShareFirstProps): ReactNode {
  const { t } = useTranslation('computer');
  const vault = useVault();
  const [person, setPerson] = useState<string | null>(colleagues[0]?.person ?? null);
  const [done, setDone] = useState<number>();
  const { run, isBusy, problem } = useCommand();
  const share = async (): Promise<void> => {
    if (person === null) return;
    const answer = await run(vault.shareAll({ person }));
    if (!answer.ok) return;
    setDone(answer.value);
    onShared();
  };
  return (
    <Stack gap="xs">
      <Group align="flex-end">
        <Select
          label={t('remove.shareAll')}
          data={colleagues.map((each) => ({ value: each.person, label: each.name }))}
          value={person}
          allowDeselect={false}
          onChange={setPerson}
        />
        <Button variant="default" loading={isBusy} onClick={() => void share()}>
          {t('remove.shareDo')}
        </Button>
      </Group>
      {done === undefined ? null : <Text role="status">{t('remove.sharedDone', { count: done })}</Text>}
      <ProblemNote problem={problem} />
    </Stack>
  );
}
