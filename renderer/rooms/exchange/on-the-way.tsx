/** What was sent and where it is: ready, on the stick, received, opened, accepted or refused. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconSend, IconUsb } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { fullName } from '../../ui/person-name.tsx';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import type { Correspondent, DossierRow, OutgoingItem } from '../../vault/api.ts';
import type { Result } from '../../../shared/result.ts';
import classes from '../../widgets/exchange/exchange.module.css';
import { GiveUp } from './give-up.tsx';
import { OutgoingRow } from './outgoing-row.tsx';
import { PutNote } from './put-note.tsx';
import { useNetwork, type NetworkView } from './use-network.ts';
import { useStick, type PutOutcome } from './use-stick.ts';

const groups = [
  { name: 'ready', states: ['ready'] },
  { name: 'underWay', states: ['on-stick', 'sent', 'received', 'opened'] },
  { name: 'done', states: ['accepted', 'refused', 'given-up'] },
] as const satisfies readonly { name: string; states: readonly OutgoingItem['state'][] }[];

export function OnTheWay(): ReactNode {
  const { t } = useTranslation('exchange');
  const asked = useAnswer((vault) => vault.outgoing(), 'outgoing');
  const people = useAnswer((vault) => vault.correspondents(), 'correspondents');
  const dossiers = useAnswer((vault) => vault.caseload(), 'caseload');
  const work = usePutting(asked.again);
  const network = useNetwork();
  const [givingUp, setGivingUp] = useState<OutgoingItem>();
  if (asked.state === 'problem') return <ProblemNote problem={asked.problem} />;
  if (asked.state === 'waiting') return null;
  const ready = asked.value.filter((item) => item.state === 'ready').map((item) => item.name);
  const known = people.state === 'ready' ? people.value : [];
  return (
    <Stack gap="lg">
      {ready.length === 0 ? null : (
        <Group>
          <ButtonWithIcon icon={IconUsb} loading={work.isWorking} onClick={() => void work.put(ready)}>
            {t('onTheWay.putAll', { count: ready.length })}
          </ButtonWithIcon>
        </Group>
      )}
      {work.isWorking ? <Text role="status">{t('stick.working')}</Text> : null}
      {work.outcome === undefined ? null : <PutNote outcome={work.outcome} onAgain={(anew) => void work.again(anew)} />}
      {asked.value.length === 0 ? <Empty /> : null}
      <Groups
        items={asked.value}
        people={known}
        dossiers={dossiers.state === 'ready' ? dossiers.value : []}
        network={network}
        onPut={(item) => void work.put([item.name])}
        onGiveUp={setGivingUp}
      />
      {givingUp === undefined ? null : (
        <GiveUp item={givingUp} onClose={() => setGivingUp(undefined)} onDone={asked.again} />
      )}
    </Stack>
  );
}

interface Putting {
  readonly isWorking: boolean;
  readonly outcome: Result<PutOutcome, AnyProblem> | undefined;
  readonly put: (names: readonly string[]) => Promise<void>;
  readonly again: (chooseAnew: boolean) => Promise<void>;
}

/** Putting some on the stick, and once more those that did not get there. */
function usePutting(onChange: () => void): Putting {
  const { isWorking, put: putOnStick } = useStick();
  const [outcome, setOutcome] = useState<Result<PutOutcome, AnyProblem>>();
  const [last, setLast] = useState<readonly string[]>([]);
  const run = async (names: readonly string[], chooseAnew: boolean): Promise<void> => {
    const done = await putOnStick(names, chooseAnew);
    setOutcome(done);
    setLast(done.ok ? done.value.left : names);
    onChange();
  };
  return {
    isWorking,
    outcome,
    put: (names) => run(names, false),
    again: (chooseAnew) => run(last, chooseAnew),
  };
}

interface GroupsProps {
  readonly items: readonly OutgoingItem[];
  readonly people: readonly Correspondent[];
  readonly dossiers: readonly DossierRow[];
  readonly network: NetworkView;
  readonly onPut: (item: OutgoingItem) => void;
  readonly onGiveUp: (item: OutgoingItem) => void;
}

function Groups({ items, people, dossiers, network, onPut, onGiveUp }: GroupsProps): ReactNode {
  const { t } = useTranslation('exchange');
  const [showsDone, setShowsDone] = useState(false);
  return groups.map(({ name, states }) => {
    const own = items
      .filter((item) => (states as readonly string[]).includes(item.state))
      .sort((a, b) => b.readyAt - a.readyAt);
    if (own.length === 0) return null;
    const isFolded = name === 'done' && !showsDone && own.length > 5;
    return (
      <section key={name} aria-labelledby={`way-${name}`}>
        <Title order={2} id={`way-${name}`} mb="xs">
          {t(`onTheWay.groups.${name}`)}
        </Title>
        <ul className={classes['list']}>
          {(isFolded ? own.slice(0, 5) : own).map((item) => (
            <OutgoingRow
              key={item.id}
              item={item}
              to={people.find((one) => one.person === item.person)}
              about={aboutOf(item, dossiers)}
              letter={letterOf(item, network)}
              network={network}
              onPut={() => onPut(item)}
              onGiveUp={() => onGiveUp(item)}
            />
          ))}
        </ul>
        {isFolded ? (
          <Button variant="subtle" mt="xs" onClick={() => setShowsDone(true)}>
            {t('onTheWay.showDone', { count: own.length })}
          </Button>
        ) : null}
      </section>
    );
  });
}

/** While it is ready and there is a connection, it goes by itself. */
const letterOf = ({ name, state }: OutgoingItem, { status }: NetworkView) =>
  state !== 'ready' || status === undefined || status.connection === null
    ? undefined
    : status.letters.find((letter) => letter.name === name && letter.state !== 'sent');

function aboutOf({ dossier }: OutgoingItem, dossiers: readonly DossierRow[]): string | undefined {
  const row = dossiers.find((one) => one.id === dossier);
  return row === undefined ? undefined : fullName(row);
}

function Empty(): ReactNode {
  const { t } = useTranslation('exchange');
  return (
    <div className={classes['emptyBox']}>
      <IconSend size={36} stroke={1.25} aria-hidden />
      <Title order={2}>{t('onTheWay.empty')}</Title>
      <Text>{t('onTheWay.emptyHint')}</Text>
    </div>
  );
}
