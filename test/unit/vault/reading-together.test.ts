/** What is asked of the browser store in one go is asked in one transaction (renderer/vault/SPEC.md, S1). */
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ReadingTogether } from '../../../renderer/vault/core/store/reading-together.ts';
import { openRows, type Row, type Rows } from '../../../renderer/vault/core/store/rows.ts';

const row = (id: string): Row => ({ id, epoch: '', bytes: new Uint8Array([id.length]) });
const ids = (rows: readonly Row[]): readonly string[] => rows.map(({ id }) => id);

describe('S1 reading together', () => {
  let stores = 0;
  async function filled(): Promise<Rows> {
    const rows = await openRows(`together-${(stores += 1)}`);
    await rows.write(['a/1', 'a/2', 'a0', 'b/1', 'c'].map(row));
    return rows;
  }
  afterEach(() => void vi.restoreAllMocks());

  it('answers each with its own rows, all from one transaction', async () => {
    const rows = await filled();
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const [a, b, c, none] = await Promise.all([
      rows.readMany('a/'),
      rows.readMany('b/'),
      rows.read('c'),
      rows.read('nothing'),
    ]);
    expect([ids(a), ids(b), c, none]).toEqual([['a/1', 'a/2'], ['b/1'], row('c'), undefined]);
    expect(begun).toHaveBeenCalledTimes(1);
    expect(ids(await rows.readMany(''))).toEqual(['a/1', 'a/2', 'a0', 'b/1', 'c']);
    expect(begun).toHaveBeenCalledTimes(2);
  });

  it('reads what was written just before, and what was written once it had asked', async () => {
    const rows = await filled();
    await rows.write([row('d')], ['c']);
    const read = rows.readMany('d');
    await rows.write([row('e')]);
    expect(ids(await read)).toEqual(['d']);
    expect(ids(await rows.readMany(''))).toEqual(['a/1', 'a/2', 'a0', 'b/1', 'd', 'e']);
  });

  it('leaves the others alone where one fails, and refuses all where the store is closed', async () => {
    await filled();
    const opening = indexedDB.open(`passerelle-together-${stores}`);
    await new Promise((opened) => (opening.onsuccess = opened));
    const writing = (): IDBObjectStore => opening.result.transaction('rows', 'readwrite').objectStore('rows');
    const reading = new ReadingTogether(writing);
    const [failed, one, all] = await Promise.allSettled([
      reading.ask((store) => store.add(row('c'))),
      reading.ask((store) => store.get('c')),
      reading.ask((store) => store.getAll()),
    ]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { name: 'ConstraintError' } });
    expect(one).toEqual({ status: 'fulfilled', value: row('c') });
    expect(all).toMatchObject({ status: 'fulfilled', value: { length: 5 } });
    opening.result.close();
    const refused = await Promise.allSettled([
      reading.ask((store) => store.get('c')),
      reading.ask((store) => store.getAll()),
    ]);
    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
