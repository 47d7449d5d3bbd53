import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { term } from '../../../shared/glossary/index.ts';
import { languages } from '../../../shared/language.ts';
import { modality as modalitySchema } from '../../../shared/dossier/entities.ts';
import { legalDate, statusNames } from '../../../shared/release/dates.ts';
import { addCalendarMonths, addDays, addWorkingDays } from '../../../shared/calendar/day.ts';
import { modalities, type ModalityId } from '../../../shared/release/modalities.ts';
import { dateOf, openDeadlines, procedureDeadlines, type ProcedureInput } from '../../../shared/release/procedure.ts';
import { notSupported, refusalCodes } from '../../../shared/release/refusals.ts';
import { deadlineNames, ruleIds, rules } from '../../../shared/release/rules.ts';
import { must } from '../../../shared/result.ts';

function procedure(input: ProcedureInput) {
  const result = procedureDeadlines(input);
  if (!result.ok) throw new Error(`refused: ${result.problem.field}`);
  return result.value;
}
/** Rule, day, state: what a jurist would check. */
const shown = (input: ProcedureInput) =>
  procedure(input).deadlines.map((entry) => `${entry.rule} ${entry.date} ${entry.state}`);
const refusals = (input: ProcedureInput) => procedure(input).notSupported.map((entry) => entry.code);

describe('before the minister', () => {
  it.each<ModalityId>(['permission-occasional', 'permission-reintegration', 'prison-leave'])(
    'R1 R2: %s asked on 3 March 2026, advice by 3 May, decision counted from there',
    (modality) => {
      expect(shown({ modality, requestedOn: '2026-03-03' })).toEqual(['R1 2026-05-03 open', 'R2 2026-05-22 projected']);
    },
  );

  it('R2: fourteen working days from the day the advice came', () => {
    expect(shown({ modality: 'prison-leave', requestedOn: '2026-03-03', adviceOn: '2026-04-10' })).toEqual([
      'R1 2026-05-03 met',
      'R2 2026-04-30 open',
    ]);
  });

  it('R3: once seven working days more', () => {
    expect(
      shown({ modality: 'prison-leave', requestedOn: '2026-03-03', adviceOn: '2026-04-10', extended: true }),
    ).toEqual(['R1 2026-05-03 met', 'R3 2026-05-12 open']);
  });

  it('R4, W5: refused on 2 October, a new request from 2 January', () => {
    const input: ProcedureInput = {
      modality: 'prison-leave',
      requestedOn: '2025-07-15',
      decision: { outcome: 'refused', on: '2025-10-02' },
    };
    expect(shown(input)).toEqual(['R1 2025-09-15 met', 'R2 2025-10-03 met', 'R4 2026-01-02 open']);
    expect(openDeadlines(procedure(input)).map((entry) => entry.bound)).toEqual(['not-before']);
  });

  it('leaves nothing open once granted, and nothing at all once withdrawn', () => {
    const granted: ProcedureInput = {
      modality: 'prison-leave',
      requestedOn: '2025-07-15',
      decision: { outcome: 'granted', on: '2025-09-20' },
    };
    expect(openDeadlines(procedure(granted))).toEqual([]);
    expect(shown({ modality: 'prison-leave', requestedOn: '2025-07-15', withdrawn: true })).toEqual([]);
  });

  it('does not depend on the executable total', () => {
    for (const executableMonths of [4, 36, 37, 240]) {
      expect(shown({ modality: 'prison-leave', executableMonths, requestedOn: '2026-03-03' })).toEqual([
        'R1 2026-05-03 open',
        'R2 2026-05-22 projected',
      ]);
    }
  });
});

describe('before judge and court', () => {
  const asked = { requestedOn: '2026-03-03' } as const;

  it('R7: R11: exactly three years is the judge, two months', () => {
    expect(shown({ modality: 'conditional-release', executableMonths: 36, ...asked })).toEqual(['R7 2026-05-03 open']);
  });

  it('R8: R11: one month over three years is the court, four months', () => {
    expect(shown({ modality: 'conditional-release', executableMonths: 37, ...asked })).toEqual(['R8 2026-07-03 open']);
  });

  it.each<ModalityId>(['limited-detention', 'electronic-monitoring'])(
    'R9: %s above 3 years is unconfirmed',
    (modality) => {
      const [advice] = procedure({ modality, executableMonths: 60, ...asked }).deadlines;
      expect(advice).toMatchObject({
        rule: 'R9',
        date: '2026-05-03',
        confidence: 'from-memory',
        standing: 'unconfirmed',
      });
      expect(dateOf(must(advice, 'advice'))).toEqual({
        value: '2026-05-03',
        kind: 'director-advice',
        source: 'computed',
        status: 'unconfirmed',
        rule: 'R9',
      });
    },
  );

  it('R7: is shown as an older text with its article', () => {
    const [advice] = procedure({ modality: 'electronic-monitoring', executableMonths: 18, ...asked }).deadlines;
    expect(advice).toMatchObject({ rule: 'R7', standing: 'older-text', article: '31-32', source: 'actualites-tap' });
  });

  it('R5: R6: written information four and six months before the registry date', () => {
    expect(shown({ modality: 'electronic-monitoring', executableMonths: 60, opensOn: '2027-01-15' })).toEqual([
      'R5 2026-09-15 open',
    ]);
    expect(shown({ modality: 'conditional-release', executableMonths: 60, opensOn: '2027-08-31' })).toEqual([
      'R6 2027-02-28 open',
    ]);
    expect(
      shown({
        modality: 'conditional-release',
        executableMonths: 60,
        opensOn: '2027-08-31',
        requestedOn: '2026-12-01',
      }),
    ).toEqual(['R6 2027-02-28 met', 'R8 2027-04-01 open']);
  });

  it('R10, W3: the court refused on 16 June 2017 and fixed June 2018', () => {
    const done = procedure({
      modality: 'limited-detention',
      executableMonths: 144,
      requestedOn: '2017-02-01',
      decision: { outcome: 'refused', on: '2017-06-16', newRequestFrom: '2018-06-16' },
    });
    expect(openDeadlines(done).map(dateOf)).toEqual([
      { value: '2018-06-16', kind: 'new-request', source: 'by-hand', status: 'by-hand', rule: 'R10' },
    ]);
  });

  it('R18: a refusal by the court without its date is named, never computed', () => {
    const input: ProcedureInput = {
      modality: 'conditional-release',
      executableMonths: 60,
      requestedOn: '2026-01-05',
      decision: { outcome: 'refused', on: '2026-06-16' },
    };
    expect(refusals(input)).toEqual(['court-date-not-entered']);
    expect(shown(input)).toEqual(['R8 2026-05-05 met']);
  });

  it('an adjournment decides nothing', () => {
    expect(
      shown({
        modality: 'conditional-release',
        executableMonths: 60,
        requestedOn: '2026-01-05',
        decision: { outcome: 'adjourned', on: '2026-04-16' },
      }),
    ).toEqual(['R8 2026-05-05 open']);
  });
});

describe('named refusals (R18)', () => {
  const requestedOn = '2026-03-03';

  it('R12, W6: 12 months of which 8 suspended are 4 executable, below the regime', () => {
    const input: ProcedureInput = { modality: 'conditional-release', executableMonths: 12 - 8, requestedOn };
    expect(shown(input)).toEqual([]);
    expect(refusals(input)).toContain('below-six-months');
    expect(refusals({ ...input, executableMonths: 5 })).toContain('below-six-months');
    expect(refusals({ ...input, executableMonths: 6 })).not.toContain('below-six-months');
  });

  it.each([
    [30, '2022-08-31', true],
    [30, '2022-09-01', false],
    [25, '2022-09-01', false],
    [24, '2022-09-01', true],
    [24, '2023-08-31', true],
    [24, '2023-09-01', false],
  ])('R13: %i months pronounced on %s, older judgment: %s', (executableMonths, pronouncedOn, older) => {
    const input: ProcedureInput = { modality: 'conditional-release', executableMonths, pronouncedOn, requestedOn };
    expect(refusals(input).includes('older-judgment')).toBe(older);
    expect(shown(input).length).toBe(older ? 0 : 1);
  });

  it.each([
    ['transition-house', 'transition-house-procedure'],
    ['interruption', 'interruption-procedure'],
    ['provisional-release-removal', 'removal-procedure'],
    ['medical-release', 'medical-procedure'],
    ['early-release', 'early-release-procedure'],
  ] as const)('%s: %s', (modality, code) => {
    expect(refusals({ modality, executableMonths: 30, requestedOn })).toEqual([code]);
    expect(shown({ modality, executableMonths: 30, requestedOn })).toEqual([]);
  });

  it('an unknown total is a refusal, not a guess', () => {
    expect(refusals({ modality: 'conditional-release', requestedOn })).toContain('executable-total-unknown');
    expect(shown({ modality: 'conditional-release', requestedOn, opensOn: '2027-01-01' })).toEqual([]);
  });

  it('up to 3 years no written information is claimed', () => {
    const input: ProcedureInput = { modality: 'electronic-monitoring', executableMonths: 36, opensOn: '2027-01-01' };
    expect(refusals(input)).toEqual(['written-information-up-to-3-years']);
    expect(shown(input)).toEqual([]);
  });

  it('names the input that is not a day', () => {
    expect(procedureDeadlines({ modality: 'prison-leave', requestedOn: '2026-02-30' })).toEqual({
      ok: false,
      problem: { code: 'not-a-day', field: 'requestedOn' },
    });
  });
});

describe('on generated cases', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
  const input = fc.record({
    modality: fc.constantFrom(...modalities.map((entry) => entry.id)),
    executableMonths: fc.integer({ min: 0, max: 400 }),
    requestedOn: day,
  });

  it('R19: every deadline names its rule and source, and the rule reproduces its date', () => {
    fc.assert(
      fc.property(input, (request) => {
        for (const entry of procedure(request).deadlines) {
          const { term: span, source } = rules[entry.rule];
          if (span === undefined) throw new Error('only computed dates are expected here');
          expect(entry.source).toBe(source);
          const again =
            span.unit === 'months'
              ? addCalendarMonths(entry.from.on, span.count)
              : addWorkingDays(entry.from.on, span.count);
          expect(entry.date).toBe(again);
        }
      }),
    );
  });

  it('a request is answered by deadlines or by a refusal, never by silence', () => {
    fc.assert(
      fc.property(input, (request) => {
        const answer = procedure(request);
        expect(answer.deadlines.length + answer.notSupported.length).toBeGreaterThan(0);
      }),
    );
  });

  it('a later request never has an earlier deadline', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: 1, max: 60 }), (request, days) => {
        const later = procedure({ ...request, requestedOn: addDays(request.requestedOn, days) }).deadlines;
        procedure(request).deadlines.forEach((entry, at) => {
          expect(must(later[at], 'deadline').date >= entry.date).toBe(true);
        });
      }),
    );
  });
});

describe('rules as data', () => {
  it('are the constants written down here, each', () => {
    const table = ruleIds.map((id) => {
      const { term: span, what, article, confidence, standing, source } = rules[id];
      return [
        id,
        what,
        span ? `${span.count} ${span.unit}` : 'by hand',
        article ?? '-',
        source,
        confidence,
        standing,
      ].join(' | ');
    });
    expect(table).toEqual([
      'R1 | director-advice | 2 months | 10-11 | droitsquotidiens-conges | press | sourced',
      'R2 | minister-decision | 14 working-days | 10-11 | droitsquotidiens-conges | press | sourced',
      'R3 | minister-decision-extended | 21 working-days | 10-11 | droitsquotidiens-conges | press | sourced',
      'R4 | new-request | 3 months | 10-11 | droitsquotidiens-conges | press | sourced',
      'R5 | written-information | -4 months | - | rechtbanken-surb | official-page | sourced',
      'R6 | written-information | -6 months | - | rechtbanken-surb | official-page | sourced',
      'R7 | director-advice | 2 months | 31-32 | actualites-tap | press | older-text',
      'R8 | director-advice | 4 months | - | rechtbanken-surb | official-page | sourced',
      'R9 | director-advice | 2 months | - | from memory | from-memory | unconfirmed',
      'R10 | new-request | by hand | - | gva-2017-06; atv-2018 | press | sourced',
    ]);
  });

  it('from memory is always unconfirmed', () => {
    for (const id of ruleIds) {
      expect(rules[id].confidence === 'from-memory').toBe(rules[id].standing === 'unconfirmed');
    }
  });

  it('speak four languages, each its own', () => {
    const texts = [
      ...ruleIds.map((id) => rules[id].explanation),
      ...refusalCodes.map((code) => notSupported(code, 'prison-leave').explanation),
      ...Object.values(deadlineNames),
      ...Object.values(statusNames),
      ...modalities.map((entry) => entry.names),
    ];
    for (const text of texts) {
      expect(languages.filter((language) => text[language].trim() === '')).toEqual([]);
      expect(text.nl).not.toBe(text.en);
      expect(text.de).not.toBe(text.en);
    }
  });

  it('cover every modality a dossier can name, each with its glossary term', () => {
    expect(modalities.map((entry) => entry.id)).toEqual(modalitySchema.options);
    expect(modalities.filter((entry) => term(entry.glossary) === undefined)).toEqual([]);
  });
});

describe('legal dates (R19)', () => {
  it('carry their source as status', () => {
    expect(
      legalDate({ kind: 'conditional-release', value: '2026-09-20', source: 'registry', note: 'slip of 3 May' }),
    ).toEqual({
      ok: true,
      value: {
        value: '2026-09-20',
        kind: 'conditional-release',
        note: 'slip of 3 May',
        source: 'registry',
        status: 'registry',
      },
    });
  });

  it('refuse what is not a day', () => {
    expect(legalDate({ kind: 'sentence-end', value: '2026-02-30', source: 'by-hand' })).toEqual({
      ok: false,
      problem: { code: 'not-a-day', field: 'sentence-end' },
    });
  });
});
