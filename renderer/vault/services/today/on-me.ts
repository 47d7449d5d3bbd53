/** Whether a task of a dossier is on me, going by who holds it. */
import type { Actor } from '../../../../shared/dossier/entities.ts';
import type { TodayRow } from '../../api/today.ts';

export interface OnMeFrame {
  readonly me: { readonly person: string };
  readonly mine: boolean;
  /** Who carries the dossier; empty where nobody does. */
  readonly holderId: string;
  /** Who carries it, where I stand in for them. */
  readonly standsInFor: string | undefined;
}

type Mine = Pick<TodayRow, 'onMe' | 'standingInFor' | 'promised'>;

/** On me: what I hold, what nobody else holds in a dossier I carry, and what is held by whom I stand in for. */
export function onMe(frame: OnMeFrame, who: Pick<Actor, 'kind' | 'id'> | undefined): Mine {
  if (who === undefined) return ofCarrier(frame);
  if (who.kind !== 'person') return { onMe: false };
  if (who.id === frame.me.person) return { onMe: true, ...(isCarriedElsewhere(frame) && { promised: true }) };
  return frame.standsInFor !== undefined && who.id === frame.holderId ? ofCarrier(frame) : { onMe: false };
}

const isCarriedElsewhere = ({ holderId, me }: OnMeFrame): boolean => holderId !== '' && holderId !== me.person;

export const ofCarrier = ({ mine, standsInFor: away }: OnMeFrame): Mine => ({
  onMe: mine,
  ...(away !== undefined && { standingInFor: away }),
});
