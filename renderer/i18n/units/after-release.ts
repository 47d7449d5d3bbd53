/** What comes after release, in words: what became of conditions, rhythms, and what did not go as the decision asks. */
import { longDate } from '../name-words.ts';
import { durationText } from '../plan-words.ts';
import { join, paragraphs, phrase, text, type Formatters } from './sayer.ts';

type Types = 'condition-change' | 'rhythm' | 'rhythm-done' | 'breach' | 'breach-answer';

export const afterRelease: Pick<Formatters['legal'], Types> = {
  'condition-change': {
    change: ({ how, from, by, text: words }, c) =>
      paragraphs(
        join(c.words.values.conditionChange[how], phrase(c, 'since', { date: longDate(from, c.language) }), by),
        words,
      ),
  },
  rhythm: {
    rhythm: (value, c) =>
      join(
        c.words.values.rhythmWhat[value.what],
        value.with,
        phrase(c, 'every', { time: durationText(value.every, c.language) }),
        phrase(c, 'periodOpen', { from: longDate(value.first, c.language) }),
        value.until === undefined ? undefined : phrase(c, 'until', { date: longDate(value.until, c.language) }),
      ),
  },
  'rhythm-done': {
    done: ({ due, on, how, note }, c) =>
      join(
        longDate(due, c.language),
        c.words.values.rhythmDone[how],
        on === due ? undefined : phrase(c, 'on', { date: longDate(on, c.language) }),
        note,
      ),
  },
  breach: {
    breach: (value, c) => paragraphs(longDate(value.on, c.language), value.text),
    words: text,
  },
  'breach-answer': {
    answer: ({ how, on, by, note }, c) => join(c.words.values.breachAnswer[how], longDate(on, c.language), by, note),
  },
};
