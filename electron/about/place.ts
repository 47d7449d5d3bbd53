import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Where the profile lies: a hash of a file's random content, its number in the file system, the moment it came into being
 * there and, where the system tells it, the machine. Stays the same while the profile stays; a profile that was moved,
 * copied or restored has another. Null when it cannot be told (read-only disk). A whole disk copied bit by bit shows nothing.
 */
export async function placeOf(profile: string): Promise<string | null> {
  const file = join(profile, 'place');
  try {
    await mkdir(profile, { recursive: true });
    await writeFile(file, randomBytes(16).toString('hex'), { flag: 'wx' }).catch(unlessThere);
    const [content, { ino, birthtimeMs }] = [await readFile(file), await stat(file, { bigint: true })];
    const machine = await readFile('/etc/machine-id').catch(() => new Uint8Array());
    const hash = createHash('sha256').update(content).update(`\n${ino}\n${birthtimeMs}\n`).update(machine);
    return hash.digest('hex').slice(0, 32);
  } catch {
    return null;
  }
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
