/** Entries that somebody else put right or erased after they came here: who may say so, and how it is remembered (D50). */
import { z } from 'zod';
import { bytes16 } from '../../../../shared/codec/shapes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { ReadBundle } from '../../../../shared/bundle/read.ts';
import { roleIn } from '../../../../shared/contributions/epoch.ts';
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import type { Corrected } from '../../api/dossiers.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import type { Session } from '../../core/session/session.ts';
import { readOnce } from '../../core/store/reading-once.ts';

const how = z.enum(['put-right', 'erased']);
const correction = z.strictObject({ section: bytes16, entity: z.string().min(1).max(64), how });
/** The place of an entry, and what became of it: nothing of what stood or stands there. */
export type Correction = z.infer<typeof correction>;

const note = z.object({ corrects: z.array(correction).max(100) });

const correctedRecord = readOnce(z.strictObject({ at: z.number(), how, entity: z.string(), counts: z.boolean() }));
const correctedKey = (sectionHex: string, seatHex: string, entity: string): string =>
  `corrected/${sectionHex}/${seatHex}/${entity}`;

/** Who writes in a part says of its entries that they were put right; whoever only reads says nothing of them. */
const maySay = (log: SectionLog, seatHex: string): boolean =>
  log.leaves().some((epoch) => roleIn(epoch, seatHex) !== null);

/** What a verified sender says was put right or erased, as records of their own; of a part that is not here it waits for it. */
export async function correctedBy(
  context: VaultContext,
  { note: told, from, manifest }: ReadBundle,
): Promise<readonly (readonly [string, unknown])[]> {
  const parsed = note.safeParse(told);
  if (!parsed.success) return [];
  const seat = toHex(from.signKey);
  const noted: (readonly [string, unknown])[] = [];
  for (const { section, entity, how: became } of parsed.data.corrects) {
    const hex = toHex(section);
    const here = await context.sections.open(hex);
    const counts = here !== null && maySay(here.log, seat);
    if (here === null || counts)
      noted.push([correctedKey(hex, seat, entity), { at: manifest.madeAt, how: became, entity, counts }]);
  }
  return noted;
}

/** What counts of a section: the newest word about each entry. */
export function correctionsOf(session: Session, { hex, log, key }: OpenSection): readonly Corrected[] {
  const newest = new Map<string, Corrected>();
  for (const [rest, value] of session.records.list(`corrected/${hex}/`)) {
    const said = correctedRecord(value);
    const seat = rest.split('/')[0] ?? '';
    if (said === null || !(said.counts || maySay(log, seat))) continue;
    const { entity, how: became, at } = said;
    if (at > (newest.get(entity)?.at ?? 0)) newest.set(entity, { section: key.kind, entity, how: became, at });
  }
  return [...newest.values()];
}
