/** Everything a computer's first person holds, read from its files with their passphrase. */
import { unlockVault, type EntryDeps } from '../../renderer/vault/services/opening/open-vault.ts';
import { openedFrame } from '../../renderer/vault/core/sections/section-frames.ts';
import { shellCalls } from '../../renderer/vault/shell.ts';
import { toHex } from '../../shared/codec/hex.ts';
import { readBundle } from '../../shared/bundle/read.ts';
import { contributionIdOf, decodeContribution, type Contribution } from '../../shared/contributions/format.ts';
import type { Crypto } from '../../shared/crypto/crypto.ts';
import { sodiumCrypto } from '../../shared/crypto/sodium.ts';
import { must } from '../../shared/result.ts';
import { realRealm } from '../../shared/trust/realms.ts';
import { seatId } from '../../shared/trust/seat-card.ts';
import { answer, good, type Disk, type Machine } from '../fixtures/machine.ts';
import { copyOf } from '../fixtures/copies.ts';
import { phrase } from './people.ts';

const depsOver = (disk: Disk, crypto: Crypto): EntryDeps => ({
  crypto,
  shell: shellCalls((name, input) => Promise.resolve(answer(disk, name, input))),
  now: () => 0,
  notify: () => undefined,
  derive: (passphrase, kdf) => Promise.resolve(crypto.hash(Buffer.from(passphrase), 32, kdf.salt)),
  openRows: () => Promise.resolve(must(disk.rows, 'the rows of a copy')),
});

/** Contributions of every section they hold a key for, each once. Looks at a copy: nothing is changed. */
export async function heldBy(at: Machine): Promise<readonly Contribution[]> {
  const { disk, vault } = await copyOf(at, { noticed: false });
  const crypto = await sodiumCrypto();
  const slot = must((await good(vault.status())).slots[0], 'a slot').id;
  const opened = await unlockVault(depsOver(disk, crypto), slot, phrase);
  if (!opened.ok) throw new Error(opened.problem.code);
  const session = opened.value;
  const found = new Map<string, Contribution>();
  for (const hex of session.keys.sections())
    for (const frame of disk.journal)
      for (const bytes of openedFrame(session, frame, hex, session.keys.of(hex))?.content.contributions ?? []) {
        const decoded = decodeContribution(crypto, bytes);
        if (decoded.ok) found.set(toHex(decoded.value.id), decoded.value);
      }
  return [...found.values()];
}

/** How many numbers of one run were given to two contributions, in everything this computer holds. */
export async function numbersGivenTwice(at: Machine): Promise<number> {
  const seen = new Map<string, number>();
  for (const { head } of await heldBy(at)) {
    const key = `${toHex(head.actor.key)}/${toHex(head.actor.run)}/${head.seq}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return [...seen.values()].filter((times) => times > 1).length;
}

/** The head of the sender's access log (hex) in the newest file of a purpose that lies here. */
export async function manifestOf(at: Machine, purpose: string): Promise<string | null> {
  const { disk, vault } = await copyOf(at, { noticed: false });
  const crypto = await sodiumCrypto();
  const slot = must((await good(vault.status())).slots[0], 'a slot').id;
  const opened = await unlockVault(depsOver(disk, crypto), slot, phrase);
  if (!opened.ok) throw new Error(opened.problem.code);
  const identity = opened.value.identity('real');
  for (const bytes of disk.inbox.values()) {
    const mine = {
      identity: identity.ageIdentity,
      person: identity.person,
      seat: seatId(crypto, identity.sign.publicKey),
      realm: realRealm,
    };
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(bytes);
        controller.close();
      },
    });
    const read = await readBundle(stream, [mine], { crypto, contributionId: (each) => contributionIdOf(crypto, each) });
    if (read.ok && read.value.manifest.purpose === purpose)
      return read.value.manifest.logHead && toHex(read.value.manifest.logHead);
  }
  return null;
}
