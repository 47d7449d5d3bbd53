/** Who works on this computer; adding, leaving, handing over the list. */
import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFunctionName, useServiceName } from '../../i18n/directory-names.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLock } from '../../data/lock.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useVault } from '../../data/vault.tsx';
import type { Answer, PersonView } from '../../vault/api.ts';
import type { VaultClient } from '../../vault/client.ts';
import { Card, type HouseholdProps } from '../../ui/card.tsx';
import { ProofDialog } from '../../widgets/proof-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { TakeIn } from './take-in.tsx';
import { WorkAsked, WorkDialog } from './work-dialog.tsx';

export function PeopleHere({ household, onChange }: HouseholdProps): ReactNode {
  const { t } = useTranslation('computer');
  const format = useFormat();
  const { people, former } = household;
  const me = people.find((each) => each.isMe);
  const lock = useLock();
  const [leaving, setLeaving] = useState<PersonView>();
  const [heir, setHeir] = useState<PersonView>();
  const [isMoving, setIsMoving] = useState(false);
  const [isAsked, setAsked] = useState(false);
  return (
    <Card title={t('people.title')}>
      <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {people.map((person) => (
          <Person key={person.seat} person={person}>
            {me?.isKeeper === true && !person.isMe ? (
              <>
                <Button variant="default" size="sm" onClick={() => setHeir(person)}>
                  {t('people.handOver', { name: person.name })}
                </Button>
                <Button variant="default" size="sm" onClick={() => setLeaving(person)}>
                  {t('people.remove', { name: person.name })}
                </Button>
              </>
            ) : null}
            {person.isMe ? (
              <Button variant="default" size="sm" onClick={() => setIsMoving(true)}>
                {t('work.change')}
              </Button>
            ) : null}
            {person.isMe && !person.isKeeper ? (
              <Button variant="default" size="sm" onClick={() => setLeaving(person)}>
                {t('people.leave')}
              </Button>
            ) : null}
          </Person>
        ))}
      </Stack>
      {me?.isKeeper === true && people.length > 1 ? (
        <Text size="sm" c="dimmed">
          {t('people.keeperFirst')}
        </Text>
      ) : null}
      {former.length === 0 ? null : (
        <Text size="sm" c="dimmed">
          {t('people.former', { names: format.list(former.map((each) => each.name)) })}
        </Text>
      )}
      <Task
        names={household.toTakeOut}
        words={(names) => ({ about: t('takeOut.about', { names }), action: t('takeOut.do') })}
        work={(vault) => vault.takeOutFormer()}
        doneWords={(count) => t('takeOut.done', { count })}
        onChange={onChange}
      />
      <Task
        names={household.toLetIn}
        words={(names) => ({ about: t('letIn.about', { names }), action: t('letIn.do') })}
        work={(vault) => vault.letBackIn()}
        doneWords={(count) => t('letIn.done', { count })}
        onChange={onChange}
      />
      {household.toTakeIn.map((person) => (
        <TakeIn key={person.seat} person={person} onChange={onChange} />
      ))}
      <Text size="sm">
        <b>{t('people.add')}.</b> {t('people.addAbout')}
      </Text>
      <Group>
        <Button variant="default" onClick={lock}>
          {t('people.lockNow')}
        </Button>
      </Group>
      {leaving === undefined ? null : (
        <RemoveDialog
          person={leaving}
          people={people}
          onClose={() => setLeaving(undefined)}
          onDone={(isGone) => (isGone ? lock() : onChange())}
        />
      )}
      {isMoving ? (
        <WorkDialog
          onClose={() => setIsMoving(false)}
          onDone={(isElsewhere) => {
            setAsked(isElsewhere);
            onChange();
          }}
        />
      ) : null}
      {isAsked ? <WorkAsked onClose={() => setAsked(false)} /> : null}
      {heir === undefined ? null : <HandOver person={heir} onClose={() => setHeir(undefined)} onDone={onChange} />}
    </Card>
  );
}

function Person({ person, children }: { readonly person: PersonView; readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation('computer');
  const format = useFormat();
  const functionName = useFunctionName();
  const serviceName = useServiceName();
  return (
    <Group component="li" justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Group gap="xs">
          <Text fw={600}>{person.name}</Text>
          {person.isMe ? <Badge variant="light">{t('people.me')}</Badge> : null}
          {person.isKeeper ? (
            <Badge variant="light" color="gray">
              {t('people.keeper')}
            </Badge>
          ) : null}
        </Group>
        <Text size="sm" c="dimmed">
          {functionName(person.function)}, {serviceName(person.service)} ·{' '}
          {t('people.since', { date: format.date(isoDateOf(person.since)) })}
        </Text>
      </div>
      <Group gap="xs" justify="flex-end">
        {children}
      </Group>
    </Group>
  );
}

interface HandOverProps {
  readonly person: PersonView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function HandOver({ person, onClose, onDone }: HandOverProps): ReactNode {
  const { t } = useTranslation('computer');
  const vault = useVault();
  return (
    <ProofDialog
      title={t('people.handOver', { name: person.name })}
      action={t('handOver.do')}
      onProve={(proof) => vault.handOverKeeping({ seat: person.seat, proof })}
      onDone={onDone}
      onClose={onClose}
    >
      <Text>{t('handOver.about', { name: person.name })}</Text>
    </ProofDialog>
  );
}

interface TaskProps {
  /** Whom it is about; nothing is to be done while empty. */
  readonly names: readonly string[];
  readonly words: (names: string) => { readonly about: string; readonly action: string };
  /** Does it; answers in how many parts. */
  readonly work: (vault: VaultClient) => Answer<number>;
  readonly doneWords: (count: number) => string;
  readonly onChange: () => void;
}

/** Something to be done in my dossiers after someone left or came back. */
function Task({ names, words, work, doneWords, onChange }: TaskProps): ReactNode {
  const { t } = useTranslation('computer');
  const format = useFormat();
  const vault = useVault();
  const [done, setDone] = useState<number>();
  const { run, isBusy, problem } = useCommand();
  const start = async (): Promise<void> => {
    const answer = await run(work(vault));
    if (!answer.ok) return;
    setDone(answer.value);
    onChange();
  };
  if (done !== undefined) return <Text role="status">{doneWords(done)}</Text>;
  if (names.length === 0) return null;
  const { about, action } = words(format.list(names));
  return (
    <Alert title={t('takeOut.title')}>
      <Stack gap="sm" align="flex-start">
        <Text>{about}</Text>
        <ProblemNote problem={problem} />
        <Button loading={isBusy} onClick={() => void start()}>
          {action}
        </Button>
      </Stack>
    </Alert>
  );
}
