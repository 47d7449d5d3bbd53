/** The vault's answers about one dossier: opening, writing, history, and what is being typed. */
import type { Answering } from '../../core/gate/answering.ts';
import { fail, must, ok, type Result } from '../../../../shared/result.ts';
import { sameValue } from '../../../../shared/same-value.ts';
import type { Change, DossierView } from '../../api/dossiers.ts';
import type { AskedMotive } from '../../api/motive.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultCalls } from '../../api/calls.ts';
import type { VaultEvent } from '../../api/events.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { appendAccess } from '../../core/access/access.ts';
import { rememberOpening } from '../../core/access/motives.ts';
import { beginSection } from './beginning.ts';
import { changeTogether } from './changing.ts';
import { viewDossier } from './view-dossier.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { VaultAnswer, Early, WithContext } from '../../core/gate/session-gate.ts';
import { DraftCounts, dropDraft, fileDraft, keepDraft, myDrafts, type Filed } from './drafts.ts';
import { changesBetween, history, stateOn } from './history.ts';
import { makeDossier } from './new-dossier.ts';
import { chooseBeginning } from './choosing-beginning.ts';
import { seenNow } from '../../core/context/seen.ts';
import { mayChange, motiveFor, openedBy, saidWhy, type OwnList, type SeeingDifferences } from './motive.ts';

export interface DossierCallDeps {
  readonly withContext: WithContext<SeeingDifferences>;
  /** In turn too, but the answer does not wait for the last part of the work. */
  readonly withContextAnswering: <T>(work: (context: VaultContext) => Promise<Early<T>>) => VaultAnswer<T>;
  readonly atOnce: WithContext;
  /** Changes that wait behind each other are made together. */
  readonly changing: (dossier: string, changes: readonly Change[]) => VaultAnswer<DossierView>;
  readonly realm: (context: VaultContext) => Realm;
  readonly own: OwnList;
  readonly notify: (event: VaultEvent) => void;
  /** What is answered meanwhile goes first. */
  readonly pause: () => Promise<void>;
}

type Calls = Answering<
  Pick<
    VaultCalls,
    | 'newDossier'
    | 'openDossier'
    | 'beginOpening'
    | 'openingLogged'
    | 'prepareDossier'
    | 'openPrepared'
    | 'change'
    | 'history'
    | 'stateOn'
    | 'changesBetween'
    | 'beginSection'
    | 'chooseBeginning'
    | 'putDraft'
    | 'drafts'
    | 'dropDraft'
  >
>;

/** Changes that are made together; none is where nobody said why they look at the dossier. */
export const changeWhereSaid =
  (own: OwnList) =>
  async (
    context: SeeingDifferences,
    dossier: string,
    wishes: readonly (readonly Change[])[],
  ): Promise<readonly Result<DossierView, VaultProblem>[]> => {
    const why = mayChange(own, context, dossier, wishes.flat());
    return why.ok ? changeTogether(context, dossier, wishes) : wishes.map(() => why);
  };

export function dossierCalls(deps: DossierCallDeps): Calls {
  const { withContext, atOnce, changing, realm, own, notify } = deps;
  const counts = new DraftCounts();
  /** Which draft it is about is settled when it is asked for, not when its turn comes. */
  const ofDraft = (place: { readonly place: string; readonly dossier?: string }): Filed => ({
    place,
    isSame: counts.watch(place),
  });
  return {
    newDossier: ({ dropDraft: place, ...input }) => {
      const filed = place === undefined ? undefined : ofDraft({ place });
      return withContext(async (context) => {
        const filing = filed && (await fileDraft(context.session, filed));
        const made = await makeDossier(context, realm(context), input, filing?.records);
        if (!made.ok) return made;
        await filing?.done();
        notify({ type: 'changed', dossier: made.value.id });
        return made;
      });
    },
    openDossier: ({ id, motive }) =>
      withContext(async (context) => {
        const why = motiveFor(deps.own, context, id, motive);
        if (!why.ok) return why;
        rememberOpening(context.session, id);
        // The sections are read while the entry is being written; nothing is shown before it is on the disk.
        const [logged, view] = await Promise.all([
          appendAccess(context.session, openedBy(id, why.value), seenNow(context, id)),
          viewDossier(context, id),
        ]);
        if (!logged.ok) return logged;
        logged.value();
        return view;
      }),
    ...openingCalls(deps),
    change: ({ dossier, changes, dropDraft: place }) => {
      if (place === undefined) return changing(dossier, changes);
      const filed = ofDraft({ place, dossier });
      return withContext(async (context) => {
        const why = mayChange(own, context, dossier, changes);
        if (!why.ok) return why;
        const { records, done } = await fileDraft(context.session, filed);
        const [changed] = await changeTogether(context, dossier, [changes], { records });
        if (changed?.ok === true) await done();
        return must(changed, 'the answer to a change');
      });
    },
    history: saidWhy(own, history),
    stateOn: saidWhy(own, stateOn),
    changesBetween: saidWhy(own, changesBetween),
    beginSection: saidWhy(own, beginSection),
    chooseBeginning: saidWhy(own, chooseBeginning),

    putDraft: (draft) => {
      counts.typed(draft);
      return atOnce(({ session }) => keepDraft(session, draft));
    },
    drafts: ({ session }) => myDrafts(session),
    dropDraft: ({ session }, place) => dropDraft(session, place),
  };
}

/** Opening in two answers: the dossier as soon as it is read, and that the entry about it is on the disk. */
function openingCalls(
  deps: DossierCallDeps,
): Pick<Calls, 'prepareDossier' | 'openPrepared' | 'beginOpening' | 'openingLogged'> {
  const { withContextAnswering, pause } = deps;
  const openings = new Map<number, VaultAnswer<undefined>>();
  let prepared: { readonly preparing: number; readonly view: DossierView } | undefined;

  const begin = async (id: string, opening: number, motive?: AskedMotive): VaultAnswer<DossierView> => {
    let tell: (logged: Result<undefined, VaultProblem>) => void = () => undefined;
    openings.set(opening, new Promise((resolve) => (tell = resolve)));
    try {
      const view = await withContextAnswering(async (context) => {
        const why = motiveFor(deps.own, context, id, motive);
        if (!why.ok) return { answer: why };
        rememberOpening(context.session, id);
        const entry = appendAccess(context.session, openedBy(id, why.value), seenNow(context, id));
        entry.then(
          (logged) => tell(logged.ok ? ok(undefined) : logged),
          () => tell(failed),
        );
        const after = async (): Promise<void> => {
          const logged = await entry;
          if (!logged.ok) return;
          // Somebody waits to see it; rows for the browser store are made later.
          await pause();
          logged.value();
        };
        return { answer: await viewDossier(context, id), after };
      });
      if (!view.ok) tell(view);
      return view;
    } catch (error) {
      tell(failed);
      throw error;
    }
  };

  return {
    prepareDossier: async (context, { id, preparing }) => {
      // What would ask for a motive is not drawn ahead: opening it asks.
      const why = motiveFor(deps.own, context, id);
      if (!why.ok) return why;
      // What is made of the sections stays in memory beside them.
      const view = await viewDossier(context, id);
      prepared = view.ok ? { preparing, view: view.value } : undefined;
      return view;
    },
    openPrepared: async ({ id, preparing, opening }) => {
      const view = await begin(id, opening);
      const isSame = view.ok && prepared?.preparing === preparing && sameValue(view.value, prepared.view);
      return isSame ? ok(undefined) : view;
    },
    beginOpening: ({ id, opening, motive }) => begin(id, opening, motive),
    openingLogged: async ({ opening }) => {
      const logged = openings.get(opening);
      openings.delete(opening);
      return (await logged) ?? failed;
    },
  };
}

const failed = fail<VaultProblem>({ code: 'failed' });
