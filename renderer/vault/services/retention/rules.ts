/**
 * How long each kind of section is kept after closing: what was set for the whole service, and the person's own settings where
 * it leaves that open; apart for real work and practice (Y2, Y9).
 */
import { z } from 'zod';
import type { RetentionBasis } from '../../../../shared/dossier/retention-basis.ts';
import { sectionKinds, type SectionKind } from '../../../../shared/dossier/sections.ts';
import { fail, type Result } from '../../../../shared/result.ts';
import { period, type ServicePeriod } from '../../../../shared/trust/service-periods.ts';
import { logAccess } from '../../core/access/access.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { Session } from '../../core/session/session.ts';
import type { RetentionRule } from '../../api/retention.ts';
import { heldPeriods } from '../household/service-periods.ts';

const record = z.array(period);

const keyOf = (realm: Realm): string => `retention-rules/${realm}`;

/** What the person set, whether or not it counts beside what was set for their service. */
export function ownRules(session: Session, realm: Realm): readonly RetentionRule[] {
  const parsed = record.safeParse(session.records.get(keyOf(realm)));
  return parsed.success ? parsed.data : [];
}

/** What counts, in the order of the sections. Nothing is set before a person sets it. */
export function rulesOf(session: Session, realm: Realm): readonly RetentionRule[] {
  const own = ownRules(session, realm);
  const held = heldPeriods(session, realm);
  if (held === null) return own;
  const by = { name: held.card.name, at: held.said.madeAt };
  return sectionKinds.flatMap((kind) => {
    const mine = ruleFor(own, kind);
    const theirs = held.said.periods.find(({ section }) => section === kind);
    if (theirs === undefined) return mine ?? [];
    if (mine !== undefined && isLeftOpen(theirs, mine.months)) return mine;
    const { section, months, source, basis } = theirs;
    return { section, months, source, ...(basis !== undefined && { basis }), ofService: by };
  });
}

/** Whether a person may keep it so long beside what was set for the service. */
const isLeftOpen = ({ months, shorter, longer }: ServicePeriod, own: number): boolean =>
  (own < months && shorter) || (own > months && longer);

export const ruleFor = (rules: readonly RetentionRule[], kind: SectionKind): RetentionRule | undefined =>
  rules.find(({ section }) => section === kind);

/** A rule needs its source in words; without months the part has no rule any more. */
export async function saveRule(
  session: Session,
  realm: Realm,
  input: {
    readonly section: SectionKind;
    readonly months: number | null;
    readonly source: string;
    readonly basis?: RetentionBasis;
  },
): Promise<Result<undefined, VaultProblem>> {
  const others = ownRules(session, realm).filter(({ section }) => section !== input.section);
  const { months } = input;
  if (months === null) {
    return logAccess(session, { what: 'retention-rule-ended' }, [[keyOf(realm), others]]);
  }
  const { section, source, basis } = input;
  const parsed = period.safeParse({ section, months, source, ...(basis !== undefined && { basis }) });
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path[0] === 'months' ? 'months' : 'source';
    return fail({ code: 'does-not-fit', field });
  }
  if (months > session.longestRetentionMonths) return fail({ code: 'by-policy' });
  const theirs = heldPeriods(session, realm)?.said.periods.find(({ section }) => section === input.section);
  if (theirs !== undefined && !isLeftOpen(theirs, months)) return fail({ code: 'service-sets-period' });
  const all = [...others, parsed.data].sort(
    (a, b) => sectionKinds.indexOf(a.section) - sectionKinds.indexOf(b.section),
  );
  const what = `retention-rule-set-${months}`;
  return logAccess(session, { what, reason: parsed.data.source }, [[keyOf(realm), all]]);
}
