/** How long each kind of section is kept after closing: the person's own settings, apart for real work and practice (Y2). */
import { z } from 'zod';
import { sectionKind, sectionKinds, type SectionKind } from '../../../shared/dossier/sections.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { logAccess } from '../access.ts';
import type { Realm, VaultProblem } from '../api.ts';
import type { Session } from '../session.ts';
import type { RetentionRule } from './api.ts';

const longestMonths = 1200;
const rule = z.strictObject({
  section: sectionKind,
  months: z.number().int().min(1).max(longestMonths),
  source: z.string().trim().min(3).max(300),
});
const record = z.array(rule);

const keyOf = (realm: Realm): string => `retention-rules/${realm}`;

/** In the order of the sections. Nothing is set before a person sets it. */
export function rulesOf(session: Session, realm: Realm): readonly RetentionRule[] {
  const parsed = record.safeParse(session.records.get(keyOf(realm)));
  return parsed.success ? parsed.data : [];
}

export const ruleFor = (rules: readonly RetentionRule[], kind: SectionKind): RetentionRule | undefined =>
  rules.find(({ section }) => section === kind);

/** A rule needs its source in words; without months the part has no rule any more. */
export async function saveRule(
  session: Session,
  realm: Realm,
  input: { readonly section: SectionKind; readonly months: number | null; readonly source: string },
): Promise<Result<undefined, VaultProblem>> {
  const others = rulesOf(session, realm).filter(({ section }) => section !== input.section);
  const { months } = input;
  if (months === null) {
    return logAccess(session, { what: `retention-rule-ended-${input.section}` }, [[keyOf(realm), others]]);
  }
  const parsed = rule.safeParse({ section: input.section, months, source: input.source });
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path[0] === 'months' ? 'months' : 'source';
    return fail({ code: 'does-not-fit', field });
  }
  const all = [...others, parsed.data].sort(
    (a, b) => sectionKinds.indexOf(a.section) - sectionKinds.indexOf(b.section),
  );
  const what = `retention-rule-set-${input.section}-${months}`;
  return logAccess(session, { what, reason: parsed.data.source }, [[keyOf(realm), all]]);
}
