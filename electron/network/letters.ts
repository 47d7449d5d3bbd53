import { z } from 'zod';
import { dirname } from 'node:path';
import { openDirectory, readSmallFile, replaceFile } from '../files/durable.ts';
import type { FileSeam } from '../files/seam.ts';
import { mailbox } from '../../shared/network/connection.ts';

const letter = z.strictObject({
  name: z.string().regex(/^[0-9a-f]{64}$/),
  to: mailbox,
  /** Parts that are known to be there. */
  done: z.number().int().nonnegative(),
  state: z.enum(['waiting', 'sent', 'stopped']),
  sentAt: z.number().optional(),
});
export type Letter = z.infer<typeof letter>;
const kept = z.strictObject({ version: z.literal(1), letters: z.array(letter).max(100_000) });
/** Bytes of a list: as many letters as there may be take some 23 million (SPEC.md, N15). */
const longest = 33_554_432;

/**
 * Which sealed file of the outbox goes to which mailbox, and how far it is. All there is in clear about what is under
 * way: a hash and a random number. Damage forgets it; the vault tells it again when it is unlocked.
 */
export class Letters {
  private readonly byName = new Map<string, Letter>();

  private constructor(
    private readonly files: FileSeam,
    private readonly path: string,
  ) {}

  static async open(files: FileSeam, path: string): Promise<Letters> {
    await openDirectory(files, dirname(path));
    const letters = new Letters(files, path);
    const bytes = await readSmallFile(files, path, longest);
    for (const each of bytes === null ? [] : read(bytes)) letters.byName.set(each.name, each);
    return letters;
  }

  all(): readonly Letter[] {
    return [...this.byName.values()];
  }

  get(name: string): Letter | undefined {
    return this.byName.get(name);
  }

  /** Durable when answered. */
  async put(...letters: readonly Letter[]): Promise<void> {
    for (const each of letters) this.byName.set(each.name, each);
    await this.write();
  }

  async keepOnly(isWanted: (letter: Letter) => boolean): Promise<void> {
    const gone = this.all().filter((each) => !isWanted(each));
    if (gone.length === 0) return;
    for (const { name } of gone) this.byName.delete(name);
    await this.write();
  }

  private async write(): Promise<void> {
    const text = JSON.stringify({ version: 1, letters: [...this.all()] } satisfies z.infer<typeof kept>);
    await replaceFile(this.files, this.path, new TextEncoder().encode(text));
  }
}

/** Budget: 33,554,432 bytes, which `open` sees to; in memory some eight times as much. */
function read(bytes: Uint8Array): readonly Letter[] {
  try {
    const parsed = kept.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.data.letters : [];
  } catch {
    return [];
  }
}
