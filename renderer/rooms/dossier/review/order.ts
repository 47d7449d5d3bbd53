/** How statements of a domain stand: in the order they came, each with those beside it that see it differently. */
import type { Domain } from '../../../../shared/dossier/entities.ts';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import { afterFinalJudgment, reviewDomains } from '../../../../shared/dossier/review/form.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';

export interface SideBySide {
  readonly first: EntityView;
  readonly others: readonly EntityView[];
}

export const domainOf = (statement: EntityView): Domain | undefined =>
  read('assessment', 'statement', statement, 'statement')?.domain;

const againstOf = (statement: EntityView): string | undefined =>
  read('assessment', 'statement', statement, 'against')?.statement;

/** Whoever sees a third view differently stands with the first as well: one row for one question. */
export function sideBySide(statements: readonly EntityView[]): readonly SideBySide[] {
  const byId = new Map(statements.map((each) => [each.id, each]));
  const rootOf = (statement: EntityView): EntityView => {
    const seen = new Set<string>();
    let at = statement;
    for (;;) {
      const next = byId.get(againstOf(at) ?? '');
      if (next === undefined || seen.has(at.id)) return at;
      seen.add(at.id);
      at = next;
    }
  };
  const rows = new Map<EntityView, EntityView[]>();
  for (const statement of statements) {
    const root = rootOf(statement);
    const others = rows.get(root) ?? [];
    if (statement !== root) others.push(statement);
    rows.set(root, others);
  }
  return [...rows].map(([first, others]) => ({ first, others }));
}

/**
 * Domains on screen. Attitude to facts is asked about once a judgment is final; what was written of it before, or of a
 * domain that is no part of a review, stays where it can be read.
 */
export function domainsShown(
  assessment: SectionView | undefined,
  legal: SectionView | undefined,
): { readonly asked: readonly Domain[]; readonly shown: readonly Domain[] } {
  const isFinal = listOf(legal, 'judgment').some((each) => read('legal', 'judgment', each, 'final')?.final === true);
  const asked: readonly Domain[] = reviewDomains.filter((each) => isFinal || !afterFinalJudgment.includes(each));
  const used = listOf(assessment, 'statement').flatMap((each) => domainOf(each) ?? []);
  const kept: readonly Domain[] = [...afterFinalJudgment, 'guidance'];
  return { asked, shown: [...asked, ...kept.filter((each) => used.includes(each) && !asked.includes(each))] };
}
