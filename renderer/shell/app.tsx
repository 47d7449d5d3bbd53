/** From a locked page to the rooms: first start, unlock, or the reason why neither is possible. */
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import { Unlock } from '../rooms/start/unlock.tsx';
import { StartPage } from '../rooms/start/start-page.tsx';
import type { Answer, InterfaceLanguage, Me, Problems, Status, VaultProblem } from '../vault/api.ts';
import type { VaultClient } from '../vault/client.ts';
import { askToday } from '../rooms/today/questions.ts';
import { askAhead } from '../data/ask-ahead.ts';
import { Entered, loadRooms, useEntering, Waiting } from './entered.tsx';
import { formatFor } from '../i18n/format.ts';
import { asLanguage, changeLanguage, i18n, loadAllWords, takeChosenLanguage } from '../i18n/i18n.ts';
import { oncePainted } from '../ui/painted.ts';
import { ProblemNote, TroubleNote } from '../ui/problems.tsx';
import { offerTour } from '../widgets/tour/tour-steps.ts';
import { usePolicy } from '../data/policy.ts';
import { useVault } from '../data/vault.tsx';

const FirstStart = lazy(async () => ({ default: (await import('../rooms/start/first-start.tsx')).FirstStart }));
const Lost = lazy(async () => ({ default: (await import('../rooms/start/lost.tsx')).Lost }));
const Restore = lazy(async () => ({ default: (await import('../rooms/start/restore.tsx')).Restore }));

/** What is shown first after unlocking, fetched while the passphrase is being typed. */
function fetchAhead(): void {
  void loadAllWords();
  void loadRooms();
  void import('../rooms/today/today.tsx');
  // Making its formatters takes a while too.
  formatFor(asLanguage(i18n.language));
}

const noProblems: Problems = { notices: [], draftsBack: 0 };

type Stage =
  | { readonly at: 'asking' }
  | { readonly at: 'problem'; readonly problem: VaultProblem }
  | { readonly at: 'newer-keys' }
  | { readonly at: 'new'; readonly keysMissing?: boolean }
  | { readonly at: 'restore'; readonly requests: NonNullable<Status['restores']> }
  | { readonly at: 'locked'; readonly slots: Status['slots'] }
  | { readonly at: 'another-person'; readonly slots: Status['slots'] }
  | { readonly at: 'lost'; readonly status: Status }
  | { readonly at: 'open'; readonly me: Me; readonly problems: Problems };

export interface AppProps {
  /** Who may unlock, as it was asked first of all. */
  readonly status: Answer<Status>;
  /** The same, where it is here already. */
  readonly known: Awaited<Answer<Status>> | undefined;
}

export function App({ status, known }: AppProps): ReactNode {
  const vault = useVault();
  const { language } = usePolicy();
  const [stage, setStage] = useState<Stage>(() => (known === undefined ? { at: 'asking' } : firstStage(known)));

  useEffect(() => {
    if (known === undefined) void status.then((answer) => setStage(firstStage(answer)));
  }, [status, known]);

  useEffect(() => {
    if (stage.at !== 'locked') return;
    let idle = 0;
    const giveUp = oncePainted(() => (idle = requestIdleCallback(fetchAhead)));
    return () => {
      giveUp();
      cancelIdleCallback(idle);
    };
  }, [stage.at]);

  const entering = useEntering(vault, stage.at === 'locked');
  const open = (me: Me, problems: Problems = noProblems): void => {
    askAhead(vault, askToday(vault, me.realm));
    void Promise.all([inLanguage(vault, me, language), loadAllWords(), loadRooms()]).then(([ready]) =>
      setStage({ at: 'open', me: ready, problems }),
    );
  };

  const openFirst = (me: Me): void => {
    offerTour();
    open(me);
  };

  const lost = (): void => {
    void vault.status().then((answer) => {
      setStage(answer.ok ? { at: 'lost', status: answer.value } : { at: 'problem', problem: answer.problem });
    });
  };

  const restore = (): void => {
    void vault.status().then((answer) => {
      if (!answer.ok) return setStage({ at: 'problem', problem: answer.problem });
      setStage({ at: 'restore', requests: answer.value.restores ?? [] });
    });
  };

  const screen = (): ReactNode => {
    switch (stage.at) {
      case 'asking':
        return <Waiting />;
      case 'problem':
        return (
          <StartPage>
            <ProblemNote problem={stage.problem} />
          </StartPage>
        );
      case 'newer-keys':
        return <NewerKeys />;
      case 'new':
        return (
          <Suspense fallback={<Waiting />}>
            <FirstStart onDone={openFirst} keysMissing={stage.keysMissing ?? false} onRestore={restore} />
          </Suspense>
        );
      case 'restore':
        return (
          <Suspense fallback={<Waiting />}>
            <Restore
              requests={stage.requests}
              onDone={open}
              onChanged={restore}
              onBack={() => setStage({ at: 'new' })}
            />
          </Suspense>
        );
      case 'locked':
        return (
          <Unlock
            slots={stage.slots}
            onOpen={open}
            onAnotherPerson={() => setStage({ at: 'another-person', slots: stage.slots })}
            onLost={lost}
          />
        );
      case 'lost':
        return (
          <Suspense fallback={<Waiting />}>
            <Lost
              status={stage.status}
              onOpen={open}
              onChanged={lost}
              onBack={() => setStage({ at: 'locked', slots: stage.status.slots })}
            />
          </Suspense>
        );
      case 'another-person':
        return (
          <Suspense fallback={<Waiting />}>
            <FirstStart
              onDone={openFirst}
              joining={{ slots: stage.slots, onBack: () => setStage({ at: 'locked', slots: stage.slots }) }}
            />
          </Suspense>
        );
      case 'open':
        return null;
    }
  };

  const who =
    stage.at === 'open'
      ? stage
      : stage.at === 'locked' && entering
        ? { me: entering, problems: noProblems }
        : undefined;
  return (
    <>
      {screen()}
      {who === undefined ? null : <Entered me={who.me} problems={who.problems} isOpen={stage.at === 'open'} />}
    </>
  );
}

/**
 * Who chose a language before unlocking keeps it.
 *
 * @param fixed what the organisation set: it is spoken, and what the person chose is left as it was
 */
async function inLanguage(vault: VaultClient, me: Me, fixed: InterfaceLanguage | undefined): Promise<Me> {
  const chosen = fixed ?? takeChosenLanguage() ?? me.language;
  // Even to the same language, changing it draws everything again.
  if (chosen !== asLanguage(i18n.language)) await changeLanguage(chosen);
  if (fixed !== undefined || chosen === me.language) return me;
  const { idleMinutes, colours, density, planView, planPanel, rail, scanWidth, realm } = me;
  const saved = await vault.saveSettings({
    language: chosen,
    idleMinutes,
    colours,
    density,
    planView,
    planPanel,
    rail,
    scanWidth,
    realm,
  });
  return saved.ok ? saved.value : me;
}

function firstStage(answer: Awaited<Answer<Status>>): Stage {
  return answer.ok ? stageOf(answer.value) : { at: 'problem', problem: answer.problem };
}

function stageOf({ state, slots, restores = [], keysMissing = false }: Status): Stage {
  // Who waits for key holders goes on there; going back begins afresh.
  if (state === 'new') return restores.length > 0 ? { at: 'restore', requests: restores } : { at: 'new', keysMissing };
  if (state === 'damaged') return { at: 'problem', problem: { code: 'damaged-keys' } };
  if (state === 'newer-version') return { at: 'newer-keys' };
  if (state === 'trial-version') return { at: 'problem', problem: { code: state } };
  return { at: 'locked', slots };
}

/** Nothing can be read without the keys, and nothing is offered that could harm them. */
function NewerKeys(): ReactNode {
  const { t } = useTranslation('start');
  return (
    <StartPage>
      <TroubleNote text={{ what: t('newer.what'), safe: t('newer.safe'), next: t('newer.next') }} />
    </StartPage>
  );
}
