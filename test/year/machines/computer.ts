/** One computer through a year: its disk, its browser store, its clock, and the people who have a place on it. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Me, Problems, VaultApi, VaultProblem } from '../../../renderer/vault/api.ts';
import { StoreWrites } from '../../support/store-writes.ts';
import { openRows, type Row } from '../../../renderer/vault/core/store/rows.ts';
import { namingDecision } from '../../support/naming-decision.ts';
import { sayingWhy } from '../../support/saying-why.ts';
import { createVaultApi } from '../../../renderer/vault/vault.ts';
import type { Crypto } from '../../../shared/crypto/crypto.ts';
import { must, type Result } from '../../../shared/result.ts';
import type { Random } from '../../simulation/world/random.ts';
import { RecordedFiles } from '../../unit/shell/support/recorded-files.ts';
import { broughtDown, leftAfter, makeRoom, type Ending } from './disk.ts';
import { shellOver, stickFolder, type Shell } from './shell.ts';

export interface Newcomer {
  readonly name: string;
  readonly function: string;
  readonly service: string;
}

/** Somebody with a place on a computer. */
export interface Person extends Newcomer {
  readonly person: string;
  readonly card: Uint8Array<ArrayBuffer>;
}

/** The clock on the wall; each computer may be wrong by its own. */
export interface Clock {
  now: number;
}

/** Rows of a browser store by the name of its vault. */
export type StoreCopy = ReadonlyMap<string, readonly Row[]>;

/** A computer's files and browser store as they were at one moment. */
export interface Image {
  readonly files: RecordedFiles;
  readonly store: StoreCopy;
}

export const passphraseOf = ({ name }: Newcomer): string => `a good long phrase of ${name}`;

/** Somebody at the computer, unlocked. */
export interface Desk {
  readonly who: Person;
  readonly vault: VaultApi;
  readonly me: Me;
  readonly notices: Problems['notices'];
}

export class Computer {
  readonly name: string;
  readonly people: Person[] = [];
  files = unsited(new RecordedFiles());
  /** How far its clock is off (ms). */
  offset = 0;
  /** Which folder a person points at when asked. */
  folder: string | null = stickFolder;
  /** Where its profile lies, as far as the shell can tell. */
  place: string;
  readonly #crypto: Crypto;
  readonly #clock: Clock;
  #store = new IDBFactory();
  readonly #storing = new StoreWrites();
  #shell: Shell | null = null;

  constructor(name: string, crypto: Crypto, clock: Clock) {
    this.name = name;
    this.place = name;
    this.#crypto = crypto;
    this.#clock = clock;
  }

  /** The stores and the dialogs of the process that runs now. */
  get shell(): Shell {
    return must(this.#shell ?? undefined, 'a process');
  }

  /** A fresh process over what lies on the disk. */
  start(): VaultApi {
    const shell = shellOver(this.files, () => this.folder);
    this.#shell = shell;
    return namingDecision(
      sayingWhy(
        createVaultApi({
          crypto: this.#crypto,
          shell: shell.call,
          now: () => (this.#clock.now += 1) + this.offset,
          notify: () => undefined,
          pause: () => Promise.resolve(),
          trouble: () => {
            throw new Error(`${this.name}: a broken invariant`);
          },
          place: this.place,
          openRows: async (vault) => {
            await this.#storing.settled();
            return this.#storing.watched(await this.#inStore(() => openRows(vault)));
          },
          // Argon2id has its vectors; here it would only cost time.
          derive: (phrase, kdf) => Promise.resolve(this.#crypto.hash(new TextEncoder().encode(phrase), 32, kdf.salt)),
        }),
      ),
    );
  }

  /** A place for somebody; the first one begins the computer, others are approved by the first. */
  async join(who: Newcomer): Promise<Person> {
    const vault = this.start();
    const input = { ...who, passphrase: passphraseOf(who), language: 'nl', label: who.name } as const;
    const first = this.people[0];
    const me = good(
      await (first === undefined
        ? vault.create(input)
        : vault.addPerson({
            ...input,
            approvedBy: { slot: await slotOf(vault, first), passphrase: passphraseOf(first) },
          })),
    );
    const person = { ...who, person: me.person, card: good(await vault.myCard()) };
    this.people.push(person);
    return person;
  }

  /** Starts the application and unlocks it. */
  async enter(who: Person): Promise<Desk> {
    const vault = this.start();
    const entered = good(await vault.unlock({ slot: await slotOf(vault, who), passphrase: passphraseOf(who) }));
    return { who, vault, me: entered.me, notices: entered.problems.notices };
  }

  /** The application was left properly: everything is down on the disk. */
  async leave(): Promise<void> {
    await this.#shell?.safe.close();
    this.#shell = null;
    const { deviceOf, failure } = this.files;
    this.files = await broughtDown(this.files);
    Object.assign(this.files, { deviceOf, failure });
  }

  /** It all ended after so many steps of the disk since it was started. The browser store is as it was before, or as it is now. */
  async endsIn(steps: number, how: Ending, before: StoreCopy, random: Random): Promise<void> {
    this.#shell = null;
    const { deviceOf } = this.files;
    this.files = await broughtDown(leftAfter(this.files, steps, how, random));
    this.files.deviceOf = deviceOf;
    makeRoom(this.files);
    if (random.once(2)) await this.#placeStore(before);
  }

  async image(): Promise<Image> {
    return { files: await broughtDown(this.files), store: await this.copyOfStore() };
  }

  /** An image in place of what there is. */
  async putBack({ files, store }: Image): Promise<void> {
    this.#shell = null;
    this.files = await broughtDown(files);
    await this.#placeStore(store);
  }

  /** Another computer with all that this one holds now; nothing done there is seen here. */
  async double(): Promise<Computer> {
    const copy = new Computer(this.name, this.#crypto, { ...this.#clock });
    await copy.putBack(await this.image());
    copy.place = this.place;
    copy.offset = this.offset;
    copy.people.push(...this.people);
    return copy;
  }

  async copyOfStore(): Promise<StoreCopy> {
    await this.#storing.settled();
    return this.#inStore(async () => {
      const copy = new Map<string, readonly Row[]>();
      for (const name of await Dexie.getDatabaseNames()) {
        const vault = name.replace(/^passerelle-/, '');
        const rows = await openRows(vault);
        copy.set(vault, await rows.readMany(''));
        rows.close?.();
      }
      return copy;
    });
  }

  async #placeStore(copy: StoreCopy): Promise<void> {
    await this.#storing.settled();
    this.#store = new IDBFactory();
    await this.#inStore(async () => {
      for (const [name, rows] of copy) {
        const store = await openRows(name);
        await store.write(rows);
        store.close?.();
      }
    });
  }

  /** Dexie takes the store it finds when a database is made. */
  #inStore<T>(work: () => Promise<T>): Promise<T> {
    Dexie.dependencies.indexedDB = this.#store;
    Dexie.dependencies.IDBKeyRange = IDBKeyRange;
    return work();
  }
}

/** Nobody asks here which sync was asked for by whom. */
function unsited(files: RecordedFiles): RecordedFiles {
  files.notesSites = false;
  return files;
}

async function slotOf(vault: VaultApi, { name }: Newcomer): Promise<string> {
  const { slots } = good(await vault.status());
  return must(
    slots.find(({ label }) => label === name),
    `a place of ${name}`,
  ).id;
}

/** The value of an answer that was to be a success. */
export function good<T>(answer: Result<T, VaultProblem>): T {
  if (!answer.ok) throw new Unexpected(answer.problem);
  return answer.value;
}

export class Unexpected extends Error {
  readonly code: VaultProblem['code'];

  constructor(problem: VaultProblem) {
    super(`expected success, got ${JSON.stringify(problem)}`);
    this.code = problem.code;
  }
}
