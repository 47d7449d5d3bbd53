/** Officers of a realm at a computer of their own, making a list as the screens do. All names are fictional. */
import type { DraftInput, ListView } from '../../renderer/vault/api/realm.ts';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import { must } from '../../shared/result.ts';
import { good, type Machine } from '../fixtures/machine.ts';
import { atComputer } from './people.ts';

export const officerPhrase = 'three lights above the harbour';
export const year = 365 * 86_400_000;

export interface Office {
  readonly desk: Machine;
  /** Files of the three officers: their keys, and what they hand over. */
  files: { readonly key: Bytes; readonly part: Bytes }[];
}

export async function office(): Promise<Office> {
  const desk = await atComputer('Nele Vuurtoren', 'psd-director', 'psd:central');
  const files: Office['files'] = [];
  for (const name of ['Nele Vuurtoren', 'Piet Windwijzer', 'Rosa Kompas'])
    files.push(await good(desk.vault.newOfficer({ name, passphrase: officerPhrase })));
  return { desk, files };
}

/** A first version with these people in it, by their card files; answers the list file. */
export async function firstList(at: Office, cards: readonly Bytes[], services: readonly string[]): Promise<Bytes> {
  const { vault, clock } = at.desk;
  const parts = at.files.map(({ part }) => part);
  await good(vault.beginDraft({ from: 'parts', name: 'Noordzeestreek', parts, until: clock.now + year }));
  for (const service of services) await good(vault.changeDraft({ do: 'enrol', service }));
  for (const card of cards) await good(vault.changeDraft({ do: 'add', card }));
  const file = await signedByTwo(at);
  await good(vault.takeList({ bytes: file, compared: true }));
  return file;
}

/** The next version with changes, taken in at the office too. */
export async function nextList(at: Office, ...changes: readonly DraftInput[]): Promise<Bytes> {
  const file = await draftedList(at, ...changes);
  await good(at.desk.vault.takeList({ bytes: file, compared: false }));
  return file;
}

/** The same, signed and not taken in. */
export async function draftedList(at: Office, ...changes: readonly DraftInput[]): Promise<Bytes> {
  const { vault, clock } = at.desk;
  await good(vault.beginDraft({ from: 'held', until: clock.now + year }));
  for (const change of changes) await good(vault.changeDraft(change));
  return signedByTwo(at);
}

export async function signedByTwo({ desk: { vault }, files }: Office): Promise<Bytes> {
  const draft = await good(vault.draftFile());
  const [one, two] = files;
  const sign = (bytes: Bytes, officer: typeof one) =>
    good(vault.signDraft({ bytes, key: must(officer, 'an officer').key, passphrase: officerPhrase }));
  return (await sign((await sign(draft, one)).file, two)).file;
}

export const takes = (at: Machine, bytes: Bytes): Promise<ListView> =>
  good(at.vault.takeList({ bytes, compared: true }));
