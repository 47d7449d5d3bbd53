/** Time limits of a dossier that somebody is reminded of, from its requests, decisions and dates (shared/release). */
import {
  addDays,
  deadlinesBefore,
  deadlinesOfPlacing,
  deadlinesOfRequest,
  deadlinesUnasked,
  legalFactsOn,
  modalities,
  noticeDays,
  openDeadlines,
  recordedDay,
  type AskedId,
  type Deadline,
  type LawPack,
  type LegalFacts,
  type LimitActor,
  type ProcedureEvent,
} from '../../../../shared/release/index.ts';
import type { DossierProjections } from '../../core/context/projections.ts';
import type { Fragment } from '../../core/projections/projection.ts';

/** A placing runs unasked; its lifting is asked for. */
type RemindedId = AskedId | 'placement' | 'placement-lifting';

export interface DossierDeadline {
  readonly id: string;
  readonly on: string;
  readonly what: ProcedureEvent;
  readonly modality: RemindedId;
  readonly deadline: Deadline;
}

/** A request that awaits a decision, of whose limits some cannot be counted from what is entered. */
export interface NotCounted {
  readonly request: string;
  readonly modality: AskedId;
  readonly askedOn: string;
}

interface Counted {
  readonly deadlines: readonly DossierDeadline[];
  readonly notCounted: readonly NotCounted[];
}

interface Known extends Counted {
  readonly today: string;
  /** Numbers of the packs it was counted with. */
  readonly packs: string;
}

const nothing: Counted = { deadlines: [], notCounted: [] };

/** A fragment is replaced when its section changes; Today and the caseload ask for the same deadlines. */
const computed = new WeakMap<Fragment, Known>();

/** Open deadlines a service reckons with, earliest first; every limit of a procedure stands in the legal room. */
export const deadlinesOf = (
  dossier: DossierProjections,
  today: string,
  packs: readonly LawPack[],
): readonly DossierDeadline[] => countedOf(dossier, today, packs).deadlines;

/** Requests whose limits wait for something that is not entered: silence would look like nothing being due. */
export const notCountedOf = (
  dossier: DossierProjections,
  today: string,
  packs: readonly LawPack[],
): readonly NotCounted[] => countedOf(dossier, today, packs).notCounted;

function countedOf(dossier: DossierProjections, today: string, packs: readonly LawPack[]): Counted {
  const fragment = dossier.byKind.get('legal');
  if (fragment === undefined) return nothing;
  const numbers = packs.map(({ number }) => number).join(' ');
  const known = computed.get(fragment);
  if (known?.today === today && known.packs === numbers) return known;
  const counted = count(legalFactsOn(fragment.entities, today), today, packs);
  computed.set(fragment, { today, packs: numbers, ...counted });
  return counted;
}

function count(legal: LegalFacts, today: string, packs: readonly LawPack[]): Counted {
  const procedures = legal.requests.map((recorded) => ({
    recorded,
    procedure: deadlinesOfRequest(packs, legal, recorded),
  }));
  const fromRequests = procedures.flatMap(({ recorded: { id, request }, procedure }) =>
    rows(id, request.modality, openDeadlines(procedure)),
  );
  const notCounted = procedures.flatMap(({ recorded: { id, request, decision }, procedure }) =>
    decision !== undefined || procedure.notSupported.every(({ code }) => code === 'no-limit-in-act')
      ? []
      : [{ request: id, modality: request.modality, askedOn: request.on }],
  );
  const asked = new Set<string>(legal.requests.map(({ request }) => request.modality));
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
  const ownMotion = deadlinesUnasked(packs, legal).flatMap(({ of, procedure }) =>
    of === 'placement' ? [] : rows(`unasked-${of}`, of, openDeadlines(procedure)),
  );
  const ofPlacing = deadlinesOfPlacing(packs, legal).flatMap(({ id, procedure }) =>
    rows(`placing-${id}`, id === 'lifting' ? 'placement-lifting' : 'placement', openDeadlines(procedure)),
  );
  const deadlines = [...fromRequests, ...ahead, ...ownMotion, ...ofPlacing]
    // What follows on a step that is late itself is not late for it: it comes once that step is noted.
    .filter(({ deadline }) => deadline.state !== 'projected' || deadline.latest >= today)
    // From when somebody may ask again is worth knowing for a while; after that it is simply possible, and nobody is late.
    .filter(({ what, deadline }) => what !== 'new-request' || addDays(deadline.latest, noticeDays) >= today)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return { deadlines, notCounted };
}

const rows = (id: string, modality: RemindedId, deadlines: readonly Deadline[]): readonly DossierDeadline[] =>
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
function isReminded({ what, who, bound, limit, ifArticle32 }: Deadline): boolean {
  // Which of two procedures holds is asked for, not reminded of in both.
  if (ifArticle32 !== undefined) return false;
  if (!remindedOf.has(what) || registries.has(who) || limit.length?.unit === 'hours') return false;
  return bound !== 'at-once' && (bound !== 'not-before' || what === 'new-request');
}
