/** Fonts a paper is printed with: those of the built page, listed once; a name that is not among them names nothing. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export class PaperFonts {
  readonly #listing: Promise<ReadonlySet<string>>;

  /** @param folder of the built page that holds them */
  constructor(private readonly folder: string) {
    this.#listing = readdir(folder).then((names) => new Set(names));
    this.#listing.catch(() => undefined);
  }

  /** @param path of an address, `/fonts/NAME`; null when it names none of them */
  async read(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const name = path.startsWith('/fonts/') ? path.slice('/fonts/'.length) : '';
    return (await this.#listing).has(name) ? new Uint8Array(await readFile(join(this.folder, name))) : null;
  }
}
