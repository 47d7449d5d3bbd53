/**
 * Rows of Today from the calendar of the release (shared/release/SPEC.md, V17): days nobody recorded on which something opens, what is
 * due before, and the last day of a temporary rule. What is counted from a recorded day stands among the deadlines (deadlines.ts).
 */
import {
  lawDates,
  legalFactsOn,
  recordedLaw,
  type Free,
  type LawDate,
  type LawPack,
} from '../../../../shared/release/index.ts';
import type { TodayRow } from '../../api/today.ts';
import type { DossierProjections } from '../../core/context/projections.ts';
import type { Fragment } from '../../core/projections/projection.ts';
import { whoseLimit, type DirectorFrame } from './director.ts';
import type { HandOverFrame } from './hand-overs.ts';
import { isSure } from './sure.ts';

interface Known {
  readonly today: string;
  /** Numbers of the packs it was counted with. */
  readonly packs: string;
  readonly dates: readonly LawDate[];
}

/** A fragment is replaced when its section changes: each dossier is counted again only then, or on another day. */
const computed = new WeakMap<Fragment, Known>();

export function lawDatesOf(dossier: DossierProjections, today: string, packs: readonly LawPack[]): readonly LawDate[] {
  const legal = dossier.byKind.get('legal');
  if (legal === undefined) return [];
  const numbers = packs.map(({ number }) => number).join(' ');
  const known = computed.get(legal);
  if (known?.today === today && known.packs === numbers) return known.dates;
  const dates = lawDates(packs, recordedLaw(legal.entities, today), legalFactsOn(legal.entities, today));
  computed.set(legal, { today, packs: numbers, dates });
  return dates;
}

/** Since when somebody is free, as far as the legal section may be read here. */
export const freeIn = ({ byKind }: DossierProjections, today: string): Free | undefined =>
  recordedLaw(byKind.get('legal')?.entities ?? [], today).free;

/** A limit before something opens is told as one, whatever meets it. */
const rowKind = (what: LawDate['what']): TodayRow['kind'] => {
  if (what === 'opens') return 'law-opens';
  if (what === 'ask-by') return 'law-ask-by';
  return what === 'rule-ends' ? 'law-rule-ends' : 'law-informed';
};

type Frame = HandOverFrame & DirectorFrame & { readonly lastDay: string; readonly packs: readonly LawPack[] };

export const lawRows = (frame: Frame): readonly TodayRow[] =>
  lawDatesOf(frame.dossier, frame.today, frame.packs)
    .filter((date) => isShown(date, frame.today, frame.lastDay))
    .flatMap((date): TodayRow[] => {
      const whose = whoseLimit(date.who, frame);
      return whose === undefined ? [] : [rowOf(date, frame, whose)];
    });

const rowOf = (date: LawDate, frame: Frame, whose: Pick<TodayRow, 'onMe' | 'standingInFor'>): TodayRow => ({
  ...frame.head,
  id: `law/${frame.dossier.id}/${date.id}`,
  on: date.earliest,
  ...(date.latest !== date.earliest && { until: date.latest }),
  kind: rowKind(date.what),
  what: isLimit(date.what) ? `${date.what}/${date.kinds.join('+')}` : date.kinds.join('+'),
  holder: date.who ?? frame.holder,
  ...whose,
  why: {
    rule: date.rules.join('+'),
    source: date.source,
    pack: date.pack,
    status: date.status,
    confirmed: isSure(date.status),
    ...(date.before !== undefined && { from: date.before }),
  },
});

const isLimit = (what: LawDate['what']): boolean => rowKind(what) === 'law-informed';

/**
 * A limit counted from a recorded day stands among the deadlines. A day to ask by is a help in planning: once it has passed it is
 * nobody's lateness.
 */
function isShown({ what, counted, earliest }: LawDate, today: string, lastDay: string): boolean {
  if (earliest > lastDay) return false;
  return isLimit(what) ? counted === 'computed' : earliest >= today;
}
