/** A file of vectors for founding, admission, standing and fold: what it holds, and what the application makes of it. */
import { z } from 'zod';
import { fromHex, toHex } from '../../../shared/codec/hex.ts';
import { decodeContribution, foundingOf, verifySignature } from '../../../shared/contributions/format.ts';
import { begunBy } from '../../../shared/contributions/origin.ts';
import type { Member } from '../../../shared/contributions/ops.ts';
import { SectionLog } from '../../../shared/contributions/section-log.ts';
import type { Standing } from '../../../shared/contributions/judged.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { sectionKind } from '../../../shared/dossier/sections.ts';
import type { Author, EntityView } from '../../../shared/dossier/view.ts';
import { must } from '../../../shared/result.ts';
import { crypto } from '../section.ts';

const hex = z.string().regex(/^([0-9a-f]{2})*$/);
const member = z.strictObject({
  person: hex,
  seat: hex,
  service: z.string(),
  writes: z.boolean(),
  until: z.number().optional(),
});
const expected = z.strictObject({
  /** Epochs that count, by id. */
  epochs: z.record(hex, z.strictObject({ members: z.array(member), parents: z.array(hex) })),
  /** Epochs that wait for adoption. */
  waiting: z.array(hex),
  newest: hex.nullable(),
  verdicts: z.record(hex, z.string()),
  entities: z.record(
    z.string(),
    z.strictObject({
      state: z.string(),
      takenOut: z.array(hex),
      /** Unit -> sides: ids of operations with one value. */
      units: z.record(z.string(), z.array(z.array(hex))),
    }),
  ),
  notes: z.array(hex),
  unread: z.array(hex),
  /** Names of those something of whom is missing. */
  missing: z.array(z.string()),
});
export type Expected = z.infer<typeof expected>;

const holding = z.strictObject({
  about: z.string(),
  /** Which of the contributions are here, by position. */
  holds: z.array(z.number()),
  /** Epochs whose key is held. */
  keys: z.array(hex),
  /** Seats whose card is here, with their names. */
  authors: z.record(hex, z.string()),
  /** The reader's own seat. */
  mine: hex,
  /** Foundings that stood here alone before any other came (E18). */
  first: z.array(hex),
});
export type Holding = z.infer<typeof holding>;

export const vectorFile = z.strictObject({
  about: z.string(),
  rules: z.array(z.string()),
  place: z.strictObject({ section: hex, dossier: hex, realm: hex, kind: sectionKind }),
  contributions: z.array(hex),
  cases: z.array(holding.extend({ expected })),
});
export type VectorFile = z.infer<typeof vectorFile>;

const bytesOf = (text: string): Bytes => must(fromHex(text), 'hex');

/** What the application makes of one case. */
export function reckoned({ place, contributions }: Omit<VectorFile, 'cases'>, here: Holding): Expected {
  const keys = new Set(here.keys);
  const first = new Set(here.first);
  const where = {
    section: bytesOf(place.section),
    dossier: bytesOf(place.dossier),
    realm: bytesOf(place.realm),
    kind: place.kind,
  };
  const author = (seat: string): Author | null => {
    const name = here.authors[seat];
    return name === undefined
      ? null
      : { seat, person: '', name, function: '', service: '', shown: 'compared' as const };
  };
  const log = new SectionLog(
    where,
    author,
    (epoch) => keys.has(epoch),
    (founding) => {
      const op = foundingOf(founding);
      const isMine = toHex(founding.head.actor.key) === here.mine;
      return isMine || first.has(toHex(founding.id)) || (op !== null && begunBy(crypto, where.section, op) !== null);
    },
  );
  for (const at of here.holds) {
    const decoded = decodeContribution(crypto, bytesOf(must(contributions[at], 'a contribution')));
    if (!decoded.ok) throw new Error(`a vector that is not read: ${decoded.problem}`);
    log.add(decoded.value, verifySignature(crypto, decoded.value));
  }
  return asTold(log);
}

/** What a log tells, in words any language has. */
export function asTold(log: SectionLog): Expected {
  const view = log.view({ canWrite: true, readers: [] });
  const folded = log.fold();
  return {
    epochs: Object.fromEntries(
      sorted(
        log.epochs().map((epoch) => [
          epoch.hex,
          {
            members: [...epoch.members.values()].map(asMember).sort((a, b) => (a.seat < b.seat ? -1 : 1)),
            parents: [...epoch.parents],
          },
        ]),
      ),
    ),
    waiting: [...log.disputed().keys()].sort(),
    newest: log.epoch()?.hex ?? null,
    verdicts: Object.fromEntries(sorted(log.judged().map(([{ id }, standing]) => [id, inWords(standing)]))),
    entities: Object.fromEntries(
      sorted((view?.entities ?? []).map((each) => [`${each.type}/${each.id}`, standsIn(each)])),
    ),
    notes: (view?.notes ?? []).map(({ op }) => op).sort(),
    unread: view === null ? [] : [...folded.unread].sort(),
    missing: [...(view?.missingFrom ?? [])],
  };
}

const sorted = <T>(all: readonly (readonly [string, T])[]): readonly (readonly [string, T])[] =>
  [...all].sort(([a], [b]) => (a < b ? -1 : 1));

const asMember = ({ person, seat, service, writes, until }: Member): z.infer<typeof member> => ({
  person: toHex(person),
  seat: toHex(seat),
  service,
  writes,
  ...(until !== undefined && { until }),
});

function inWords(standing: Standing): string {
  if (standing.is === 'applied') return 'applied';
  return `${standing.is === 'waiting' ? 'waiting' : 'aside'}: ${standing.reason}`;
}

function standsIn({ state, takenOut, units }: EntityView): Expected['entities'][string] {
  const sides = Object.entries(units).flatMap(([unit, { versions }]) => {
    const all = versions.map(({ op, same }) => [op, ...same].sort());
    return all.length === 0 ? [] : [[unit, all.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))] as const];
  });
  return { state, takenOut: takenOut.map(({ op }) => op).sort(), units: Object.fromEntries(sorted(sides)) };
}
