/** What happens at which moment, in order: a heap, since there are millions of them. */

/** @typedef {(at: number) => void} Happens it may add others, never before its own moment */

export class Events {
  /** @type {{ at: number, happens: Happens }[]} */
  heap = [];

  /** @param {number} at @param {Happens} happens */
  add(at, happens) {
    const { heap } = this;
    heap.push({ at, happens });
    for (let here = heap.length - 1; here > 0;) {
      const above = (here - 1) >> 1;
      if (this.momentOf(above) <= this.momentOf(here)) break;
      this.swap(here, above);
      here = above;
    }
  }

  run() {
    for (let next = this.take(); next !== undefined; next = this.take()) next.happens(next.at);
  }

  take() {
    const { heap } = this;
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    heap[0] = last;
    for (let here = 0; ;) {
      const [left, right] = [2 * here + 1, 2 * here + 2];
      const below = this.momentOf(right) < this.momentOf(left) ? right : left;
      if (this.momentOf(below) >= this.momentOf(here)) return first;
      this.swap(here, below);
      here = below;
    }
  }

  /** @param {number} place */
  momentOf(place) {
    return this.heap[place]?.at ?? Number.POSITIVE_INFINITY;
  }

  /** @param {number} one @param {number} other */
  swap(one, other) {
    const [first, second] = [this.heap[one], this.heap[other]];
    if (first === undefined || second === undefined) return;
    this.heap[one] = second;
    this.heap[other] = first;
  }
}
