/**
 * All worlds that can come about in so many steps: each step is something one person does at their desk, or one file from one to
 * another. Worlds in which everybody holds the same are one, whatever way led there; so the order of steps that have nothing to do
 * with each other is looked at once. People are not swapped for each other: where two versions stand, ids decide which comes first.
 */
import { must } from '../../shared/result.ts';
import { received, type Parcel } from './carrying.ts';
import { noFates, type Fates } from './checks/broken.ts';
import { forgetSent, theyAgree } from './checks/agreement.ts';
import { keysAreKept } from './checks/keys-kept.ts';
import { deskOf, forgetDesks, mostDesks, type Desk } from './desk.ts';
import { brokenAt, doingAt, failing, type Doing } from './look.ts';
import { names, type Name } from './people.ts';
import { forgetPieces } from './pieces.ts';
import { beginning, type Setting } from './settings.ts';

export interface Found {
  readonly setting: string;
  /** New worlds after so many steps. */
  readonly perDepth: readonly number[];
  readonly desks: number;
  /** Pairs of honest desks that told each other everything, and were compared. */
  readonly compared: number;
  readonly fates: Fates;
  readonly broken: { readonly depth: number; readonly what: string; readonly story: readonly string[] } | null;
  readonly seconds: number;
}

const room = 2 ** 17;
type World = Readonly<Record<Name, number>>;
const packed = ({ lien, wolf, otto }: World): number => (lien * room + wolf) * room + otto;
const unpacked = (world: number): World => ({
  lien: Math.floor(world / room / room),
  wolf: Math.floor(world / room) % room,
  otto: world % room,
});

export class Exploration {
  readonly #setting: Setting;
  readonly #promisesOnly: boolean;
  /** Desk -> what is broken there. */
  readonly #looked = new Map<Desk, string | null>();
  readonly #doing = new Map<Desk, Doing>();
  readonly #received = new Map<Parcel, Map<Desk, Desk>>();
  /** Desk -> what was broken when something came there. */
  readonly #passedOver = new Map<Desk, string>();
  /** Lien's and Wolf's desks that were looked at together. */
  readonly #together = new Set<number>();
  #compared = 0;
  /** World -> the one it was first reached from. */
  readonly #from = new Map<number, number>();
  readonly #fates = noFates();

  /** @param promisesOnly without the oracle, which hears of many things sooner */
  constructor(setting: Setting, promisesOnly = false) {
    this.#setting = setting;
    this.#promisesOnly = promisesOnly;
  }

  /** @param seconds after which nothing deeper is begun */
  to(depth: number, seconds: number, say: (line: string) => void): Found {
    const since = performance.now();
    const spent = (): number => (performance.now() - since) / 1_000;
    forgetPieces();
    forgetDesks();
    forgetSent();
    const first = beginning(this.#setting);
    const begun = packed({ lien: first.lien.number, wolf: first.wolf.number, otto: first.otto.number });
    this.#from.set(begun, -1);
    const perDepth: number[] = [];
    let broken: Found['broken'] = null;
    for (let layer = [begun]; broken === null;) {
      const at = perDepth.length;
      broken = this.#firstBroken(layer, at, (world) => this.#brokenIn(world, at));
      perDepth.push(layer.length);
      say(`  ${layer.length} worlds after ${at} steps, ${this.#looked.size} desks, ${spent().toFixed(0)} s`);
      if (at === depth || broken !== null || spent() > seconds) break;
      const next = this.#after(layer);
      broken = this.#firstBroken(layer, at + 1, (world) => this.#brokenByDoing(world));
      layer = next;
    }
    return {
      setting: this.#setting.name,
      perDepth,
      desks: this.#looked.size,
      compared: this.#compared,
      fates: this.#fates,
      broken,
      seconds: spent(),
    };
  }

  #firstBroken(layer: readonly number[], depth: number, broken: (world: number) => string | null): Found['broken'] {
    for (const world of layer) {
      const what = broken(world);
      if (what !== null) return { depth, what, story: this.#storyOf(world) };
    }
    return null;
  }

  /** By something that can be done there. */
  #brokenByDoing(world: number): string | null {
    const numbers = unpacked(world);
    return names.map((name) => this.#doingAt(deskOf(name, numbers[name])).broken).find((each) => each !== null) ?? null;
  }

  #brokenIn(world: number, depth: number): string | null {
    const numbers = unpacked(world);
    for (const name of names) {
      const desk = deskOf(name, numbers[name]);
      const broken = this.#lookAt(desk);
      if (broken !== null) return `${name}: ${broken}`;
    }
    if (depth > this.#setting.agree) return null;
    return this.#disagreeing(deskOf('lien', numbers.lien), deskOf('wolf', numbers.wolf));
  }

  /** What is promised of each desk, looked at once. */
  #lookAt(desk: Desk): string | null {
    const known = this.#looked.get(desk);
    if (known !== undefined) return known;
    const broken = this.#passedOver.get(desk) ?? brokenAt(desk, this.#fates, this.#promisesOnly);
    this.#looked.set(desk, broken);
    return broken;
  }

  #disagreeing(lien: Desk, wolf: Desk): string | null {
    const pair = lien.number * room + wolf.number;
    if (this.#together.has(pair)) return null;
    this.#together.add(pair);
    return failing(() => {
      if (theyAgree(lien, wolf)) this.#compared += 1;
    });
  }

  #after(layer: readonly number[]): number[] {
    const next: number[] = [];
    for (const world of layer)
      for (const [, reached] of this.#steps(world)) {
        if (this.#from.has(reached)) continue;
        this.#from.set(reached, world);
        next.push(reached);
      }
    if (mostDesks() >= room) throw new Error('more desks than a world has room for');
    return next;
  }

  #steps(world: number): readonly (readonly [string, number])[] {
    const at = unpacked(world);
    const steps: [string, number][] = [];
    for (const name of names) {
      const { moves, parcels } = this.#doingAt(deskOf(name, at[name]));
      for (const { label, desk } of moves) steps.push([label, packed({ ...at, [name]: desk.number })]);
      for (const [to, parcel, label] of parcels)
        steps.push([label, packed({ ...at, [to]: this.#receive(deskOf(to, at[to]), parcel).number })]);
    }
    return steps;
  }

  #doingAt(desk: Desk): Doing {
    const known = this.#doing.get(desk);
    if (known !== undefined) return known;
    const doing = doingAt(this.#setting, desk);
    this.#doing.set(desk, doing);
    return doing;
  }

  #receive(desk: Desk, parcel: Parcel): Desk {
    const before = this.#received.get(parcel) ?? new Map<Desk, Desk>();
    this.#received.set(parcel, before);
    const known = before.get(desk);
    if (known !== undefined) return known;
    const after = received(desk, parcel);
    before.set(desk, after);
    const broken = desk.who === 'otto' ? null : failing(() => keysAreKept(after, parcel));
    if (broken !== null) this.#passedOver.set(after, broken);
    return after;
  }

  #storyOf(world: number): readonly string[] {
    const story: string[] = [];
    for (let each = world; ;) {
      const before = must(this.#from.get(each), 'a world that was reached');
      if (before < 0) return story.reverse();
      const reached = each;
      story.push(
        must(
          this.#steps(before).find(([, after]) => after === reached),
          'the step there',
        )[0],
      );
      each = before;
    }
  }
}
