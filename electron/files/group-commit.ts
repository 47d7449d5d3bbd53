import { must } from '../../shared/result.ts';

interface Waiting<T, R> {
  readonly item: T;
  readonly done: (result: R) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Lets concurrent writers share one sync. While one group is being written, the next gathers; everybody in a group is
 * answered when the group is on the disk, or hears the same failure.
 */
export class GroupCommit<T, R> {
  private gathering: Waiting<T, R>[] = [];
  private running: Promise<void> | null = null;

  /** @param write puts one group on the disk, durably, before it answers with one result an item, in order */
  constructor(private readonly write: (group: readonly T[]) => Promise<readonly R[]>) {}

  add(item: T): Promise<R> {
    return new Promise((done, failed) => {
      this.gathering.push({ item, done, failed });
      this.running ??= this.run();
    });
  }

  /** Answers when everything added so far has been written or refused. */
  async idle(): Promise<void> {
    while (this.running !== null) await this.running;
  }

  private async run(): Promise<void> {
    // One turn of the queue of microtasks lets callers that are already on their way join this group.
    await Promise.resolve();
    while (this.gathering.length > 0) {
      const group = this.gathering;
      this.gathering = [];
      await this.writeGroup(group);
    }
    this.running = null;
  }

  private async writeGroup(group: readonly Waiting<T, R>[]): Promise<void> {
    try {
      const results = await this.write(group.map((waiting) => waiting.item));
      group.forEach((waiting, index) => waiting.done(must(results[index], 'the result of an item in a group')));
    } catch (error) {
      for (const waiting of group) waiting.failed(error);
    }
  }
}
