/** A computer whose disk somebody without any key copies, and puts back in part. All names are fictional. */
import { must } from '../../shared/result.ts';
import type { Row, Rows } from '../../renderer/vault/core/store/rows.ts';
import type { Notice } from '../../renderer/vault/api.ts';
import { Disk, good, machine, type Machine } from '../fixtures/machine.ts';
import { phrase } from './people.ts';

/** A browser store in memory that can be copied. */
export class CopiedRows implements Rows {
  readonly rows = new Map<string, Row>();

  constructor(rows: Iterable<Row> = []) {
    for (const row of rows) this.rows.set(row.id, row);
  }

  read(id: string): Promise<Row | undefined> {
    return Promise.resolve(this.rows.get(id));
  }

  readMany(prefix: string): Promise<readonly Row[]> {
    return Promise.resolve([...this.rows.values()].filter((row) => row.id.startsWith(prefix)));
  }

  write(rows: readonly Row[], remove: readonly string[] = []): Promise<void> {
    for (const row of rows) this.rows.set(row.id, row);
    for (const id of remove) this.rows.delete(id);
    return Promise.resolve();
  }
}

/** Everything on the disk at one moment. */
export interface Moment {
  readonly disk: Disk;
  readonly rows: readonly Row[];
  readonly now: number;
}

export function momentOf({ disk, clock }: Machine, rows: CopiedRows): Moment {
  return { disk: copyOf(disk), rows: [...rows.rows.values()], now: clock.now };
}

function copyOf(disk: Disk): Disk {
  const copy = new Disk();
  copy.keyFiles = [...disk.keyFiles];
  copy.journal = [...disk.journal];
  copy.place = disk.place;
  for (const place of ['drafts', 'chunks', 'outbox', 'inbox'] as const) copy[place] = new Map(disk[place]);
  return copy;
}

/** What a disk is made of that may be of another moment. */
export type Changed = Partial<Pick<Disk, 'keyFiles' | 'journal'>> & { readonly rows?: readonly Row[] };

/** The computer of a moment, with some of its disk changed. */
export async function with_(moment: Moment, changed: Changed): Promise<{ at: Machine; rows: CopiedRows }> {
  const disk = copyOf(moment.disk);
  if (changed.keyFiles) disk.keyFiles = [...changed.keyFiles];
  if (changed.journal) disk.journal = [...changed.journal];
  const rows = new CopiedRows(changed.rows ?? moment.rows);
  disk.rows = rows;
  return { at: await machine(disk, { now: moment.now + 60_000 }), rows };
}

/** Unlocks; what is told then and after everything was read through. */
export async function told(at: Machine, label: string): Promise<readonly Notice[]> {
  const slot = must(
    (await good(at.vault.status())).slots.find((each) => each.label === label),
    label,
  );
  const opened = await good(at.vault.unlock({ slot: slot.id, passphrase: phrase }));
  const { checkedAt, found } = await good(at.vault.health());
  const later = found.flatMap((each) => (each.at === checkedAt ? [each.what] : []));
  return [...new Set([...opened.problems.notices, ...later])];
}
