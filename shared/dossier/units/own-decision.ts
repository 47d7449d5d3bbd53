/**
 * That whoever holds a secret decided for themselves whether to speak (Penal Code of 1867, article 458bis; of 2024, article 353, § 1): a day
 * and their own reasoning. There is no field for the secret, nor for what was decided about whom: it stays in the section of its holder,
 * in no list and in no file (SPEC.md, OD1-OD3).
 */
import { needed, unit, withTraits } from './field.ts';
import { text, today } from './shapes.ts';

export const ownDecisionUnits = {
  // Not called `text`: nothing that is searched may find it.
  decision: unit({ on: today, reasoning: withTraits(needed(text), { autofocus: true }) }, { chosen: true }),
};
