/** The texts of one month: those that came last wait until there are enough for a block. */
import { must } from '../../../../shared/result.ts';
import { Block, cleaned, Days, type Item, type Owned } from './blocks.ts';

/** Letters of a block: searching ever longer ones gains nothing, and what changes in it is made again as a whole. */
const full = 65_536;
/** Smaller blocks than that, before they are put together. */
const mostSmall = 8;

export class Month {
  /** What begins the dates of all of it; empty without a date. */
  readonly name: string;
  readonly days = new Days();
  #blocks: Block[] = [];
  #waiting: Owned[] = [];
  #waitingSize = 0;

  constructor(name: string) {
    this.name = name;
  }

  /** Takes the texts of one section in, in the place of those it had. */
  put(owner: number, items: readonly Item[], hadSome: boolean): void {
    if (hadSome) {
      if (areSame(this.#of(owner), items)) return;
      this.remove(owner);
    }
    for (const item of items) {
      this.#waiting.push({ owner, item });
      this.#waitingSize += item.text.length;
      if (this.#waitingSize >= full) this.#settle();
    }
  }

  /** Everything of it, ready to be searched. */
  blocks(): readonly Block[] {
    this.#settle();
    return this.#blocks;
  }

  #of(owner: number): readonly Item[] {
    return this.blocks().flatMap((block) => block.of(owner));
  }

  /** Takes the texts of one section out. */
  remove(owner: number): void {
    this.#blocks = this.blocks().flatMap((block) => {
      if (!block.holds(owner)) return [block];
      return Block.of(
        block.all().filter((each) => each.owner !== owner),
        this.days,
      );
    });
  }

  #settle(): void {
    if (this.#waiting.length === 0) return;
    this.#blocks.push(...Block.of(this.#waiting, this.days));
    this.#waiting = [];
    this.#waitingSize = 0;
    const small = this.#blocks.filter(({ size }) => size < full / 2);
    if (small.length <= mostSmall) return;
    const large = this.#blocks.filter((block) => !small.includes(block));
    this.#blocks = [
      ...large,
      ...Block.of(
        small.flatMap((block) => block.all()),
        this.days,
      ),
    ];
  }
}

const areSame = (before: readonly Item[], now: readonly Item[]): boolean =>
  before.length === now.length && now.every((item, at) => isSame(must(before[at], 'a text'), item));

const isSame = (before: Item, now: Item): boolean =>
  before.kind === now.kind && before.entity === now.entity && before.on === now.on && before.text === cleaned(now.text);
