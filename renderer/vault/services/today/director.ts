/** Whose a day is that the law gives the director. */
import type { TodayRow } from '../../api/today.ts';

export interface DirectorFrame {
  readonly me: { readonly function: string };
  readonly service: string;
  readonly ofCarrier: Pick<TodayRow, 'onMe' | 'standingInFor'>;
}

type Whose = Pick<TodayRow, 'onMe' | 'standingInFor' | 'ofDirector'>;

/** A prison, a house like it, or the psychosocial service of one. */
const atPrison = /^(?:prison|detention-house|transition-house|psd):/;

/**
 * The director's own where the director looks; at a prison it is told to whoever carries the dossier, as the director's; elsewhere it
 * is nobody's here. @returns undefined where it is left out
 */
export function ofDirector({ me, service, ofCarrier }: DirectorFrame): Whose | undefined {
  if (!atPrison.test(service)) return undefined;
  return me.function === 'director' ? { onMe: true } : { ...ofCarrier, ofDirector: true };
}

/** What is said of a row whose limit somebody meets. */
export const whoseLimit = (who: string | undefined, frame: DirectorFrame): Whose | undefined =>
  who === 'director' ? ofDirector(frame) : frame.ofCarrier;
