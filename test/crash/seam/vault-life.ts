/** The real vault over the shell's real stores on recorded files: what a person was told is saved must be there. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { RestoreRequests } from '../../../electron/backup/requests.ts';
import type { FileSeam } from '../../../electron/files/seam.ts';
import { answerCall, type Handlers } from '../../../electron/ipc/answer.ts';
import { storeHandlers } from '../../../electron/ipc/handlers/stores.ts';
import { KeyFile } from '../../../electron/keyfile/key-file.ts';
import { Safe } from '../../../electron/safe/safe.ts';
import type { Change, Problems, VaultApi, VaultProblem } from '../../../renderer/vault/api.ts';
import { shellCalls } from '../../../renderer/vault/shell.ts';
import { StoreWrites } from '../../support/store-writes.ts';
import { openRows, type Row, type Rows } from '../../../renderer/vault/core/store/rows.ts';
import { createVaultApi } from '../../../renderer/vault/vault.ts';
import { equal } from '../../../shared/codec/bytes.ts';
import type { CallName } from '../../../shared/bridge/contract.ts';
import { sodiumCrypto } from '../../../shared/crypto/sodium.ts';
import type { Result } from '../../../shared/result.ts';
import { asking, checkValues, Loss, must, NoRoom, type Room, type Script, type Tell } from './script.ts';

const passphrase = 'zeven stille molens aan de kade';
let clock = Date.parse('2026-11-24T09:00:00Z');
const log = { write: () => undefined };

/** The browser store: rows by database name, as they may be found after a cut. */
export type StoreCopy = ReadonlyMap<string, readonly Row[]>;

/** The store everybody else in this process uses. */
export function usualStore(): void {
  Dexie.dependencies.indexedDB = indexedDB;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
}

const storing = new StoreWrites();

/** Puts a browser store in place of the one there is. */
export async function placeStore(copy: StoreCopy): Promise<void> {
  await storing.settled();
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  for (const [name, rows] of copy) await (await openRows(name)).write(rows);
}

/** A copy of the store as it is once all it was asked for is in it. */
export async function copyStore(): Promise<StoreCopy> {
  await storing.settled();
  const copy = new Map<string, readonly Row[]>();
  for (const name of await Dexie.getDatabaseNames()) {
    const vault = name.replace(/^passerelle-/, '');
    copy.set(vault, await (await openRows(vault)).readMany(''));
  }
  return copy;
}

/** Small, so that the journal of a short life has several files. */
const journalFile = 6_000;

/** A fresh process over these files. */
export async function vaultOver(files: FileSeam, room?: Room): Promise<VaultApi> {
  const crypto = await sodiumCrypto();
  const stores = storeHandlers(new Safe(files, '/profile/safe', log, journalFile), log);
  const requests = new RestoreRequests(files, '/profile/restore-requests');
  const handlers: Partial<Handlers> = { ...stores, 'restore.requests': () => requests.read() };
  const call = (name: CallName, input: unknown): Promise<unknown> =>
    name in handlers
      ? // The handlers given here are all of the contract that this script uses.
        answerCall(name, handlers as Handlers, input, log)
      : Promise.reject(new Error(`not part of this script: ${name}`));
  return createVaultApi({
    crypto,
    shell: shellCalls(call),
    now: () => (clock += 1),
    notify: () => undefined,
    pause: () => Promise.resolve(),
    trouble: () => undefined,
    openRows: async (name) => {
      await storing.settled();
      const rows = await openRows(name);
      return storing.watched(room === undefined ? rows : rowsWithin(room, rows));
    },
    // Argon2id has its vectors; here it would only cost time.
    derive: (phrase, kdf) => Promise.resolve(crypto.hash(new TextEncoder().encode(phrase), 32, kdf.salt)),
  });
}

/** Chromium gives up a change of the store for which the disk has no room. */
const rowsWithin = (room: Room, rows: Rows): Rows => ({
  ...rows,
  write: (changed, remove) =>
    room.hasRoom('some')
      ? rows.write(changed, remove)
      : Promise.reject(new DOMException('no room', 'QuotaExceededError')),
});

/**
 * Once somebody is in, no older copy opens what the newer one forgot; a copy that was never written forgets nothing, and is there
 * once everything was read through.
 */
async function copiesMustBeOne(files: FileSeam, vault: VaultApi): Promise<void> {
  const [newest, ...others] = await keyCopies(files);
  must(newest !== undefined, 'no copy of the keys is there after unlocking');
  must(
    others.every((other) => newest !== undefined && equal(newest, other)),
    'two copies of the keys differ after unlocking',
  );
  await good(vault.health());
  const [one, other] = await keyCopies(files);
  must(
    one !== undefined && other !== undefined && equal(one, other),
    'the keys are not there twice after all was read',
  );
}

async function keyCopies(files: FileSeam): Promise<readonly Uint8Array[]> {
  const keys = await KeyFile.open(files, '/profile/safe/keys');
  const copies = keys.ok ? await keys.value.read() : keys;
  return copies.ok ? copies.value : [];
}

async function good<T>(answer: Promise<Result<T, VaultProblem>>): Promise<T> {
  const result = await answer;
  if (result.ok) return result.value;
  const { code } = result.problem;
  throw code === 'disk-full' || code === 'read-only' || code === 'half-written'
    ? new NoRoom(code)
    : new Loss(`the vault says ${code}`);
}

type Notices = Problems['notices'];

/** Unlocks, or makes the vault when there is none; what the person is told. */
export async function enter(vault: VaultApi, tell: Tell = () => undefined): Promise<Notices> {
  const status = await good(vault.status());
  if (status.state === 'new') {
    const person = { name: 'Lien Zonnebloem', function: 'psd-social-worker', service: 'psd:gent' } as const;
    const wanted = { ...person, passphrase, language: 'nl', label: 'Lien' } as const;
    // Whoever is told that there is no room presses the same button again.
    await asking(tell, 'beginning', () => good(vault.create(wanted)));
    return [];
  }
  const slot = status.slots[0];
  if (slot === undefined) throw new Loss('nobody can unlock any more');
  return (await good(vault.unlock({ slot: slot.id, passphrase }))).problems.notices;
}

/** Everything the vault shows, as keys and values. */
export async function shown(vault: VaultApi): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>([['a place here', 'yes']]);
  for (const { id, surname } of await good(vault.caseload())) {
    found.set(`dossier ${surname}`, 'yes');
    const view = await good(vault.openDossier({ id }));
    must(view.sections.length === 5, 'a dossier came back in part');
    for (const section of view.sections) {
      must(section.missingFrom.length === 0, 'earlier work is missing');
      for (const { note } of section.notes) {
        const key = `note ${note.text}`;
        found.set(key, found.has(key) ? 'more than once' : 'once');
      }
      for (const entity of section.entities) {
        if (entity.type !== 'step') continue;
        const versions = entity.units['what']?.versions ?? [];
        found.set(`step ${entity.id}`, versions.map(({ value }) => JSON.stringify(value)).join(' or '));
      }
    }
  }
  for (const { place, value } of await good(vault.drafts())) found.set(`draft ${place}`, JSON.stringify(value));
  return found;
}

const slipOf = (surname: string) => ({
  surname,
  firstName: 'Wolk',
  birth: '1991-04-03',
  fileLanguage: 'nl' as const,
  personLanguage: { language: 'nl', interpreter: false, plainLanguage: false },
  place: 'prison:gent',
  route: 'judge' as const,
  executableText: '18 maanden',
  dates: [],
});

const stepOf = (entity: string, text: string): Change => ({
  do: 'put',
  section: 'plan',
  type: 'step',
  entity,
  unit: 'what',
  value: { text },
  sees: [],
});

const noteOf = (text: string): Change => ({
  do: 'note',
  section: 'notes',
  note: { text, kind: 'conversation', on: '2026-11-24' },
});

async function work(vault: VaultApi, life: number, tell: Tell): Promise<void> {
  const saving = async <T>(key: string, value: string, work: () => Promise<Result<T, VaultProblem>>): Promise<T> => {
    tell({ what: 'asked', key, value });
    const answer = await asking(tell, key, () => good(work()));
    tell({ what: 'answered', key, value });
    return answer;
  };
  const surname = life === 0 ? 'Paardenbloem' : 'Waterlelie';
  const { id } = await saving(`dossier ${surname}`, 'yes', () => vault.newDossier(slipOf(surname)));
  for (const name of ['bed', 'job']) {
    const entity = `${life}-${name}`;
    await saving(`step ${entity}`, JSON.stringify({ text: name }), () =>
      vault.change({ dossier: id, changes: [stepOf(entity, name)] }),
    );
  }
  for (const text of ['Hij', 'Hij zei']) {
    const draft = { place: `note/${life}`, dossier: id, value: text, sees: [], at: 1 };
    await saving(`draft note/${life}`, JSON.stringify(text), () => vault.putDraft(draft));
  }
  const text = `Hij belt morgen (${life}).`;
  const [place, key] = [`filed/${life}`, `draft filed/${life}`];
  await saving(key, JSON.stringify(text), () => vault.putDraft({ place, dossier: id, value: text, sees: [], at: 2 }));
  tell({ what: 'asked', key, value: null });
  await saving(`note ${text}`, 'once', () => vault.change({ dossier: id, changes: [noteOf(text)], dropDraft: place }));
}

export const vaultScript: Script = {
  name: 'the whole vault',
  async live(files, life, tell, room) {
    const vault = await vaultOver(files, room);
    tell({ what: 'asked', key: 'a place here', value: 'yes' });
    await asking(tell, 'entering', () => enter(vault, tell));
    tell({ what: 'answered', key: 'a place here', value: 'yes' });
    for (const [key, value] of await asking(tell, 'reading', () => shown(vault))) tell({ what: 'shown', key, value });
    await work(vault, life, tell);
  },
  async check(state, told) {
    const vault = await vaultOver(state);
    const status = await good(vault.status());
    must(status.state !== 'damaged', 'the key file is taken for damaged');
    if (status.state === 'new') return checkValues(told, new Map());
    await enter(vault);
    await copiesMustBeOne(state, vault);
    const found = await shown(vault);
    checkValues(told, found);
    for (const life of [0, 1])
      must(
        !found.has(`draft filed/${life}`) || !found.has(`note Hij belt morgen (${life}).`),
        'what was filed is still being written',
      );
    const { id } = await good(vault.newDossier(slipOf('Kiezelsteen')));
    await good(vault.change({ dossier: id, changes: [stepOf('after', 'after')] }));
    const again = await vaultOver(state);
    await enter(again);
    must((await shown(again)).get('step after') === '{"text":"after"}', 'the next change is lost');
  },
};
