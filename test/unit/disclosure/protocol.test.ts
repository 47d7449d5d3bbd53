/** A protocol is named beside a flow from a federal authority to another controller (D70). */
import { expect, test } from 'vitest';
import { protocolAsked, protocolQuestion, protocolRests } from '../../../shared/disclosure/protocol.ts';
import { directory } from '../../../shared/directory/index.ts';
import { languages } from '../../../shared/language.ts';
import { citation } from '../../../shared/law/index.ts';
import { protocolsFor, protocolsOn, type BookEntry } from '../../../shared/service-book/book.ts';

test.each([
  ['psd:gent', 'justice-house:gent', 'open'],
  ['psd:gent', 'justice-house:namur', 'open'],
  ['psd:gent', 'service:caw-jww', 'open'],
  ['prison:gent', 'service:vdab', 'open'],
  ['psd:gent', 'not-in-the-directory', 'open'],
  ['psd:gent', 'psd:gent', undefined],
  ['psd:gent', 'psd:brugge', undefined],
  ['psd:gent', 'prison:gent', undefined],
  ['justice-house:gent', 'psd:gent', undefined],
  ['justice-house:namur', 'service:forem', undefined],
  ['service:caw-jww', 'psd:gent', undefined],
  ['not-in-the-directory', 'psd:gent', undefined],
] as const)('D70: from %s to %s: %s', (from, to, asked) => {
  expect(protocolAsked(from, to)).toBe(asked);
});

test('D70: a federal service under the Regulation needs one by the text; under Title 2 it is a doubt with its question', () => {
  expect(protocolRests.needed).toMatchObject({ article: '20, § 1', mark: 'text' });
  expect(protocolRests.open).toMatchObject({ article: '20, § 1', mark: 'doubt' });
  for (const language of languages) {
    expect(protocolQuestion[language]).toMatch(/\?$/);
    expect(citation(protocolRests.open, language)).toContain('20, § 1');
  }
  const senders = directory.list('psychosocial-service').map(({ id }) => protocolAsked(id, 'justice-house:gent'));
  expect(new Set(senders)).toEqual(new Set(['open']));
});

test('D70: of the register those that run on the day are named', () => {
  const entry = (number: string, dates: object): BookEntry => ({
    id: number.padEnd(32, '0'),
    turn: 1,
    by: 'Lien Zonnebloem',
    kind: 'protocol',
    value: { number, parties: 'FOD Justitie, CAW', scope: 'plan', ...dates },
  });
  const book = [
    entry('1', { from: '2026-01-01', end: '2026-11-30' }),
    entry('2', { from: '2026-01-01', end: '2026-12-01' }),
    entry('3', { from: '2026-12-02' }),
    entry('4', {}),
  ];
  expect(protocolsOn(book, '2026-12-01').map(({ value }) => value.number)).toEqual(['2', '4']);
});

test('D70: those that name the receiver are told apart from those that name none, by its name in any language', () => {
  const entry = (number: string, more: object): BookEntry => ({
    id: number.padEnd(32, '0'),
    turn: 1,
    by: 'Lien Zonnebloem',
    kind: 'protocol',
    value: { number, parties: 'FOD Justitie', scope: 'plan', ...more },
  });
  const { names } = directory.find('justice-house:gent') ?? { names: { nl: '', fr: '', de: '', en: '' } };
  const book = [
    entry('1', { receiver: ` ${names.fr.toUpperCase()} ` }),
    entry('2', { receiver: 'VDAB' }),
    entry('3', {}),
    entry('4', { receiver: names.nl, end: '2026-11-30' }),
  ];
  const { named, open } = protocolsFor(book, '2026-12-01', 'justice-house:gent');
  expect([named, open].map((all) => all.map(({ value }) => value.number))).toEqual([['1'], ['3']]);
  // A receiver nobody here knows is none of those that are named.
  expect(protocolsFor(book, '2026-12-01', 'not-in-the-directory').named).toEqual([]);
});
