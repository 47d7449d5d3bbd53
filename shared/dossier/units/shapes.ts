/** Small shapes that units of every section are made of. */
import { z } from 'zod';
import { choice, field, withTraits, said, unit } from './field.ts';

/** Longest free text, in UTF-16 units. */
export const maxText = 20_000;
export const text = field(z.string().max(maxText), { kind: 'text' });
export const line = field(z.string().max(500), { kind: 'line' });
/** Calendar date, ISO 8601 `YYYY-MM-DD`. */
export const isoDate = field(z.string().regex(/^\d{4}-\d{2}-\d{2}$/), { kind: 'day' });
/** A form begins with the day it is begun on. */
export const today = withTraits(isoDate, { start: 'today' });
/** Entry id in shared/directory, e.g. `prison:gent`. */
export const directoryId = field(z.string().max(120), { kind: 'service' });
/** A prison or house of the directory, and what was typed where none fits. */
export const place = field(directoryId, { kind: 'place' });
export const placeName = field(line, { kind: 'place-name' });
/** Id of another entity of the same dossier. */
export const entityId = field(z.string().max(64), { kind: 'reference' });
/** A language a person speaks: by its code where it is known, else as somebody typed it. */
export const spoken = field(z.string().max(40), { kind: 'language', start: 'nl' });
/** The language own words were said in. */
export const saidIn = field(z.string().max(40), { kind: 'language', start: 'nl', kept: true, silent: true });
/** Where a fact was taken over from. */
export const source = choice('dateSource', ['registry', 'by-hand'], { start: 'registry', said: 'source' });

/** What one chunk of a document holds, and a whole document at most, in bytes (vault SPEC.md, A2, A4). */
const chunkContent = 1_048_576;
const largestDocument = 500 * chunkContent;

/**
 * A file kept as sealed chunks by the shell; `key` opens them, so it lives inside the section. It has the chunks its size
 * makes and no more: each is looked for when it is opened, sent or erased.
 */
export const attachment = field(
  z
    .object({
      id: z.string().max(64),
      key: z.instanceof(Uint8Array<ArrayBuffer>),
      name: line,
      mime: z.string().max(100),
      size: z.number().int().nonnegative().max(largestDocument),
      chunks: z.number().int().nonnegative(),
      hash: z.instanceof(Uint8Array<ArrayBuffer>),
    })
    .refine(({ size, chunks }) => chunks === Math.max(1, Math.ceil(size / chunkContent))),
  { kind: 'file' },
);
export type Attachment = z.infer<typeof attachment>;

/** Units that are one text: what is empty is not written. */
export const oneText = unit({ text: withTraits(text, { needed: true }) });
export const oneLine = unit({ text: withTraits(line, { needed: true }) });
export const oneDay = unit({ on: isoDate });
/** A text of a day. */
export const datedText = unit({ on: today, text: withTraits(text, { needed: true, autofocus: true }) });
/** Words of the person. */
export const ownWords = unit({ text: withTraits(text, { needed: true }), language: saidIn });
/** A file is chosen, never typed. */
export const file = unit({ file: attachment }, { chosen: true });

export const fileLanguage = choice('language', ['nl', 'fr', 'de']);
export type FileLanguage = z.infer<typeof fileLanguage>;

/** A version went out on paper. */
export const issued = unit(
  { on: isoDate, to: line, languages: z.array(fileLanguage.or(z.literal('en'))).max(2) },
  { chosen: true },
);

/** A section stays longer than a retention rule says; entity id is always `keeping`. */
export const keeping = { until: unit({ until: said('until', isoDate), reason: line }, { chosen: true }) };

/** A place: of the directory, else as it was typed. */
export function placed<V extends { readonly at?: string | undefined; readonly text?: string | undefined }>(
  value: V,
): V | undefined {
  if (value.at === undefined) return value.text === undefined ? undefined : value;
  const { text: _, ...known } = value;
  // Without its text it is still such a value: the text may be left out.
  return known as V;
}

/** A first and a last day, in their order. */
export const inOrder = <V extends { readonly from: string; readonly until?: string | undefined }>(
  value: V,
): V | undefined => (value.until !== undefined && value.until < value.from ? undefined : value);

export const stepStatus = choice('stepStatus', [
  'not-started',
  'in-progress',
  'cannot-yet',
  'no-longer-needed',
  'done',
]);
export type StepStatus = z.infer<typeof stepStatus>;
