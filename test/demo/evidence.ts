/** What the demo can prove of itself: the host's name is inside the sealed file, and nowhere in clear. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tracesOf } from '../journeys/traces.ts';

/** Opens every file on the stick with the age command and the practice key; true when the word is inside one. */
export function insideSealed(stick: string, identity: string, word: string): boolean {
  return readdirSync(stick)
    .filter((name) => name.endsWith('.bundle'))
    .some((name) => {
      const folder = mkdtempSync(join(tmpdir(), 'passerelle-opened-'));
      try {
        const archive = join(folder, 'opened.tar');
        execFileSync('age', ['-d', '-i', identity, '-o', archive, join(stick, name)], { stdio: 'ignore' });
        return readFileSync(archive).includes(word);
      } catch {
        // Written for the other side: this key does not open it.
        return false;
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
}

/** Files on the stick or in a profile that show the word in clear. */
export const inClear = (word: string, folders: readonly string[]): readonly string[] => tracesOf(word, folders);
