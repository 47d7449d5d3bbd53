/**
 * What this seat remembers of erasures (SPEC.md, Z1-Z3): ids, moments and reasons, nothing of what was erased. A record
 * that says `begun` is carried out at the next unlock, whatever interrupted it; one that says `done` is the tombstone.
 */
import { z } from 'zod';
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { bytes16 } from '../../../../shared/codec/shapes.ts';
import { extractKind } from '../../../../shared/dossier/units/extract.ts';
import { sectionKind } from '../../../../shared/dossier/sections.ts';
import type { Session } from '../session/session.ts';

const hex = z.string().regex(/^[0-9a-f]+$/);

export const erasureScope = z.enum(['dossier', 'section', 'document']);

/** Who of this computer has a document: of each seat the reference by which its pieces stay (services/documents/references.ts). */
export const documentReferences = z.strictObject({
  document: z.string().max(64),
  all: z.array(z.strictObject({ seat: bytes16, reference: bytes16 })),
});

export const erasedSection = z.strictObject({
  section: hex,
  kind: sectionKind,
  /** I write in it for an owning service: it goes from this computer, for colleagues too. Else for me alone. */
  forAll: z.boolean(),
  /** Only the keys of these epochs; absent: all of them, and the section with them. */
  epochs: z.array(hex).optional(),
  /** Until it is done: the epochs of which I held the key when it was begun. Of any other the key was given since, and stays. */
  held: z.array(hex).optional(),
});

const erasure = z.strictObject({
  state: z.enum(['begun', 'done']),
  scope: erasureScope,
  realm: z.enum(['real', 'practice']),
  dossier: z.string(),
  sections: z.array(erasedSection),
  /** Ids of documents whose pieces go. */
  documents: z.array(z.string()),
  /** Of each document who of this computer has it: its pieces stay while somebody else does. Absent: they go, whoever has it. */
  references: z.array(documentReferences).optional(),
  /** Ids of documents whose pieces stayed for that reason. */
  kept: z.array(z.string()).optional(),
  at: z.number(),
  by: z.strictObject({ name: z.string(), service: z.string() }),
  reason: z.string(),
  /** Names of those elsewhere who ever read it or were sent it: what they hold stays with them. */
  elsewhere: z.array(z.string()),
  /** Those of them who were given something of it in a file from here: which sections, and when they were told that it was erased. */
  given: z
    .array(
      z.strictObject({
        person: z.string(),
        name: z.string(),
        sections: z.array(hex),
        toldAt: z.number().exactOptional(),
      }),
    )
    .optional(),
  /** How many more of them whose names are not known here. */
  unnamed: z.number().optional(),
  /** Extracts that repeat it and stay because a person said so. */
  extracts: z
    .array(z.strictObject({ kind: extractKind.optional(), to: z.string(), on: z.string().optional() }))
    .optional(),
  /** Own words and filters in which something of it stood: how many went with it, and how many stayed. */
  ownTexts: z.strictObject({ gone: z.number(), kept: z.number() }).optional(),
  /** How many files and folders lay set aside when it was done. */
  setAside: z.number().optional(),
  /** Colleagues of this computer who keep it. */
  colleagues: z.array(z.string()),
  /** Colleagues of this computer (seats, hex) whose keys of these sections go too: they find a letter. */
  tells: z.array(z.strictObject({ seat: hex, sections: z.array(hex) })),
  /** When the newest safety copy of this computer was made. */
  lastCopy: z.number().nullable(),
  /** Told by a colleague of this computer; I erased nothing myself. */
  told: z.literal(true).optional(),
  /** How many files in outbox and inbox went along, and how many in the inbox could not be opened to see. */
  files: z.strictObject({ outgoing: z.number(), incoming: z.number(), unread: z.number() }).optional(),
  /** Names of the files that go, noted before they do: they are counted once it is done, whatever interrupted it. */
  going: z.strictObject({ outgoing: z.array(z.string()), incoming: z.array(z.string()) }).optional(),
  /** Somebody decided to take it in again. */
  takenBack: z.number().optional(),
});
export type Erasure = z.infer<typeof erasure>;
export type Given = NonNullable<Erasure['given']>[number];
export type ErasedSection = z.infer<typeof erasedSection>;

const prefix = 'erasure/';
export const erasureKey = (id: string): string => `${prefix}${id}`;

export const newErasureId = (session: Session): string => toBase64url(session.crypto.random(16));

export function erasureOf(session: Session, id: string): Erasure | null {
  const parsed = erasure.safeParse(session.records.get(erasureKey(id)));
  return parsed.success ? parsed.data : null;
}

/** All of them with their ids, oldest first. */
export function erasures(session: Session): readonly (readonly [string, Erasure])[] {
  return session.records
    .list(prefix)
    .flatMap(([id, value]) => {
      const parsed = erasure.safeParse(value);
      return parsed.success ? [[id, parsed.data] as const] : [];
    })
    .sort(([, a], [, b]) => a.at - b.at);
}

const isInForce = ({ takenBack }: Erasure): boolean => takenBack === undefined;

/** The whole sections it took, by hex; those of which only some epochs went are still here. */
export const wholeSections = ({ sections }: Erasure): readonly ErasedSection[] =>
  sections.filter(({ epochs }) => epochs === undefined);

/** The tombstone that covers a section (hex) of a dossier, if there is one: the newest. */
export function tombstoneOf(session: Session, dossier: string, section: string): readonly [string, Erasure] | null {
  const found = erasures(session).filter(
    ([, each]) =>
      isInForce(each) &&
      each.dossier === dossier &&
      (each.scope === 'dossier' || wholeSections(each).some((one) => one.section === section)),
  );
  return found.at(-1) ?? null;
}

/** Sections (hex) of which keys were destroyed here by erasing, taken back or not. */
export const everErasedSections = (session: Session): readonly string[] =>
  erasures(session).flatMap(([, each]) => each.sections.map(({ section }) => section));

/** Whether a whole dossier was erased here and not taken back. */
export const isErased = (session: Session, dossier: string): boolean =>
  erasures(session).some(([, each]) => isInForce(each) && each.scope === 'dossier' && each.dossier === dossier);

/** Ids of documents that were erased here and not taken back. */
export const erasedDocuments = (session: Session): ReadonlySet<string> =>
  new Set(erasures(session).flatMap(([, each]) => (isInForce(each) ? each.documents : [])));

type Told = Pick<Erasure, 'realm' | 'scope' | 'reason' | 'dossier' | 'sections' | 'documents' | 'references'>;

/** The record of what a colleague of this computer erased for both of us, as their letter says it. */
export function erasureByColleague(
  { realm, scope, reason, dossier, sections, documents, references }: Told,
  at: number,
  by: Erasure['by'],
): Erasure {
  const { name, service } = by;
  const said = {
    realm,
    scope,
    reason,
    dossier,
    sections,
    documents,
    at,
    by: { name, service },
    ...(references && { references }),
  };
  return { ...said, state: 'begun', elsewhere: [], colleagues: [], tells: [], lastCopy: null, told: true };
}
