/** Which version may follow which (shared/trust/directory/SPEC.md, TD9-TD14). */
import { describe, expect, test } from 'vitest';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { decodeDirectory, type ReadDirectory } from '../../../shared/trust/directory/directory.ts';
import { changed, firstDraft, nextDraft } from '../../../shared/trust/directory/drafting.ts';
import { follows } from '../../../shared/trust/directory/succession.ts';
import { practiceRealm, realRealm } from '../../../shared/trust/realms.ts';
import {
  after,
  day,
  draftOf,
  filledIn,
  first,
  forged,
  joppe,
  lien,
  officers,
  published,
  signed,
  unsigned,
  until,
} from '../../support/directory.ts';
import { crypto, filled, value } from '../../support/exchange.ts';

const revoke = {
  do: 'revoke',
  what: 'seat',
  id: joppe.card.signKey,
  why: 'lost',
  at: first.directory.issuedAt + day,
} as const;
const second = after(first, [revoke]);
const third = after(second);
const [nele, piet, rosa] = officers();
const verdict = (held: ReadDirectory | null, coming: ReadDirectory, realm: Bytes = practiceRealm): string => {
  const answer = follows(crypto, realm, held, coming);
  return answer.ok ? answer.value : answer.problem;
};
/** The version after the first, with content nobody's application writes. */
const strange = (content: Record<string, unknown>): ReadDirectory =>
  value(decodeDirectory(crypto, forged({ ...second.directory, ...content }, [nele, piet])));

describe('a list only grows', () => {
  test('TD9: the first version, the next, one after a gap and the same once more are taken in', () => {
    expect(verdict(null, first)).toBe('first');
    expect(verdict(first, second)).toBe('next');
    expect(verdict(first, third)).toBe('next');
    expect(verdict(second, second)).toBe('same');
    expect(verdict(second, signed(second, [rosa]))).toBe('same');
  });

  test('TD9: a list of another realm is refused', () => {
    expect(verdict(null, first, realRealm)).toBe('other-realm');
    expect(verdict(first, second, realRealm)).toBe('other-realm');
  });

  test('TD9: a version of another list is refused', () => {
    const parts = officers(3).map(({ part }) => part);
    const other = value(firstDraft(crypto, { realm: practiceRealm, name: 'Oefenstreek', parts, until }));
    expect(verdict(first, published(other, undefined, 3))).toBe('other-list');
  });

  test('TD10: rollback: an older version is refused', () => {
    expect(verdict(second, first)).toBe('older-version');
    expect(verdict(third, second)).toBe('older-version');
  });

  test('TD10: fork: a second content under one number is refused', () => {
    const beside = after(first);
    expect(verdict(second, beside)).toBe('fork');
    expect(verdict(third, beside)).toBe('fork');
  });

  test('TD10: fork: a version that does not follow from the one held is refused', () => {
    expect(verdict(second, after(after(first)))).toBe('fork');
    expect(verdict(first, strange({ earlier: [filled(32, 1)] }))).toBe('fork');
  });

  test('TD11: back-dating: a version issued before, or with, the one it follows is refused', () => {
    expect(verdict(first, after(first, [], first.directory.issuedAt))).toBe('back-dated');
    expect(verdict(second, after(second, [], first.directory.issuedAt + 1))).toBe('back-dated');
  });

  test('TD14: a version that takes back a revocation is refused', () => {
    expect(verdict(second, value(decodeDirectory(crypto, forgedAfterSecond({ revoked: [] }))))).toBe(
      'revocation-missing',
    );
    const moved = [{ what: 'seat', id: joppe.card.signKey, why: 'lost', at: 1 }];
    expect(verdict(second, value(decodeDirectory(crypto, forgedAfterSecond({ revoked: moved }))))).toBe(
      'revocation-missing',
    );
    expect(third.directory.revoked).toEqual(second.directory.revoked);
  });
  const forgedAfterSecond = (content: Record<string, unknown>): Bytes =>
    forged({ ...third.directory, ...content }, [nele, piet]);
});

describe('officers and those who come next', () => {
  const rolled = (before: ReadDirectory, generation: number): ReadDirectory => {
    const parts = officers(generation).map(({ part }) => part);
    const draft = value(changed(crypto, nextDraft(before, until + day), { do: 'roll', officers: parts }, before));
    return published(draft, before.directory.issuedAt + day, generation);
  };
  const secondRoot = rolled(first, 1);

  test('TD13: the next three take over, and sign', () => {
    expect(verdict(first, secondRoot)).toBe('next');
    expect(secondRoot.directory.officers.map(({ name }) => name).sort()).toEqual([
      'Nele Vuurtoren',
      'Piet Windwijzer',
      'Rosa Kompas',
    ]);
    expect(verdict(secondRoot, after2(secondRoot))).toBe('next');
  });
  /** A version of the second root, as its officers make it. */
  const after2 = (before: ReadDirectory): ReadDirectory =>
    published(nextDraft(before, until + 2 * day), before.directory.issuedAt + day, 1);

  test('TD13: one of three may be replaced by someone new, whose signature does not count yet', () => {
    const [one, two] = officers(1);
    const fresh = officers(7)[2];
    const parts = [one, two, fresh].map(({ part }) => part);
    const draft = unsigned(
      value(changed(crypto, nextDraft(first, until + day), { do: 'roll', officers: parts }, first)),
      first.directory.issuedAt + day,
    );
    const by = (...who: readonly (typeof one)[]) => value(decodeDirectory(crypto, signed(draft, who).bytes));
    expect(verdict(first, by(one, two))).toBe('next');
    expect(verdict(first, by(one, fresh))).toBe('other-officers');
  });

  test('TD12: officers to whom no version committed are refused', () => {
    const parts = officers(4).map(({ part }) => part);
    const refused = changed(crypto, nextDraft(first, until), { do: 'roll', officers: parts }, first);
    expect(refused.ok ? 'done' : refused.problem).toBe('not-committed');
    const usurped = forged(
      {
        ...second.directory,
        officers: [...parts.map(({ name, key }) => ({ name, key }))].sort((a, b) => compareKeys(a.key, b.key)),
      },
      officers(4).slice(0, 2),
    );
    expect(verdict(first, value(decodeDirectory(crypto, usurped)))).toBe('other-officers');
  });
  const compareKeys = (a: Bytes, b: Bytes): number => Buffer.compare(a, b);

  test('TD12: the officers of now cannot change who comes next', () => {
    const next = [filled(32, 1), filled(32, 2), filled(32, 3)];
    expect(verdict(first, strange({ next }))).toBe('commitment-changed');
  });

  test('TD13: two changes of officers since the version held: those between come first', () => {
    const twice = rolled(secondRoot, 2);
    expect(verdict(first, twice)).toBe('versions-missing');
    expect(verdict(secondRoot, twice)).toBe('next');
  });

  test('TD14: the people of a list change without touching its officers', () => {
    expect(second.directory.officers).toEqual(first.directory.officers);
    expect(second.seats.map(({ card }) => card.name)).toEqual([lien.card.name]);
    expect(draftOf(...filledIn).seats).toHaveLength(2);
  });
});
