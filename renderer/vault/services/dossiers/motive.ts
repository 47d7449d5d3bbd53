/** Why a dossier is opened: by the own list, by what was said since unlocking, or by what is said now (shared/access-log/SPEC.md, A12). */
import { isSaid, type OwnMotive } from '../../../../shared/access-log/motive.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { Change } from '../../api/dossiers.ts';
import type { AskedMotive, GivenMotive } from '../../api/motive.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { logAccess, type Access } from '../../core/access/access.ts';
import { isOpened, motiveEntry, rememberedMotive, rememberMotive, rememberOpening } from '../../core/access/motives.ts';
import { realmOfDossier, type VaultContext } from '../../core/context/context.ts';
import type { VaultAnswer } from '../../core/gate/session-gate.ts';

export interface OwnList {
  /** By what a dossier is on my own list; undefined where it is not. */
  readonly ownMotive: (context: VaultContext, id: string) => OwnMotive | undefined;
}

/** Refused where nothing says why. What is said counts until locking. */
export function motiveFor(
  { ownMotive }: OwnList,
  context: VaultContext,
  id: string,
  asked?: AskedMotive,
): Result<GivenMotive, VaultProblem> {
  const { session } = context;
  if (realmOfDossier(session, id) === null) return fail({ code: 'unknown-dossier' });
  if (asked !== undefined && isSaid(asked.motive, asked.words)) {
    rememberMotive(session, id, asked);
    return ok(asked);
  }
  const own = ownMotive(context, id);
  if (own !== undefined) return ok({ motive: own });
  const known = rememberedMotive(session, id);
  return known === undefined ? fail({ code: 'motive-needed' }) : ok(known);
}

/** What is done in a dossier that was opened needs nothing more; in any other the same as opening it. */
export function mayWork(own: OwnList, context: VaultContext, id: string): Result<unknown, VaultProblem> {
  return isOpened(context.session, id) ? ok(undefined) : motiveFor(own, context, id);
}

/** Work on one dossier, refused where nothing says why it is looked at. */
export const saidWhy =
  <Context extends VaultContext, Input extends { readonly dossier: string }, T>(
    own: OwnList,
    work: (context: Context, input: Input) => VaultAnswer<T> | Result<T, VaultProblem>,
  ) =>
  (context: Context, input: Input): VaultAnswer<T> | Result<T, VaultProblem> => {
    const why = mayWork(own, context, input.dossier);
    return why.ok ? work(context, input) : why;
  };

/** Work that shows much of a dossier where it was not opened: the log has it as an opening, once until locking. */
export const openingFirst =
  <Input extends { readonly dossier: string }, T>(
    own: OwnList,
    work: (context: VaultContext, input: Input) => VaultAnswer<T>,
  ) =>
  async (context: VaultContext, input: Input): VaultAnswer<T> => {
    const { session } = context;
    if (!isOpened(session, input.dossier)) {
      const why = motiveFor(own, context, input.dossier);
      if (!why.ok) return why;
      const logged = await logAccess(session, openedBy(input.dossier, why.value));
      if (!logged.ok) return logged;
      rememberOpening(session, input.dossier);
    }
    return work(context, input);
  };

export interface SeeingDifferences extends VaultContext {
  /** Dossiers whose open differences were shown since unlocking. */
  readonly differencesSeen: Set<string>;
}

/** Refused as an opening is; what stands in two versions and was shown in the list of them is settled there. */
export function mayChange(
  own: OwnList,
  context: SeeingDifferences,
  dossier: string,
  changes: readonly Change[],
): Result<unknown, VaultProblem> {
  const isSettling = changes.every(({ do: what }) => what === 'settle' || what === 'settle-taken-out');
  return isSettling && context.differencesSeen.has(dossier) ? ok(undefined) : mayWork(own, context, dossier);
}

export const openedBy = (dossier: string, why: GivenMotive): Access => ({
  what: 'opened',
  dossier,
  ...motiveEntry(why),
});
