/**
 * The row of Today about what stands in two versions in a dossier, until somebody chose. One for all of it: who works on it chooses them one after
 * the other. It counts what there is, so that a difference that comes in later is not put off with the first.
 */
import { sectionKinds } from '../../../../shared/dossier/sections.ts';
import type { TodayRow } from '../../api/today.ts';
import type { HandOverFrame } from './hand-overs.ts';

export function toSettleRows({ dossier, head, today, holder, ofCarrier }: HandOverFrame): readonly TodayRow[] {
  const all = sectionKinds.flatMap((section) =>
    (dossier.byKind.get(section)?.unsettled ?? [])
      .map(({ entity }) => ({ section, entity }))
      // In one order, whatever came in first: the row leads to the same place everywhere.
      .sort((a, b) => (a.entity < b.entity ? -1 : 1)),
  );
  const [first] = all;
  if (first === undefined) return [];
  return [
    {
      ...head,
      id: `to-settle/${dossier.id}`,
      on: today,
      kind: 'to-settle',
      what: String(all.length),
      holder,
      ...ofCarrier,
      section: first.section,
      at: first.entity,
      why: { rule: 'to-settle', source: 'plan', confirmed: true },
    },
  ];
}
