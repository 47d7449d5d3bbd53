/**
 * The ledger of consent (SPEC.md, D13-D18): what was asked and answered, read from the section of its holder, and the one
 * question anybody else may put to it: does a consent stand for this, now?
 */
import type { ConsentTopic } from '../dossier/units/consent.ts';
import type { Attachment } from '../dossier/entities.ts';
import { listOf, read } from '../dossier/read.ts';
import type { SectionKind } from '../dossier/sections.ts';
import type { EntityView, SectionView } from '../dossier/view.ts';

const holders = {
  plan: 'notes',
  employment: 'notes',
  housing: 'notes',
  municipality: 'notes',
  'support-sheet': 'notes',
  'help-item': 'help',
  attendance: 'guidance',
  fitness: 'health',
  'working-together': 'notes',
} as const satisfies Record<ConsentTopic, SectionKind>;
export type LedgerKind = (typeof holders)[ConsentTopic];

/** The section in which consent about this is written down: where the thing itself is kept, never one that others read. */
export const holderOf = (topic: ConsentTopic): LedgerKind => holders[topic];

/** Sections that hold a part of the ledger. */
export const ledgerKinds: readonly LedgerKind[] = ['notes', 'help', 'guidance', 'health'];

/** One line of the ledger, as its holder reads it. */
export interface Consent {
  readonly id: string;
  readonly topic: ConsentTopic;
  readonly items: readonly string[];
  readonly to: { readonly person?: string | undefined; readonly service?: string | undefined; readonly name: string };
  readonly purpose: string;
  readonly askedOn: string;
  readonly explained?: { readonly language: string; readonly interpreter?: string | undefined } | undefined;
  readonly answer?:
    | {
        readonly answer: 'yes' | 'no';
        readonly how: 'paper' | 'spoken' | 'on-screen';
        readonly on: string;
        readonly until?: string | undefined;
      }
    | undefined;
  readonly paper?: Attachment | undefined;
  readonly withdrawnOn?: string | undefined;
  /** It stands in two versions: until somebody settles it, it is no consent. */
  readonly isUnsettled: boolean;
}

/** The ledger of a section, by the day somebody was asked: never by what they said (D17). */
export function consentsIn(section: SectionView | undefined): readonly Consent[] {
  const kind = ledgerKinds.find((each) => each === section?.kind);
  if (kind === undefined) return [];
  return listOf(section, 'consent')
    .flatMap((entity) => consentOf(kind, entity) ?? [])
    .sort((a, b) => (a.askedOn === b.askedOn ? 0 : a.askedOn < b.askedOn ? -1 : 1));
}

function consentOf(kind: LedgerKind, entity: EntityView): Consent | undefined {
  const request = read(kind, 'consent', entity, 'request');
  if (request === undefined) return undefined;
  const { topic, items, to, purpose, on } = request;
  return {
    id: entity.id,
    topic,
    items,
    to,
    purpose,
    askedOn: on,
    explained: read(kind, 'consent', entity, 'explained'),
    answer: read(kind, 'consent', entity, 'answer'),
    paper: read(kind, 'consent', entity, 'paper')?.file,
    withdrawnOn: read(kind, 'consent', entity, 'withdrawn')?.on,
    isUnsettled: entity.state !== 'present' || Object.values(entity.units).some(({ versions }) => versions.length > 1),
  };
}

/** For what a consent is looked for. */
export interface Asking {
  readonly topic: ConsentTopic;
  /** Where things leave one by one: this one. */
  readonly item?: string;
  readonly receiver: { readonly person: string; readonly service: string };
  /** Calendar date. */
  readonly today: string;
  /** Only what was given on paper counts. */
  readonly inWriting?: boolean;
}

/** A consent that stands, and the last day it does. */
export interface Standing {
  readonly id: string;
  readonly until: string;
  /** Given on paper: what tells of a judgment goes on nothing less to a service without a task by law. */
  readonly inWriting: boolean;
}

/** The consent that stands longest for this, or null: for whatever reason there is none (D15). */
export function standingFor(consents: readonly Consent[], asking: Asking): Standing | null {
  return consents
    .flatMap((each) => standing(each, asking) ?? [])
    .reduce<Standing | null>((best, each) => (best !== null && best.until >= each.until ? best : each), null);
}

/** Told in full (D14): yes, on a day that has come, until a day that has not passed, explained, and not taken back. */
function standing(consent: Consent, { topic, item, receiver, today, inWriting = false }: Asking): Standing | null {
  if (consent.topic !== topic || (item !== undefined && !consent.items.includes(item))) return null;
  const stands = isFor(consent, receiver) ? standsOn(consent, today) : null;
  return inWriting && stands?.inWriting !== true ? null : stands;
}

/** Whether it stands on a day, whoever it is for. */
export function standsOn(consent: Consent, today: string): Standing | null {
  const { id, answer, explained, paper, withdrawnOn, isUnsettled } = consent;
  if (isUnsettled || withdrawnOn !== undefined || explained === undefined) return null;
  if (answer?.answer !== 'yes' || answer.on > today) return null;
  if (answer.until === undefined || answer.until < today) return null;
  return { id, until: answer.until, inWriting: answer.how === 'paper' || paper !== undefined };
}

/** A named person is that person alone; a service named without a person is whoever works there. */
function isFor({ to }: Consent, receiver: Asking['receiver']): boolean {
  if (to.person !== undefined) return to.person === receiver.person;
  return to.service !== undefined && to.service === receiver.service;
}
