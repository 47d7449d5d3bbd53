/** The file of a practice dossier (README.md): what it may hold, before its days and units are read. Nothing else is taken. */
import { z } from 'zod';
import { domain, entities, note } from '../dossier/entities.ts';
import { sectionKind } from '../dossier/sections.ts';
import { castMember } from './cast.ts';

const words = z.string().min(1);
/** Days from the day of set-up: what is written down lies before it. */
const past = z.int().max(0);

const member = z.string().refine((id) => castMember(id) !== undefined, {
  error: ({ input }) => `"${String(input)}" is nobody of cast.json`,
});

/** `plan/step/step-home`: section, type and id of what is written about. */
const entry = z
  .string()
  .regex(/^[a-z]+\/[a-z-]+\/[a-z0-9-]+$/, 'section/type/id, e.g. plan/step/step-home')
  .transform((whole, { issues }) => {
    const [first = '', type = '', id = ''] = whole.split('/');
    const section = sectionKind.safeParse(first);
    if (section.success) return { section: section.data, type, id };
    issues.push({ code: 'custom', message: `no section "${first}"`, input: whole });
    return z.NEVER;
  });

/** A document to draw; its file name is that of a PDF. */
export const paper = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+\.pdf$/, 'lower case letters, digits and hyphens, then .pdf'),
  title: words,
  lines: z.array(z.string()),
});

/** Whose place in the cast it is; stands for the person wherever a unit names one. */
export const colleague = z.strictObject({ colleague: member });

/** What one colleague wrote about one entry; every other field is a unit of the entry (units.ts). */
const line = z
  .object({
    by: member,
    day: past,
    entry,
    apart: z.literal(true).exactOptional(),
    takenOutOn: past.exactOptional(),
  })
  .catchall(z.unknown());
export type Line = z.infer<typeof line>;

const noteLine = z.strictObject({
  by: member,
  day: past,
  section: sectionKind.default('notes'),
  kind: note.shape.kind,
  text: words,
  present: words.exactOptional(),
  domain: domain.exactOptional(),
  outcome: z.strictObject(note.shape.outcome.unwrap().shape).exactOptional(),
});

const section = z.strictObject({
  kind: sectionKind,
  foundedBy: member,
  alsoOwnedBy: z.array(words).exactOptional(),
  onlyThese: z.literal(true).exactOptional(),
});

const span = { from: past, until: past };
const sentences = z.array(words).min(1);

/** One kind of everyday contact note: who writes it, when it can occur, and the sentences it is made of. */
const theme = z.strictObject({
  by: z.array(member).min(1),
  kind: note.shape.kind,
  domain: domain.exactOptional(),
  from: past.exactOptional(),
  until: past.exactOptional(),
  /** Days between which there is none. */
  except: z.strictObject(span).exactOptional(),
  opening: sentences,
  middle: sentences,
  closing: sentences,
});
export type Theme = z.infer<typeof theme>;

/** Many notes of every day, made from sentences in which `{word}` is one of `words`; the same on every computer. */
const everyday = z.strictObject({
  seed: z.int(),
  words: z.record(z.string(), sentences),
  /** Who writes in somebody's place while they are away. */
  instead: z.array(z.strictObject({ of: member, ...span, by: member })),
  eras: z.array(z.strictObject({ ...span, count: z.int().positive(), themes: z.array(theme).min(1) })),
});
export type Everyday = z.infer<typeof everyday>;

const about = z.strictObject({ nl: words, fr: words, de: words, en: words });

export const dossierFile = z.strictObject({
  number: z.int().positive(),
  about,
  /** Names for days, each from those above it. */
  dates: z.record(z.string().regex(/^[a-z]+$/), words).default({}),
  sections: z.array(section).min(1),
  lines: z.array(line),
  notes: z.array(noteLine),
  everyday: everyday.exactOptional(),
});
export type DossierFile = z.infer<typeof dossierFile>;

/** What the offer of a dossier needs of its file, which is read whole when it is set up. */
export const offerFile = z.object({
  number: z.int(),
  about,
  lines: z.array(z.object({ name: entities.identity.person.name.optional().catch(undefined) })),
});
