/** What is due for erasing, by the rules of the person and the sections they read. A list: nothing happens by itself (Y3). */
import { toHex } from '../../../../shared/codec/hex.ts';
import { parseUnit } from '../../../../shared/dossier/read.ts';
import { monthsFor } from '../../../../shared/dossier/retention-basis.ts';
import type { HeldAs } from '../../../../shared/dossier/units/legal.ts';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import { addCalendarMonths, isCalendarDay } from '../../../../shared/release/index.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { dossiersIn, entitiesOf, nameOf, type DossierProjections, closingBy } from '../../core/context/projections.ts';
import { dayHere } from '../../core/clock/days.ts';
import { realmId } from '../../core/session/session.ts';
import { clockBehind } from '../../core/clock/seen.ts';
import type { Closing, DueDossier, DuePart, Keeping, KeptPart, Retention, RetentionRule } from '../../api/retention.ts';
import { copiesKnown } from '../backup/known-copies.ts';
import { endedConsultations } from './consultations.ts';
import { ownRules, ruleFor, rulesOf } from './rules.ts';
import { heldPeriods, maySet, periodsView } from '../household/service-periods.ts';

export function retention(context: VaultContext, realm: Realm): Retention {
  const { session } = context;
  const rules = rulesOf(session, realm);
  const closed = closedHere(context, realm);
  const behind = clockBehind(session);
  const held = heldPeriods(session, realm);
  return {
    rules,
    own: ownRules(session, realm),
    service: { set: held && periodsView(held), maySet: maySet(session, realm) },
    dossiers: dueIn(context, realm, rules, closed),
    consultations: endedConsultations(context, realm),
    closed: closed.length,
    copies: copiesKnown(session),
    ...(behind !== undefined && { clockBehind: behind }),
  };
}

/** In how many dossiers something is due. */
export function dueCount(context: VaultContext, realm: Realm): number {
  const rules = rulesOf(context.session, realm);
  const due = rules.length === 0 ? [] : dueIn(context, realm, rules, closedHere(context, realm));
  const ended = endedConsultations(context, realm).map(({ dossier }) => dossier);
  return new Set([...due.flatMap((each) => (each.due.length > 0 ? [each.dossier] : [])), ...ended]).size;
}

type Closed = readonly [DossierProjections, Closing];

function closedHere(context: VaultContext, realm: Realm): readonly Closed[] {
  const { service } = context.session.me(realm);
  return dossiersIn(context, realm).flatMap((dossier): readonly Closed[] => {
    const closing = closingBy(dossier, service);
    return closing !== undefined && isCalendarDay(closing.on) ? [[dossier, closing]] : [];
  });
}

/** Those due longest come first. */
function dueIn(
  context: VaultContext,
  realm: Realm,
  rules: readonly RetentionRule[],
  closed: readonly Closed[],
): readonly DueDossier[] {
  const today = dayHere(context.session);
  const kept = keptInSections(context, realm);
  const found = closed.flatMap(([dossier, closing]): readonly DueDossier[] => {
    const held = heldAsIn(dossier);
    const keepings = (kind: SectionKind): Keeping | null => kept.get(`${dossier.id}/${kind}`) ?? null;
    const most = context.session.longestRetentionMonths;
    const parts = partsOf(dossier, { closing, held, rules, most, today, keepings });
    if (parts.due.length + parts.kept.length === 0) return [];
    const isWhole = parts.due.length === dossier.byKind.size;
    return [{ dossier: dossier.id, ...nameOf(dossier), closing, ...(held && { heldAs: held }), ...parts, isWhole }];
  });
  const first = ({ due, kept: longer }: DueDossier): string => due[0]?.since ?? `~${longer[0]?.since ?? ''}`;
  return found.sort((a, b) => (first(a) < first(b) ? -1 : 1));
}

interface Frame {
  readonly closing: Closing;
  readonly held: HeldAs | undefined;
  readonly rules: readonly RetentionRule[];
  /** Months that nothing is kept beyond, by the policy of the machine. */
  readonly most: number;
  readonly today: string;
  readonly keepings: (kind: SectionKind) => Keeping | null;
}

function partsOf(
  { byKind }: DossierProjections,
  { closing, held, rules, most, today, keepings }: Frame,
): Pick<DueDossier, 'due' | 'kept'> {
  const due: DuePart[] = [];
  const kept: KeptPart[] = [];
  for (const section of byKind.keys()) {
    const rule = ruleFor(rules, section);
    const counted = rule && countedFor(rule, closing, held, most);
    if (counted === undefined || counted.since > today) continue;
    const keeping = keepings(section);
    if (keeping === null) due.push({ section, ...counted });
    else if (keeping.until >= today && !(counted.latest !== undefined && counted.latest < today))
      kept.push({ section, ...counted, keeping });
    else due.push({ section, ...counted, wasKept: keeping });
  }
  const inOrder = (a: DuePart, b: DuePart): number => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0);
  return { due: due.sort(inOrder), kept: kept.sort(inOrder) };
}

type Counted = Pick<DuePart, 'since' | 'rule' | 'months' | 'isCountedFromClosing' | 'latest'>;

/** Since when a part is due by its rule, for somebody held in this capacity (Y3, Y10), and at the latest by the policy. */
function countedFor(rule: RetentionRule, closing: Closing, held: HeldAs | undefined, most: number): Counted {
  const { basis } = rule;
  const isOfEvent = basis !== undefined && basis.from !== 'closing';
  const start = isOfEvent ? (closing.eventOn ?? closing.on) : closing.on;
  const months = Math.min(monthsFor(rule, held), most);
  const longest = Math.min(basis?.longest ?? most, most);
  return {
    rule,
    months,
    since: addCalendarMonths(start, months),
    isCountedFromClosing: isOfEvent && closing.eventOn === undefined,
    ...(Number.isFinite(longest) && { latest: addCalendarMonths(start, longest) }),
  };
}

/** Beyond which day nothing of a part may be kept by the rule that counts; undefined where no maximum is written. */
export function latestOf(context: VaultContext, realm: Realm, id: string, kind: SectionKind): string | undefined {
  const dossier = dossiersIn(context, realm).find((each) => each.id === id);
  const closing = dossier && closingBy(dossier, context.session.me(realm).service);
  const rule = ruleFor(rulesOf(context.session, realm), kind);
  const most = context.session.longestRetentionMonths;
  return dossier && closing && rule ? countedFor(rule, closing, heldAsIn(dossier), most).latest : undefined;
}

const heldAsIn = (dossier: DossierProjections): HeldAs | undefined =>
  parseUnit('legal', 'situation', 'capacity', entitiesOf(dossier, 'legal', 'situation')[0]?.units['capacity'])?.as;

/** By `dossier/kind`: where there are several sections of a kind, the longest counts. */
function keptInSections({ sections }: VaultContext, realm: Realm): ReadonlyMap<string, Keeping> {
  const wanted = toHex(realmId(realm));
  const found = new Map<string, Keeping>();
  for (const fragment of sections.fragments().values()) {
    if (fragment.realm !== wanted || fragment.keeping === null) continue;
    const key = `${fragment.dossier}/${fragment.kind}`;
    const other = found.get(key);
    if (other === undefined || fragment.keeping.until > other.until) found.set(key, fragment.keeping);
  }
  return found;
}
