/** What would move if one thing were otherwise (SPEC.md, V20). */
import { describe, expect, it } from 'vitest';
import { buildPaper, papersFor } from '../../../renderer/papers/kinds/builders.ts';
import type { PaperKind } from '../../../renderer/papers/model/paper.ts';
import { calendarEntries } from '../../../renderer/papers/pathway/calendar-file.ts';
import { pathway } from '../../../renderer/papers/pathway/events.ts';
import { plainEntities, type PlainEntity } from '../../../shared/dossier/read.ts';
import type { Scenario } from '../../../shared/dossier/units/scenario.ts';
import {
  isMoved,
  legalFacts,
  missingIn,
  onceFinal,
  packs,
  recordedLaw,
  whatIf,
  type Moved,
} from '../../../shared/release/index.ts';
import { must } from '../../../shared/result.ts';
import { entity as paperEntity, lien, said, view } from '../papers/dossier.ts';

const entity = (type: string, units: PlainEntity['units'], id = type): PlainEntity => ({ id, type, units });
const start = entity('legal-date', {
  date: { kind: 'detention-start', value: '2025-01-15', source: 'registry', note: '' },
});
const registry = entity(
  'legal-date',
  { date: { kind: 'conditional-release', value: '2027-02-20', source: 'registry', note: '' } },
  'cr',
);
const judgment = entity('judgment', {
  judgment: { court: 'Gent', date: '2024-01-10', text: '' },
  sentence: { imposed: 'time', length: 'P6Y' },
  recidivism: { established: false },
});
const asked = (modality: string, on: string): PlainEntity =>
  entity('request', { request: { modality, on } }, `asked-${modality}`);

const supposing = (scenario: Scenario, more: readonly PlainEntity[] = []): readonly Moved[] => {
  const entities = [start, judgment, registry, ...more];
  return whatIf({ packs, recorded: recordedLaw(entities, '2026-05-04'), legal: legalFacts(entities) }, scenario);
};
const inShort = (moved: readonly Moved[]) =>
  moved
    .filter(isMoved)
    .map(({ id, now, would, days, refused }) => [id, now?.earliest, would?.earliest, days ?? refused]);

describe('what if (V20)', () => {
  it('a new sentence moves every computed date, the registry’s stays out', () => {
    const moved = inShort(supposing({ what: 'new-sentence', length: 'P1Y', recidivism: false, on: '2026-04-01' }));
    expect(moved).toContainEqual(['opens/conditional-release', '2027-01-15', '2027-05-15', 120]);
    expect(moved).toContainEqual(['opens/sentence-end', '2031-01-13', '2032-01-13', 365]);
    expect(moved).toContainEqual(['information/conditional-release', '2026-07-15', '2026-11-15', 123]);
  });

  it('a new sentence of which recidivism is not known says by name what cannot be counted then', () => {
    const moved = inShort(supposing({ what: 'new-sentence', length: 'P1Y' }));
    expect(moved).toContainEqual(['opens/conditional-release', '2027-01-15', undefined, 'recidivism-not-entered']);
    expect(moved).toContainEqual(['opens/sentence-end', '2031-01-13', '2032-01-13', 365]);
  });

  it('a refusal by the minister brings the day it can be asked again (article 10, § 3), and the limits from there', () => {
    const moved = inShort(
      supposing({ what: 'refusal', modality: 'prison-leave', on: '2026-06-10' }, [asked('prison-leave', '2026-04-20')]),
    );
    expect(moved).toContainEqual(['asked-prison-leave/new-request', undefined, '2026-09-10', undefined]);
    expect(moved).toContainEqual(['again/advice', undefined, '2026-11-10', undefined]);
    expect(moved).toContainEqual(['asked-prison-leave/advice', '2026-06-20', undefined, undefined]);
  });

  it('a refusal by the court needs the day the court fixes, and brings its time limits', () => {
    const refusal: Scenario = { what: 'refusal', modality: 'conditional-release', on: '2027-04-10' };
    expect(missingIn(refusal)).toEqual(['later']);
    expect(supposing(refusal)).toEqual([]);
    const moved = inShort(supposing({ ...refusal, later: '2027-12-01' }));
    expect(moved).toContainEqual(['supposed/new-request', undefined, '2027-12-01', undefined]);
    expect(moved).toContainEqual(['supposed/appeal', undefined, '2027-04-15', undefined]);
    expect(moved).toContainEqual(['again/advice', undefined, '2028-04-01', undefined]);
  });

  it('a late document puts off what follows the request', () => {
    const late: Scenario = {
      what: 'late-document',
      modality: 'conditional-release',
      on: '2026-09-01',
      later: '2026-10-15',
    };
    expect(inShort(supposing(late))).toEqual([
      ['supposed/request-forwarded', '2026-09-02', '2026-10-16', 44],
      ['supposed/advice', '2027-01-01', '2027-02-15', 45],
      ['supposed/prosecutor-advice', '2027-02-04', '2027-03-15', 39],
      ['supposed/hearing', '2027-03-01', '2027-04-15', 45],
    ]);
  });

  it('leave that is granted ends what waits for it; an interruption that does not count puts dates off', () => {
    const leave: Scenario = { what: 'granted-leave', modality: 'prison-leave', on: '2026-06-01', later: '2026-06-03' };
    const waiting = [asked('prison-leave', '2026-04-20')];
    expect(inShort(supposing(leave, waiting))).toEqual([
      ['asked-prison-leave/advice', '2026-06-20', undefined, undefined],
      ['asked-prison-leave/decision', '2026-07-10', undefined, undefined],
      ['asked-prison-leave/decision-told', undefined, '2026-06-02', undefined],
      ['asked-prison-leave/victim-told', undefined, '2026-06-02', undefined],
    ]);
    const stop: Scenario = { ...leave, modality: 'interruption', later: '2026-06-30' };
    expect(missingIn(stop)).toEqual(['counts']);
    const put = inShort(supposing({ ...stop, counts: 'not-served' }));
    expect(put).toContainEqual(['opens/sentence-end', '2031-01-13', '2031-02-12', 30]);
    expect(put).toContainEqual(['opens/conditional-release', '2027-01-15', '2027-02-14', 30]);
    expect(inShort(supposing({ ...stop, counts: 'served' }))).toEqual([]);
  });

  it('another law counts the same facts with its own rules', () => {
    const ofEmergency = must(
      packs.find(({ validFrom }) => validFrom === '2025-08-04'),
      'a pack',
    );
    const before = must(
      packs.find(({ validUntil }) => validUntil === '2025-08-03'),
      'the pack before',
    );
    const thirty = { ...judgment, units: { ...judgment.units, sentence: { imposed: 'time', length: 'P30M' } } };
    const situation = entity('situation', { article32: { needed: 'no' } });
    const entities = [start, thirty, situation];
    const today = { packs, recorded: recordedLaw(entities, '2026-05-04'), legal: legalFacts(entities) };
    const rulesBy = (pack: number): readonly string[] | undefined =>
      whatIf(today, { what: 'other-law', pack: String(pack) }).find(({ id }) => id === 'opens/conditional-release')
        ?.would?.rules;
    expect(rulesBy(ofEmergency.number)).toEqual(['E-10']);
    expect(rulesBy(before.number)).toEqual(['J-25-1']);
  });

  it('says what is missing, and that an end lies before its beginning', () => {
    expect(missingIn({ what: 'late-document' })).toEqual(['modality', 'on', 'later']);
    expect(missingIn({ what: 'other-law' })).toEqual(['pack']);
    expect(
      missingIn({ what: 'granted-leave', modality: 'prison-leave', on: '2026-06-03', later: '2026-06-01' }),
    ).toEqual(['order']);
  });
});

describe('a pinned scenario (V20)', () => {
  const supposed = paperEntity('supposed', 'scenario', {
    scenario: said({ what: 'refusal', modality: 'prison-leave', on: '2027-01-08' }),
  });
  const pinned = view.sections.map((each) =>
    each.kind === 'legal' ? { ...each, entities: [...each.entities, supposed] } : each,
  );

  it('is read by no list of dates', () => {
    const frame = { language: 'en', today: '2026-11-24', packs } as const;
    expect(calendarEntries('d', pinned, frame)).toEqual(calendarEntries('d', view.sections, frame));
    expect(pathway(pinned, 'en', frame.today, packs)).toEqual(pathway(view.sections, 'en', frame.today, packs));
    const facts = (sections: typeof pinned) => {
      const legal = plainEntities(sections.find(({ kind }) => kind === 'legal'));
      return [recordedLaw(legal, frame.today), legalFacts(legal)];
    };
    expect(facts(pinned)).toEqual(facts([...view.sections]));
  });

  it('stands on no paper but the copy of everything recorded, and there says that it is supposed', () => {
    const paper = (kind: PaperKind, sections: typeof pinned) =>
      JSON.stringify(
        buildPaper(kind, { view: { ...view, sections }, language: 'en', today: '2026-11-24', by: lien }).blocks,
      );
    const kinds = papersFor({ ...view, sections: pinned }, lien);
    expect(kinds.length).toBeGreaterThan(8);
    for (const kind of kinds.filter((each) => each !== 'everything')) {
      expect(paper(kind, pinned)).toBe(paper(kind, [...view.sections]));
    }
    expect(paper('everything', pinned)).toContain('Supposed, no date that holds');
    expect(paper('everything', pinned)).toContain('what if: refusal');
  });
});

describe('a judgment that is not final (V5)', () => {
  const pending = entity(
    'judgment',
    {
      judgment: { court: 'Brugge', date: '2026-04-01', text: '' },
      sentence: { imposed: 'time', length: 'P2Y' },
      recidivism: { established: false },
      final: { final: false },
    },
    'pending',
  );
  const short = entity(
    'judgment',
    {
      judgment: { court: 'Gent', date: '2024-01-10', text: '' },
      sentence: { imposed: 'time', length: 'P30M' },
      recidivism: { established: false },
      final: { final: true },
    },
    'short',
  );
  const once = (...entities: readonly PlainEntity[]) =>
    onceFinal({ packs, recorded: recordedLaw(entities, '2026-05-04'), legal: legalFacts(entities) }, 'pending');

  it('moves nothing yet, and says which total, regime and dates it would give once it is', () => {
    const change = must(once(start, short, pending), 'the change');
    // Thirty months alone; four years and a half, and the court, with the two years of the other one.
    expect(change.before?.total).toMatchObject({ months: 30 });
    expect(change.before?.either).not.toContain('court');
    expect(change.after).toMatchObject({ regime: 'court', total: { years: 2, months: 30 } });
    expect(inShort(change.moved)).toContainEqual(['opens/conditional-release', '2025-11-11', '2026-07-13', 244]);
  });

  it('opens the calendar of who is not convicted by anything else', () => {
    const change = must(once(start, pending), 'the change');
    expect(change.before).toBeUndefined();
    expect(change.after).toMatchObject({ total: { years: 2 } });
    const opens = inShort(change.moved).find(([id]) => id === 'opens/sentence-end');
    expect(opens?.slice(1, 3)).toEqual([undefined, '2027-01-14']);
  });

  it('has nothing to say of one that is final, or of which no sentence is written', () => {
    expect(once(start, short)).toBeUndefined();
    expect(once(start, entity('judgment', { final: { final: false } }, 'pending'))).toBeUndefined();
  });
});
