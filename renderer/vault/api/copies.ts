/** Safety copies: made, checked, ended, put back. */
import { z } from 'zod';
import { bytes, writes, nothing, type In } from './call.ts';
import { profile } from './places.ts';
import type { Me } from './places.ts';

export const backupRule = z.object({
  every: z.enum(['never', 'day', 'week']),
  /** How many copies made by this rule stay in its folder; older ones are destroyed. 0: all stay. */
  keep: z.number(),
});
export type BackupRule = In<typeof backupRule>;

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

export const copiesApi = {
  backups: writes(nothing, { turn: 'own' }).answers<Backups>(),
  saveBackupRule: writes(backupRule, { turn: 'own' }).answers<Backups>(),
  /** The person chooses the folder of the rule. */
  chooseBackupFolder: writes(nothing, { turn: 'own' }).answers<Backups>(),
  /** A copy now: into the rule's folder, or one the person chooses. Written, read back, and only then told. */
  makeBackup: writes(z.object({ where: z.enum(['folder', 'elsewhere']) }), { turn: 'own' }).answers<Backups>(),
  stopBackup: writes(nothing, { turn: 'own' }).answers<undefined>(),
  /** Newest first. */
  safetyCopies: writes(nothing, { turn: 'own' }).answers<readonly SafetyCopy[]>(),
  /** The person chooses a folder; copies of this computer that lie there join the list. */
  findCopies: writes(nothing, { turn: 'own' }).answers<readonly SafetyCopy[]>(),
  /** Reads a copy back from end to end, now. */
  checkCopy: writes(z.object({ name: z.string() }), { turn: 'own' }).answers<readonly SafetyCopy[]>(),
  /** Writes over what opens a copy: now, or as soon as its folder is met. `remove`: the file goes too. */
  endCopy: writes(z.object({ name: z.string(), remove: z.boolean() }), { turn: 'own' }).answers<
    readonly SafetyCopy[]
  >(),
  /** A copy that waits to be ended is kept after all. */
  keepCopy: writes(z.object({ name: z.string() }), { turn: 'own' }).answers<readonly SafetyCopy[]>(),
  /**
   * Puts a safety copy back on a computer without work. It is then unlocked by what opened the copy: `slot` with the
   * passphrase, or the words.
   */
  restore: writes(
    z.object({
      handle: z.string(),
      size: z.number(),
      opensWith: z.union([z.object({ passphrase: z.string() }), z.object({ words: z.string() })]),
    }),
    { turn: 'own' },
  ).answers<{ slot: string; madeAt: number }>(),
  stopRestore: writes(nothing, { turn: 'own' }).answers<undefined>(),
  /** With neither passphrase nor words: a new place that waits for two key holders. The file goes to them. */
  requestRestore: writes(z.object({ handle: z.string(), size: z.number(), passphrase: z.string() }), {
    turn: 'own',
  }).answers<{
    file: Uint8Array<ArrayBuffer>;
    code: string;
  }>(),
  /**
   * For my service, without the person whose copy it is: a new place that waits for two key holders, who see who asks and why.
   * It will read what the service may have; never help, guidance, health, victims or consultation.
   */
  requestServiceOpening: writes(
    profile.extend({ handle: z.string(), size: z.number(), passphrase: z.string(), reason: z.string() }),
    { turn: 'own' },
  ).answers<{ file: Uint8Array<ArrayBuffer>; code: string }>(),
  /** A key holder's answer; answers how many there are. */
  addRestoreAnswer: writes(z.object({ id: z.string(), bytes }), { turn: 'own' }).answers<number>(),
  dropRestoreRequest: writes(z.object({ id: z.string() }), { turn: 'own' }).answers<undefined>(),
  /** With two answers: puts the copy back, and opens the new place with the passphrase chosen for it. */
  restoreByOfficers: writes(
    z.object({ id: z.string(), handle: z.string(), size: z.number(), passphrase: z.string() }),
    { turn: 'own' },
  ).answers<Me>(),
};
