/** What a person answered with "not now" or "keep it apart": kept for them alone, with the reason, and taken up again at will. */
import { z } from 'zod';
import { count } from '../../../../shared/codec/shapes.ts';
import type { Session } from '../../core/session/session.ts';

const entry = z.strictObject({
  kind: z.enum(['look', 'adopt', 'founded', 'left-out']),
  at: count,
  reason: z.string().max(2_000),
  /** Seats (hex) that were to read it: others are asked about anew. */
  to: z.array(z.string()),
});
export type AsideEntry = z.infer<typeof entry>;

const record = z.strictObject({
  /** By hex contribution id. */
  work: z.record(z.string(), entry),
  /** Contributions in the epoch when a shortening was put off. */
  compactAt: count.optional(),
  /** Seats (hex) of former colleagues who read on. */
  readOn: z.array(z.string()),
});
export type AsideRecord = z.infer<typeof record>;

const key = (sectionHex: string): string => `aside/${sectionHex}`;

export function asideIn(session: Session, sectionHex: string): AsideRecord {
  const parsed = record.safeParse(session.records.get(key(sectionHex)));
  return parsed.success ? parsed.data : { work: {}, readOn: [] };
}

export const withAside = (sectionHex: string, value: AsideRecord): readonly [string, unknown] => [
  key(sectionHex),
  value,
];
