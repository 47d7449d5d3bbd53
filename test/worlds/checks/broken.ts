/** A promise that was not kept at a desk. */
export class Broken extends Error {
  readonly rule: string;

  constructor(rule: string, what: string) {
    super(`${rule}: ${what}`);
    this.rule = rule;
  }
}

/** What work has become; counted, so that nobody takes silence for "never". */
export interface Fates {
  visible: number;
  replaced: number;
  waiting: number;
  leftOut: number;
  /** Otto's, that counts since a founding of before he was taken out names it, though whoever took him out never held it (E7). */
  namedBefore: number;
}

export const noFates = (): Fates => ({ visible: 0, replaced: 0, waiting: 0, leftOut: 0, namedBefore: 0 });
