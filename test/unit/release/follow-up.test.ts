import { describe, expect, it } from 'vitest';
import { languages, semicolon } from '../../../shared/language.ts';
import {
  closedInRemand,
  codeWords,
  contactAfter,
  equipmentTexts,
  flemishTreatmentPoint,
  followed,
  followedOf,
  freeSince,
  generalConditions,
  grantsIn,
  isCalendarDay,
  mandateLimits,
  measureTexts,
  packs,
  proposedForMandate,
  proposedRhythms,
  remandTexts,
  reportPoints,
  revocationGrounds,
  specialGrounds,
  textsFor,
  treatmentPoints,
  type Grant,
} from '../../../shared/release/index.ts';
import { citation } from '../../../shared/law/index.ts';
import type { EntityView, SectionView } from '../../../shared/dossier/view.ts';
import { entity, said, section } from '../papers/dossier.ts';

const all = [
  ...generalConditions,
  ...specialGrounds,
  ...followed,
  ...reportPoints,
  ...treatmentPoints,
  flemishTreatmentPoint,
  ...revocationGrounds,
  ...equipmentTexts,
  ...measureTexts,
  ...remandTexts,
  ...mandateLimits,
  ...closedInRemand,
];

/** Over three years, so that the court decides. */
const judged = entity('j', 'judgment', {
  judgment: said({ court: 'Correctionele rechtbank Gent', date: '2024-01-10', text: '' }),
  sentence: said({ imposed: 'time', length: 'P6Y' }),
  recidivism: said({ established: false }),
});
const started = entity('d', 'legal-date', {
  date: said({ kind: 'detention-start', value: '2024-01-15', source: 'registry', note: '' }),
});
const decided = (modality: string, on = '2026-12-02'): EntityView =>
  entity('dec', 'decision', { decision: said({ modality, outcome: 'granted', by: 'SURB Gent', on }) });
const special = entity('c1', 'condition', {
  condition: said({ decision: 'dec', kind: 'individual', ground: 'plan', text: 'Begeleiding volgen' }),
});
const event = (what: string, on: string): EntityView =>
  entity(`e-${what}`, 'procedure-event', { event: said({ what, on }) });
const legalOf = (...more: readonly EntityView[]): SectionView => section('legal', [judged, started, ...more]);

const granted = (legal: SectionView): Grant => {
  const [grant] = grantsIn(legal);
  if (grant === undefined) throw new Error('nothing was granted');
  return grant;
};
const proposals = (legal: SectionView) => proposedRhythms(packs, legal, granted(legal));

describe('P50 texts of the law after a grant', () => {
  it.each(all.map((row) => [row.id, row] as const))(
    '%s has its article, its days and its words in each language',
    (_, row) => {
      for (const language of languages) {
        expect(row.text[language].length).toBeGreaterThan(8);
        expect(citation(row, language)).toContain(row.article.replaceAll('; ', semicolon(language)));
      }
      expect(row.article).not.toMatch(/\ben\b|\bet\b|undefined/);
      for (const day of [row.read, row.since, row.until]) if (day !== undefined) expect(isCalendarDay(day)).toBe(true);
      expect(row.text.fr).not.toMatch(/[^\u00a0][:;?!](?:\s|$)/);
      for (const doubt of row.doubts ?? []) expect(codeWords[doubt].en.length).toBeGreaterThan(5);
    },
  );

  it('have an id of their own', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it.each([
    ['conditional-release', 'court', ['G-55-1', 'G-55-2', 'G-55-3']],
    ['limited-detention', 'court', ['G-55-1', 'G-55-3']],
    ['provisional-release-removal', 'court', ['G-55-1', 'G-55-3', 'G-55-4']],
    ['conditional-release', 'judge', ['G-39-1', 'G-39-2', 'G-39-3']],
    ['electronic-monitoring', 'emergency', ['G-98-21-1', 'G-98-21-2', 'G-98-21-3', 'G-98-21-4']],
    ['medical-release', 'court', ['G-75']],
    ['early-release', 'court', ['G-98-28-1', 'G-98-28-2', 'G-98-28-3', 'G-98-28-3-leave']],
    ['prison-leave', 'court', []],
  ] as const)('general conditions of %s under %s', (modality, regime, ids) => {
    const found = textsFor(generalConditions, { modality, regimes: [regime], on: '2026-12-02' });
    expect(found.map(({ id }) => id)).toEqual(ids);
  });

  it('the court knows no general condition on victims, and each text holds on its days alone', () => {
    const of = (on: string) => textsFor(generalConditions, { modality: 'conditional-release', regimes: ['court'], on });
    expect(of('2026-12-02').some(({ text }) => /victim/.test(text.en))).toBe(false);
    expect(of('2015-05-05').map(({ id, mark }) => [id, mark])).toEqual([
      ['G-55-1', 'text'],
      ['G-55-2-2007', 'from-memory'],
      ['G-55-3-2007', 'from-memory'],
    ]);
  });

  it.each([
    ['provisional-release-removal', '2015-05-05', []],
    ['provisional-release-surrender', '2016-02-28', []],
    [
      'provisional-release-removal',
      '2016-02-29',
      ['M-71-rest-before', 'M-71-above-five', 'M-71-thirty', 'M-71-thirty-earlier'],
    ],
    ['conditional-release', '2010-05-05', ['M-71-rest-2007', 'M-71-above-five-2007', 'M-71-life-2007']],
    [
      'conditional-release',
      '2015-05-05',
      ['M-71-rest-2007', 'M-71-above-five-2007', 'M-71-thirty-2013', 'M-71-thirty-earlier-2013'],
    ],
    ['conditional-release', '2026-12-02', ['M-71-rest', 'M-71-above-five', 'M-71-thirty', 'M-71-thirty-earlier']],
    ['early-release', '2023-01-05', ['M-65-2022-probation']],
    ['early-release', '2026-12-02', ['M-98-28-4']],
    ['early-release', '2027-01-01', []],
  ] as const)('P50 the probation period of %s granted on %s', (modality, on, ids) => {
    const found = textsFor(measureTexts, { modality, regimes: [], on }).filter(
      ({ measure }) => measure === 'probation',
    );
    expect(found.map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    ['2022-08-17', [], []],
    ['2022-08-18', ['G-2022-65-1', 'G-2022-65-2'], ['R-2022-65-1', 'R-2022-65-2', 'R-2022-65-3']],
    ['2023-08-31', ['G-2022-65-1', 'G-2022-65-2'], ['R-2022-65-1', 'R-2022-65-2', 'R-2022-65-3']],
    ['2023-09-01', [], []],
    [
      '2026-12-31',
      ['G-98-28-1', 'G-98-28-2', 'G-98-28-3', 'G-98-28-3-leave'],
      ['R-98-28-1', 'R-98-28-2', 'R-98-28-3', 'R-98-28-ends', 'R-98-28-address'],
    ],
    ['2027-01-01', [], ['R-98-29-after']],
  ] as const)(
    'an early release on %s has its own conditions, and the director’s grounds',
    (on, conditions, grounds) => {
      const asked = { modality: 'early-release', regimes: [], on };
      expect(textsFor(generalConditions, asked).map(({ id }) => id)).toEqual(conditions);
      expect(textsFor(revocationGrounds, asked).map(({ id }) => id)).toEqual(grounds);
    },
  );

  it('equipment damaged before 16 January 2026 is a doubt, from that day on a duty', () => {
    const of = (on: string) => textsFor(equipmentTexts, { modality: 'electronic-monitoring', regimes: ['court'], on });
    expect(of('2026-01-15').map(({ mark, doubts }) => [mark, doubts])).toEqual([['doubt', ['acts-before-2026']]]);
    expect(of('2026-01-16').map(({ mark }) => mark)).toEqual(['text', 'derived']);
  });
});

describe('what the service follows', () => {
  const what = (modality: string, ...more: readonly EntityView[]) =>
    followedOf(granted(legalOf(decided(modality), ...more))).map((each) => each.what);

  it('programme and special conditions; a release without special conditions not at all', () => {
    expect(what('electronic-monitoring')).toEqual(['programme']);
    expect(what('electronic-monitoring', special)).toEqual(['programme', 'special']);
    expect(what('conditional-release', special)).toEqual(['special']);
    expect(what('conditional-release')).toEqual(['nothing']);
    expect(what('medical-release')).toEqual(['all']);
  });
});

describe('the first contact', () => {
  const contact = (legal: SectionView) => contactAfter(packs, legal, granted(legal));

  it('is due at once when the decision is enforceable, and waits until that is recorded', () => {
    const grant = decided('conditional-release');
    expect(contact(legalOf(grant, special))?.on).toBeUndefined();
    expect(contact(legalOf(grant, special))?.limit.id).toBe('C-62-contact');
    const enforceable = event('enforceable', '2026-12-08');
    expect(contact(legalOf(grant, special, enforceable))).toMatchObject({ on: '2026-12-08' });
    expect(contact(legalOf(grant, special, enforceable, event('contact', '2026-12-09')))).toMatchObject({
      metOn: '2026-12-09',
    });
  });

  it('is none where the service follows nothing', () => {
    expect(contact(legalOf(decided('conditional-release')))).toBeUndefined();
  });
});

describe('P53 proposed rhythms', () => {
  it('a first report within a month of the grant, then the earlier of the two readings', () => {
    const { rhythms, notSupported } = proposals(legalOf(decided('conditional-release'), special));
    expect(notSupported).toEqual([]);
    const [first, again] = rhythms.filter(({ by }) => by === 'service');
    expect(first).toMatchObject({ first: '2027-01-02', until: '2027-01-02' });
    expect(again).toMatchObject({ first: '2027-06-02', orElse: '2027-07-02', every: 'P6M' });
    expect(again?.grounds.map(({ id }) => id)).toEqual(['C-62-report-from-grant', 'C-62-report-next']);
    expect(again?.doubts).toContain('six-months-from-what');
  });

  it('once a report is written down, from that report and from the grant', () => {
    const legal = legalOf(decided('conditional-release'), special, event('report', '2026-12-28'));
    const service = proposals(legal).rhythms.filter(({ by }) => by === 'service');
    expect(service).toHaveLength(1);
    expect(service[0]).toMatchObject({ first: '2027-06-02', orElse: '2027-06-28', every: 'P6M' });
  });

  it('the report of a treatment beside it, by its own article', () => {
    const { rhythms } = proposals(legalOf(decided('conditional-release'), special));
    const [first] = rhythms.filter(({ by }) => by === 'treatment');
    expect(first?.grounds.map(({ article }) => article)).toEqual(['62, § 4']);
  });

  it('none where the service follows nothing', () => {
    expect(proposals(legalOf(decided('conditional-release'))).rhythms).toEqual([]);
  });

  it('none, and why, where no sentence is entered', () => {
    const legal = section('legal', [decided('conditional-release'), special]);
    expect(proposals(legal)).toEqual({ rhythms: [], notSupported: ['no-sentence'] });
  });
});

describe('P54 reports of a mandate before judgment', () => {
  const mandate = (units: Record<string, unknown> = {}): EntityView =>
    entity('m', 'mandate', {
      mandate: said({
        what: 'conditions',
        authority: 'investigating-judge',
        by: 'Gent',
        from: '2026-10-01',
        until: '2026-12-31',
        ...units,
      }),
    });
  const of = (...more: readonly EntityView[]) => {
    const [first, ...rest] = more;
    if (first === undefined) throw new Error('no mandate');
    return proposedForMandate(section('legal', [first, ...rest]), first).map(({ first: on, every, until }) => [
      on,
      every,
      until,
    ]);
  };

  it('fifteen days before its term ends, also where it was prolonged', () => {
    expect(of(mandate())).toEqual([['2026-12-16', 'P1M', '2026-12-16']]);
    const prolonged = entity('p', 'mandate-prolonged', {
      prolonged: said({ mandate: 'm', on: '2026-12-20', until: '2027-03-31', by: 'Raadkamer' }),
    });
    expect(of(mandate(), prolonged)).toEqual([['2027-03-16', 'P1M', '2027-03-16']]);
  });

  it('six-monthly once its inquiry is closed, and every two months for an imposed treatment', () => {
    const guidance = entity('g', 'mandate-condition', {
      condition: said({ mandate: 'm', what: 'guidance', text: 'Begeleiding volgen' }),
    });
    const closed = {
      ...mandate(),
      units: { ...mandate().units, ...entity('m', 'mandate', { closed: said({ on: '2026-11-05' }) }).units },
    };
    expect(of(closed, guidance)).toEqual([
      ['2027-05-05', 'P6M', undefined],
      ['2026-11-01', 'P2M', undefined],
    ]);
  });

  it('monitoring has none of its own', () => {
    expect(of(mandate({ what: 'monitoring' }))).toEqual([]);
  });
});

describe('who left prison by a grant', () => {
  const again = entity('r', 'revocation', {
    revocation: said({ on: '2027-02-01', detainedSince: '2027-01-20', remaining: 'P2Y' }),
  });

  it.each([
    ['conditional release', decided('conditional-release'), '2026-12-02'],
    ['release before its day', decided('conditional-release', '2027-03-02'), undefined],
    ['electronic monitoring, which is no release', decided('electronic-monitoring'), undefined],
  ] as const)('is free or not after %s', (_, grant, since) => {
    expect(freeSince(legalOf(grant), '2027-02-05')?.on).toBe(since);
  });

  it('is free no more once they are detained again', () => {
    expect(freeSince(legalOf(decided('conditional-release'), again), '2027-02-05')).toBeUndefined();
  });
});
