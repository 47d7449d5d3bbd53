/** Legal dates as objects: no date without where it comes from and how sure it is (R19). */
import type { z } from 'zod';
import type { registryDateKind } from '../../dossier/entities.ts';
import { names, type Names } from '../../language.ts';
import { fail, ok, type Result } from '../../result.ts';
import { isCalendarDay } from '../../calendar/day.ts';
import type { IsoDay } from '../../calendar/iso-day.ts';
import type { Mark } from '../../law/mark.ts';
import type { Deadline } from '../law/procedure.ts';

export type RegistryDateKind = z.infer<typeof registryDateKind>;

/** `registry`: it prevails over anything computed. `by-hand`: typed in, or taken from a judgment. Else computed, by a rule so known. */
export type DateStatus = 'registry' | 'by-hand' | Mark;

/** From the prison registry's slip, or typed in by a worker. */
export interface RecordedDate {
  readonly value: IsoDay;
  readonly kind: RegistryDateKind;
  readonly note?: string;
  readonly status: 'registry' | 'by-hand';
}

export interface NotADay {
  readonly code: 'not-a-day';
  /** Which input it was. */
  readonly field: string;
}

/** A date as a dossier records it, typed; refused when it is not a day of the calendar. */
export function legalDate(recorded: {
  readonly kind: RegistryDateKind;
  readonly value: string;
  readonly source: 'registry' | 'by-hand';
  readonly note?: string;
}): Result<RecordedDate, NotADay> {
  if (!isCalendarDay(recorded.value)) return fail({ code: 'not-a-day', field: recorded.kind });
  return ok({
    value: recorded.value,
    kind: recorded.kind,
    ...(recorded.note === undefined || recorded.note === '' ? {} : { note: recorded.note }),
    status: recorded.source,
  });
}

/** The deadline as a date, for wherever a legal date is shown. */
export const dateOf = (deadline: Deadline): { readonly value: IsoDay; readonly status: DateStatus } => ({
  value: deadline.date,
  status: deadline.origin === 'by-hand' ? 'by-hand' : deadline.mark,
});

/**
 * The word that stands beside every date, on screen and on paper. A date is of an advice, a request or a hearing: in French the word agrees
 * with none of them.
 */
export const statusNames: Readonly<Record<DateStatus, Names>> = {
  registry: names('griffie', 'greffe', 'Kanzlei', 'registry'),
  'by-hand': names('met de hand', 'saisie manuelle', 'von Hand', 'by hand'),
  text: names('berekend', 'par calcul', 'berechnet', 'computed'),
  'text-older': names(
    'berekend, oudere tekst',
    'par calcul, texte ancien',
    'berechnet, älterer Text',
    'computed, older text',
  ),
  derived: names('berekend, afgeleid', 'par calcul, par déduction', 'berechnet, abgeleitet', 'computed, derived'),
  doubt: names(
    'berekend, open vraag',
    'par calcul, question ouverte',
    'berechnet, offene Frage',
    'computed, open question',
  ),
  'from-memory': names(
    'berekend, niet bevestigd',
    'par calcul, à confirmer',
    'berechnet, nicht bestätigt',
    'computed, unconfirmed',
  ),
};
