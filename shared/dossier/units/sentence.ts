/** A sentence as the judgment writes it, what is deducted from it, and days it did not run. */
import { choice, needed, said, tick, unit, withTraits } from './field.ts';
import { sentenceLength } from './length.ts';
import { inOrder, isoDate, line } from './shapes.ts';

export const sentenceUnits = {
  /** `suspended`: the part that is not executable. */
  sentence: unit(
    {
      imposed: choice('imposed', ['time', 'life'], { start: 'time' }),
      length: sentenceLength.optional(),
      suspended: sentenceLength.optional(),
    },
    {
      listed: true,
      hides: ({ imposed }) => (imposed === 'life' ? ['length', 'suspended'] : []),
      complete: (value) => (value.imposed === 'time' && value.length === undefined ? undefined : value),
    },
  ),
  /** What the judgment or the registry states beside it: never deduced. */
  particulars: unit(
    {
      antecedent: choice('antecedent', ['none', 'correctional', 'criminal']).optional(),
      /** Two thirds of the sentence, or years, as the judgment states it. */
      safetyTwoThirds: tick(false, { said: 'safetyTwoThirds' }).optional(),
      safety: said('safety', sentenceLength).optional(),
      placed: tick(false, { said: 'placed' }).optional(),
      placement: said('placement', sentenceLength).optional(),
    },
    {
      listed: true,
      hides: ({ safetyTwoThirds }) => (safetyTwoThirds === true ? ['safety'] : []),
      complete: (value) => (Object.values(value).every((each) => each === false) ? undefined : value),
    },
  ),
};

/** By its days, or by its length: whole days say more than a length. */
export const deduction = unit(
  {
    what: choice('deductionWhat', ['remand', 'other'], { start: 'remand' }),
    from: isoDate.optional(),
    until: isoDate.optional(),
    length: sentenceLength.optional(),
    note: line,
  },
  {
    listed: true,
    complete: ({ what, from, until, length, note }) => {
      if (from !== undefined && until !== undefined && from <= until) return { what, from, until, note };
      return length === undefined ? undefined : { what, length, note };
    },
  },
);

/** `counts`: the registry's word on whether these days were served. */
export const interruption = unit(
  {
    what: choice('interruptionWhat', ['interruption', 'suspension'], { start: 'interruption' }).optional(),
    from: isoDate,
    until: isoDate,
    counts: choice('counts', ['served', 'not-served', 'unknown'], { start: 'unknown' }),
  },
  { listed: true, complete: inOrder },
);

/** Detained again after a revocation, with what was left to serve then, as the registry states it. */
export const revocation = unit(
  { detainedSince: isoDate, remaining: said('remaining', sentenceLength) },
  { listed: true },
);

/** Why a date was entered by hand beside the registry's or the computed one. */
export const dateReason = unit({ text: needed(line) });

/** What a second person says of a date entered by hand, theirs alone; `of`: the day they read. Who does not agree says why. */
export const secondReading = unit(
  {
    answer: choice('secondReading', ['confirms', 'disagrees'], { start: 'confirms' }),
    of: withTraits(isoDate, { kept: true }),
    text: line.optional(),
  },
  {
    listed: true,
    chosen: true,
    complete: (value) => (value.answer === 'disagrees' && value.text === undefined ? undefined : value),
  },
);
