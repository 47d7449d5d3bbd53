/**
 * The browser's own store without anything around it: the same amount of bytes as the vault keeps in it, in rows of the
 * same size, each row in a transaction of its own and on the disk before the next.
 *
 * Sent to the page as text: it must not use anything outside of itself.
 */
export interface RawStore {
  readonly write: number;
  readonly read: number;
}

export async function rawStore([rows, rowBytes]: readonly [number, number]): Promise<RawStore> {
  const name = 'yardstick';
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('the store failed'));
    });
  const settled = (transaction: IDBTransaction): Promise<void> =>
    new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('the store failed'));
    });
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
  const store = await done(opening);
  // What is sealed does not compress; neither does this.
  const bytes = new Uint8Array(rowBytes);
  for (let at = 0; at < rowBytes; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));

  const from = performance.now();
  for (let row = 0; row < rows; row += 1) {
    const transaction = store.transaction('rows', 'readwrite', { durability: 'strict' });
    transaction.objectStore('rows').put(bytes, row);
    await settled(transaction);
  }
  const written = performance.now();
  for (let row = 0; row < rows; row += 1) await done(store.transaction('rows').objectStore('rows').get(row));
  const read = performance.now();

  store.close();
  await done(indexedDB.deleteDatabase(name));
  return { write: written - from, read: read - written };
}
