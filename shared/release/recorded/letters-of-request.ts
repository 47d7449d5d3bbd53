/**
 * When a letter on a request can be written: on a grant by silence (article 10, § 4), and the person’s own request to the president
 * about a late advice on leave (article 9). Each rests on recorded days alone; nothing projected sets one going.
 */
import { plainEntities } from '../../dossier/read.ts';
import type { SectionView } from '../../dossier/view.ts';
import type { IsoDay } from '../../calendar/iso-day.ts';
import type { ModalityId } from '../terms/modalities.ts';
import type { LawPack } from '../law/format/pack.ts';
import type { Deadline } from '../law/procedure.ts';
import { deadlinesOfRequest, legalFacts, type RecordedRequest } from './requests.ts';

export interface SilentGrant {
  readonly modality: ModalityId;
  readonly asked: IsoDay;
  /** The positive advice, and the receipt of the file by the minister. */
  readonly advised: IsoDay;
  readonly received: IsoDay;
  /** The limit that passed, with its last day. */
  readonly deadline: Deadline;
}

export interface LateAdvice {
  readonly asked: IsoDay;
  readonly deadline: Deadline;
}

/**
 * Positive advice and receipt of the file are recorded, the last day has passed, and no decision is recorded.
 * @param id entity of the request
 */
export function silentGrant(
  packs: readonly LawPack[],
  legal: SectionView | undefined,
  id: string,
  today: IsoDay,
): SilentGrant | undefined {
  const found = openLimits(packs, legal, id);
  if (found === undefined) return undefined;
  const { recorded, deadlines } = found;
  const { events = {}, outcome } = recorded;
  const advised = events.advice ?? (outcome?.outcome === 'advice-given' ? outcome.on : undefined);
  const received = events['file-received'];
  const deadline = deadlines.find(
    ({ limit, from }) =>
      limit.silenceGrants === true && limit.onlyIf?.advice === 'positive' && from.event === 'file-received',
  );
  if (advised === undefined || received === undefined || deadline === undefined) return undefined;
  if (deadline.latest >= today) return undefined;
  const { modality, on: asked } = recorded.request;
  // On leave during a placing the court decides: its silence grants nothing.
  return modality === 'placement-leave' ? undefined : { modality, asked, advised, received, deadline };
}

/**
 * Leave was asked for, no advice is recorded, its last day has passed, and the president was not asked yet.
 * @param id entity of the request
 */
export function lateAdvice(
  packs: readonly LawPack[],
  legal: SectionView | undefined,
  id: string,
  today: IsoDay,
): LateAdvice | undefined {
  const found = openLimits(packs, legal, id);
  if (found === undefined || found.recorded.request.modality !== 'prison-leave') return undefined;
  const { recorded, deadlines } = found;
  if (recorded.events?.['late-advice-request'] !== undefined) return undefined;
  const deadline = deadlines.find(({ what, from }) => what === 'advice' && from.event === 'request');
  if (deadline === undefined || deadline.latest >= today) return undefined;
  return { asked: recorded.request.on, deadline };
}

function openLimits(
  packs: readonly LawPack[],
  legal: SectionView | undefined,
  id: string,
): { readonly recorded: RecordedRequest; readonly deadlines: readonly Deadline[] } | undefined {
  const facts = legalFacts(plainEntities(legal));
  const recorded = facts.requests.find((each) => each.id === id);
  if (recorded === undefined) return undefined;
  const { deadlines } = deadlinesOfRequest(packs, facts, recorded);
  return { recorded, deadlines: deadlines.filter(({ state }) => state === 'open') };
}
