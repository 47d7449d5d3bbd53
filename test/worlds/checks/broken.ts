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
}

export const noFates = (): Fates => ({ visible: 0, replaced: 0, waiting: 0, leftOut: 0 });
