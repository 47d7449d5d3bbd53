/**
 * Who stands in for whom (SPEC.md, I5): a unit `deputy` beside who carries a dossier. It counts from a day to a day, and only
 * while the one it was written for still carries the dossier.
 */
import type { UnitValue } from '../../../../shared/dossier/entities.ts';
import { parseUnit } from '../../../../shared/dossier/read.ts';
import { addDays, isCalendarDay } from '../../../../shared/release/index.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { changeDossier } from '../dossiers/changing.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import {
  dossiersIn,
  entitiesOf,
  holderIn,
  type DossierProjections,
  closingBy,
} from '../../core/context/projections.ts';
import { personText } from '../../core/session/session.ts';
import type { Delegation, Delegations } from '../../api/delegation.ts';
import { answersOf, colleagueElsewhere, sendToDeputy, tellDeputies } from './elsewhere.ts';
import { colleagueHere, giveDossiers, type Colleague } from './giving.ts';
import { carrierIn } from './handing-over.ts';
import { responsibleChange } from './hand-over.ts';

export type Deputy = UnitValue<'identity', 'responsible', 'deputy'>;

/** The deputy of a dossier whose time is not over; one written for somebody else who carried it before does not count. */
export function deputyIn(dossier: DossierProjections, today: string): Deputy | undefined {
  const responsible = entitiesOf(dossier, 'identity', 'responsible')[0];
  const deputy = parseUnit('identity', 'responsible', 'deputy', responsible?.units['deputy']);
  const counts = deputy !== undefined && deputy.of === holderIn(dossier)?.person && deputy.until >= today;
  return counts ? deputy : undefined;
}

/** Whose rows are on this person too, today; undefined where nobody's are. */
export function standsInFor(
  dossier: DossierProjections,
  person: string,
  today: string,
): { readonly person: string; readonly name: string } | undefined {
  const deputy = deputyIn(dossier, today);
  return deputy?.person === person && deputy.from <= today ? holderIn(dossier) : undefined;
}

const isMine = (context: VaultContext, realm: Realm, dossier: DossierProjections): boolean =>
  carrierIn(dossier)?.person === personText(context.session.identity(realm).person) &&
  closingBy(dossier, context.session.me(realm).service) === undefined;

/** What of a dossier says who stands in for whom. */
export interface Delegating {
  readonly dossier: DossierProjections;
  readonly deputy: Deputy | undefined;
  /** I carry it, and it is not closed. */
  readonly isMine: boolean;
}

export const delegations = (context: VaultContext, realm: Realm, today: string): Delegations =>
  delegationsIn(
    context,
    realm,
    dossiersIn(context, realm).map((dossier) => ({
      dossier,
      deputy: deputyIn(dossier, today),
      isMine: isMine(context, realm, dossier),
    })),
  );

/** @param all every dossier of the realm */
export function delegationsIn(context: VaultContext, realm: Realm, all: readonly Delegating[]): Delegations {
  const me = personText(context.session.identity(realm).person);
  const mine = all.filter((each) => each.isMine);
  const others = all.filter(({ deputy }) => deputy?.person === me);
  return {
    forMe: together(mine.flatMap(({ deputy }) => (deputy ? [deputy] : []))).map((cover) =>
      withAnswers(context, realm, cover, mine),
    ),
    undelegated: mine.filter(({ deputy }) => deputy === undefined).length,
    byMe: together(
      others.flatMap(({ dossier, deputy }) => {
        const holder = holderIn(dossier);
        return deputy && holder ? [{ ...deputy, person: holder.person, name: holder.name }] : [];
      }),
    ),
  };
}

/** How far the files are with which a deputy elsewhere is asked. */
function withAnswers(context: VaultContext, realm: Realm, cover: Delegation, mine: readonly Delegating[]): Delegation {
  const own = mine.filter(({ deputy }) => deputy?.person === cover.person && deputy.until === cover.until);
  const answers = answersOf(
    context,
    realm,
    cover.person,
    own.map(({ dossier }) => dossier.id),
  );
  return answers === undefined ? cover : { ...cover, answers };
}

function together(deputies: readonly Pick<Deputy, 'person' | 'name' | 'from' | 'until'>[]): readonly Delegation[] {
  const found = new Map<string, Delegation>();
  for (const { person, name, from, until } of deputies) {
    const key = `${from} ${until} ${person}`;
    found.set(key, { person, name, from, until, dossiers: (found.get(key)?.dossiers ?? 0) + 1 });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cover]) => cover);
}

export async function delegate(
  context: VaultContext,
  realm: Realm,
  today: string,
  { person, from, until }: { readonly person: string; readonly from: string; readonly until: string },
): Promise<Result<Delegations, VaultProblem>> {
  const isPeriod = isCalendarDay(from) && isCalendarDay(until) && from <= until && until >= today;
  if (!isPeriod) return fail({ code: 'does-not-fit', field: 'until' });
  const mine = dossiersIn(context, realm)
    .filter((dossier) => isMine(context, realm, dossier))
    .map(({ id }) => id);
  const here = colleagueHere(context, realm, person);
  const elsewhere = here === null ? colleagueElsewhere(context, realm, person) : null;
  const card = here?.card ?? elsewhere;
  if (!card) return fail({ code: 'not-allowed' });
  const { name, service } = card;
  const of = personText(context.session.identity(realm).person);
  const deputy: Deputy = { of, person: personText(card.person), name, service, from, until };
  const write = (dossiers: readonly string[]) => writeDeputy(context, dossiers, () => deputy);
  const arranged =
    here === null
      ? await sendToDeputy(context, realm, mine, { card, until: endOfDay(until), write })
      : await giveHere(context, realm, mine, { colleague: here, until: endOfDay(until), write });
  return arranged.ok ? ok(delegations(context, realm, today)) : arranged;
}

type Write = (dossiers: readonly string[]) => Promise<Result<undefined, VaultProblem>>;

async function giveHere(
  context: VaultContext,
  realm: Realm,
  dossiers: readonly string[],
  { colleague, until, write }: { readonly colleague: Colleague; readonly until: number; readonly write: Write },
): Promise<Result<undefined, VaultProblem>> {
  const given = await giveDossiers(context, realm, dossiers, colleague, until);
  return given.ok ? write(given.value.given) : given;
}

/** The last moment of a day on this computer (milliseconds since 1970). */
const endOfDay = (day: string): number => new Date(`${day}T23:59:59.999`).getTime();

export async function endDelegation(
  context: VaultContext,
  realm: Realm,
  today: string,
): Promise<Result<Delegations, VaultProblem>> {
  const covered = dossiersIn(context, realm).flatMap((dossier) => {
    const deputy = isMine(context, realm, dossier) ? deputyIn(dossier, today) : undefined;
    return deputy ? [[dossier.id, deputy] as const] : [];
  });
  const ended = new Map(covered);
  const deputies = new Map([...ended].map(([id, { person }]) => [id, person]));
  const yesterday = addDays(today, -1);
  const written = await writeDeputy(context, [...ended.keys()], (id) => {
    const deputy = ended.get(id);
    return deputy && { ...deputy, from: deputy.from < yesterday ? deputy.from : yesterday, until: yesterday };
  });
  const told = written.ok ? await tellDeputies(context, realm, deputies) : written;
  return told.ok ? ok(delegations(context, realm, today)) : told;
}

async function writeDeputy(
  context: VaultContext,
  dossiers: readonly string[],
  deputyOf: (dossier: string) => Deputy | undefined,
): Promise<Result<undefined, VaultProblem>> {
  for (const dossier of dossiers) {
    const change = await responsibleChange(context, dossier, 'deputy', deputyOf(dossier));
    const changed = await changeDossier(context, dossier, [change]);
    if (!changed.ok) return changed;
  }
  return ok(undefined);
}
