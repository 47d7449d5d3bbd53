/**
 * A social inquiry or short information report: who ordered it, on which day and article, what is asked, and what was found. The
 * service that prepares it orders nothing. It describes the surroundings the person would live in; no field of it describes the person.
 */
import { known, namedAs } from './knowing.ts';
import { z } from 'zod';
import { choice, field, needed, said, unit, withTraits } from './field.ts';
import { isoDate, line, oneDay, text, today } from './shapes.ts';

/** Who may order an inquiry (the articles of each stand in shared/disclosure/mandates.ts). */
export const orderingAuthorities = [
  'director',
  'sentence-judge',
  'sentence-court',
  'prosecutor',
  'investigating-judge',
  'head-of-care',
  'protection-chamber',
  'minister',
] as const;
export type OrderingAuthority = (typeof orderingAuthorities)[number];

/** Longest article of an order, in UTF-16 units. */
export const longestArticle = 300;

/** What nobody can see says nothing, also where it is a character. */
const isSeen = (text: string): boolean => text.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '').trim() !== '';
export const articleText = z.string().max(longestArticle).refine(isSeen);

export const inquiryUnits = {
  question: unit({ text: needed(text) }, { listed: true }),
  /** The order it rests on: without it no question goes to a justice house. */
  ordered: unit(
    {
      /** One specific question, or the surroundings the person would live in. */
      kind: choice('inquiryKind', ['information-report', 'social-inquiry'], {
        start: 'social-inquiry',
        radio: true,
      }),
      authority: choice('inquiryAuthority', orderingAuthorities, { autofocus: true }),
      on: said('on', isoDate),
      article: field(articleText, { kind: 'line', needed: true }),
    },
    { listed: true },
  ),
  /** The director has to ask for one in the emergency procedure, unless it is useless in this case: why it is. */
  useless: unit({ because: needed(text), on: today }, { listed: true }),
  /** By when whoever asks needs the answer. */
  neededBy: unit({ on: isoDate }, { listed: true }),
  address: unit(
    { street: line, postalCode: field(z.string().max(20), { kind: 'line' }), town: line },
    { complete: (value) => (value.street === '' && value.town === '' ? undefined : value) },
  ),
  host: unit({ name: needed(line), relation: line, capacity: namedAs.optional() }),
  hostInformed: unit({
    informed: choice('informed', ['yes', 'no'], { radio: true }),
    on: said('on', isoDate).optional(),
  }),
  roomFrom: oneDay,
  visit: unit({
    on: today,
    present: said('present', line),
    findings: withTraits(text, { needed: true, autofocus: true }),
    known: known.optional(),
  }),
  /** With the person's own view: who reports hears the person and takes it up. An earlier answer may lack it. */
  answer: unit({ text: needed(text), view: said('personView', needed(text)).optional(), on: today }, { listed: true }),
  /** The question went out on paper: to whom, and on which day. */
  onPaper: unit({ to: needed(line), on: today }, { listed: true }),
};
