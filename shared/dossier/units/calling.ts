/**
 * How somebody of the surroundings is reached, and whether they may be called (SPEC.md, CT1-CT4). The answer is theirs, so it is a unit
 * apart from the number: who corrects a number changes nothing of what was agreed.
 */
import { z } from 'zod';
import { telephoneNumber } from '../../telephone-number.ts';
import { choice, field, needed, said, unit, unitOf } from './field.ts';
import { line, today } from './shapes.ts';

/** What somebody is to the person; beside the capacity, which says how discreet one has to be. */
export const contactRole = choice('contactRole', [
  'family',
  'lawyer',
  'employer',
  'host',
  'guardian',
  'other-service',
  'other',
]);
export type ContactRole = z.infer<typeof contactRole>;

const withWhom = field(line.min(1), { kind: 'line', said: 'withWhom' });

export const callingUnits = {
  role: unit({ role: needed(contactRole) }),
  telephone: unit({ number: field(telephoneNumber, { kind: 'telephone' }) }),
  /** A yes names the day and with whom it was agreed; without them nobody may rely on it. */
  mayBeCalled: unitOf(
    z.discriminatedUnion('answer', [
      z.object({ answer: z.literal('yes'), on: said('agreedOn', today), with: withWhom }),
      z.object({ answer: z.literal('no') }),
      z.object({ answer: z.literal('not-asked') }),
    ]),
    {
      kinds: { words: 'mayBeCalled', radio: true },
      hides: ({ answer }) => (answer === 'yes' ? [] : ['on', 'with']),
    },
  ),
};
