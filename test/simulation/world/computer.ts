/** A computer of the story: the real vault over a disk and rows in memory, and the people who have a place on it. */
import type { DossierView, VaultApi, VaultProblem } from '../../../renderer/vault/api.ts';
import type { SeatSecret } from '../../../renderer/vault/core/keys/seat.ts';
import { shellCalls, type ShellCalls } from '../../../renderer/vault/shell.ts';
import { calls, type CallInput, type CallName, type CallOutput } from '../../../shared/bridge/contract.ts';
import { createVaultApi, type VaultDeps } from '../../../renderer/vault/vault.ts';
import { fromBase64url } from '../../../shared/codec/base64url.ts';
import { utf8 } from '../../../shared/codec/bytes.ts';
import type { Bytes, Crypto } from '../../../shared/crypto/crypto.ts';
import { must, type Result } from '../../../shared/result.ts';
import { answer, Disk } from '../../fixtures/machine.ts';
import { namingDecision } from '../../support/naming-decision.ts';
import { sayingWhy } from '../../support/saying-why.ts';
import { speaking } from './application.ts';
import { withRealCryptography } from './chance.ts';
import { MemoryRows } from './rows.ts';

/** One person's place on one computer. A copied computer has places with the same keys. */
export interface Seat {
  readonly computer: Computer;
  readonly name: string;
  readonly function: string;
  readonly service: string;
  /** Person id (base64url) and signing key (hex). */
  readonly person: string;
  readonly key: string;
  readonly slot: Bytes;
  readonly card: Bytes;
  /** What they saw last of a dossier: a draft begun then goes on from there. */
  readonly seen: Map<string, DossierView>;
}

export const phraseOf = (name: string): string => `a good long phrase of ${name}`;

export interface Newcomer {
  readonly name: string;
  readonly function: string;
  readonly service: string;
}

/** Someone who was taken off a computer, with what their keys still were when they went. */
export interface Left {
  readonly seat: Seat;
  readonly secret: SeatSecret;
  /** The erasure key of the file they were taken out of: a copy of it may be anywhere. */
  readonly erasureKey: Bytes;
  /** The key file they may keep a copy of, and how long the journal was when they were taken off. */
  readonly keyFile: Bytes;
  readonly frames: number;
  /** Every frame written until then: here, and on disks of this computer that somebody has a picture of. */
  readonly written: readonly Bytes[];
  /** They read something that somebody who stayed reads too. */
  readonly sharedWork: boolean;
}

/** Who has a place on a computer, and who had. */
export interface Places {
  readonly seats: readonly Seat[];
  readonly left: readonly Left[];
}

/** What a backup or a copy of the profile holds. */
export interface Profile {
  readonly disk: Disk;
  readonly rows: MemoryRows;
}

/** Clocks run ahead of what was seen by more than a month now and then: people say that they are right, as soon as they are asked. */
async function knowingTheDate(vault: VaultApi, says: Computer['saysDate']): Promise<VaultApi> {
  if (says !== 'nothing') await vault.sayDateIsRight({ reason: says === 'corrected' ? 'the clock had run ahead' : '' });
  return vault;
}

/** `noticed`: the copy lies in another place, as far as that can be seen; else as a disk image put back bit by bit. */
export function copyOf({ disk, rows }: Profile, { noticed }: { readonly noticed: boolean }): Profile {
  const copy = new Disk();
  if (!noticed) copy.place = disk.place;
  copy.keyFiles = [...disk.keyFiles];
  copy.journal = [...disk.journal];
  for (const part of ['drafts', 'chunks', 'outbox', 'inbox'] as const) copy[part] = new Map(disk[part]);
  return { disk: copy, rows: rows.copy() };
}

export class Computer {
  readonly name: string;
  readonly seats: Seat[] = [];
  readonly left: Left[] = [];
  readonly crypto: Crypto;
  /** Whoever is inside is looked at when they have come in, and before somebody else does. */
  atTheDoor: (seat: Seat) => Promise<void> = () => Promise.resolve();
  profile: Profile;
  /** Its application is of before some units and operations were thought of, until somebody brings it up to date. */
  isOlder = false;
  /** What its people answer when they are asked which date is right. */
  saysDate: 'right' | 'corrected' | 'nothing' = 'right';
  /** What is done in the background after unlocking comes to its end; else it is no part of the story. */
  readsThrough = false;
  /** How often it was started: what an earlier process had in hand has ended with it. */
  #starts = 0;
  readonly #clock: { now: number };
  #vault: VaultApi | null = null;
  #inside: Seat | null = null;

  constructor(name: string, crypto: Crypto, clock: { now: number }, profile?: Profile) {
    this.name = name;
    this.crypto = crypto;
    this.#clock = clock;
    this.profile = profile ?? { disk: new Disk(), rows: new MemoryRows() };
  }

  get disk(): Disk {
    return this.profile.disk;
  }

  get inside(): Seat | null {
    return this.#inside;
  }

  /** The process ends, whatever it was doing; the disk stays. */
  lock(): void {
    this.#vault = null;
    this.#inside = null;
    this.#starts += 1;
  }

  #started(): VaultApi {
    const { disk, rows } = this.profile;
    const start = this.#starts;
    return spokenBy(this, {
      crypto: this.crypto,
      shell: shellOver(disk),
      now: () => (this.#clock.now += 1),
      notify: () => undefined,
      pause: () => (this.readsThrough && start === this.#starts ? Promise.resolve() : new Promise(() => undefined)),
      trouble: () => {
        throw new Error('a broken invariant');
      },
      derive: (passphrase, kdf) => Promise.resolve(this.crypto.hash(utf8(passphrase), 32, kdf.salt)),
      openRows: () => Promise.resolve(rows),
      ...(disk.place !== undefined && { place: disk.place }),
      // Low, so that it comes about in a story.
      compactAbove: 6,
    });
  }

  /** @param by who lets them in; whoever was here first, unless said */
  async join(who: Newcomer, by?: Seat): Promise<Seat> {
    this.lock();
    const vault = this.#started();
    const input = { ...who, passphrase: phraseOf(who.name), language: 'nl', label: who.name } as const;
    const first = by ?? this.seats[0];
    const me = good(
      await (first === undefined
        ? vault.create(input)
        : vault.addPerson({ ...input, approvedBy: { slot: slotText(first), passphrase: phraseOf(first.name) } })),
    );
    const card = good(await vault.myCard());
    const slot = await slotOf(this.#started(), who.name);
    const seat: Seat = { computer: this, ...who, person: me.person, key: me.seat, slot, card, seen: new Map() };
    this.seats.push(seat);
    this.#vault = vault;
    this.#inside = seat;
    return seat;
  }

  /** The same people on a copy of this computer's disk. */
  copied(name: string, how: { readonly noticed: boolean }): Computer {
    const twin = new Computer(name, this.crypto, this.#clock, copyOf(this.profile, how));
    twin.isOlder = this.isOlder;
    twin.readsThrough = this.readsThrough;
    for (const seat of this.seats) twin.seats.push({ ...seat, computer: twin, seen: new Map() });
    twin.left.push(...this.left);
    return twin;
  }

  /** Who is on it now: a copy of its disk knows no others. */
  places(): Places {
    return { seats: [...this.seats], left: [...this.left] };
  }

  /** Everything on it is replaced by what a copy holds; what its people had on their screens is gone too. */
  restored(from: Profile, { seats, left }: Places, how: { readonly noticed: boolean }): void {
    this.lock();
    this.profile = copyOf(from, how);
    this.seats.splice(0, this.seats.length, ...seats);
    this.left.splice(0, this.left.length, ...left);
    for (const seat of this.seats) seat.seen.clear();
  }

  /** Whether the place of someone can still be entered, with what they know. */
  async opensFor({ slot, name }: Seat): Promise<boolean> {
    return (await this.#started().unlock({ slot: slotText({ slot }), passphrase: phraseOf(name) })).ok;
  }

  /** Their place is closed. */
  gone(left: Left): void {
    if (this.#inside === left.seat) this.lock();
    this.seats.splice(this.seats.indexOf(left.seat), 1);
    this.left.push(left);
  }

  /** The vault with this person inside; whoever was in is locked out first. */
  async enter(seat: Seat): Promise<VaultApi> {
    if (this.#vault !== null && this.#inside === seat) return knowingTheDate(this.#vault, this.saysDate);
    if (this.#inside !== null) await this.atTheDoor(this.#inside);
    this.lock();
    const vault = this.#started();
    good(await vault.unlock({ slot: slotText(seat), passphrase: phraseOf(seat.name) }));
    this.#vault = vault;
    this.#inside = seat;
    await this.atTheDoor(seat);
    return knowingTheDate(vault, this.saysDate);
  }

  /** The newest application is put on it: it is started again, over what the older one left. */
  async upgrade(): Promise<void> {
    if (this.#inside !== null) await this.atTheDoor(this.#inside);
    this.lock();
    this.isOlder = false;
  }

  /** The key of a person's slot, as their passphrase gives it. */
  slotKey(seat: Seat, salt: Bytes): Bytes {
    return this.crypto.hash(utf8(phraseOf(seat.name)), 32, salt);
  }
}

/** Every call is answered by the application of this computer. */
function spokenBy(computer: Computer, deps: VaultDeps): VaultApi {
  const vault = namingDecision(sayingWhy(createVaultApi(deps)));
  if (!computer.isOlder) return vault;
  return new Proxy(vault, {
    get: (all, name, receiver) => {
      const call: unknown = Reflect.get(all, name, receiver);
      if (typeof call !== 'function') return call;
      return (...given: unknown[]): unknown => speaking(true, () => Reflect.apply(call, all, given) as unknown);
    },
  });
}

/** With the real cryptography also what crosses the bridge is decoded each time; otherwise that would cost most of all. */
const shellOver = (disk: Disk): ShellCalls =>
  withRealCryptography()
    ? shellCalls((name, input) => Promise.resolve(answer(disk, name, calls[name].input.parse(input))))
    : <N extends CallName>(name: N, input: CallInput<N>) =>
        // Answered by the handler of this very call; TypeScript cannot follow the name through the table.
        Promise.resolve(answer(disk, name, input) as CallOutput<N>);

const slotText = ({ slot }: Pick<Seat, 'slot'>): string => Buffer.from(slot).toString('base64url');

async function slotOf(vault: VaultApi, label: string): Promise<Bytes> {
  const slot = good(await vault.status()).slots.find((each) => each.label === label);
  return must(fromBase64url(must(slot, `the slot of ${label}`).id), 'a slot id');
}

/** An answer that was to be a success, and was not. */
export class Unexpected extends Error {
  readonly code: VaultProblem['code'];

  constructor(problem: VaultProblem) {
    super(`expected success, got ${JSON.stringify(problem)}`);
    this.code = problem.code;
  }
}

export function good<T>(result: Result<T, VaultProblem>): T {
  if (!result.ok) throw new Unexpected(result.problem);
  return result.value;
}
