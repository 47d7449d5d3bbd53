/**
 * The document of 2019 this work starts from, whole: every actor, plan, tool, measure and task of it, paragraph by paragraph, with
 * what the application does with it (test/fixtures/prepare-2019.csv). Its paragraphs stand as first words and a hash, not as
 * text; PREPARE_TEXT=path checks them against the document itself.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import words from '../../../renderer/i18n/locales/en/dossier.json';
import ofService from '../../../renderer/i18n/locales/en/service.json';
import { approachTemplate } from '../../../renderer/rooms/dossier/consultation/approach-templates.ts';
import { templateChanges } from '../../../renderer/rooms/dossier/plan/templates.ts';
import { extracts } from '../../../shared/disclosure/extracts.ts';
import { isNeedId, whoDoes } from '../../../shared/directory/competence/index.ts';
import { directory, hasWords, workerFunction, type DirectoryEntry } from '../../../shared/directory/index.ts';
import { measureOrigins } from '../../../shared/directory/measures.ts';
import { notedIds } from '../../../shared/directory/notes.ts';
import { receivingOf } from '../../../shared/directory/receiving.ts';
import { neverAddressed, type Names } from '../../../shared/directory/types.ts';
import { approachKinds } from '../../../shared/dossier/units/approach.ts';
import { planMeasure } from '../../../shared/dossier/units/step-beside.ts';
import { entities } from '../../../shared/dossier/entities.ts';
import { term } from '../../../shared/glossary/index.ts';
import { must } from '../../../shared/result.ts';
import { bookUnits } from '../../../shared/service-book/book.ts';

const table = (file: string): readonly (readonly string[])[] =>
  readFileSync(`test/fixtures/${file}`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(';'));

const paragraphs = table('prepare-2019-paragraphs.csv').map(
  ([id = '', begins = '', words = '', hash = '', items = '']) => ({
    id,
    begins,
    words: Number(words),
    hash,
    items: Number(items),
  }),
);
const rows = table('prepare-2019.csv').map(
  ([id = '', paragraph = '', item = '', kind = '', key = '', says = '', use = '', test = '']) => ({
    id,
    paragraph,
    item,
    kind,
    key,
    says,
    use,
    test,
  }),
);
type Row = (typeof rows)[number];

const isTextOnly = (use: string): boolean => use.startsWith('text only: ');

const entryOf = (id: string): DirectoryEntry => must(directory.find(id), `no entry ${id}`);
const english = (one: DirectoryEntry): string =>
  [one.names, one.does, one.note, one.whyNothingGoesThere]
    .flatMap((text) => (text === undefined ? [] : [text.en]))
    .concat(one.aliases)
    .join(' ');
const expectSaid = (text: string, says: string): void => {
  expect(text.toLowerCase()).toContain(says.toLowerCase());
};
const nothingGoesTo = (one: DirectoryEntry): Names => must(one.whyNothingGoesThere, `${one.id} says no reason`);

const sections: Record<string, Record<string, Record<string, z.ZodType>>> = entities;
const extractKinds: Readonly<Record<string, unknown>> = extracts;
const namesKey = ((key: string) => key) as unknown as Parameters<typeof templateChanges>[1];
/** The words of the interface in English. */
const inEnglish = ((key: string) =>
  key
    .split('.')
    .reduce<unknown>((at, part) => (isRecord(at) ? at[part] : undefined), words)) as unknown as typeof namesKey;
/** Under which words of the interface a kind of the service's book is spoken of. */
const bookWords: Readonly<Record<string, string>> = { training: 'staff', point: 'visit' };
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function expectAnswered(key: string): void {
  const [need = '', service = ''] = key.split(' > ');
  if (!isNeedId(need)) throw new Error(`no need is called ${need}`);
  const somewhere = directory
    .list('municipality')
    .some(({ id }) =>
      (['nl', 'fr', 'de'] as const).some((fileLanguage) =>
        whoDoes({ need, municipality: id, fileLanguage, track: 'court' }).services.some(
          ({ entry }) => entry.id === service,
        ),
      ),
    );
  expect(somewhere, `${service} does ${need} nowhere`).toBe(true);
}

/** How the application answers an item, by the kind of its row: each throws or fails once that answer is taken out. */
const answered: Readonly<Record<string, (row: Row) => void>> = {
  entry: ({ key, says }) => expectSaid(english(entryOf(key)), says),
  never: ({ key, says }) => {
    const entry = entryOf(key);
    expect(neverAddressed).toContain(entry.kind);
    expectSaid(nothingGoesTo(entry).en, says);
  },
  glossary: ({ key, says, use }) => {
    const found = must(term(key), `no term ${key}`);
    expectSaid(found.names.en, says);
    expect(found.explainsOnly ?? false).toBe(isTextOnly(use));
  },
  competence: ({ key }) => expectAnswered(key),
  receiving: ({ key, says }) => {
    const kind = must(
      directory.entries.find((one) => one.kind === key),
      `no service of kind ${key}`,
    ).kind;
    expectSaid(must(receivingOf(kind), `${key} receives nothing`).mayReceive.en, says);
  },
  measure: ({ key }) => {
    const measure = must(
      planMeasure.options.find((each) => each === key),
      `no measure is called ${key}`,
    );
    const { plan, source } = measureOrigins[measure];
    expect(entryOf(plan).kind).toBe('explained');
    expect(source.split('; ')).toContain('seed');
  },
  function: ({ key }) => expect(workerFunction(key)).toBeDefined(),
  level: ({ key }) => expect(directory.entries.some(({ level }) => level === key)).toBe(true),
  unit: ({ key }) => {
    const [section = '', type = '', unit = ''] = key.split('.');
    expect(sections[section]?.[type]?.[unit]).toBeDefined();
  },
  extract: ({ key }) => expect(extractKinds[key]).toBeDefined(),
  template: ({ key, says }) => {
    const approach = approachKinds.find((kind) => key === `approach:${kind}`);
    if (approach !== undefined) return expectSaid(approachTemplate(approach, inEnglish).steps.join(' '), says);
    if (key !== 'court' && key !== 'sentenceEnd') throw new Error(`no template is called ${key}`);
    expect(JSON.stringify(templateChanges(key, namesKey))).toContain(`"domain":"${says}"`);
  },
  source: ({ key }) => {
    expect(hasWords(key)).toBe(true);
    expect(directory.entries.some(({ source }) => source.split('; ').includes(key))).toBe(true);
  },
  book: ({ key, says }) => {
    expect(Object.keys(bookUnits)).toContain(key);
    const section = Object.entries(ofService).find(([name]) => name === (bookWords[key] ?? key))?.[1];
    expectSaid(JSON.stringify(section), says);
  },
};

describe('the source document, whole', () => {
  it('every paragraph has its items, and none is missing or has come without its place in the list', () => {
    const expected = paragraphs.flatMap(({ id, items }) =>
      Array.from({ length: items }, (_, at) => `${id}.${String(at + 1).padStart(2, '0')}`),
    );
    expect(paragraphs.map(({ id }) => id)).toEqual(
      Array.from({ length: 126 }, (_, at) => `P${String(at + 1).padStart(3, '0')}`),
    );
    expect(paragraphs.filter(({ items }) => !(items > 0))).toEqual([]);
    expect(rows.map(({ id }) => id)).toEqual(expected);
    expect(rows.filter(({ id, paragraph }) => !id.startsWith(`${paragraph}.`))).toEqual([]);
  });

  it('each row says what is done with it, and names a test that exists', () => {
    expect(rows.filter(({ item, use }) => item === '' || use === '')).toEqual([]);
    const missing = rows.filter(({ id, item, test }) => {
      const [file = '', title = ''] = test.split(/: (.*)/s);
      if (file === 'test/unit/directory/source-document.test.ts') return title !== `${id} ${item}`;
      // Called, not only spoken of.
      return !['it(', 'test('].some((begins) => readFileSync(file, 'utf8').includes(`${begins}'${title}'`));
    });
    expect(missing).toEqual([]);
  });

  it('a row that is text only says why it is; only what the directory or the glossary explains is', () => {
    const explained = rows.filter(
      ({ kind, key, use }) =>
        (kind === 'entry' && key.startsWith('explained:')) || (kind === 'glossary' && isTextOnly(use)),
    );
    expect(rows.filter(({ use }) => isTextOnly(use))).toEqual(explained);
    expect(explained.filter(({ use }) => use.length < 'text only: '.length + 10)).toEqual([]);
  });

  it.each(rows.map((row) => [`${row.id} ${row.item}`, row] as const))('%s', (_, row) => {
    expect(Object.keys(answered)).toContain(row.kind);
    answered[row.kind]?.(row);
  });

  it('notes stand with an entry that exists and names the document', () => {
    expect(notedIds.length).toBeGreaterThan(20);
    expect(notedIds.filter((id) => directory.find(id)?.note === undefined)).toEqual([]);
    expect(notedIds.filter((id) => !entryOf(id).source.split('; ').includes('seed'))).toEqual([]);
  });
});

const path = process.env['PREPARE_TEXT'];

describe.runIf(path !== undefined)('the document itself', () => {
  it('has these paragraphs and no other', () => {
    const text = readFileSync(must(path, 'path'), 'utf8');
    const own = text
      .split('\n')
      .map((line) => line.trim().split(/\s+/).join(' '))
      .filter((line) => line !== '')
      .map((line) => [line.split(' ').length, createHash('sha256').update(line).digest('hex').slice(0, 12)]);
    expect(own).toEqual(paragraphs.map(({ words, hash }) => [words, hash]));
  });
});
