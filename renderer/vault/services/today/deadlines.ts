/** Time limits of a dossier that somebody is reminded of, from its requests, decisions and dates (shared/release). */
import {
  deadlinesBefore,
  deadlinesOfRequest,
  legalFacts,
  modalities,
  openDeadlines,
  recordedDay,
  type Deadline,
  type LawPack,
  type LegalFacts,
  type LimitActor,
  type ModalityId,
  type ProcedureEvent,
} from '../../../../shared/release/index.ts';
import type { DossierProjections } from '../../core/context/projections.ts';
import type { Fragment } from '../../core/projections/projection.ts';

export interface DossierDeadline {
  readonly id: string;
  readonly on: string;
  readonly what: ProcedureEvent;
  readonly modality: ModalityId;
  readonly deadline: Deadline;
}

interface Known {
  readonly today: string;
  /** Numbers of the packs it was counted with. */
  readonly packs: string;
  readonly deadlines: readonly DossierDeadline[];
}

/** A fragment is replaced when its section changes; Today and the caseload ask for the same deadlines. */
const computed = new WeakMap<Fragment, Known>();

/** Open deadlines a service reckons with, earliest first; every limit of a procedure stands in the legal room. */
export function deadlinesOf(
  dossier: DossierProjections,
  today: string,
  packs: readonly LawPack[],
): readonly DossierDeadline[] {
  const fragment = dossier.byKind.get('legal');
  if (fragment === undefined) return [];
  const numbers = packs.map(({ number }) => number).join(' ');
  const known = computed.get(fragment);
  if (known?.today === today && known.packs === numbers) return known.deadlines;
  const deadlines = computeDeadlines(legalFacts(fragment.entities), today, packs);
  computed.set(fragment, { today, packs: numbers, deadlines });
  return deadlines;
}

function computeDeadlines(legal: LegalFacts, today: string, packs: readonly LawPack[]): readonly DossierDeadline[] {
  const fromRequests = legal.requests.flatMap((recorded) =>
    rows(recorded.id, recorded.request.modality, openDeadlines(deadlinesOfRequest(packs, legal, recorded))),
  );
  const asked = new Set(legal.requests.map(({ request }) => request.modality));
  const ahead = modalities.flatMap(({ id: modality }) => {
    const opens = recordedDay(legal.dates, modality)?.value;
    // Once the modality is open, when the person was told in writing decides nothing any more.
    if (asked.has(modality) || opens === undefined || opens < today) return [];
    const owed = openDeadlines(deadlinesBefore(packs, legal, modality));
    // What follows from these only runs once they are met.
    return rows(
      `opens-${modality}`,
      modality,
      owed.filter(({ from }) => from.event === 'time-condition'),
    );
  });
  return [...fromRequests, ...ahead].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const rows = (id: string, modality: ModalityId, deadlines: readonly Deadline[]): readonly DossierDeadline[] =>
  deadlines.filter(isReminded).map((deadline) => ({
    id: `${id}/${deadline.rule}`,
    on: deadline.date,
    what: deadline.what,
    modality,
    deadline,
  }));

const remindedOf: ReadonlySet<ProcedureEvent> = new Set([
  'advice',
  'information',
  'decision',
  'new-request',
  'hearing',
  'report',
  'residence-advice',
]);
const registries: ReadonlySet<LimitActor> = new Set(['prison-registry', 'court-registry']);

/**
 * Limits in hours and those of a registry pass before a list of days could help. What has to be done at once has no day of its own, and
 * a day before which nothing is decided awaits nobody; from when somebody may ask again is worth knowing.
 */
function isReminded({ what, who, bound, limit }: Deadline): boolean {
  if (!remindedOf.has(what) || registries.has(who) || limit.length?.unit === 'hours') return false;
  return bound !== 'at-once' && (bound !== 'not-before' || what === 'new-request');
}
