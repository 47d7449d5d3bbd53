/** Procedure deadlines of a dossier, from its requests, decisions and dates (shared/release). */
import { parseUnit } from '../../shared/dossier/read.ts';
import { openDeadlines, procedureDeadlines, type Deadline, type ModalityId } from '../../shared/release/index.ts';
import { entitiesOf, legalDates, type DossierFragments } from './fragments.ts';

export interface DossierDeadline {
  readonly id: string;
  readonly on: string;
  /** Deadline kind of shared/release. */
  readonly what: string;
  readonly modality: ModalityId;
  readonly deadline: Deadline;
}

const datedModalities: readonly ModalityId[] = ['limited-detention', 'electronic-monitoring', 'conditional-release'];

/** Open deadlines, earliest first. */
export function deadlinesOf(dossier: DossierFragments, today: string): readonly DossierDeadline[] {
  const situation = entitiesOf(dossier, 'legal', 'situation')[0];
  const executable = parseUnit('legal', 'situation', 'executable', situation?.units['executable']);
  const months = executable?.months === undefined ? {} : { executableMonths: executable.months };
  const dates = legalDates(dossier);
  const opens = (modality: ModalityId): { opensOn?: string } => {
    const date = dates.find((each) => each.kind === modality);
    return date ? { opensOn: date.value } : {};
  };

  const requested = entitiesOf(dossier, 'legal', 'request').flatMap((entity) => {
    const request = parseUnit('legal', 'request', 'request', entity.units['request']);
    const outcome = parseUnit('legal', 'request', 'outcome', entity.units['outcome']);
    return request ? [{ id: entity.id, request, outcome }] : [];
  });
  const fromRequests = requested.flatMap(({ id, request, outcome }) => {
    const decision = decisionOn(dossier, id);
    const made = procedureDeadlines({
      modality: request.modality,
      ...months,
      ...opens(request.modality),
      requestedOn: request.on,
      withdrawn: outcome?.outcome === 'withdrawn',
      ...(outcome?.outcome === 'advice-given' && { adviceOn: outcome.on ?? today }),
      ...(decision && { decision }),
    });
    return made.ok ? openDeadlines(made.value).map((deadline) => row(id, request.modality, deadline)) : [];
  });
  const asked = new Set(requested.map((each) => each.request.modality));
  const ahead = datedModalities.flatMap((modality) => {
    // Once the modality is open, when the person was told in writing decides nothing any more.
    const { opensOn } = opens(modality);
    if (asked.has(modality) || opensOn === undefined || opensOn < today) return [];
    const made = procedureDeadlines({ modality, ...months, ...opens(modality) });
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

function decisionOn(dossier: DossierFragments, request: string) {
  for (const entity of entitiesOf(dossier, 'legal', 'decision')) {
    const decision = parseUnit('legal', 'decision', 'decision', entity.units['decision']);
    if (decision?.request !== request) continue;
    const again = parseUnit('legal', 'decision', 'newRequest', entity.units['newRequest']);
    return { outcome: decision.outcome, on: decision.on, ...(again && { newRequestFrom: again.from }) };
  }
  return undefined;
}
