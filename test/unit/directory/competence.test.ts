/** Who does this? Worked examples as a table that a jurist can read and extend, and what holds for the whole country. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  competenceQuestions,
  isNeedId,
  needIds,
  needsFor,
  whoDoes,
  type NeedId,
  type Track,
} from '../../../shared/directory/competence/index.ts';
import { citation } from '../../../shared/law/index.ts';
import { directory, hasWords } from '../../../shared/directory/index.ts';
import { municipalityIn } from '../../../shared/directory/municipality-in.ts';
import { neverAddressed, type ServiceLanguage } from '../../../shared/directory/types.ts';
import { must } from '../../../shared/result.ts';

const [, ...rows] = readFileSync('test/fixtures/competence.csv', 'utf8').trim().split('\n');

const municipalities = directory.list('municipality');
const idOf = (name: string): string =>
  must(
    municipalities.find(({ names }) => [names.nl, names.fr, names.de].includes(name)),
    name,
  ).id;

const fileLanguages: readonly ServiceLanguage[] = ['nl', 'fr', 'de'];
const tracks: readonly Track[] = ['judge', 'court', 'sentence-end', 'placement', 'remand', 'by-hand'];
const list = (cell: string): readonly string[] => (cell === '' ? [] : cell.split(' + '));

function example(row: string) {
  const [
    id = '',
    place = '',
    file = '',
    person = '',
    route = '',
    need = '',
    services = '',
    refusal = '',
    why = '',
    source = '',
  ] = row.split(';');
  if (!isNeedId(need)) throw new Error(`${id}: no need is called ${need}`);
  const track = must(
    tracks.find((each) => each === route),
    `${id}: no route is called ${route}`,
  );
  const fileLanguage = fileLanguages.find((each) => each === file) ?? null;
  const municipality = place === '' ? null : municipalityIn(place);
  const question = { need, municipality, fileLanguage, personLanguage: person, track };
  return { id, question, services: list(services), refusal, reasons: list(why), source };
}

const examples = rows.map(example);

describe('worked examples', () => {
  it('are at least 150, each with an id of its own and a source', () => {
    expect(examples.length).toBeGreaterThanOrEqual(150);
    expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
    // A key of the field documents’ lists, a part of these documents, or the word that nobody confirmed it.
    const isNamed = (source: string): boolean =>
      hasWords(source) ||
      /^(?:seed|places\b|belgium \d|external status act|remand act|annex to the Judicial Code)|\bunconfirmed\b/.test(
        source,
      );
    expect(examples.filter(({ source }) => !isNamed(source))).toEqual([]);
  });

  it.each(examples)('$id: $question.need, $question.municipality', ({ question, services, refusal, reasons }) => {
    const answer = whoDoes(question);
    expect(answer.services.map(({ entry }) => entry.id)).toEqual(services);
    expect(answer.refusal ?? '').toBe(refusal);
    if (refusal !== '') return;
    expect([...new Set(answer.services.flatMap((each) => each.reasons.map(({ kind }) => kind)))].sort()).toEqual(
      [...reasons].sort(),
    );
  });

  it('rest on sources named in words', () => {
    const sources = examples.flatMap(({ question }) => whoDoes(question).services.map(({ source }) => source));
    expect([...new Set(sources)].filter((source) => !hasWords(source))).toEqual([]);
  });

  it('cover every need and every refusal but the one for a service nobody knows', () => {
    const needs = new Set(examples.map(({ question }) => question.need));
    expect(needIds.filter((need) => !needs.has(need))).toEqual([]);
    expect([...new Set(examples.map(({ refusal }) => refusal).filter((each) => each !== ''))].sort()).toEqual([
      'municipality-unknown',
      'no-mandate-after-sentence-end',
    ]);
  });
});

describe('for the whole country', () => {
  const everyQuestion = municipalities.flatMap(({ id }) =>
    [...fileLanguages, null].flatMap((fileLanguage) =>
      needIds.map((need) => ({ need, municipality: id, fileLanguage, track: 'court' as const })),
    ),
  );

  it('every need has a service in every municipality, whatever the language of the file', () => {
    expect(everyQuestion.filter((question) => whoDoes(question).services.length === 0)).toEqual([]);
  });

  it('nobody is named who never receives anything about a person, but for questions of the service itself', () => {
    const asked = everyQuestion.filter(({ need }) => need !== 'staff-question');
    const named = new Set(asked.flatMap((question) => whoDoes(question).services.map(({ entry }) => entry)));
    expect([...named].filter(({ kind }) => neverAddressed.includes(kind))).toEqual([]);
  });

  it('every justice house serves somebody, and no division counts as confirmed', () => {
    const answers = everyQuestion
      .filter(({ need }) => need === 'supervision')
      .flatMap((question) => whoDoes(question).services);
    const served = new Set(answers.map(({ entry }) => entry.id));
    expect(directory.list('justice-house').filter(({ id }) => !served.has(id))).toEqual([]);
    expect(answers.filter(({ isConfirmed }) => isConfirmed)).toEqual([]);
  });

  it('one house answers where the language of the file is one of the place', () => {
    const fitting = everyQuestion.filter(({ need, municipality, fileLanguage }) => {
      const entry = must(directory.find(municipality), municipality);
      const facilities = entry.territory?.kind === 'municipality' ? entry.territory.facilities : undefined;
      const spoken = [...entry.languages, ...(facilities === undefined ? [] : [facilities])];
      return need === 'supervision' && spoken.some((language) => language === fileLanguage);
    });
    expect(fitting.length).toBe(565 + 19 + 27);
    expect(fitting.filter((question) => whoDoes(question).services.length !== 1)).toEqual([]);
  });
});

describe('what is asked', () => {
  it('starts with the needs of the life domain of the step', () => {
    expect(needsFor('housing').slice(0, 2)).toEqual(['emergency-bed', 'home']);
    expect([...needsFor('housing')].sort()).toEqual([...needIds].sort());
    expect(needsFor(null)).toEqual(needIds);
  });

  it('every answer says on which article it stands, or that it is practice, and shows what a lawyer has to answer', () => {
    const answers = examples.flatMap(({ question }) => whoDoes(question).services);
    expect(answers.filter(({ rests }) => rests.length === 0)).toEqual([]);
    const text = (need: NeedId, municipality: string, track: Track, fileLanguage: ServiceLanguage): string =>
      whoDoes({ need, municipality: idOf(municipality), fileLanguage, track })
        .services.flatMap(({ rests, question }) => [
          ...rests.map((row) => citation(row, 'en')),
          ...(question === undefined ? [] : [competenceQuestions[question].en]),
        ])
        .join(' | ');
    expect(text('social-inquiry', 'Gent', 'remand', 'nl')).toMatch(
      /^Article 35, § 1, Act of 20 July 1990.*older state/,
    );
    expect(text('supervision', 'Gent', 'placement', 'nl')).toContain('95/26');
    expect(text('debts', 'Gent', 'court', 'nl')).toBe('Practice, no text of law');
    expect(text('social-inquiry', 'Gent', 'placement', 'nl')).toContain('Who can order a social inquiry');
    expect(text('disengagement', 'Antwerpen', 'court', 'fr')).toContain('May CAPREV');
    expect(text('disengagement', 'Antwerpen', 'court', 'nl')).not.toContain('May CAPREV');
  });

  it('names the source of every division as memory', () => {
    const houses = examples
      .flatMap(({ question }) => whoDoes(question).services)
      .filter(({ entry }) => entry.kind === 'justice-house');
    expect(houses.length).toBeGreaterThan(80);
    expect(houses.filter(({ source }) => !source.includes('from memory'))).toEqual([]);
  });

  it('offers what is voluntary where nobody has a mandate', () => {
    const answer = whoDoes({ need: 'supervision', municipality: null, fileLanguage: 'nl', track: 'sentence-end' });
    expect(answer.instead).toContain('helping-relationship');
  });
});
