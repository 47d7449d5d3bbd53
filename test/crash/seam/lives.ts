/** Plays a script on recorded files: in one go, or with the process ended in the middle and started again. */
import type { FileSeam, OpenFile } from '../../../electron/files/seam.ts';
import { RecordedFiles, type Step } from '../../unit/shell/support/recorded-files.ts';
import { must, type Fact, type Script } from './script.ts';

export interface Told extends Fact {
  /** How many steps had been done when it was told. */
  readonly at: number;
}

export interface Recording {
  readonly steps: readonly Step[];
  readonly told: readonly Told[];
}

/** Two lives, the first ended properly. */
export async function play(script: Script): Promise<Recording> {
  return record(script, null);
}

/**
 * Two lives, the first ended by force after each of its operations in turn. What the process had written stays with
 * the operating system, unsynced, and the second life finds it.
 */
export async function* deaths(script: Script): AsyncGenerator<Recording> {
  for (let operations = 0; ; operations += 1) {
    const mortal = new Mortal(operations);
    yield await record(script, mortal);
    if (!mortal.died) return;
  }
}

async function record(script: Script, mortal: Mortal | null): Promise<Recording> {
  const files = new RecordedFiles();
  const told: Told[] = [];
  const tell = (fact: Fact): void => {
    must(fact.what !== 'refused', `${fact.key}: refused as if the disk were full`);
    told.push({ ...fact, at: files.steps.length });
  };
  const first = script.live(mortal === null ? files : mortal.over(files), 0, (fact) => {
    if (mortal?.died !== true) tell(fact);
  });
  await (mortal === null ? first : Promise.race([first, mortal.death]));
  await script.live(files, 1, tell);
  return { steps: files.steps, told };
}

/** A process that is gone after so many changes to the disk: whatever it asks from then on is never answered. */
class Mortal {
  died = false;
  readonly death: Promise<void>;
  #announce: () => void = () => undefined;
  #left: number;

  constructor(operations: number) {
    this.#left = operations;
    this.death = new Promise((resolve) => {
      this.#announce = resolve;
    });
  }

  over(files: RecordedFiles): FileSeam {
    return {
      open: async (path, mode) => {
        const open = (): Promise<OpenFile> => files.open(path, mode);
        return this.#file(await (mode === 'create' ? this.#do(open) : this.#ask(open)));
      },
      status: (path) => this.#ask(() => files.status(path)),
      list: (path) => this.#ask(() => files.list(path)),
      makeDirectory: (path) => this.#do(() => files.makeDirectory(path)),
      removeDirectory: (path) => this.#do(() => files.removeDirectory(path)),
      rename: (from, to) => this.#do(() => files.rename(from, to)),
      remove: (path) => this.#do(() => files.remove(path)),
      syncDirectory: (path) => this.#do(() => files.syncDirectory(path)),
      freeBytes: () => this.#ask(() => files.freeBytes()),
    };
  }

  #file(file: OpenFile): OpenFile {
    return {
      size: () => this.#ask(() => file.size()),
      read: (position, length) => this.#ask(() => file.read(position, length)),
      // The last write of a process may have got half of its way.
      write: (at, bytes) =>
        this.#do(
          () => file.write(at, bytes),
          () => file.write(at, bytes.subarray(0, bytes.length / 2)),
        ),
      truncate: (size) => this.#do(() => file.truncate(size)),
      syncData: () => this.#do(() => file.syncData()),
      sync: () => this.#do(() => file.sync()),
      close: () => this.#ask(() => file.close()),
    };
  }

  #ask<T>(work: () => Promise<T>): Promise<T> {
    return this.died ? new Promise(() => undefined) : work();
  }

  async #do<T>(work: () => Promise<T>, half?: () => Promise<unknown>): Promise<T> {
    if (!this.died && this.#left === 0) {
      await half?.();
      this.died = true;
      this.#announce();
    }
    if (this.died) return new Promise(() => undefined);
    this.#left -= 1;
    return work();
  }
}
