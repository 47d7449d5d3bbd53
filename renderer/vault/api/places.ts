/** My place on this computer: ways in, settings, the lock. */
import { reads, writes, type CallsOf } from './call.ts';
import type { Problems } from './health.ts';
import type { Answer } from './problems.ts';

export type Realm = 'real' | 'practice';

/** How a person looks at plans on this computer. */
export const planViews = ['list', 'board', 'timeline', 'week', 'ready'] as const;
export type PlanView = (typeof planViews)[number];

export type InterfaceLanguage = 'nl' | 'fr' | 'de' | 'en';

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
  readonly state: 'new' | 'locked' | 'open' | 'damaged' | 'newer-version' | 'trial-version';
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
  readonly planView: PlanView;
  readonly realm: Realm;
}

export interface Settings {
  readonly language: InterfaceLanguage;
  readonly idleMinutes: number;
  readonly colours: 'auto' | 'light' | 'dark';
  readonly density: 'comfortable' | 'compact';
  readonly planView: PlanView;
  readonly realm: Realm;
}

export interface PlacesApi {
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
  /** `isKnown`: somebody else knows the passphrase, or may; then the keys of my place turn, and printed words are over. */
  changePassphrase(input: {
    proof: WayInProof;
    isKnown?: boolean;
    passphrase?: string;
    label?: string;
  }): Answer<readonly WayIn[]>;
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
}

export const placesApi: CallsOf<PlacesApi> = {
  status: reads,
  create: writes,
  addPerson: writes,
  unlock: reads,
  unlockWithWords: reads,
  changePassphrase: writes,
  newWords: writes,
  keepWords: writes,
  dropWay: writes,
  restorePeople: writes,
  prepareLock: reads,
  me: reads,
  saveSettings: reads,
};
