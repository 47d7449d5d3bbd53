/** Entries that somebody else put right or erased after they came here: who may say so, and how it is remembered (D50). */
import { z } from 'zod';
import { bytes16 } from '../../../../shared/codec/shapes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { ReadBundle } from '../../../../shared/bundle/read.ts';
import type { EntityOp } from '../../../../shared/contributions/entity.ts';
import { roleIn } from '../../../../shared/contributions/epoch.ts';
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import type { Corrected } from '../../api/dossiers.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import type { Session } from '../../core/session/session.ts';
import { readOnce } from '../../core/store/reading-once.ts';

const how = z.enum(['put-right', 'erased']);
/** Of a whole part it is said without an entry, and only that it was erased. */
const correction = z.union([
  z.strictObject({ section: bytes16, entity: z.string().min(1).max(64), how }),
  z.strictObject({ section: bytes16, how: z.literal('erased') }),
]);
/** The place of an entry, or a whole part, and what became of it: nothing of what stood or stands there. */
export type Correction = z.infer<typeof correction>;

const note = z.object({ corrects: z.array(correction).max(100) });

const correctedRecord = readOnce(
  z.strictObject({ at: z.number(), how, entity: z.string().optional(), counts: z.boolean() }),
);
const correctedKey = (sectionHex: string, seatHex: string, entity = ''): string =>
  `corrected/${sectionHex}/${seatHex}/${entity}`;

/** What waits of one seat for parts and entries that are not here: a seat can name any number that never come. */
const mostWaiting = 100;

/** Who writes in a part says of its entries that they were put right; whoever only reads says nothing of them. */
const writesIn = (log: SectionLog, seatHex: string): boolean =>
  log.leaves().some((epoch) => roleIn(epoch, seatHex) !== null);

/** That all of a part is erased is for who owns it to say: whoever reads or writes along erases for themselves. */
const ownsIn = (log: SectionLog, seatHex: string): boolean =>
  log.leaves().some((epoch) => roleIn(epoch, seatHex) === 'owner');

const opsAt = (log: SectionLog, entity: string): readonly EntityOp[] =>
  [...log.fold().entities.values()].filter(({ id }) => id === entity).flatMap(({ ops }) => ops);

/** As the epochs name it: what a card says of itself gives nobody a word about what others wrote. */
const servicesOf = (log: SectionLog, seatHex: string): ReadonlySet<string> =>
  new Set(log.epochs().flatMap(({ members }) => members.get(seatHex)?.service ?? []));

/** They, or somebody of their service, wrote at the entry: of what only others wrote they say nothing. */
function wroteAt(log: SectionLog, seatHex: string, entity: string): boolean {
  const services = servicesOf(log, seatHex);
  const seats = new Set(opsAt(log, entity).map(({ author }) => author.seat));
  return [...seats].some(
    (each) => each === seatHex || [...servicesOf(log, each)].some((service) => services.has(service)),
  );
}

type Standing = 'counts' | 'waits' | 'nothing';

/** An entry that is not here yet may come with a later file, as a part may. */
function standingOf(log: SectionLog | undefined, seatHex: string, entity: string | undefined): Standing {
  if (log === undefined) return 'waits';
  if (entity === undefined) return ownsIn(log, seatHex) ? 'counts' : 'nothing';
  if (!writesIn(log, seatHex)) return 'nothing';
  if (opsAt(log, entity).length === 0) return 'waits';
  return wroteAt(log, seatHex, entity) ? 'counts' : 'nothing';
}

/** Keys of what this seat said that could not count when it came. */
const waitingOf = (session: Session, seatHex: string): readonly string[] =>
  session.records.list('corrected/').flatMap(([rest, value]) => {
    const isTheirs = rest.split('/')[1] === seatHex;
    return isTheirs && correctedRecord(value)?.counts === false ? [`corrected/${rest}`] : [];
  });

/** What a verified sender says was put right or erased, as records of their own; of what is not here it waits for it. */
export async function correctedBy(
  context: VaultContext,
  { note: told, from, manifest }: ReadBundle,
): Promise<readonly (readonly [string, unknown])[]> {
  const parsed = note.safeParse(told);
  if (!parsed.success) return [];
  const seat = toHex(from.signKey);
  const waiting = new Set(waitingOf(context.session, seat));
  const noted: (readonly [string, unknown])[] = [];
  for (const { section, how: became, ...rest } of parsed.data.corrects) {
    const entity = 'entity' in rest ? rest.entity : undefined;
    const hex = toHex(section);
    const key = correctedKey(hex, seat, entity);
    const standing = standingOf((await context.sections.open(hex))?.log, seat, entity);
    if (standing === 'waits' && (waiting.has(key) || waiting.size < mostWaiting)) waiting.add(key);
    if (standing === 'counts' || (standing === 'waits' && waiting.has(key)))
      noted.push([
        key,
        { at: manifest.madeAt, how: became, ...(entity !== undefined && { entity }), counts: standing === 'counts' },
      ]);
  }
  return noted;
}

/** What counts of a section: the newest word about each entry, and about the whole of it. */
export function correctionsOf(session: Session, { hex, log, key }: OpenSection): readonly Corrected[] {
  const newest = new Map<string, Corrected>();
  for (const [rest, value] of session.records.list(`corrected/${hex}/`)) {
    const said = correctedRecord(value);
    const seat = rest.split('/')[0] ?? '';
    if (said === null || !(said.counts || writesIn(log, seat))) continue;
    const { entity, how: became, at } = said;
    if (entity === undefined ? !(said.counts || ownsIn(log, seat)) : !wroteAt(log, seat, entity)) continue;
    const place = { section: key.kind, ...(entity !== undefined && { entity }) };
    if (at > (newest.get(entity ?? '')?.at ?? 0)) newest.set(entity ?? '', { ...place, how: became, at });
  }
  return [...newest.values()];
}
