/**
 * The page's only way to dossiers: typed calls to the vault worker. Everything that crosses is plain data.
 * Answers are Results; a problem carries a code the page translates, never a path, key or name.
 */
import type { Domain, FileLanguage, StepStatus, Attachment, Note } from '../../shared/dossier/entities.ts';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import type { Difference } from '../../shared/contributions/history.ts';
import type { Author, EntityView, NoteView, Said, SectionView } from '../../shared/dossier/view.ts';
import type { Purpose } from '../../shared/disclosure/purposes.ts';
import type { Result } from '../../shared/result.ts';
import type { RevocationReason } from '../../shared/trust/directory/directory.ts';
import type { ErasureApi } from './erasure/api.ts';
import type { ExtractsApi, ExtractView } from './extracts/api.ts';
import type { PeopleApi } from './people/api.ts';
import type { ListApi, ListNews, ListProblem } from './realm/api.ts';
import type { Closing, RetentionApi } from './retention/api.ts';
import type { ClosedSection, TasksApi } from './tasks/api.ts';
import type { ShellProblem } from '../../shared/bridge/contract.ts';

export type Realm = 'real' | 'practice';
export type InterfaceLanguage = 'nl' | 'fr' | 'de' | 'en';

export type VaultProblem =
  | { readonly code: ShellProblem }
  | { readonly code: 'wrong-passphrase' }
  | { readonly code: 'locked' }
  | { readonly code: 'damaged-keys' }
  /** There is work here, and no copy of the keys. */
  | { readonly code: 'keys-missing' }
  /** Recovery words: not sixteen; not in the list; one of them mistyped; or right, but of no place on this computer. */
  | { readonly code: 'word-count'; readonly count: number }
  | { readonly code: 'unknown-words'; readonly words: string }
  | { readonly code: 'words-mistyped' }
  | { readonly code: 'words-open-nothing' }
  /** The list of people of this computer is not in order: nobody is added or removed until it was put right. */
  | { readonly code: 'people-broken' }
  /** Opening in an emergency: no dossier of that name and birth date can be opened so; or I read it anyway. */
  | { readonly code: 'not-found-here' }
  | { readonly code: 'already-reads' }
  /** Recovery: the answers so far do not open the place; an answer belongs to another request. */
  | { readonly code: 'answers-missing' }
  | { readonly code: 'other-request' }
  /** Answers of two key holders about different people. */
  | { readonly code: 'other-place' }
  | { readonly code: 'bad-file' }
  | { readonly code: 'newer-version' }
  | { readonly code: 'not-allowed' }
  | { readonly code: 'unknown-dossier' }
  /** The value does not fit its field (too long, impossible date). Nothing was changed. */
  | { readonly code: 'does-not-fit'; readonly field: string }
  /** Two versions stand here: a person chooses first (C6). */
  | { readonly code: 'two-versions' }
  /** A part of a document is missing or damaged here; parts count from 1. */
  | { readonly code: 'damaged-part'; readonly name: string; readonly part: number; readonly parts: number }
  /** More stands in a task than was shown. Nothing was changed. */
  | { readonly code: 'look-again' }
  /** It was erased on this computer. */
  | { readonly code: 'erased-document' }
  | { readonly code: 'not-verified' }
  | { readonly code: 'key-changed' }
  /** The realm seals to hybrid recipients, and none is known of them: their card file brings it. */
  | { readonly code: 'hybrid-missing'; readonly name: string }
  | { readonly code: 'bad-card' }
  | { readonly code: 'own-card' }
  | { readonly code: 'not-a-connection' }
  | { readonly code: 'other-realm' }
  /** The officers of the realm took back that they answer for this key. */
  | { readonly code: 'revoked' }
  /** It came as a code, and was not read from one here. */
  | { readonly code: 'not-scanned' }
  | ListProblem
  | IncomingProblem
  | BackupProblem;

/** Why a file that came in is not taken in; each has its own sentence and next step on screen. */
export type IncomingProblem =
  | { readonly code: 'damaged-file' }
  | { readonly code: 'not-for-me' }
  | { readonly code: 'unknown-sender' }
  | { readonly code: 'unverified-sender'; readonly name: string }
  /** It came first after the officers of the realm had revoked its sender. */
  | { readonly code: 'revoked-sender'; readonly name: string }
  | { readonly code: 'already-read' }
  | { readonly code: 'newer-version-file' }
  | { readonly code: 'other-realm' }
  | { readonly code: 'beyond-purpose' }
  /** It brings back what was erased on this computer: a person decides. */
  | { readonly code: 'erased-here' }
  /** It builds on an earlier file that is not on this computer (any more). The sender is asked for it. */
  | { readonly code: 'earlier-missing' }
  /** It is of a section that was open to me until a day that is over. */
  | { readonly code: 'no-longer-open' };

export type BackupProblem =
  /** What was written does not read back as it should: it does not count as a copy. */
  | { readonly code: 'backup-not-sound' }
  | { readonly code: 'backup-damaged' }
  | { readonly code: 'backup-foreign-file' }
  | { readonly code: 'backup-newer' }
  /** Its keep time was over, and what opens it is gone. */
  | { readonly code: 'backup-destroyed' }
  /** Restoring is only for a computer without work. */
  | { readonly code: 'not-empty' }
  /** Nobody whose work is in the copy ever let key holders help. */
  | { readonly code: 'no-key-holders' }
  /** No service named key holders on the computer of the copy, or it was made before they had a key. */
  | { readonly code: 'no-service-key' }
  /** A copy of another computer than the one the key holders were asked about. */
  | { readonly code: 'other-copy' };

export type Answer<T> = Promise<Result<T, VaultProblem>>;

/* ---- people ---- */

export interface Profile {
  readonly name: string;
  /** Worker function id of shared/directory. */
  readonly function: string;
  /** Directory id of the service: `prison:gent`, `justice-house:namur`. */
  readonly service: string;
}

export interface SlotInfo {
  readonly id: string;
  readonly label: string;
}

export interface Status {
  readonly state: 'new' | 'locked' | 'open' | 'damaged' | 'newer-version';
  readonly slots: readonly SlotInfo[];
  /** `new`, and yet there is saved work: the keys are missing, or a restore was interrupted. */
  readonly keysMissing?: boolean;
  /** Someone of this computer has printed recovery words. */
  readonly hasWords?: boolean;
  /** Places that two officers can help back into. */
  readonly officers?: readonly SlotInfo[];
  /** Requests to officers that wait for answers. */
  readonly requests?: readonly (SlotInfo & { readonly code: string; readonly answers: number })[];
  /** On a new computer: requests that wait for answers, to put a safety copy back. */
  readonly restores?: readonly RestoreRequest[];
}

/** A request to key holders about a safety copy. */
export interface RestoreRequest {
  readonly id: string;
  /** For a service, without the person: who asks, and why. */
  readonly forService?: Profile & { readonly reason: string };
  /** Twenty digits, read out by phone. */
  readonly code: string;
  readonly answers: number;
  readonly at: number;
}

/** A way into my place. */
export interface WayIn {
  readonly id: string;
  readonly kind: 'passphrase' | 'words' | 'officers';
  readonly label: string;
}

/** Who I am, shown once more before a way in changes. */
export type WayInProof = { readonly passphrase: string } | { readonly words: string };

/** A newer version of the application wrote it; or the disk takes nothing. */
export type ReadingOnly = 'newer-version' | 'read-only';

export interface Me extends Profile {
  /** Why what this computer keeps can be read and not changed; null: it can be changed. */
  readonly readsOnly: ReadingOnly | null;
  readonly person: string;
  readonly seat: string;
  readonly language: InterfaceLanguage;
  readonly idleMinutes: number;
  readonly colours: 'auto' | 'light' | 'dark';
  readonly density: 'comfortable' | 'compact';
  readonly realm: Realm;
}

export interface Settings {
  readonly language: InterfaceLanguage;
  readonly idleMinutes: number;
  readonly colours: 'auto' | 'light' | 'dark';
  readonly density: 'comfortable' | 'compact';
  readonly realm: Realm;
}

/** Someone work can be exchanged or shared with. */
export interface Correspondent extends Profile {
  readonly person: string;
  readonly seat: string;
  /** `listed`: two officers of the realm answer for the key. `revoked`: they took that back. */
  readonly trust: 'verified' | 'listed' | 'unverified' | 'key-changed' | 'revoked' | 'this-computer';
  readonly verifiedOn?: number;
  readonly verifiedHow?: 'in-person' | 'phone' | 'scanned';
  readonly verifiedBy?: string;
  /** The card was read from its code, on a screen or on paper. */
  readonly scanned?: true;
  /** In which list they stand, of which version, until when (milliseconds since 1970). */
  readonly listed?: {
    readonly list: string;
    readonly number: number;
    readonly until: number;
    /** The list names them among those who may help to open a place of their service again. */
    readonly helps: boolean;
  };
  readonly revoked?: { readonly at: number; readonly why: RevocationReason };
  /** Files for them go by the network. */
  readonly onNetwork?: boolean;
  /** 60 digits in 12 groups of five, over both sides' keys; of who is only in a list it is asked for (`safetyNumber`). */
  readonly safetyNumber?: string;
}

/* ---- dossiers ---- */

export interface DossierRow {
  readonly id: string;
  readonly realm: Realm;
  readonly surname: string;
  readonly firstName: string;
  readonly birth: string;
  readonly place: string;
  readonly fileLanguage?: FileLanguage;
  /** Next date from registry or by hand: ISO date, kind of shared/dossier registryDateKind, and its source. */
  readonly next?: { readonly on: string; readonly kind: string; readonly source: 'registry' | 'by-hand' };
  readonly nextDeadline?: { readonly on: string; readonly what: string };
  readonly changedSinceSeen: number;
  readonly responsible: string;
  readonly route?: string;
  readonly unsettled: number;
  /** A section could not be opened though I should be able to: it stays listed with "restore". */
  readonly damaged: boolean;
  readonly hasDates: boolean;
  /** My service closed it. */
  readonly closed?: Pick<Closing, 'on' | 'why'>;
}

export interface DossierView {
  readonly id: string;
  readonly realm: Realm;
  /** Only the sections I may read. */
  readonly sections: readonly SectionView[];
  /** What left as an extract, or came as one: nothing that is worked in. */
  readonly extracts?: readonly ExtractView[];
  readonly savedAt?: number;
  /** Sections that were open to me until a day. */
  readonly closed?: readonly ClosedSection[];
}

/** A row of Today: derived from data, answers "why?". */
export interface TodayRow {
  readonly id: string;
  readonly dossier: string;
  readonly surname: string;
  readonly firstName: string;
  readonly birthYear: string;
  /** ISO date. */
  readonly on: string;
  readonly kind:
    | 'step-due'
    | 'director-advice'
    | 'procedure'
    | 'proof-stale'
    | 'inquiry-waiting'
    | 'date-near'
    | 'no-dates'
    | 'sentence-end';
  /** What: the step's text, or parameters for the sentence of this kind. */
  readonly what: string;
  readonly holder: string;
  readonly onMe: boolean;
  readonly step?: string;
  /** Rule, source and dates behind this row, for "why?". */
  readonly why: { readonly rule: string; readonly source: string; readonly from?: string; readonly confirmed: boolean };
}

export interface Today {
  readonly rows: readonly TodayRow[];
  readonly unsettled: readonly {
    readonly dossier: string;
    readonly surname: string;
    readonly firstName: string;
    readonly section: SectionKind;
    readonly entity: string;
    readonly unit: string;
  }[];
  readonly sentenceEnd: readonly {
    readonly dossier: string;
    readonly surname: string;
    readonly firstName: string;
    readonly on: string;
  }[];
  readonly withoutDates: readonly { readonly dossier: string; readonly surname: string; readonly firstName: string }[];
  /** The clock is earlier than at last use (ISO instant of the latest seen). */
  readonly clockBehind?: number;
  /** In how many closed dossiers something is due for erasing. */
  readonly dueForErasing: number;
}

/** A dossier in which something stands in two versions: the sections hold those things only. */
export interface UnsettledDossier {
  readonly surname: string;
  readonly firstName: string;
  readonly birth: string;
  readonly view: DossierView;
  /** What goals, steps and inquiries are called, by entity id. */
  readonly names: Readonly<Record<string, string>>;
}

/** One change of a person. `sees` are the op ids the screen showed (what it replaces); empty for something new. */
export type Change =
  | {
      readonly do: 'put';
      readonly section: SectionKind;
      readonly type: string;
      readonly entity: string;
      readonly unit: string;
      readonly value: unknown;
      readonly sees: readonly string[];
    }
  | {
      readonly do: 'take-out';
      readonly section: SectionKind;
      readonly type: string;
      readonly entity: string;
      readonly reason?: string;
    }
  | {
      readonly do: 'bring-back';
      readonly section: SectionKind;
      readonly type: string;
      readonly entity: string;
      readonly reason?: string;
    }
  | { readonly do: 'note'; readonly section: SectionKind; readonly note: Note }
  /** Closes an open difference; names every version the person looked at. */
  | {
      readonly do: 'settle';
      readonly section: SectionKind;
      readonly type: string;
      readonly entity: string;
      readonly unit: string;
      readonly value: unknown;
      readonly sees: readonly string[];
    }
  /** Delete against edit: keep the entity as changed, or take it out after all. */
  | {
      readonly do: 'settle-taken-out';
      readonly section: SectionKind;
      readonly type: string;
      readonly entity: string;
      readonly keep: boolean;
    };

export interface Draft {
  /** Where it was being typed: a path the page chooses, e.g. `plan/step/<id>/what`. */
  readonly place: string;
  readonly dossier?: string;
  readonly value: unknown;
  readonly sees: readonly string[];
  readonly at: number;
}

/** A file a person gives: picked (handle of `files.open`), dropped on the page, or made here. */
export type FileInput = { readonly name: string; readonly mime: string } & (
  | { readonly handle: string; readonly size: number }
  | { readonly blob: Blob }
  | { readonly bytes: Uint8Array<ArrayBuffer> }
);

export interface NewDossier {
  readonly surname: string;
  readonly firstName: string;
  readonly birth: string;
  readonly fileLanguage: FileLanguage;
  readonly personLanguage: {
    readonly language: string;
    readonly interpreter: boolean;
    readonly plainLanguage: boolean;
  };
  readonly place: string;
  readonly route: 'judge' | 'court' | 'sentence-end' | 'remand' | 'by-hand';
  readonly executableMonths?: number;
  readonly executableText: string;
  readonly dates: readonly {
    readonly kind: string;
    readonly value: string;
    readonly source: 'registry' | 'by-hand';
    readonly note: string;
  }[];
  /** The scanned slip. */
  readonly slip?: FileInput;
}

export interface HistoryEntry {
  readonly op: string;
  /** By the author's clock. */
  readonly at: number;
  /** When it came to this seat; absent where that is not known. */
  readonly arrived?: number;
  readonly author: Author;
  readonly what: 'wrote' | 'settled' | 'took-out' | 'brought-back' | 'noted';
  /** Absent for notes. */
  readonly type?: string;
  readonly entity?: string;
  readonly unit?: string;
  readonly value?: unknown;
  /** What stood there before, as far as I was ever given it. */
  readonly was: readonly Said[];
  readonly reason?: string;
}

/** `known`: what had come to this seat by then. `dated`: what its authors dated up to then. */
export type KnownBy = 'known' | 'dated';

/** A section as it stood. */
export interface StateOn {
  readonly entities: readonly EntityView[];
  readonly notes: readonly NoteView[];
  /** What goals, steps and inquiries are called now, by entity id. */
  readonly names: Readonly<Record<string, string>>;
  /** Contributions of which it is not known when they came here: their author's date stands in for it. */
  readonly undated: number;
}

/** What differs between two moments. */
export interface Shifts extends Difference {
  readonly names: Readonly<Record<string, string>>;
  readonly undated: number;
}

export interface Hit {
  readonly dossier: string;
  readonly surname: string;
  readonly firstName: string;
  readonly birthYear: string;
  readonly kind: 'person' | 'note' | 'step' | 'goal' | 'other';
  readonly section: SectionKind;
  readonly entity?: string;
  readonly excerpt: string;
  /** Start and length of each hit inside `excerpt`. */
  readonly marks: readonly (readonly [number, number])[];
  readonly on?: string;
}

/* ---- exchange ---- */

/** One line of "what": a section or an issued paper; impossible ones carry the reason. */
export interface SendLine {
  readonly section: SectionKind;
  readonly allowed: boolean;
  /** Key of the legal ground in shared/disclosure, or of the reason why not. */
  readonly ground: string;
  readonly preselected: boolean;
  readonly required: boolean;
  readonly alreadyReads: boolean;
}

export interface SendPlan {
  readonly lines: readonly SendLine[];
  /** Exactly what the person will be able to read: sections as they will see them, earlier values included. */
  readonly asTheyRead: readonly SectionView[];
  /** Earlier values that travel with the current ones, in words for the preview. */
  readonly earlierValues: readonly {
    readonly section: SectionKind;
    /** `type/id` */
    readonly entity: string;
    readonly unit: string;
    readonly value: unknown;
  }[];
  readonly contributions: number;
  readonly attachments: readonly Attachment[];
}

export interface SendRequest {
  readonly dossier: string;
  readonly purpose: Purpose;
  readonly to: string;
  readonly sections: readonly SectionKind[];
  /** A few words for the first sentence the reader sees. */
  readonly message: string;
  /** Open to them until this moment (milliseconds since 1970); without it, without end. */
  readonly until?: number;
}

export interface OutgoingItem {
  readonly id: string;
  readonly name: string;
  readonly purpose: Purpose;
  /** The receiver's name, and their person id. */
  readonly to: string;
  readonly person?: string;
  readonly dossier?: string;
  readonly state: 'ready' | 'on-stick' | 'sent' | 'received' | 'opened' | 'accepted' | 'refused' | 'given-up';
  readonly reason?: string;
  readonly readyAt: number;
  readonly onStickAt?: number;
  /** When it was left for them in the storage of the network. */
  readonly sentAt?: number;
  readonly receivedAt?: number;
}

export interface IncomingItem {
  readonly name: string;
  readonly arrivedAt: number;
  readonly read: boolean;
  readonly problem?: IncomingProblem;
  readonly from?: Author;
  readonly purpose?: Purpose;
  readonly state: 'new' | 'looked-at' | 'accepted' | 'refused' | 'problem';
}

export interface IncomingChange {
  readonly section: SectionKind;
  readonly type: string;
  readonly entity: string;
  readonly unit?: string;
  readonly what: 'new' | 'changed' | 'differs' | 'taken-out' | 'note';
  /** The whole entity is new here, not only this unit of it. */
  readonly isNewEntity: boolean;
  readonly mine?: { readonly value: unknown; readonly author: Author; readonly at: number };
  readonly theirs: { readonly value: unknown; readonly author: Author; readonly at: number };
}

/** What came in, in words, before anything is applied. */
export interface IncomingReport {
  readonly name: string;
  readonly from: Author;
  readonly trust: Correspondent['trust'];
  readonly purpose: Purpose;
  readonly message: string;
  readonly sentAt: number;
  readonly dossier: {
    readonly id: string;
    readonly surname: string;
    readonly firstName: string;
    readonly birth: string;
    readonly known: boolean;
  };
  /** Another dossier here with the same name and another birth date. */
  readonly sameName: readonly { readonly dossier: string; readonly birth: string }[];
  readonly sections: readonly SectionKind[];
  readonly changes: readonly IncomingChange[];
  /** What goals, steps and inquiries of the dossier are called, by entity id: changes point at them. */
  readonly names: Readonly<Record<string, string>>;
  /** A new entity counts once; in a known one every unit counts. */
  readonly counts: { readonly new: number; readonly changed: number; readonly differs: number };
  /** Sequence numbers of this sender that never arrived. */
  readonly gaps: readonly number[];
  /** Work of my own in it that this computer does not hold: it was restored, or is a copy. */
  readonly ownWork: number;
  /** What of it was erased on this computer; `all`: nothing of the file is left without it. */
  readonly erased?: {
    readonly at: number;
    readonly by: string;
    readonly reason: string;
    readonly parts: readonly SectionKind[];
    readonly all: boolean;
  };
  /** A list of people that came with it. */
  readonly list?: ListNews;
  /** Needs accept or refuse (mandate, hand-over). */
  readonly decides: boolean;
  readonly problem?: IncomingProblem;
}

export interface AccessEntry {
  readonly at: number;
  readonly who: string;
  readonly what: string;
  readonly dossier?: string;
  readonly reason?: string;
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
  | 'drafts-unreadable'
  | 'drafts-back'
  | 'people-not-in-order'
  | 'moved';

export interface Problems {
  /** What the unlock repaired or could not. */
  readonly notices: readonly Notice[];
  readonly draftsBack: number;
}

/* ---- documents ---- */

/** A document of which parts are missing or damaged here; parts count from 1. */
export interface DamagedDocument {
  readonly dossier: string;
  readonly surname: string;
  readonly firstName: string;
  readonly id: string;
  readonly name: string;
  readonly parts: readonly number[];
  readonly of: number;
  /** Verified people elsewhere who have it too, as far as is known here. */
  readonly holders: readonly { readonly person: string; readonly name: string }[];
}

/** Somebody elsewhere whose copy of documents is damaged asks for them again. */
export interface WantedDocuments {
  readonly person: string;
  readonly name: string;
  readonly dossier: string;
  readonly surname: string;
  readonly firstName: string;
  readonly at: number;
  readonly documents: readonly string[];
}

export interface Refetched {
  /** How many parts came back. */
  readonly parts: number;
  readonly left: readonly DamagedDocument[];
}

/* ---- safety copies ---- */

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

/** How this computer keeps what was saved. */
export interface Health {
  /** When everything was last read through; null before the first time. */
  readonly checkedAt: number | null;
  /** Newest first. */
  readonly found: readonly {
    readonly at: number;
    readonly what: Exclude<Notice, 'drafts-back' | 'people-not-in-order' | 'moved'>;
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
  readonly lastSafetyCopy: number | null;
}

export interface VaultApi extends PeopleApi, TasksApi, ErasureApi, RetentionApi, ExtractsApi, ListApi {
  status(): Answer<Status>;
  create(input: Profile & { passphrase: string; language: InterfaceLanguage; label: string }): Answer<Me>;
  /**
   * Another person makes a place on this computer; a colleague who has one approves with their passphrase. The new person
   * is then unlocked and sees nothing until someone shares.
   */
  addPerson(
    input: Profile & {
      passphrase: string;
      language: InterfaceLanguage;
      label: string;
      approvedBy: { slot: string; passphrase: string };
    },
  ): Answer<Me>;
  unlock(input: { slot: string; passphrase: string }): Answer<{ me: Me; problems: Problems }>;
  /** Opens a place with its printed recovery words, as typed. */
  unlockWithWords(input: { words: string }): Answer<{ me: Me; problems: Problems }>;
  /** A new passphrase or label for my place, in one write: whatever interrupts it, the old one or the new one opens. */
  changePassphrase(input: { proof: WayInProof; passphrase?: string; label?: string }): Answer<readonly WayIn[]>;
  /** Sixteen words by chance; they open nothing until kept. */
  newWords(input: { language: InterfaceLanguage }): Answer<readonly string[]>;
  keepWords(input: { proof: WayInProof; words: string; label: string }): Answer<readonly WayIn[]>;
  dropWay(input: { id: string }): Answer<readonly WayIn[]>;
  /** Puts the list of people this seat has verified last back in its place. */
  restorePeople(): Answer<undefined>;
  /** Keeps drafts durably; the page then asks the shell to end this process. */
  prepareLock(): Answer<undefined>;
  me(): Answer<Me>;
  saveSettings(settings: Settings): Answer<Me>;

  caseload(): Answer<readonly DossierRow[]>;
  today(): Answer<Today>;
  /** Everything that stands in two versions in the dossiers I read. */
  unsettled(): Answer<readonly UnsettledDossier[]>;
  unsettledCount(): Answer<number>;
  search(input: { query: string; limit: number }): Answer<{ hits: readonly Hit[]; complete: boolean }>;

  newDossier(input: NewDossier): Answer<DossierView>;
  openDossier(input: { id: string; reason?: string }): Answer<DossierView>;
  /** Someone is about to open it: its sections are read into the vault's memory. Nothing is shown, nothing is logged. */
  prepareDossier(input: { id: string }): Answer<undefined>;
  change(input: { dossier: string; changes: readonly Change[]; dropDraft?: string }): Answer<DossierView>;
  /** Newest first; of one entity, or of the whole section. */
  history(input: { dossier: string; section: SectionKind; entity?: string }): Answer<readonly HistoryEntry[]>;
  /** How a section stood at a moment (milliseconds since 1970). */
  stateOn(input: { dossier: string; section: SectionKind; at: number; by: KnownBy }): Answer<StateOn>;
  changesBetween(input: {
    dossier: string;
    section: SectionKind;
    from: number;
    to: number;
    by: KnownBy;
  }): Answer<Shifts>;
  /** `until`: open to them up to this moment (milliseconds since 1970). */
  shareWithColleague(input: {
    dossier: string;
    section: SectionKind;
    person: string;
    until?: number;
  }): Answer<DossierView>;
  /** Begins a part that is not kept yet, by those whose part it is: a ledger needs one, and a relation of trust. */
  beginSection(input: { dossier: string; section: SectionKind }): Answer<DossierView>;
  /** Takes someone out of a section my service owns: what is written from now on they do not get. */
  removeReader(input: { dossier: string; section: SectionKind; person: string }): Answer<DossierView>;

  putDraft(input: Draft): Answer<undefined>;
  drafts(): Answer<readonly Draft[]>;
  dropDraft(input: { place: string; dossier?: string }): Answer<undefined>;

  /** Seals a file into the dossier's attachments; the page then puts it into a unit with `change`. */
  attach(input: FileInput): Answer<Attachment>;
  /** `glance`: for the small pictures in a list, written down once for the dossier and not for each of them. */
  readAttachment(input: { dossier: string; attachment: Attachment; glance?: boolean }): Answer<Uint8Array<ArrayBuffer>>;

  /** Writes a copy where the person says (a dialog asks); it stands in the access log first. Any size. */
  saveAttachment(input: { dossier: string; attachment: Attachment; suggestedName: string }): Answer<undefined>;

  /** What is known to be damaged; with a dossier, also what of it is plainly not here. */
  damagedDocuments(input: { dossier?: string }): Answer<readonly DamagedDocument[]>;
  /** Takes damaged parts back from a safety copy the person picked; each is checked before it replaces anything. */
  refetchFromCopy(input: { handle: string; size: number }): Answer<Refetched>;
  /** Makes a small file ready that asks a person for the damaged parts of a document. */
  askForParts(input: { dossier: string; document: string; person: string }): Answer<undefined>;
  wantedDocuments(): Answer<readonly WantedDocuments[]>;

  correspondents(): Answer<readonly Correspondent[]>;
  myCard(): Answer<Uint8Array<ArrayBuffer>>;
  /** `scanned`: the file's text was read from a code. */
  importCard(input: { bytes: Uint8Array<ArrayBuffer>; scanned?: true }): Answer<Correspondent>;
  /** `scanned`: their own screen or paper was read here, so the card came from nobody else. */
  verify(input: { person: string; how: 'in-person' | 'phone' | 'scanned' }): Answer<Correspondent>;
  safetyNumber(input: { seat: string }): Answer<string>;

  planSend(input: SendRequest): Answer<SendPlan>;
  /** Sets the connection to the network from pasted text, or ends it. */
  setNetwork(input: { readonly text: string | null }): Answer<undefined>;
  /** Takes over what the network did: what was sent, what came. */
  catchUp(): Answer<undefined>;
  send(input: SendRequest): Answer<OutgoingItem>;
  outgoing(): Answer<readonly OutgoingItem[]>;
  markOnStick(input: { names: readonly string[] }): Answer<readonly OutgoingItem[]>;
  giveUp(input: { id: string; reason: string }): Answer<readonly OutgoingItem[]>;

  incoming(): Answer<readonly IncomingItem[]>;
  look(input: { name: string }): Answer<IncomingReport>;
  /** Applies everything; what differs shows as two versions until someone settles it. */
  /** `erased`: what becomes of parts that were erased here; without it such a file is not taken in. */
  accept(input: {
    name: string;
    erased?: 'take-back' | 'leave-out';
  }): Answer<{ dossier: string; report: IncomingReport }>;
  refuse(input: { name: string; reason: string }): Answer<IncomingItem>;

  /** Records that something was printed or exported (access log), before the bytes are handed over. */
  recordPaper(input: { dossier: string; paper: string }): Answer<undefined>;
  /** What the last check found. */
  health(): Answer<Health>;
  /** Reads everything through now, repairs what can be repaired, and answers what is known then. */
  checkHealth(): Answer<Health>;
  accessLog(input: { dossier?: string }): Answer<readonly AccessEntry[]>;
  /** My whole log as a file that `npm run verify-log` checks. */
  exportLog(): Answer<Uint8Array<ArrayBuffer>>;
  /** What I know of others' logs and my own, from files and safety copies: `npm run verify-log` checks a log against it. */
  exportAnchors(): Answer<Uint8Array<ArrayBuffer>>;

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

  practiceOffers(): Answer<
    readonly { number: number; name: string; about: Record<InterfaceLanguage, string>; installed: boolean }[]
  >;
  installPractice(input: { numbers: readonly number[] }): Answer<readonly DossierRow[]>;
  /** Only in the practice realm: the age identity, to open practice files with the age command. */
  practiceIdentity(): Answer<string>;
}

/** What the vault tells the page unasked. */
export type VaultEvent =
  | { readonly type: 'changed'; readonly dossier?: string }
  | { readonly type: 'saved'; readonly at: number }
  /** How far a safety copy is, from 0 to 1 within its step. */
  | {
      readonly type: 'progress';
      readonly step: 'writing' | 'checking' | 'reading' | 'restoring';
      readonly share: number;
    }
  /** A safety copy was made, removed, or its rule changed. */
  | { readonly type: 'backups' }
  /** The stores have been read through; what was found beyond what unlocking said. */
  | { readonly type: 'checked'; readonly notices: readonly Notice[] };

export type { Attachment, Domain, FileLanguage, Note, StepStatus };
export type { ExtractPlan, ExtractRequest, ExtractView } from './extracts/api.ts';
export type { ErasurePlan, ErasureView } from './erasure/api.ts';
export type {
  AuditedLog,
  AuditView,
  Household,
  LetterView,
  OfficersView,
  PersonView,
  RecoveryRequestView,
  RemovalPlan,
} from './people/api.ts';
export type { Closing, DueDossier, DuePart, KeptPart, KnownCopies, Retention, RetentionRule } from './retention/api.ts';
export type { ClosedSection, LeftAside, Someone, Task, TaskAnswer, Tasks, Work, Written } from './tasks/api.ts';
export type { DraftInput, DraftView, ListChange, ListContent, ListedPerson, ListNews, ListView } from './realm/api.ts';
export { revokedReason } from './realm/api.ts';
