/** My place on this computer: ways in, settings, the lock. */
import { z } from 'zod';
import { reads, writes, nothing, type In } from './call.ts';
import { planPanels, planViews, type PlanPanel, type PlanView } from './plan-views.ts';
import type { Problems } from './health.ts';
import type { Inspector } from '../../../shared/access-log/inspector.ts';

export const realm = z.enum(['real', 'practice']);
export type Realm = In<typeof realm>;

export const interfaceLanguage = z.enum(['nl', 'fr', 'de', 'en']);
export type InterfaceLanguage = In<typeof interfaceLanguage>;

export const profile = z.object({
  name: z.string(),
  /** Worker function id of shared/directory. */
  function: z.string(),
  /** Directory id of the service: `prison:gent`, `justice-house:namur`. */
  service: z.string(),
});
export type Profile = In<typeof profile>;

export interface SlotInfo {
  readonly id: string;
  readonly label: string;
  /** It takes a key that the person holds, beside the passphrase. */
  readonly withKey?: true;
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
  /** A passphrase that opens with a key alone. */
  readonly withKey?: true;
}

/** Who I am, shown once more before a way in changes. */
export const wayInProof = z.union([z.object({ passphrase: z.string() }), z.object({ words: z.string() })]);
export type WayInProof = In<typeof wayInProof>;

/** A newer version of the application wrote it; or the disk takes nothing. */
export type ReadingOnly = 'newer-version' | 'read-only';

/** Somebody looks at the place of who is in, until a moment or until it is locked. */
export interface Inspection {
  readonly who: Inspector;
  readonly name: string;
  readonly until: number;
}

export interface Me extends Profile {
  /** Why what this computer keeps can be read and not changed; null: it can be changed. */
  readonly readsOnly: ReadingOnly | null;
  /** Null: the place is their own. */
  readonly inspection: Inspection | null;
  /** My passphrase takes a key beside it. */
  readonly hasSecondKey: boolean;
  readonly person: string;
  readonly seat: string;
  readonly language: InterfaceLanguage;
  readonly idleMinutes: number;
  readonly colours: 'auto' | 'light' | 'dark';
  readonly density: 'comfortable' | 'compact';
  readonly planView: PlanView;
  /** What is said of the chosen step, beside the list. */
  readonly planPanel: PlanPanel;
  /** The names of the rooms at the left, or their signs alone. */
  readonly rail: 'open' | 'folded';
  /** Of the scan in the legal room, with what stands beside or below it, in percent: the rest is for what is typed from it. */
  readonly scanWidth: number;
  readonly realm: Realm;
}

export const settings = z.object({
  language: interfaceLanguage,
  idleMinutes: z.number(),
  colours: z.enum(['auto', 'light', 'dark']),
  density: z.enum(['comfortable', 'compact']),
  planView: z.enum(planViews),
  planPanel: z.enum(planPanels),
  rail: z.enum(['open', 'folded']),
  scanWidth: z.number(),
  realm,
});
export type Settings = In<typeof settings>;

export const placesApi = {
  status: reads(nothing, { turn: 'own' }).answers<Status>(),
  create: writes(profile.extend({ passphrase: z.string(), language: interfaceLanguage, label: z.string() }), {
    turn: 'own',
  }).answers<Me>(),
  /**
   * Another person makes a place on this computer; a colleague who has one approves with their passphrase. The new person
   * is then unlocked and sees nothing until someone shares.
   */
  addPerson: writes(
    profile.extend({
      passphrase: z.string(),
      language: interfaceLanguage,
      label: z.string(),
      approvedBy: z.object({ slot: z.string(), passphrase: z.string() }),
    }),
    { turn: 'own' },
  ).answers<Me>(),
  unlock: reads(z.object({ slot: z.string(), passphrase: z.string() }), { turn: 'own' }).answers<{
    me: Me;
    problems: Problems;
  }>(),
  /** Opens a place with its printed recovery words, as typed. */
  unlockWithWords: reads(z.object({ words: z.string() }), { turn: 'own' }).answers<{ me: Me; problems: Problems }>(),
  /** A new passphrase or label for my place, in one write: whatever interrupts it, the old one or the new one opens. */
  /** `isKnown`: somebody else knows the passphrase, or may; then the keys of my place turn, and printed words are over. */
  changePassphrase: writes(
    z.object({
      proof: wayInProof,
      isKnown: z.boolean().exactOptional(),
      passphrase: z.string().exactOptional(),
      label: z.string().exactOptional(),
    }),
  ).answers<readonly WayIn[]>(),
  /** A key that I hold, asked beside my passphrase from now on; taking it away asks both. */
  addSecondKey: writes(z.object({ passphrase: z.string() })).answers<readonly WayIn[]>(),
  removeSecondKey: writes(z.object({ passphrase: z.string() })).answers<readonly WayIn[]>(),
  /** Sixteen words by chance; they open nothing until kept. */
  newWords: writes(z.object({ language: interfaceLanguage })).answers<readonly string[]>(),
  keepWords: writes(z.object({ proof: wayInProof, words: z.string(), label: z.string() })).answers<readonly WayIn[]>(),
  dropWay: writes(z.object({ id: z.string() })).answers<readonly WayIn[]>(),
  /** Puts the list of people this seat has verified last back in its place. */
  restorePeople: writes().answers<undefined>(),
  /** Keeps drafts durably; the page then asks the shell to end this process. */
  prepareLock: reads(nothing, { inspected: true }).answers<undefined>(),
  me: reads(nothing, { inspected: true }).answers<Me>(),
  saveSettings: reads(settings).answers<Me>(),
};
