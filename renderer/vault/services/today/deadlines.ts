/** Procedure deadlines of a dossier, from its requests, decisions and dates (shared/release). */
import {
  beforeRequest,
  deadlinesOfRequest,
  legalFacts,
  openDeadlines,
  procedureDeadlines,
  type Deadline,
  type ModalityId,
} from '../../../../shared/release/index.ts';
import type { DossierProjections } from '../../core/context/projections.ts';
import type { Fragment } from '../../core/projections/projection.ts';

export interface DossierDeadline {
  readonly id: string;
  readonly on: string;
  /** Deadline kind of shared/release. */
  readonly what: string;
  readonly modality: ModalityId;
  readonly deadline: Deadline;
}

const datedModalities: readonly ModalityId[] = ['limited-detention', 'electronic-monitoring', 'conditional-release'];

/** A fragment is replaced when its section changes; Today and the caseload ask for the same deadlines. */
const computed = new WeakMap<Fragment, { readonly today: string; readonly deadlines: readonly DossierDeadline[] }>();

/** Open deadlines, earliest first. */
export function deadlinesOf(dossier: DossierProjections, today: string): readonly DossierDeadline[] {
  const fragment = dossier.byKind.get('legal');
  if (fragment === undefined) return [];
  const known = computed.get(fragment);
  if (known?.today === today) return known.deadlines;
  const deadlines = computeDeadlines(fragment, today);
  computed.set(fragment, { today, deadlines });
  return deadlines;
}

function computeDeadlines({ entities }: Fragment, today: string): readonly DossierDeadline[] {
  const legal = legalFacts(entities);
  const fromRequests = legal.requests.flatMap((recorded) =>
    openDeadlines(deadlinesOfRequest(legal, recorded)).map((deadline) =>
      row(recorded.id, recorded.request.modality, deadline),
    ),
  );
  const asked = new Set(legal.requests.map(({ request }) => request.modality));
  const ahead = datedModalities.flatMap((modality) => {
    const input = beforeRequest(legal, modality);
    // Once the modality is open, when the person was told in writing decides nothing any more.
    if (asked.has(modality) || input.opensOn === undefined || input.opensOn < today) return [];
    const made = procedureDeadlines(input);
    return made.ok ? openDeadlines(made.value).map((deadline) => row(`opens-${modality}`, modality, deadline)) : [];
  });
  return [...fromRequests, ...ahead].sort((a, b) => (a.on < b.on ? -1 : 1));
}

const row = (id: string, modality: ModalityId, deadline: Deadline): DossierDeadline => ({
  id: `${id}/${deadline.what}`,
  on: deadline.date,
  what: deadline.what,
  modality,
  deadline,
});
