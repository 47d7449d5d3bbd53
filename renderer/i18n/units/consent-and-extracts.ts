/** Consents, consultations, and what left field by field, in words. */
import type { UnitValue } from '../../../shared/dossier/entities.ts';
import { longDate } from '../name-words.ts';
import { answered } from './plan.ts';
import {
  datedText,
  fileWords,
  join,
  keeping,
  languageName,
  onDate,
  paragraphs,
  phrase,
  place,
  text,
  type Context,
  type Formatters,
} from './sayer.ts';

/** The same in each section that holds consents. */
export const consent: Formatters['notes']['consent'] = {
  request: (value, c) =>
    join(
      phrase(c, 'consentFor', {
        topic: c.words.values.consentTopic[value.topic],
        to: join(value.to.name, place(value.to.service, c.language)),
        purpose: value.purpose,
      }),
      longDate(value.on, c.language),
    ),
  explained: (value, c) =>
    join(
      phrase(c, 'explainedIn', { language: languageName(value.language, c) }),
      value.interpreter === undefined ? undefined : phrase(c, 'interpretedBy', { name: value.interpreter }),
    ),
  answer: (value, c) =>
    join(
      c.words.values.consentAnswer[value.answer],
      c.words.values.consentHow[value.how],
      longDate(value.on, c.language),
      value.until === undefined ? undefined : phrase(c, 'until', { date: longDate(value.until, c.language) }),
    ),
  paper: fileWords,
  withdrawn: onDate,
};

const consultationParts: Pick<
  Formatters['consultation']['consultation'],
  'frame' | 'participants' | 'agenda' | 'positions' | 'decisions'
> = {
  frame: (value, c) =>
    join(
      value.ground,
      value.purpose,
      longDate(value.on, c.language),
      phrase(c, 'expires', { date: longDate(value.expires, c.language) }),
    ),
  participants: ({ names }) => names.join(', '),
  agenda: text,
  positions: text,
  decisions: text,
};

const position = (value: UnitValue<'extract', 'extract-position', 'position'>, c: Context): string =>
  paragraphs(value.agency, value.text, value.dissent && phrase(c, 'dissent', { text: value.dissent }));

const decision = (value: UnitValue<'extract', 'extract-decision', 'decision'>, c: Context): string =>
  paragraphs(value.text, join(value.owner, phrase(c, 'by', { date: longDate(value.due, c.language) })));

export const consultation: Formatters['consultation'] = {
  consultation: {
    ...consultationParts,
    closed: ({ state, on }, c) => join(c.words.values.consultationState[state], longDate(on, c.language)),
    scan: fileWords,
  },
  position: { position },
  decision: { decision, planned: ({ step }, c) => c.lookup('plan', step) ?? c.words.phrases.takenOut },
  signature: {
    signed: ({ name, how, on }, c) => join(name, c.words.values.signedHow[how], longDate(on, c.language)),
  },
  approach: {
    agreed: ({ kind, support, by, until }, c) =>
      paragraphs(
        c.words.values.approachKind[kind],
        support,
        join(by, phrase(c, 'until', { date: longDate(until, c.language) })),
      ),
    started: ({ steps }, c) => paragraphs(...steps.map((step) => c.lookup('plan', step))),
  },
  keeping,
};

export const supportSheet: Formatters['notes']['support-sheet'] = {
  made: ({ to, steps, on }, c) =>
    paragraphs(
      join(to.name, place(to.service, c.language), longDate(on, c.language)),
      ...steps.map((step) => c.lookup('plan', step)),
    ),
  contact: text,
  answer: answered,
  scan: fileWords,
};

export const extract: Formatters['extract'] = {
  extract: {
    frame: (value, c) =>
      paragraphs(
        join(c.words.values.extractKind[value.kind], longDate(value.on, c.language)),
        value.purpose,
        phrase(c, 'openUntil', { date: longDate(value.until, c.language) }),
      ),
    name: ({ surname, firstName }) => join(surname, firstName),
    birth: ({ date }, { language }) => longDate(date, language),
    language: (value, c) =>
      join(languageName(value.language, c), value.interpreter ? c.words.phrases.interpreter : undefined),
    destination: (value) => value.place,
    contact: (value, c) => join(value.name, place(value.service, c.language)),
    reach: text,
  },
  'extract-step': { what: text, due: onDate, status: ({ status }, { words }) => words.values.stepStatus[status] },
  'extract-item': { item: datedText },
  'extract-meeting': { met: onDate },
  'extract-fitness': { fitness: datedText },
  'extract-consultation': consultationParts,
  'extract-position': { position },
  'extract-decision': { decision },
  keeping,
};
