/** Who somebody is and who carries the work. */
import { z } from 'zod';
import { holdsNationalNumber } from './national-number.ts';
import { choice, field, needed, said, tick, unit, unitOf, type Refusal } from './field.ts';
import {
  directoryId,
  fileLanguage,
  isoDate,
  keeping,
  line,
  oneDay,
  oneLine,
  place,
  placeName,
  placed,
  spoken,
} from './shapes.ts';

export const closingWhy = z.enum(['sentence-end', 'follow-up-ended', 'handed-over', 'died', 'other']);
export type ClosingWhy = z.infer<typeof closingWhy>;

/** A service followed someone to the end, or took it up again. */
const closing = unitOf(
  z.discriminatedUnion('state', [
    z.object({
      state: z.literal('closed'),
      service: directoryId,
      on: isoDate,
      /** The day periods of keeping run from, where that is another: release, last participation, last discussion. */
      eventOn: isoDate.optional(),
      why: closingWhy,
      note: line.optional(),
    }),
    z.object({ state: z.literal('open'), service: directoryId, on: isoDate, note: line.optional() }),
  ]),
  { chosen: true },
);

const person = z.string().max(64);

const refusedAsNumber = (typed: string): Refusal | undefined =>
  holdsNationalNumber(typed) ? 'national-number' : undefined;
/** What the registry of the prison keeps somebody under: never their number in the national register (SPEC.md, RN1). */
const registryNumber = field(
  z
    .string()
    .max(60)
    .refine((typed) => refusedAsNumber(typed) === undefined),
  { kind: 'line', needed: true, refuses: refusedAsNumber },
);

const interpreter = tick(false, { said: 'interpreter' });
const plainLanguage = tick(false, { said: 'plainLanguage' });

export const identityEntities = {
  /** The one person this dossier is about; entity id is always `person`. */
  person: {
    name: unit({ surname: needed(line), firstName: line }, { listed: true }),
    birth: unit({ date: isoDate, place: line.optional() }, { listed: true }),
    place: unit(
      { at: place.optional(), text: placeName.optional(), since: said('since', isoDate).optional() },
      { listed: true, complete: placed },
    ),
    /** Wing and cell, and the place they are of: they stand as long as the person stays there (SPEC.md, RN4). */
    cell: unit({ cell: needed(line), at: place.optional(), text: placeName.optional() }, { complete: placed }),
    registryNumber: unit({ number: registryNumber }),
    destination: unit({ place: needed(line) }, { listed: true }),
    fileLanguage: unit({ language: fileLanguage }, { listed: true }),
    personLanguage: unit({ language: spoken, interpreter, plainLanguage }),
    residence: unit(
      { status: choice('residence', ['belgian', 'right-of-residence', 'no-right-of-residence', 'unknown']) },
      { listed: true },
    ),
  },
  /** Who carries the work now; entity id is always `responsible`. Moves at an accepted hand-over. */
  responsible: {
    holder: unit({ person, name: line, service: directoryId }, { chosen: true, listed: true }),
    /** Whom to call, as it may be given to others: a number and when. */
    reach: oneLine,
    /** Stands in for `of` (a person id) from a day to a day, while they carry the dossier. */
    deputy: unit(
      { of: person, person, name: line, service: directoryId, from: isoDate, until: isoDate },
      { chosen: true, listed: true },
    ),
  },
  /** Each service closes for itself: entity id is `closingId` of it. */
  closing: { closing },
  /** What a service ticked as registered elsewhere: entity id is `elsewhereId` of it (registered-elsewhere.ts). */
  'registered-elsewhere': { followUpFile: oneDay, conditionsRegister: oneDay, detentionSystem: oneDay },
  keeping,
};
