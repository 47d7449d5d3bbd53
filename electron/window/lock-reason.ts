import type { LockedBy } from '../../shared/bridge/contract.ts';

/** Why the page that stands now was opened locked: said on its screen, written down nowhere, and over with the next page. */
export class LockReason {
  private coming: LockedBy | undefined;
  private said: LockedBy | undefined;

  /** A lock is on its way. */
  comes(why: LockedBy | undefined): void {
    this.coming = why;
  }

  /** Another page took the place of the one before; of one that was lost nothing is said. */
  replaced(): void {
    [this.said, this.coming] = [this.coming, undefined];
  }

  get now(): LockedBy | undefined {
    return this.said;
  }
}
