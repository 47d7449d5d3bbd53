/** What a service writes down about the protection of its data: its card, protocols, confirmed grounds, breaches (SPEC.md, SB11-SB14). */
import { z } from 'zod';
import { grounds, isGround, type Ground, type GroundKey } from '../disclosure/grounds.ts';
import { directoryId, isoDate, line, text } from '../dossier/units/shapes.ts';

const named = line.trim().min(1);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Who answers, who is asked, who supervises: where it says nothing, what the texts say stands (shared/directory/regime.ts). */
export const serviceCard = z.strictObject({
  service: directoryId,
  controller: line.optional(),
  /** Data protection officer: name or office, and how to reach them. */
  officer: line.optional(),
  /** Under which rules it works, as somebody answered what the texts leave open, and where that stands. */
  regime: z.enum(['title-2', 'gdpr']).optional(),
  regimeSource: line.optional(),
  reach: line.optional(),
  /** What stands below the name of the service on its papers, a line each (SPEC.md, SB18). */
  letterhead: text.optional(),
  authority: line.optional(),
  /** Where that authority is named. */
  authoritySource: line.optional(),
  on: isoDate,
});

/** By which a federal service passes data on to another one (Act of 30 July 2018, article 20). */
export const protocol = z.strictObject({
  number: named,
  parties: named,
  /** The service that receives by it, as the directory calls it in any language; empty while nobody said which. */
  receiver: line.optional(),
  /** What may go, and for what. */
  scope: text.trim().min(1),
  from: isoDate.optional(),
  end: isoDate.optional(),
  /** Where it is published. */
  published: line.optional(),
});

/** The privacy officer of the service agrees with a ground as it stood then. */
export const confirmedGround = z.strictObject({
  ground: z.string().refine(isGround),
  /** The articles it stood on that day: with others it is not confirmed any more. */
  articles: line,
  by: named,
  on: isoDate,
});

/** Kept as the Act asks, notified or not (articles 61 and 62). */
export const breach = z.strictObject({
  discoveredOn: isoDate,
  discoveredAt: clock,
  nature: text.trim().min(1),
  /** About how many, of which kind: an estimate in words. */
  persons: line.optional(),
  records: line.optional(),
  consequences: text.optional(),
  measures: text.optional(),
  /** Whoever has it can read nothing: all of it was encrypted, and no key or passphrase with it. */
  unreadable: z.enum(['yes', 'no', 'unknown']),
  notifiedOn: isoDate.optional(),
  notifiedAt: clock.optional(),
  /** Why later than 72 hours, or why not at all. */
  reason: text.optional(),
  personsToldOn: isoDate.optional(),
});
export type Breach = z.infer<typeof breach>;

export const articlesOf = (key: GroundKey): string => {
  const { rests }: Ground = grounds[key];
  return rests.map(({ act, article }) => `${act} ${article}`).join(' | ');
};
