/** Safety copies: made, checked, ended, put back. */
import { writes, type CallsOf } from './call.ts';
import type { Me, Profile } from './places.ts';
import type { Answer } from './problems.ts';

export interface BackupRule {
  readonly every: 'never' | 'day' | 'week';
  /** How many copies made by this rule stay in its folder; older ones are destroyed. 0: all stay. */
  readonly keep: number;
}

export interface Backups {
  readonly rule: BackupRule;
  /** The folder of the rule: what it is called, and whether it is there now. */
  readonly folder?: { readonly label: string; readonly here: boolean };
  readonly last?: {
    readonly at: number;
    readonly size: number;
    readonly name: string;
    readonly folder: string;
    readonly contributions: number;
    readonly dossiers: number;
    readonly documents: number;
  };
  /** A copy is due by the rule. */
  readonly due: boolean;
  /** The last copy by the rule says that it was made later than now: the clock was wrong then, or is now. */
  readonly lastAhead: boolean;
  /** One is being made. */
  readonly running: boolean;
}

/** A safety copy on the list of whoever made or found it. */
export interface SafetyCopy {
  /** File name. */
  readonly name: string;
  readonly at: number;
  readonly size: number;
  /** What its folder is called. */
  readonly folder: string;
  /** Met in a folder: made by a colleague, or before this computer was restored. */
  readonly isFound: boolean;
  /** Its folder can be reached now. */
  readonly isHere: boolean;
  /**
   * When it was read back last, and what that said. `ended`: what opens it is gone. `missing`: no such file in its folder.
   * `other-file`: another file under its name. `not-mine`: my place opens nothing in it.
   */
  readonly checked?: {
    readonly at: number;
    readonly result: 'sound' | 'damaged' | 'ended' | 'missing' | 'other-file' | 'not-mine';
  };
  /** After so many more copies by the rule it is ended; without it, it stays until someone ends it. */
  readonly goesAfter?: number;
  /** To be ended as soon as its folder is met. */
  readonly endingSince?: number;
  readonly ended?: { readonly at: number; readonly file: 'removed' | 'left' | 'missing' };
}

export interface CopiesApi {
  backups(): Answer<Backups>;
  saveBackupRule(input: BackupRule): Answer<Backups>;
  /** The person chooses the folder of the rule. */
  chooseBackupFolder(): Answer<Backups>;
  /** A copy now: into the rule's folder, or one the person chooses. Written, read back, and only then told. */
  makeBackup(input: { where: 'folder' | 'elsewhere' }): Answer<Backups>;
  stopBackup(): Answer<undefined>;
  /** Newest first. */
  safetyCopies(): Answer<readonly SafetyCopy[]>;
  /** The person chooses a folder; copies of this computer that lie there join the list. */
  findCopies(): Answer<readonly SafetyCopy[]>;
  /** Reads a copy back from end to end, now. */
  checkCopy(input: { name: string }): Answer<readonly SafetyCopy[]>;
  /** Writes over what opens a copy: now, or as soon as its folder is met. `remove`: the file goes too. */
  endCopy(input: { name: string; remove: boolean }): Answer<readonly SafetyCopy[]>;
  /** A copy that waits to be ended is kept after all. */
  keepCopy(input: { name: string }): Answer<readonly SafetyCopy[]>;
  /**
   * Puts a safety copy back on a computer without work. It is then unlocked by what opened the copy: `slot` with the
   * passphrase, or the words.
   */
  restore(input: {
    handle: string;
    size: number;
    opensWith: { readonly passphrase: string } | { readonly words: string };
  }): Answer<{ slot: string; madeAt: number }>;
  stopRestore(): Answer<undefined>;
  /** With neither passphrase nor words: a new place that waits for two key holders. The file goes to them. */
  requestRestore(input: { handle: string; size: number; passphrase: string }): Answer<{
    file: Uint8Array<ArrayBuffer>;
    code: string;
  }>;
  /**
   * For my service, without the person whose copy it is: a new place that waits for two key holders, who see who asks and why.
   * It will read what the service may have; never help, guidance, health, victims or consultation.
   */
  requestServiceOpening(
    input: Profile & { handle: string; size: number; passphrase: string; reason: string },
  ): Answer<{ file: Uint8Array<ArrayBuffer>; code: string }>;
  /** A key holder's answer; answers how many there are. */
  addRestoreAnswer(input: { id: string; bytes: Uint8Array<ArrayBuffer> }): Answer<number>;
  dropRestoreRequest(input: { id: string }): Answer<undefined>;
  /** With two answers: puts the copy back, and opens the new place with the passphrase chosen for it. */
  restoreByOfficers(input: { id: string; handle: string; size: number; passphrase: string }): Answer<Me>;
}

export const copiesApi: CallsOf<CopiesApi> = {
  backups: writes,
  saveBackupRule: writes,
  chooseBackupFolder: writes,
  makeBackup: writes,
  stopBackup: writes,
  safetyCopies: writes,
  findCopies: writes,
  checkCopy: writes,
  endCopy: writes,
  keepCopy: writes,
  restore: writes,
  stopRestore: writes,
  requestRestore: writes,
  requestServiceOpening: writes,
  addRestoreAnswer: writes,
  dropRestoreRequest: writes,
  restoreByOfficers: writes,
};
