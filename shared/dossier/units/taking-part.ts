/**
 * In which capacity somebody takes part in a case consultation. The text or the authorisation it rests on says who may take part (Penal
 * Code of 2024, article 353, § 2, al. 3), so it is asked of each; a name is none, and is needed only of who signs or is sent an extract.
 */
import { z } from 'zod';
import { line } from './shapes.ts';

/** A lawyer is none: article 353, § 3 keeps what they were told out of it. */
export const takingPartAs = [
  'secrecy-holder',
  'service',
  'permanent-representative',
  'organiser',
  'prosecutor',
  'mayor',
  'police',
  'prevention-official',
  'other',
] as const;
export type TakingPartAs = (typeof takingPartAs)[number];

/** Of a participant as written among the names. */
const capacity = z.object({ who: line, as: z.enum(takingPartAs) });
export type Capacity = z.infer<typeof capacity>;
export const capacityList = z.array(capacity).max(40);

/** As a form holds them: a line for each participant, first the capacity, then who. */
export const typedCapacities = (value: unknown): string =>
  (capacityList.safeParse(value).data ?? []).map(({ who, as }) => `${as} ${who}`).join('\n');

/** What a form holds; a line that names no known capacity or nobody is none. */
export const capacitiesOf = (typed: string): readonly Capacity[] =>
  typed.split('\n').flatMap((each) => {
    const [key = '', ...rest] = each.trim().split(' ');
    const as = takingPartAs.find((known) => known === key);
    const who = rest.join(' ').trim();
    return as === undefined || who === '' ? [] : [{ who, as }];
  });

/** The same with another capacity for one of them; undefined: it is not said. */
export const withCapacity = (
  capacities: readonly Capacity[],
  who: string,
  as: TakingPartAs | undefined,
): readonly Capacity[] => [
  ...capacities.filter((each) => each.who !== who),
  ...(as === undefined ? [] : [{ who, as }]),
];
