/**
 * Everything the vault keeps of its sections, read from the browser's own store without anything around it, and looked at no
 * further: what lies there is sealed.
 *
 * Sent to the page as text: it must not use anything outside of itself.
 */
export interface RawReading {
  readonly ms: number;
  readonly rows: number;
  readonly bytes: number;
}

interface StoredRow {
  readonly bytes: Uint8Array;
}

export async function rawReading(): Promise<RawReading> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('the store failed'));
    });
  const all = await indexedDB.databases();
  const name = all.find((each) => each.name?.startsWith('passerelle-') === true)?.name;
  if (name === undefined) throw new Error('there is no store to read');
  const store = await done(indexedDB.open(name));
  const from = performance.now();
  const [first] = await done(store.transaction('rows').objectStore('rows').getAllKeys(IDBKeyRange.lowerBound('s/'), 1));
  const seat = (typeof first === 'string' ? first : '').split('/')[1] ?? '';
  let [rows, bytes] = [0, 0];
  for (const digit of '0123456789abcdef') {
    const range = IDBKeyRange.bound(`s/${seat}/${digit}`, `s/${seat}/${digit}\uffff`);
    const some: readonly StoredRow[] = await done(store.transaction('rows').objectStore('rows').getAll(range));
    rows += some.length;
    for (const row of some) bytes += row.bytes.length;
  }
  const ms = performance.now() - from;
  store.close();
  return { ms, rows, bytes };
}
