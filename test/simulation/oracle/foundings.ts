/** What a founding says, as plain data (SPEC.md, E1). */
import { z } from 'zod';
import { toHex } from '../../../shared/codec/hex.ts';
import type { Said, Told } from './told.ts';

export interface Person {
  readonly person: string;
  readonly seat: string;
  readonly service: string;
  readonly writes: boolean;
  readonly until?: number | undefined;
}

export interface Shown {
  readonly id: string;
  readonly shows: readonly number[];
  /** What the founder held of it, where that is not all (E7). */
  readonly seen?: readonly number[] | undefined;
}

export interface Founding {
  readonly id: string;
  readonly author: string;
  readonly realm: string;
  readonly dossier: string;
  readonly kind: string;
  readonly owners: readonly string[];
  readonly named: readonly Person[];
  readonly parents: readonly string[];
  readonly reason: string;
  readonly restates: readonly Shown[];
  /** Who began the dossier, as the founding says it (E17); whether that holds is asked elsewhere. */
  readonly origin?: Origin | undefined;
  readonly covered: readonly {
    readonly run: string;
    readonly tips: readonly {
      readonly seq: number;
      readonly id: string;
      readonly seen?: readonly number[] | undefined;
    }[];
    readonly missing: readonly (readonly [number, number])[];
  }[];
}

const bytes = z.instanceof(Uint8Array<ArrayBuffer>);
const origin = z.strictObject({ key: bytes, salt: bytes, signature: bytes });
export type Origin = z.infer<typeof origin>;
const hex = z.instanceof(Uint8Array<ArrayBuffer>).transform(toHex);
const person = z.looseObject({
  person: hex,
  seat: hex,
  service: z.string(),
  writes: z.boolean(),
  until: z.number().optional(),
});
const seen = z.array(z.number()).optional();
const shown = z.looseObject({ id: hex, shows: z.array(z.number()), seen });
const found = z.looseObject({
  realm: hex,
  dossier: hex,
  kind: z.string(),
  owners: z.array(z.string()),
  members: z.array(person),
  parents: z.array(hex),
  reason: z.string(),
  restates: z.array(shown),
  origin: origin.optional(),
  covered: z.array(
    z.looseObject({
      key: hex,
      run: hex,
      tips: z.array(z.looseObject({ seq: z.number(), id: hex, seen })),
      missing: z.array(z.tuple([z.number(), z.number()])),
    }),
  ),
});

const cache = new WeakMap<Said, Founding | null>();

/** The founding a contribution is, or null. */
export function foundingIn(told: Told): Founding | null {
  const [said] = told.said;
  if (told.epoch !== null || !said || said.op !== 'found' || said.unread) return null;
  const known = cache.get(said);
  if (known !== undefined) return known;
  const read = found.safeParse(said.fields);
  const founding = read.success
    ? {
        ...read.data,
        id: told.id,
        author: told.author,
        named: read.data.members,
        covered: read.data.covered.map((each) => ({ ...each, run: `${each.key}/${each.run}` })),
      }
    : null;
  cache.set(said, founding);
  return founding;
}

const admitted = z.looseObject({ member: person });
/** Who an operation lets in. */
export const admittedIn = (said: Said): Person | null => {
  const read = said.op === 'admit' ? admitted.safeParse(said.fields) : null;
  return read?.success ? read.data.member : null;
};

const adopted = z.looseObject({ adopts: z.array(shown) });
/** What an operation adopts. */
export const adoptedIn = (said: Said): readonly Shown[] => {
  const read = said.op === 'adopt' ? adopted.safeParse(said.fields) : null;
  return read?.success ? read.data.adopts : [];
};

/** Every founding among these. */
export const foundingsAmong = (told: readonly Told[]): readonly Founding[] =>
  told.flatMap((each) => foundingIn(each) ?? []);
