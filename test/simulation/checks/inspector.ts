/**
 * What a seat's disk holds, read from outside: the keys in the key file, and everything in the journal those keys open.
 * Read anew only as far as it grew.
 */
import {
  newestKeyFile,
  openErasureKey,
  openPeopleBox,
  openSlot,
  passphraseSlots,
} from '../../../renderer/vault/core/keys/key-file.ts';
import type { SectionKey } from '../../../renderer/vault/core/keys/section-key.ts';
import { openSectionKeys } from '../../../renderer/vault/core/keys/entries.ts';
import { readPeople } from '../../../renderer/vault/core/people/people.ts';
import { StorageKeys } from '../../../renderer/vault/core/sealing/storage-keys.ts';
import { decodeSeat, type SeatSecret } from '../../../renderer/vault/core/keys/seat.ts';
import {
  openForSeat,
  openSectionFrame,
  seatFrameHead,
  sectionFrameHead,
} from '../../../renderer/vault/core/sealing/frames.ts';
import { z } from 'zod';
import { toBase64url } from '../../../shared/codec/base64url.ts';
import { concat, equal, utf8 } from '../../../shared/codec/bytes.ts';
import { encode } from '../../../shared/codec/cbor.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import type { Bytes, Crypto } from '../../../shared/crypto/crypto.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { must } from '../../../shared/result.ts';
import type { Founding } from '../oracle/foundings.ts';
import { judge, type Judged, type Scene } from '../oracle/judge.ts';
import { asOlderReads, tell, unite, type Told } from '../oracle/told.ts';
import type { Profile, Seat } from '../world/computer.ts';
import { cardIn, forgetCards, type CardSays } from './card-says.ts';
import { Noted } from './noted.ts';

const person = z.looseObject({
  key: z.string().startsWith('person/'),
  value: z.looseObject({ card: z.instanceof(Uint8Array<ArrayBuffer>), standing: z.string() }),
});

/** More than any story closes a section, or erases it. */
const mostDrawers = 20;

interface Section {
  readonly key: SectionKey;
  readonly told: Map<string, Told>;
  /** Every copy, with the number of its frame in the journal: what was there before another came. */
  readonly copies: { readonly frame: number; readonly epoch: string; readonly told: Told }[];
  /** The very bytes, for folding them again in another order. */
  readonly bytes: Bytes[];
}

interface Frame {
  readonly number: number;
  readonly bytes: Bytes;
}

export class Inspector {
  readonly #seat: Seat;
  readonly sections = new Map<string, Section>();
  /** Section (hex) -> epoch (hex) -> key. */
  readonly keys = new Map<string, Map<string, SectionKey>>();
  /** Epochs (hex) whose key the file holds now. */
  #held: ReadonlySet<string> = new Set();
  /** Epoch (hex) -> how long the journal was when its key came; on a disk that was copied, at least. */
  readonly #keyFrom = new Map<string, number>();
  /** Signing key of everyone whose card is here -> name. */
  readonly authors = new Map<string, string>();
  /** Signing key of everyone whose card is here -> what it says. */
  readonly cards = new Map<string, CardSays>();
  /** Signing keys of those whose number was compared. */
  readonly verified = new Set<string>();
  /** Signing keys of the people of this computer, now or before, and of those in the list. */
  readonly #ofHere = new Set<string>();
  readonly #listed = new Set<string>();
  readonly noted = new Noted();
  secret: SeatSecret | null = null;
  /** Of the key file as it is now. */
  erasureKey: Bytes | null = null;
  #atRest: StorageKeys | null = null;
  /** What of the key file is not read, since nothing may be opened with it. */
  #closed = '';
  /** Grows whenever anything was found. */
  version = 0;
  /** As which application it was read. */
  #asOlder = false;
  #profile: Profile | null = null;
  readonly #judged = new Map<string, { readonly version: number; readonly scene: Scene; readonly judged: Judged }>();
  #keyFile: Bytes | undefined;
  #at = 0;
  /** Key files that were looked at for when their keys came. */
  #keyWrites = 0;
  #vault: Bytes = new Uint8Array();
  #unopened: Frame[] = [];

  constructor(seat: Seat) {
    this.#seat = seat;
  }

  /** Looks again; what is found stays found until the disk is another, or keys are held back or given back meanwhile. */
  look(): this {
    this.#lookOnce();
    while (this.#closed !== this.#closedNow()) {
      this.#closed = this.#closedNow();
      this.#begin(this.#seat.computer.profile);
      this.#lookOnce();
    }
    return this;
  }

  /** The epochs of which the keys are held back, as one text. */
  #closedNow(): string {
    return [...this.noted.heldBack.values()].flat().sort().join(' ');
  }

  #lookOnce(): void {
    const { profile, isOlder } = this.#seat.computer;
    if (profile !== this.#profile) this.#begin(profile);
    if (isOlder !== this.#asOlder) this.version += 1;
    this.#asOlder = isOlder;
    const [keyFile] = profile.disk.keyFiles;
    if (keyFile === this.#keyFile && profile.disk.journal.length === this.#at) return;
    const unlocked = keyFile !== this.#keyFile;
    const before = [...this.keys.values()].flatMap((epochs) => [...epochs.keys()]);
    if (unlocked) this.#readKeys(profile);
    if (before.some((epoch) => !this.#held.has(epoch))) {
      // Keys were destroyed: what only they opened is gone from here.
      this.#begin(profile);
      this.#readKeys(profile);
    }
    this.#keyFile = keyFile;
    const from = this.#at;
    const frames = profile.disk.journal.slice(from);
    const fresh = frames.flatMap(({ kind, bytes }, at) =>
      kind === 'contribution' ? [{ number: from + at, bytes }] : [],
    );
    this.#at = profile.disk.journal.length;
    const unopened = unlocked ? this.#unopened.splice(0) : [];
    for (const frame of [...unopened, ...fresh]) this.#readSection(frame);
    for (const [at, each] of frames.entries()) if (each.kind === 'record') this.#readRecord(each.bytes, from + at);
  }

  #begin(profile: Profile): void {
    this.#profile = profile;
    for (const each of [this.sections, this.keys, this.authors, this.cards, this.verified, this.#ofHere, this.#listed])
      each.clear();
    for (const each of [this.#keyFrom, this.#judged]) each.clear();
    this.noted.clear();
    this.#at = 0;
    this.#keyWrites = 0;
    this.#keyFile = undefined;
    this.#unopened = [];
    this.version += 1;
  }

  #readKeys({ disk }: Profile): void {
    const { crypto } = this.#seat.computer;
    // One after the other: several may have been written in one visit, with a founding between.
    const fresh = disk.keyWrites.slice(this.#keyWrites).filter(({ bytes }) => this.#isIn(bytes));
    for (const { bytes, at } of fresh.slice(0, -1)) this.#keysCame(this.#opened([bytes]).keys, at);
    this.#keyWrites = disk.keyWrites.length;
    const { file, secret, erasureKey, keys } = this.#opened(disk.keyFiles);
    this.#atRest = must(StorageKeys.opened(crypto, file.vault, file.storage, erasureKey), 'the storage keys');
    this.#vault = file.vault;
    this.secret = secret;
    this.erasureKey = erasureKey;
    const box = openPeopleBox(crypto, file, erasureKey);
    const log = box && readPeople(crypto, file.vault, box.entries);
    for (const mate of [...(log?.standing ?? []), ...(log?.former ?? [])]) this.#ofHere.add(this.#meet(mate.real));
    this.#ofHere.add(this.#meet(secret.real.card));
    this.#held = new Set(keys.map((key) => toHex(key.epoch)));
    this.#keysCame(keys, fresh.at(-1)?.at ?? this.#at);
    for (const key of keys) {
      const [section, epoch] = [toHex(key.section), toHex(key.epoch)];
      const epochs = this.keys.get(section) ?? new Map<string, SectionKey>();
      if (!epochs.has(epoch)) epochs.set(epoch, key);
      this.keys.set(section, epochs);
    }
    this.version += 1;
  }

  #keysCame(keys: readonly SectionKey[], at: number): void {
    for (const key of keys) {
      const epoch = toHex(key.epoch);
      if (!this.#keyFrom.has(epoch)) this.#keyFrom.set(epoch, at);
    }
  }

  /** Whether this seat had its slot in a key file already. */
  #isIn(bytes: Bytes): boolean {
    const newest = newestKeyFile([bytes]);
    const slots = newest.ok && newest.value !== null ? passphraseSlots(newest.value) : [];
    return slots.some((each) => equal(each.id, this.#seat.slot));
  }

  /** The newest of these key files, opened by this seat. */
  #opened(copies: readonly Bytes[]) {
    const { crypto } = this.#seat.computer;
    const newest = newestKeyFile(copies);
    const file = must(newest.ok ? newest.value : null, 'a key file');
    const slot = must(
      passphraseSlots(file).find((each) => equal(each.id, this.#seat.slot)),
      'a slot',
    );
    const opened = openSlot(crypto, file.vault, slot, this.#seat.computer.slotKey(this.#seat, slot.kdf.salt));
    const secret = must(opened && decodeSeat(opened), 'a seat');
    const erasureKey = must(openErasureKey(crypto, file, secret.seat, secret.real.wrap), 'the erasure key');
    const all = openSectionKeys(crypto, file, erasureKey, secret.seat, secret.real.wrap, secret.seatKey).keys;
    const keys = all.filter((key) => !this.#closed.includes(toHex(key.epoch)));
    return { file, secret, erasureKey, keys };
  }

  /** Section keys that one copy of a key file opens for this seat; none where it has no place in it. */
  keysIn(copy: Bytes): readonly SectionKey[] {
    return this.#isIn(copy) ? this.#opened([copy]).keys : [];
  }

  #meet(bytes: Bytes): string {
    const card = cardIn(this.#seat.computer.crypto, bytes);
    if (card !== null && !this.authors.has(card.key)) {
      this.authors.set(card.key, card.name);
      this.cards.set(card.key, card);
      this.version += 1;
    }
    return card?.key ?? '';
  }

  #readSection(frame: Frame): void {
    const { bytes, number } = frame;
    const head = must(sectionFrameHead(bytes), 'a frame of this version');
    const section = toHex(head.section);
    const key = this.keys.get(section)?.get(toHex(head.epoch));
    const scope = key && { vault: this.#vault, dossier: key.dossier, section: key.section, epoch: head.epoch };
    const content = key && scope && openSectionFrame(must(this.#atRest, 'storage keys'), scope, key.key, head.sealed);
    if (!key || !content) return void this.#unopened.push(frame);
    const into = this.sections.get(section) ?? { key, told: new Map<string, Told>(), copies: [], bytes: [] };
    this.sections.set(section, into);
    for (const card of content.cards) this.#meet(card);
    for (const each of content.contributions) {
      const told = remembered(this.#seat, each);
      const known = into.told.get(told.id);
      into.told.set(told.id, known ? unite(known, told) : told);
      into.copies.push({ frame: number, epoch: toHex(head.epoch), told });
      into.bytes.push(each);
    }
    this.version += 1;
  }

  #readRecord(bytes: Bytes, frame: number): void {
    const secret = must(this.secret, 'a seat');
    const head = seatFrameHead(bytes);
    if (head === null || !equal(head.seat, secret.seat)) return;
    const scope = { vault: this.#vault, seat: secret.seat, key: secret.seatKey };
    const record = openForSeat(must(this.#atRest, 'storage keys'), 'record', scope, head.sealed);
    this.noted.read(record, frame);
    for (const card of this.noted.listed.splice(0)) this.#listed.add(this.#meet(card));
    const read = person.safeParse(record);
    if (!read.success) return;
    const key = this.#meet(read.data.value.card);
    if (read.data.value.standing === 'verified') this.verified.add(key);
  }

  /** Whether something here shows that they are who their card says (X11); nobody is taken back for having left. */
  knows({ key, person }: { readonly key: string; readonly person: string }): boolean {
    if (this.#ofHere.has(key)) return true;
    const isGone = [key, person].some((id) => this.noted.gone.has(id));
    return !isGone && (this.verified.has(key) || this.#listed.has(key));
  }

  /** How many contributions of this seat the disk holds. */
  ownCount(): number {
    let count = 0;
    for (const { told } of this.sections.values())
      for (const each of told.values()) if (each.author === this.#seat.key) count += 1;
    return count;
  }

  /** Epochs of sections of these kinds whose key is held, in one dossier (base64url). */
  keysOfKinds(dossier: string, kinds: readonly SectionKind[]): readonly string[] {
    const all = [...this.keys.values()].flatMap((epochs) => [...epochs]);
    return all.flatMap(([epoch, key]) =>
      kinds.includes(key.kind) && toBase64url(key.dossier) === dossier ? [epoch] : [],
    );
  }

  /** What the disk held of a section when one of its contributions was first written there. */
  sceneBefore(section: string, id: string): Scene {
    const { copies } = must(this.sections.get(section), 'a section');
    const first = copies.reduce((least, each) => (each.told.id === id ? Math.min(least, each.frame) : least), Infinity);
    const held = (epoch: string): boolean => epoch !== id && (this.#keyFrom.get(epoch) ?? 0) <= first;
    const told = new Map<string, Told>();
    for (const each of copies) {
      if (each.frame >= first || !held(each.epoch)) continue;
      const known = told.get(each.told.id);
      told.set(each.told.id, known ? unite(known, each.told) : each.told);
    }
    const scene = this.scene(section);
    return { ...scene, told: this.#asRead([...told.values()]), keys: new Set([...scene.keys].filter(held)) };
  }

  #asRead(told: readonly Told[]): readonly Told[] {
    return this.#asOlder ? told.map(asOlderReads) : told;
  }

  /**
   * Whether all that lies here of a contribution is kept apart: it came while its epoch did not count, and so without its key. It
   * lies in the drawer, which no colleague opens, and stays there when the key comes later (vault, R10).
   */
  keepsApart(section: string, { id, epoch }: Told): boolean {
    const { key, copies } = must(this.sections.get(section), 'a section');
    const { seatKey } = must(this.secret, 'a seat');
    const drawers = Array.from({ length: mostDrawers }, (_, number) => {
      const words = [utf8('passerelle/drawer/1\n'), key.section, utf8(number === 0 ? '' : `\n${number}`)];
      return toHex(this.#seat.computer.crypto.hash(concat(words), 32, seatKey));
    });
    // Zero: on a disk that was copied nobody can tell any more.
    const from = this.#keyFrom.get(epoch ?? id) || Infinity;
    return copies.every((each) => each.told.id !== id || (drawers.includes(each.epoch) && each.frame < from));
  }

  /** A section as this seat holds it, and what counts of it. */
  judged(section: string): { readonly scene: Scene; readonly judged: Judged } {
    const before = this.#judged.get(section);
    if (before?.version === this.version) return before;
    const scene = this.scene(section);
    const found = { version: this.version, scene, judged: judge(scene) };
    this.#judged.set(section, found);
    return found;
  }

  scene(section: string): Scene {
    const { key, told } = must(this.sections.get(section), 'a section');
    return {
      place: { section, dossier: toHex(key.dossier), realm: toHex(key.realm), kind: key.kind },
      told: this.#asRead([...told.values()]),
      keys: new Set(this.keys.get(section)?.keys()),
      authors: this.authors,
      isOlder: this.#asOlder,
      isBeginning: (founding) => this.#isBeginning(section, founding),
    };
  }

  /** E18: this person founded it, it shows who began the dossier, or it stood here alone first (S13). */
  #isBeginning(section: string, founding: Founding): boolean {
    if (founding.author === this.#seat.key || this.noted.began.get(section) === founding.id) return true;
    const { crypto } = this.#seat.computer;
    return beganIt(crypto, section, founding);
  }
}

/** E17, from its words. */
function beganIt(crypto: Crypto, section: string, { origin, realm, dossier, kind }: Founding): boolean {
  if (origin === undefined) return false;
  const named = crypto.hash(concat([utf8('passerelle-2026/dossier/1\n'), origin.key, origin.salt]), 16);
  const place = encode(
    [Buffer.from(realm, 'hex'), Buffer.from(dossier, 'hex'), Buffer.from(section, 'hex'), kind].map(plain),
  );
  const signed = concat([utf8('passerelle-2026/origin/1\n'), crypto.hash(place)]);
  return toHex(named) === dossier && crypto.verify(origin.signature, signed, origin.key);
}

const plain = (value: Buffer | string): unknown => (typeof value === 'string' ? value : new Uint8Array(value));

/** The same bytes stand on many disks; each is taken apart once. */
const remembering = new Map<string, Told>();
function remembered(seat: Seat, bytes: Bytes): Told {
  const { crypto } = seat.computer;
  const name = toHex(crypto.hash(bytes));
  const told = remembering.get(name) ?? must(tell(crypto, bytes), 'a contribution');
  remembering.set(name, told);
  return told;
}
export function forgetContributions(): void {
  remembering.clear();
  forgetCards();
}
