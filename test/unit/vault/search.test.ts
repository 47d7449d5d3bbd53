import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hit } from '../../../renderer/vault/api.ts';
import { Block, Days, type Item, type Owned } from '../../../renderer/vault/services/search/blocks.ts';
import { hitKinds, HitWriter, unpackHits } from '../../../renderer/vault/services/search/crossing.ts';
import { MatchBuffer, type SearchMatch } from '../../../renderer/vault/services/search/match-buffer.ts';
import { foldText } from '../../../renderer/vault/services/search/folding.ts';
import { Letters, ReadLetters } from '../../../renderer/vault/services/search/letters.ts';
import { Month } from '../../../renderer/vault/services/search/month.ts';
import { isWide, pack, unpack } from '../../../renderer/vault/services/search/packing.ts';
import { soughtFor, NGramFilter } from '../../../renderer/vault/services/search/n-gram-filter.ts';
import { sectionKinds } from '../../../shared/dossier/sections.ts';
import { must } from '../../../shared/result.ts';
import { Random } from '../../generate/random.ts';

const wordsOf = (query: string): readonly string[] => foldText(query).split(' ');
/** What is found in texts of one day, in the order in which it is found. */
function found(blocks: readonly Block[], query: string): readonly SearchMatch<Block>[] {
  const days = new Days();
  days.indexOf('2026-11-24');
  const finds = new MatchBuffer<Block>();
  for (const block of blocks) block.find(wordsOf(query).map(soughtFor), () => true, finds);
  const all: SearchMatch<Block>[] = [];
  finds.forEach(days, (each) => all.push(each));
  return all;
}
/** What is shown of what is found, and which letters are marked in it. */
function shownOf(blocks: readonly Block[], query: string) {
  const words = wordsOf(query);
  const hits = new HitWriter(words.length);
  const person = hits.person({ dossier: 'd', surname: '', firstName: '', birthYear: '' });
  const firstDay = hits.days(['', '2026-11-24']);
  const [all, section] = [found(blocks, query), sectionKinds.indexOf('notes')];
  hits.begin(all.length, 1000 * all.length);
  for (const each of all) each.block.write(each, words, { row: each.rank, person, section, firstDay }, hits);
  return unpackHits(hits.packed()).map(({ kind, entity, on, excerpt, marks }) => ({
    kind,
    entity,
    on,
    excerpt,
    marked: marks.map(([at, length]) => excerpt.slice(at, at + length)),
  }));
}
const note = (text: string, entity = 'n'): Item => ({ kind: 'note', text, entity, on: '2026-11-24' });
const owned = (texts: readonly string[]): readonly Owned[] =>
  texts.map((text, at) => ({ owner: at, item: note(text) }));
const owners = (blocks: readonly Block[], query: string): readonly number[] =>
  found(blocks, query)
    .map(({ block, item }) => block.ownerOf(item))
    .sort((a, b) => a - b);

/** A text that travels by itself. */
function alone(text: string): string {
  const written = new Letters(text.length);
  const place = written.writeText(text);
  return new ReadLetters(written.all()).text(place, text.length);
}

/** A sign made of two of which one was cut off arrives as the sign for what cannot be shown. */
const wellFormed = (text: string): string => text.replaceAll(/[\ud800-\udfff]/gu, '\ufffd');

const letters = fc.string({
  unit: fc.constantFrom('a', 'A', 'é', 'É', 'œ', 'ß', '’', '–', '…', '€', ' ', '\u0085', 'İ', '👍', 'م'),
  maxLength: 40,
});

describe('searched texts', () => {
  it('fold to the same length, and come back whole from any place to any other', () => {
    const texts = fc.array(letters, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(texts, fc.nat(4), fc.nat(40), fc.nat(40), (all, which, a, b) => {
        const item = which % all.length;
        const text = all[item] ?? '';
        expect(foldText(text).length).toBe(text.length);
        const packed = pack(all, all.some(isWide));
        const start = packed.starts[item] ?? 0;
        const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        expect(unpack({ packed, item, from: start + from, to: start + to })).toBe(text.slice(from, to));
      }),
    );
  });

  it('come back whole where what was written otherwise lies far apart', () => {
    const text = `É${'a'.repeat(254)}É${'b'.repeat(255)}É${'c'.repeat(256)}€${'d'.repeat(700)}É`;
    const packed = pack(['x', text], false);
    expect(unpack({ packed, item: 1, from: 2, to: 2 + text.length })).toBe(text);
  });

  it('are found as looking through each of them finds them: every word in the same text', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'É', 'م'), minLength: 1, maxLength: 3 });
    const texts = fc.array(fc.array(words, { maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(texts, fc.array(words, { minLength: 1, maxLength: 3 }), (made, query) => {
        const items = made.map((each) => each.join(' '));
        const naive = items.flatMap((text, at) =>
          query.every((word) => foldText(text).includes(foldText(word))) ? [at] : [],
        );
        expect(owners(Block.of(owned(items), new Days()), query.join(' '))).toEqual(naive);
      }),
    );
  });

  it('are found by a long word only where all of it stands, wherever its beginning stands before', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 5, maxLength: 14 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), words, (texts, word) => {
        const naive = texts.flatMap((text, at) => (text.includes(word) ? [at] : []));
        expect(owners(Block.of(owned(texts), new Days()), word)).toEqual(naive);
      }),
    );
    const texts = ['aaaaaaaaaaab', 'werkgever', 'werkgelegenheid bij een werkgever', 'werkge'];
    expect(owners(Block.of(owned(texts), new Days()), 'werkgever')).toEqual([1, 2]);
    expect(owners(Block.of(owned(texts), new Days()), 'aaaaaaab')).toEqual([0]);
  });

  it('are found wherever in a long text a word stands, however long it is', () => {
    const random = new Random(20_261_128);
    // Every fifth is of letters that take two bytes.
    const texts = Array.from({ length: 40 }, (_, at) => {
      const letters = Array.from(at % 5 === 0 ? 'abcdéمر' : 'abcdefghé');
      return Array.from({ length: 1 + at * 97 }, () => random.pick(letters)).join('');
    });
    const folded = texts.map(foldText);
    const blocks = Block.of(owned(texts), new Days());
    for (let round = 0; round < 600; round += 1) {
      const [text, other] = [random.pick(texts), random.pick(texts)];
      const from = random.between(0, text.length - 1);
      const word = text.slice(from, from + random.between(1, 80));
      const words = round % 2 === 0 ? [word] : [word, other.slice(from % other.length, (from % other.length) + 4)];
      const naive = folded.flatMap((each, at) => (words.every((one) => each.includes(foldText(one))) ? [at] : []));
      expect({ words, found: owners(blocks, words.join(' ')) }).toEqual({ words, found: naive });
    }
  });

  it('are not looked at where four letters of a word do not stand', () => {
    const filler = 'dat is alles. '.repeat(3000);
    const text = `${filler}werkgever${filler}`;
    const { grams } = soughtFor('werkgever');
    const found = new NGramFilter(text);
    const first = found.next(grams, 0);
    const end = found.until(grams, first);
    expect(first).toBeLessThanOrEqual(filler.length);
    expect(end).toBeGreaterThan(filler.length);
    expect(end - first, 'letters that are looked at').toBeLessThanOrEqual(2048);
    expect(found.next(grams, end)).toBe(-1);
  });

  it('are shown as they were written, marked where the words stand', () => {
    const texts = ['Eerst iets anders.', 'Zijn zus is naar Liège – “écoute” – verhuisd voor 80 € per week.'];
    const shown = shownOf(Block.of(owned(texts), new Days()), 'ECOUTE liege €');
    expect(shown).toEqual([
      { kind: 'note', entity: 'n', on: '2026-11-24', excerpt: texts[1], marked: ['Liège', 'écoute', '€'] },
    ]);
    const one = shownOf(Block.of(owned(texts), new Days()), 'ECOUTE');
    expect(one[0]?.marked).toEqual(['écoute']);
  });

  it('are shown from a little before the first word as typed, as much as one reads at a glance', () => {
    const text = `${'Écrit à Liège. '.repeat(20)}Zus et frère. ${'Reçu à Mons. '.repeat(40)}`;
    const blocks = Block.of(owned([text]), new Days());
    expect(shownOf(blocks, 'zus')).toMatchObject([{ excerpt: text.slice(240, 420), marked: ['Zus'] }]);
    expect(shownOf(blocks, 'zus liege')).toMatchObject([{ excerpt: text.slice(240, 420), marked: ['Liège', 'Zus'] }]);
    // It begins with a whole word: the one before would stand there without its beginning.
    const notes = `${'Brood meegekregen van de buren. '.repeat(6)}Zus belt.`;
    expect(shownOf(Block.of(owned([notes]), new Days()), 'belt')[0]?.excerpt).toBe(
      'van de buren. Brood meegekregen van de buren. Zus belt.',
    );
    // A word longer than what is shown is found, and not marked.
    const long = `${'b'.repeat(70)}${'a'.repeat(200)}`;
    expect(shownOf(Block.of(owned([long]), new Days()), 'a'.repeat(190))).toMatchObject([
      { excerpt: long.slice(10, 190), marked: [] },
    ]);
  });

  it('come back whole by the thousand, whether much of them was written otherwise or little', () => {
    const french = fc.string({ unit: fc.constantFrom('a', 'É', 'ç', '’', 'b', ' '), maxLength: 300 });
    const dutch = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'd'), maxLength: 300 });
    const texts = fc.array(fc.oneof(french, dutch, letters), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(texts, fc.nat(40), fc.nat(300), (all, a, b) => {
        const expected: string[] = [];
        const places: number[] = [];
        const written = new Letters(all.join('').length);
        for (const wide of [false, true]) {
          const some = all.filter((text) => isWide(text) === wide);
          const packed = pack(some, wide);
          for (const [item, text] of some.entries()) {
            const [from, to] = [Math.min(a, text.length), Math.max(Math.min(a, text.length), Math.min(b, text.length))];
            expected.push(text.slice(from, to));
            const start = packed.starts[item] ?? 0;
            places.push(written.write({ packed, item, from: start + from, to: start + to }));
          }
        }
        const read = new ReadLetters(written.all());
        const arrived = expected.map((text, at) => read.text(places[at] ?? 0, text.length));
        expect(arrived.map(wellFormed)).toEqual(expected.map(wellFormed));
        for (const text of all) expect(alone(text)).toBe(wellFormed(text));
      }),
    );
  });

  it('take one byte a letter but for those that need two, which lie apart', () => {
    expect(['Liège', 'sœur', '80 €', 'l’écoute –', 'Łukasz'].filter(isWide)).toEqual([]);
    expect(['مرحبا', '👍'].filter((text) => !isWide(text))).toEqual([]);
    const blocks = Block.of(owned(['Liège', 'مرحبا', 'Łukasz']), new Days());
    expect(blocks.map((block) => block.all().map(({ owner }) => owner))).toEqual([[0, 2], [1]]);
  });

  it('travel in one byte a letter but for those that need two, which travel apart', () => {
    const written = new Letters(15);
    for (const text of ['Liège', 'مرحبا', '', 'abÉ']) written.writeText(text);
    const { narrow, wide } = written.all();
    expect([narrow.length, wide.length]).toEqual([8, 5]);
  });
});

describe('the texts of a month', () => {
  const long = (word: string, times: number): string => `${word} `.repeat(times);

  it('of a section take the place of those it had, and leave those of others as they are', () => {
    const month = new Month('2026-11');
    month.put(1, [note('de zus van Jan'), note('de broer')], false);
    month.put(2, [note('de zus van Piet')], false);
    expect(owners(month.blocks(), 'zus')).toEqual([1, 2]);
    month.put(1, [note('de broer'), note('een Nicht')], true);
    expect(owners(month.blocks(), 'zus')).toEqual([2]);
    expect(owners(month.blocks(), 'nicht')).toEqual([1]);
    month.remove(2);
    expect(owners(month.blocks(), 'de')).toEqual([1]);
  });

  it('are made again only where they are no longer the same', () => {
    const month = new Month('2026-11');
    month.put(1, [note('de zus\nvan Jan')], false);
    const [before] = month.blocks();
    month.put(1, [note('de zus\nvan Jan')], true);
    expect(month.blocks()[0]).toBe(before);
    month.put(1, [note('de zus\nvan Jan', 'other')], true);
    expect(month.blocks()[0]).not.toBe(before);
  });

  it('are found whether they came alone or by the thousand', () => {
    const month = new Month('2026-11');
    for (let owner = 0; owner < 300; owner += 1) {
      month.put(owner, [note(`${long('woord', owner % 7 === 0 ? 400 : 3)} nummer${owner}.`)], false);
      if (owner % 3 === 0) month.blocks();
    }
    expect(owners(month.blocks(), 'woord')).toHaveLength(300);
    for (const owner of [0, 7, 150, 299]) expect(owners(month.blocks(), `nummer${owner}.`)).toEqual([owner]);
    expect(month.blocks().length).toBeLessThan(15);
  });
});

describe('hits', () => {
  it('of a search reach the page as they were found, each person once', () => {
    const person = { dossier: 'd1', surname: 'Merel', firstName: 'Noor', birthYear: '1990' };
    const other = { dossier: 'd2', surname: 'Spreeuw', firstName: 'Çelik', birthYear: '' };
    const hits: readonly Hit[] = [
      { person, kind: 'person', section: 'identity', excerpt: 'Merel, Noor', marks: [[0, 5]] },
      { person, kind: 'note', section: 'notes', entity: 'n1', on: '2026-11-24', excerpt: 'de zus', marks: [] },
      {
        person: other,
        kind: 'step',
        section: 'plan',
        entity: 's1',
        excerpt: 'مرحبا 👍',
        marks: [
          [0, 2],
          [3, 1],
        ],
      },
    ];
    const writer = new HitWriter(2);
    const firstDay = writer.days(['2026-11-24', '2026-11-25']);
    // In any order on each sheet.
    const write = (at: number, row: number): void => {
      const hit = must(hits[at], 'a hit');
      writer.put({
        row,
        person: writer.person(hit.person),
        kind: hitKinds.indexOf(hit.kind),
        section: sectionKinds.indexOf(hit.section),
        day: hit.on === undefined ? 0 : firstDay,
        entity: hit.entity ?? '',
        excerpt: hit.excerpt,
      });
      writer.mark(row, hit.marks);
    };
    writer.begin(1, 11);
    write(0, 0);
    writer.begin(2, 100);
    write(2, 1);
    write(1, 0);
    const arrived = unpackHits(writer.packed());
    expect(arrived).toEqual(hits);
    expect(arrived[0]?.person).toBe(arrived[1]?.person);
    expect(unpackHits(new HitWriter(1).packed())).toEqual([]);
  });
});
