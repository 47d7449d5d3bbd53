/**
 * `npm run hub -- --country`: a working day of all services of a country against a few gateways, reckoned request by request. What a
 * request takes is what one gateway was measured to take (README.md); when computers look and how they go on after a failure is the
 * application's own rule (electron/transports/SPEC.md, N4, N6, N10, N13).
 */
import { Events } from './events.mjs';

/**
 * @typedef {object} Day
 * @property {number} devices
 * @property {number} files begun in the day
 * @property {number} gateways each as the one that was measured
 * @property {readonly [number, number]} [away] from when until when the storage answers nobody, in hours of the day
 * @property {number} [within] hours within which all computers are switched on
 * @property {number} [seed] the same day again
 */

/**
 * @typedef {object} Told
 * @property {number[]} looks milliseconds each
 * @property {number[]} arrivals milliseconds from the end of sending to the inbox, where the reader was there
 * @property {number} sent
 * @property {number} arrived
 * @property {number} waiting files nobody has fetched by the end of the day
 * @property {number} requests
 * @property {number} busiest requests a second in the busiest minute
 * @property {number} load how much of the busiest minute the gateways worked, of 1
 * @property {number} names most that were there at once
 * @property {number} bytes most that were there at once
 */

/** @typedef {keyof typeof takes} Kind */
/** @typedef {{ from: number, bytes: number, sentAt: number }} File */
/** @typedef {(at: number) => void} Then */

/** Milliseconds of a gateway for each kind of request: what 16 at a time took, by one. */
const takes = { look: 1000 / 390, put: 1000 / 182, list: 1000 / 545, fetch: 1000 / 575, remove: 1000 / 370 };
/** Of 100 MB a second. */
const msOfByte = 1 / 100_000;
const partBytes = 8 * 1024 * 1024;

const minute = 60_000;
const hour = 60 * minute;
const [begin, end] = [8 * hour, 17 * hour];
/** How the files of a day fall on its hours. */
const byHour = [4, 12, 15, 13, 6, 10, 15, 15, 10];
/** Of all computers, so many are switched on that day. */
const present = 0.7;

class Country {
  events = new Events();
  /** When each gateway is free. @type {number[]} */
  gateways;
  /** What is left for each device. @type {Map<number, File[]>} */
  mailboxes = new Map();
  /** Since when each device is there. @type {number[]} */
  since = [];
  /** @type {Map<number, { count: number, work: number }>} */
  minutes = new Map();
  /** @type {Told} */
  told = {
    ...{ looks: [], arrivals: [], sent: 0, arrived: 0, waiting: 0 },
    ...{ requests: 0, busiest: 0, load: 0, names: 0, bytes: 0 },
  };
  names = 0;
  bytes = 0;

  /** @param {Day} day */
  constructor({ gateways, away: [from, until] = [0, 0], seed = 1 }) {
    this.gateways = Array.from({ length: gateways }, () => 0);
    this.isAway = (/** @type {number} */ at) => at >= from * hour && at < until * hour;
    this.random = randomFrom(seed);
  }

  /**
   * The gateway that is free first takes it.
   * @param {number} at @param {Kind} kind @param {number} bytes
   * @returns {number} when it has answered
   */
  ask(at, kind, bytes) {
    const free = Math.min(...this.gateways);
    const work = takes[kind] + bytes * msOfByte;
    const done = Math.max(at, free) + work;
    this.gateways[this.gateways.indexOf(free)] = done;
    this.told.requests += 1;
    const slot = Math.floor(at / minute);
    const known = this.minutes.get(slot) ?? { count: 0, work: 0 };
    this.minutes.set(slot, { count: known.count + 1, work: known.work + work });
    return done;
  }

  /** One request after the other. @param {number} at @param {readonly (readonly [Kind, number])[]} all @param {Then} then */
  inTurn(at, [next, ...others], then) {
    if (next === undefined) return then(at);
    this.events.add(this.ask(at, ...next), (now) => this.inTurn(now, others, then));
  }

  /** N13: once a minute, by chance; after failures twice as long each time. @param {number} device @param {number} failures @returns {Then} */
  look(device, failures = 0) {
    return (at) => {
      if (at > end) return;
      const again = (/** @type {number} */ now, /** @type {number} */ failed) =>
        this.events.add(
          now + Math.min(2 ** failed, 10) * (0.75 + this.random() / 2) * minute,
          this.look(device, failed),
        );
      if (this.isAway(at)) return again(at, failures + 1);
      const answered = this.ask(at, 'look', 0);
      this.told.looks.push(answered - at);
      this.events.add(answered, (now) => this.takeIn(device, now, (done) => again(done, 0)));
    };
  }

  /** N10: a list of each sender, then file by file. @param {number} device @param {number} at @param {Then} then */
  takeIn(device, at, then) {
    const files = this.mailboxes.get(device) ?? [];
    this.mailboxes.delete(device);
    const senders = [...new Set(files.map(({ from }) => from))];
    const next = (/** @type {number} */ now) => {
      const file = files.shift();
      if (file === undefined) return then(now);
      const parts = partsOf(file.bytes);
      this.inTurn(
        now,
        parts.map((size) => ['fetch', size]),
        (fetched) => {
          this.told.arrived += 1;
          if ((this.since[device] ?? end) <= file.sentAt) this.told.arrivals.push(fetched - file.sentAt);
          this.inTurn(
            fetched,
            parts.map(() => ['remove', 0]),
            (gone) => {
              this.holds(-parts.length, -file.bytes);
              next(gone);
            },
          );
        },
      );
    };
    this.inTurn(
      at,
      senders.map(() => ['list', 0]),
      next,
    );
  }

  /** @param {number} from @param {number} to @param {number} bytes @returns {Then} */
  send(from, to, bytes) {
    return (at) => {
      if (this.isAway(at)) return this.events.add(at + (1 + this.random() * 9) * minute, this.send(from, to, bytes));
      const parts = partsOf(bytes);
      this.inTurn(
        at,
        parts.map((size) => ['put', size]),
        (sentAt) => {
          this.told.sent += 1;
          this.holds(parts.length, bytes);
          this.mailboxes.set(to, [...(this.mailboxes.get(to) ?? []), { from, bytes, sentAt }]);
        },
      );
    };
  }

  /** @param {number} names @param {number} bytes */
  holds(names, bytes) {
    this.names += names;
    this.bytes += bytes;
    this.told.names = Math.max(this.told.names, this.names);
    this.told.bytes = Math.max(this.told.bytes, this.bytes);
  }

  /** @returns {Told} */
  end() {
    for (const { count, work } of this.minutes.values()) {
      this.told.busiest = Math.max(this.told.busiest, count / 60);
      this.told.load = Math.max(this.told.load, work / minute / this.gateways.length);
    }
    this.told.waiting = [...this.mailboxes.values()].reduce((sum, all) => sum + all.length, 0);
    return this.told;
  }
}

/** @param {Day} day @returns {Told} */
export function live(day) {
  const { devices, files, within = 2 } = day;
  const country = new Country(day);
  const { events, random } = country;
  for (let device = 0; device < devices; device += 1) {
    if (random() > present) continue;
    const since = begin + random() * within * hour;
    country.since[device] = since;
    events.add(since, country.look(device));
  }
  const whole = byHour.reduce((sum, each) => sum + each, 0);
  const anybody = () => Math.floor(random() * devices);
  for (const [index, share] of byHour.entries())
    for (let file = 0; file < Math.round((files * share) / whole); file += 1)
      events.add(begin + (index + random()) * hour, country.send(anybody(), anybody(), sizeOf(random)));
  events.run();
  return country.end();
}

/** Nearly all are plans; one of fifty has documents with it, one of a thousand a folder of scans. @param {() => number} random */
function sizeOf(random) {
  const kind = random();
  return kind < 0.001 ? 100_000_000 : kind < 0.021 ? 2_000_000 : 20_000;
}

/** N6. @param {number} bytes @returns {number[]} */
const partsOf = (bytes) =>
  Array.from({ length: Math.ceil(bytes / partBytes) }, (_, at) => Math.min(partBytes, bytes - at * partBytes));

/** The same numbers from the same seed (mulberry32). @param {number} seed */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
