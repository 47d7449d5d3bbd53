import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inCircle } from '../../../shared/dossier/plan/waiting.ts';
import type { PlanStep } from '../../../shared/dossier/plan/steps.ts';
import { mayWrite } from '../../../shared/contributions/rights.ts';
import { directory } from '../../../shared/directory/index.ts';
import { isWorkerFunctionId } from '../../../shared/directory/functions.ts';
import { isoDate, note as noteSchema, unitSchema } from '../../../shared/dossier/entities.ts';
import { languages } from '../../../shared/language.ts';
import { castMember, castMembers } from '../../../shared/practice/cast.ts';
import { practiceWriters } from '../../../shared/practice/index.ts';
import type { PracticeDossier, PracticePut } from '../../../shared/practice/types.ts';

const today = '2026-11-24';
const on = (day: number): string => Temporal.PlainDate.from(today).add({ days: day }).toString();
const dossiers = practiceWriters.map((write) => write(on));
const named = dossiers.map((dossier) => [`dossier ${dossier.number}`, dossier] as const);

const putsOf = (dossier: PracticeDossier, type: string): readonly PracticePut[] =>
  dossier.puts.filter((each) => each.type === type);
const idsOf = (dossier: PracticeDossier, type: string): ReadonlySet<string> =>
  new Set(putsOf(dossier, type).map((each) => each.id));
const unitsOf = (dossier: PracticeDossier, type: string, unit: string): readonly unknown[] =>
  putsOf(dossier, type).flatMap((each) => (unit in each.units ? [each.units[unit]] : []));

/** Every string of a value, with the path of field names it stands under. */
function textsIn(value: unknown, path = ''): readonly { readonly path: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, `${path}/${key}`));
}

const datesIn = (value: unknown): readonly string[] =>
  textsIn(value).flatMap(({ text }) => (isoDate.safeParse(text).success ? [text] : []));

const proofSchema = z.object({
  proof: z.object({ step: z.string(), dated: isoDate, validUntil: isoDate.optional() }),
});
const judgmentSchema = z.object({ date: isoDate.optional() });
const birthSchema = z.object({ date: isoDate });
const legalDateSchema = z.object({ kind: z.string(), value: isoDate });
const directoryId =
  /^(prison|detention-house|transition-house|justice-house|municipality|local-welfare|service|court):[a-z0-9-]+$/;

const firstDay = (dossier: PracticeDossier, type: string, id: string): number | undefined =>
  putsOf(dossier, type).find((each) => each.id === id)?.day;

/** What a line refers to, where it names another entity of the dossier. */
const references = [
  ['step', 'goal', 'goal'],
  ['proof', 'proof', 'step'],
  ['decision', 'decision', 'request'],
  ['condition', 'condition', 'decision'],
  ['statement', 'against', 'statement'],
] as const;

function brokenReferences(dossier: PracticeDossier): readonly string[] {
  return references.flatMap(([type, unit, target]) =>
    putsOf(dossier, type).flatMap((each) => {
      const id = textsIn(each.units[unit]).find(({ path }) => path === `/${target}`)?.text;
      if (id === undefined) return [];
      const since = firstDay(dossier, target, id);
      return since !== undefined && since <= each.day ? [] : [`${type} ${each.id} refers to ${target} ${id}`];
    }),
  );
}

/** Lines by someone whom the rights of the section do not let write them. */
function unauthorised(dossier: PracticeDossier): readonly string[] {
  const acts = [
    ...dossier.puts.map(({ section, by }) => ({ section, by, act: 'put' as const })),
    ...dossier.puts
      .filter((each) => each.takenOutOn !== undefined)
      .map(({ section, by }) => ({ section, by, act: 'retire' as const })),
    ...dossier.notes.map(({ section, by }) => ({ section, by, act: 'note' as const })),
  ];
  return acts.flatMap(({ section, by, act }) => {
    const founding = dossier.sections.find((each) => each.kind === section);
    const founder = castMember(founding?.foundedBy ?? '');
    const author = castMember(by);
    if (founder === undefined || author === undefined) return [`${by} or the founder of ${section} is not in the cast`];
    const owners = [founder.service, ...(founding?.alsoOwnedBy ?? [])];
    const role = owners.includes(author.service) ? 'owner' : 'partner';
    return mayWrite(section, role, act) ? [] : [`${by} may not ${act} in ${section}`];
  });
}

function unfitting(dossier: PracticeDossier): readonly string[] {
  const units = dossier.puts.flatMap((each) =>
    Object.entries(each.units).flatMap(([unit, value]) =>
      unitSchema(each.section, each.type, unit)?.safeParse(value).success === true
        ? []
        : [`${each.section}/${each.type}/${each.id}/${unit}`],
    ),
  );
  const scans = dossier.puts.flatMap(({ scan, ...each }) =>
    scan === undefined || unitSchema(each.section, each.type, scan.unit) !== undefined
      ? []
      : [`${each.id}: no ${scan.unit}`],
  );
  const notes = dossier.notes.flatMap(({ note }) => (noteSchema.safeParse(note).success ? [] : [note.text]));
  return [...units, ...scans, ...notes];
}

const forbidden = new RegExp(
  [
    'dreigingsniveau|niveau de menace|bedrohungsstufe|threat level',
    '\\bOCA[DM]\\b|D-?Rad|T-label|\\b[FH]TF\\b|\\bPGE\\b|\\bPEV\\b',
    '\\bscore|\\d ?%|hoog risico|risque élevé|hohes risiko|\\bhigh risk',
    'geradicaliseer|radicalis|radikal|extremis|extrémis|extreem|extrême droite',
  ].join('|'),
  'i',
);

it('the search for forbidden words finds each of them', () => {
  for (const word of ['OCAD', 'OCAM', 'D-Rad:Ex', 'FTF', 'score', '40 %', 'extremist', 'geradicaliseerd']) {
    expect(word).toMatch(forbidden);
  }
  expect('Een rustige dag met veel hout.').not.toMatch(forbidden);
});

it('each practice dossier is offered once', () => {
  expect(new Set(dossiers.map((each) => each.number)).size).toBe(dossiers.length);
  expect(dossiers.length).toBeGreaterThanOrEqual(5);
});

/** A newcomer finds each thing filled in somewhere: what waits for what, lengths, a plan B, talks, bars, how contacts went. */
describe('what a newcomer should see filled in', () => {
  const people = dossiers.filter(({ number }) => number !== 9);

  it('every plan has steps that wait for others, with whose word their length is, and a plan B', () => {
    for (const dossier of people) {
      expect(unitsOf(dossier, 'step', 'after').length, `dossier ${dossier.number}`).toBeGreaterThan(1);
      expect(unitsOf(dossier, 'step', 'takes').length, `dossier ${dossier.number}`).toBeGreaterThan(2);
      expect(unitsOf(dossier, 'step', 'planB').length, `dossier ${dossier.number}`).toBeGreaterThan(0);
    }
  });

  it('steps wait only for steps of the same plan, and never in a circle', () => {
    for (const dossier of dossiers) {
      const steps = new Map<string, readonly string[]>();
      for (const { id, units } of putsOf(dossier, 'step'))
        steps.set(
          id,
          z.object({ steps: z.array(z.string()) }).safeParse(units['after']).data?.steps ?? steps.get(id) ?? [],
        );
      expect([...steps.values()].flat().filter((id) => !steps.has(id))).toEqual([]);
      const plan = [...steps].map(([id, after]): PlanStep => ({
        id,
        after,
        what: '',
        goal: '',
        who: '',
        status: 'not-started',
      }));
      expect([...inCircle(plan)]).toEqual([]);
    }
  });

  it('talks were explained, contacts that went otherwise are said with why, and leave stands as bars', () => {
    const notes = people.map((dossier) => dossier.notes.filter(({ note }) => note.outcome !== undefined));
    expect(notes.every((all) => all.length >= 2 && all.every(({ note }) => note.outcome?.why !== undefined))).toBe(
      true,
    );
    const withTalks = people.filter((dossier) => putsOf(dossier, 'review').length > 0);
    expect(withTalks).toHaveLength(people.length);
    const withBars = people.filter((dossier) => putsOf(dossier, 'modality').length > 0).map(({ number }) => number);
    // Fee was refused all of it.
    expect(withBars).toEqual(people.map(({ number }) => number).filter((number) => number !== 3));
  });
});

describe('the cast', () => {
  it('has one id and one name a colleague, a known function and a known service', () => {
    expect(new Set(castMembers.map((each) => each.id)).size).toBe(castMembers.length);
    expect(new Set(castMembers.map((each) => each.name)).size).toBe(castMembers.length);
    expect(castMembers.filter((each) => !isWorkerFunctionId(each.function))).toEqual([]);
    expect(castMembers.filter((each) => directory.find(each.service) === undefined)).toEqual([]);
  });

  it('leaves nobody without work', () => {
    const busy = new Set(dossiers.flatMap((each) => [...each.puts, ...each.notes].map((line) => line.by)));
    expect(castMembers.filter((each) => !busy.has(each.id)).map((each) => each.id)).toEqual([]);
  });
});

describe.each(named)('%s', (_name, dossier) => {
  it('says in four languages what it lets one practise', () => {
    expect(languages.filter((language) => dossier.about[language].length < 40)).toEqual([]);
  });

  it('fits the fields of a dossier', () => {
    expect(unfitting(dossier)).toEqual([]);
  });

  it('is written by people of the cast who may write there, up to today', () => {
    expect(unauthorised(dossier)).toEqual([]);
    const lines = [...dossier.puts, ...dossier.notes];
    expect(lines.filter((each) => each.day > 0)).toEqual([]);
    const takenOut = dossier.puts.filter(({ takenOutOn, day }) => takenOutOn !== undefined && takenOutOn <= day);
    expect(takenOut).toEqual([]);
  });

  it('has a plan of eight steps and more, over several domains', () => {
    const domains = new Set(unitsOf(dossier, 'goal', 'domain').map((each) => JSON.stringify(each)));
    const statuses = new Set(unitsOf(dossier, 'step', 'status').map((each) => textsIn(each)[0]?.text));
    expect(idsOf(dossier, 'wish').size).toBeGreaterThanOrEqual(1);
    expect(idsOf(dossier, 'step').size).toBeGreaterThanOrEqual(8);
    expect(domains.size).toBeGreaterThanOrEqual(4);
    expect(statuses.size).toBeGreaterThanOrEqual(3);
    expect(unitsOf(dossier, 'step', 'planB').length).toBeGreaterThanOrEqual(1);
  });

  it('has fifteen notes and more, by two authors, over months', () => {
    const days = dossier.notes.map((each) => each.day);
    expect(dossier.notes.length).toBeGreaterThanOrEqual(15);
    expect(new Set(dossier.notes.map((each) => each.by)).size).toBeGreaterThanOrEqual(2);
    expect(Math.max(...days) - Math.min(...days)).toBeGreaterThan(60);
    expect(dossier.notes.filter((each) => each.note.on > on(each.day))).toEqual([]);
    expect(new Set(dossier.notes.map((each) => each.note.text)).size).toBe(dossier.notes.length);
  });

  it('has three proofs on paper and more, at least one of them stale', () => {
    const proofs = putsOf(dossier, 'proof').filter((each) => each.scan !== undefined);
    const dated = proofs.map((each) => ({ by: on(each.day), ...proofSchema.parse(each.units).proof }));
    const sixMonthsAgo = Temporal.PlainDate.from(today).subtract({ months: 6 }).toString();
    const stale = dated.filter((each) => each.dated < sixMonthsAgo || (each.validUntil ?? today) < today);
    expect(proofs.length).toBeGreaterThanOrEqual(3);
    expect(stale.length).toBeGreaterThanOrEqual(1);
    expect(dated.filter((each) => each.dated > each.by)).toEqual([]);
  });

  it('draws its papers in letters every printer has', () => {
    const papers = dossier.puts.flatMap(({ scan }) => (scan === undefined ? [] : [scan.document]));
    const lines = papers.flatMap((paper) => [paper.title, ...paper.lines]);
    expect(papers.filter((paper) => !/^[a-z0-9-]+\.pdf$/.test(paper.name))).toEqual([]);
    expect(lines.filter((line) => !/^[\u0020-\u007e\u00a0-\u00ff‘’“”–—…œŒ€]+$/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.length > 110)).toEqual([]);
  });

  it('refers only to what was there', () => {
    expect(brokenReferences(dossier)).toEqual([]);
  });

  it('names services the directory knows', () => {
    const ids = textsIn(dossier.puts).flatMap(({ text }) => (directoryId.test(text) ? [text] : []));
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => directory.find(id) === undefined)).toEqual([]);
  });

  it('has dates in a sane order', () => {
    const [birth = ''] = unitsOf(dossier, 'person', 'birth').map((value) => birthSchema.parse(value).date);
    const judged = unitsOf(dossier, 'judgment', 'judgment').flatMap((value) => judgmentSchema.parse(value).date ?? []);
    const adult = Temporal.PlainDate.from(today).subtract({ years: 18 }).toString();
    expect(birth > '1930-01-01' && birth < adult).toBe(true);
    expect(judged.filter((date) => date <= birth || date > today)).toEqual([]);

    const legal = unitsOf(dossier, 'legal-date', 'date').map((date) => legalDateSchema.parse(date));
    const order = ['detention-start', 'conditional-release', 'sentence-end'];
    const found = order.flatMap((kind) => legal.find((each) => each.kind === kind)?.value ?? []);
    expect(found).toEqual([...new Set(found)].sort());
    const later = datesIn(dossier.puts.filter((each) => each.type !== 'person'));
    expect(later.filter((date) => date <= birth || date > '2090-01-01')).toEqual([]);
  });

  it('holds no label, measure or ranking of a person', () => {
    const texts = textsIn({ puts: dossier.puts, notes: dossier.notes, about: dossier.about });
    // A judgment's own text is quoted as the court wrote it.
    const ours = texts.filter(({ path }) => !path.endsWith('/units/judgment/text'));
    expect(ours.filter(({ text }) => forbidden.test(text))).toEqual([]);
  });
});
