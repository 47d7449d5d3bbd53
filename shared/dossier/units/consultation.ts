/**
 * A case consultation (article 353, § 2 of the Penal Code): what is prepared, said and agreed. Positions and decisions are entities of their own, so
 * that each agency's words stand by themselves and nobody's are settled against another's.
 */
import { z } from 'zod';
import { approachUnits } from './approach.ts';
import { basisLeft, basisUnit, gatedEntities, gatedUnits } from './consultation-basis.ts';
import { choice, field, needed, said, unit } from './field.ts';
import { known } from './knowing.ts';
import { entityId, file, isoDate, keeping, line, oneText, text } from './shapes.ts';
import { capacityList } from './taking-part.ts';

/** What an agency says of it, first under which rules it works, and where it does not agree: in its own words. */
const position = {
  agency: needed(line),
  rules: line.optional(),
  text,
  dissent: said('dissent', text).optional(),
  known: known.optional(),
};
/** What is agreed, by whom and by when. */
const decision = { text: needed(line), owner: needed(line), due: isoDate };

const frame = { ground: needed(line), purpose: line, on: isoDate, expires: said('expires', isoDate) };
const participants = {
  names: field(z.array(line).max(40), { kind: 'lines', needed: true }),
  /** In which capacity each of them takes part; nobody who is not among the names has one. */
  capacities: field(capacityList, { kind: 'capacities' }).optional(),
};

export const consultationEntities = {
  consultation: {
    /** Written first: without it nothing else of a consultation is written (shared/disclosure/gate). */
    basis: basisUnit,
    ...gatedUnits,
    frame: unit(frame, { listed: true }),
    participants: unit(participants, {
      complete: ({ names, capacities = [] }) => {
        const theirs = capacities.filter(({ who }) => names.includes(who));
        return theirs.length === 0 ? { names } : { names, capacities: theirs };
      },
    }),
    agenda: oneText,
    positions: oneText,
    decisions: oneText,
    closed: unit(
      { state: choice('consultationState', ['closed', 'open']), on: isoDate },
      { chosen: true, listed: true },
    ),
    /** The minutes as they were signed on paper. */
    scan: file,
  },
  position: {
    position: unit(
      { consultation: entityId, ...position },
      { complete: (value) => (value.text === '' && value.dissent === undefined ? undefined : value) },
    ),
  },
  decision: {
    decision: unit({ consultation: entityId, ...decision }),
    /** The step of the plan it became. */
    planned: unit({ step: entityId }, { chosen: true }),
  },
  /** The minutes were signed: with the signer's own passphrase here, or on paper. `mark` tells which words were signed. */
  signature: {
    signed: unit(
      {
        consultation: entityId,
        name: line,
        how: choice('signedHow', ['passphrase', 'paper']),
        on: isoDate,
        mark: z.string().max(64),
      },
      { chosen: true },
    ),
  },
  approach: approachUnits,
  ...gatedEntities,
  keeping,
};

const left = { chosen: true } as const;

/** The same as it leaves for one participant: nothing that points back, nothing of who signed. */
export const consultationExtract = {
  'extract-consultation': {
    basis: basisLeft,
    frame: unit(frame, left),
    participants: unit(participants, left),
    agenda: unit({ text }, left),
    positions: unit({ text }, left),
    decisions: unit({ text }, left),
  },
  'extract-position': { position: unit(position, left) },
  'extract-decision': { decision: unit(decision, left) },
};
