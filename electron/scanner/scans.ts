import { randomBytes } from 'node:crypto';
import { extname, join } from 'node:path';
import type { PickedFile, Scan, ScanKind, ShellProblem } from '../../shared/bridge/contract.ts';
import { mimeBytes, mimeOf, unknownMime } from '../../shared/codec/file-mime.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { PickedFiles } from '../dialogs/picked-files.ts';
import { codeOf, Trouble } from '../files/problems.ts';
import type { ReadFile } from '../files/seam.ts';
import type { ScannerDisk } from './disk.ts';
import { fingerprintOf, isSame, unchanged, type Fingerprint } from './fingerprint.ts';

/** As large as a document may be. */
const largest = 500 * 1_048_576;
/** Names that are looked at; a folder with more is not one that a scanner alone writes into. */
const mostEntries = 2_000;
/** Scans that are offered, the newest ones. */
const mostListed = 200;
/** Milliseconds listing may take in all. */
const longestListing = 15_000;

const kinds: Readonly<Record<string, ScanKind>> = {
  '.pdf': 'pdf',
  '.png': 'png',
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
  '.webp': 'webp',
};

const kindOf = (name: string): ScanKind | undefined =>
  name.startsWith('.') || name.length > 255 ? undefined : kinds[extname(name).toLowerCase()];

interface Known {
  readonly path: string;
  readonly name: string;
  /** Once it was chosen. */
  readonly taken?: Fingerprint;
}

export interface Listed {
  readonly scans: Scan[];
  /** Older ones that are not offered. */
  readonly left: number;
}

/**
 * What lies in the folder of the scanner (SPEC.md, SH18-SH20): regular files right in it, known to the page by random names. A file that
 * was chosen comes in as it was then, or not at all; it is removed only when asked, and only while it is the same byte for byte.
 */
export class Scans {
  private readonly known = new Map<string, Known>();

  /** @param now milliseconds that only grow */
  constructor(
    private readonly disk: ScannerDisk,
    private readonly picked: Pick<PickedFiles, 'hold'>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  list(folder: string): Promise<Result<Listed, ShellProblem>> {
    return settled(folderProblems, async () => {
      const until = this.now() + longestListing;
      const entries = await this.disk.list(folder, mostEntries);
      const found: Omit<Scan, 'id'>[] = [];
      for (const { name, kind: entry } of entries) {
        const kind = entry === 'file' ? kindOf(name) : undefined;
        const seen = kind === undefined ? null : await this.seen(join(folder, name));
        if (kind !== undefined && seen !== null) found.push({ name, kind, ...seen });
        if (this.now() > until) throw new Trouble('scanner-slow');
      }
      found.sort((a, b) => b.modifiedAt - a.modifiedAt || a.name.localeCompare(b.name));
      const scans = found.slice(0, mostListed).map((each) => ({ id: this.know(folder, each.name), ...each }));
      return { scans, left: found.length - scans.length };
    });
  }

  /** Opens one for reading, as it is now. */
  open(id: string): Promise<Result<PickedFile, ShellProblem>> {
    return this.using(id, openProblems, async (scan, file) => {
      const start = await file.read(0, mimeBytes);
      if (start.length > 0 && mimeOf(start) === unknownMime) throw new Trouble('scan-kind');
      const taken = await fingerprintOf(file, largest);
      // A scanner makes the file first and fills it then.
      if (taken.size === 0 || taken.size !== (await file.size())) throw new Trouble('scan-changed');
      this.known.set(id, { ...scan, taken });
      return this.picked.hold(unchanged(file, taken), scan.name, taken.size);
    });
  }

  /** Removes one that was taken in, if it is still what was. */
  async remove(id: string): Promise<Result<undefined, ShellProblem>> {
    const scan = this.known.get(id);
    if (scan?.taken === undefined) return fail('scan-gone');
    const { taken, path } = scan;
    const compared = await this.using(id, openProblems, async (_scan, file) => {
      const isTheSame = (await file.size()) === taken.size && isSame(await fingerprintOf(file, largest), taken);
      await file.close();
      return isTheSame;
    });
    if (!compared.ok) return compared;
    if (!compared.value) return fail('scan-changed');
    return settled(removeProblems, async () => {
      await this.disk.remove(path);
      this.known.delete(id);
      return undefined;
    });
  }

  /** The page that knew them is gone. */
  forgetAll(): void {
    this.known.clear();
  }

  private async seen(path: string): Promise<Pick<Scan, 'size' | 'modifiedAt'> | null> {
    const status = await this.disk.status(path);
    if (status?.kind !== 'file' || status.size === 0) return null;
    const modifiedAt = await this.disk.modifiedAt(path).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    });
    return modifiedAt === null ? null : { size: status.size, modifiedAt: Math.max(0, Math.round(modifiedAt)) };
  }

  /** The same scan keeps its name for as long as the page lives. */
  private know(folder: string, name: string): string {
    const path = join(folder, name);
    for (const [id, each] of this.known) if (each.path === path) return id;
    const id = randomBytes(16).toString('hex');
    this.known.set(id, { path, name });
    return id;
  }

  /** With the file open: closed again unless what is done with it went well, which then closes it. */
  private using<T>(
    id: string,
    problems: Problems,
    work: (scan: Known, file: ReadFile) => Promise<T>,
  ): Promise<Result<T, ShellProblem>> {
    return settled(problems, async () => {
      const scan = this.known.get(id);
      if (scan === undefined) throw new Trouble('scan-gone');
      const status = await this.disk.status(scan.path);
      if (status?.kind !== 'file') throw new Trouble('scan-gone');
      if (status.size > largest) throw new Trouble('too-large');
      const file = await this.disk.open(scan.path);
      try {
        return await work(scan, file);
      } catch (error) {
        void file.close().catch(() => undefined);
        throw error;
      }
    });
  }
}

interface Problems {
  readonly refused: ShellProblem;
  readonly others: ShellProblem;
}

const folderProblems: Problems = { refused: 'scanner-refused', others: 'scanner-gone' };
const openProblems: Problems = { refused: 'scanner-refused', others: 'scan-gone' };
const removeProblems: Problems = { refused: 'scan-not-removed', others: 'scan-not-removed' };

/** What goes wrong in a folder of others is told in words of its own; an error of ours is thrown on. */
async function settled<T>(problems: Problems, work: () => Promise<T>): Promise<Result<T, ShellProblem>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof Trouble) return fail(error.problem);
    const code = codeOf(error);
    if (code === null) throw error;
    if (code === 'EMFILE') return fail('scanner-too-many');
    return fail(code === 'EACCES' || code === 'EPERM' ? problems.refused : problems.others);
  }
}
