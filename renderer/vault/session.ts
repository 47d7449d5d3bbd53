/**
 * An unlocked seat: its secret, the keys it holds and the stores. Lives only in the worker; locking ends the process.
 */
import type { JournalFrame, ShellProblem } from '../../shared/bridge/contract.ts';
import { toHex } from '../../shared/codec/hex.ts';
import { toBase64url } from '../../shared/codec/base64url.ts';
import type { Bytes, Crypto } from '../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Author } from '../../shared/dossier/view.ts';
import { practiceRealm, realRealm } from '../../shared/trust/realms.ts';
import { decodeCard } from '../../shared/trust/seat-card.ts';
import { equal } from '../../shared/codec/bytes.ts';
import type { Realm, VaultEvent, VaultProblem } from './api.ts';
import { Cards } from './cards.ts';
import type { Housemate, KeyFile, SectionKey } from './keys/key-file.ts';
import { encodeKeyFile, openPeople, renewErasure, sealPeople, wrapSectionKey } from './keys/key-file.ts';
import { identityFor, type Identity, type SeatSecret } from './keys/seat.ts';
import type { ShellCalls } from './shell.ts';
import type { SeatScope } from './store/frames.ts';
import type { Rows } from './store/rows.ts';
import { Records } from './store/records.ts';
import { rowIds, type RowIds } from './store/row-ids.ts';

export interface SessionParts {
  readonly crypto: Crypto;
  readonly shell: ShellCalls;
  readonly now: () => number;
  readonly notify: (event: VaultEvent) => void;
  readonly file: KeyFile;
  readonly erasureKey: Bytes;
  readonly secret: SeatSecret;
  readonly rows: Rows;
}

export class Session {
  readonly crypto: Crypto;
  readonly shell: ShellCalls;
  readonly now: () => number;
  readonly notify: (event: VaultEvent) => void;
  readonly secret: SeatSecret;
  readonly rows: Rows;
  readonly rowIds: RowIds;
  readonly records: Records;
  readonly cards: Cards;
  /** Position behind the last journal frame this seat has taken in. */
  journalEnd = 0;
  #file: KeyFile;
  #erasureKey: Bytes;
  /** section hex -> epoch hex -> key. */
  readonly #keys = new Map<string, Map<string, SectionKey>>();
  /** Sections (hex) whose first key was kept since unlocking: the journal holds nothing older of them. */
  readonly #new = new Set<string>();
  #people: readonly Housemate[];

  constructor(parts: SessionParts) {
    this.crypto = parts.crypto;
    this.shell = parts.shell;
    this.now = parts.now;
    this.notify = parts.notify;
    this.secret = parts.secret;
    this.rows = parts.rows;
    this.rowIds = rowIds(toHex(parts.secret.seat));
    this.#file = parts.file;
    this.#erasureKey = parts.erasureKey;
    this.#people = openPeople(parts.crypto, parts.file, parts.erasureKey);
    this.records = new Records(this);
    this.cards = new Cards(parts.crypto);
    for (const mate of this.#people) {
      this.cards.add(mate.real, 'this-computer');
      this.cards.add(mate.practice, 'this-computer');
    }
  }

  get vault(): Bytes {
    return this.#file.vault;
  }

  get people(): readonly Housemate[] {
    return this.#people;
  }

  get seatScope(): SeatScope {
    return { vault: this.vault, seat: this.secret.seat, key: this.secret.seatKey };
  }

  identity(realm: Realm): Identity {
    return identityFor(this.secret, realm);
  }

  /** Me as an author in a realm. */
  me(realm: Realm): Author {
    const author = this.cards.author(toHex(this.identity(realm).sign.publicKey));
    if (author === null) throw new Error('my own card is unknown');
    return author;
  }

  /* ---- keys ---- */

  /** A key for an epoch that has one already is passed over: nobody slips another under what is written here. */
  holdKey(key: SectionKey): void {
    const section = toHex(key.section);
    const epochs = this.#keys.get(section) ?? new Map<string, SectionKey>();
    const epoch = toHex(key.epoch);
    if (!epochs.has(epoch)) epochs.set(epoch, key);
    this.#keys.set(section, epochs);
  }

  isNew(sectionHex: string): boolean {
    return this.#new.has(sectionHex);
  }

  keysOf(sectionHex: string): ReadonlyMap<string, SectionKey> {
    return this.#keys.get(sectionHex) ?? new Map();
  }

  sections(): readonly string[] {
    return [...this.#keys.keys()];
  }

  /** Adds section keys to the key file, wrapped to me and to others of this computer, durably; then holds my own. */
  async keepKeys(
    keys: readonly SectionKey[],
    also: readonly Housemate[] = [],
  ): Promise<Result<undefined, VaultProblem>> {
    const mine = { seat: this.secret.seat, wrapKey: this.secret.real.wrap.publicKey };
    const wrap = (to: { readonly seat: Bytes; readonly wrapKey: Bytes }) =>
      keys.map((key) => wrapSectionKey(this.crypto, this.#file, this.#erasureKey, to, key));
    const entries = [mine, ...also.filter((mate) => !equal(mate.seat, mine.seat))].flatMap(wrap);
    const written = await this.#writeFile({ ...this.#file, entries: [...this.#file.entries, ...entries] });
    if (!written.ok) return written;
    for (const key of keys) {
      if (!this.#keys.has(toHex(key.section))) this.#new.add(toHex(key.section));
      this.holdKey(key);
    }
    return ok(undefined);
  }

  /** Colleagues of this computer among these members of a section of a realm. */
  housematesAmong(realm: Realm, members: readonly { readonly seat: Bytes }[]): readonly Housemate[] {
    const seats = new Set(members.map((member) => toHex(member.seat)));
    return this.#people.filter((mate) => {
      const card = decodeCard(this.crypto, mate[realm]);
      return card.ok && seats.has(toHex(card.value.signKey));
    });
  }

  /** Wraps keys I hold to colleagues of this computer. */
  async giveKeys(keys: readonly SectionKey[], to: Housemate): Promise<Result<undefined, VaultProblem>> {
    const entries = keys.map((key) => wrapSectionKey(this.crypto, this.#file, this.#erasureKey, to, key));
    return this.#writeFile({ ...this.#file, entries: [...this.#file.entries, ...entries] });
  }

  /**
   * Destroys those of my keys that `forgets` picks: both copies of the key file are written without them under a new
   * erasure key, so that no older copy helps; then they are gone from memory too. Whoever calls takes the sections out of
   * memory and store first (`Sections.forget`). Colleagues of this computer keep theirs.
   */
  async forgetKeys(forgets: (key: SectionKey) => boolean): Promise<Result<undefined, VaultProblem>> {
    const fresh = this.crypto.random(32);
    const mine = { seat: this.secret.seat, wrapKeys: this.secret.real.wrap, forgets };
    const written = await this.#writeFile(
      renewErasure(this.crypto, this.#file, { old: this.#erasureKey, fresh }, mine),
    );
    if (!written.ok) return written;
    this.#erasureKey = fresh;
    for (const [section, epochs] of this.#keys) {
      for (const [epoch, key] of epochs) if (forgets(key)) epochs.delete(epoch);
      if (epochs.size === 0) this.#keys.delete(section);
    }
    return ok(undefined);
  }

  /** Adds a person of this computer with their slot. */
  async admit(mate: Housemate, slot: KeyFile['slots'][number]): Promise<Result<undefined, VaultProblem>> {
    const people = [...this.#people, mate];
    const box = this.crypto.wrap(this.#erasureKey, mate.wrapKey);
    const written = await this.#writeFile({
      ...this.#file,
      slots: [...this.#file.slots, slot],
      erasure: [...this.#file.erasure, { seat: mate.seat, wrapKey: mate.wrapKey, box }],
      people: sealPeople(this.crypto, this.#file, this.#erasureKey, people),
    });
    if (written.ok) this.#people = people;
    return written;
  }

  async #writeFile(next: KeyFile): Promise<Result<undefined, VaultProblem>> {
    const file = { ...next, generation: next.generation + 1 };
    // Both copies: a key that only one of them holds would be lost with it, and everything under it.
    const written = await this.shell('keyFile.write', { bytes: encodeKeyFile(file), both: true });
    if (!written.ok) return fail({ code: written.problem });
    this.#file = file;
    return ok(undefined);
  }

  /* ---- journal ---- */

  /** Appends frames; they are on disk when this resolves with success. */
  async append(frames: readonly JournalFrame[]): Promise<Result<undefined, { readonly code: ShellProblem }>> {
    if (frames.length === 0) return ok(undefined);
    const appended = await this.shell('journal.append', { frames: [...frames] });
    if (!appended.ok) return fail({ code: appended.problem });
    this.journalEnd = Math.max(this.journalEnd, appended.value.end);
    return ok(undefined);
  }
}

export const realmId = (realm: Realm): Bytes => (realm === 'real' ? realRealm : practiceRealm);
export const realmOf = (id: Bytes): Realm => (equal(id, realRealm) ? 'real' : 'practice');
export const personText = (person: Bytes): string => toBase64url(person);
