/** Lists of people that were left, and versions others claim to have (renderer/vault/SPEC.md, M8, M14). */
import { describe, expect, it } from 'vitest';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { firstList, nextList, office, takes } from '../../support/officers-of-realm.ts';
import { justiceDesk, prisonDesk, unlocked } from '../../support/people.ts';
import { noteVersionOf, newerVersion, putNewerAside } from '../../../renderer/vault/services/trust/newer-list.ts';
import type { Session } from '../../../renderer/vault/core/session/session.ts';
import type { ReadBundle } from '../../../shared/bundle/read.ts';
import { practiceRealm, realRealm } from '../../../shared/trust/realms.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { ok } from '../../../shared/result.ts';
import { first as list, joppe as listed } from '../../support/directory.ts';
import { crypto, filled } from '../../support/exchange.ts';

const joppe = 'Joppe Waterlelie';
const reason = 'Wij gaan zonder verder.';

/** Two versions: in the second Joppe is revoked. */
async function revokedThen() {
  const [at, a, b] = [await office(), await prisonDesk(), await justiceDesk()];
  const cards = [await good(a.vault.myCard()), await good(b.vault.myCard())];
  const first = await firstList(at, cards, ['psd:gent', 'justice-house:gent']);
  await takes(a, first);
  const known = must(
    (await good(a.vault.correspondents())).find(({ name }) => name === joppe),
    joppe,
  );
  const second = await nextList(at, { do: 'revoke-person', person: known.person, why: 'exposed' });
  await takes(a, second);
  return { at, a, b, first, second, cards };
}

const left = async (a: Machine): Promise<Machine> => {
  await good(a.vault.leaveList({ reason }));
  return unlocked(a, 'Lien Zonnebloem');
};

describe('M14: a list that was left', () => {
  it('comes back in no older version, whatever was compared, and that is kept in mind', async () => {
    const { a, first, second } = await revokedThen();
    const again = await left(a);
    expect((await good(again.vault.list())).held).toBeNull();
    expect(await again.vault.takeList({ bytes: first, compared: true })).toMatchObject({
      problem: { code: 'list-older-version' },
    });
    expect(await again.vault.readList({ bytes: first })).toMatchObject({ problem: { code: 'list-older-version' } });
    expect((await good(again.vault.list())).refused).toMatchObject([{ why: 'older-version', number: 1 }]);
    expect((await takes(again, second)).held).toMatchObject({ number: 2 });
    expect((await good(again.vault.correspondents())).find(({ name }) => name === joppe)?.trust).toBe('revoked');
  });

  it('comes back in the next version, left twice or not', async () => {
    const { at, a, first } = await revokedThen();
    let again = await left(a);
    const next = await nextList(at, { do: 'enrol', service: 'psd:brugge' });
    expect((await takes(again, next)).held).toMatchObject({ number: 3 });
    again = await left(again);
    expect(await again.vault.takeList({ bytes: first, compared: true })).toMatchObject({ ok: false });
    expect((await takes(again, next)).held).toMatchObject({ number: 3 });
  });

  it('is told of where another list says nothing of those it revoked, before that counts', async () => {
    const { a, cards } = await revokedThen();
    const other = await firstList(await office(), cards, ['psd:gent', 'justice-house:gent']);
    const again = await left(a);
    expect(await good(again.vault.readList({ bytes: other }))).toMatchObject({ is: 'first', revokedBefore: [joppe] });
    expect((await takes(again, other)).held).toMatchObject({ number: 1 });
  });
});

describe('M8: a later version that others claim to have', () => {
  /** What a vault without a list remembers, as far as it is asked here. */
  function remembering() {
    const kept = new Map<string, unknown>();
    const session = {
      records: {
        get: (key: string) => kept.get(key),
        put: (changes: readonly (readonly [string, unknown])[]) => {
          for (const [key, value] of changes) kept.set(key, value);
          return Promise.resolve(ok(undefined));
        },
      },
    } as unknown as Session;
    const says = (name: string, seat: number, directoryVersion: number): void => {
      const from = { signKey: filled(32, seat), name };
      const bundle = { manifest: { realm: realRealm, directoryVersion }, from } as unknown as ReadBundle;
      for (const [key, value] of noteVersionOf(session, bundle)) kept.set(key, value);
    };
    return { session, says };
  }

  it('is believed within a sane step alone, and a liar hides no one else', () => {
    const { session, says } = remembering();
    says('Liar', 1, Number.MAX_SAFE_INTEGER);
    expect(newerVersion(session, 'real')).toBeNull();
    says('Liar', 1, 480);
    says('Joppe', 2, 3);
    says('Liar', 1, 500);
    expect(newerVersion(session, 'real')).toEqual({ number: 3, name: 'Joppe' });
  });

  it('is believed as far from the version that is held, and from nobody who does not stand in that', () => {
    const kept = { bytes: list.bytes, takenAt: 1 };
    const session = {
      crypto,
      records: { get: (key: string) => (key === 'list/practice' ? kept : undefined) },
    } as unknown as Session;
    const { number } = list.directory;
    const isNoted = (signKey: Bytes, directoryVersion: number): boolean => {
      const manifest = { realm: practiceRealm, directoryVersion };
      const bundle = { manifest, from: { signKey, name: 'Joppe' } } as unknown as ReadBundle;
      return noteVersionOf(session, bundle).length > 0;
    };
    const { signKey } = listed.card;
    const steps = [0, 1, 500, 501].map((step) => isNoted(signKey, number + step));
    expect(steps).toEqual([false, true, true, false]);
    expect(isNoted(filled(32, 1), number + 1)).toBe(false);
  });

  it('is put aside by a person, and does not come back with each file', async () => {
    const { session, says } = remembering();
    says('Liar', 1, 480);
    expect(newerVersion(session, 'real')).toMatchObject({ number: 480 });
    await putNewerAside(session, 'real');
    for (const number of [481, 482, 499]) says('Liar', 1, number);
    expect(newerVersion(session, 'real')).toBeNull();
    says('Joppe', 2, 3);
    expect(newerVersion(session, 'real')).toEqual({ number: 3, name: 'Joppe' });
  });

  it('does not fill the memory, however many seats say so', () => {
    const { session, says } = remembering();
    for (let seat = 1; seat < 100; seat += 1) says(`n${seat}`, seat, seat + 1);
    expect(session.records.get('list-seen/real')).toHaveLength(20);
  });

  it('answers the list as it is then', async () => {
    const a = await prisonDesk();
    expect((await good(a.vault.putNewerAside())).newer).toBeUndefined();
  });
});
