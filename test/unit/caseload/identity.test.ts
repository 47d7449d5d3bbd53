/** A list given out and taken in again is the same list, whatever people are called. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listAsCsv, listAsWorkbook, listOf } from '../../../renderer/data/caseload-list/write-list.ts';
import type { CaseloadPerson } from '../../../renderer/vault/api.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { languages, type Language } from '../../../shared/language.ts';
import { peopleIn, person } from '../../support/lists.ts';

const forms: Readonly<Record<string, (people: readonly CaseloadPerson[], language: Language) => Bytes>> = {
  CSV: (people, language) => listAsCsv(listOf(people, language)),
  XLSX: (people, language) => listAsWorkbook(listOf(people, language), 'Mensen'),
};

describe.each(Object.entries(forms))('%s', (_, write) => {
  it('given out, taken in and given out again it is the same to the byte, and every person has what they had', async () => {
    const people = fc.array(person, { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(people, fc.constantFrom(...languages), async (given, language) => {
        const first = write(given, language);
        const read = await peopleIn(first);
        expect(read.flatMap(({ problems }) => problems)).toEqual([]);
        expect(read.flatMap(({ notices }) => notices.filter(({ code }) => code !== 'one-name'))).toEqual([]);
        const again = read.map((each) => each.person);
        expect(Buffer.from(write(again, language)).equals(Buffer.from(first))).toBe(true);
        expect(facts(again)).toEqual(facts(given));
      }),
      { numRuns: 150 },
    );
  });

  it('a list in any language is read as the same person', async () => {
    await fc.assert(
      fc.asyncProperty(person, async (given) => {
        for (const language of languages) {
          const [read] = await peopleIn(write([given], language));
          expect(read?.person.birth).toBe(given.birth);
          expect(read?.person.route).toBe(given.route);
          expect(read?.person.dates).toHaveLength(given.dates.length);
          expect(read?.person.interpreter).toBe(given.interpreter);
          if (given.place !== '') expect(read?.person.place).toBe(given.place);
          if (['nl', 'ar', 'ckb', 'rom'].includes(given.language)) expect(read?.person.language).toBe(given.language);
        }
      }),
      { numRuns: 50 },
    );
  });
});

/** What must come back, in an order that plays no part; of places and languages typed by hand the bytes speak above. */
const facts = (people: readonly CaseloadPerson[]): readonly string[] =>
  people
    .map((given) =>
      JSON.stringify([
        given.surname,
        given.firstName,
        given.birth,
        given.birthPlace,
        given.fileLanguage,
        given.interpreter,
        given.plainLanguage,
        given.route,
        given.months,
        given.sentence,
        given.dates.map(({ kind, value, source, note }) => JSON.stringify([kind, value, source, note])).sort(),
      ]),
    )
    .sort();
