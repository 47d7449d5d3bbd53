/** Units that are not said field by field. */
import { colon } from '../../../shared/language.ts';
import { knowingText } from './knowing-text.ts';
import type { UnitValue } from '../../../shared/dossier/entities.ts';
import { packs, pieceNames } from '../../../shared/release/index.ts';
import { actorText, longDate, placeName } from '../name-words.ts';
import { orderText } from '../order-words.ts';
import { durationText, weeklyHoursText } from '../plan-words.ts';
import { join, languageName, paragraphs, phrase, served, type Context, type OwnFormatters } from './formatters.ts';

const until = (day: string | undefined, c: Context): string | undefined =>
  day === undefined ? undefined : phrase(c, 'until', { date: longDate(day, c.language) });

const named = (steps: readonly string[], c: Context): string =>
  steps.map((step) => c.lookup('plan', step) ?? c.words.phrases.elsewhere).join(', ');

const issued = (value: UnitValue<'assessment', 'report', 'issued'>, c: Context): string =>
  phrase(c, 'issuedTo', {
    date: longDate(value.on, c.language),
    to: value.to,
    languages: value.languages.map((code) => c.words.values.language[code]).join(', '),
  });

const consent: NonNullable<OwnFormatters['notes']>['consent'] = {
  request: (value, c) =>
    join(
      phrase(c, 'consentFor', {
        topic: c.words.values.consentTopic[value.topic],
        to: join(value.to.name, value.to.service && placeName(value.to.service, c.language)),
        purpose: value.purpose,
      }),
      longDate(value.on, c.language),
    ),
  explained: (value, c) =>
    join(
      phrase(c, 'explainedIn', { language: languageName(value.language, c) }),
      value.interpreter === undefined ? undefined : phrase(c, 'interpretedBy', { name: value.interpreter }),
    ),
};

const decision = (value: UnitValue<'extract', 'extract-decision', 'decision'>, c: Context): string =>
  paragraphs(value.text, join(value.owner, phrase(c, 'by', { date: longDate(value.due, c.language) })));

/** Each with the capacity, or that nobody said it. */
const participants = (value: UnitValue<'consultation', 'consultation', 'participants'>, c: Context): string =>
  paragraphs(
    ...value.names.map((name) => {
      const as = value.capacities?.find(({ who }) => who === name)?.as;
      return `${name} (${as === undefined ? c.words.phrases.capacityNotSaid : c.words.values.takingPartAs[as]})`;
    }),
  );

export const own: OwnFormatters = {
  identity: {
    closing: {
      closing: (value, c) => {
        const { closing } = c.words.values;
        const said = value.state === 'closed' ? closing[value.why] : closing.reopened;
        return join(said, phrase(c, 'on', { date: longDate(value.on, c.language) }), value.note);
      },
    },
  },
  legal: {
    judgment: {
      sentence: ({ imposed, length, suspended }, c) =>
        join(
          imposed === 'life' ? c.words.phrases.life : served(length, c),
          suspended === undefined ? undefined : phrase(c, 'suspended', { time: served(suspended, c) }),
        ),
    },
    deduction: {
      // By its days where both are written, else by its length.
      deduction: ({ what, from, until: to, length, note }, c) =>
        join(
          c.words.values.deductionWhat[what],
          from === undefined || to === undefined
            ? served(length, c)
            : `${longDate(from, c.language)} – ${longDate(to, c.language)}`,
          note,
        ),
    },
    'file-piece': {
      // Without what it is about, how it stands says nothing.
      piece: ({ piece, state, on, note }, c) => {
        const how = join(
          c.words.values.pieceState[state],
          on && phrase(c, 'on', { date: longDate(on, c.language) }),
          note,
        );
        return `${pieceNames(packs, piece)?.[c.language] ?? piece}${colon(c.language)}${how}`;
      },
    },
    'counter-indication': { carriedBy: ({ steps }, c) => named(steps, c) },
    scenario: {
      // Said first, wherever it stands: it is no date that holds.
      scenario: ({ what, modality, on, later, length, recidivism, counts, pack }, c) =>
        join(
          c.words.values.scenarioWhat[what],
          modality === undefined ? undefined : c.words.values.modality[modality],
          on === undefined ? undefined : longDate(on, c.language),
          later === undefined ? undefined : `→ ${longDate(later, c.language)}`,
          length === undefined ? undefined : served(length, c),
          recidivism === undefined ? undefined : c.words.values.recidivism[recidivism ? 'yes' : 'no'],
          counts === undefined ? undefined : c.words.values.counts[counts],
          pack,
        ),
    },
    condition: {
      condition: ({ kind, ground, text }, { words: { values }, language }) =>
        `${join(values.conditionKind[kind], ground === undefined ? undefined : values.conditionGround[ground])}${colon(language)}${text}`,
      carriedBy: ({ steps }, c) => named(steps, c),
    },
    rhythm: {
      rhythm: (value, c) =>
        join(
          c.words.values.rhythmWhat[value.what],
          value.with,
          phrase(c, 'every', { time: durationText(value.every, c.language) }),
          phrase(c, 'periodOpen', { from: longDate(value.first, c.language) }),
          until(value.until, c),
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
  },
  plan: {
    step: {
      goal: ({ goal }, c) => c.lookup('plan', goal) ?? c.words.phrases.elsewhere,
      planB: (value, c) =>
        paragraphs(value.text, value.trigger === '' ? undefined : phrase(c, 'trigger', { trigger: value.trigger })),
      order: (_, { words }) => words.phrases.orderKept,
      after: ({ steps }, c) => (steps.length === 0 ? c.words.phrases.waitsForNothing : named(steps, c)),
    },
    referral: {
      asked: (value, c) =>
        join(actorText(value.to, c.language), longDate(value.on, c.language), c.words.values.askedHow[value.how]),
    },
    'hand-over': {
      between: ({ from, to }, { language }) =>
        `${join(from.name, placeName(from.service, language))} → ${join(to.name, placeName(to.service, language))}`,
    },
    agreement: {
      agreement: (value, c) =>
        paragraphs(
          join(c.words.values.agreement[value.answer], longDate(value.on, c.language)),
          value.printReason ? value.reason : undefined,
        ),
    },
    inquiry: {
      ordered: ({ kind, ...order }, c) =>
        `${c.words.values.inquiryKind[kind]}${colon(c.language)}${orderText(order, c.language)}`,
      address: ({ street, postalCode, town }) => join(street, `${postalCode} ${town}`.trim()),
    },
    appointment: {
      when: ({ on, at, until, place, what, with: whom }, c) => {
        const hours = until === undefined ? at : `${at} – ${until}`;
        const others = whom === undefined ? undefined : phrase(c, 'withWhom', { name: whom });
        return paragraphs(join(longDate(on, c.language), hours, place), what, others);
      },
    },
    weekly: { hours: (value, { language }) => weeklyHoursText(value, language) },
  },
  assessment: {
    statement: {
      statement: (value, { words, language }) => {
        const { domain, statementKind, statementSource } = words.values;
        const head = join(domain[value.domain], statementKind[value.kind].toLowerCase());
        return `${head}${colon(language)}${value.text} (${join(statementSource[value.source], longDate(value.on, language), knowingText(value, language))})`;
      },
      against: ({ statement }, c) => c.lookup('assessment', statement) ?? c.words.phrases.elsewhere,
    },
    review: {
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
    report: { issued },
  },
  guidance: { consent, report: { issued } },
  help: { consent },
  health: { consent },
  consultation: {
    consultation: { participants },
    decision: { decision, planned: ({ step }, c) => c.lookup('plan', step) ?? c.words.phrases.stepNotHere },
    approach: {
      agreed: ({ kind, support, by, until: day }, c) =>
        paragraphs(c.words.values.approachKind[kind], support, join(by, until(day, c))),
      started: ({ steps }, c) => paragraphs(...steps.map((step) => c.lookup('plan', step))),
    },
  },
  notes: {
    consent,
    'support-sheet': {
      made: ({ to, steps, on }, c) =>
        paragraphs(
          join(to.name, to.service && placeName(to.service, c.language), longDate(on, c.language)),
          ...steps.map((step) => c.lookup('plan', step)),
        ),
    },
    'follow-up': { issued },
  },
  extract: {
    extract: {
      frame: (value, c) =>
        paragraphs(
          join(c.words.values.extractKind[value.kind], longDate(value.on, c.language)),
          value.purpose,
          phrase(c, 'openUntil', { date: longDate(value.until, c.language) }),
          value.kind === 'municipality' ? c.words.phrases.notForCell : undefined,
        ),
    },
    'extract-decision': { decision },
  },
};
