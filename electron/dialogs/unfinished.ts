import { basename, dirname } from 'node:path';
import type { Places } from '../backup/places.ts';
import { isPartName, readSmallFile, removeQuietly, replaceFile } from '../files/durable.ts';
import { codeOf } from '../files/problems.ts';
import type { FileSeam } from '../files/seam.ts';
import { removeExport } from './remove-export.ts';

/** Notes kept at most; the oldest go first. */
const most = 200;
/** Bytes of the file of notes that are read; it is written by us, and far smaller. */
const longest = 1024 * 1024;

/** For files that nobody minds, in tests. */
export const notNoted: Pick<Unfinished, 'begin' | 'end'> = {
  begin: () => Promise.resolve(),
  end: () => Promise.resolve(),
};

/**
 * Where clear files are being written under temporary names, in folders people chose: noted before anything is written, so
 * that what a power cut leaves there goes at the next start (SPEC.md, SH11). Paths are sealed as those of safety copies are.
 */
export class Unfinished {
  private turn: Promise<unknown> = Promise.resolve();

  /** @param path of the notes, in the profile */
  constructor(
    private readonly files: FileSeam,
    private readonly path: string,
    private readonly places: Pick<Places, 'seal' | 'open'>,
  ) {}

  /** Durable when answered. In a profile that takes nothing it is gone without. */
  begin(part: string): Promise<void> {
    return this.inTurn(async () => this.write([...(await this.parts()), part]));
  }

  /** Forgets a file that is under its own name now, or is gone; one that could not be removed stays noted. */
  end(part: string): Promise<void> {
    return this.inTurn(async () => {
      if ((await this.files.status(part)) === null)
        await this.write((await this.parts()).filter((each) => each !== part));
    });
  }

  /** Removes what was left by a process that was ended. What lies on a stick that is not there is kept in mind. */
  sweep(): Promise<void> {
    return this.inTurn(async () => {
      const parts = await this.parts();
      const left: string[] = [];
      for (const part of parts) if (!(await this.isGone(part))) left.push(part);
      if (left.length < parts.length) await this.write(left);
    });
  }

  private async isGone(part: string): Promise<boolean> {
    if (!isPartName(basename(part))) return true;
    try {
      if ((await this.files.status(dirname(part))) === null) return false;
      const kind = (await this.files.status(part))?.kind;
      if (kind === 'file') await removeQuietly(this.files, part);
      if (kind === 'directory') await removeExport(this.files, part);
      return (await this.files.status(part)) === null;
    } catch (error) {
      if (codeOf(error) === null) throw error;
      return false;
    }
  }

  private async parts(): Promise<string[]> {
    const bytes = (await this.files.status(this.path))?.size ?? 0;
    const noted = bytes === 0 || bytes > longest ? null : await readSmallFile(this.files, this.path);
    const lines = noted === null ? [] : new TextDecoder().decode(noted).split('\n');
    const found: string[] = [];
    for (const line of lines.slice(-most)) {
      const place = await this.places.open(new Uint8Array(Buffer.from(line, 'base64')));
      if (place !== null) found.push(place.folder);
    }
    return found;
  }

  private async write(parts: readonly string[]): Promise<void> {
    const lines: string[] = [];
    for (const folder of parts.slice(-most)) {
      const sealed = await this.places.seal({ folder, marker: null });
      lines.push(Buffer.from(sealed).toString('base64'));
    }
    await replaceFile(this.files, this.path, new TextEncoder().encode(lines.join('\n')));
  }

  /** A profile that cannot be written must not keep anybody from saving a document elsewhere. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.turn.then(async () => {
      try {
        await work();
      } catch (error) {
        if (codeOf(error) === null) throw error;
      }
    });
    this.turn = done.catch(() => undefined);
    return done;
  }
}
