/**
 * How one knows what an entry says, and of whom it speaks: fact, appraisal or told by somebody; a person beside the detainee, in which
 * capacity (SPEC.md, OW3-OW6). Entries of before hold none of it and are shown as "not said".
 */
import type { z } from 'zod';
import { callingUnits } from './calling.ts';
import { choice, needed, said, tick, unit } from './field.ts';
import { line, today } from './shapes.ts';

/** Nothing is chosen for the writer: a mark nobody set would say more than anybody knows. */
export const known = choice('known', ['fact', 'appraisal', 'told'], { unsaid: 'knownNotSaid' });

/** It speaks of somebody else than the person the dossier is about. */
export const aboutThird = tick(false, { said: 'aboutThird' });

/** In which capacity somebody is named beside the person the dossier is about. */
export const namedAs = choice('namedAs', ['relative', 'professional', 'convicted', 'victim', 'third']);

export type NamedAs = z.infer<typeof namedAs>;

/** Whoever does not work on the case is a third party, whose data are held with discretion. */
export const isThirdParty = (capacity: string | undefined): boolean => capacity !== 'professional';

/** The capacity that follows from how somebody is named: people and services of the directory work on the case, and the detainee has none. */
export const capacityOf = (kind: 'detainee' | 'person' | 'directory' | 'free', written: NamedAs | undefined) =>
  kind === 'detainee' ? undefined : kind === 'free' ? written : 'professional';

/** Somebody of the person's surroundings who tells something, or who may be called. */
export const contactUnits = {
  who: unit({ name: needed(line), relation: line, capacity: needed(namedAs) }),
  /** On which day they were told what their words are for. */
  purposeTold: unit({ on: said('on', today), by: line.optional() }),
  ...callingUnits,
};
