/**
 * All worlds that can come about in so many steps: each step is something one person does at their desk, or one file from one to
 * another. Worlds in which everybody holds the same are one, whatever way led there; so the order of steps that have nothing to do
 * with each other is looked at once. People are not swapped for each other: where two versions stand, ids decide which comes first.
 */
import { must } from '../../shared/result.ts';
import { received, type Parcel } from './carrying.ts';
import { noFates, type Fates } from './checks/broken.ts';
import { desk as deskNumbered, desksSoFar, type Desk } from './desk.ts';
import { lookAt, type Looked } from './look.ts';
import { names, type Name } from './people.ts';
import { beginning, type Setting } from './settings.ts';

export interface Found {
  readonly setting: string;
  /** New worlds after so many steps. */
  readonly perDepth: readonly number[];
  readonly desks: number;
  readonly fates: Fates;
  readonly broken: { readonly depth: number; readonly what: string; readonly story: readonly string[] } | null;
  readonly seconds: number;
  /** The depth that was looked at completely. */
  readonly complete: number;
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
  readonly #looked = new Map<number, Looked>();
  readonly #received = new Map<Parcel, Map<number, number>>();
  /** World -> the one it was first reached from. */
  readonly #from = new Map<number, number>();
  readonly #fates = noFates();

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  /** @param seconds after which nothing deeper is begun */
  to(depth: number, seconds: number, say: (line: string) => void): Found {
    const since = performance.now();
    const first = beginning(this.#setting);
    const begun = packed({ lien: first.lien.number, wolf: first.wolf.number, otto: first.otto.number });
    this.#from.set(begun, -1);
    let layer = [begun];
    const perDepth: number[] = [];
    const spent = (): number => (performance.now() - since) / 1_000;
    let broken: Found['broken'] = null;
    for (let at = 0; at <= depth && spent() < seconds && broken === null; at += 1) {
      const bad = layer.find((world) => this.#brokenIn(world) !== null);
      if (bad !== undefined)
        broken = { depth: at, what: must(this.#brokenIn(bad), 'a broken promise'), story: this.#storyOf(bad) };
      perDepth.push(layer.length);
      say(`  ${this.#setting.name}: ${layer.length} worlds after ${at} steps, ${this.#looked.size} desks, ${spent().toFixed(0)} s`);
      if (at < depth && broken === null) layer = this.#after(layer);
    }
    const { name } = this.#setting;
    const complete = perDepth.length - 1;
    return { setting: name, perDepth, desks: this.#looked.size, fates: this.#fates, broken, seconds: spent(), complete };
  }

  #look(number: number): Looked {
    const known = this.#looked.get(number);
    if (known !== undefined) return known;
    const looked = lookAt(this.#setting, deskNumbered(number), this.#fates);
    this.#looked.set(number, looked);
    return looked;
  }

  #brokenIn(world: number): string | null {
    const at = unpacked(world);
    for (const name of names) {
      const { broken } = this.#look(at[name]);
      if (broken !== null) return `${name}: ${broken}`;
    }
    return null;
  }

  #after(layer: readonly number[]): number[] {
    const next: number[] = [];
    for (const world of layer)
      for (const [, reached] of this.#steps(world)) {
        if (this.#from.has(reached)) continue;
        this.#from.set(reached, world);
        next.push(reached);
      }
    if (desksSoFar() >= room) throw new Error('more desks than a world has room for');
    return next;
  }

  #steps(world: number): readonly (readonly [string, number])[] {
    const at = unpacked(world);
    const steps: [string, number][] = [];
    for (const name of names) {
      const { moves, parcels } = this.#look(at[name]);
      for (const { label, desk } of moves) steps.push([label, packed({ ...at, [name]: desk.number })]);
      for (const [to, parcel, label] of parcels)
        steps.push([label, packed({ ...at, [to]: this.#receive(at[to], parcel) })]);
    }
    return steps;
  }

  #receive(number: number, parcel: Parcel): number {
    const before = this.#received.get(parcel) ?? new Map<number, number>();
    this.#received.set(parcel, before);
    const known = before.get(number);
    if (known !== undefined) return known;
    const desk: Desk = received(deskNumbered(number), parcel);
    before.set(number, desk.number);
    return desk.number;
  }

  #storyOf(world: number): readonly string[] {
    const story: string[] = [];
    for (let each = world; ; ) {
      const before = must(this.#from.get(each), 'a world that was reached');
      if (before < 0) return story.reverse();
      const reached = each;
      story.push(must(this.#steps(before).find(([, after]) => after === reached), 'the step there')[0]);
      each = before;
    }
  }
}
