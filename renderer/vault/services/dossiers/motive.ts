/** Why a dossier is opened: by the own list, by what was said since unlocking, or by what is said now (shared/access-log/SPEC.md, A12). */
import { isSaid, type OwnMotive } from '../../../../shared/access-log/motive.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { AskedMotive, GivenMotive } from '../../api/motive.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { Access } from '../../core/access/access.ts';
import { motiveEntry, rememberedMotive, rememberMotive } from '../../core/access/motives.ts';
import { realmOfDossier, type VaultContext } from '../../core/context/context.ts';

interface OwnList {
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

export const openedBy = (dossier: string, why: GivenMotive): Access => ({
  what: 'opened',
  dossier,
  ...motiveEntry(why),
});
