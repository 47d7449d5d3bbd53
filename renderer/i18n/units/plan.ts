/** Wishes, goals, steps and what belongs to them, in words. */
import { longDate, actorText, placeName } from '../name-words.ts';
import { durationText, weeklyHoursText } from '../plan-words.ts';
import {
  datedText,
  fileWords,
  join,
  keeping,
  onDate,
  onOptional,
  paragraphs,
  phrase,
  text,
  type Formatters,
} from './sayer.ts';

/** What somebody who was asked answered. */
export const answered: Formatters['plan']['referral']['answer'] = (value, c) =>
  join(c.words.values.referralAnswer[value.outcome], longDate(value.on, c.language), value.reason, value.contact);

export const plan: Formatters['plan'] = {
  wish: { words: text, translation: text },
  goal: {
    words: text,
    domain: ({ domain }, { words }) => words.values.domain[domain],
    translation: text,
  },
  step: {
    what: text,
    goal: ({ goal }, c) => c.lookup('plan', goal) ?? c.words.phrases.elsewhere,
    who: ({ actor }, { language }) => actorText(actor, language),
    due: onDate,
    status: ({ status, reason }, { words }) => join(words.values.stepStatus[status], reason),
    details: text,
    planB: (value, c) =>
      paragraphs(value.text, value.trigger === '' ? undefined : phrase(c, 'trigger', { trigger: value.trigger })),
    order: (_, { words }) => words.phrases.orderKept,
    after: ({ steps }, c) =>
      steps.length === 0
        ? c.words.phrases.waitsForNothing
        : steps.map((step) => c.lookup('plan', step) ?? c.words.phrases.elsewhere).join(', '),
    takes: ({ length, source, from }, { words, language }) =>
      join(durationText(length, language), words.values.takesSource[source], from),
  },
  proof: {
    proof: (value, c) => {
      const until = value.validUntil;
      return join(
        value.type,
        phrase(c, 'dated', { date: longDate(value.dated, c.language) }),
        until === undefined ? undefined : phrase(c, 'validUntil', { date: longDate(until, c.language) }),
      );
    },
    file: fileWords,
  },
  referral: {
    asked: (value, c) =>
      join(actorText(value.to, c.language), longDate(value.on, c.language), c.words.values.askedHow[value.how]),
    answer: answered,
    scan: fileWords,
    ended: (value, c) => join(c.words.values.referralEnd[value.how], longDate(value.on, c.language), value.reason),
  },
  'hand-over': {
    between: ({ from, to }, { language }) =>
      `${join(from.name, placeName(from.service, language))} → ${join(to.name, placeName(to.service, language))}`,
    answerBy: onDate,
    talk: (value, c) =>
      join(longDate(value.on, c.language), value.with, value.held ? c.words.phrases.talkHeld : undefined),
    promises: text,
    nextDays: text,
    fragile: text,
    questions: text,
    sent: onDate,
    answer: answered,
  },
  'hand-over-told': {
    told: (value, c) => join(value.name, longDate(value.on, c.language), c.words.values.askedHow[value.how]),
  },
  agreement: {
    agreement: (value, c) =>
      paragraphs(
        join(c.words.values.agreement[value.answer], longDate(value.on, c.language)),
        value.printReason ? value.reason : undefined,
      ),
  },
  inquiry: {
    question: text,
    neededBy: onDate,
    address: ({ street, postalCode, town }) => join(street, `${postalCode} ${town}`.trim()),
    host: ({ name, relation }) => join(name, relation),
    hostInformed: (value, c) => join(c.words.values.informed[value.informed], onOptional(c, value.on)),
    roomFrom: onDate,
    visit: (value, c) => {
      const present = value.present === '' ? undefined : phrase(c, 'present', { names: value.present });
      return paragraphs(join(longDate(value.on, c.language), present), value.findings);
    },
    answer: datedText,
    onPaper: ({ to, on }, c) => join(to, longDate(on, c.language)),
  },
  appointment: {
    when: (value, c) => paragraphs(join(longDate(value.on, c.language), value.at, value.place), value.what),
  },
  'first-hours': {
    arranged: ({ state, how }, { words }) => join(words.values.firstHoursState[state], how),
  },
  aftercare: {
    offered: (value, c) => join(longDate(value.on, c.language), value.by),
    answer: (value, c) => join(c.words.values.aftercareAnswer[value.answer], longDate(value.on, c.language)),
    kept: (value, c) =>
      paragraphs(
        join(
          value.who,
          value.until === undefined ? undefined : phrase(c, 'until', { date: longDate(value.until, c.language) }),
        ),
        value.what,
      ),
  },
  weekly: {
    hours: (value, { language }) => weeklyHoursText(value, language),
    what: text,
    where: text,
  },
  keeping,
};
