/**
 * The vaults that are measured: so many dossiers of 200 notes, and a large file waiting in the inbox. Making one takes
 * minutes, so it is kept in out/bench/ as long as the generator's version is the same.
 */
import { existsSync, readdirSync } from 'node:fs';
import { constants, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { CaseloadSize } from '../generate/caseload.ts';
import { profileShell } from '../generate/profile-shell.ts';
import { good } from '../generate/seats.ts';
import { handOverLarge, makeVault, meet } from '../generate/vault.ts';
import { Session } from './session.ts';

/** Raised when the generator makes other data. Formats are read for ever: a vault made under earlier ones stays good. */
const generatorVersion = 2;
/** Raised when the browser store is written otherwise. */
const storeVersion = 4;
const notesEach = 200;
const seed = 20_261_124;
export const sizeOf = (dossiers: number): CaseloadSize => ({ dossiers, notesEach, seed });
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
  /** Never started as it is: measurements start a copy. Its browser store is empty. */
  readonly profile: string;
}

const folder = join(process.cwd(), 'out/bench');

/** Makes the vault, or finds the one made before. */
export async function prepare(say: (text: string) => void, dossiers: number): Promise<Prepared> {
  const size = sizeOf(dossiers);
  const profile = join(folder, `vault-${dossiers}-${generatorVersion}`);
  if (!existsSync(profile)) {
    say(`making a vault of ${dossiers} dossiers and ${dossiers * notesEach} notes …`);
    await removeOlder(`vault-${dossiers}-`);
    const unfinished = join(folder, `unfinished-${dossiers}`);
    await rm(unfinished, { recursive: true, force: true });
    await make(unfinished, size);
    await rename(join(unfinished, 'vault'), profile);
    await rm(unfinished, { recursive: true });
  }
  return { ...facts.parse(JSON.parse(await readFile(join(profile, 'facts.json'), 'utf8'))), profile };
}

const rebuilt = z.object({ ms: z.number(), mb: z.number(), beside: z.number().optional() });
export interface Settled extends z.infer<typeof rebuilt> {
  /** The vault with its browser store, as the application left it. Never started as it is. */
  readonly profile: string;
}

/**
 * The same vault after its first unlock, which builds the browser store from the journal. Kept like the vault itself;
 * `ms` and `mb` are of the day it was made.
 * @param beside another vault, rebuilt right before and right after to compare: `beside` is what that took, in ms
 */
export async function settle(say: (text: string) => void, prepared: Prepared, beside?: Prepared): Promise<Settled> {
  const name = `settled-${storeVersion}-${basename(prepared.profile)}`;
  const profile = join(folder, name);
  if (!existsSync(profile)) {
    await removeOlder(`settled-`, `-${basename(prepared.profile)}`);
    const unfinished = `unfinished-${name}`;
    const before = beside && (await rebuildAside(say, beside));
    const { ms, mb } = await rebuild(say, prepared, unfinished);
    const after = beside && (await rebuildAside(say, beside));
    const written = { ms, mb, ...(before !== undefined && after !== undefined && { beside: (before + after) / 2 }) };
    await writeFile(join(folder, unfinished, 'rebuilt.json'), JSON.stringify(written));
    await rename(join(folder, unfinished), profile);
  }
  return { ...rebuilt.parse(JSON.parse(await readFile(join(profile, 'rebuilt.json'), 'utf8'))), profile };
}

/** The first unlock of a copy of this name. */
async function rebuild(
  say: (text: string) => void,
  { profile, dossiers }: Prepared,
  name: string,
): Promise<{ readonly ms: number; readonly mb: number }> {
  say(`first unlock of ${dossiers.length} dossiers: the browser store is built from the journal …`);
  const session = await Session.start(await copyOf(profile, name));
  const { total, derive } = await session.unlock();
  await session.quiet();
  const mb = await session.memory();
  await session.untilSearchable();
  await session.close();
  return { ms: total - derive, mb };
}

async function rebuildAside(say: (text: string) => void, prepared: Prepared): Promise<number> {
  const name = 'rebuilt-aside';
  const { ms } = await rebuild(say, prepared, name);
  await rm(join(folder, name), { recursive: true });
  return ms;
}

/** A fresh copy of a profile for one measurement. */
export async function copyOf(profile: string, name: string): Promise<string> {
  const copy = join(folder, name);
  await rm(copy, { recursive: true, force: true });
  await cp(profile, copy, { recursive: true, mode: constants.COPYFILE_FICLONE });
  return copy;
}

async function make(unfinished: string, size: CaseloadSize): Promise<void> {
  const beside = (name: string): string => join(unfinished, name);
  const profile = beside('vault');
  await mkdir(profile, { recursive: true });
  const vault = await makeVault(profile, size);
  const elsewhere = await meet(vault.context, beside('elsewhere'), {
    name: 'Honoré Galet',
    function: 'psd-psychologist',
    service: 'prison:mons',
  });
  const receiver = await meet(vault.context, beside('receiver'), {
    name: 'Joppe Waterlelie',
    function: 'justice-assistant',
    service: 'justice-house:dendermonde',
  });
  const large = await handOverLarge(elsewhere.context, vault.context, largeNotes, size.seed + 1);
  await Promise.all([vault.close(), elsewhere.close(), receiver.close()]);
  await intoInbox(profile, join(beside('elsewhere'), 'safe/outbox', large.file));
  const { dossiers, notes, textBytes } = vault;
  const written = { dossiers, notes, textBytes, large, receiver: receiver.person };
  await writeFile(join(profile, 'facts.json'), JSON.stringify(written));
}

/** As a stick would bring it. */
async function intoInbox(profile: string, file: string): Promise<void> {
  const { safe, close } = profileShell(profile);
  const inbox = good(await safe.inbox());
  const handle = good(await inbox.begin());
  good(await inbox.write(handle, await readFile(file)));
  good(await inbox.finish(handle));
  await close();
}

/** Removes what an earlier version left. */
async function removeOlder(prefix: string, suffix = ''): Promise<void> {
  await mkdir(folder, { recursive: true });
  const older = readdirSync(folder).filter((name) => name.startsWith(prefix) && name.endsWith(suffix));
  for (const name of older) await rm(join(folder, name), { recursive: true });
}
