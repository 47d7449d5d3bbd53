/**
 * An extract: what leaves for someone who never reads a section. It is written anew, field by field, for one receiver, under a
 * key of its own (shared/disclosure/SPEC.md, D20); nothing in it points back at what it was taken from.
 */
import { z } from 'zod';
import { consultationExtract } from './consultation.ts';
import { said, tick, unit } from './field.ts';
import { known } from './knowing.ts';
import { directoryId, isoDate, keeping, line, spoken, stepStatus, text } from './shapes.ts';

export const extractKinds = [
  'employment',
  'housing',
  'municipality',
  'support-sheet',
  'help-item',
  'attendance',
  'fitness',
  'guidance-report',
  'consultation',
  'working-together',
] as const;
export const extractKind = z.enum(extractKinds);
export type ExtractKind = z.infer<typeof extractKind>;

/** What left is as it left. */
const left = { chosen: true } as const;
const leftListed = { chosen: true, listed: true } as const;

export const extractEntities = {
  /** Entity id is always `extract`. */
  extract: {
    frame: unit({ kind: extractKind, purpose: line, on: isoDate, until: isoDate }, leftListed),
    name: unit({ surname: line, firstName: line }, leftListed),
    birth: unit({ date: isoDate }, leftListed),
    language: unit({ language: spoken, interpreter: tick(false, { said: 'interpreter' }) }, left),
    destination: unit({ place: line }, left),
    /** Whom to call, and how. */
    contact: unit({ name: line, service: directoryId }, left),
    reach: unit({ text: line }, left),
  },
  'extract-step': {
    what: unit({ text: line }, left),
    due: unit({ on: isoDate }, left),
    status: unit({ status: stepStatus }, left),
  },
  'extract-item': { item: unit({ text, on: isoDate, known: known.optional() }, left) },
  'extract-meeting': { met: unit({ on: isoDate }, left) },
  /** The points the law names for who gives imposed guidance, and no others. */
  'extract-report': {
    period: unit({ from: isoDate, until: isoDate }, left),
    attendance: unit({ text }, left),
    absence: unit({ text }, left),
    stopped: unit({ text }, left),
    difficulties: unit({ text }, left),
    thirdParties: unit({ text }, left),
    alternative: unit({ text }, left),
    remarks: unit({ text, on: isoDate }, left),
  },
  'extract-fitness': { fitness: unit({ text, on: isoDate, known: known.optional() }, left) },
  'extract-working-together': { how: unit({ helps: said('helps', text), avoid: said('avoid', text) }, left) },
  ...consultationExtract,
  keeping,
};
