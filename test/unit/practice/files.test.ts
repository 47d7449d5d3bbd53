import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entities } from '../../../shared/dossier/entities.ts';
import { practiceFiles } from '../../../shared/practice/index.ts';
import { offerOf, readDossier } from '../../../shared/practice/load.ts';
import type { PracticeDossier } from '../../../shared/practice/types.ts';
import { addDays } from '../../../shared/release/index.ts';
import { must } from '../../../shared/result.ts';

/** A Tuesday. */
const today = '2026-11-24';
const onDay = (set: string) => (day: number) => addDays(set, day);

const step = {
  by: 'lien',
  day: -30,
  entry: 'plan/step/step-home',
  what: 'Bij oom Ambroos wonen',
  who: { colleague: 'joppe' },
  due: '{+34}',
  status: 'in-progress',
};
const proof = {
  by: 'lien',
  day: -20,
  entry: 'plan/proof/proof-home',
  proof: { step: 'step-home', type: 'Verklaring', dated: '{-21}' },
  file: { paper: { name: 'verklaring.pdf', title: 'Verklaring', lines: ['Aalst, {-21 nl}', 'Er is plaats.'] } },
};
const phoned = { by: 'joppe', day: -4, section: 'plan', kind: 'phone', text: 'Oom Ambroos belt terug voor {+3 nl}.' };
const small = {
  number: 1,
  about: { nl: 'Oefenen.', fr: 'S’exercer.', de: 'Üben.', en: 'Practise.' },
  dates: { release: 'exactly +35', start: 'release -6 months', end: 'start +18 months -1 day' },
  sections: [{ kind: 'plan', foundedBy: 'lien' }],
  lines: [step, proof],
  notes: [phoned],
};

const readSmall = (content: unknown, set = today) => readDossier({ file: 'small.json', content }, onDay(set));
function dossier(content: unknown, set = today): PracticeDossier {
  const result = readSmall(content, set);
  if (!result.ok) throw new Error(result.problem.join('\n'));
  return result.value;
}
function mistakes(content: unknown): readonly string[] {
  const result = readSmall(content);
  return result.ok ? [] : result.problem;
}
const withStep = (changes: object) => ({ ...small, lines: [proof, { ...step, ...changes }] });
const inStep = 'small.json: lines[1] (plan/step/step-home by lien on day -30)';

describe('the files of practice dossiers', () => {
  it('are all offered, as what they hold reads', () => {
    const there = readdirSync('shared/practice/dossiers').map((name) => `shared/practice/dossiers/${name}`);
    expect(practiceFiles.map(({ file }) => file).sort()).toEqual(there.sort());
    for (const file of practiceFiles) {
      const { number, about, surname, firstName } = offerOf(file);
      const read = readDossier(file, onDay(today));
      expect(read).toMatchObject({ ok: true, value: { number, about } });
      const puts = read.ok ? read.value.puts : [];
      expect(puts.find(({ type }) => type === 'person')?.units['name']).toEqual({ surname, firstName });
    }
  });

  it.each(practiceFiles)('$file has no mistake', (file) => {
    for (const set of ['2028-02-29', '2026-12-31']) {
      const result = readDossier(file, onDay(set));
      expect(result.ok ? [] : result.problem).toEqual([]);
    }
  });

  it('are written as the example on their page is', () => {
    const page = readFileSync('shared/practice/README.md', 'utf8');
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
    expect(mistakes(JSON.parse(example))).toEqual([]);
  });

  it('call no unit as a line calls its own fields', () => {
    const sections: readonly Readonly<Record<string, object>>[] = Object.values(entities);
    const units = sections.flatMap((types) => Object.values(types).flatMap((each) => Object.keys(each)));
    expect(units).toContain('status');
    for (const own of ['by', 'day', 'entry', 'apart', 'takenOutOn']) expect(units).not.toContain(own);
  });
});

describe('a line of a practice dossier', () => {
  it('may write a unit of one field as that field, and name a colleague', () => {
    const [put] = dossier(small).puts;
    expect(put).toEqual({
      section: 'plan',
      type: 'step',
      id: 'step-home',
      units: {
        what: { text: 'Bij oom Ambroos wonen' },
        who: { actor: { kind: 'person', id: 'joppe', name: 'Joppe Waterlelie' } },
        due: { on: '2026-12-28' },
        status: { status: 'in-progress' },
      },
      by: 'lien',
      day: -30,
    });
    const holder = { by: 'lien', day: -30, entry: 'identity/responsible/responsible', holder: { colleague: 'lien' } };
    const held = dossier({ ...small, sections: [{ kind: 'identity', foundedBy: 'lien' }], lines: [holder], notes: [] });
    expect(held.puts[0]?.units).toEqual({
      holder: { person: 'lien', name: 'Lien Zonnebloem', service: 'prison:gent' },
    });
  });

  it('has its paper drawn, and says the days on it', () => {
    const put = must(dossier(small).puts[1], 'the proof');
    expect(put.units).toEqual({ proof: { step: 'step-home', type: 'Verklaring', dated: '2026-11-03' } });
    expect(put.scan).toEqual({
      unit: 'file',
      document: { name: 'verklaring.pdf', title: 'Verklaring', lines: ['Aalst, 3 november 2026', 'Er is plaats.'] },
    });
  });
});

describe('days in the file of a practice dossier', () => {
  const said = (text: string, set = today) => dossier({ ...small, notes: [{ ...phoned, text }] }, set).notes[0]?.note;

  it('are office days unless exact, and dates of notes their own', () => {
    // 27 November is a Friday, the two days after it are no office days.
    expect(said('{+3} {+4} {+5} {+6}')?.text).toBe('2026-11-27 2026-11-27 2026-11-27 2026-11-30');
    expect(said('{exactly +4} {exactly +5}')?.text).toBe('2026-11-28 2026-11-29');
    expect(said('Gebeld.', '2026-11-26')?.on).toBe('2026-11-20');
  });

  it('count months to the last day there is, and names from those above', () => {
    expect(said('{exactly +0 +3 months}', '2026-11-30')?.text).toBe('2027-02-28');
    expect(said('{release} {start} {end}', '2026-11-24')?.text).toBe('2026-12-29 2026-06-29 2027-12-28');
    expect(said('{release +1 day -1 month}', '2026-11-24')?.text).toBe('2026-11-30');
  });

  it('are said as a letter in that language says them', () => {
    expect(said('{+7 nl}, {+7 fr}, {+7 de}, {+8 fr}')?.text).toBe(
      '1 december 2026, 1er décembre 2026, 1. Dezember 2026, 2 décembre 2026',
    );
  });

  it('are not meant where braces are written twice', () => {
    expect(said('{{name}} {{{{name}}}} {+0}')?.text).toBe('{name} {{name}} 2026-11-24');
  });
});

describe('everyday notes of a practice dossier', () => {
  const theme = {
    by: ['lien'],
    kind: 'conversation',
    except: { from: -60, until: -41 },
    opening: ['Gesprek, {min} minuten.', 'Kort gezien om {uur}.'],
    middle: ['Hij vraagt naar zijn verlof.'],
    closing: ['Tot {dag}.'],
  };
  const everyday = {
    seed: 3,
    words: { min: ['10', '20', '30'], uur: ['9 u', '10 u', '11 u', '13 u'], dag: ['maandag', 'vrijdag'] },
    instead: [{ of: 'lien', from: -30, until: -1, by: 'warre' }],
    eras: [{ from: -100, until: -2, count: 6, themes: [theme] }],
  };
  const sections = [...small.sections, { kind: 'notes', foundedBy: 'lien' }];
  const full = (changes: object) => ({ ...small, sections, everyday: { ...everyday, ...changes } });

  it('are as many as are wanted, each other words, on days on which they occur, by who was there', () => {
    const made = dossier(full({})).notes.filter(({ section }) => section === 'notes');
    expect(made).toHaveLength(6);
    expect(new Set(made.map(({ note }) => note.text)).size).toBe(6);
    expect(made.map(({ note }) => note.text).join(' ')).not.toContain('{');
    expect(made.filter(({ day }) => day < -100 || day > -2 || (day >= -60 && day <= -41))).toEqual([]);
    expect(made.map(({ by, day }) => by === (day >= -30 ? 'warre' : 'lien'))).toEqual(made.map(() => true));
    expect(made.map(({ day }) => day)).toEqual(made.map(({ day }) => day).sort((one, other) => one - other));
    expect(dossier(full({}))).toEqual(dossier(full({})));
    expect(dossier(full({ seed: 4 })).notes).not.toEqual(dossier(full({})).notes);
  });

  it('are refused where a word has nothing to stand for it, or there are not enough of them', () => {
    expect(mistakes(full({ words: { min: ['10'], uur: ['9 u'] } }))).toEqual([
      'small.json: everyday.eras[0].themes[0].closing[0]: nothing stands for {dag} in everyday.words',
    ]);
    const few = { ...theme, opening: ['Gesprek.'], middle: ['Kort.'], closing: ['Lang.'] };
    expect(mistakes(full({ eras: [{ from: -100, until: -2, count: 15, themes: [few] }] }))).toEqual([
      'small.json: everyday.eras[0]: sentences and days for 4 different notes, not for 15',
    ]);
  });
});

describe('a mistake in the file of a practice dossier is refused with file and place', () => {
  it('a file without a mistake is read', () => {
    expect(mistakes(small)).toEqual([]);
    expect(mistakes(withStep({}))).toEqual([]);
  });

  it.each([
    ['a unit that is not there', { whot: 'x' }, `${inStep}.whot: no such unit: plan/step has what, goal, who, whoAs,`],
    ['a value that is none of a list', { status: 'finished' }, `${inStep}.status.status: Invalid option`],
    ['a number instead of a text', { what: 7 }, `${inStep}.what.text: Invalid input: expected string`],
    ['a field left out', { planB: { text: 'Bij Fien.' } }, `${inStep}.planB.trigger: Invalid input`],
    ['a field too many', { status: { status: 'done', why: 'x' } }, `${inStep}.status.why: no such field`],
    ['a day that is none', { due: '{+3x}' }, `${inStep}.due: "+3x" is no day: a day begins with +30, -30, release,`],
    ['a name for no day', { due: '{relese}' }, `${inStep}.due: "relese" is no day`],
    ['a colleague where none is meant', { due: { colleague: 'joppe' } }, `${inStep}.due.on: Invalid input`],
    ['a brace alone', { details: 'Zie {bijlage' }, `${inStep}.details: a single {: write it twice`],
    ['a date in place of a day', { due: 'morgen' }, `${inStep}.due.on: Invalid string`],
    [
      'nobody of the cast as colleague',
      { who: { colleague: 'joop' } },
      `${inStep}.who.colleague: "joop" is nobody of cast.json`,
    ],
  ])('%s', (_what, changes, message) => {
    const found = mistakes(withStep(changes));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  it.each([
    ['an unknown author', { by: 'lieen' }, 'lines[1] (plan/step/step-home by lieen on day -30).by: "lieen" is nobody'],
    ['a day to come', { day: 3 }, 'lines[1] (plan/step/step-home by lien on day 3).day: Too big'],
    ['no section', { entry: 'plans/step/a' }, 'lines[1] (plans/step/a by lien on day -30).entry: no section "plans"'],
    [
      'no type',
      { entry: 'plan/stap/a' },
      'lines[1] (plan/stap/a by lien on day -30).what: no such unit: plan has no "stap"',
    ],
    [
      'a section it does not found',
      { entry: 'notes/step/a' },
      'lines[1] (notes/step/a by lien on day -30): "notes" is not',
    ],
  ])('%s', (_what, changes, message) => {
    const found = mistakes(withStep(changes));
    expect(found.some((each) => each.startsWith(`small.json: ${message}`))).toBe(true);
  });

  it.each([
    ['a field too many', { ...small, title: 'x' }, 'small.json: the file: Unrecognized key: "title"'],
    ['a language left out', { ...small, about: { nl: 'x', fr: 'x', de: 'x' } }, 'small.json: about.en: Invalid input'],
    [
      'a name below what it builds on',
      { ...small, dates: { a: 'b +1 day', b: '+1' } },
      'small.json: dates.a: "b +1 day"',
    ],
    [
      'a founder of no cast',
      { ...small, sections: [{ kind: 'plan', foundedBy: 'x' }] },
      'small.json: sections[0].foundedBy',
    ],
    [
      'a note of no kind',
      { ...small, notes: [{ ...phoned, kind: 'letter' }] },
      'small.json: notes[0] (by joppe on day -4).kind',
    ],
    [
      'a note with no day',
      { ...small, notes: [{ ...phoned, text: '{tomorrow}' }] },
      'small.json: notes[0] (by joppe on day -4).text',
    ],
    [
      'a paper called as no file is',
      { ...small, lines: [{ ...proof, file: { paper: { ...proof.file.paper, name: 'Mijn blad' } } }] },
      'small.json: lines[0] (plan/proof/proof-home by lien on day -20).file.paper.name: lower case',
    ],
  ])('%s', (_what, content, message) => {
    const found = mistakes(content);
    expect(found.some((each) => each.startsWith(message))).toBe(true);
  });
});
