/** Practice dossiers keep the law: their days are those it gives, and who is free there is free. */
import { describe, expect, it } from 'vitest';
import { lawHere } from '../../../renderer/rooms/dossier/legal/law-here.ts';
import { rowsOf } from '../../../renderer/rooms/dossier/legal/calendar/rows.ts';
import type { SectionView } from '../../../shared/dossier/view.ts';
import { practiceWriters } from '../../../shared/practice/index.ts';
import type { PracticeDossier } from '../../../shared/practice/types.ts';
import { addDays, differenceWith, freeSince, packs } from '../../../shared/release/index.ts';
import { must } from '../../../shared/result.ts';
import { entity, section } from '../../support/views.ts';

/** The legal part as it stands on the day of set-up: later lines write an entry further. */
function legalOf({ puts }: PracticeDossier): SectionView {
  const entries = new Map<string, { readonly type: string; readonly units: Record<string, readonly unknown[]> }>();
  for (const { section: of, id, type, units, takenOutOn } of puts) {
    if (of !== 'legal' || takenOutOn !== undefined) continue;
    const known = entries.get(id)?.units ?? {};
    const added = Object.fromEntries(Object.entries(units).map(([name, value]) => [name, [value]]));
    entries.set(id, { type, units: { ...known, ...added } });
  }
  return section(
    'legal',
    [...entries].map(([id, { type, units }]) => entity(id, type, units)),
  );
}

const setUp = (today: string) =>
  practiceWriters.map((write) => {
    const dossier = write((day) => addDays(today, day));
    const legal = legalOf(dossier);
    return { number: dossier.number, legal, law: lawHere(packs, legal, today) };
  });

describe.each(['2026-11-24', '2026-12-30'])('practice dossiers set up on %s', (today) => {
  const all = setUp(today);

  it('have no recorded day that the law does not give', () => {
    let compared = 0;
    const off = all.flatMap(({ number, law }) =>
      rowsOf(law.made, law.recorded).dated.flatMap((row) => {
        const day = row.registry ?? row.byHand;
        if (day === undefined || row.opening === undefined) return [];
        compared += 1;
        const { state, days } = differenceWith(packs, law.recorded.facts, row.opening, day);
        return state === 'outside' ? [`${String(number)} ${row.kind} ${day}: ${String(days)} days`] : [];
      }),
    );
    expect(off).toEqual([]);
    expect(compared).toBeGreaterThan(20);
  });

  it('name no period of safety that no judgment could state', () => {
    const wrong = all.flatMap(({ number, law }) =>
      law.made.outcomes.flatMap((each) =>
        each.state !== 'opens' && each.code.startsWith('safety-') ? [`${String(number)} ${each.kind}`] : [],
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('give the day by hand once the sentence of the judgment is entered as it stands there', () => {
    const { legal } = must(
      all.find(({ number }) => number === 8),
      'Zandloper',
    );
    const written = legal.entities.map((each) =>
      each.type === 'judgment'
        ? entity(each.id, each.type, {
            ...Object.fromEntries(
              Object.entries(each.units).map(([name, { versions }]) => [name, versions.map(({ value }) => value)]),
            ),
            sentence: [{ imposed: 'life' }],
            particulars: [{ antecedent: 'none', safety: 'P16Y' }],
          })
        : each,
    );
    const { made, recorded } = lawHere(packs, section('legal', written), today);
    const release = made.outcomes.find(({ kind }) => kind === 'conditional-release');
    expect(release).toMatchObject({ state: 'opens', earliest: recorded.byHand.get('conditional-release') });
  });

  it('have two people who are free: one released two years ago, one acquitted a week ago', () => {
    const free = all.flatMap(({ number, legal }) => {
      const since = freeSince(legal, today);
      return since === undefined ? [] : [{ number, ...since }];
    });
    expect(free).toMatchObject([
      { number: 8, how: 'grant', modality: 'conditional-release' },
      { number: 9, how: 'not-convicted' },
    ]);
    expect(must(free[0], 'the released').on <= addDays(today, -735)).toBe(true);
    expect(must(free[1], 'the acquitted').on <= addDays(today, -7)).toBe(true);
  });
});
