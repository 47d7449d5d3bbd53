/** The folder of the scanner on this computer: the one the organisation set, else the one the person chose here. */
import type { ShellProblem } from '../../shared/bridge/contract.ts';
import type { Result } from '../../shared/result.ts';
import type { Places } from '../backup/places.ts';
import { readSmallFile, replaceFile } from '../files/durable.ts';
import { settle } from '../files/problems.ts';
import type { FileSeam } from '../files/seam.ts';

export interface ScannerPlace {
  readonly folder: string;
  /** By the organisation: nobody chooses another. */
  readonly isFixed: boolean;
}

/** A path holds names, so it is kept as those of safety copies are: sealed, in the profile. */
export class ChosenFolder {
  /**
   * @param path where it is kept
   * @param fixed the folder the organisation set
   */
  constructor(
    private readonly files: FileSeam,
    private readonly path: string,
    private readonly places: Pick<Places, 'seal' | 'open'>,
    private readonly fixed: string | undefined,
  ) {}

  get isFixed(): boolean {
    return this.fixed !== undefined;
  }

  /** Null while there is none. */
  async current(): Promise<ScannerPlace | null> {
    if (this.fixed !== undefined) return { folder: this.fixed, isFixed: true };
    const kept = await readSmallFile(this.files, this.path);
    const place = kept && (await this.places.open(kept));
    return place === null ? null : { folder: place.folder, isFixed: false };
  }

  keep(folder: string): Promise<Result<ScannerPlace, ShellProblem>> {
    return settle(async () => {
      await replaceFile(this.files, this.path, await this.places.seal({ folder, marker: null }));
      return { folder, isFixed: false };
    });
  }

  forget(): Promise<Result<undefined, ShellProblem>> {
    return settle(async () => {
      if ((await this.files.status(this.path)) !== null) await this.files.remove(this.path);
      return undefined;
    });
  }
}
