/** What the page asks about the people of this computer. Ids of seats, slots and letters are base64url. */
import { z } from 'zod';
import { writes, bytes, type In } from './call.ts';
import { profile } from './places.ts';
import { wayInProof } from './places.ts';
import type { AccessEntry } from './health.ts';
import type { DossierView } from './dossiers.ts';
import type { Me, Profile, Realm, WayIn } from './places.ts';

export interface PersonView extends Profile {
  readonly seat: string;
  /** Person id of the card for real work. */
  readonly person: string;
  readonly isMe: boolean;
  readonly isKeeper: boolean;
  readonly since: number;
}

export interface FormerPersonView extends Profile {
  readonly until: number;
  readonly how: 'removed' | 'recovered';
}

/** One entry of the log of people, in words' terms. */
export interface PeopleEventView {
  readonly at: number;
  readonly did:
    | 'found'
    | 'add'
    | 'remove'
    | 'card'
    | 'colleague'
    | 'turn'
    | 'keeper'
    | 'officers'
    | 'auditor'
    | 'emergency'
    | 'recover'
    | 'service-key'
    | 'service-open';
  readonly by: string;
  readonly who: readonly string[];
  readonly service?: string;
  readonly reason?: string;
  /** Done by someone else and not yet put aside by me. */
  readonly isNew: boolean;
}

export interface OfficersView {
  readonly names: readonly string[];
  readonly at: number;
  readonly by: string;
  /** Whether these three can help me back in: not agreed, agreed, or agreed to earlier ones. */
  readonly mine: 'none' | 'these' | 'earlier';
}

export interface Household {
  /** False: the list in the file is not in order, and what this seat has verified last is shown. */
  readonly isInOrder: boolean;
  readonly people: readonly PersonView[];
  readonly former: readonly FormerPersonView[];
  readonly ways: readonly WayIn[];
  /** Newest first. */
  readonly events: readonly PeopleEventView[];
  /** Of my service. */
  readonly officers?: OfficersView;
  /** Who reads the access logs of my service. */
  readonly auditor?: { readonly name: string; readonly at: number; readonly by: string; readonly isMe: boolean };
  /** Names of former colleagues who still stand in the list of readers of my dossiers. */
  readonly toTakeOut: readonly string[];
  /** Names of colleagues in a new place, whom I have not let write again in what we share. */
  readonly toLetIn: readonly string[];
  /** Who says they are of my service, and whom nobody of it took in: what the service shares on its own is kept from them. */
  readonly toTakeIn: readonly { readonly seat: string; readonly name: string; readonly hasTakenMeIn: boolean }[];
}

/** What taking someone off this computer means, before it is done. */
export interface RemovalPlan {
  /** Dossiers nobody else on this computer opens. */
  readonly alone: number;
  readonly shared: number;
  /** They have not opened this computer since it keeps count: the numbers may be higher. */
  readonly isIncomplete: boolean;
}

/** A message from a colleague of this computer. */
export type LetterView = AboutSomeone | AboutWork;

/** A colleague now works elsewhere, and asks that it stand so here. */
export interface AboutWork extends Profile {
  readonly id: string;
  readonly kind: 'work';
  readonly at: number;
  readonly from: string;
  /** The service they stand for until somebody agrees. */
  readonly before: string;
}

export interface AboutSomeone {
  readonly id: string;
  readonly kind: 'emergency' | 'ask';
  readonly at: number;
  readonly from: string;
  readonly reason: string;
  /** Opened in an emergency: which. Asked for: mine of that name and birth date, if I have it. */
  readonly dossier?: string;
  readonly surname: string;
  readonly birth: string;
  readonly realm: Realm;
}

/** A place I can help back into. */
export interface AskedPlaceView extends Profile {
  readonly id: string;
  /** Its name on the locked screen. */
  readonly label: string;
  readonly trust: 'verified' | 'unknown';
}

export interface RecoveryRequestView {
  /** Twenty digits, read out by phone. */
  readonly code: string;
  readonly at: number;
  /** More than one when it comes from a safety copy: I say who is asking. */
  readonly places: readonly AskedPlaceView[];
  /**
   * For a service, without the person: who asks, and why. A place is then the computer of whoever made its key, and opens
   * what that service may have of it.
   */
  readonly forService?: Profile & { readonly reason: string };
}

export const someoneElse = z.object({
  surname: z.string(),
  /** ISO date. */
  birth: z.string(),
  reason: z.string(),
});
export type SomeoneElse = In<typeof someoneElse>;

/** One person's log as an auditor reads it. */
export interface AuditedLog extends Profile {
  /** When they left that computer. */
  readonly until?: number;
  /** `broken`: entries are missing, changed or not signed by them. `cut`: shorter than what they gave out before. */
  readonly state: 'whole' | 'broken' | 'cut';
  /** Entries from before an auditor was named, which nobody else can read. */
  readonly before: number;
  /** Newest first. */
  readonly entries: readonly AccessEntry[];
}

export interface AuditView {
  readonly madeAt: number;
  /** Who handed it over. */
  readonly by: string;
  readonly logs: readonly AuditedLog[];
}

/** A seat that says it is a further one of mine. */
export interface SeatSayingMe {
  /** Its signing key (hex). */
  readonly seat: string;
  readonly name: string;
  readonly function: string;
  readonly service: string;
  /** Digits of its key, to read out. */
  readonly code: string;
  /** A seat of mine signed for it: I made it, or somebody holds my keys. */
  readonly isVouchedByMe: boolean;
  /** I said that it is not mine: what it reads is left to do. */
  readonly isDenied: boolean;
  /** Parts it reads whose readers I decide on. */
  readonly reads: number;
}

export const peopleApi = {
  household: writes().answers<Household>(),
  /** I have read what others changed. */
  readPeopleEvents: writes().answers<Household>(),
  removalPlan: writes(z.object({ seat: z.string() })).answers<RemovalPlan>(),
  /** Takes someone (or myself) off this computer; my own place is locked by it. */
  removePerson: writes(z.object({ seat: z.string(), proof: wayInProof })).answers<Household | null>(),
  /** Takes former colleagues out of the readers of every section I own; answers how many sections. */
  takeOutFormer: writes().answers<number>(),
  /** Lets colleagues in a new place write again where they wrote before; answers in how many sections. */
  letBackIn: writes().answers<number>(),
  /** Gives a colleague of my service every part of my dossiers that may be shared; answers how many dossiers. */
  shareAll: writes(z.object({ person: z.string() })).answers<number>(),
  /** I know that they are of my service; once they say the same of me, we share what the service shares on its own. */
  takeInColleague: writes(z.object({ seat: z.string(), proof: wayInProof })).answers<Household>(),
  handOverKeeping: writes(z.object({ seat: z.string(), proof: wayInProof })).answers<Household>(),
  /**
   * Another name, function or service: a new card under the same keys. Another service is asked of those of it on this
   * computer, and of its keeper, by letter; until one of them agrees, everything stays as it was.
   */
  changeWork: writes(profile).answers<Me>(),
  /** I agree that whoever wrote this letter works for the service they name. */
  agreeToWork: writes(z.object({ letter: z.string(), proof: wayInProof })).answers<readonly LetterView[]>(),

  letters: writes().answers<readonly LetterView[]>(),
  closeLetter: writes(z.object({ id: z.string() })).answers<readonly LetterView[]>(),

  /** Further seats that say they are mine and that I have not answered about, or that I said are not. */
  seatsSayingMe: writes().answers<readonly SeatSayingMe[]>(),
  /** `mine` only where an earlier seat of mine vouches for it; `seen` puts the notice about any other aside. */
  answerAboutSeat: writes(z.object({ seat: z.string(), answer: z.enum(['mine', 'not-mine', 'seen']) })).answers<
    readonly SeatSayingMe[]
  >(),
  /** Takes it out of every part whose readers I decide on. */
  takeOutSeat: writes(z.object({ seat: z.string() })).answers<readonly SeatSayingMe[]>(),
  /** Asks all colleagues of my service on this computer; nothing tells whether there is such a dossier. */
  askColleagues: writes(someoneElse).answers<number>(),
  /** Opens a colleague's dossier to read, until I lock; they are told. */
  openInEmergency: writes(someoneElse).answers<DossierView>(),

  /** From now on this person can read what people of my service do here, with nobody's passphrase. */
  setAuditor: writes(z.object({ person: z.string() })).answers<Household>(),
  /** Saves the logs of this computer for my service's auditor: a dialog asks where. Who makes the file cannot read it. */
  exportAudit: writes(z.object({ suggestedName: z.string() })).answers<undefined>(),
  /** As an auditor: what such a file says. */
  readAudit: writes(z.object({ handle: z.string(), size: z.number() })).answers<AuditView>(),

  setOfficers: writes(z.object({ persons: z.array(z.string()) })).answers<Household>(),
  /** From now on any two of my service's officers can help me back in. */
  allowOfficers: writes(z.object({ proof: wayInProof })).answers<Household>(),
  /** On the locked screen: a new place that waits for two officers. The file goes to them. */
  requestRecovery: writes(z.object({ slot: z.string(), passphrase: z.string() }), { turn: 'own' }).answers<{
    file: Uint8Array<ArrayBuffer>;
    code: string;
  }>(),
  /** As an officer: who asks. */
  readRecoveryRequest: writes(z.object({ bytes })).answers<RecoveryRequestView>(),
  /** `place`: the one of whoever is asking. */
  answerRecovery: writes(z.object({ bytes, place: z.string() })).answers<Uint8Array<ArrayBuffer>>(),
  /** On the locked screen: an officer's answer; answers how many there are. */
  addRecoveryAnswer: writes(z.object({ slot: z.string(), bytes }), { turn: 'own' }).answers<number>(),
  finishRecovery: writes(z.object({ slot: z.string(), passphrase: z.string() }), { turn: 'own' }).answers<Me>(),
};
