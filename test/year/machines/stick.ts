/** A stick that goes from computer to computer: plugged in, it is a folder there; pulled out, it holds what was brought down to it. */
import { join, relative } from 'node:path';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import type { RecordedFiles } from '../../unit/shell/support/recorded-files.ts';
import { stickFolder } from './shell.ts';

export class Stick {
  /** By path on the stick; null is a folder. */
  readonly #held = new Map<string, Bytes | null>();

  /** Size of everything on it that bears a name of ours. */
  files(): readonly (readonly [string, Bytes])[] {
    return [...this.#held].flatMap(([path, bytes]) => (bytes === null ? [] : [[path, bytes] as const]));
  }

  /** What a carrier does to a file on the way: it is gone, or cut. */
  spoil(path: string, bytes: Bytes | null): void {
    if (bytes === null) this.#held.delete(path);
    else this.#held.set(path, bytes);
  }

  async plugInto(files: RecordedFiles): Promise<void> {
    files.deviceOf = (path) => (path.startsWith(stickFolder) ? 2 : 1);
    for (const folder of ['/media', stickFolder]) await files.makeDirectory(folder);
    for (const [path, bytes] of [...this.#held].sort(([a], [b]) => (a < b ? -1 : 1)))
      if (bytes === null) await files.makeDirectory(join(stickFolder, path));
      else files.poke(join(stickFolder, path), bytes);
  }

  /** Everything on it goes along; where it was plugged in, nothing of it stays. */
  async pullFrom(files: RecordedFiles): Promise<void> {
    this.#held.clear();
    const there = files.paths().filter((path) => path.startsWith(`${stickFolder}/`));
    for (const path of there) this.#held.set(relative(stickFolder, path), files.contentAt(path)?.slice() ?? null);
    for (const path of [...there.reverse(), stickFolder])
      if (files.contentAt(path) === null) await files.removeDirectory(path);
      else await files.remove(path);
  }
}
