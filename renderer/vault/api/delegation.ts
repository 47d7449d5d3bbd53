/** What the page asks about who carries dossiers: handing them over, and who stands in for whom. */
import { z } from 'zod';
import { reads, writes } from './call.ts';

/** A deputy: the rows of whom they stand in for are on them too, from a day to a day (both counted). */
export interface Delegation {
  readonly person: string;
  readonly name: string;
  /** ISO dates. */
  readonly from: string;
  readonly until: string;
  readonly dossiers: number;
  /** Of a deputy at another computer: in how many dossiers they accepted or refused, and how many files have no answer yet. */
  readonly answers?: Answers;
}

export interface Answers {
  readonly accepted: number;
  readonly refused: number;
  readonly waiting: number;
}

export interface Delegations {
  /** Who stands in for me, now or later. */
  readonly forMe: readonly Delegation[];
  /** Dossiers I carry in which nobody does. */
  readonly undelegated: number;
  /** For whom I stand in, now or later: `person` and `name` are theirs. */
  readonly byMe: readonly Delegation[];
}

export const delegationApi = {
  /**
   * A colleague of my service on this computer carries these dossiers from now on, and reads what of them is my service's work.
   * `left`: those I do not carry, or may not give. `steps`: the open steps I hold in them are theirs too.
   */
  handOverHere: writes(
    z.object({ dossiers: z.array(z.string()), person: z.string(), steps: z.boolean().exactOptional() }),
  ).answers<{
    readonly handed: number;
    readonly left: readonly string[];
  }>(),
  delegations: reads().answers<Delegations>(),
  /**
   * A colleague of my service stands in for me in every dossier I carry, and reads it until the last day: on this computer from
   * now on, at another one once they accepted the file that is made ready for each dossier.
   */
  delegate: writes(z.object({ person: z.string(), from: z.string(), until: z.string() })).answers<Delegations>(),
  /** Their rows go today, at another computer with the next file, which is made ready; what they read stays open until the day agreed. */
  endDelegation: writes().answers<Delegations>(),
};
