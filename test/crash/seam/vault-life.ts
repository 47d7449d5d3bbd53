/** The real vault over the shell's real stores on recorded files: what a person was told is saved must be there. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { FileSeam } from '../../../electron/files/seam.ts';
import { answerCall, type Handlers } from '../../../electron/ipc/answer.ts';
import { storeHandlers } from '../../../electron/ipc/handlers/stores.ts';
import { Safe } from '../../../electron/safe/safe.ts';
import type { Change, Problems, VaultApi, VaultProblem } from '../../../renderer/vault/api.ts';
import { shellCalls } from '../../../renderer/vault/shell.ts';
import { openRows, type Row } from '../../../renderer/vault/store/rows.ts';
import { createVaultApi } from '../../../renderer/vault/vault.ts';
import type { CallName } from '../../../shared/bridge/contract.ts';
import { sodiumCrypto } from '../../../shared/crypto/sodium.ts';
import type { Result } from '../../../shared/result.ts';
import { checkValues, Loss, must, type Script, type Tell } from './script.ts';

const passphrase = 'zeven stille molens aan de kade';
let clock = Date.parse('2026-11-24T09:00:00Z');
const log = { write: () => undefined };

/** The browser store: rows by database name, as they may be found after a cut. */
export type StoreCopy = ReadonlyMap<string, readonly Row[]>;

/** Puts a browser store in place of the one there is. */
export async function placeStore(copy: StoreCopy): Promise<void> {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  for (const [name, rows] of copy) await (await openRows(name)).write(rows);
}

/** A copy of the store as it is now. */
export async function copyStore(): Promise<StoreCopy> {
  const copy = new Map<string, readonly Row[]>();
  for (const name of await Dexie.getDatabaseNames()) {
    const vault = name.replace(/^passerelle-/, '');
    copy.set(vault, await (await openRows(vault)).readMany(''));
  }
  return copy;
}

/** A fresh process over these files. */
export async function vaultOver(files: FileSeam): Promise<VaultApi> {
  const crypto = await sodiumCrypto();
  const stores = storeHandlers(new Safe(files, '/profile/safe', log), log);
  const call = (name: CallName, input: unknown): Promise<unknown> =>
    name in stores
      ? // The handlers given here are all of the contract that this script uses.
        answerCall(name, stores as Partial<Handlers> as Handlers, input, log)
      : Promise.reject(new Error(`not part of this script: ${name}`));
  return createVaultApi({
    crypto,
    shell: shellCalls(call),
    now: () => (clock += 1),
    notify: () => undefined,
    pause: () => Promise.resolve(),
    trouble: () => undefined,
    // Argon2id has its vectors; here it would only cost time.
    derive: (phrase, kdf) => Promise.resolve(crypto.hash(new TextEncoder().encode(phrase), 32, kdf.salt)),
  });
}

async function good<T>(answer: Promise<Result<T, VaultProblem>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Loss(`the vault says ${result.problem.code}`);
  return result.value;
}

type Notices = Problems['notices'];

/** Unlocks, or makes the vault when there is none; what the person is told. */
export async function enter(vault: VaultApi): Promise<Notices> {
  const status = await good(vault.status());
  if (status.state === 'new') {
    const person = { name: 'Lien Zonnebloem', function: 'psd-social-worker', service: 'psd:gent' } as const;
    await good(vault.create({ ...person, passphrase, language: 'nl', label: 'Lien' }));
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

async function work(vault: VaultApi, life: number, tell: Tell): Promise<void> {
  const surname = life === 0 ? 'Paardenbloem' : 'Waterlelie';
  tell({ what: 'asked', key: `dossier ${surname}`, value: 'yes' });
  const { id } = await good(vault.newDossier(slipOf(surname)));
  tell({ what: 'answered', key: `dossier ${surname}`, value: 'yes' });
  for (const name of ['bed', 'job']) {
    const entity = `${life}-${name}`;
    const [key, value] = [`step ${entity}`, JSON.stringify({ text: name })];
    tell({ what: 'asked', key, value });
    await good(vault.change({ dossier: id, changes: [stepOf(entity, name)] }));
    tell({ what: 'answered', key, value });
  }
  for (const text of ['Hij', 'Hij zei']) {
    const [key, value] = [`draft note/${life}`, JSON.stringify(text)];
    tell({ what: 'asked', key, value });
    await good(vault.putDraft({ place: `note/${life}`, dossier: id, value: text, sees: [], at: 1 }));
    tell({ what: 'answered', key, value });
  }
}

export const vaultScript: Script = {
  name: 'the whole vault',
  async live(files, life, tell) {
    const vault = await vaultOver(files);
    tell({ what: 'asked', key: 'a place here', value: 'yes' });
    await enter(vault);
    tell({ what: 'answered', key: 'a place here', value: 'yes' });
    for (const [key, value] of await shown(vault)) tell({ what: 'shown', key, value });
    await work(vault, life, tell);
  },
  async check(state, told) {
    const vault = await vaultOver(state);
    const status = await good(vault.status());
    must(status.state !== 'damaged', 'the key file is taken for damaged');
    if (status.state === 'new') return checkValues(told, new Map());
    await enter(vault);
    checkValues(told, await shown(vault));
    const { id } = await good(vault.newDossier(slipOf('Kiezelsteen')));
    await good(vault.change({ dossier: id, changes: [stepOf('after', 'after')] }));
    const again = await vaultOver(state);
    await enter(again);
    must((await shown(again)).get('step after') === '{"text":"after"}', 'the next change is lost');
  },
};
