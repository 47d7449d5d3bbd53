/** A person says that dossiers are one person's, or takes it back (SPEC.md, OP1-OP6): records and log entries of this seat alone. */
import { mostOfOnePerson } from '../../../../shared/dossier/one-person.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { DossierView } from '../../api/dossiers.ts';
import type { onePersonApi } from '../../api/one-person.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { logEach } from '../../core/access/access.ts';
import { realmOfDossier, type VaultContext } from '../../core/context/context.ts';
import {
  newTogether,
  openTogether,
  togetherRecord,
  togetherWith,
  type Together,
} from '../../core/context/one-person.ts';
import { dossiersIn } from '../../core/context/projections.ts';
import type { Answering } from '../../core/gate/answering.ts';
import { saidWhy, type OwnList } from './motive.ts';
import { viewDossier } from './view-dossier.ts';

type Answer = Promise<Result<DossierView, VaultProblem>>;

interface Pair {
  readonly dossier: string;
  readonly with: string;
  readonly main: string;
}

/** What stood together with either of them before is of the same person too. */
async function putTogether(context: VaultContext, pair: Pair): Answer {
  const { session } = context;
  const { dossier, with: other, main } = pair;
  if (dossier === other) return fail({ code: 'same-dossier' });
  const realm = realmOfPair(context, pair);
  if (!realm.ok) return realm;
  const before = [dossier, other].flatMap((id) => togetherWith(session, realm.value, id) ?? []);
  const both = new Set([...before.flatMap(({ dossiers }) => dossiers), dossier, other]);
  if (!both.has(main)) return fail({ code: 'does-not-fit', field: 'main' });
  const all = new Set([main, ...both]);
  if (all.size > mostOfOnePerson) return fail({ code: 'too-many-together', count: mostOfOnePerson });
  const emptied = before.map((each): Together => ({ ...each, dossiers: [], gone: 0 }));
  const gone = Math.max(0, ...before.map((each) => each.gone));
  const now: Together = { name: before[0]?.name ?? newTogether(session), dossiers: [...all], gone };
  const records = [...emptied.filter(({ name }) => name !== now.name), now];
  return keep(context, realm.value, dossier, { what: 'put-together', of: now.dossiers, records });
}

/** Both open here, in one realm: practice and real work never meet. */
function realmOfPair(context: VaultContext, { dossier, with: other }: Pair): Result<Realm, VaultProblem> {
  const [mine, theirs] = [dossier, other].map((id) => realmOfDossier(context.session, id));
  if (mine === null || mine === undefined || theirs === null || theirs === undefined)
    return fail({ code: 'unknown-dossier' });
  if (mine !== theirs) return fail({ code: 'other-realm' });
  const here = new Set(dossiersIn(context, mine).map(({ id }) => id));
  return here.has(dossier) && here.has(other) ? ok(mine) : fail({ code: 'unknown-dossier' });
}

/** It names the person from now on; where it stands alone, nothing changes. */
const nameFromHere = (context: VaultContext, { dossier }: Pick<Pair, 'dossier'>): Answer =>
  changing(context, dossier, (before) => ({
    ...before,
    dossiers: [dossier, ...before.dossiers.filter((id) => id !== dossier)],
  }));

/** It stands alone again; the others stay together where they are more than one. */
const separate = (context: VaultContext, { dossier }: Pick<Pair, 'dossier'>): Answer =>
  changing(
    context,
    dossier,
    (before) => ({ ...before, dossiers: before.dossiers.filter((id) => id !== dossier), gone: 0 }),
    'separated',
  );

/** Those that do not open any more are left out: told once. */
const knowGone = (context: VaultContext, { dossier }: Pick<Pair, 'dossier'>): Answer =>
  changing(context, dossier, (before, realm) => ({
    ...before,
    dossiers: openTogether(context, realm).get(dossier) ?? [],
    gone: 0,
  }));

async function changing(
  context: VaultContext,
  dossier: string,
  change: (before: Together, realm: Realm) => Together,
  what?: string,
): Answer {
  const realm = realmOfDossier(context.session, dossier);
  const before = realm === null ? undefined : togetherWith(context.session, realm, dossier);
  if (realm === null || before === undefined) return viewDossier(context, dossier);
  return keep(context, realm, dossier, { what, of: before.dossiers, records: [change(before, realm)] });
}

interface Keeping {
  /** What the log says of each; undefined: nothing. */
  readonly what: string | undefined;
  readonly of: readonly string[];
  readonly records: readonly Together[];
}

async function keep(context: VaultContext, realm: Realm, dossier: string, { what, of, records }: Keeping): Answer {
  const { session } = context;
  const changes = records.map((each) => togetherRecord(realm, each));
  const entries = what === undefined ? [] : of.map((each) => ({ what, dossier: each }));
  const kept = await (entries.length === 0 ? session.records.put(changes) : logEach(session, entries, changes));
  if (!kept.ok) return kept;
  for (const each of new Set([...of, dossier])) session.notify({ type: 'changed', dossier: each });
  return viewDossier(context, dossier);
}

/** Refused, as any work in a dossier is, where nothing says why it is looked at. */
export const onePersonCalls = (own: OwnList): Answering<typeof onePersonApi> => ({
  putTogether: saidWhy(own, putTogether),
  nameFromHere: saidWhy(own, nameFromHere),
  separate: saidWhy(own, separate),
  knowGone: saidWhy(own, knowGone),
});
