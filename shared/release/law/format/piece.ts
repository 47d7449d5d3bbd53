/**
 * A piece that the law wants in the file of a request, as data: for which modality, whose it is, before what it has to be there, and
 * how a dossier may know that it is (SPEC.md, FR1 to FR5).
 */
import { z } from 'zod';
import { modality } from '../../../dossier/entities.ts';
import { actKeys } from '../../../law/acts.ts';
import { lawCodes } from './codes.ts';
import { actors, procedureEvents } from './limit.ts';
import { day, id, inFourLanguages, regimes } from './shapes.ts';

/** Who sees to a piece: those who act in a procedure, and two of whom the Act names only the work. */
export const pieceOwners = [...actors, 'psychosocial-service', 'specialised-service'] as const;
export type PieceOwner = (typeof pieceOwners)[number];

/** What a dossier may hold that shows a piece to be there. */
export const pieceSigns = [
  'request',
  'slip-scan',
  'registry-date',
  'director-advice',
  'prosecutor-advice',
  'residence-advice',
  'doctors-advice',
  'plan',
  'inquiry',
] as const;
export type PieceSign = (typeof pieceSigns)[number];

export const pieceRow = z.strictObject({
  id,
  kinds: z
    .array(z.enum([...modality.options, 'placement', 'placement-leave']))
    .min(1)
    .max(40),
  /** Left out: whatever the regime. */
  regimes: z.array(z.enum(regimes)).min(1).max(4).optional(),
  /** Only for whom the row says; what is not entered leaves it open. */
  onlyIf: z
    .strictObject({ article32: z.boolean().optional(), residence: z.enum(['right', 'none']).optional() })
    .refine((asked) => Object.keys(asked).length > 0)
    .optional(),
  /** The law wants it only where there is one, or where it is called for in the case. */
  optional: z.boolean(),
  whose: z.enum(pieceOwners),
  /** What it has to be there for. */
  before: z.enum(procedureEvents),
  holds: z.array(z.enum(pieceSigns)).min(1).max(4).optional(),
  act: z.enum(actKeys),
  article: z.string().min(1).max(120),
  read: day,
  since: day.optional(),
  until: day.optional(),
  by: z.strictObject({ act: z.enum(actKeys), article: z.string().min(1).max(60) }).optional(),
  mark: z.enum(['text', 'text-older', 'derived', 'doubt', 'from-memory']),
  doubts: z.array(z.enum(lawCodes)).max(12).optional(),
  /** What it is: a line of a list. */
  summary: inFourLanguages,
});
export type PieceRow = z.infer<typeof pieceRow>;
