/**
 * Rows of Today about dates entered by hand (shared/release/SPEC.md, V33): until another person read the day that stands there, and where
 * that person does not agree with it. Whoever carries the dossier finds a reader, also where they entered the day themselves.
 */
import { parseUnit } from '../../../../shared/dossier/read.ts';
import type { UnitValue } from '../../../../shared/dossier/entities.ts';
import { saysRecorded, type Free } from '../../../../shared/release/index.ts';
import type { TodayRow } from '../../api/today.ts';
import { entitiesOf } from '../../core/context/projections.ts';
import type { HandOverFrame } from './hand-overs.ts';

type LegalDate = UnitValue<'legal', 'legal-date', 'date'>;
type Frame = HandOverFrame & { readonly free: Free | undefined };

/** They stand under today: no law or habit gives a reader so many days. */
export const secondReadingRows = (frame: Frame): readonly TodayRow[] =>
  entitiesOf(frame.dossier, 'legal', 'legal-date').flatMap(({ id, units }) => {
    const date = parseUnit('legal', 'legal-date', 'date', units['date']);
    if (date?.source !== 'by-hand' || !stillMatters(date, frame)) return [];
    const kind = kindOf(date, parseUnit('legal', 'legal-date', 'second', units['second']));
    if (kind === undefined) return [];
    return [
      {
        ...frame.head,
        id: `${kind}/${frame.dossier.id}/${id}`,
        on: frame.today,
        kind,
        // "Another date" alone says nothing: its own words do.
        what: date.kind === 'other' && date.note !== '' ? date.note : date.kind,
        holder: frame.holder,
        ...frame.ofCarrier,
        at: id,
        why: { rule: kind, source: 'by-hand', confirmed: true },
      },
    ];
  });

/** From the start of detention every other day is counted, as long as the person is inside. */
const stillMatters = (date: LegalDate, { today, free }: Frame): boolean =>
  saysRecorded(free, date) && (date.value >= today || (date.kind === 'detention-start' && free === undefined));

/** The projection keeps no reading but one that counts; another day is read anew. */
function kindOf({ value }: LegalDate, second: UnitValue<'legal', 'legal-date', 'second'> | undefined) {
  if (second?.of !== value) return 'second-reading';
  return second.answer === 'disagrees' ? ('second-reading-disagrees' as const) : undefined;
}
