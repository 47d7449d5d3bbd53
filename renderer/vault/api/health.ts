/** How this computer keeps what was saved, and who looked at what. */
import { z } from 'zod';
import { reads, writes, nothing } from './call.ts';

export interface AccessEntry {
  readonly at: number;
  readonly who: string;
  readonly what: string;
  readonly dossier?: string;
  readonly reason?: string;
  /** Why, in a word of a closed list (shared/access-log/motive.ts), or what it was sent for. */
  readonly motive?: string;
  /** Who was given something. */
  readonly to?: string;
  /** Of the dossier; absent where no part of it is held here any more. */
  readonly realm?: 'real' | 'practice';
}

/** What was found when the stores were compared, repaired or not, in codes the page words. */
export type Notice =
  | 'torn-tail'
  | 'rebuilt-from-journal'
  /** The browser store does not open or takes no more; the journal does. */
  | 'copy-behind'
  | 'journal-rebuilt'
  | 'damage-elsewhere'
  | 'unreadable-frames'
  | 'keys-repaired'
  /** Something that had been written before was put into the saved work once more; it does not count. */
  | 'older-put-back'
  /** Something that was written is no longer in the saved work, and nothing is damaged. */
  | 'saved-missing'
  /** The key file is an older one than was here. */
  | 'older-keys'
  | 'drafts-unreadable'
  | 'drafts-back'
  | 'people-not-in-order'
  | 'moved'
  /** The clock does not follow on what was seen here last: a person says which date is right. */
  | 'date-in-question';

export interface Problems {
  /** What the unlock repaired or could not. */
  readonly notices: readonly Notice[];
  readonly draftsBack: number;
}

/** The clock reads much later, or earlier, than the last moment seen here. */
export interface DateQuestion {
  readonly is: 'ahead' | 'behind';
  /** What the clock reads. */
  readonly reads: number;
  /** The last moment that was believed here. */
  readonly last: number;
}

/** That a person said which date is right. */
export interface SaidDate {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** `corrected`: an earlier moment than the one seen before. */
  readonly how: 'confirmed' | 'corrected';
  readonly reason: string;
}

/** How this computer keeps what was saved. */
export interface Health {
  /** When everything was last read through; null before the first time. */
  readonly checkedAt: number | null;
  /** Newest first. */
  readonly found: readonly {
    readonly at: number;
    readonly what: Exclude<Notice, 'drafts-back' | 'people-not-in-order' | 'moved' | 'date-in-question'>;
    readonly store: 'saved-work' | 'working-copy' | 'keys' | 'drafts';
    readonly repaired: boolean;
  }[];
  /** Dossiers of which a part can be read neither here nor there. */
  readonly damagedDossiers: readonly {
    readonly dossier: string;
    readonly surname: string;
    readonly firstName: string;
  }[];
  /** Colleagues of this computer: what only they can open is checked when they unlock. */
  readonly notChecked: readonly string[];
  readonly freeBytes: number;
  /** How much of the room for keys and ways in is used, from 0 to 1, once that is worth saying (four fifths). */
  readonly keysUsed?: number;
  readonly lastSafetyCopy: number | null;
  /** Files and folders that were set aside, which nothing reads any more. */
  readonly setAside: number;
  /** Absent while the clock follows on what was seen here last. */
  readonly dateQuestion?: DateQuestion;
  /** What was said of the date of this computer, newest first. */
  readonly datesSaid: readonly SaidDate[];
}

export const healthApi = {
  /** What the last check found. */
  health: reads(nothing, { turn: 'after-reading' }).answers<Health>(),
  /** Reads everything through now, repairs what can be repaired, and answers what is known then. */
  checkHealth: writes(nothing, { turn: 'after-reading' }).answers<Health>(),
  /** The date the computer shows is right. `reason`: needed where it is earlier than what was seen here before. */
  sayDateIsRight: writes(z.object({ reason: z.string() })).answers<undefined>(),
  /** Removes what was set aside; it stands in the access log. */
  removeSetAside: writes().answers<undefined>(),
  accessLog: reads(z.object({ dossier: z.string().exactOptional() }), { inspected: true }).answers<
    readonly AccessEntry[]
  >(),
  /** My whole log as a file that `npm run verify-log` checks. */
  exportLog: writes().answers<Uint8Array<ArrayBuffer>>(),
  /** What I know of others' logs and my own, from files and safety copies: `npm run verify-log` checks a log against it. */
  exportAnchors: reads().answers<Uint8Array<ArrayBuffer>>(),
};
