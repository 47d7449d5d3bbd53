/**
 * Where somebody will sleep: now, next, or as it is proposed (SPEC.md, SL1-SL4). It stands in the plan: the services at both ends of a
 * release work at it together, and without a roof no other step of the plan holds.
 */
import { choice, needed, said, unit } from './field.ts';
import { isoDate, line, place, placed, placeName, text, today } from './shapes.ts';

/** In the order in which they are shown. */
export const sleepingPlaces = ['now', 'next', 'proposed'] as const;

export const sleepingPlaceUnits = {
  /** Which it is and where are one: an address that is said to be another's turn is another statement. */
  where: unit(
    {
      which: choice('sleepingWhich', sleepingPlaces, { start: 'next', radio: true, head: true }),
      at: place.optional(),
      text: placeName.optional(),
    },
    { listed: true, complete: placed },
  ),
  /** Either day may be unknown. */
  period: unit(
    { from: said('periodOpen', isoDate).optional(), until: said('until', isoDate).optional() },
    {
      listed: true,
      complete: (value) =>
        (value.from ?? value.until) === undefined ||
        (value.from !== undefined && value.until !== undefined && value.until < value.from)
          ? undefined
          : value,
    },
  ),
  /** Whoever takes them in, by name alone. */
  host: unit({ name: needed(line) }),
  /** Who goes and looks. The police is no answer here. */
  checkedBy: unit(
    {
      by: choice('sleepingCheckedBy', ['own-service', 'justice-house', 'nobody-yet'], { radio: true }),
      name: line.optional(),
    },
    { hides: ({ by }) => (by === 'nobody-yet' ? ['name'] : []) },
  ),
  checked: unit({
    result: choice('sleepingResult', ['suitable', 'not-suitable', 'open'], { radio: true }),
    on: said('on', today),
    note: text.optional(),
  }),
};
