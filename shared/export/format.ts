/**
 * The file `dossier.json` of an export (SPEC.md): readable by anything that reads JSON, by names and not by numbers. What a unit may
 * say stands beside it in `dossier.schema.json` (schema.ts).
 */
import { z } from 'zod';
import { sectionKind } from '../dossier/sections.ts';
import { waysShown } from '../dossier/view.ts';

export const exportFormat = 'passerelle/dossier-export';
export const exportVersion = 1;

const instant = z.iso.datetime();
/** Whose it is: a key of `people`. */
const by = z.string();

/** A value as the schema of its unit reads it; `asWritten`: by a version of the application that this one does not know. */
const said = { value: z.unknown().optional(), asWritten: z.unknown().optional() };
const signed = { by, at: instant };

const earlier = z.object({ ...said, ...signed });

const version = z.object({
  id: z.string(),
  ...said,
  ...signed,
  /** Others that say the same. */
  same: z.array(z.string()).optional(),
  /** It closed an open difference; `settlement`: who chose, and from what else. */
  settled: z.literal(true).optional(),
  settlement: z.object({ ...signed, was: z.array(earlier) }).optional(),
});

const takenOut = z.object({
  id: z.string(),
  reason: z.unknown().optional(),
  ...signed,
  same: z.array(z.string()).optional(),
});

const entity = z.object({
  id: z.string(),
  type: z.string(),
  state: z.enum(['present', 'taken-out', 'taken-out-and-changed']),
  since: instant,
  /** Of each the values that stand: several are two versions that nobody chose between. */
  units: z.record(z.string(), z.array(version)),
  takenOut: z.array(takenOut).optional(),
  broughtBack: z.object({ reason: z.unknown().optional(), ...signed }).optional(),
});

const note = z.object({ id: z.string(), ...said, ...signed });

const event = z.object({
  id: z.string(),
  what: z.enum(['wrote', 'settled', 'took-out', 'brought-back', 'noted']),
  ...signed,
  arrived: instant.optional(),
  type: z.string().optional(),
  entity: z.string().optional(),
  unit: z.string().optional(),
  ...said,
  reason: z.string().optional(),
});

const part = z.object({
  id: z.string(),
  kind: sectionKind,
  setApart: z.literal(true).optional(),
  extract: z.object({ made: z.boolean(), until: instant.optional(), withdrawnAt: instant.optional() }).optional(),
  owners: z.array(z.string()),
  readers: z.array(by),
  entities: z.array(entity),
  notes: z.array(note),
  history: z.array(event),
});

const person = z.object({
  name: z.string(),
  function: z.string(),
  service: z.string(),
  /** On what the name stands here (`waysShown`). */
  shown: z.enum(waysShown),
  person: z.string(),
  key: z.string(),
  code: z.string().optional(),
});

/** `here`: the file lies beside. The others say why it does not. */
export const documentStates = ['here', 'not-whole', 'erased'] as const;
export type DocumentState = (typeof documentStates)[number];

const document = z.object({
  id: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.number().int(),
  chunks: z.number().int(),
  /** BLAKE2b of 32 bytes over the content, in hexadecimal. */
  blake2b: z.string(),
  state: z.enum(documentStates),
  /** Its path, from the folder of the dossier. */
  file: z.string().optional(),
});

export const exportedDossier = z.object({
  format: z.literal(exportFormat),
  version: z.literal(exportVersion),
  application: z.string(),
  madeAt: instant,
  dossier: z.string(),
  realm: z.enum(['real', 'practice']),
  people: z.record(z.string(), person),
  parts: z.array(part),
  documents: z.array(document),
  corrected: z.array(
    z.object({
      part: sectionKind,
      entity: z.string().optional(),
      how: z.enum(['put-right', 'erased']),
      at: instant,
    }),
  ),
});

export type ExportedDossier = z.infer<typeof exportedDossier>;
export type ExportedPart = z.infer<typeof part>;
export type ExportedEntity = z.infer<typeof entity>;
export type ExportedVersion = z.infer<typeof version>;
export type ExportedEvent = z.infer<typeof event>;
export type ExportedPerson = z.infer<typeof person>;
export type ExportedDocument = z.infer<typeof document>;
