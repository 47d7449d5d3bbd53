/** What the engine says of itself while it runs. */
export interface EngineFigures {
  /** Inputs read. */
  readonly executed: number;
  /** Ways through the code that were taken, by what it began with and in the end. */
  readonly reachedFirst: number;
  readonly reached: number;
  /** Inputs that lead somewhere no other does. */
  readonly corpus: number;
}

const kept = 12;
const longestLine = 300;

export class Figures {
  private executed = 0;
  private reachedFirst = 0;
  private reached = 0;
  private corpus = 0;
  private readonly lines: string[] = [];

  take(line: string): void {
    const found = /^#(\d+)\s+(\w+)\s+cov: (\d+) ft: \d+ corp: (\d+)/.exec(line);
    if (found === null) {
      if (!line.startsWith('INFO:')) this.lines.push(line.slice(0, longestLine));
      if (this.lines.length > kept) this.lines.shift();
      return;
    }
    const [, executed, what, reached, corpus] = found;
    this.executed = Number(executed);
    this.reached = Number(reached);
    this.corpus = Number(corpus);
    if (what === 'INITED') this.reachedFirst = this.reached;
  }

  all(): EngineFigures {
    const { executed, reachedFirst, reached, corpus } = this;
    return { executed, reachedFirst, reached, corpus };
  }

  /** Its last words, of a process that died. */
  last(): string {
    return this.lines.join('\n');
  }
}
