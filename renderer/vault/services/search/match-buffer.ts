/**
 * What was found in the texts of one month, as numbers: an object for each of tens of thousands is made, kept while the rest
 * of the vault is looked through and collected again, and that took as long as finding it.
 */

/** A text that was found, in a block of texts. */
export interface SearchMatch<Block> {
  readonly block: Block;
  readonly item: number;
  /** Where the word that was looked for first stands, the longest. */
  readonly at: number;
  /** Where it comes among all that was found: the newest days first, those of one day as they were found. */
  readonly rank: number;
}

/** What was found in one block begins here. */
interface Part<Block> {
  readonly block: Block;
  readonly from: number;
}

/** Numbers of one text: which it is in its block, where the word stands, and the number of its day. */
const each = 3;

/** The days of all texts, by number. */
interface NumberedDays {
  readonly count: number;
  newestFirst(): Iterable<number>;
}

export class MatchBuffer<Block> {
  #numbers = new Uint32Array(each * 256);
  #size = 0;
  #parts: Part<Block>[] = [];
  #letters = 0;
  #longest = 0;

  get count(): number {
    return this.#size / each;
  }

  /** How many letters so many of them have at most. */
  mostLetters(count: number): number {
    return Math.min(this.#letters, count * this.#longest);
  }

  clear(): void {
    this.#size = 0;
    this.#parts = [];
    this.#letters = 0;
    this.#longest = 0;
  }

  /** What is found from now on lies in this block. */
  begin(block: Block): void {
    this.#parts.push({ block, from: this.#size });
  }

  /** `letters`: of what is shown of it, at most. */
  push(item: number, at: number, day: number, letters: number): void {
    if (this.#size === this.#numbers.length) {
      const larger = new Uint32Array(2 * this.#size);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    const numbers = this.#numbers;
    numbers[this.#size] = item;
    numbers[this.#size + 1] = at;
    numbers[this.#size + 2] = day;
    this.#size += each;
    this.#letters += letters;
    this.#longest = Math.max(this.#longest, letters);
  }

  /** All of it in the order in which it was found: what lies together in memory is read together. */
  forEach(days: NumberedDays, take: (found: SearchMatch<Block>) => void): void {
    const next = this.#firstRanks(days);
    for (const [at, { block, from }] of this.#parts.entries()) {
      const to = this.#parts[at + 1]?.from ?? this.#size;
      for (let place = from; place < to; place += each) {
        const day = this.#numbers[place + 2] ?? 0;
        const rank = next[day] ?? 0;
        next[day] = rank + 1;
        take({ block, item: this.#numbers[place] ?? 0, at: this.#numbers[place + 1] ?? 0, rank });
      }
    }
  }

  /** By the number of the day: where the first of it comes. */
  #firstRanks(days: NumberedDays): Uint32Array {
    const counts = new Uint32Array(days.count);
    for (let place = 2; place < this.#size; place += each) {
      const day = this.#numbers[place] ?? 0;
      counts[day] = (counts[day] ?? 0) + 1;
    }
    let before = 0;
    for (const day of days.newestFirst()) {
      const count = counts[day] ?? 0;
      counts[day] = before;
      before += count;
    }
    return counts;
  }
}
