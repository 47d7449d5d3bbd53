/** A time limit of the law as data: from what, who, how long, what follows when it passes (SPEC.md, P1 to P6). */
import { z } from 'zod';
import { modality } from '../../../dossier/entities.ts';
import { procedureEvents } from '../../../dossier/units/procedure-event.ts';
import { actKeys } from '../../../law/acts.ts';
import { lawCodes } from './codes.ts';
import { day, id, inFourLanguages, regimes } from './shapes.ts';

export { procedureEvents };
export type ProcedureEvent = (typeof procedureEvents)[number];

export const actors = [
  'director',
  'minister',
  'convicted-person',
  'prison-registry',
  'court-registry',
  'prosecutor',
  'public-prosecutor',
  'judge',
  'court',
  'judge-or-court',
  'president',
  'court-of-cassation',
  'justice-house',
  'treatment-provider',
  'doctors',
  'aliens-office',
  'chamber',
  'court-of-appeal',
] as const;
export type LimitActor = (typeof actors)[number];

export const limitRow = z.strictObject({
  id,
  /** Modalities it concerns; empty: any that judge or court decide on. */
  kinds: z.array(z.enum([...modality.options, 'placement', 'placement-leave', 'safety-measure'])).max(40),
  regimes: z.array(z.enum(regimes)).max(4).optional(),
  from: z.enum(procedureEvents),
  /** Only where this happened too: what a breach sets running does not run from a hearing on a request. */
  after: z.enum(procedureEvents).optional(),
  /** Runs from this day of change, for what had begun by then. */
  pendingOn: day.optional(),
  /** Not where this had happened by the day it runs from. */
  unless: z.enum(procedureEvents).optional(),
  /** How long was not read: refused by name. */
  refusal: z.enum(lawCodes).optional(),
  /** Not for these modalities under these regimes. */
  except: z.strictObject({ regime: z.enum(regimes), kind: modality }).optional(),
  /** What meets it. */
  meets: z.enum(procedureEvents),
  /** Left out: at once, or fixed by the decision itself. */
  length: z
    .strictObject({
      count: z.number().int().min(-60).max(400),
      unit: z.enum(['hours', 'days', 'working-days', 'weeks', 'months', 'years']),
    })
    .optional(),
  /** Working days of article 10: those of the federal civil service. */
  civilService: z.boolean().optional(),
  bound: z.enum(['at-the-latest', 'not-before', 'at-once', 'fixed-by-decision']),
  who: z.enum(actors),
  /** Only after an advice of this kind, after a refusal for a first one, or for whom the row says. */
  onlyIf: z
    .strictObject({
      advice: z.enum(['positive', 'negative', 'unknown']).optional(),
      extended: z.boolean().optional(),
      totalAboveMonths: z.number().int().optional(),
      totalUpToMonths: z.number().int().optional(),
      /** The total is one of correctional main sentences: a criminal one goes with the longer, and suspended parts are not spoken of. */
      mainSentences: z.boolean().optional(),
      placementAndThirty: z.boolean().optional(),
      /** One sentence of thirty years or more, or life. */
      thirtyOrLife: z.boolean().optional(),
      /** A third of the sentence was served when the modality was granted. */
      thirdServedAtGrant: z.boolean().optional(),
      /** The decision set special conditions. */
      specialConditions: z.boolean().optional(),
      /** What was not kept: monitoring equipment was damaged or diverted on purpose. */
      equipment: z.boolean().optional(),
      /** What was not kept: the duty to leave the territory and not to return. */
      dutyToLeave: z.boolean().optional(),
    })
    .optional(),
  /** The limit passing without an act grants what was asked for. */
  silenceGrants: z.boolean().optional(),
  act: z.enum(actKeys),
  article: z.string().min(1).max(120),
  read: day,
  since: day.optional(),
  until: day.optional(),
  by: z.strictObject({ act: z.enum(actKeys), article: z.string().min(1).max(60) }).optional(),
  mark: z.enum(['text', 'text-older', 'derived', 'doubt', 'from-memory']),
  doubts: z.array(z.enum(lawCodes)).max(12).optional(),
  /** What it says, in a sentence. */
  summary: inFourLanguages,
  /** What follows when it passes; where the law attaches nothing, that. */
  missed: inFourLanguages,
});
export type LimitRow = z.infer<typeof limitRow>;
export type LimitUnit = NonNullable<LimitRow['length']>['unit'];
