/**
 * An unlocked seat: its secret, the keys it holds and the stores. Lives only in the worker; locking ends the process.
 */
import type { JournalFrame, ShellProblem } from '../../../../shared/bridge/contract.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import type { Bytes, Crypto } from '../../../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { Author } from '../../../../shared/dossier/view.ts';
import { hiddenKinds } from '../../../../shared/dossier/sections.ts';
import { practiceRealm, realRealm } from '../../../../shared/trust/realms.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import type { Inspection, ReadingOnly, Realm } from '../../api/places.ts';
import type { VaultEvent } from '../../api/events.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { Cards } from '../cards/cards.ts';
import { nothingApart, withApart, type Apart, type ApartOwner, type Giving } from '../keys/apart.ts';
import { entryTagKey } from '../keys/entries.ts';
import { checkedKeyFile, encodeKeyFile, sealPeople, type LocalUser, type KeyFile } from '../keys/key-file.ts';
import type { SectionKey } from '../keys/section-key.ts';
import { wrapSectionKey, type EntryPlace, type EntryTo } from '../keys/entries.ts';
import { HeldKeys } from '../keys/held-keys.ts';
import { identityFor, type Identity, type SeatSecret } from '../keys/seat.ts';
import { forgotten, renewed } from './renewal.ts';
import type { StorageKeys } from '../sealing/storage-keys.ts';
import { FirstSeen } from './first-seen.ts';
import { sharedPlaces } from '../people/shared-places.ts';
import type { People } from '../people/here.ts';
import { closedRows, closedShell } from './reading-only.ts';
import type { ShellCalls } from '../shell/shell.ts';
import type { SeatScope } from '../sealing/frames.ts';
import type { ResilientStore } from '../store/resilient-store.ts';
import { IntegrityCheckedStore } from '../store/integrity-checked-store.ts';
import { Records } from '../store/records.ts';
import { DerivedCache } from '../store/derived-cache.ts';
import { rowIds, type RowIds } from '../store/row-ids.ts';

export interface SessionParts {
  readonly crypto: Crypto;
  readonly shell: ShellCalls;
  readonly now: () => number;
  readonly notify: (event: VaultEvent) => void;
  readonly file: KeyFile;
  readonly erasureKey: Bytes;
  readonly storageKeys: StorageKeys;
  readonly secret: SeatSecret;
  readonly rows: ResilientStore;
  /** The key ring as it should lie in the store, where another lies there. */
  readonly ring: Bytes | null;
  /** What the key file says of the people of this computer; null when that is not in order. */
  readonly people: People | null;
  /** Keys that lie apart, and what was given to others of them. */
  readonly apart?: Apart;
  /** Where the files lie, as far as the shell can tell (bridge contract). */
  readonly place?: string;
  /** The shell can write nothing there. */
  readonly writeProtected?: boolean;
  /** By the policy of the machine no part is kept longer. */
  readonly longestRetentionMonths?: number;
  /** A policy is there and cannot be read: what it may have asked for is not loosened. */
  readonly policyRefused?: boolean;
  /** A name that changes with the code that works things out. */
  readonly code?: string;
}

/** What changes in the same write of the key file. */
export interface KeyFileChange {
  readonly people?: People;
  readonly erasureKey?: Bytes;
  readonly storageKeys?: StorageKeys;
  /** My seat with other keys, as its slots in the file hold it. */
  readonly secret?: SeatSecret;
  readonly apart?: Apart;
  readonly giving?: readonly Giving[];
}

export class Session {
  readonly crypto: Crypto;
  readonly shell: ShellCalls;
  readonly now: () => number;
  readonly notify: (event: VaultEvent) => void;
  readonly rows: IntegrityCheckedStore;
  /** The browser store itself: whether it opened, and took everything. */
  readonly store: Pick<ResilientStore, 'isAbsent' | 'isBehind' | 'offer' | 'settled'>;
  readonly rowIds: RowIds;
  readonly keys = new HeldKeys();
  readonly place: string | undefined;
  /** A name that changes with the code that works things out. */
  readonly code: string;
  readonly records: Records;
  readonly workedOut: DerivedCache;
  readonly cards: Cards;
  readonly firstSeen = new FirstSeen(this);
  /** By the policy of the machine no part is kept longer; without one, what was set counts alone. */
  readonly longestRetentionMonths: number;
  /** A policy is there and cannot be read: what it may have asked for is not loosened (PM4 of shared/machine-policy/SPEC.md). */
  readonly policyRefused: boolean;
  /** Why nothing is changed here, only read (reading-only.ts). */
  readingOnly: ReadingOnly | null;
  /** Whoever looks now, until this process ends: only what is for them is answered (core/gate/answering.ts). */
  inspection: Inspection | null = null;
  /** The latest moment at which they asked for something. */
  inspectionSeen = -Infinity;
  /** What dossiers are computed by has changed: whoever computes them anew sets it. */
  rulesChanged: () => void = () => undefined;
  /** The two copies of the key file were not the same when it was read. */
  copiesDiffer = false;
  /** Position behind the last journal frame this seat has taken in, and the journal's mark there. */
  journalEnd = 0;
  journalMark: Bytes = new Uint8Array(32);
  /** The greatest generation of the key file that was seen here, whatever file lies there now (SPEC.md, K10). */
  keysSeen = 0;
  /** At unlocking an older key file lay here than had been seen. */
  hadOlderKeys = false;
  #file: KeyFile;
  #erasureKey: Bytes;
  #storageKeys: StorageKeys;
  #secret: SeatSecret;
  #people: People | null;
  /** The list of people in the file is not in order: it is left as it is, and nobody is added to it. */
  #isPeopleBroken: boolean;
  #apart: Apart;
  #ring: Bytes | null;

  constructor(parts: SessionParts) {
    this.longestRetentionMonths = parts.longestRetentionMonths ?? Number.POSITIVE_INFINITY;
    this.policyRefused = parts.policyRefused === true;
    this.readingOnly = parts.writeProtected === true ? 'read-only' : null;
    this.crypto = parts.crypto;
    this.shell = closedShell(parts.shell, () => this.readingOnly);
    this.now = parts.now;
    this.notify = parts.notify;
    this.#secret = parts.secret;
    this.place = parts.place;
    this.rowIds = rowIds(toHex(parts.secret.seat));
    this.#file = parts.file;
    this.store = parts.rows;
    this.rows = new IntegrityCheckedStore(
      closedRows(parts.rows, () => this.readingOnly),
      this,
    );
    this.#erasureKey = parts.erasureKey;
    this.#storageKeys = parts.storageKeys;
    this.#people = parts.people;
    this.#isPeopleBroken = parts.people === null;
    this.#apart = parts.apart ?? nothingApart;
    this.#ring = parts.ring;
    this.code = parts.code ?? '';
    this.records = new Records(this);
    this.workedOut = new DerivedCache(this);
    this.cards = new Cards(parts.crypto);
    this.#introducePeople();
  }

  #introducePeople(): void {
    for (const realm of ['real', 'practice'] as const) this.cards.add(this.identity(realm).card, 'this-computer');
    for (const mate of this.people) {
      this.cards.add(mate.real, 'this-computer');
      this.cards.add(mate.practice, 'this-computer');
    }
    for (const mate of this.#people?.former ?? []) for (const bytes of [mate.real, mate.practice]) this.#demote(bytes);
  }

  /** Someone who is no person of this computer any more: enough to show an author. */
  #demote(bytes: Bytes): void {
    const card = this.cards.read(bytes);
    if (card === null) return;
    this.cards.add(bytes, 'introduced');
    const hex = toHex(card.signKey);
    if (this.cards.get(hex)?.standing === 'this-computer') this.cards.set(hex, 'introduced');
  }

  get isReadOnly(): boolean {
    return this.readingOnly !== null;
  }

  get vault(): Bytes {
    return this.#file.vault;
  }

  get file(): KeyFile {
    return this.#file;
  }

  get erasureKey(): Bytes {
    return this.#erasureKey;
  }

  /** My keys, as my slots hold them. */
  get secret(): SeatSecret {
    return this.#secret;
  }

  /** Seals and opens everything that rests in the journal, the store or a draft (K15). */
  get atRest(): StorageKeys {
    return this.#storageKeys;
  }

  /** People of this computer, as verified: only to them is anything wrapped. */
  get people(): readonly LocalUser[] {
    return this.#people?.standing ?? [];
  }

  /** Everything the log of people says; null when no log in order is known here. */
  get household(): People | null {
    return this.#people;
  }

  get isPeopleBroken(): boolean {
    return this.#isPeopleBroken;
  }

  /** Falls back to people this seat has verified before: the list in the key file is not in order. */
  distrustPeople(good: People | null): void {
    const before = this.people;
    this.#isPeopleBroken = true;
    this.#people = good;
    for (const mate of before) for (const bytes of [mate.real, mate.practice]) this.#demote(bytes);
    this.#introducePeople();
  }

  /** The list in the file is the good one again after the next write. */
  trustPeople(): void {
    this.#isPeopleBroken = this.#people === null;
  }

  get seatScope(): SeatScope {
    return { vault: this.vault, seat: this.secret.seat, key: this.secret.seatKey };
  }

  /** My keys in a realm, with my newest card (a change of work makes a new one under the same keys). */
  identity(realm: Realm): Identity {
    const mine = this.people.find((mate) => equal(mate.seat, this.secret.seat));
    const identity = identityFor(this.secret, realm);
    return mine === undefined ? identity : { ...identity, card: mine[realm] };
  }

  /** Me as an author in a realm. */
  me(realm: Realm): Author {
    const author = this.cards.author(toHex(this.identity(realm).sign.publicKey));
    if (author === null) throw new Error('my own card is unknown');
    return author;
  }

  /** Adds section keys to the key file, wrapped to me and to others of this computer, durably; then holds my own. */
  async keepKeys(
    keys: readonly SectionKey[],
    also: readonly LocalUser[] = [],
  ): Promise<Result<undefined, VaultProblem>> {
    const others = also.filter((mate) => !equal(mate.seat, this.secret.seat));
    const { hidden, shown } = parted(keys);
    const entries = [
      ...this.entriesFor(shown, this.myPlace()),
      ...others.flatMap((mate) => this.entriesFor(shown, mate)),
      ...sharedPlaces(this).flatMap((place) => this.entriesFor(place.among(shown), place)),
    ];
    const apart = { ...this.#apart, keys: [...this.#apart.keys, ...hidden] };
    const giving = others.map(({ seat }) => ({ seat, keys: hidden }));
    const written = await this.changeKeyFile((file) => ({ ...file, entries: [...file.entries, ...entries] }), {
      apart,
      giving,
    });
    if (!written.ok) return written;
    this.keys.holdNew(keys);
    return ok(undefined);
  }

  /** Where my own entries go. */
  myPlace(): EntryTo {
    return { seat: this.secret.seat, wrapKey: this.secret.real.wrap.publicKey };
  }

  get entryPlace(): EntryPlace {
    const first = this.#people?.entries[0] ?? this.vault;
    return { vault: this.vault, erasureKey: this.#erasureKey, tagKey: entryTagKey(this.crypto, first) };
  }

  entriesFor(keys: readonly SectionKey[], to: EntryTo): KeyFile['entries'] {
    const place = this.entryPlace;
    return keys.map((key) => wrapSectionKey(this.crypto, place, to, key));
  }

  /** Colleagues of this computer among these members of a section of a realm. */
  localUsersAmong(realm: Realm, members: readonly { readonly seat: Bytes }[]): readonly LocalUser[] {
    const seats = new Set(members.map((member) => toHex(member.seat)));
    return this.people.filter((mate) => {
      const card = this.cards.read(mate[realm]);
      return card !== null && seats.has(toHex(card.signKey));
    });
  }

  /** Wraps keys I hold to colleagues of this computer. */
  async giveKeys(keys: readonly SectionKey[], to: LocalUser): Promise<Result<undefined, VaultProblem>> {
    const { hidden, shown } = parted(keys);
    const entries = this.entriesFor(shown, to);
    const giving = [{ seat: to.seat, keys: hidden }];
    return this.changeKeyFile((file) => ({ ...file, entries: [...file.entries, ...entries] }), { giving });
  }

  /**
   * Destroys those of my keys that `forgets` picks: both copies of the key file are written without them under a new
   * erasure key, so that no older copy helps; then they are gone from memory too, also where one copy alone was written
   * (`half-written`): nothing may be written under a key that the next unlocking does not find. In an emergency nobody opens them.
   * Colleagues of this computer keep theirs, except where `forAll` says otherwise. `letters` go in the same write. Of the keys
   * of own texts only `ownTexts` stay, where they are given.
   */
  async forgetKeys(
    forgets: (key: SectionKey) => boolean,
    {
      forAll,
      letters,
      ownTexts = this.ownTextKeys,
    }: {
      readonly forAll: (key: SectionKey) => boolean;
      readonly letters: KeyFile['letters'];
      readonly ownTexts?: readonly Bytes[];
    },
  ): Promise<Result<undefined, VaultProblem>> {
    const erasureKey = this.crypto.random(32);
    const without = (file: KeyFile): KeyFile => {
      const told = { ...file, letters: [...file.letters, ...letters] };
      return renewed(this, told, erasureKey, forgotten(this, file, forgets, forAll));
    };
    // What was given and not taken yet stays with whom it was given to; here it is not known any more.
    const apart = {
      keys: this.#apart.keys.filter((key) => !forgets(key)),
      given: this.#apart.given.filter((gift) => !gift.keys.some(forgets)),
      ownTexts,
    };
    const written = await this.changeKeyFile(without, { erasureKey, apart });
    if (!written.ok && written.problem.code !== 'half-written') return written;
    this.#ring = null;
    await this.rows.write([], [this.rowIds.ring]);
    this.keys.forget(forgets);
    return written;
  }

  /**
   * Writes the key file anew, both copies, once it was read back from what is to be written: what would not open afterwards is
   * refused, and nothing has changed. With `next` the people, keys of the computer or of the seat, or what lies apart change in
   * the same write. After `half-written` it has happened all the same: the newer copy counts, and the next write makes both one.
   */
  async changeKeyFile(
    change: (file: KeyFile) => KeyFile,
    next: KeyFileChange = {},
  ): Promise<Result<undefined, VaultProblem>> {
    const people = next.people ?? this.#people;
    const erasureKey = next.erasureKey ?? this.#erasureKey;
    const storageKeys = next.storageKeys ?? this.#storageKeys;
    const changed = change(this.#file);
    const box =
      people === null || this.#isPeopleBroken
        ? changed.people
        : sealPeople(this.crypto, this.vault, erasureKey, people.entries);
    const others = (people?.standing ?? []).filter(({ seat }) => !equal(seat, this.secret.seat));
    const owner = { ...this.apartOwner, erasureKey };
    const apart = { ...(next.apart ?? this.#apart), records: Math.max(this.recordsSeen, this.records.chain.kept.seq) };
    const made = withApart(this.crypto, changed, owner, others, apart, next.giving);
    const isAsBefore = storageKeys === this.#storageKeys && erasureKey === this.#erasureKey;
    const storage = isAsBefore ? changed.storage : storageKeys.sealed(this.vault, erasureKey);
    const generation = Math.max(this.#file.generation, this.keysSeen) + 1;
    const file: KeyFile = { ...made.file, people: box, storage, generation };
    const encoded = checkedKeyFile(file);
    if (!encoded.ok) return fail({ code: encoded.problem });
    // Both copies: a key that only one of them holds would be lost with it, and everything under it.
    const written = await this.shell('keyFile.write', { bytes: encoded.value, both: true });
    if (!written.ok && written.problem !== 'half-written') return fail({ code: written.problem });
    this.#file = file;
    this.#erasureKey = erasureKey;
    this.#storageKeys = storageKeys;
    this.#secret = next.secret ?? this.#secret;
    this.#people = people;
    this.#apart = made.apart;
    this.#introducePeople();
    return written.ok ? ok(undefined) : fail({ code: written.problem });
  }

  /** So many records of mine the disk held when the key file was last written by this seat, whatever lies there now. */
  get recordsSeen(): number {
    return this.#apart.records ?? 0;
  }

  /** What opens words and filters of my own (own-texts.ts), the newest last. */
  get ownTextKeys(): readonly Bytes[] {
    return this.#apart.ownTexts ?? [];
  }

  /** One more of them. Where only reading is possible, it lasts until the lock, as what it seals does. */
  async addOwnTextKey(): Promise<Result<Bytes, VaultProblem>> {
    const key = this.crypto.random(32);
    const apart = { ...this.#apart, ownTexts: [...this.ownTextKeys, key] };
    const written = this.isReadOnly ? ok(undefined) : await this.changeKeyFile((file) => file, { apart });
    if (!written.ok) return written;
    this.#apart = { ...this.#apart, ownTexts: apart.ownTexts };
    return ok(key);
  }

  get apartOwner(): ApartOwner {
    const { seat, seatKey, real } = this.secret;
    return { erasureKey: this.#erasureKey, seat, wrapKeys: real.wrap, seatKey };
  }

  /**
   * Both copies of the key file are known to be as it is here: read again, and written again where they are not. Before that
   * nothing counts as destroyed: an older copy would still open it.
   */
  async keysAreOne(): Promise<Result<undefined, VaultProblem>> {
    const isOne = await this.#copiesAreOne();
    if (!isOne.ok || isOne.value) return isOne.ok ? ok(undefined) : isOne;
    const written = await this.writeKeysAgain();
    if (!written.ok) return written;
    const again = await this.#copiesAreOne();
    if (!again.ok) return again;
    return again.value ? ok(undefined) : fail({ code: 'half-written' });
  }

  async #copiesAreOne(): Promise<Result<boolean, VaultProblem>> {
    const copies = await this.shell('keyFile.read', undefined);
    if (!copies.ok) return fail({ code: copies.problem });
    const bytes = encodeKeyFile(this.#file);
    return ok(copies.value.length === 2 && copies.value.every((copy) => equal(copy, bytes)));
  }

  /** Writes the key file as it is to both copies: one of them was damaged or missing. */
  writeKeysAgain(): Promise<Result<undefined, VaultProblem>> {
    return this.changeKeyFile((file) => file);
  }

  /** Another key ring belongs in the store than lies there. */
  get hasNewRing(): boolean {
    return this.#ring !== null;
  }

  /** Puts the key ring into the store where it is not there yet: the next unlock has less to unwrap. */
  async keepRing(): Promise<void> {
    if (this.#ring === null) return;
    await this.rows.write([{ id: this.rowIds.ring, epoch: '', bytes: this.#ring }]);
    this.#ring = null;
  }

  /** Appends frames; they are on disk when this resolves with success. */
  async append(frames: readonly JournalFrame[]): Promise<Result<undefined, { readonly code: ShellProblem }>> {
    if (frames.length === 0) return ok(undefined);
    this.records.chain.onTheWay(frames);
    const appended = await this.shell('journal.append', { frames: [...frames] });
    this.records.chain.settled(frames, appended.ok);
    if (!appended.ok) return fail({ code: appended.problem });
    if (appended.value.end > this.journalEnd) {
      this.journalEnd = appended.value.end;
      this.journalMark = appended.value.mark;
    }
    return ok(undefined);
  }
}

const parted = (keys: readonly SectionKey[]) => ({
  hidden: keys.filter(({ kind }) => hiddenKinds.includes(kind)),
  shown: keys.filter(({ kind }) => !hiddenKinds.includes(kind)),
});

export const realmId = (realm: Realm): Bytes => (realm === 'real' ? realRealm : practiceRealm);
export const realmOf = (id: Bytes): Realm => (equal(id, realRealm) ? 'real' : 'practice');
export const personText = (person: Bytes): string => toBase64url(person);
