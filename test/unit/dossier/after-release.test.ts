import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { papersFor } from '../../../renderer/papers/kinds/builders.ts';
import { linesMissing } from '../../../renderer/papers/kinds/follow-up.ts';
import { pointsMissing } from '../../../renderer/papers/kinds/guidance-report.ts';
import { tongue } from '../../../renderer/papers/model/words.ts';
import { breachAnswerHow, breachAnswersOffered } from '../../../shared/dossier/units/after-release.ts';
import {
  conditionState,
  followedConditions,
  nextDue,
  withoutLine,
  type Rhythm,
} from '../../../shared/dossier/after-release.ts';
import { entities, unitSchema } from '../../../shared/dossier/entities.ts';
import { fieldsOf, valueOf } from '../../../shared/dossier/units/form.ts';
import { languages } from '../../../shared/language.ts';
import { closedInRemand } from '../../../shared/release/index.ts';
import { unitWords } from '../../../renderer/i18n/units/unit-words.ts';
import { entity, legal, notes, said, section, view } from '../papers/dossier.ts';
import { paperText } from '../papers/reading.ts';

describe('P29 a condition stands as it was imposed until a change of it begins', () => {
  const changes = [
    { how: 'ended', from: '2027-06-01' },
    { how: 'suspended', from: '2027-03-01' },
    { how: 'adapted', from: '2027-02-01' },
  ] as const;
  it.each([
    ['2027-01-31', 'in-force'],
    ['2027-02-01', 'adapted'],
    ['2027-05-31', 'suspended'],
    ['2027-06-01', 'ended'],
  ])('on %s: %s', (today, state) => expect(conditionState(changes, today)).toBe(state));

  it('is printed with its changes', () => {
    const more = [
      entity('c1', 'condition', { condition: said({ kind: 'individual', text: 'Geen alcohol in cafés' }) }),
      entity('x', 'condition-change', {
        change: said({ condition: 'c1', how: 'suspended', from: '2027-01-05', by: 'SURB Gent' }),
      }),
    ];
    const sections = view.sections.map((each) =>
      each === legal ? { ...legal, entities: [...legal.entities, ...more] } : each,
    );
    const text = paperText('handOver', { view: { ...view, sections } });
    expect(text).toMatch(/Geen alcohol in cafés.*geschorst.*SURB Gent/s);
  });
});

describe('P30 a condition names the steps that see to it', () => {
  it('nothing of a proof is copied into the law', () => {
    const carried = unitSchema('legal', 'condition', 'carriedBy');
    expect(carried?.safeParse({ steps: ['s1', 's2'] }).success).toBe(true);
    expect(carried?.parse({ steps: ['s1'], proof: 'x' })).toEqual({ steps: ['s1'] });
  });
});

describe('P31 the next day of a rhythm', () => {
  const monthly: Rhythm = { what: 'report', with: 'SURB', first: '2027-01-31', every: 'P1M' };
  it.each([
    ['the first', [], '2027-01-31'],
    ['a 31st, where the month has none', ['2027-01-31'], '2027-02-28'],
    ['and a 31st again', ['2027-01-31', '2027-02-28'], '2027-03-31'],
    ['one in between that nobody wrote down', ['2027-01-31', '2027-03-31'], '2027-02-28'],
  ])('%s', (_, done, next) => expect(nextDue(monthly, done)).toBe(next));

  it('ends with its last day', () => {
    expect(nextDue({ ...monthly, until: '2027-02-28' }, ['2027-01-31'])).toBe('2027-02-28');
    expect(nextDue({ ...monthly, until: '2027-02-28' }, ['2027-01-31', '2027-02-28'])).toBeUndefined();
  });

  it('counts weeks and days too, and a day that is none has no next', () => {
    expect(nextDue({ ...monthly, every: 'P2W' }, ['2027-01-31'])).toBe('2027-02-14');
    expect(nextDue({ ...monthly, every: 'P3D' }, ['2027-01-31'])).toBe('2027-02-03');
    expect(nextDue({ ...monthly, first: '2027-02-31' }, [])).toBeUndefined();
  });
});

describe('P32 what followed', () => {
  it('is one of what may follow, by somebody, on a day', () => {
    const answer = unitSchema('legal', 'breach-answer', 'answer');
    const given = { breach: 'b1', on: '2027-02-01', by: 'Joppe Waterlelie' };
    for (const how of breachAnswerHow.options) expect(answer?.safeParse({ ...given, how }).success).toBe(true);
    expect(answer?.safeParse({ ...given, how: 'punished' }).success).toBe(false);
  });

  it('is no revocation of a part, which articles 64 to 68 do not know: one written before is read all the same', () => {
    const answer = unitSchema('legal', 'breach-answer', 'answer');
    const before = { breach: 'b1', on: '2027-02-01', by: 'Joppe Waterlelie', how: 'partly-revoked' };
    expect(answer?.safeParse(before).success).toBe(true);
    expect(breachAnswersOffered).not.toContain('partly-revoked');
    expect(breachAnswersOffered).toHaveLength(breachAnswerHow.options.length - 1);
  });
});

describe('P33 the period of trial', () => {
  it('names its source, and may have no end yet', () => {
    const proof = unitSchema('legal', 'decision', 'proofPeriod');
    expect(proof?.safeParse({ from: '2027-02-01', source: 'by-hand' }).success).toBe(true);
    expect(proof?.safeParse({ from: '2027-02-01', until: '2029-02-01', source: 'registry' }).success).toBe(true);
    expect(proof?.safeParse({ from: '2027-02-01', source: 'computed' }).success).toBe(false);
    expect(proof?.safeParse({ from: '2027-02-01' }).success).toBe(false);
  });
});

describe('P50 a special condition and its ground', () => {
  const condition = entities.legal.condition.condition;

  it('is one of the grounds of the law, and needs none', () => {
    const schema = unitSchema('legal', 'condition', 'condition');
    const given = { kind: 'individual', text: 'Begeleiding volgen' };
    for (const ground of ['plan', 'counter-indication', 'reoffending', 'victim'])
      expect(schema?.safeParse({ ...given, ground }).success).toBe(true);
    expect(schema?.safeParse(given).success).toBe(true);
    expect(schema?.safeParse({ ...given, ground: 'punishment' }).success).toBe(false);
  });

  it('in the interest of a victim: no field for a victim, and the form says so in each language', () => {
    expect(fieldsOf(condition)?.map(({ name }) => name)).toEqual(['decision', 'kind', 'ground', 'law', 'text']);
    expect(fieldsOf(entities.victims['victim-condition'].condition)?.map(({ name }) => name)).toEqual(['text']);
    const hints = languages.map((language) => {
      const words = unitWords(language);
      const own = words.hint('victims', 'victim-condition', 'condition', 'text', {});
      expect(words.hint('legal', 'condition', 'condition', 'text', { ground: 'victim' })).toBe(own);
      expect(words.hint('legal', 'condition', 'condition', 'text', { ground: 'plan' })).toBeUndefined();
      return own;
    });
    expect(new Set(hints).size).toBe(4);
    expect(hints[3]).toContain('No name, address or contact of a victim');
  });
});

describe('P51 a report names every special condition', () => {
  const imposed = section('legal', [
    entity('general', 'condition', { condition: said({ kind: 'general', text: 'Geen strafbare feiten plegen.' }) }),
    entity('c1', 'condition', { condition: said({ kind: 'individual', ground: 'plan', text: 'Begeleiding volgen' }) }),
    entity('c2', 'condition', { condition: said({ kind: 'individual', text: 'Geen alcohol in cafés' }) }),
    entity('lifted', 'condition-change', {
      change: said({ condition: 'c2', how: 'ended', from: '2027-01-05', by: 'SURB Gent' }),
    }),
    entity('m', 'mandate', {
      mandate: said({ what: 'conditions', authority: 'council-chamber', by: 'Gent', from: '2027-01-01' }),
    }),
    entity('mc', 'mandate-condition', {
      condition: said({ mandate: 'm', what: 'activity', text: 'Een opleiding volgen' }),
    }),
    entity('mb', 'mandate-condition', { condition: said({ mandate: 'm', what: 'contact-ban', text: 'Geen contact' }) }),
  ]);
  const victims = section('victims', [
    entity('v1', 'victim-condition', { condition: said({ text: 'Niet in de Kasseistraat komen' }) }),
  ]);
  const ids = (on: string, of: typeof victims | undefined) =>
    followedConditions({ legal: imposed, victims: of }, on).map(({ id }) => id);

  it('not general ones, not lifted ones, not bans the police check', () => {
    expect(ids('2027-01-04', victims)).toEqual(['c1', 'c2', 'mc', 'v1']);
    expect(ids('2027-01-05', undefined)).toEqual(['c1', 'mc']);
  });

  it('a line of an earlier report does not count for this one', () => {
    const all = followedConditions({ legal: imposed, victims: undefined }, '2027-01-20');
    const written = (on: string) =>
      section('notes', [entity('c1', 'condition-line', { line: said({ kept: 'kept', on, text: 'Ging elke week.' }) })]);
    const missing = (on: string) => withoutLine(all, written(on), '2027-01-01').map(({ id }) => id);
    expect(missing('2027-01-10')).toEqual(['mc']);
    expect(missing('2026-12-10')).toEqual(['c1', 'mc']);
    expect(withoutLine(all, undefined, undefined).map(({ id }) => id)).toEqual(['c1', 'mc']);
  });

  it('the paper names what has no line, and says it is not to be issued', () => {
    const sections = [...view.sections.filter(({ kind }) => kind !== 'legal'), imposed, notes];
    const by = { name: 'Bram Kiezel', function: 'justice-assistant', service: 'justice-house:gent' };
    const bare = paperText('followUp', { view: { ...view, sections }, by });
    expect(bare).toContain(tongue('nl').words.phrases.notToIssue);
    expect(bare).toMatch(/Begeleiding volgen Hierover staat nog niets\./);
    const line = (id: string, kept: string, text: string) =>
      entity(id, 'condition-line', { line: said({ kept, on: '2027-01-12', text }) });
    const whole = {
      ...notes,
      entities: [...notes.entities, line('c1', 'in-part', 'Vier van vijf keer.'), line('mc', 'kept', 'Ging elke dag.')],
    };
    const written = paperText('followUp', {
      view: { ...view, sections: [...sections.filter((each) => each !== notes), whole] },
      by,
    });
    expect(written).not.toContain(tongue('nl').words.phrases.notToIssue);
    expect(written).toMatch(/Begeleiding volgen deels nageleefd, 12 januari 2027 Vier van vijf keer\./);
    expect(linesMissing({ ...view, sections }, '2027-01-20').map(({ text }) => text)).toEqual([
      'Begeleiding volgen',
      'Een opleiding volgen',
    ]);
  });
});

describe('P52 the report of who gives imposed guidance', () => {
  const guidance = (units: Record<string, string>) =>
    section('guidance', [
      entity('meeting', 'meeting', { meeting: said({ on: '2027-01-02', text: 'kanarie-7f3a' }) }),
      entity(
        'report',
        'report',
        Object.fromEntries(Object.entries(units).map(([unit, text]) => [unit, said({ text })])),
      ),
    ]);
  const viewOf = (units: Record<string, string>) => ({ ...view, sections: [...view.sections, guidance(units)] });

  it('has the points and nothing else of the guidance', () => {
    const text = paperText('guidanceReport', { view: viewOf({ attendance: 'Acht keer aanwezig.' }) });
    expect(text).toContain('Acht keer aanwezig.');
    expect(text).toContain('art. 62, § 4, al. 3');
    expect(text).not.toContain('kanarie-7f3a');
    expect(Object.keys(entities.guidance.report)).toEqual([
      'imposed',
      'period',
      'attendance',
      'absence',
      'stopped',
      'difficulties',
      'thirdParties',
      'alternative',
      'remarks',
      'issued',
    ]);
  });

  it('D35 says by whom it was imposed and on which day, or that neither is written', () => {
    const silent = tongue('nl').words.phrases.notImposed;
    expect(paperText('guidanceReport', { view: viewOf({ attendance: 'Acht keer aanwezig.' }) })).toContain(silent);
    const report = entity('report', 'report', { imposed: said({ by: 'sentence-court', on: '2026-12-01' }) });
    const text = paperText('guidanceReport', {
      view: { ...view, sections: [...view.sections, section('guidance', [report])] },
    });
    expect(text).not.toContain(silent);
    expect(text).toContain(tongue('nl').values.imposedBy['sentence-court']);
    expect(text).toContain('1 december 2026');
  });

  it('D67 has a sixth point where who reports is of a Flemish service, and is issued without it', () => {
    const by = (service: string) => ({ name: 'Noor Kiezel', function: 'counsellor', service });
    const alternative = tongue('nl').units.unit('guidance', 'report', 'alternative');
    const written = viewOf({ alternative: 'De pompoengroep.' });
    const flemish = paperText('guidanceReport', { view: written, by: by('justice-house:gent') });
    expect(flemish).toContain(alternative);
    expect(flemish).toContain('art. 11, § 2, al. 2, 6°');
    const french = paperText('guidanceReport', { view: written, by: by('justice-house:namur') });
    expect(french).not.toContain(alternative);
    expect(french).not.toContain('pompoengroep');
    expect(pointsMissing(written)).not.toContain('alternative');
  });

  it('is not issued while a point is empty', () => {
    expect(pointsMissing(viewOf({ attendance: 'Acht keer aanwezig.', absence: ' ' }))).toEqual([
      'absence',
      'stopped',
      'difficulties',
      'thirdParties',
    ]);
    const all = { attendance: 'a', absence: 'b', stopped: 'c', difficulties: 'd', thirdParties: 'e' };
    expect(pointsMissing(viewOf(all))).toEqual([]);
  });

  it('is there for who gives the guidance, and asks nobody’s consent', () => {
    const by = { function: 'counsellor', service: 'service:unknown' };
    expect(papersFor(viewOf({}), by)).toContain('guidanceReport');
    const foreign = { ...guidance({}), canWrite: false };
    expect(papersFor({ ...view, sections: [...view.sections, foreign] }, by)).not.toContain('guidanceReport');
  });
});

describe('P54 a mandate before judgment', () => {
  it('holds what the order says, and no field for the offence, a plan or an attitude', () => {
    const fields = (['mandate', 'mandate-condition', 'mandate-prolonged'] as const).flatMap((type) =>
      Object.values<z.ZodType>(entities.legal[type]).flatMap((schema) =>
        (fieldsOf(schema) ?? []).map(({ name }) => name),
      ),
    );
    expect([...new Set(fields)].sort()).toEqual(
      ['authority', 'by', 'from', 'how', 'mandate', 'on', 'text', 'until', 'what'].sort(),
    );
  });

  it('has its days in order, and one of the two kinds', () => {
    const schema = entities.legal.mandate.mandate;
    const given = { what: 'conditions', authority: 'council-chamber', by: 'Gent', from: '2027-01-01' };
    expect(schema.safeParse(given).success).toBe(true);
    expect(schema.safeParse({ ...given, what: 'treatment' }).success).toBe(false);
    const fields = fieldsOf(schema) ?? [];
    expect(valueOf(schema, fields, { ...given, until: '2026-12-01' })).toBeUndefined();
    expect(valueOf(schema, fields, { ...given, until: '2027-03-01' })).toEqual({ ...given, until: '2027-03-01' });
  });

  it.each(languages)('says what is closed and why, in %s', (language) => {
    expect(closedInRemand.map(({ what, text }) => [what[language], text[language]]).flat()).toHaveLength(6);
    expect(unitWords(language).type('legal', 'mandate')).not.toBe('mandate');
  });
});
