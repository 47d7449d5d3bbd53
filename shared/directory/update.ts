/**
 * Updates of the directory: entries that are new or say something else, numbered, published by the keepers of a list
 * (shared/trust/published/SPEC.md, TP8-TP10). An entry keeps its id, kind and level for ever: dossiers and what may be sent rest on them.
 */
import { z } from 'zod';
import type { Names } from '../language.ts';
import { contact } from './contact.ts';
import { entryKinds, type DirectoryEntry, type EntryKind } from './types.ts';

const words = (most: number) => {
  const text = z.string().trim().min(1).max(most);
  return z.strictObject({ nl: text, fr: text, de: text, en: text });
};
const language = z.enum(['nl', 'fr', 'de']);
const community = z.enum(['flemish', 'french', 'german']);
const region = z.enum(['flanders', 'wallonia', 'brussels']);
const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const territory = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('country') }),
  z.strictObject({ kind: z.literal('community'), community }),
  z.strictObject({ kind: z.literal('region'), region }),
  z.strictObject({ kind: z.literal('judicial-division'), town: words(120) }),
  z.strictObject({ kind: z.literal('place'), town: words(120) }),
  z.strictObject({
    kind: z.literal('municipality'),
    nis: z.string().regex(/^\d{5}$/),
    postalCode: z.string().max(20),
    arrondissement: z.strictObject({ nl: z.string().max(120), fr: z.string().max(120) }),
    province: words(120).optional(),
    region,
    communities: z.array(community).min(1).max(3),
    facilities: language.optional(),
    formerly: z.array(z.string().max(120)).max(20),
  }),
]);

const entry = z.strictObject({
  id: z
    .string()
    .max(120)
    .regex(/^[a-z][a-z-]*:[a-z0-9-]+$/),
  kind: z.enum(entryKinds),
  names: words(300),
  aliases: z.array(z.string().trim().min(1).max(120)).max(30),
  level: z.enum(['federal', 'flemish', 'french', 'german', 'region', 'brussels', 'municipality']),
  languages: z.array(language).max(3),
  territory: territory.optional(),
  contact: contact.optional(),
  does: words(1000).optional(),
  note: words(4000).optional(),
  whyNothingGoesThere: words(1000).optional(),
  source: z.string().trim().min(1).max(300),
  lastVerified: isoDate.nullable(),
  operating: z.enum(['open', 'closed']),
  opened: partialDate.optional(),
  closed: partialDate.optional(),
});

const isOnce = (entries: readonly { readonly id: string }[]): boolean =>
  new Set(entries.map(({ id }) => id)).size === entries.length;

export const directoryUpdate = z.strictObject({
  format: z.literal('directory-update-1'),
  number: z.number().int().min(1).max(100_000),
  madeOn: isoDate,
  source: z.string().trim().min(1).max(500),
  entries: z.array(entry).min(1).max(2000).refine(isOnce),
});
export type DirectoryUpdate = z.infer<typeof directoryUpdate>;

/** Kinds that receive nothing say why, and no other kind does. */
const saysWhy = (kind: EntryKind, why: unknown): boolean => (kind === 'explained') === (why !== undefined);

/** Whether an update leaves every entry what it is: id, kind and level of what is known do not change. */
export const fits = ({ entries }: DirectoryUpdate, known: readonly DirectoryEntry[]): boolean => {
  const before = new Map(known.map((each) => [each.id, each]));
  return entries.every(({ id, kind, level, whyNothingGoesThere }) => {
    const old = before.get(id);
    return saysWhy(kind, whyNothingGoesThere) && (old === undefined || (old.kind === kind && old.level === level));
  });
};

/** The entries with all updates in the order of their numbers; what an update leaves out of an entry goes. */
export function withUpdates(
  base: readonly DirectoryEntry[],
  updates: readonly DirectoryUpdate[],
): readonly DirectoryEntry[] {
  const all = new Map(base.map((each) => [each.id, each]));
  for (const update of [...updates].sort((a, b) => a.number - b.number)) {
    // An update that does not fit what others made of an entry changes nothing.
    if (!fits(update, [...all.values()])) continue;
    for (const each of update.entries) all.set(each.id, plain(each));
  }
  return [...all.values()];
}

/** Without what is undefined: entries say only what is there. */
const plain = (each: DirectoryUpdate['entries'][number]): DirectoryEntry =>
  Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)) as unknown as DirectoryEntry;

export interface EntryChange {
  readonly id: string;
  readonly names: Names;
  readonly is: 'new' | 'changed' | 'closed';
  /** What of it says something else. */
  readonly fields: readonly string[];
}

/** What an update changes, entry by entry; what stays the same is left out. */
export function changesOf({ entries }: DirectoryUpdate, known: readonly DirectoryEntry[]): readonly EntryChange[] {
  const before = new Map(known.map((each) => [each.id, each]));
  return entries.flatMap((each): readonly EntryChange[] => {
    const { id, names, operating } = each;
    const old = before.get(id);
    if (old === undefined) return [{ id, names, is: 'new', fields: [] }];
    const [left, right] = [
      new Map<string, unknown>(Object.entries(old)),
      new Map<string, unknown>(Object.entries(each)),
    ];
    const fields = [...new Set([...left.keys(), ...right.keys()])].filter(
      (field) => ordered(left.get(field)) !== ordered(right.get(field)),
    );
    if (fields.length === 0) return [];
    return [{ id, names, is: operating === 'closed' && old.operating === 'open' ? 'closed' : 'changed', fields }];
  });
}

function ordered(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(ordered).join(',')}]`;
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, each]) => `${key}:${ordered(each)}`).join(',')}}`;
}
