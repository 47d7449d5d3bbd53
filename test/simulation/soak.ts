/**
 * A year at two services without a network between them: on every working day both write, now and then a stick goes one
 * way, and sticks are lost, come late, come again or come damaged. What is never carried again must still come, with what
 * is sent later. Every number that never arrived must be told, and no other.
 */
import type { IncomingReport, OutgoingItem } from '../../renderer/vault/api.ts';
import type { Crypto } from '../../shared/crypto/crypto.ts';
import { must } from '../../shared/result.ts';
import { sha256 } from '../fixtures/machine.ts';
import { Difference } from './checks/difference.ts';
import { everybodyHolds } from './checks/everybody-holds.ts';
import { forgetContributions } from './checks/inspector.ts';
import { StepCheck } from './checks/step-check.ts';
import { sends, takesIn } from './steps/exchange.ts';
import { beginDossier, writing } from './steps/writing.ts';
import { beginBytes, tellWithReal } from './world/chance.ts';
import { good, type Seat } from './world/computer.ts';
import { Random } from './world/random.ts';
import { forgetWhatWasRead } from './world/read-once.ts';
import { realCrypto, tellThePlatform } from './world/real.ts';
import { standInCrypto } from './world/stand-in.ts';
import { World } from './world/world.ts';

export interface Soaked {
  readonly days: number;
  readonly contributions: number;
  readonly sticks: { readonly sent: number; readonly lost: number };
  readonly files: { readonly made: number; readonly lost: number; readonly damaged: number; readonly again: number };
  /** Numbers that were told to be missing, counted once each. */
  readonly gapsTold: number;
}

const day = 86_400_000;
const shared = ['identity', 'legal', 'plan'] as const;
/** What they do on a day: everything two people do in a dossier, and nothing that ends their working together. */
const work = writing.filter(
  ({ name }) => !['new dossier', 'share with a colleague', 'take a reader out'].includes(name),
);

/** @param isReal with libsodium and age, files and all, instead of the quick stand-ins */
export async function soak(seed: number, days: number, isReal = false): Promise<Soaked> {
  tellWithReal(isReal);
  if (isReal) tellThePlatform();
  forgetContributions();
  forgetWhatWasRead();
  beginBytes(`${seed} soak`);
  const year = await Year.begin(seed, isReal ? await realCrypto() : standInCrypto);
  for (let at = 1; at <= days; at += 1) await year.day(at);
  return year.end(days);
}

class Year {
  readonly #world: World;
  readonly #check: StepCheck;
  readonly #dossier: string;
  readonly #seed: number;
  /** Names of files that reached the other side whole, by who made them. */
  readonly #arrived = new Map<Seat, Set<string>>();
  readonly #told = new Set<string>();
  readonly #counts = { sent: 0, sticksLost: 0, filesLost: 0, damaged: 0, again: 0 };

  private constructor(seed: number, world: World, dossier: string) {
    this.#seed = seed;
    this.#world = world;
    this.#check = new StepCheck(world);
    this.#dossier = dossier;
  }

  static async begin(seed: number, crypto: Crypto): Promise<Year> {
    const world = new World(crypto, new Random(`${seed} soak`));
    const lien = await world.computer().join({
      name: 'Lien Zonnebloem',
      function: 'psd-social-worker',
      service: 'psd:gent',
    });
    await world.computer().join({
      name: 'Joppe Waterlelie',
      function: 'justice-assistant',
      service: 'justice-house:gent',
    });
    await beginDossier(world, lien);
    const year = new Year(seed, world, must(world.dossiersOf(lien)[0], 'the dossier'));
    await year.#trip(lien, { purpose: 'hand-over', kind: 'safe' });
    return year;
  }

  async day(at: number): Promise<void> {
    const world = this.#world;
    // Five days a week.
    world.clock.now = Math.max(
      world.clock.now,
      Date.parse('2026-11-24T09:00:00Z') + (at + 2 * Math.floor(at / 5)) * day,
    );
    world.step = at;
    world.random = new Random(`${this.#seed} ${at}`);
    world.ways = new Random(`${this.#seed} ${at} ways`);
    beginBytes(`${this.#seed} ${at}`);
    for (let left = world.random.below(8); left > 0; left -= 1) await world.random.weighted(work).run(world);
    for (const from of world.seats())
      if (world.random.once(4)) await this.#trip(from, { purpose: 'update', kind: 'risky' });
    if (at % 10 === 0) await this.#check.everyone();
  }

  /** At the end sticks go back and forth without a mishap, as often as a person would before they call it quiet. */
  async end(days: number): Promise<Soaked> {
    const world = this.#world;
    for (let round = 0; round < 4; round += 1)
      for (const from of world.seats()) await this.#trip(from, { purpose: 'update', kind: 'safe' });
    for (const seat of world.seats()) {
      await world.at(seat);
      await this.#check.seat(seat);
    }
    for (const section of world.everything.keys()) everybodyHolds(world, section);
    let contributions = 0;
    for (const section of world.everything.values()) contributions += section.size;
    const { sent, sticksLost, filesLost, damaged, again } = this.#counts;
    const made = world.computers.reduce((sum, { disk }) => sum + disk.outbox.size, 0);
    return {
      days,
      contributions,
      sticks: { sent, lost: sticksLost },
      files: { made, lost: filesLost, damaged, again },
      gapsTold: this.#told.size,
    };
  }

  /** Someone sends all there is, puts what is ready on a stick, and the other reads what arrives. */
  async #trip(
    from: Seat,
    { purpose, kind }: { purpose: 'update' | 'hand-over'; kind: 'safe' | 'risky' },
  ): Promise<void> {
    const world = this.#world;
    const to = must(world.elsewhere(from)[0], 'the other side');
    await world.meet(from, to);
    await sends(world, from, to, { dossier: this.#dossier, purpose, sections: shared });
    const files = await this.#putOnStick(from);
    this.#counts.sent += 1;
    if (kind === 'risky' && world.random.once(6)) {
      this.#counts.sticksLost += 1;
      this.#counts.filesLost += files.length;
      return;
    }
    for (const name of files) this.#carry(from, to, name, kind);
    // An old stick turns up.
    if (world.random.once(10)) {
      const old = world.random.pickOr([...this.#onceCarried(from)]);
      if (old !== undefined) this.#arrive(from, to, old);
      this.#counts.again += 1;
    }
    await this.#reads(to, from);
  }

  async #putOnStick(from: Seat): Promise<readonly string[]> {
    const vault = await this.#world.at(from);
    const ready = good(await vault.outgoing()).filter((item) => item.state === 'ready');
    const names = ready.map(({ name }) => name);
    good(await vault.markOnStick({ names }));
    return names;
  }

  #carry(from: Seat, to: Seat, name: string, kind: 'safe' | 'risky'): void {
    const { random } = this.#world;
    if (kind === 'risky' && random.once(12)) {
      this.#counts.filesLost += 1;
      return;
    }
    if (kind === 'risky' && random.once(12)) {
      const bytes = must(from.computer.disk.outbox.get(name), 'a file that was made');
      const cut = bytes.slice(0, random.below(bytes.length));
      to.computer.disk.inbox.set(sha256(cut), cut);
      this.#counts.damaged += 1;
      return;
    }
    this.#arrive(from, to, name);
  }

  #arrive(from: Seat, to: Seat, name: string): void {
    const bytes = from.computer.disk.outbox.get(name);
    if (bytes === undefined) return;
    to.computer.disk.inbox.set(sha256(bytes), bytes);
    this.#onceCarried(from).add(name);
  }

  #onceCarried(from: Seat): Set<string> {
    const known = this.#arrived.get(from) ?? new Set<string>();
    this.#arrived.set(from, known);
    return known;
  }

  async #reads(to: Seat, from: Seat): Promise<void> {
    const vault = await this.#world.at(to);
    for (const item of good(await vault.incoming())) {
      if (item.state !== 'new') continue;
      const looked = await vault.look({ name: item.name });
      if (looked.ok) await this.#gapsAreTold(from, looked.value);
      await takesIn(this.#world, to, item);
    }
  }

  /** What a file says never arrived are the numbers before it that did not, receipts apart, and no other. */
  async #gapsAreTold(from: Seat, { name, gaps }: IncomingReport): Promise<void> {
    const sent = await this.#streamOf(from);
    const here = sent.findIndex((item) => item.name === name);
    if (here < 0) return;
    const arrived = this.#onceCarried(from);
    const missing = sent
      .slice(Math.max(0, here - 200), here)
      .flatMap((item, at) =>
        item.purpose === 'receipt' || arrived.has(item.name) ? [] : [Math.max(0, here - 200) + at + 1],
      );
    for (const number of gaps) this.#told.add(`${from.name} ${number}`);
    if (missing.join() !== gaps.join())
      throw new Difference(
        'every gap is told',
        `${from.name} number ${here + 1}: missing ${missing.join()}, told ${gaps.join()}`,
      );
  }

  /** Their files in the order they were made: the first has number 1. */
  async #streamOf(from: Seat): Promise<readonly OutgoingItem[]> {
    const vault = await this.#world.at(from);
    return [...good(await vault.outgoing())].sort((a, b) => a.readyAt - b.readyAt);
  }
}
