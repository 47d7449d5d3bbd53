/** The legal room: which rows its tables have, what is missing with the place where it is entered, and whose move it is. */
import { describe, expect, it } from 'vitest';
import { dayRecorded, otherReadings, prevailing, rowsOf } from '../../../renderer/rooms/dossier/legal/calendar/rows.ts';
import { deductionError, judgmentErrors } from '../../../renderer/rooms/dossier/legal/entry-errors.ts';
import { lawHere } from '../../../renderer/rooms/dossier/legal/law-here.ts';
import { missingIn } from '../../../renderer/rooms/dossier/legal/missing.ts';
import { movesOf } from '../../../renderer/rooms/dossier/legal/moves/moves.ts';
import { isBelgian, packs } from '../../../shared/release/index.ts';
import type { EntityView } from '../../../shared/dossier/view.ts';
import { entity, said, section } from '../papers/dossier.ts';

const today = '2026-11-30';
const start = entity('start', 'legal-date', {
  date: said({ kind: 'detention-start', value: '2025-01-15', source: 'registry', note: '' }),
});
const judgment = (id: string, units: Parameters<typeof entity>[2] = {}): EntityView =>
  entity(id, 'judgment', {
    judgment: said({ court: 'Gent', date: '2024-05-05', text: '' }),
    sentence: said({ imposed: 'time', length: 'P5Y' }),
    ...units,
  });
const no = { recidivism: said({ established: false }) };
const deduction = (id: string, from: string, until: string): EntityView =>
  entity(id, 'deduction', { deduction: said({ what: 'remand', from, until, note: '' }) });

const roomOf = (...entities: readonly EntityView[]) => {
  const legal = section('legal', entities);
  return { legal, law: lawHere(packs, legal, today) };
};

describe('the right of residence', () => {
  const personOf = (status: string | undefined) =>
    section('identity', [entity('person', 'person', status === undefined ? {} : { residence: said({ status }) })]);

  it('is known of a Belgian by the person page, until it says otherwise', () => {
    expect(isBelgian(personOf('belgian'))).toBe(true);
    for (const status of ['right-of-residence', 'no-right-of-residence', 'unknown', undefined])
      expect(isBelgian(personOf(status))).toBe(false);
    expect(isBelgian(undefined)).toBe(false);
  });

  const ofResidence = ['residence-not-entered', 'right-of-residence', 'no-right-of-residence'];
  const saidOf = (belgian: boolean, ...more: readonly EntityView[]) => {
    const legal = section('legal', [start, judgment('a', no), ...more]);
    const { made } = lawHere(packs, legal, today, belgian);
    const codes = made.outcomes.flatMap((outcome): readonly string[] =>
      outcome.state === 'opens' ? outcome.cautions : [outcome.code],
    );
    return {
      said: codes.filter((code) => ofResidence.includes(code)),
      asked: missingIn(made, legal).some(({ code }) => code === 'residence-not-entered'),
      kinds: made.outcomes.map(({ kind }) => kind),
    };
  };

  it('is said nowhere in the calendar of a Belgian, and asked of anybody else', () => {
    expect(saidOf(false)).toMatchObject({ asked: true });
    expect(saidOf(false).said).toContain('residence-not-entered');
    expect(saidOf(true)).toMatchObject({ said: [], asked: false });
    // What is there for people without it alone is no row, and nothing else went.
    const gone = saidOf(false).kinds.filter((kind) => !saidOf(true).kinds.includes(kind));
    expect(gone).toEqual(['provisional-release-removal', 'removal-by-minister']);
  });

  it('that somebody entered all the same is said as it was entered', () => {
    const advice = entity('situation', 'situation', { residenceAdvice: said({ says: 'no-right', on: '2026-01-02' }) });
    expect(saidOf(true, advice)).toEqual(saidOf(false, advice));
  });
});

describe('what is missing', () => {
  const codesOf = (...entities: readonly EntityView[]) => {
    const { legal, law } = roomOf(...entities);
    return missingIn(law.made, legal).map(({ code, place }) => `${code} ${place}`);
  };

  it('stands with the place where it is entered', () => {
    expect(codesOf()).toContain('no-sentence judgment/new');
    expect(codesOf(judgment('a'))).toContain('start-unknown start');
    expect(codesOf(start, judgment('a'))).toContain('recidivism-not-entered judgment/a/recidivism');
  });

  it('is asked of each judgment that lacks it, by its court', () => {
    const { legal, law } = roomOf(start, judgment('a', no), judgment('b'));
    const asked = missingIn(law.made, legal).filter(({ code }) => code === 'recidivism-not-entered');
    expect(asked).toEqual([{ code: 'recidivism-not-entered', place: 'judgment/b/recidivism', court: 'Gent' }]);
  });

  it('is what cannot be, too: at the entry that says it', () => {
    const wrong = deduction('d', '2025-01-01', '2025-02-01');
    expect(codesOf(start, judgment('a', no), wrong)).toContain('deduction-overlaps deduction/d');
    const suspended = judgment('a', { sentence: said({ imposed: 'time', length: 'P1Y', suspended: 'P2Y' }) });
    expect(codesOf(start, suspended)).toContain('impossible-input judgment/a/sentence');
    expect(judgmentErrors(suspended)).toEqual(['impossible-input']);
    expect(judgmentErrors(judgment('a', no))).toEqual([]);
  });

  it('is nothing of a judgment that is not final, which can be entered wrong all the same', () => {
    const final = said({ final: false });
    expect(codesOf(start, judgment('a', no), judgment('b', { final }))).not.toContain(
      'recidivism-not-entered judgment/b/recidivism',
    );
    const convicted = entity('situation', 'situation', { capacity: said({ as: 'convicted' }) });
    expect(codesOf(start, convicted, judgment('b', { final }))).toContain('no-sentence judgment/new');
    const suspended = said({ imposed: 'time', length: 'P1Y', suspended: 'P2Y' });
    expect(judgmentErrors(judgment('b', { final, sentence: suspended }))).toEqual(['impossible-input']);
  });
});

describe('what is missing of whoever is free', () => {
  const codesOf = (...entities: readonly EntityView[]) => {
    const { legal, law } = roomOf(...entities);
    return missingIn(law.made, legal, law.recorded.free).map(({ code }) => code);
  };
  const released = entity('d', 'decision', {
    decision: said({ modality: 'conditional-release', outcome: 'granted', by: 'SURB', on: '2026-10-08' }),
  });
  const ended = entity('end', 'legal-date', {
    date: said({ kind: 'sentence-end', value: '2026-11-14', source: 'registry', note: '' }),
  });

  it('is what the end of the sentence rests on after a grant, and no recidivism (article 71)', () => {
    const final = { final: said({ final: true, since: '2024-06-05' }) };
    expect(codesOf(start, judgment('a', final))).toContain('recidivism-not-entered');
    expect(codesOf(start, judgment('a', final), released)).toEqual([]);
    expect(codesOf(judgment('a', final), released)).toContain('start-unknown');
  });

  it('is nothing once the sentence is executed', () => {
    expect(codesOf(start, judgment('a'))).not.toEqual([]);
    expect(codesOf(start, judgment('a'), ended)).toEqual([]);
  });
});

describe('finality', () => {
  const final = said({ final: true, since: '2024-06-05' });
  const rowsOfFinality = (...entities: readonly EntityView[]) => {
    const { legal, law } = roomOf(start, ...entities);
    return missingIn(law.made, legal).filter(({ code }) => code === 'finality-not-entered');
  };

  it('that nobody entered is asked for, since the sentence counts as if it were there', () => {
    const asked = [{ code: 'finality-not-entered', place: 'judgment/b/final', court: 'Gent' }];
    expect(rowsOfFinality(judgment('a', { ...no, final }), judgment('b', no))).toEqual(asked);
    expect(rowsOfFinality(judgment('a', { ...no, final }))).toEqual([]);
    expect(rowsOfFinality(judgment('a', { ...no, final: said({ final: false }) }))).toEqual([]);
  });

  it('that lies ahead is waited for: what such a judgment lacks is not', () => {
    const ahead = judgment('b', { final: said({ final: true, since: '2026-12-01' }) });
    const { legal, law } = roomOf(start, judgment('a', { ...no, final }), ahead);
    expect([...law.recorded.notFinal.keys()]).toEqual(['b']);
    expect(missingIn(law.made, legal).map(({ place }) => place)).not.toContain('judgment/b/recidivism');
  });
});

describe('a deduction', () => {
  it('counts twice in the detention itself, or in another one', () => {
    const [one, other] = [deduction('a', '2024-01-01', '2024-01-10'), deduction('b', '2024-01-10', '2024-01-20')];
    const inside = deduction('c', '2025-01-10', '2025-01-15');
    const { law } = roomOf(start, one, other, inside);
    const all = [one, other, inside];
    expect(all.map((each) => deductionError(law.recorded, each, all))).toEqual(['twice', 'twice', 'in-detention']);
    expect(deductionError(law.recorded, one, [one])).toBeUndefined();
  });
});

describe('rows of the dates', () => {
  const registry = entity('cr', 'legal-date', {
    date: said({ kind: 'conditional-release', value: '2026-09-30', source: 'registry', note: '' }),
  });

  it('are in the order of the day that prevails, and the registry’s prevails', () => {
    const { law } = roomOf(start, judgment('a', no), registry);
    const { dated, anyTime, isRecorded } = rowsOf(law.made, law.recorded);
    const days = dated.map((row) => prevailing(row) ?? '');
    expect(days).toEqual([...days].sort());
    const release = dated.find(({ kind }) => kind === 'conditional-release');
    expect(release && dayRecorded(release)).toBe('2026-09-30');
    expect(isRecorded).toBe(true);
    expect(anyTime.map(({ kind }) => kind)).toContain('permission-occasional');
  });

  it('show the day of the other reading beside the one counted: a third beside two thirds (article 25, § 2, b)', () => {
    const recidivist = judgment('a', { recidivism: said({ established: true }) });
    const readingsOf = (...entities: readonly EntityView[]) => {
      const { law } = roomOf(start, ...entities);
      const release = rowsOf(law.made, law.recorded).dated.find(({ kind }) => kind === 'conditional-release');
      return release?.opening === undefined ? [] : otherReadings(release.opening);
    };
    // Five years from 15 January 2025: two thirds are forty months, a third twenty.
    expect(readingsOf(recidivist)).toEqual([{ doubt: 'recidivism-practice', day: '2026-09-15' }]);
    expect(readingsOf(judgment('a', no))).toEqual([]);
  });

  it('keep what the registry says where nothing can be computed, and what is missing before what is excluded', () => {
    const { law } = roomOf(registry);
    const { dated, refused } = rowsOf(law.made, law.recorded);
    expect(dated.map(({ kind }) => kind)).toContain('conditional-release');
    expect(refused[0]?.code).toBe('no-sentence');
    expect(refused.flatMap(({ outcomes }) => outcomes.map(({ kind }) => kind))).not.toContain('conditional-release');
  });
});

describe('next moves', () => {
  const asked = entity('r', 'request', {
    request: said({ modality: 'prison-leave', on: '2026-09-21' }),
    outcome: said({ outcome: 'advice-given', on: '2026-09-28', advice: 'positive' }),
  });

  it('say that silence granted, once the limit passed after a positive advice', () => {
    const { legal, law } = roomOf(start, judgment('a', no), asked);
    const { ahead, met } = movesOf(law, legal);
    expect(ahead.filter(({ state }) => state === 'silent').map(({ what }) => what)).toEqual(['decision']);
    expect(met.map(({ what }) => what)).toContain('advice');
  });

  it('grant nothing while the limit runs', () => {
    const legal = section('legal', [start, judgment('a', no), asked]);
    const { ahead } = movesOf(lawHere(packs, legal, '2026-10-02'), legal);
    expect(ahead.some(({ state }) => state === 'silent')).toBe(false);
    expect(ahead.find(({ what }) => what === 'decision')?.state).toBe('open');
  });

  it('are late where nobody acted in time, and say whose move it is', () => {
    const request = entity('r', 'request', {
      request: said({ modality: 'prison-leave', on: '2026-06-01' }),
    });
    const { legal, law } = roomOf(start, judgment('a', no), request);
    const late = movesOf(law, legal).ahead.filter(({ state }) => state === 'late');
    expect(late.map(({ what, who }) => `${what} ${who}`)).toContain('advice director');
  });

  it('come from a decision that names no request, too', () => {
    const refused = entity('d', 'decision', {
      decision: said({ modality: 'prison-leave', outcome: 'refused', by: 'minister', on: '2026-11-02' }),
    });
    const { legal, law } = roomOf(start, judgment('a', no), refused);
    expect(movesOf(law, legal).ahead.map(({ id }) => id.split('/')[0])).toContain('d');
  });

  it('run from steps that were taken without a request, and are met by them', () => {
    const granted = entity('d', 'decision', {
      decision: said({ modality: 'conditional-release', outcome: 'granted', by: 'SURB Gent', on: '2026-11-02' }),
    });
    const step = (what: string, on: string, request?: string): EntityView =>
      entity(`e-${what}`, 'procedure-event', { event: said({ what, on, ...(request !== undefined && { request }) }) });
    const contactsOf = (...steps: readonly EntityView[]) => {
      const { legal, law } = roomOf(start, judgment('a', no), granted, ...steps);
      const { ahead, met } = movesOf(law, legal);
      return [...ahead, ...met].filter(({ what }) => what === 'contact');
    };
    const enforceable = step('enforceable', '2026-11-08');
    expect(contactsOf()).toEqual([]);
    expect(contactsOf(step('enforceable', '2026-11-08', 'another'))).toEqual([]);
    expect(contactsOf(enforceable)).toMatchObject([{ date: '2026-11-08', state: 'late', request: '' }]);
    expect(contactsOf(enforceable, step('contact', '2026-11-09'))).toMatchObject([{ metOn: '2026-11-09' }]);
  });

  it('never call the report on a treatment late, which nothing recorded says was imposed (article 62, § 4)', () => {
    const granted = entity('d', 'decision', {
      decision: said({ modality: 'conditional-release', outcome: 'granted', by: 'SURB', on: '2026-10-08' }),
    });
    const special = entity('c', 'condition', {
      condition: said({ decision: 'd', kind: 'individual', text: 'Wonen bij de moeder' }),
    });
    const { legal, law } = roomOf(start, judgment('a', no), granted, special);
    const stateOf = (what: string) => movesOf(law, legal).ahead.find((each) => each.what === what)?.state;
    // Both were to come within a month of the grant; the justice house reports in any case.
    expect(stateOf('report')).toBe('late');
    expect(stateOf('treatment-report')).toBe('open');
  });

  const unasked = (what: string, modality: string, on: string): EntityView =>
    entity(`${what}-${modality}`, 'procedure-event', { event: said({ what, modality, on }) });

  it('are late where what is owed before a day was not noted, until it is (V25)', () => {
    const placed = [
      entity('start', 'legal-date', {
        date: said({ kind: 'detention-start', value: '2023-03-16', source: 'registry', note: '' }),
      }),
      judgment('a', {
        ...no,
        sentence: said({ imposed: 'time', length: 'P4Y' }),
        particulars: said({ placed: true, placement: 'P5Y' }),
      }),
    ];
    const ofPlacement = (...more: readonly EntityView[]) => {
      const { legal, law } = roomOf(...placed, ...more);
      return movesOf(law, legal).ahead.filter(({ of }) => of.includes('placement'));
    };
    // The sentence ends on 15 March 2027: the director advises four months before (article 95/3).
    const late = ofPlacement().filter(({ state }) => state === 'late');
    expect(late).toMatchObject([{ what: 'advice', who: 'director', date: '2026-11-14', request: '' }]);
    const advised = ofPlacement(unasked('advice', 'placement', '2026-11-27'));
    expect(advised.filter(({ state }) => state === 'late')).toEqual([]);
    // Then the public prosecutor has a month (article 95/4).
    expect(advised).toContainEqual(
      expect.objectContaining({ what: 'prosecutor-advice', date: '2026-12-27', state: 'open' }),
    );
    // Deliberated and decided: its fourteen days are met, and what is owed before the placing begins is behind them.
    const deliberated = [
      unasked('advice', 'placement', '2026-11-01'),
      unasked('deliberation', 'placement', '2026-11-10'),
    ];
    const decision = entity('d', 'decision', {
      decision: said({ modality: 'supervised-release', outcome: 'granted', by: 'SURB', on: '2026-11-20' }),
    });
    const lateOf = (...more: readonly EntityView[]) =>
      ofPlacement(...more).flatMap(({ state, what }) => (state === 'late' ? [what] : []));
    expect(lateOf(...deliberated)).toContain('decision');
    expect(lateOf(...deliberated, decision)).toEqual(['decision-told', 'victim-told']);
    expect(ofPlacement(...deliberated, decision)).toContainEqual(
      expect.objectContaining({ what: 'report', date: '2026-12-20', state: 'open' }),
    );
  });

  it('run from an advice that nobody had to ask for, in the emergency procedure (articles 98/15, 98/18, 98/19)', () => {
    const thirtyMonths = [
      entity('start', 'legal-date', {
        date: said({ kind: 'detention-start', value: '2026-02-02', source: 'registry', note: '' }),
      }),
      judgment('a', {
        ...no,
        judgment: said({ court: 'Gent', date: '2026-01-10', text: '' }),
        sentence: said({ imposed: 'time', length: 'P30M' }),
      }),
      entity('situation', 'situation', { article32: said({ needed: 'no', by: 'registry' }) }),
      unasked('advice', 'conditional-release', '2026-11-27'),
    ];
    const ofRelease = (...more: readonly EntityView[]) => {
      const { legal, law } = roomOf(...thirtyMonths, ...more);
      return movesOf(law, legal)
        .ahead.filter(({ of, what }) => of.includes('conditional-release') && what !== 'information')
        .map(({ what, who, date }) => `${what} ${who} ${date}`);
    };
    expect(ofRelease()).toContain('prosecutor-advice prosecutor 2026-12-04');
    expect(ofRelease()).toContain('decision judge 2026-12-27');
    const granted = entity('d', 'decision', {
      decision: said({ modality: 'conditional-release', outcome: 'granted', by: 'SUR', on: '2026-11-28' }),
    });
    expect(ofRelease(granted).some((each) => each.startsWith('decision judge'))).toBe(false);
  });

  const probation = (years: number, since: string, enforceable: string, ...more: readonly EntityView[]) => {
    const { legal, law } = roomOf(
      entity('start', 'legal-date', {
        date: said({ kind: 'detention-start', value: since, source: 'registry', note: '' }),
      }),
      judgment('a', { ...no, sentence: said({ imposed: 'time', length: `P${String(years)}Y` }) }),
      entity('e', 'procedure-event', { event: said({ what: 'enforceable', on: enforceable }) }),
      ...more,
    );
    const all = movesOf(law, legal).ahead.filter(({ probation: of }) => of !== undefined);
    return all.map(({ probation: of, date }) => [of?.by, of?.last, date]);
  };
  const granted = (proofPeriod?: object): EntityView =>
    entity('d', 'decision', {
      decision: said({ modality: 'conditional-release', outcome: 'granted', by: 'SURB', on: '2026-05-31' }),
      ...(proofPeriod !== undefined && { proofPeriod: said(proofPeriod) }),
    });

  it('say until when a probation period lasts: the rest of the sentence, a year at least (article 71)', () => {
    // Seven months left: the law gives no less than a year, and the final release comes the day after its last.
    expect(probation(4, '2023-01-15', '2026-06-09', granted())).toEqual([['least', ['2027-06-08'], '2027-06-09']]);
    // A year and four months left: both ways of counting have their day.
    expect(probation(4, '2023-10-01', '2026-06-09', granted())).toEqual([
      ['rest', ['2027-09-29', '2027-09-30'], '2027-09-30'],
    ]);
    // Above five years together: five at least, ten at most.
    expect(probation(9, '2020-01-15', '2026-06-09', granted())).toEqual([['least', ['2031-06-08'], '2031-06-09']]);
    expect(probation(25, '2014-02-01', '2026-06-01', granted())).toEqual([['most', ['2036-05-31'], '2036-06-01']]);
    // What the decision says prevails.
    const written = { from: '2026-06-09', until: '2028-06-08', source: 'registry' };
    expect(probation(4, '2023-10-01', '2026-06-09', granted(written))).toEqual([
      ['recorded', ['2028-06-08'], '2028-06-09'],
    ]);
  });

  const toCourt = entity('r', 'request', {
    request: said({ modality: 'conditional-release', on: '2026-11-02' }),
  });

  it('have one row for the one hearing, the first useful one and six months at the latest (V25)', () => {
    const { legal, law } = roomOf(start, judgment('a', no), toCourt);
    const hearings = movesOf(law, legal).ahead.filter(({ what }) => what === 'hearing');
    expect(hearings).toMatchObject([{ date: '2027-05-02', bound: 'at-the-latest', state: 'open' }]);
    expect(hearings[0]?.limits.map(({ id }) => id)).toEqual(['C-52-hearing', 'C-52-first-hearing']);
  });

  it('are never late for the first useful hearing, which has no day (article 95/1)', () => {
    const asked = entity('r', 'request', { request: said({ modality: 'area-ban-reduction', on: '2026-11-02' }) });
    const thirtyMonths = judgment('a', { ...no, sentence: said({ imposed: 'time', length: 'P30M' }) });
    const notNeeded = entity('situation', 'situation', { article32: said({ needed: 'no', by: 'registry' }) });
    const { legal, law } = roomOf(start, thirtyMonths, notNeeded, asked);
    const hearings = movesOf(law, legal).ahead.filter(({ what, bound }) => what === 'hearing' && bound === 'at-once');
    expect(hearings.map(({ state }) => state)).toEqual(hearings.map(() => 'open'));
    expect(hearings.length).toBeGreaterThan(0);
  });

  it('say what differs where the same step has two rows', () => {
    const { legal, law } = roomOf(
      start,
      judgment('a', no),
      entity('r', 'request', { request: said({ modality: 'conditional-release', on: '2026-05-04' }) }),
      entity('d', 'decision', {
        decision: said({
          request: 'r',
          modality: 'conditional-release',
          outcome: 'granted',
          by: 'SURB',
          on: '2026-11-30',
        }),
      }),
    );
    const appeals = movesOf(law, legal).ahead.filter(({ what }) => what === 'appeal');
    expect(appeals.map(({ who, isOneOf }) => [who, isOneOf])).toEqual([
      ['prosecutor', true],
      ['convicted-person', true],
    ]);
  });

  const noticeOf = (today: string): readonly (readonly [string, string])[] => {
    const legal = section('legal', [
      start,
      judgment('a', no),
      entity('d', 'decision', {
        decision: said({ modality: 'prison-leave', outcome: 'granted', by: 'minister', on: '2026-06-01' }),
      }),
    ]);
    const { ahead, past } = movesOf(lawHere(packs, legal, today), legal);
    return [...ahead, ...past].flatMap(({ what, state }) => (what === 'decision-told' ? [[what, state] as const] : []));
  };

  it('are late for a month where a notice of 24 hours is not noted, and told as past from then on (V25)', () => {
    expect(noticeOf('2026-06-02')).toEqual([['decision-told', 'open']]);
    expect(noticeOf('2026-06-03')).toEqual([['decision-told', 'late']]);
    expect(noticeOf('2026-07-02')).toEqual([['decision-told', 'late']]);
    expect(noticeOf('2026-07-03')).toEqual([['decision-told', 'past']]);
    expect(noticeOf('2029-01-01')).toEqual([['decision-told', 'past']]);
  });

  it('are never late where somebody may act and did not, nor where the hearing they come before is over', () => {
    const step = (what: string, on: string): EntityView =>
      entity(`e-${what}`, 'procedure-event', { event: said({ what, on, request: 'r' }) });
    const { legal, law } = roomOf(start, judgment('a', no), toCourt, step('hearing', '2026-11-20'));
    const states = Object.fromEntries(movesOf(law, legal).past.map(({ what, state }) => [what, state]));
    expect(states).toMatchObject({ 'file-open': 'past', 'video-request': 'past' });
  });
});
