import { Refusal } from './refusal.ts';

/** A share that drips, or does not answer at all, holds nobody up: what is not done by then is refused. */
export class Deadline {
  private readonly ends: number;

  constructor(milliseconds: number) {
    this.ends = performance.now() + milliseconds;
  }

  async within<T>(work: Promise<T>): Promise<T> {
    const left = this.ends - performance.now();
    if (left <= 0) throw new Refusal('too-slow');
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Refusal('too-slow')), left);
    });
    try {
      return await Promise.race([work, over]);
    } finally {
      clearTimeout(timer);
    }
  }
}
