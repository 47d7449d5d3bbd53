/**
 * Rows of Today from the calendar of the release (shared/release/SPEC.md, V17): days nobody recorded on which something opens, and what
 * is due before. What is counted from a recorded day stands among the deadlines (deadlines.ts).
 */
import { legalFacts } from '../../../../shared/release/index.ts';
import { lawDates, recordedLaw, type LawDate, type LawPack } from '../../../../shared/release/law/index.ts';
import type { TodayRow } from '../../api/today.ts';
import { entitiesOf, type DossierProjections } from '../../core/context/projections.ts';
import type { Fragment } from '../../core/projections/projection.ts';
import type { HandOverFrame } from './hand-overs.ts';

interface Known {
  readonly identity: Fragment | undefined;
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
  const identity = dossier.byKind.get('identity');
  const numbers = packs.map(({ number }) => number).join(' ');
  const known = computed.get(legal);
  if (known?.today === today && known.identity === identity && known.packs === numbers) return known.dates;
  const entities = [...legal.entities, ...entitiesOf(dossier, 'identity', 'person')];
  const dates = lawDates(packs, recordedLaw(entities, today), legalFacts(legal.entities));
  computed.set(legal, { identity, today, packs: numbers, dates });
  return dates;
}

const rowKinds = {
  opens: 'law-opens',
  'written-information': 'law-informed',
  'ask-by': 'law-ask-by',
} as const satisfies Record<LawDate['what'], TodayRow['kind']>;

type Frame = HandOverFrame & { readonly lastDay: string; readonly packs: readonly LawPack[] };

export const lawRows = (frame: Frame): readonly TodayRow[] =>
  lawDatesOf(frame.dossier, frame.today, frame.packs)
    .filter((date) => isShown(date, frame.today, frame.lastDay))
    .map((date) => ({
      ...frame.head,
      id: `law/${frame.dossier.id}/${date.id}`,
      on: date.earliest,
      ...(date.latest !== date.earliest && { until: date.latest }),
      kind: rowKinds[date.what],
      what: date.kinds.join('+'),
      holder: date.who ?? frame.holder,
      // What the director signs or the person asks is prepared by whoever carries the dossier.
      ...frame.ofCarrier,
      why: {
        rule: date.rules.join('+'),
        source: date.source,
        pack: date.pack,
        status: date.status,
        confirmed: date.status === 'sourced',
        ...(date.before !== undefined && { from: date.before }),
      },
    }));

/** A day to ask by is a help in planning: once it has passed it is nobody's lateness. */
function isShown({ what, counted, earliest }: LawDate, today: string, lastDay: string): boolean {
  if (earliest > lastDay) return false;
  return what === 'written-information' ? counted === 'computed' : earliest >= today;
}
