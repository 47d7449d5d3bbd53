/** What the page asks about the people of this computer. Ids of seats, slots and letters are base64url. */
import { writes, type CallsOf } from './call.ts';
import type { AccessEntry } from './health.ts';
import type { Answer } from './problems.ts';
import type { DossierView } from './dossiers.ts';
import type { Me, Profile, Realm, WayIn, WayInProof } from './places.ts';

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

export interface SomeoneElse {
  readonly surname: string;
  /** ISO date. */
  readonly birth: string;
  readonly reason: string;
}

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

export interface PeopleApi {
  household(): Answer<Household>;
  /** I have read what others changed. */
  readPeopleEvents(): Answer<Household>;
  removalPlan(input: { seat: string }): Answer<RemovalPlan>;
  /** Takes someone (or myself) off this computer; my own place is locked by it. */
  removePerson(input: { seat: string; proof: WayInProof }): Answer<Household | null>;
  /** Takes former colleagues out of the readers of every section I own; answers how many sections. */
  takeOutFormer(): Answer<number>;
  /** Lets colleagues in a new place write again where they wrote before; answers in how many sections. */
  letBackIn(): Answer<number>;
  /** Gives a colleague of my service every part of my dossiers that may be shared; answers how many dossiers. */
  shareAll(input: { person: string }): Answer<number>;
  /** I know that they are of my service; once they say the same of me, we share what the service shares on its own. */
  takeInColleague(input: { seat: string; proof: WayInProof }): Answer<Household>;
  handOverKeeping(input: { seat: string; proof: WayInProof }): Answer<Household>;
  /**
   * Another name, function or service: a new card under the same keys. Another service is asked of those of it on this
   * computer, and of its keeper, by letter; until one of them agrees, everything stays as it was.
   */
  changeWork(input: Profile): Answer<Me>;
  /** I agree that whoever wrote this letter works for the service they name. */
  agreeToWork(input: { letter: string; proof: WayInProof }): Answer<readonly LetterView[]>;

  letters(): Answer<readonly LetterView[]>;
  closeLetter(input: { id: string }): Answer<readonly LetterView[]>;

  /** Further seats that say they are mine and that I have not answered about, or that I said are not. */
  seatsSayingMe(): Answer<readonly SeatSayingMe[]>;
  /** `mine` only where an earlier seat of mine vouches for it; `seen` puts the notice about any other aside. */
  answerAboutSeat(input: { seat: string; answer: 'mine' | 'not-mine' | 'seen' }): Answer<readonly SeatSayingMe[]>;
  /** Takes it out of every part whose readers I decide on. */
  takeOutSeat(input: { seat: string }): Answer<readonly SeatSayingMe[]>;
  /** Asks all colleagues of my service on this computer; nothing tells whether there is such a dossier. */
  askColleagues(input: SomeoneElse): Answer<number>;
  /** Opens a colleague's dossier to read, until I lock; they are told. */
  openInEmergency(input: SomeoneElse): Answer<DossierView>;

  /** From now on this person can read what people of my service do here, with nobody's passphrase. */
  setAuditor(input: { person: string }): Answer<Household>;
  /** Saves the logs of this computer for my service's auditor: a dialog asks where. Who makes the file cannot read it. */
  exportAudit(input: { suggestedName: string }): Answer<undefined>;
  /** As an auditor: what such a file says. */
  readAudit(input: { handle: string; size: number }): Answer<AuditView>;

  setOfficers(input: { persons: readonly string[] }): Answer<Household>;
  /** From now on any two of my service's officers can help me back in. */
  allowOfficers(input: { proof: WayInProof }): Answer<Household>;
  /** On the locked screen: a new place that waits for two officers. The file goes to them. */
  requestRecovery(input: { slot: string; passphrase: string }): Answer<{
    file: Uint8Array<ArrayBuffer>;
    code: string;
  }>;
  /** As an officer: who asks. */
  readRecoveryRequest(input: { bytes: Uint8Array<ArrayBuffer> }): Answer<RecoveryRequestView>;
  /** `place`: the one of whoever is asking. */
  answerRecovery(input: { bytes: Uint8Array<ArrayBuffer>; place: string }): Answer<Uint8Array<ArrayBuffer>>;
  /** On the locked screen: an officer's answer; answers how many there are. */
  addRecoveryAnswer(input: { slot: string; bytes: Uint8Array<ArrayBuffer> }): Answer<number>;
  finishRecovery(input: { slot: string; passphrase: string }): Answer<Me>;
}

export const peopleApi: CallsOf<PeopleApi> = {
  household: writes,
  readPeopleEvents: writes,
  removalPlan: writes,
  removePerson: writes,
  takeOutFormer: writes,
  letBackIn: writes,
  shareAll: writes,
  takeInColleague: writes,
  handOverKeeping: writes,
  changeWork: writes,
  agreeToWork: writes,
  letters: writes,
  closeLetter: writes,
  seatsSayingMe: writes,
  answerAboutSeat: writes,
  takeOutSeat: writes,
  askColleagues: writes,
  openInEmergency: writes,
  setAuditor: writes,
  exportAudit: writes,
  readAudit: writes,
  setOfficers: writes,
  allowOfficers: writes,
  requestRecovery: writes,
  readRecoveryRequest: writes,
  answerRecovery: writes,
  addRecoveryAnswer: writes,
  finishRecovery: writes,
};
