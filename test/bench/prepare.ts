/**
 * The vault that is measured: 300 dossiers of 200 notes, and a large file waiting in its inbox. Making it takes a while,
 * so it is kept in out/bench/ as long as the code that makes it is the same.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { CaseloadSize } from '../generate/caseload.ts';
import { profileShell } from '../generate/profile-shell.ts';
import { good } from '../generate/seats.ts';
import { handOverLarge, makeVault, meet } from '../generate/vault.ts';

export const size: CaseloadSize = { dossiers: 300, notesEach: 200, seed: 20_261_124 };
/** Contributions in the dossier that is taken in and sent on. */
export const largeNotes = 10_000;

const facts = z.object({
  dossiers: z.array(z.string()),
  notes: z.number(),
  textBytes: z.number(),
  /** The dossier that waits in the inbox, and the file it is in. */
  large: z.object({ dossier: z.string(), file: z.string() }),
  /** Person id of a verified justice assistant, to send to. */
  receiver: z.string(),
});

export interface Prepared extends z.infer<typeof facts> {
  /** Never started as it is: measurements start a copy. */
  readonly profile: string;
}

const folder = join(process.cwd(), 'out/bench');

/** Everything the sealed files depend on. */
const sources = [
  ...['test/generate', 'test/bench/prepare.ts', 'shared/contributions', 'shared/codec', 'shared/crypto'],
  ...['shared/dossier', 'shared/trust', 'shared/bundle', 'renderer/vault/store', 'renderer/vault/keys'],
  ...['electron/frames', 'electron/journal', 'electron/keyfile', 'electron/spool', 'package-lock.json'],
];

/** Makes the vault, or finds the one made before. */
export async function prepare(say: (text: string) => void): Promise<Prepared> {
  const profile = join(folder, `vault-${fingerprint()}`);
  if (!existsSync(profile)) {
    say(`making a vault of ${size.dossiers} dossiers and ${size.dossiers * size.notesEach} notes …`);
    await rm(folder, { recursive: true, force: true });
    const unfinished = join(folder, 'unfinished');
    await make(unfinished);
    await rename(unfinished, profile);
  }
  return { ...facts.parse(JSON.parse(await readFile(join(profile, 'facts.json'), 'utf8'))), profile };
}

/** A fresh copy of the vault for one measurement. */
export async function copyOf({ profile }: Prepared, name: string): Promise<string> {
  const copy = join(folder, name);
  await rm(copy, { recursive: true, force: true });
  await cp(profile, copy, { recursive: true });
  return copy;
}

async function make(profile: string): Promise<void> {
  await mkdir(profile, { recursive: true });
  const vault = await makeVault(profile, size);
  const beside = (name: string): string => join(folder, name);
  const elsewhere = await meet(vault.shop, beside('elsewhere'), {
    name: 'Honoré Galet',
    function: 'psd-psychologist',
    service: 'prison:mons',
  });
  const receiver = await meet(vault.shop, beside('receiver'), {
    name: 'Joppe Waterlelie',
    function: 'justice-assistant',
    service: 'justice-house:dendermonde',
  });
  const large = await handOverLarge(elsewhere.shop, vault.shop, largeNotes, size.seed + 1);
  await Promise.all([vault.close(), elsewhere.close(), receiver.close()]);
  await intoInbox(profile, join(beside('elsewhere'), 'safe/outbox', large.file));
  const { dossiers, notes, textBytes } = vault;
  const written = { dossiers, notes, textBytes, large, receiver: receiver.person };
  await writeFile(join(profile, 'facts.json'), JSON.stringify(written));
  await Promise.all(['elsewhere', 'receiver'].map((name) => rm(beside(name), { recursive: true })));
}

/** As a stick would bring it. */
async function intoInbox(profile: string, file: string): Promise<void> {
  const { safe } = profileShell(profile);
  const inbox = good(await safe.inbox());
  const handle = good(await inbox.begin());
  good(await inbox.write(handle, await readFile(file)));
  good(await inbox.finish(handle));
  await safe.close();
}

function fingerprint(): string {
  const hash = createHash('sha256').update(JSON.stringify({ size, largeNotes }));
  for (const path of sources.flatMap(filesUnder)) hash.update(`\0${path}\0`).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(path: string): readonly string[] {
  if (/\.[a-z]+$/.test(path)) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
