/**
 * On which legal basis a case consultation is held. It is written before anything else of that consultation, and decides which other
 * fields exist (shared/disclosure/gate). Bases that allow nothing to be recorded are no value here: a dossier cannot say that its
 * person was discussed on one of them.
 */
import { limitGround } from './limit-ground.ts';
import { choice, needed, said, tick, unit, withTraits } from './field.ts';
import { sentenceLength } from './length.ts';
import { entityId, file, isoDate, line, oneText, text, today } from './shapes.ts';

/** Bases under which something may be recorded. What each opens and closes stands in shared/disclosure/gate. */
export const storedBases = [
  'by-law',
  'by-law-flemish',
  'by-law-other',
  'safe-house',
  'safe-house-federal',
  'flemish-network',
  'prosecutor',
  'prosecutor-flemish',
  'prosecutor-other',
  'with-consent',
  'cell-french',
] as const;
export type StoredBasis = (typeof storedBases)[number];

const key = choice('consultationBasis', storedBases, { kept: true, start: 'by-law', head: true });
/** Bases that stand on a paper of their own: it has a date and an end. */
export const onPaper: readonly string[] = ['prosecutor', 'prosecutor-flemish', 'prosecutor-other', 'with-consent'];

const fields = {
  basis: key,
  /** The text, the authorisation or the paper of consent, by its number or name. */
  reference: needed(line),
  on: said('dated', isoDate).optional(),
  organiser: said('organisedBy', needed(line)),
  until: said('until', isoDate).optional(),
  purpose: needed(line),
  modalities: withTraits(text, { silent: true }),
  /** A cooperation agreement that is named beside: it opens nothing by itself. */
  agreement: line.optional(),
};

export const basisUnit = unit(fields, {
  listed: true,
  hides: ({ basis }) => (onPaper.includes(String(basis)) ? [] : ['until']),
  complete: (value) => {
    const { basis, on, until, modalities } = value;
    if (onPaper.includes(basis) && (on === undefined || until === undefined)) return undefined;
    return modalities === '' && basis !== 'with-consent' && basis !== 'cell-french' ? undefined : value;
  },
});

/** The same as it leaves: what the receiver has to know of it. */
export const basisLeft = unit(fields, { chosen: true });

/** Who is answered for what, where the participants answer jointly. */
const jointly = {
  before: needed(line),
  together: needed(line),
  later: needed(line),
};

/** How long after its closing a common file is kept. */
const keep = needed(sentenceLength);

/** Units of a consultation that exist under some bases only. */
export const gatedUnits = {
  /** Prepared with the person on a day; where not, why not. */
  preparation: unit(
    { on: said('on', isoDate).optional(), reason: line.optional() },
    { complete: (value) => (value.on === undefined && value.reason === undefined ? undefined : value) },
  ),
  /** Under which rules the own service works, its duties to report among them: said first, by each for its own. */
  'own-rules': oneText,
  /** The scan of a reasoned authorisation. */
  authorisation: file,
  /** What the invitation mentions, when it was sent, and whether the own service follows this person. */
  invitation: unit(
    {
      sentOn: said('invitedOn', isoDate),
      heldOn: said('consultationOn', isoDate),
      follows: choice('yesNo', ['no', 'yes'], { radio: true, said: 'followsPerson' }),
      purpose: tick(false, { said: 'mentionsPurpose' }),
      place: tick(false, { said: 'mentionsPlace' }),
      person: tick(false, { said: 'mentionsPerson' }),
      services: tick(false, { said: 'mentionsServices' }),
      decree: tick(false, { said: 'mentionsDecree' }),
      urgency: said('urgentBecause', line).optional(),
    },
    { complete: (value) => (value.heldOn < value.sentOn ? undefined : value) },
  ),
  /** Before the first meeting: what a common file is for, and for how long it may be kept. */
  'common-file': unit({ purpose: needed(line), keep, agreedOn: today }, { listed: true }),
  /** Longer, where all who took part agree to it when the file is closed. */
  'common-file-longer': unit(
    { keep, reason: needed(line), agreed: tick(false, { said: 'agreedByAll' }), on: today },
    { listed: true, complete: (value) => (value.agreed ? value : undefined) },
  ),
  representative: unit({
    name: needed(line),
    briefed: said('briefedOn', isoDate).optional(),
    reported: said('reportedOn', isoDate).optional(),
  }),
  controllers: unit(jointly),
  /** Own notes are kept longer, for objective reasons that were discussed before. */
  'notes-longer': unit(
    { reason: withTraits(text, { needed: true }), discussedOn: isoDate, until: isoDate },
    { listed: true },
  ),
};

/**
 * Kept in the own file of a federal participant: an agreed measure, or oral information strictly necessary for the own task. Every
 * participant agreed to it; what comes from a judgment, a judicial file or an inquiry needs the day on which the prosecutor consented.
 */
const ownRecord = unit(
  {
    consultation: entityId,
    kind: choice('ownRecord', ['measure', 'oral'], { start: 'measure', head: true, radio: true }),
    text: withTraits(text, { needed: true, autofocus: true }),
    agreed: tick(false, { said: 'agreedByAll' }),
    fromCase: tick(false, { said: 'fromCaseFile' }),
    prosecutorOn: said('prosecutorOn', isoDate).optional(),
  },
  {
    complete: (value) => (value.agreed && (!value.fromCase || value.prosecutorOn !== undefined) ? value : undefined),
    hides: ({ fromCase }) => (fromCase === true ? [] : ['prosecutorOn']),
  },
);

/** Categories of data a service of the French Community may note of a security cell (decree of 8 June 2023, 17, al. 1): these nine. */
export const noteCategories = [
  'identification',
  'work-and-training',
  'age-and-status',
  'debts',
  'way-of-life',
  'household',
  'housing',
  'police-and-judicial',
  'situations',
] as const;

/** Entities that belong to one consultation and exist under some bases only. */
export const gatedEntities = {
  'own-record': {
    record: ownRecord,
    /** The step of the plan a measure became. */
    planned: unit({ step: entityId }, { chosen: true }),
  },
  /**
   * In the own file, about the person discussed: what was shared, on which day, from which source. Nobody else has a field in it. A service
   * of the French Community says of which category of its decree it is (shared/disclosure/SPEC.md, D69).
   */
  'own-note': {
    note: unit({
      consultation: entityId,
      on: today,
      kind: choice('noteCategory', noteCategories).optional(),
      text: withTraits(text, { needed: true, autofocus: true }),
      source: said('source', needed(line)),
    }),
  },
  'limited-right': {
    limited: unit({
      consultation: entityId,
      on: today,
      ground: limitGround,
      reason: withTraits(text, { needed: true, autofocus: true }),
    }),
  },
  /** What a participant may tell the person, about the person alone: what exactly, and by whom. */
  'agreed-to-tell': {
    tell: unit(
      {
        consultation: entityId,
        what: withTraits(text, { needed: true, autofocus: true }),
        by: needed(line),
        agreed: tick(false, { said: 'agreedByAll' }),
      },
      { complete: (value) => (value.agreed ? value : undefined) },
    ),
  },
  /** Why the own service did not take part. It stands apart from everything that was said. */
  'non-participation': {
    report: unit({ consultation: entityId, on: today, text: withTraits(text, { needed: true, autofocus: true }) }),
  },
};
