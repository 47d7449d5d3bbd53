/** Legal dates as objects: no date without where it comes from and how sure it is (R19). */
import type { z } from 'zod';
import type { registryDateKind } from '../dossier/entities.ts';
import { names, type Names } from '../language.ts';
import { fail, ok, type Result } from '../result.ts';
import { isCalendarDay } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import type { DeadlineKind, RuleId, Standing } from './rules.ts';

export type RegistryDateKind = z.infer<typeof registryDateKind>;

interface Dated {
  readonly value: IsoDay;
  readonly kind: RegistryDateKind | DeadlineKind;
  readonly note?: string;
}

/** From the prison registry's slip. It prevails over anything computed. */
export interface RegistryDate extends Dated {
  readonly source: 'registry';
  readonly status: 'registry';
}

/** Typed in by a worker, or taken from a judgment. */
export interface ByHandDate extends Dated {
  readonly source: 'by-hand';
  readonly status: 'by-hand';
  readonly rule?: RuleId;
}

export interface ComputedDate extends Dated {
  readonly source: 'computed';
  readonly status: Standing;
  readonly rule: RuleId;
  readonly article?: string;
}

export type DateObject = RegistryDate | ByHandDate | ComputedDate;
export type DateStatus = DateObject['status'];

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
}): Result<RegistryDate | ByHandDate, NotADay> {
  if (!isCalendarDay(recorded.value)) return fail({ code: 'not-a-day', field: recorded.kind });
  const dated: Dated = {
    value: recorded.value,
    kind: recorded.kind,
    ...(recorded.note === undefined || recorded.note === '' ? {} : { note: recorded.note }),
  };
  return recorded.source === 'registry'
    ? ok({ ...dated, source: 'registry', status: 'registry' })
    : ok({ ...dated, source: 'by-hand', status: 'by-hand' });
}

/** The word that stands beside every date, on screen and on paper. */
export const statusNames: Readonly<Record<DateStatus, Names>> = {
  registry: names('griffie', 'greffe', 'Kanzlei', 'registry'),
  'by-hand': names('met de hand', 'saisie manuelle', 'von Hand', 'by hand'),
  sourced: names('berekend', 'calculée', 'berechnet', 'computed'),
  'older-text': names(
    'berekend, oudere tekst',
    'calculée, texte ancien',
    'berechnet, älterer Text',
    'computed, older text',
  ),
  unconfirmed: names(
    'berekend, niet bevestigd',
    'calculée, non confirmée',
    'berechnet, nicht bestätigt',
    'computed, unconfirmed',
  ),
};
