/** The review by life domain and the report, in words. */
import { longDate } from '../name-words.ts';
import { datedText, issued, join, keeping, languageName, phrase, text, type Formatters } from './sayer.ts';

export const assessment: Formatters['assessment'] = {
  statement: {
    statement: (value, { words, language }) => {
      const { domain, statementKind, statementSource } = words.values;
      const head = join(domain[value.domain], statementKind[value.kind].toLowerCase());
      return `${head}: ${value.text} (${join(statementSource[value.source], longDate(value.on, language))})`;
    },
    against: ({ statement }, c) => c.lookup('assessment', statement) ?? c.words.phrases.elsewhere,
    question: text,
  },
  voice: {
    words: text,
    translation: text,
    change: ({ wish, on }, c) => join(c.words.values.changeWish[wish], longDate(on, c.language)),
  },
  review: {
    held: (value, c) => join(longDate(value.on, c.language), value.with),
    explained: (value, c) => {
      const told = (['role', 'readers', 'notToAnswer'] as const)
        .filter((what) => value[what])
        .map((what) => c.words.values.reviewExplained[what]);
      return join(
        ...(told.length === 0 ? [c.words.phrases.nothingExplained] : told),
        languageName(value.language, c),
        value.interpreter === undefined ? undefined : phrase(c, 'interpretedBy', { name: value.interpreter }),
      );
    },
  },
  report: {
    situation: text,
    course: text,
    planView: text,
    advice: text,
    remarks: datedText,
    issued,
  },
  keeping,
};
