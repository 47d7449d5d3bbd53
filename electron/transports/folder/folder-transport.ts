import { join } from 'node:path';
import { newPartName, removeQuietly, withFile } from '../../files/durable.ts';
import { eachPiece, hashFile } from '../../files/hash.ts';
import { Trouble } from '../../files/problems.ts';
import type { Bytes, FileSeam, OpenFile } from '../../files/seam.ts';
import { usualLimits, type SpoolLimits } from '../../spool/limits.ts';
import type { Errand, Fetching, Moved, Offer, Transport } from '../transport.ts';
import { isStill, type Identity } from './identity.ts';
import { settleOnStick, stickProblemOf } from './problems.ts';

const suffix = '.bundle';
/** Entries of a folder, ours and others, that are looked at; a FAT folder holds 65,536. */
const mostEntries = 100_000;
const sidecarPrefix = '._'; // what macOS writes beside each file on a FAT stick

/**
 * A stick, a network share, a synchronised folder. Only the chosen folder itself, no folder in it; only regular files;
 * names, times and order mean nothing; nothing of anybody's is deleted.
 */
export class FolderTransport implements Transport {
  readonly absence = 'stick-removed';
  readonly source: string;

  /**
   * @param leftovers temporary files of interrupted writes to this stick, removed when it is back
   */
  constructor(
    private readonly files: FileSeam,
    private readonly folder: string,
    private readonly identity: Identity,
    private readonly leftovers: Set<string> = new Set(),
    private readonly limits: SpoolLimits = usualLimits,
  ) {
    this.source = `folder ${identity.marker ?? identity.device}`;
  }

  present(): Promise<boolean> {
    return isStill(this.files, this.folder, this.identity);
  }

  put(name: string, source: OpenFile, { signal }: Pick<Errand, 'signal'> = {}): Moved<undefined> {
    return settleOnStick(async () => {
      await this.mustBePresent();
      await this.sweepLeftovers();
      const size = await source.size();
      if (size > this.limits.fileBytes) throw new Trouble('too-large');
      if (await this.holds(name)) {
        // It may stand there since a put that was ended before its name was synced.
        await this.files.syncDirectory(this.folder);
        await this.mustBePresent();
        return undefined;
      }
      if ((await this.files.freeBytes(this.folder)) < size * 2) throw new Trouble('stick-full');
      await this.whereThereIsRoom(size, () => this.writeAside(name, source, signal));
      // What was written may have gone to the local disk, under the path the stick was mounted at.
      await this.mustBePresent();
      if (!(await this.holds(name))) {
        await this.mustBePresent();
        throw new Trouble('damaged');
      }
      return undefined;
    });
  }

  /** Bounds: 100,000 entries held, 10,000 of them ours; a size over the spool's caps is never read. */
  list(): Moved<{ offers: Offer[]; unreadable: number }> {
    return settleOnStick(async () => {
      await this.mustBePresent();
      const entries = (await this.files.list(this.folder, mostEntries)).filter(
        (entry) => entry.kind === 'file' && isOurs(entry.name),
      );
      if (entries.length > this.limits.files) throw new Trouble('too-many');
      const offers: Offer[] = [];
      let unreadable = 0;
      for (const entry of entries) {
        const status = await this.files.status(join(this.folder, entry.name));
        if (status?.kind !== 'file') continue;
        if (status.size === 0 || status.size > this.limits.fileBytes) unreadable += 1;
        else offers.push({ key: entry.name, size: status.size });
      }
      await this.mustBePresent();
      return { offers: offers.sort((left, right) => (left.key < right.key ? -1 : 1)), unreadable };
    });
  }

  get(
    offer: Offer,
    take: (piece: Bytes, at: number) => Promise<void>,
    { signal }: Pick<Fetching, 'signal'> = {},
  ): Moved<undefined> {
    return settleOnStick(async () => {
      if (offer.key.includes('/') || offer.key.includes('\\')) throw new Trouble('not-found');
      await withFile(this.files, join(this.folder, offer.key), 'read', (file) =>
        eachPiece(file, async (piece, at) => {
          goOn(signal);
          if (at + piece.length > this.limits.fileBytes) throw new Trouble('too-large');
          await take(piece, at);
        }),
      );
      return undefined;
    });
  }

  /** A folder is nobody's to tidy: what lies there may be on its way to somebody else. */
  ack(): Moved<undefined> {
    return settleOnStick(() => Promise.resolve(undefined));
  }

  /** Files of a folder say nothing, so there is nothing to doubt. */
  distrust(): void {}

  private async writeAside(name: string, source: OpenFile, signal: AbortSignal | undefined): Promise<void> {
    const part = join(this.folder, newPartName());
    this.leftovers.add(part);
    try {
      await withFile(this.files, part, 'create', async (file) => {
        await this.mustHoldOurs(part);
        await eachPiece(source, async (piece, at) => {
          goOn(signal);
          await file.write(at, piece);
        });
        goOn(signal);
        await file.sync();
      });
      await this.files.rename(part, this.pathOf(name));
    } catch (error) {
      await this.sweepLeftovers();
      throw error;
    }
    this.leftovers.delete(part);
    await this.files.syncDirectory(this.folder);
  }

  /** Nothing is left behind under the path of a stick that went the moment before. */
  private async mustHoldOurs(part: string): Promise<void> {
    if (await this.present()) return;
    await removeQuietly(this.files, part);
    throw new Trouble('stick-removed');
  }

  /** Some drivers call a full stick an input/output error, as they call one that is gone. */
  private async whereThereIsRoom(size: number, write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (error) {
      const looksGone = stickProblemOf(error) === 'stick-removed' && (await this.present());
      if (looksGone && (await this.files.freeBytes(this.folder)) < size) throw new Trouble('stick-full');
      throw error;
    }
  }

  /** Whether a whole file of this name and content stands there. */
  private async holds(name: string): Promise<boolean> {
    const path = this.pathOf(name);
    if ((await this.files.status(path))?.kind !== 'file') return false;
    return (await withFile(this.files, path, 'read', (file) => hashFile(file, this.limits.fileBytes))) === name;
  }

  private async sweepLeftovers(): Promise<void> {
    if (this.leftovers.size === 0 || !(await this.present())) return;
    for (const part of this.leftovers) {
      await removeQuietly(this.files, part);
      this.leftovers.delete(part);
    }
  }

  private async mustBePresent(): Promise<void> {
    if (!(await this.present())) throw new Trouble('stick-removed');
  }

  private readonly pathOf = (name: string): string => join(this.folder, `${name}${suffix}`);
}

function isOurs(name: string): boolean {
  return name.toLowerCase().endsWith(suffix) && !name.startsWith(sidecarPrefix);
}

function goOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new Trouble('cancelled');
}
