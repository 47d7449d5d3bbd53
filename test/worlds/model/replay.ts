/** Plays what the model did (traces.txt) with the code that runs in the application, and tells where the two differ. */
import { toHex } from '../../../shared/codec/hex.ts';
import { signContribution, type Contribution } from '../../../shared/contributions/format.ts';
import { firstFounding, keyCommitment, nextFounding, type NextEpoch } from '../../../shared/contributions/founding.ts';
import { joinOf } from '../../../shared/contributions/joining.ts';
import type { FoundOp, Op } from '../../../shared/contributions/ops.ts';
import { SectionLog } from '../../../shared/contributions/section-log.ts';
import { must } from '../../../shared/result.ts';
import { book, bytesFrom, crypto, keysOf, memberOf, place, psd, seatNamed, seatOf, type Name } from '../people.ts';

/** As the model counts them. */
const people = ['lien', 'otto', 'wolf'] as const;
/** EPOCHS of the traces: what an adoption names above it is an item. */
export const epochsOfModel = 4;

const step = /^([FJWA]) (\d) (\d) (\d) (\d)$/;

/** Null where the application counts what the model counts; else what differs. */
export function differsFrom(trace: string): string | null {
  const [said = '', told = ''] = trace.replace(/^TRACE /, '').split('=');
  const [counting, applied] = told.trim().split(' ').map(Number);
  const pool = new Pool();
  for (const each of said.split(';').map((one) => one.trim())) {
    if (each === '') continue;
    const read = must(step.exec(each), 'a step of the model');
    const [by = 0, at = 0, other = 0, heard = 0] = read.slice(2).map(Number);
    const trouble = pool.play(read[1] ?? '', must(people[by], 'one of three'), { at, other, heard: heard === 1 });
    if (trouble !== null) return `${each}: ${trouble}`;
  }
  const now = pool.counts();
  if (now.counting !== counting) return `epochs that count: ${now.counting}, in the model ${counting}`;
  return now.applied === applied ? null : `work that counts: ${now.applied}, in the model ${applied}`;
}

interface Where {
  readonly at: number;
  readonly other: number;
  readonly heard: boolean;
}

interface Item {
  readonly made: Contribution;
  readonly by: Name;
  readonly home: number;
}

/** Everything that was founded and written. */
class Pool {
  readonly #epochs: { readonly made: Contribution; readonly op: FoundOp }[] = [];
  readonly #items: Item[] = [];

  constructor() {
    const op = firstFounding(place, this.#newEpoch(), { owners: [psd], members: people.map((each) => memberOf(each)) });
    this.#found('lien', op);
  }

  play(what: string, by: Name, { at, other, heard }: Where): string | null {
    if (what === 'F') return this.#foundNext(by, at, other, heard);
    if (what === 'J') return this.#join(by);
    const value = { text: `${this.#items.length}`, on: '2026-11-24', kind: 'other' };
    const salt = bytesFrom(`item ${this.#items.length}`, 16);
    if (what === 'W') return this.#write(by, at, { op: 'note', salt, value });
    const id =
      other <= epochsOfModel ? this.#epochs[other - 1]?.made.id : this.#items[other - 1 - epochsOfModel]?.made.id;
    return this.#write(by, at, { op: 'adopt', salt, adopts: [{ id: must(id, 'what is adopted'), shows: [0] }] });
  }

  #newEpoch() {
    const words = `epoch ${this.#epochs.length}`;
    return { salt: bytesFrom(words, 16), commitment: keyCommitment(crypto, bytesFrom(`key of ${words}`, 32)) };
  }

  #found(by: Name, op: FoundOp): void {
    const run = bytesFrom(`run of epoch ${this.#epochs.length}`, 16);
    const head = { section: place.section, epoch: null, seq: 0, prev: null, at: 1_000, run };
    this.#epochs.push({ made: signContribution(crypto, keysOf[by], head, [op]), op });
  }

  #write(by: Name, at: number, op: Op): null {
    const epoch = must(this.#epochs[at], 'an epoch').made.id;
    const run = bytesFrom(`run of item ${this.#items.length}`, 16);
    const head = { section: place.section, epoch, seq: 0, prev: null, at: 2_000, run };
    this.#items.push({ made: signContribution(crypto, keysOf[by], head, [op]), by, home: at });
    return null;
  }

  /** As somebody reads it who holds these epochs, their keys, and what was written in them. */
  #log(epochs: ReadonlySet<number>, holds: (item: Item) => boolean = () => true): SectionLog {
    const held = this.#epochs.filter((_, at) => epochs.has(at));
    const keys = new Set(held.map(({ made }) => toHex(made.id)));
    const first = toHex(must(this.#epochs[0], 'the first').made.id);
    const log = new SectionLog(
      place,
      book,
      (hex) => keys.has(hex),
      ({ id }) => toHex(id) === first,
    );
    for (const { made } of held) log.add(made, true);
    for (const item of this.#items) if (epochs.has(item.home) && holds(item)) log.add(item.made, true);
    return log;
  }

  #numberOf(hex: string): number {
    return this.#epochs.findIndex(({ made }) => toHex(made.id) === hex);
  }

  #upTo(at: number): Set<number> {
    const parents = must(this.#epochs[at], 'an epoch').op.parents.map((id) => this.#numberOf(toHex(id)));
    return new Set([at, ...parents.flatMap((each) => [...this.#upTo(each)])]);
  }

  #foundNext(by: Name, at: number, gone: number, heard: boolean): string | null {
    const log = this.#log(this.#upTo(at), (item) => heard || item.by === by);
    const parent = log.epochs().find(({ hex }) => this.#numberOf(hex) === at);
    if (parent === undefined) return 'its epoch does not count for whoever founds';
    const out = people[gone];
    const members = [...parent.members.values()].filter(({ seat }) => seatNamed(toHex(seat)) !== out);
    return this.#next(by, log, { owners: [psd], members, parents: [parent], reason: 'audience' });
  }

  #join(by: Name): string | null {
    const read = this.#epochs.flatMap(({ op }, at) =>
      op.members.some(({ seat }) => toHex(seat) === seatOf(by)) ? [at] : [],
    );
    const log = this.#log(new Set(read));
    const join = joinOf(log, keysOf[by].publicKey);
    return join === null ? 'nothing to join' : this.#next(by, log, { ...join, reason: 'joined' });
  }

  #next(by: Name, log: SectionLog, next: NextEpoch): null {
    this.#found(by, nextFounding(log, this.#newEpoch(), next));
    return null;
  }

  /** For somebody who holds everything and every key: bits, as in the model. */
  counts(): { readonly counting: number; readonly applied: number } {
    const log = this.#log(new Set(this.#epochs.keys()));
    const counting = log.epochs().reduce((bits, { hex }) => bits | (1 << this.#numberOf(hex)), 0);
    const { isUnspoken } = log.foundingsSay(() => true);
    const isCounting = ({ made }: Item): boolean =>
      log.standing(made).is === 'applied' && !isUnspoken(must(log.held().get(toHex(made.id)), 'an item'), 0);
    const applied = this.#items.reduce((bits, item, at) => (isCounting(item) ? bits | (1 << at) : bits), 0);
    return { counting, applied };
  }
}
