/** The stick from plugging in to taking out: what is on it, taking in, putting on it, and when it may be taken out. */
import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload, IconInbox, IconUpload, IconUsb } from '@tabler/icons-react';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import type { OnStick } from '../../../shared/bridge/contract.ts';
import type { Result } from '../../../shared/result.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useStickChanges } from '../../data/stick-changes.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useShell } from '../../data/vault.tsx';
import classes from '../../widgets/exchange/exchange.module.css';
import { PutNote } from './put-note.tsx';
import { MayBeTakenOut, RemoveButton } from './safely-remove.tsx';
import { useStick, type PluggedIn, type PutOutcome, type TakeOutcome } from './use-stick.ts';

export interface StickPanelProps {
  /** Over once the list shows what was taken in. */
  readonly onTaken: () => Promise<void>;
}

/** What the last thing done with the stick came to. */
type Done =
  | { readonly what: 'taken'; readonly outcome: TakeOutcome }
  | { readonly what: 'put'; readonly outcome: Result<PutOutcome, AnyProblem> }
  | { readonly what: 'released'; readonly label: string }
  | { readonly what: 'trouble'; readonly problem: AnyProblem };

const hasCome = (done: Done | undefined): boolean => done?.what === 'taken' && done.outcome.taken > 0;

export function StickPanel({ onTaken }: StickPanelProps): ReactNode {
  const { t } = useTranslation('exchange');
  const panel = usePanel(onTaken);
  const { stick, done, ready } = panel;
  return (
    <Stack gap="sm">
      <section className={classes['plug']} aria-labelledby="plug-in">
        <IconUsb size={40} stroke={1.25} aria-hidden />
        <div className={classes['plugText']}>
          <Title order={2} id="plug-in">
            {stick.state === 'there' ? stick.label : t('received.plugIn')}
          </Title>
          {stick.state === 'there' ? (
            <Holds holds={stick.holds} cameNow={hasCome(done)} />
          ) : (
            <Text c="dimmed">{t('received.plugInHint')}</Text>
          )}
        </div>
        {stick.state === 'asked' ? null : (
          <Stack gap={6} align="stretch">
            {stick.state === 'there' ? (
              <WithStick stick={stick} panel={panel} />
            ) : (
              <Button key="choose" loading={panel.isWorking} onClick={() => void panel.choose()}>
                {t('stick.choose')}
              </Button>
            )}
            <Group gap="md" justify="center">
              {stick.state === 'there' ? <QuietButton says={t('stick.chooseOther')} onClick={panel.choose} /> : null}
              <QuietButton says={t('received.oneFile')} onClick={panel.oneFile} />
            </Group>
          </Stack>
        )}
      </section>
      {panel.isWorking ? <Text role="status">{t('stick.working')}</Text> : null}
      {done?.what === 'taken' ? <TakeNote outcome={done.outcome} /> : null}
      {done?.what === 'put' ? (
        <PutNote outcome={done.outcome} onAgain={(anew) => void panel.put(anew)} inPanel />
      ) : null}
      {done?.what === 'released' ? <MayBeTakenOut label={done.label} waiting={ready.length} /> : null}
      {done?.what === 'trouble' ? <ProblemNote problem={done.problem} /> : null}
    </Stack>
  );
}

function QuietButton({ says, onClick }: { readonly says: string; readonly onClick: () => Promise<void> }): ReactNode {
  return (
    <Anchor component="button" type="button" size="sm" onClick={() => void onClick()}>
      {says}
    </Anchor>
  );
}

/** What there is to do with it: the next thing first, and taking it out always. */
function WithStick({ stick, panel }: { readonly stick: PluggedIn; readonly panel: Panel }): ReactNode {
  const { t } = useTranslation('exchange');
  const { fresh } = stick.holds;
  const { ready, isWorking } = panel;
  return (
    <>
      <Button
        variant={fresh > 0 ? 'filled' : 'default'}
        loading={isWorking}
        leftSection={<IconDownload size={18} aria-hidden />}
        onClick={() => void panel.take()}
      >
        {fresh > 0 ? t('stick.takeIn', { count: fresh }) : t('stick.takeInAgain')}
      </Button>
      {ready.length === 0 ? null : (
        <Button
          variant={fresh > 0 ? 'default' : 'filled'}
          disabled={isWorking}
          leftSection={<IconUpload size={18} aria-hidden />}
          onClick={() => void panel.put(false)}
        >
          {t('onTheWay.putAll', { count: ready.length })}
        </Button>
      )}
      {isWorking ? null : <RemoveButton onReleased={panel.released} />}
    </>
  );
}

const kinds = ['fresh', 'known', 'mine', 'damaged'] as const;

interface HoldsProps {
  readonly holds: OnStick;
  /** What is no longer new on it came just now, and that is said. */
  readonly cameNow: boolean;
}

/** What is on the stick, before anything is taken in and after. */
function Holds({ holds, cameNow }: HoldsProps): ReactNode {
  const { t } = useTranslation('exchange');
  const there = kinds.filter((kind) => holds[kind] > 0);
  return (
    <div aria-live="polite">
      {there.length === 0 ? <Text>{t('stick.holds.nothing')}</Text> : null}
      {holds.fresh === 0 && there.length > 0 && !cameNow ? <Text>{t('received.takenNone')}</Text> : null}
      {there.map((kind) => (
        <Text key={kind} fw={kind === 'fresh' ? 600 : 400} c={kind === 'fresh' ? '' : 'dimmed'}>
          {t(`stick.holds.${kind}`, { count: holds[kind] })}
        </Text>
      ))}
    </div>
  );
}

type Plugged = { readonly state: 'asked' | 'none' } | ({ readonly state: 'there' } & PluggedIn);

interface Panel {
  readonly stick: Plugged;
  readonly done: Done | undefined;
  readonly isWorking: boolean;
  /** Names of what waits for a stick. */
  readonly ready: readonly string[];
  readonly choose: () => Promise<void>;
  readonly take: () => Promise<void>;
  readonly put: (chooseAnew: boolean) => Promise<void>;
  readonly oneFile: () => Promise<void>;
  readonly released: () => void;
}

function usePanel(onTaken: () => Promise<void>): Panel {
  const shell = useShell();
  const { isWorking, look, take, put } = useStick();
  const outgoing = useAnswer((vault) => vault.outgoing(), 'outgoing');
  const [stick, setStick] = useState<Plugged>({ state: 'asked' });
  const [done, setDone] = useState<Done>();
  const ready =
    outgoing.state === 'ready' ? outgoing.value.filter(({ state }) => state === 'ready').map(({ name }) => name) : [];

  /** Until it is known whether a stick is there no button shows: none changes its meaning under the pointer. */
  const lookAgain = useCallback(
    () => look(false).then((found) => setStick(found.ok ? { state: 'there', ...found.value } : { state: 'none' })),
    [look],
  );
  const changes = useStickChanges();
  useEffect(() => {
    void lookAgain();
  }, [lookAgain, changes]);

  const end = async (next: Done): Promise<void> => {
    await lookAgain();
    setDone(next);
  };
  return {
    stick,
    done,
    isWorking,
    ready,
    choose: async () => {
      const found = await look(true);
      if (found.ok) setStick({ state: 'there', ...found.value });
      setDone(found.ok ? undefined : { what: 'trouble', problem: found.problem });
    },
    take: async () => {
      const taken = await take();
      await onTaken();
      await end(taken.ok ? { what: 'taken', outcome: taken.value } : { what: 'trouble', problem: taken.problem });
    },
    put: async (chooseAnew) => {
      const outcome = await put(ready, chooseAnew);
      outgoing.again();
      await end({ what: 'put', outcome });
    },
    oneFile: async () => {
      const taken = await shell('files.takeIn', undefined);
      await onTaken();
      const outcome = { label: '', taken: 1, known: 0, damaged: 0, left: 0 };
      setDone(taken.ok ? { what: 'taken', outcome } : { what: 'trouble', problem: { code: taken.problem } });
    },
    released: () => {
      if (stick.state === 'there') setDone({ what: 'released', label: stick.label });
      setStick({ state: 'none' });
    },
  };
}

function TakeNote({ outcome }: { readonly outcome: TakeOutcome }): ReactNode {
  const { t } = useTranslation('exchange');
  const { taken, known, damaged, left } = outcome;
  return (
    <Alert color={damaged > 0 || left > 0 ? 'yellow' : 'water'} role="status" icon={<IconInbox aria-hidden />}>
      {taken > 0 ? t('received.taken', { count: taken }) : left === 0 && t('received.takenNone')}
      {known > 0 ? ` ${t('received.known', { count: known })}` : ''}
      {damaged > 0 ? ` ${t('received.damaged', { count: damaged })}` : ''}
      {left > 0 ? ` ${t('received.left', { count: left })}` : ''}
    </Alert>
  );
}
