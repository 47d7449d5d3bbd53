/** What the log of people says, folded: who is and was here, and what their services named. */
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { SeatCard } from '../../../../shared/trust/seat-card.ts';
import type { LocalUser } from '../keys/key-file.ts';
import type { Act } from './log.ts';

export interface PersonHere extends LocalUser {
  /** Card for real work, decoded: name, function, service, keys. */
  readonly card: SeatCard;
  readonly since: number;
  /** Who of their service took them in, by name of the circle (circles.ts). */
  readonly circle: string;
  /** Number of the entry by which they came into their service. */
  readonly came: number;
  /** What the erasure key is wrapped to, where that is no longer `wrapKey`. */
  readonly boxKey?: Bytes;
}

export interface FormerPerson extends PersonHere {
  readonly until: number;
  readonly how: 'removed' | 'recovered';
  /** The seat they work in now, where they were let back in. */
  readonly next?: Bytes;
}

export interface ServiceOfficers {
  readonly cards: readonly { readonly card: SeatCard; readonly bytes: Bytes }[];
  readonly at: number;
  /** Seat that named them. */
  readonly by: Bytes;
}

/** Who reads the access logs of a service's people, from when they were named. */
export interface ServiceAuditor {
  readonly card: SeatCard;
  readonly at: number;
  /** Seat that named them. */
  readonly by: Bytes;
}

/** What a service may have is wrapped to it; two of these officers open it together. */
export interface ServiceKey {
  readonly id: Bytes;
  readonly key: Bytes;
  readonly officers: ServiceOfficers;
}

export interface OpenedForService {
  readonly seat: Bytes;
  readonly service: string;
  readonly reason: string;
}

/** One entry in words' terms: what happened, when, by whom. */
export interface PeopleEvent {
  readonly at: number;
  readonly did: Act['do'];
  readonly by: SeatCard | null;
  readonly who: readonly SeatCard[];
  /** Service the entry is about, where it is about one. */
  readonly service?: string;
  /** Why it was done, where that had to be said. */
  readonly reason?: string;
}

/** Everything the log says, folded. */
export interface People {
  readonly entries: readonly Bytes[];
  readonly standing: readonly PersonHere[];
  readonly former: readonly FormerPerson[];
  /** Seat of the keeper. */
  readonly keeper: Bytes;
  /** All sets ever named, newest last, by service. */
  readonly officers: ReadonlyMap<string, readonly ServiceOfficers[]>;
  /** All ever named, newest last, by service. */
  readonly auditors: ReadonlyMap<string, readonly ServiceAuditor[]>;
  /** By service, the newest. */
  readonly emergency: ReadonlyMap<string, { readonly id: Bytes; readonly key: Bytes; readonly circle: string }>;
  /** Which circles of a service took in which others (circles.ts). */
  readonly takenIn: ReadonlySet<string>;
  /** By service, the newest. */
  readonly serviceKeys: ReadonlyMap<string, ServiceKey>;
  /** Places that two officers opened for their service. */
  readonly opened: readonly OpenedForService[];
  readonly events: readonly PeopleEvent[];
}

/** What an entry changes; `who` and `service` are for telling it. */
export type Changed = Partial<People> & {
  readonly who: readonly SeatCard[];
  readonly service?: string;
  readonly reason?: string;
};
