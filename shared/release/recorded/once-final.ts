/** What a judgment that is not final would change once it is: it counts nowhere until then (SPEC.md, V5). */
import { calendar } from '../law/calendar.ts';
import type { RegimeStep } from '../law/regime.ts';
import { movedIn, type Moved, type Supposed } from './what-if.ts';

export interface OnceFinal {
  /** Undefined on the side on which no sentence counts. */
  readonly before?: RegimeStep;
  readonly after?: RegimeStep;
  /** Computed days on either side, those that stay among them. */
  readonly moved: readonly Moved[];
}

/** As if it became final today; undefined where no sentence of it is written. Recorded days stay out of both sides. */
export function onceFinal(today: Supposed, judgment: string): OnceFinal | undefined {
  const { packs, recorded } = today;
  const { facts } = recorded;
  const sentence = recorded.notFinal.get(judgment);
  if (sentence === undefined) return undefined;
  const sentences = [...facts.sentences, { ...sentence, finalOn: facts.asOf }];
  const would = { ...today, recorded: { ...recorded, facts: { ...facts, sentences } } };
  const [before, after] = [calendar(packs, facts).regime, calendar(packs, would.recorded.facts).regime];
  return {
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    moved: movedIn({ now: today, would }),
  };
}
