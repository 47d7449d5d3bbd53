/** The book of a service: kept by each person, passed on as a file, about nobody who is helped. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whoDoes, type NeedId, type Question } from '../../../shared/directory/competence/index.ts';
import { directory } from '../../../shared/directory/index.ts';
import {
  agreementsOn,
  bookUnits,
  missingTools,
  ofKind,
  textBlocks,
  type BookEntry,
  type BookInput,
  type Tool,
} from '../../../shared/service-book/book.ts';
import { contactsOf, localFor } from '../../../shared/service-book/local.ts';
import { newerIn, readBook, writeBook } from '../../../shared/service-book/file.ts';
import { must } from '../../../shared/result.ts';
import { good } from '../../fixtures/machine.ts';
import { atComputer, prisonDesk, slip } from '../../support/people.ts';

const training = (who: string, tool: Tool = 'coppra'): BookInput => ({
  kind: 'training',
  value: { who, tool, on: '2026-03-02' },
});
const question = (text: string): BookInput => ({ kind: 'question', value: { text, on: '2026-11-02' } });

describe('the book of a service', () => {
  it('SB2: says who is trained in what, what was written as lacking, and the tools nobody knows', async () => {
    const { vault } = await prisonDesk();
    await good(vault.writeInBook({ entry: training('Lien Zonnebloem') }));
    await good(vault.writeInBook({ entry: training('Joppe Waterlelie', 'radix') }));
    const lack: BookInput = { kind: 'lack', value: { what: 'Tolk Arabisch', since: '2026-01-10' } };
    const book = await good(vault.writeInBook({ entry: lack }));
    expect(missingTools(book)).toEqual([
      'coppra-light',
      'bounce-young',
      'bounce-along',
      'bounce-up',
      'vvsg-local-approach',
    ]);
    expect(ofKind(book, 'lack').map(({ value }) => value.what)).toEqual(['Tolk Arabisch']);
    const log = await good(vault.accessLog({}));
    expect(log.filter(({ what }) => what.startsWith('service-book-'))).toHaveLength(3);
  });

  it('SB1: refuses a text that names somebody of the caseload, in whatever field, and a file that does', async () => {
    const here = await prisonDesk();
    await good(here.vault.newDossier(slip));
    const named = `${slip.firstName.toUpperCase()}  ${slip.surname}`;
    const other = await atComputer('Joppe Waterlelie', 'psd-social-worker', 'psd:gent');
    for (const entry of [
      training(`${slip.surname}, ${slip.firstName}`),
      question(`Mag ${named} bellen?`),
      { kind: 'lack', value: { what: 'Tolk', since: '2026-01-10', next: `voor ${named}` } },
    ] satisfies readonly BookInput[])
      expect(await here.vault.writeInBook({ entry })).toEqual({ ok: false, problem: { code: 'names-someone' } });
    await good(other.vault.writeInBook({ entry: question(`Mag ${named} bellen?`) }));
    const bytes = await good(other.vault.serviceBookFile({}));
    expect(await here.vault.takeServiceBook({ bytes })).toEqual({ ok: false, problem: { code: 'names-someone' } });
    expect(await good(here.vault.serviceBook())).toEqual([]);
    await good(here.vault.writeInBook({ entry: question(`Mag iemand als ${slip.surname} bellen?`) }));
  });

  it('D76: a text block is a name and a plain text, offered by name, and one that names somebody is refused', async () => {
    const { vault } = await prisonDesk();
    await good(vault.newDossier(slip));
    const block = (name: string, text: string): BookInput => ({ kind: 'block', value: { name, text } });
    await good(vault.writeInBook({ entry: block('Slot', 'Besproken en nagelezen.') }));
    const book = await good(vault.writeInBook({ entry: block('Begin', 'Aanwezig:\n- de persoon') }));
    expect(textBlocks(book).map(({ value }) => value.name)).toEqual(['Begin', 'Slot']);
    expect(await vault.writeInBook({ entry: block('Slot', `${slip.firstName} ${slip.surname} was er.`) })).toEqual({
      ok: false,
      problem: { code: 'names-someone' },
    });
    const [first] = textBlocks(book);
    const left = await good(vault.takeOutOfBook({ id: must(first, 'a block').id }));
    expect(textBlocks(left).map(({ value }) => value.name)).toEqual(['Slot']);
    expect(bookUnits.block.safeParse({ name: 'Leeg', text: '  ' }).success).toBe(false);
  });

  it('SB15: an agreement names parties, day, scope and end, and stands among the ended after it', async () => {
    const { vault } = await prisonDesk();
    const value = { name: 'Overleg Gent', parties: ['PSD Gent', 'CAW'], on: '2026-01-05', scope: 'Doorverwijzen' };
    await good(vault.writeInBook({ entry: { kind: 'agreement', value: { ...value, until: '2026-06-30' } } }));
    const book = await good(
      vault.writeInBook({ entry: { kind: 'agreement', value: { ...value, name: 'Zonder einde' } } }),
    );
    const names = (day: string): readonly (readonly string[])[] => {
      const { running, ended } = agreementsOn(book, day);
      return [running, ended].map((each) => each.map((one) => one.value.name).sort());
    };
    expect(names('2026-06-30')).toEqual([['Overleg Gent', 'Zonder einde'], []]);
    expect(names('2026-07-01')).toEqual([['Zonder einde'], ['Overleg Gent']]);
    expect(bookUnits.agreement.safeParse({ ...value, parties: [] }).success).toBe(false);
  });

  it('SB16: a question put to a helpline keeps day, answer and source, and no name', async () => {
    const here = await prisonDesk();
    await good(here.vault.newDossier(slip));
    const answer = { text: 'Vraag eerst de familie', by: 'CREA', on: '2026-11-04', source: 'gesprek met de lijn' };
    const put = { text: 'Hoe spreek je er met een familie over?', on: '2026-11-02', to: 'CREA', answer };
    const [kept] = await good(here.vault.writeInBook({ entry: { kind: 'question', value: put } }));
    expect(must(kept, 'question')).toMatchObject({ kind: 'question', value: put });
    const named = { ...put, answer: { ...answer, source: `gesprek over ${slip.firstName} ${slip.surname}` } };
    expect(await here.vault.writeInBook({ entry: { kind: 'question', value: named } })).toEqual({
      ok: false,
      problem: { code: 'names-someone' },
    });
  });

  it('SB3: goes to a colleague as a file: an answer comes back, what was taken out stays out, without its words', async () => {
    const a = await prisonDesk();
    const b = await atComputer('Joppe Waterlelie', 'psd-social-worker', 'psd:gent');
    const [asked] = await good(a.vault.writeInBook({ entry: question('Wie belt de VDAB?') }));
    await good(a.vault.writeInBook({ entry: training('Lien Zonnebloem') }));
    const pass = async (from: typeof a, to: typeof a): Promise<number> =>
      good(to.vault.takeServiceBook({ bytes: await good(from.vault.serviceBookFile({})) }));
    expect(await pass(a, b)).toBe(2);
    const answer = { text: 'De trajectbegeleider', by: 'Joppe Waterlelie', on: '2026-11-03' };
    const { id } = must(asked, 'question');
    const held = must(ofKind(await good(b.vault.serviceBook()), 'question')[0], 'question');
    await good(b.vault.writeInBook({ id, entry: { kind: 'question', value: { ...held.value, answer } } }));
    const [course] = ofKind(await good(b.vault.serviceBook()), 'training');
    await good(b.vault.takeOutOfBook({ id: must(course, 'training').id }));
    expect(await pass(b, a)).toBe(2);
    expect(await pass(a, b)).toBe(0);
    const now = await good(a.vault.serviceBook());
    expect(now.map(({ kind }) => kind)).toEqual(['question']);
    expect(ofKind(now, 'question')[0]?.value.answer).toEqual(answer);
    expect(new TextDecoder().decode(await good(a.vault.serviceBookFile({})))).not.toContain('Lien Zonnebloem","tool');
  });

  it('SB3: two who exchange what they hold end with the same, in whatever order', () => {
    const id = fc.constantFrom('0'.repeat(32), '1'.repeat(32), '2'.repeat(32));
    const entry = fc
      .record({ id, turn: fc.integer({ min: 1, max: 3 }), text: fc.constantFrom('a', 'b', 'c') })
      .map(({ id: of, turn, text }): BookEntry => ({
        id: of,
        turn,
        by: 'Lien',
        kind: 'question',
        value: { text, on: '2026-01-01' },
      }));
    const book = fc.uniqueArray(entry, { selector: (each) => each.id });
    const taking = (held: readonly BookEntry[], came: readonly BookEntry[]): readonly BookEntry[] => {
      const newer = newerIn(held, came);
      return [...held.filter((each) => newer.every(({ id: of }) => of !== each.id)), ...newer];
    };
    const text = (entries: readonly BookEntry[]): string => new TextDecoder().decode(writeBook(entries));
    fc.assert(
      fc.property(book, book, (a, b) => {
        expect(text(taking(a, b))).toBe(text(taking(b, a)));
        expect(newerIn(taking(a, b), b)).toEqual([]);
      }),
    );
  });

  it('SB10: a file larger than any book is refused unread', () => {
    const book = new TextDecoder().decode(writeBook([]));
    expect(readBook(new TextEncoder().encode(book + ' '.repeat(4_000_000))).ok).toBe(true);
    expect(readBook(new TextEncoder().encode(book + ' '.repeat(4_194_304)))).toEqual({
      ok: false,
      problem: 'bad-book',
    });
  });

  it('SB4: a file that is none, or has one entry that does not fit, changes nothing', async () => {
    const { vault } = await prisonDesk();
    await good(vault.writeInBook({ entry: question('Wie belt?') }));
    const file = new TextDecoder().decode(await good(vault.serviceBookFile({})));
    const broken = [
      'nonsense',
      file.replace('"format": 1', '"format": 2'),
      file.replace('"text"', '"offence"'),
      file.replace('"on"', '"dossier": "x", "on"'),
    ];
    for (const text of broken) {
      const bytes = new TextEncoder().encode(text);
      expect(await vault.takeServiceBook({ bytes })).toEqual({ ok: false, problem: { code: 'bad-book' } });
    }
    expect(must(readBook(new TextEncoder().encode(file)).ok || undefined, 'the file itself')).toBe(true);
  });

  it('SB5: an action point stays open until it says what became of it, and a visit is taken out only then', async () => {
    const { vault } = await prisonDesk();
    const visit: BookInput = {
      kind: 'visit',
      value: { team: 'Mobiel team', on: '2026-10-01', report: 'Stand van zaken', recommendations: 'Overleg' },
    };
    const [held] = await good(vault.writeInBook({ entry: visit }));
    const { id } = must(held, 'visit');
    const point = { visit: id, text: 'Vorming vragen', owner: 'Lien Zonnebloem', due: '2026-12-01' };
    const [open] = ofKind(await good(vault.writeInBook({ entry: { kind: 'point', value: point } })), 'point');
    expect(await vault.takeOutOfBook({ id })).toEqual({ ok: false, problem: { code: 'points-open' } });
    const done = { on: '2026-11-20', what: 'Gepland in januari' };
    await good(vault.writeInBook({ id: must(open, 'point').id, entry: { kind: 'point', value: { ...point, done } } }));
    expect(await good(vault.takeOutOfBook({ id }))).toEqual([]);
  });

  it('SB6: where a service of the directory is found is kept with its source and day, goes with the services, and names nobody', async () => {
    const { vault } = await prisonDesk();
    await good(vault.newDossier(slip));
    const value = { of: 'justice-house:gent', telephone: '09 000 00 00', source: 'eigen kennis', on: '2026-11-02' };
    const written = await good(vault.writeInBook({ entry: { kind: 'contact', value } }));
    const [held] = ofKind(written, 'contact');
    expect(held?.value).toEqual(value);
    await good(
      vault.writeInBook({
        id: must(held, 'it').id,
        entry: { kind: 'contact', value: { ...value, telephone: '1712' } },
      }),
    );
    await good(vault.writeInBook({ entry: question('Wie tolkt Arabisch?') }));
    for (const wrong of [
      { telephone: 'bel Lien' },
      { telephone: undefined },
      { email: 'geen adres' },
      { on: 'gisteren' },
    ])
      expect(await vault.writeInBook({ entry: { kind: 'contact', value: { ...value, ...wrong } } })).toMatchObject({
        problem: { code: 'does-not-fit' },
      });
    const source = `van ${slip.firstName} ${slip.surname}`;
    expect(await vault.writeInBook({ entry: { kind: 'contact', value: { ...value, source } } })).toMatchObject({
      problem: { code: 'names-someone' },
    });
    const other = await atComputer('Joppe Waterlelie', 'psd-social-worker', 'psd:gent');
    await good(other.vault.takeServiceBook({ bytes: await good(vault.serviceBookFile({ only: 'service' })) }));
    const came = await good(other.vault.serviceBook());
    expect(came.map(({ kind }) => kind)).toEqual(['contact']);
    expect(ofKind(came, 'contact')[0]?.value.telephone).toBe('1712');
  });

  it('SB6, SB7: a service of the surroundings is offered for its need and place, marked and never where a mandate is missing', async () => {
    const a = await prisonDesk();
    const b = await atComputer('Mira Lisdodde', 'justice-assistant', 'justice-house:gent');
    const gent = must(directory.search('Gent', 'nl', { kinds: ['municipality'] })[0], 'Gent').id;
    const value = {
      name: 'Buurthuis De Kwartel',
      needs: ['helping-relationship' as const],
      municipalities: [gent],
      languages: ['nl' as const],
      source: 'eigen bezoek',
    };
    await good(a.vault.writeInBook({ entry: { kind: 'service', value } }));
    await good(a.vault.writeInBook({ entry: training('Lien Zonnebloem') }));
    const book = await good(a.vault.serviceBook());
    const at = (part: Partial<Question>): readonly string[] => {
      const question = {
        need: 'helping-relationship',
        municipality: gent,
        fileLanguage: 'nl',
        track: 'court',
        ...part,
      } as const;
      return localFor(book, question, whoDoes(question)).map((each) => each.value.name);
    };
    expect(at({})).toEqual([value.name]);
    expect([at({ need: 'work' }), at({ municipality: null }), at({ municipality: 'municipality:11002' })]).toEqual([
      [],
      [],
      [],
    ]);
    const supervised = { need: 'supervision', municipality: gent, fileLanguage: 'nl', track: 'sentence-end' } as const;
    expect(whoDoes(supervised).refusal).toBe('no-mandate-after-sentence-end');
    expect(bookUnits.service.safeParse({ ...value, needs: ['supervision'] }).success).toBe(false);
    // It is no entry of the directory, and what the directory answers stays what it was.
    expect(directory.search(value.name, 'nl')).toEqual([]);
    expect(directory.entries.some(({ names }) => names.nl === value.name)).toBe(false);
    // Passed on alone, it takes nothing of the staff along.
    const bytes = await good(a.vault.serviceBookFile({ only: 'service' }));
    expect(new TextDecoder().decode(bytes)).not.toContain('coppra');
    expect(await good(b.vault.takeServiceBook({ bytes }))).toBe(1);
    const [taken] = ofKind(await good(b.vault.serviceBook()), 'service');
    const { id, value: theirs } = must(taken, 'service');
    expect(theirs.lastVerified).toBeUndefined();
    const asked = { ...theirs, lastVerified: '2026-11-20' };
    await good(b.vault.writeInBook({ id, entry: { kind: 'service', value: asked } }));
    expect(ofKind(await good(b.vault.serviceBook()), 'service')[0]?.value).toEqual(asked);
    expect(await good(b.vault.takeOutOfBook({ id }))).toEqual([]);
  });

  it('SB9: who is there for prevention in a municipality is its contact, and of no other place', async () => {
    const { vault } = await prisonDesk();
    const service = (name: string, needs: readonly NeedId[], municipalities: readonly string[]) =>
      good(
        vault.writeInBook({
          entry: {
            kind: 'service',
            value: { name, needs: [...needs], municipalities: [...municipalities], languages: [], source: 'gevraagd' },
          },
        }),
      );
    await service('Preventiedienst Gent', ['local-prevention', 'home'], ['municipality:44021']);
    await service('Overal preventie', ['local-prevention'], []);
    await service('Wonen in Gent', ['home'], ['municipality:44021']);
    const book = await good(vault.serviceBook());
    const names = (id: string) => contactsOf(book, id).map(({ value }) => value.name);
    expect(names('municipality:44021')).toEqual(['Preventiedienst Gent']);
    expect(names('municipality:11002')).toEqual([]);
  });

  it('what does not fit is refused by its field, and practice has a book of its own', async () => {
    const { vault } = await prisonDesk();
    expect(await vault.writeInBook({ entry: training('  ') })).toEqual({
      ok: false,
      problem: { code: 'does-not-fit', field: 'who' },
    });
    const [kept] = await good(vault.writeInBook({ entry: training('Lien Zonnebloem') }));
    expect(await vault.writeInBook({ id: must(kept, 'entry').id, entry: question('x') })).toEqual({
      ok: false,
      problem: { code: 'look-again' },
    });
    const me = await good(vault.me());
    await good(vault.saveSettings({ ...me, realm: 'practice' }));
    expect(await good(vault.serviceBook())).toEqual([]);
  });
});
