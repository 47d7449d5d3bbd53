/**
 * What a service keeps about its own work: who of it is trained in what and what it lacks, questions of its staff with their
 * answers, visits of a mobile team with what came of them, and what its privacy officer needs (data-protection.ts). About colleagues and services, never about a person who is helped here
 * (SPEC.md, SB1): no field points into a dossier.
 */
import { z } from 'zod';
import { directory } from '../directory/index.ts';
import { emailAddress, postalAddress } from '../directory/contact.ts';
import { telephoneNumber } from '../telephone-number.ts';
import { directoryId, isoDate, line, text } from '../dossier/units/shapes.ts';
import type { GroundKey } from '../disclosure/grounds.ts';
import { articlesOf, breach, confirmedGround, protocol, serviceCard } from './data-protection.ts';
import { localNeeds } from './local-needs.ts';

/** Trainings and tools a service may want somebody to know; `other` is named in words. */
export const tools = [
  'coppra',
  'coppra-light',
  'bounce-young',
  'bounce-along',
  'bounce-up',
  'vvsg-local-approach',
  'radix',
  'other',
] as const;
export type Tool = (typeof tools)[number];

const named = line.trim().min(1);

/** Where a service is found, rung and written to, as one's own service knows it. */
const whereItIs = {
  address: postalAddress.optional(),
  telephone: telephoneNumber.optional(),
  email: emailAddress.optional(),
};

export const bookUnits = {
  training: z.strictObject({
    who: named,
    tool: z.enum(tools),
    /** What it is called; needed where the tool is another one. */
    name: line.optional(),
    on: isoDate,
  }),
  lack: z.strictObject({ what: named, since: isoDate, next: line.optional() }),
  question: z.strictObject({
    text: text.trim().min(1),
    on: isoDate,
    from: line.optional(),
    /** A helpline or another service it was put to, without a name. */
    to: line.optional(),
    /** `source`: what the answer rests on, as it was said. */
    answer: z.strictObject({ text: text.trim().min(1), by: named, on: isoDate, source: line.optional() }).optional(),
  }),
  visit: z.strictObject({
    team: named,
    on: isoDate,
    about: line.optional(),
    report: text.optional(),
    recommendations: text.optional(),
  }),
  /** Something to be done after a visit, until it says what became of it. */
  point: z.strictObject({
    visit: z.string().max(64),
    text: named,
    owner: named,
    due: isoDate,
    done: z.strictObject({ on: isoDate, what: line.optional() }).optional(),
  }),
  /** A service of the surroundings that the directory does not hold: never mixed into it, and marked wherever it is offered (SB6). */
  service: z.strictObject({
    name: named,
    does: line.optional(),
    ...whereItIs,
    /** Public: how else to reach it. */
    reach: line.optional(),
    needs: z.array(z.enum(localNeeds)).min(1).max(30),
    /** Municipalities of the directory it works for; none named: everywhere. */
    municipalities: z.array(directoryId).max(60),
    languages: z.array(z.enum(['nl', 'fr', 'de'])).max(3),
    source: named,
    /** The day somebody asked the service itself; absent: nobody did. */
    lastVerified: isoDate.optional(),
  }),
  /** What one's own service knows of where a service of the directory is found: beside what the directory says (SB6). */
  contact: z
    .strictObject({ of: directoryId.min(1), ...whereItIs, source: named, on: isoDate })
    .refine(({ address, telephone, email }) => (address ?? telephone ?? email) !== undefined),
  card: serviceCard,
  protocol,
  confirmed: confirmedGround,
  breach,
  /** With whom the service works together, on what and until when. It opens no data (SB15). */
  agreement: z.strictObject({
    name: named,
    parties: z.array(named).min(1).max(30),
    on: isoDate,
    scope: text.trim().min(1),
    /** Absent: no end was agreed. */
    until: isoDate.optional(),
    /** Where its text is kept. */
    reference: line.optional(),
  }),
  /** A text that is written often: put into a field, it is the writer's own like any other (D76). */
  block: z.strictObject({ name: named, text: text.trim().min(1) }),
} as const;
export type BookKind = keyof typeof bookUnits;
export type BookValue<K extends BookKind> = z.infer<(typeof bookUnits)[K]>;

const head = {
  id: z.string().regex(/^[0-9a-f]{32}$/),
  /** Counts how often it was written: of two the later one stands (SB3). */
  turn: z.number().int().min(1).max(1_000_000),
  by: line,
};

/** One thing in the book, as it is kept and as it stands in a file. */
export const bookEntry = z.discriminatedUnion('kind', [
  z.strictObject({ ...head, kind: z.literal('training'), value: bookUnits.training }),
  z.strictObject({ ...head, kind: z.literal('lack'), value: bookUnits.lack }),
  z.strictObject({ ...head, kind: z.literal('question'), value: bookUnits.question }),
  z.strictObject({ ...head, kind: z.literal('visit'), value: bookUnits.visit }),
  z.strictObject({ ...head, kind: z.literal('point'), value: bookUnits.point }),
  z.strictObject({ ...head, kind: z.literal('service'), value: bookUnits.service }),
  z.strictObject({ ...head, kind: z.literal('contact'), value: bookUnits.contact }),
  z.strictObject({ ...head, kind: z.literal('card'), value: bookUnits.card }),
  z.strictObject({ ...head, kind: z.literal('protocol'), value: bookUnits.protocol }),
  z.strictObject({ ...head, kind: z.literal('confirmed'), value: bookUnits.confirmed }),
  z.strictObject({ ...head, kind: z.literal('breach'), value: bookUnits.breach }),
  z.strictObject({ ...head, kind: z.literal('agreement'), value: bookUnits.agreement }),
  z.strictObject({ ...head, kind: z.literal('block'), value: bookUnits.block }),
  /** Taken out: nothing of what it said stays, and it stays out with others too. */
  z.strictObject({ ...head, kind: z.literal('gone') }),
]);
export type BookEntry = z.infer<typeof bookEntry>;
export type EntryOf<K extends BookKind> = Extract<BookEntry, { kind: K }>;

/** What a person writes: the rest of an entry is not theirs to say. */
export type BookInput = { readonly [K in BookKind]: { readonly kind: K; readonly value: BookValue<K> } }[BookKind];

export const ofKind = <K extends BookKind>(entries: readonly BookEntry[], kind: K): readonly EntryOf<K>[] =>
  entries.filter((entry): entry is EntryOf<K> => entry.kind === kind);

/** Agreements that run on a day and those that ended before it, each the latest first (SB15). */
export function agreementsOn(
  entries: readonly BookEntry[],
  day: string,
): { readonly running: readonly EntryOf<'agreement'>[]; readonly ended: readonly EntryOf<'agreement'>[] } {
  const all = [...ofKind(entries, 'agreement')].sort((a, b) => (a.value.on < b.value.on ? 1 : -1));
  const hasEnded = ({ value }: EntryOf<'agreement'>): boolean => value.until !== undefined && value.until < day;
  return { running: all.filter((each) => !hasEnded(each)), ended: all.filter(hasEnded) };
}

/** Text blocks by name, as they are offered where one writes. */
export const textBlocks = (entries: readonly BookEntry[]): readonly EntryOf<'block'>[] =>
  [...ofKind(entries, 'block')].sort((a, b) => a.value.name.localeCompare(b.value.name) || (a.id < b.id ? -1 : 1));

/** Protocols that run on a day, those for a receiver apart from those that name none; those that name another are none of theirs. */
export function protocolsFor(
  entries: readonly BookEntry[],
  day: string,
  to: string,
): { readonly named: readonly EntryOf<'protocol'>[]; readonly open: readonly EntryOf<'protocol'>[] } {
  const running = protocolsOn(entries, day);
  const called = new Set([to, ...Object.values(directory.find(to)?.names ?? {})].map(folded));
  return {
    named: running.filter(({ value: { receiver } }) => receiver !== undefined && called.has(folded(receiver))),
    open: running.filter(({ value: { receiver } }) => receiver === undefined),
  };
}

const folded = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/gu, ' ');

/** Protocols that run on a day. */
export const protocolsOn = (entries: readonly BookEntry[], day: string): readonly EntryOf<'protocol'>[] =>
  ofKind(entries, 'protocol').filter(({ value: { from, end } }) => (from ?? day) <= day && day <= (end ?? day));

/** Tools nobody of the service is trained in yet: what it lacks without anybody having to write it down (SB2). */
export function missingTools(entries: readonly BookEntry[]): readonly Tool[] {
  const known = new Set(ofKind(entries, 'training').map(({ value }) => value.tool));
  return tools.filter((tool) => tool !== 'other' && !known.has(tool));
}

/** The card of a service: of several the one written last, and of those the one that sorts last, wherever the file is read. */
export const cardOf = (entries: readonly BookEntry[], service: string): EntryOf<'card'> | undefined =>
  [...ofKind(entries, 'card')]
    .filter(({ value }) => value.service === service)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .at(-1);

const order = ({ value, turn, id }: EntryOf<'card'>): string => `${value.on} ${String(turn).padStart(7, '0')} ${id}`;

/** Who confirmed a ground on the articles it stands on today. */
export const confirmationOf = (entries: readonly BookEntry[], ground: GroundKey): BookValue<'confirmed'> | undefined =>
  ofKind(entries, 'confirmed')
    .map(({ value }) => value)
    .filter((each) => each.ground === ground && each.articles === articlesOf(ground))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);
