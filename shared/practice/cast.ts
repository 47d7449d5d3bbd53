/** The fictional colleagues of the practice dossiers, from cast.json: they stand there by where they work. */
import { z } from 'zod';
import { castMemberShape } from './cast-shape.ts';
import content from './cast.json';
import type { CastMember } from './types.ts';

export const castMembers: readonly CastMember[] = Object.values(
  z.record(z.string(), z.array(castMemberShape)).parse(content),
).flat();

const byId: ReadonlyMap<string, CastMember> = new Map(castMembers.map((each) => [each.id, each]));

/** The colleague with this id, or undefined when the cast has none. */
export const castMember = (id: string): CastMember | undefined => byId.get(id);
