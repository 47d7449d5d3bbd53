/** What the demo can prove of itself: what is inside a sealed file and nowhere in clear, and which keys somebody holds. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openErasureKey } from '../../renderer/vault/core/keys/key-file.ts';
import { openSectionKeys } from '../../renderer/vault/core/keys/entries.ts';
import { decodeSeat } from '../../renderer/vault/core/keys/seat.ts';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import { must } from '../../shared/result.ts';
import { tracesOf } from '../journeys/traces.ts';
import { crypto, openFirstPlace } from '../support/first-place.ts';

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

/** How many keys of a kind of section the first person of a profile holds, opened with their passphrase. */
export async function heldKeys(profile: string, passphrase: string, kind: SectionKind): Promise<number> {
  const { file, secret } = await openFirstPlace(profile, passphrase);
  const seat = must(decodeSeat(secret), 'a seat');
  const erasureKey = must(openErasureKey(crypto, file, seat.seat, seat.real.wrap), 'the erasure key');
  const { keys } = openSectionKeys(crypto, file, erasureKey, seat.seat, seat.real.wrap, seat.seatKey);
  return keys.filter((each) => each.kind === kind).length;
}
