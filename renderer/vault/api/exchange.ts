/** Correspondents, what goes to them, what came from them. */
import { z } from 'zod';
import { reads, writes, bytes, type In } from './call.ts';
import { motiveWords } from './motive.ts';
import { purpose } from '../../../shared/disclosure/purposes.ts';
import { sectionKind } from '../../../shared/dossier/sections.ts';
import type { Mandate } from '../../../shared/disclosure/mandates.ts';
import type { LeftFile } from '../../../shared/disclosure/heard.ts';
import type { Purpose } from '../../../shared/disclosure/purposes.ts';
import type { Attachment } from '../../../shared/dossier/entities.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { Author, SectionView } from '../../../shared/dossier/view.ts';
import type { RevocationReason } from '../../../shared/trust/directory/directory.ts';
import type { PackNews } from './law.ts';
import type { PublicationRefusal } from './refusals.ts';
import type { ListNews } from './realm.ts';
import type { Profile } from './places.ts';
import type { IncomingProblem } from './problems.ts';

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
  /** A hand-over to a justice house names no decision yet. */
  readonly lacksDecision: boolean;
}

export const sendRequest = z.object({
  dossier: z.string(),
  purpose,
  to: z.string(),
  sections: z.array(sectionKind),
  /** A few words for the first sentence the reader sees. */
  message: z.string(),
  /** Open to them until this moment (milliseconds since 1970); without it, without end. */
  until: z.number().exactOptional(),
  /** Words beside the purpose, for the access log alone: it is the motive (A13). */
  why: motiveWords.exactOptional(),
});
export type SendRequest = In<typeof sendRequest>;

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
  /** Whom it is about, as far as they stand in a dossier here or the file was opened since unlocking. */
  readonly about?: { readonly surname: string; readonly firstName: string; readonly dossier?: string };
}

export interface IncomingChange {
  readonly section: SectionKind;
  readonly type: string;
  readonly entity: string;
  readonly unit?: string;
  readonly what: 'new' | 'changed' | 'differs' | 'taken-out' | 'brought-back' | 'note';
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
  /** Who brought this about, and when by their clock. */
  readonly by?: Author;
  readonly byAt?: number;
  /** They changed who reads, or wrote instead of it. */
  readonly how?: 'readers' | 'change';
}

/** Somebody who was taken out of a part and opened it anew beside that: what follows waits for a decision. */
export interface IncomingDisputed {
  readonly section: SectionKind;
  readonly name: string;
}

/** What came in, in words, before anything is applied. */
export interface NameAlike {
  readonly dossier: string;
  readonly surname: string;
  readonly firstName: string;
  readonly birth: string;
}

export interface IncomingReport {
  readonly name: string;
  readonly from: Author;
  readonly trust: Correspondent['trust'];
  readonly purpose: Purpose;
  readonly message: string;
  /** On whose order an inquiry is asked for. */
  readonly mandate?: Mandate;
  readonly sentAt: number;
  readonly dossier: {
    readonly id: string;
    readonly surname: string;
    readonly firstName: string;
    readonly birth: string;
    readonly known: boolean;
  };
  /** Other dossiers here whose name may be the same (shared/disclosure/SPEC.md, D71): shown side by side, never taken for one. */
  readonly namesAlike: readonly NameAlike[];
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

/** A file that lies outside, as far as it can be said what it is without taking it in. */
export interface SeenFile {
  readonly from: Author;
  /** As whom I can open it. */
  readonly to: Profile;
  readonly purpose: Purpose;
  /** By the sender's clock. */
  readonly madeAt: number;
  readonly realm: 'real' | 'practice';
  /** It is whole, to its end; else only who made it was read. The signature is good either way. */
  readonly isReadWhole: boolean;
  /** It was taken in, or refused, before. */
  readonly isTaken: boolean;
  /** What stands against its sender. */
  readonly hold?: IncomingProblem;
}

const fileOutside = z.union([z.object({ handle: z.string() }), z.object({ blob: z.instanceof(Blob) })]);
export type FileOutside = In<typeof fileOutside>;

export const exchangeApi = {
  /** Looks at a file that is open in the shell, or was dropped on the page; nothing is kept, noted or answered. */
  lookAtFile: reads(fileOutside, { turn: 'at-once' }).answers<SeenFile>(),
  correspondents: reads().answers<readonly Correspondent[]>(),
  myCard: reads().answers<Uint8Array<ArrayBuffer>>(),
  /** `scanned`: the file's text was read from a code. */
  importCard: writes(z.object({ bytes, scanned: z.literal(true).exactOptional() })).answers<Correspondent>(),
  /** `scanned`: their own screen or paper was read here, so the card came from nobody else. */
  verify: writes(
    z.object({ person: z.string(), how: z.enum(['in-person', 'phone', 'scanned']) }),
  ).answers<Correspondent>(),
  safetyNumber: reads(z.object({ seat: z.string() })).answers<string>(),
  planSend: writes(sendRequest).answers<SendPlan>(),
  /** Sets the connection to the network from pasted text, or ends it. */
  setNetwork: writes(z.object({ text: z.string().nullable() })).answers<undefined>(),
  /** Takes over what the network did: what was sent, what came. */
  catchUp: writes().answers<undefined>(),
  send: writes(sendRequest).answers<OutgoingItem>(),
  outgoing: reads().answers<readonly OutgoingItem[]>(),
  /** Files of a dossier that left from here, for the person's own list. */
  whatLeft: reads(z.object({ dossier: z.string() })).answers<readonly LeftFile[]>(),
  markOnStick: writes(z.object({ names: z.array(z.string()) })).answers<readonly OutgoingItem[]>(),
  giveUp: writes(z.object({ id: z.string(), reason: z.string() })).answers<readonly OutgoingItem[]>(),
  incoming: reads().answers<readonly IncomingItem[]>(),
  /** `again`: though its reading once did not end (`not-ended`). */
  look: writes(z.object({ name: z.string(), again: z.boolean().exactOptional() })).answers<IncomingReport>(),
  /** Makes a small file ready that asks the sender of this one for the numbers that never arrived. */
  askForMissing: writes(z.object({ name: z.string() })).answers<undefined>(),
  /**
   * Applies everything; what differs shows as two versions until someone settles it. `erased`: what becomes of parts that
   * were erased here; without it such a file is not taken in. `seen`: the list of what would go, as it was shown; without it a
   * file that takes something away is not taken in (`look-again`).
   */
  accept: writes(
    z.object({
      name: z.string(),
      erased: z.enum(['take-back', 'leave-out']).exactOptional(),
      seen: z.string().exactOptional(),
    }),
  ).answers<{ dossier: string; report: IncomingReport }>(),
  /** Tells the sender, where they are trusted; a file nobody can be told about goes without a word. */
  refuse: writes(z.object({ name: z.string(), reason: z.string() })).answers<IncomingItem>(),
  /** Removes files from the inbox, of whatever kind; nobody is told. */
  removeIncoming: writes(z.object({ names: z.array(z.string()) })).answers<undefined>(),
};
