/** Everything in a story: computers and their people, files on their way, copies put aside, and what was told so far. */
import type { VaultApi } from '../../../renderer/vault/api.ts';
import { toBase64url } from '../../../shared/codec/base64url.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import type { Bytes, Crypto } from '../../../shared/crypto/crypto.ts';
import { Inspector } from '../checks/inspector.ts';
import { Liars } from '../lies/liars.ts';
import { unite, type Told } from '../oracle/told.ts';
import { sha256 } from '../../fixtures/machine.ts';
import { carried, carrierKinds } from './carriers.ts';
import { Computer, good, type Places, type Profile, type Seat } from './computer.ts';
import type { Office } from './office.ts';
import { Random } from './random.ts';

/** A file on a stick. */
export interface Parcel {
  readonly bytes: Bytes;
  /** What its name says it is: the hash of what was put there. */
  readonly says: string;
}

/** That something may go to somebody, as whoever gives it wrote down. */
interface Consent {
  readonly id: string;
  readonly from: Seat;
}

export interface PutAside extends Places {
  readonly computer: Computer;
  readonly profile: Profile;
}

export class World {
  readonly crypto: Crypto;
  /** `latest`: the latest moment there has been, whatever the clocks say now. */
  readonly clock = { now: Date.parse('2026-11-24T09:00:00Z'), latest: 0 };
  readonly computers: Computer[] = [];
  readonly stick: Parcel[] = [];
  readonly aside: PutAside[] = [];
  /** Keys a colleague of the same computer was given: `<seat>/<epoch>`. */
  readonly given = new Set<string>();
  /** Epochs a dossier began with. */
  readonly roots = new Set<string>();
  /** Everything ever signed: section -> id -> contribution. */
  readonly everything = new Map<string, Map<string, Told>>();
  /** Contributions made by hand, with the seat whose person made them: their own vault never held them. */
  readonly byHand = new Map<string, string>();
  /** Who lies, in stories in which somebody does. */
  readonly liars = new Liars();
  /** Pictures of disks, as somebody without a key took them. */
  readonly pictures: { readonly computer: Computer; readonly profile: Profile }[] = [];
  /** Computers of which a safety copy was made, and parts that were erased at one: `<computer>/<section>`. */
  readonly copied = new Set<Computer>();
  readonly erased = new Set<string>();
  /** `<receiver>/<dossier>`: the consents that stand under which it went there. */
  readonly consents = new Map<string, readonly Consent[]>();
  /** `<computer>/<receiver>/<dossier>`: the sections (hex) that were taken back, as was heard there. */
  readonly withdrawn = new Map<string, Set<string>>();
  /** Signing keys of those who say that they are of a service nobody of which took them in. */
  readonly declared = new Set<string>();
  /** Ways of the shell that files went. */
  readonly went = new Set<string>();
  /** Whether dossiers are handed over with a briefing and an answer, and what came of it. */
  handsOver = false;
  readonly came = new Set<string>();
  /** Whether a disk was copied or an older one put back. */
  hasCopies = false;
  /** The officers of the realm, once they made a list. */
  office: Office | null = null;
  /** Whether a computer was brought up to date. */
  upgraded = false;
  /** Names of files already put on a stick. */
  readonly onStick = new Set<string>();
  random: Random;
  /** Chance of how files travel, apart from the one of what happens: the story is the same whatever way they go. */
  ways: Random;
  /** Number of the step, for texts nobody else writes. */
  step = 0;
  readonly #inspectors = new Map<Seat, Inspector>();

  constructor(crypto: Crypto, random: Random) {
    this.crypto = crypto;
    this.random = random;
    this.ways = new Random('ways');
  }

  /** Files come to a computer, now and then the way the shell goes (a folder or a storage). */
  async comesTo({ disk }: Computer, files: readonly Bytes[]): Promise<void> {
    const isWay = files.length > 0 && files.every(({ length }) => length > 0) && this.ways.once(10);
    const way = isWay ? this.ways.pick(carrierKinds) : null;
    if (way !== null) this.went.add(`by-${way}`);
    const arrived = way === null ? files : await carried(way, files, this.ways);
    for (const bytes of arrived) disk.inbox.set(sha256(bytes), bytes);
  }

  computer(): Computer {
    const made = new Computer(this.#nextName(), this.crypto, this.clock);
    this.computers.push(made);
    return made;
  }

  /** A second computer with all that the first holds now. */
  twinOf(computer: Computer, how: { readonly noticed: boolean }): Computer {
    const twin = computer.copied(this.#nextName(), how);
    this.computers.push(twin);
    this.hasCopies = true;
    return twin;
  }

  #nextName(): string {
    return `computer ${this.computers.length + 1}`;
  }

  seats(): readonly Seat[] {
    return this.computers.flatMap((each) => each.seats);
  }

  at(seat: Seat): Promise<VaultApi> {
    return seat.computer.enter(seat);
  }

  inspector(seat: Seat): Inspector {
    const known = this.#inspectors.get(seat) ?? new Inspector(seat);
    this.#inspectors.set(seat, known);
    return known.look();
  }

  /** Dossiers a seat holds keys of (base64url). */
  dossiersOf(seat: Seat): readonly string[] {
    const ids = [...this.inspector(seat).keys.values()].flatMap((epochs) =>
      [...epochs.values()].map((key) => toBase64url(key.dossier)),
    );
    return [...new Set(ids)];
  }

  /** Seats of other people on other computers. */
  elsewhere(seat: Seat): readonly Seat[] {
    return this.seats().filter((each) => each.computer !== seat.computer && each.person !== seat.person);
  }

  colleagues(seat: Seat): readonly Seat[] {
    return seat.computer.seats.filter((each) => each !== seat);
  }

  /** Both take in the other's card and compare the number, unless they have before. */
  async meet(one: Seat, other: Seat): Promise<void> {
    for (const [here, there] of [
      [one, other],
      [other, one],
    ] as const) {
      // A copy of a colleague's computer is that colleague, whom nobody compares.
      if (here.computer.seats.some(({ person }) => person === there.person)) continue;
      if (this.inspector(here).verified.has(there.key) || goneFor(this, here, there) !== null) continue;
      // Nobody compares numbers with somebody of their own computer: where a list names them, a copy of it is no reason to.
      const isHere = here.computer.seats.some((each) => each.key === there.key);
      if (isHere && this.inspector(here).noted.number > 0) continue;
      const vault = await this.at(here);
      good(await vault.importCard({ bytes: there.card }));
      good(await vault.verify({ person: there.person, how: 'phone' }));
    }
  }

  /** Keeps what was seen on a disk as having been said. */
  remember(section: string, told: Told): void {
    const all = this.everything.get(section) ?? new Map<string, Told>();
    const known = all.get(told.id);
    all.set(told.id, known ? unite(known, told) : told);
    this.everything.set(section, all);
  }
}

/** Person ids are base64url with people, and hex in what is signed. */
const personHex = ({ person }: Seat): string => Buffer.from(person, 'base64url').toString('hex');

/** Since which frame of its journal one seat knows that another was taken back; null: it does not. */
export function goneFor(world: World, here: Seat, other: Seat): number | null {
  const { gone } = world.inspector(here).noted;
  return gone.get(other.key) ?? gone.get(personHex(other)) ?? null;
}

/** Between two of whom one knows that the other was taken back nothing goes (vault, M5). */
export const areApart = (world: World, one: Seat, other: Seat): boolean =>
  goneFor(world, one, other) !== null || goneFor(world, other, one) !== null;

/** Whether the officers took somebody back, whoever knows it. */
export const isTakenBack = (world: World, seat: Seat): boolean =>
  world.office?.revoked.some((id) => [seat.key, personHex(seat)].includes(toHex(id))) ?? false;

/** A seat in a sentence. */
export const called = (seat: Seat): string => `${seat.name.split(' ')[0]} (${seat.computer.name})`;
