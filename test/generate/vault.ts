/**
 * A large vault in a profile folder: key file and journal, written by the vault's and the shell's own code. The browser
 * store is left empty; the application rebuilds it at its first unlock, as after the loss of one.
 */
import { sodiumCrypto } from '../../shared/crypto/sodium.ts';
import { toBase64url } from '../../shared/codec/base64url.ts';
import { must } from '../../shared/result.ts';
import type { Profile } from '../../renderer/vault/api.ts';
import { importCard, myCardFile, verifyPerson } from '../../renderer/vault/services/trust/correspondents.ts';
import { keep } from '../../renderer/vault/core/writing/writing.ts';
import type { VaultContext } from '../../renderer/vault/core/context/context.ts';
import { scopeOf } from '../../renderer/vault/core/sections/section-frames.ts';
import { send } from '../../renderer/vault/services/exchange/sending.ts';
import { sectionFrame } from '../../renderer/vault/core/sealing/frames.ts';
import { colleagues, makeCaseload, service, type CaseloadSize, type MadeDossier } from './caseload.ts';
import { profileShell } from './profile-shell.ts';
import { colleague, good, newVault, ownerOf, type Writer } from './seats.ts';
import { signNotes, writeDossier } from './write-dossier.ts';

export interface OpenVault {
  readonly context: VaultContext;
  /** Lets what is being written finish. */
  readonly close: () => Promise<void>;
}

type Writers = [Writer, ...Writer[]];

export interface MadeVault extends OpenVault {
  readonly dossiers: readonly string[];
  readonly notes: number;
  /** UTF-8 bytes of their texts. */
  readonly textBytes: number;
}

/** Makes the vault of a prison's social worker. `profile` must not hold one yet. The passphrase is in seats.ts. */
export async function makeVault(profile: string, size: CaseloadSize): Promise<MadeVault> {
  const crypto = await sodiumCrypto();
  const { shell, close } = profileShell(profile);
  const [owner, ...others] = colleagues;
  const context = await newVault(crypto, shell, { ...owner, service });
  const writers: Writers = [ownerOf(context)];
  for (const other of others) writers.push(await colleague(crypto, { ...other, service }));
  const dossiers: string[] = [];
  let notes = 0;
  let textBytes = 0;
  for (const made of makeCaseload(size)) {
    dossiers.push(await writeWhole(context, made, writers));
    notes += made.notes.length;
    for (const { note } of made.notes) textBytes += Buffer.byteLength(note.text);
  }
  return { dossiers, notes, textBytes, context, close };
}

/** Each note in a frame of its own, as it comes into the journal when notes are filed one at a time. */
async function writeWhole(context: VaultContext, made: MadeDossier, writers: Writers): Promise<string> {
  const { session } = context;
  const id = await writeDossier(context, made);
  const { section, contributions } = await signNotes(context, id, 'notes', made.notes, writers);
  const scope = scopeOf(session, section.key);
  const cards = writers.slice(1).map((each) => each.card);
  const frames = contributions.map(({ bytes }, at) =>
    sectionFrame(session.atRest, scope, section.key.key, { contributions: [bytes], cards: at === 0 ? cards : [] }),
  );
  good(await session.append(frames));
  return id;
}

/** Another computer in a folder of its own, met and verified on both sides; `person` is their id there. */
export async function meet(
  context: VaultContext,
  profile: string,
  who: Profile,
): Promise<OpenVault & { readonly person: string }> {
  const { shell, close } = profileShell(profile);
  const there = await newVault(context.session.crypto, shell, who);
  const person = await introduce(there, context);
  await introduce(context, there);
  return { context: there, person, close };
}

/** `at` takes in and verifies the card of `who`. */
async function introduce(who: VaultContext, at: VaultContext): Promise<string> {
  const { person } = good(await importCard(at.session, 'real', myCardFile(who.session, 'real')));
  good(await verifyPerson(at.session, 'real', person, 'in-person'));
  return person;
}

/** A dossier with this many notes in its plan, handed over: its sealed file lies in the sender's outbox. */
export async function handOverLarge(
  from: VaultContext,
  to: VaultContext,
  notes: number,
  seed: number,
): Promise<{ readonly dossier: string; readonly file: string }> {
  const [made] = makeCaseload({ dossiers: 1, notesEach: notes, seed });
  const large = must(made, 'a made-up dossier');
  const dossier = await writeDossier(from, large);
  const own = large.notes.map(({ note }) => ({ note, author: 0 }));
  good(await keep(from, [await signNotes(from, dossier, 'plan', own, [ownerOf(from)])]));
  const { name } = good(
    await send(from, {
      dossier,
      purpose: 'hand-over',
      to: toBase64url(to.session.identity('real').person),
      sections: ['identity', 'legal', 'plan'],
      message: '',
    }),
  );
  return { dossier, file: name };
}
