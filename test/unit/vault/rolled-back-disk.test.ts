/**
 * A disk that is put back in part by somebody who holds no key (renderer/vault/SPEC.md, J3, J6, J7, K10, S12, L2): whatever it is,
 * nothing older counts again, and what cannot be told harmless is said.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { must } from '../../../shared/result.ts';
import type { JournalFrame } from '../../../shared/bridge/contract.ts';
import { sodiumCrypto } from '../../../shared/crypto/sodium.ts';
import type { Crypto } from '../../../shared/crypto/crypto.ts';
import { verifyLogFile } from '../../../shared/access-log/export.ts';
import { grown } from '../../../renderer/vault/core/store/growing.ts';
import { Disk, good, type Machine } from '../../fixtures/machine.ts';
import { firstList, nextList, office, takes } from '../../support/officers-of-realm.ts';
import { atComputer, justiceDesk, phrase, slip } from '../../support/people.ts';
import { CopiedRows, momentOf, told, with_, type Moment } from '../../support/put-back.ts';

const lien = 'Lien Zonnebloem';
const reason = 'Niet langer nodig hier';

/** What must never be older again. */
async function stateOf({ vault }: Machine) {
  const { held } = await good(vault.list());
  const correspondents = await good(vault.correspondents());
  const dossiers = await good(vault.caseload());
  return {
    list: held?.number,
    revoked: held?.revoked.length,
    trust: correspondents.map(({ name, trust }) => `${name} ${trust}`).sort(),
    dossiers: dossiers.map(({ surname }) => surname),
    erased: (await good(vault.erasures())).map(({ reason: why }) => why),
    settings: (await good(vault.me())).density,
  };
}

/** Numbers of the entries in an exported log, in its order. */
async function numbersIn({ vault }: Machine): Promise<readonly number[]> {
  const text = new TextDecoder().decode(await good(vault.exportLog()));
  return text
    .split('\n')
    .flatMap((line) => /^\{"seq":(\d+)/.exec(line)?.[1] ?? [])
    .map(Number);
}

let crypto: Crypto;
let before: Moment;
let after: Moment;
let whole: Awaited<ReturnType<typeof stateOf>>;

beforeAll(async () => {
  crypto = await sodiumCrypto();
  const disk = new Disk();
  const rows = new CopiedRows();
  disk.rows = rows;
  const [at, b] = [await office(), await justiceDesk()];
  const a = await atComputer(lien, 'psd-social-worker', 'psd:gent', disk);
  const list = await firstList(
    at,
    [await good(a.vault.myCard()), await good(b.vault.myCard())],
    ['psd:gent', 'justice-house:gent'],
  );
  await takes(a, list);
  const { id: dossier } = await good(a.vault.newDossier(slip));
  await good(a.vault.newDossier({ ...slip, surname: 'Korenbloem' }));
  await good(a.vault.prepareLock());
  before = momentOf(a, rows);
  const again = await a.restart();
  await told(again, lien);
  const joppe = must(
    (await good(again.vault.correspondents())).find(({ name }) => name === 'Joppe Waterlelie'),
    'Joppe',
  );
  await takes(again, await nextList(at, { do: 'revoke-person', person: joppe.person, why: 'exposed' }));
  await good(again.vault.erase({ dossier, reason, proof: { passphrase: phrase } }));
  await good(again.vault.saveSettings({ ...(await good(again.vault.me())), density: 'compact' }));
  await good(again.vault.prepareLock());
  after = momentOf(again, rows);
  const { at: sound } = await with_(after, {});
  await told(sound, lien);
  whole = await stateOf(sound);
}, 120_000);

/** Unlocks what was put back; the state is the newest, and what is told comes back. */
async function stands(changed: Parameters<typeof with_>[1]): Promise<readonly string[]> {
  const { at } = await with_(after, changed);
  const said = await told(at, lien);
  expect(await stateOf(at)).toEqual(whole);
  const numbers = await numbersIn(at);
  expect(new Set(numbers).size).toBe(numbers.length);
  return said;
}

const framesOf = (kind: JournalFrame['kind']): readonly JournalFrame[] =>
  after.disk.journal.filter((frame) => frame.kind === kind);

it('J6: with nothing put back, nothing is told', async () => {
  const { at } = await with_(after, {});
  expect(await told(at, lien)).toEqual([]);
  expect(whole).toMatchObject({ list: 2, revoked: 1, dossiers: ['Korenbloem'], erased: [reason], settings: 'compact' });
  expect(whole.trust).toContain('Joppe Waterlelie revoked');
});

describe('one frame of the journal, put back', () => {
  it('J3, J6: copied to the end, each older record counts no more, and it is told', async () => {
    const { journal } = after.disk;
    const records = framesOf('record').filter((_, at) => at % 4 === 0);
    let silent = 0;
    for (const frame of records)
      if (!(await stands({ journal: [...journal, frame] })).includes('older-put-back')) silent += 1;
    // What counts already may stand there twice: then nothing is older.
    expect(silent).toBeLessThan(records.length / 2);
  }, 120_000);

  it('J3, J6: where the store is gone too, in whatever order all records lie', async () => {
    const { journal } = after.disk;
    expect(await stands({ journal: [...journal].reverse(), rows: [] })).toContain('rebuilt-from-journal');
    expect(await stands({ journal: [...journal, ...framesOf('record')], rows: [] })).toContain('older-put-back');
    expect(await stands({ journal: [...framesOf('record').toReversed(), ...journal] })).toContain('journal-rebuilt');
  }, 60_000);

  it('J6: it is told once, and stands in the health of the computer', async () => {
    const older = must(
      before.disk.journal.findLast(({ kind }) => kind === 'record'),
      'a record',
    );
    const { at, rows } = await with_(after, { journal: [...after.disk.journal, older] });
    expect(await told(at, lien)).toEqual(['older-put-back']);
    expect(await told(await at.restart(), lien)).toEqual([]);
    rows.rows.clear();
    expect(await told(await at.restart(), lien)).not.toContain('older-put-back');
    expect((await good(at.vault.health())).found.map(({ what }) => what)).toContain('older-put-back');
  });

  it('L2: an entry of the log, copied or moved, changes nothing of what is exported', async () => {
    const [first, ...others] = framesOf('access');
    const rest = after.disk.journal.filter((frame) => frame !== first);
    for (const journal of [
      [...after.disk.journal, must(first, 'entry'), ...others],
      [...rest, must(first, 'entry')],
    ]) {
      const { at } = await with_(after, { journal, rows: [] });
      await told(at, lien);
      expect(verifyLogFile(crypto, await good(at.vault.exportLog()), [])).toMatchObject({ is: 'complete', from: 0 });
    }
  }, 60_000);
});

describe('a part of the disk of an earlier moment', () => {
  it('S9, J3: every beginning of the journal is completed from the store, and told', async () => {
    const { journal } = after.disk;
    for (let length = 0; length < journal.length; length += 7) {
      const { at } = await with_(after, { journal: journal.slice(0, length) });
      expect(await told(at, lien)).toContain('journal-rebuilt');
      expect(await stateOf(at)).toEqual(whole);
    }
  }, 120_000);

  it('S8, J3: each row of the store of before, and all of them', async () => {
    const now = new Map(after.rows.map((row) => [row.id, row]));
    const older = before.rows.filter((row) => now.get(row.id) !== row);
    expect(older.length).toBeGreaterThan(5);
    for (const row of older.slice(0, 12))
      await stands({ rows: [...after.rows.filter(({ id }) => id !== row.id), row] });
    await stands({ rows: before.rows });
  }, 120_000);

  it('S8: how far the store had come, beside no other rows or all those of before', async () => {
    const isMeta = ({ id }: { readonly id: string }): boolean => id.startsWith('m/');
    const came = after.rows.filter(isMeta);
    expect(came).toHaveLength(1);
    expect(await stands({ rows: came })).toContain('rebuilt-from-journal');
    expect(await stands({ rows: [...before.rows.filter((row) => !isMeta(row)), ...came] })).toContain(
      'rebuilt-from-journal',
    );
  }, 60_000);

  it('K10: a key file of before opens nothing that was erased since, and is told', async () => {
    const { keyFiles } = before.disk;
    expect(await stands({ keyFiles })).toContain('older-keys');
    expect(await stands({ keyFiles, rows: before.rows })).toContain('older-keys');
    expect(await stands({ keyFiles, rows: [] })).toContain('older-keys');
  }, 60_000);

  it('K10: it is told once, and the next key file is above everything that was seen', async () => {
    const { at } = await with_(after, { keyFiles: before.disk.keyFiles });
    expect(await told(at, lien)).toContain('older-keys');
    expect(await told(await at.restart(), lien)).not.toContain('older-keys');
  });

  it('J6: one record left out of a journal whose chain was made anew is told, once, where the store is gone', async () => {
    const [left] = framesOf('record').slice(-6);
    const { at, rows } = await with_(after, {
      journal: after.disk.journal.filter((frame) => frame !== left),
      rows: [],
    });
    expect(await told(at, lien)).toContain('saved-missing');
    rows.rows.clear();
    expect(await told(await at.restart(), lien)).not.toContain('saved-missing');
  });

  it('J6: a journal of before where the store is gone is told by the key file, once, and what is written since counts for more', async () => {
    const { at, rows } = await with_(after, { journal: before.disk.journal, rows: [] });
    expect(await told(at, lien)).toContain('saved-missing');
    await good(at.vault.saveSettings({ ...(await good(at.vault.me())), density: 'comfortable' }));
    rows.rows.clear();
    expect(await told(await at.restart(), lien)).not.toContain('saved-missing');
    // What was missing is found again: it says nothing newer.
    at.disk.journal.push(...after.disk.journal.slice(before.disk.journal.length));
    rows.rows.clear();
    const again = await at.restart();
    await told(again, lien);
    expect(await stateOf(again)).toMatchObject({ list: 2, revoked: 1, settings: 'comfortable' });
  });

  it('L2: the record of the head left out, the next entry still follows the last one', async () => {
    const { at } = await with_(after, { journal: after.disk.journal.slice(0, -1), rows: [] });
    await told(at, lien);
    const numbers = await numbersIn(at);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(verifyLogFile(crypto, await good(at.vault.exportLog()), [])).toMatchObject({ is: 'complete' });
  });

  it('A6, J7: all of it put back and worked in, and what was later added again, is a fork that shows', async () => {
    const { at } = await with_(before, {});
    await told(at, lien);
    await good(at.vault.newDossier({ ...slip, surname: 'Boterbloem' }));
    const later = after.disk.journal.slice(before.disk.journal.length);
    at.disk.journal.push(...later);
    const again = await at.restart();
    expect(await told(again, lien)).toContain('older-put-back');
    const verdict = verifyLogFile(crypto, await good(again.vault.exportLog()), []);
    expect(verdict.is).toBe('forked');
    const numbers = await numbersIn(again);
    expect(new Set(numbers).size).toBeLessThan(numbers.length);
  });

  it('S12: elsewhere, without a store, nothing is told of the store; here it is', async () => {
    expect(await stands({ rows: [] })).toContain('rebuilt-from-journal');
    const { at } = await with_(after, { rows: [] });
    at.disk.place = 'another disk';
    expect(await told(await at.restart(), lien)).toEqual(['moved']);
  });
});

describe('J7: records that only grow', () => {
  it('the one that says more stays, whichever comes later', () => {
    const heads = [
      { seq: 4, hash: 'a' },
      { seq: 9, hash: 'b' },
    ] as const;
    const erasures = [{ state: 'begun' }, { state: 'done' }, { state: 'done', takenBack: 1 }] as const;
    const people = [['a'], ['a', 'b']] as const;
    for (const [key, values] of [
      ['access-head', heads],
      ['erasure/x', erasures],
      ['people-log', people],
    ] as const)
      for (const one of values)
        for (const other of values) {
          const most = values.indexOf(one as never) > values.indexOf(other as never) ? one : other;
          expect(grown(key, one, other)).toBe(most);
          expect(grown(key, other, one)).toBe(most);
        }
  });

  it('of all other kinds the later one counts, and nothing is made of what is of no such kind', () => {
    expect(grown('settings', { a: 1 }, { b: 2 })).toEqual({ a: 1 });
    expect(grown('access-head', null, { seq: 3 })).toEqual({ seq: 3 });
    expect(grown('access-head', { seq: 3 }, 'damaged')).toEqual({ seq: 3 });
  });
});
