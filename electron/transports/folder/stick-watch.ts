import type { FileSeam } from '../../files/seam.ts';
import { mediaIn, type MediaPlaces } from './media.ts';
import type { Sticks } from './sticks.ts';

const pause = 2_000;

export interface StickWatchDeps {
  readonly files: Pick<FileSeam, 'list' | 'status'>;
  readonly places: MediaPlaces;
  readonly sticks: Pick<Sticks, 'notice'>;
  /** A stick of ours came, or something that was plugged in is gone. */
  readonly onChange: () => void;
  /** Runs something later. */
  readonly later: (work: () => void, milliseconds: number) => void;
}

/**
 * Notices sticks as they are plugged in and taken out (SPEC.md, F5). Looks at mounted folders, a few calls every two
 * seconds: no system tells this in a way that all of them have.
 */
export class StickWatch {
  private known: ReadonlySet<string> = new Set();

  constructor(private readonly deps: StickWatchDeps) {}

  start(): void {
    void this.look().finally(() => this.deps.later(() => this.start(), pause));
  }

  async look(): Promise<void> {
    const media = await mediaIn(this.deps.files, this.deps.places);
    let hasCome = false;
    for (const { folder, mount } of media) {
      if (!this.known.has(mount) && (await this.deps.sticks.notice(folder))) hasCome = true;
    }
    const now = new Set(media.map(({ mount }) => mount));
    const hasGone = [...this.known].some((mount) => !now.has(mount));
    this.known = now;
    if (hasCome || hasGone) this.deps.onChange();
  }
}
