/** An appointment of the person: what, on which day, from when to when, where, with whom. What is not known yet stays empty. */
import { z } from 'zod';
import { field, unit, withTraits } from './field.ts';
import { isoDate, line, oneText } from './shapes.ts';

/** `09:30`; empty where no hour was agreed yet. */
const hour = field(z.string().regex(/^$|^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/), { kind: 'clock' });

export const appointmentUnits = {
  when: unit(
    {
      what: withTraits(line, { needed: true, autofocus: true }),
      on: isoDate,
      at: hour,
      until: hour.optional(),
      place: line,
      with: line.optional(),
    },
    {
      listed: true,
      // An end follows a beginning of the same day.
      complete: (value) =>
        value.until === undefined || (value.at !== '' && value.until > value.at) ? value : undefined,
    },
  ),
  note: oneText,
};
