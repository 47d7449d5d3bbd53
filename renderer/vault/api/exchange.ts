/** Correspondents, what goes to them, what came from them. */
import { reads, writes, type CallsOf } from './call.ts';
import type { Purpose } from '../../../shared/disclosure/purposes.ts';
import type { Attachment } from '../../../shared/dossier/entities.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { Author, SectionView } from '../../../shared/dossier/view.ts';
import type { RevocationReason } from '../../../shared/trust/directory/directory.ts';
import type { PackNews } from './law.ts';
import type { PublicationRefusal } from './published.ts';
import type { ListNews } from './realm.ts';
import type { Profile } from './places.ts';
import type { Answer, IncomingProblem } from './problems.ts';

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
  /** What a later card of theirs says that nobody has compared yet. */
  readonly saysNow?: { readonly name: string; readonly function: string; readonly service: string };
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
  /** When its receiver said that it never arrived; absent once it went again. */
  readonly askedAt?: number;
}

export interface IncomingItem {
  readonly name: string;
  readonly arrivedAt: number;
  readonly read: boolean;
  readonly problem?: IncomingProblem;
  /** In bytes; absent where the file is not in the inbox. */
  readonly size?: number;
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

/** Something that stands here and would not with the file: it would disappear, or wait and not count. */
export interface IncomingGone {
  readonly section: SectionKind;
  readonly what: 'value' | 'removal' | 'note';
  readonly type: string;
  readonly entity: string;
  readonly unit?: string;
  readonly value?: unknown;
  readonly author: Author;
  readonly at: number;
  /** Who changed in the file who reads, and when by their clock. */
  readonly by?: Author;
  readonly byAt?: number;
}

/** Somebody who was taken out of a part and opened it anew beside that: what follows waits for a decision. */
export interface IncomingDisputed {
  readonly section: SectionKind;
  readonly name: string;
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
  /** What would disappear or stop counting; `seen` names the list and comes back with the answer. */
  readonly going?: { readonly what: readonly IncomingGone[]; readonly seen: string };
  /** Parts that come from somebody who was taken out of them. */
  readonly disputed: readonly IncomingDisputed[];
  /** How many pieces say that a newer version wrote them and are signed by nobody: they are not kept. */
  readonly unsigned: number;
  /** Sequence numbers of this sender that never arrived. */
  readonly gaps: readonly number[];
  /** When they were asked for. */
  readonly askedAt?: number;
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
  /** Law packs it was sent for, and why one of them would not be taken in. */
  readonly packs?: { readonly news: readonly PackNews[]; readonly refused?: PublicationRefusal };
  /** Parts of which another is here already, begun by somebody else: both are kept, and one is shown. */
  readonly beside?: readonly SectionKind[];
  /** Needs accept or refuse (mandate, hand-over). */
  readonly decides: boolean;
  readonly problem?: IncomingProblem;
}

export interface ExchangeApi {
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
  /** `again`: though its reading once did not end (`not-ended`). */
  look(input: { name: string; again?: boolean }): Answer<IncomingReport>;
  /** Makes a small file ready that asks the sender of this one for the numbers that never arrived. */
  askForMissing(input: { name: string }): Answer<undefined>;
  /**
   * Applies everything; what differs shows as two versions until someone settles it. `erased`: what becomes of parts that
   * were erased here; without it such a file is not taken in. `seen`: the list of what would go, as it was shown; without it a
   * file that takes something away is not taken in (`look-again`).
   */
  accept(input: {
    name: string;
    erased?: 'take-back' | 'leave-out';
    seen?: string;
  }): Answer<{ dossier: string; report: IncomingReport }>;
  /** Tells the sender, where they are trusted; a file nobody can be told about goes without a word. */
  refuse(input: { name: string; reason: string }): Answer<IncomingItem>;
  /** Removes files from the inbox, of whatever kind; nobody is told. */
  removeIncoming(input: { names: readonly string[] }): Answer<undefined>;
}

export const exchangeApi: CallsOf<ExchangeApi> = {
  correspondents: reads,
  myCard: reads,
  importCard: writes,
  verify: writes,
  safetyNumber: reads,
  planSend: writes,
  setNetwork: writes,
  catchUp: writes,
  send: writes,
  outgoing: reads,
  markOnStick: writes,
  giveUp: writes,
  incoming: reads,
  look: writes,
  askForMissing: writes,
  accept: writes,
  refuse: writes,
  removeIncoming: writes,
};
