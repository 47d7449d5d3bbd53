/**
 * The oracle: who carries a dossier, and where each of its hand-overs stands, from the words of shared/dossier/SPEC.md (P23-P27)
 * and what counts in the identity and the plan. Where something it rests on stands in two versions, nothing is expected.
 */
import { encode } from '../../../shared/codec/cbor.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { z } from 'zod';
import type { Judged } from './judge.ts';
import { entitiesOf, type Entity } from './view.ts';

const worker = z.looseObject({ person: z.string(), name: z.string() });
const units = {
  between: z.looseObject({ from: worker, to: worker, after: z.string().optional() }),
  answerBy: z.looseObject({ on: z.string() }),
  sent: z.looseObject({ on: z.string() }),
  answer: z.looseObject({ outcome: z.enum(['accepted', 'refused']), on: z.string(), reason: z.string().optional() }),
};
const who = z.looseObject({ actor: z.looseObject({ kind: z.string(), name: z.string(), id: z.string().optional() }) });
const told = z.looseObject({ handOver: z.string(), key: z.string() });
const status = z.looseObject({ status: z.string() });

/** A hand-over, as far as it says where it stands. */
export interface HandedOver {
  readonly id: string;
  readonly between: z.infer<typeof units.between> | undefined;
  readonly answerBy: string | undefined;
  readonly sent: string | undefined;
  readonly answer: z.infer<typeof units.answer> | undefined;
}

export interface Carrying {
  readonly handOvers: readonly HandedOver[];
  /** Undefined where nobody is written. */
  readonly carrier: z.infer<typeof worker> | undefined;
  /** Who does an open step. */
  readonly providers: readonly z.infer<typeof who>['actor'][];
  /** `<hand-over>/<provider>` */
  readonly told: ReadonlySet<string>;
}

class TwoVersions extends Error {}

/** Null where what it rests on stands in two versions. Either section may not be read. */
export function carryingIn(identity: Judged | undefined, plan: Judged | undefined): Carrying | null {
  try {
    const inPlan = ofType(plan, 'step');
    const handOvers = ofType(plan, 'hand-over').map(handedOver);
    return {
      handOvers,
      carrier: carrierOf(holderIn(identity), handOvers),
      providers: inPlan.flatMap(([, step]) => {
        const isOpen = !['done', 'no-longer-needed'].includes(one(step, 'status', status)?.status ?? '');
        const does = one(step, 'who', who)?.actor;
        return isOpen && does !== undefined && does.kind !== 'detainee' ? [does] : [];
      }),
      told: new Set(
        ofType(plan, 'hand-over-told').flatMap(([, entity]) => {
          const said = one(entity, 'told', told);
          return said === undefined ? [] : [`${said.handOver}/${said.key}`];
        }),
      ),
    };
  } catch (error) {
    if (error instanceof TwoVersions) return null;
    throw error;
  }
}

/** Those that are not taken out. */
function ofType(judged: Judged | undefined, type: string): readonly (readonly [string, Entity])[] {
  if (judged === undefined || judged.newest === null) return [];
  return [...entitiesOf(judged)].flatMap(([name, entity]) => {
    const isThere = entity.retires().length === 0 || entity.units().some((unit) => entity.current(unit).length > 0);
    return isThere && name.startsWith(`${type}/`) ? [[name.slice(type.length + 1), entity] as const] : [];
  });
}

function one<T extends z.ZodType>(entity: Entity, unit: string, schema: T): z.infer<T> | undefined {
  const values = entity.shown(unit).map(({ said }) => said.value);
  if (new Set(values.map((each) => toHex(encode(each)))).size > 1) throw new TwoVersions();
  const read = schema.safeParse(values[0]);
  return read.success ? read.data : undefined;
}

const handedOver = ([id, entity]: readonly [string, Entity]): HandedOver => ({
  id,
  between: one(entity, 'between', units.between),
  answerBy: one(entity, 'answerBy', units.answerBy)?.on,
  sent: one(entity, 'sent', units.sent)?.on,
  answer: one(entity, 'answer', units.answer),
});

function holderIn(identity: Judged | undefined): z.infer<typeof worker> | undefined {
  const [responsible] = ofType(identity, 'responsible');
  return responsible && one(responsible[1], 'holder', worker);
}

/** P25: as it is written, but where the last accepted hand-over went out from that very person. */
function carrierOf(holder: Carrying['carrier'], all: readonly HandedOver[]): Carrying['carrier'] {
  const between = lastAccepted(all)?.between;
  return between !== undefined && between.from.person === holder?.person ? between.to : holder;
}

/** The accepted one that no other accepted one came after; of several, the one answered last. */
function lastAccepted(all: readonly HandedOver[]): HandedOver | undefined {
  const accepted = all.filter(({ answer }) => answer?.outcome === 'accepted');
  const ends = accepted.filter(({ id }) => accepted.every(({ between }) => between?.after !== id));
  const latest = ends
    .map(({ answer }) => answer?.on ?? '')
    .sort()
    .at(-1);
  const last = ends.filter(({ answer }) => answer?.on === latest);
  // Of two of one day, neither is the last.
  if (last.length > 1) throw new TwoVersions();
  return last[0];
}

/** What a hand-over asks for on a day, as `<row> <whether of who carries it>`; null for nothing (P24, P26, P27). */
export function asksFor({ handOvers, providers, told }: Carrying, each: HandedOver, today: string): string | null {
  const { id, between, answerBy, sent, answer } = each;
  const others = handOvers.filter((other) => other.id !== id);
  if (answer?.outcome === 'refused') {
    const begun = others.filter((other) => other.between !== undefined);
    const another = begun.some((other) => other.answer === undefined || other.answer.on > answer.on);
    return another ? null : 'hand-over-refused';
  }
  if (answer !== undefined) {
    if (lastAccepted(handOvers)?.id !== id) return null;
    const own = [between?.from, between?.to].flatMap((one) => (one === undefined ? [] : [one.person, one.name]));
    const keys = providers.map((one) => one.id ?? one.name).filter((key) => !own.includes(key));
    return keys.some((key) => !told.has(`${id}/${key}`)) ? 'hand-over-tell' : null;
  }
  if (sent === undefined) return answerBy === undefined ? null : 'hand-over-prepare';
  return answerBy !== undefined && answerBy < today ? 'hand-over-late' : 'hand-over-waiting';
}
