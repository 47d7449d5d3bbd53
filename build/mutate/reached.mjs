/** Answers what a recording text asks (`recording.mjs`): each function gives on what it got, and notes which mutants it met. */
import { sums } from './maker.mjs';

/** @typedef {number} Value compared and reckoned with; other values are passed through as they are */

/** @type {Record<string, (a: Value, b: Value) => number>} */
const reckon = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
};

export class Reached {
  /** @param {number} size */
  constructor(size) {
    this.marks = new Uint8Array(size);
  }

  /** The numbers met since it was asked last. */
  take() {
    const numbers = [...this.marks.keys()].filter((number) => this.marks[number] === 1);
    this.marks.fill(0);
    return numbers;
  }

  /** @template T @param {number} number @param {T} [value] */
  met(number, value) {
    this.marks[number] = 1;
    return value;
  }

  /** @template T @param {number} number @param {T} value */
  unlessTrue(number, value) {
    if (!value) this.marks[number] = 1;
    return value;
  }

  /** @template T @param {number} number @param {T} value */
  unlessFalse(number, value) {
    if (value) this.marks[number] = 1;
    return value;
  }

  /**
   * Many of these run in one test: nothing is made for each.
   * @param {number} number of the first of its mutants
   * @param {string} sign
   * @param {Value} a
   * @param {Value} b
   */
  compared(number, sign, a, b) {
    switch (sign) {
      case '===':
        this.marks[number] = 1;
        return a === b;
      case '!==':
        this.marks[number] = 1;
        return a !== b;
      case '<':
        return this.moved(number, a < b, a <= b, a >= b);
      case '<=':
        return this.moved(number, a <= b, a < b, a > b);
      case '>':
        return this.moved(number, a > b, a >= b, a <= b);
      default:
        return this.moved(number, a >= b, a > b, a < b);
    }
  }

  /** @param {number} number @param {boolean} value @param {boolean} first @param {boolean} second */
  moved(number, value, first, second) {
    if (first !== value) this.marks[number] = 1;
    if (second !== value) this.marks[number + 1] = 1;
    return value;
  }

  /** @param {number} number @param {string} sign @param {Value} a @param {Value} b */
  sum(number, sign, a, b) {
    const value = reckon[sign]?.(a, b) ?? NaN;
    if (reckon[sums[sign] ?? sign]?.(a, b) !== value) this.marks[number] = 1;
    return value;
  }

  // Of "a and b" three mutants follow each other: "a or b", "a", "b". What stands right is only asked where it runs.

  /** @template T @param {number} number @param {T} value */
  andLeft(number, value) {
    if (!value) this.marks[number] = this.marks[number + 2] = 1;
    else if (value !== true) this.marks[number] = this.marks[number + 1] = 1;
    return value;
  }

  /** @template T @param {number} number @param {T} value */
  andRight(number, value) {
    if (value !== true) this.marks[number] = this.marks[number + 1] = 1;
    return value;
  }

  /** @template T @param {number} number @param {T} value */
  orLeft(number, value) {
    if (value) this.marks[number] = this.marks[number + 2] = 1;
    else if (value !== false) this.marks[number] = this.marks[number + 1] = 1;
    return value;
  }

  /** @template T @param {number} number @param {T} value */
  orRight(number, value) {
    if (value !== false) this.marks[number] = this.marks[number + 1] = 1;
    return value;
  }
}
