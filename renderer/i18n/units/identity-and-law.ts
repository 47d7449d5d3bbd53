/** Who someone is, and what the law says of them, in words. */
import { lengthParts } from '../../../shared/dossier/sentence.ts';
import { lengthInWords } from '../../../shared/release/law/index.ts';
import { longDate, placeName } from '../name-words.ts';
import { afterRelease } from './after-release.ts';
import {
  join,
  keeping,
  languageName,
  onDate,
  onOptional,
  paragraphs,
  period,
  phrase,
  place,
  since,
  text,
  yesNo,
  type Context,
  type Formatters,
} from './sayer.ts';

export const identity: Formatters['identity'] = {
  person: {
    name: ({ surname, firstName }) => join(surname, firstName),
    birth: ({ date, place: where }, { language }) => join(longDate(date, language), where),
    place: (value, c) => join(place(value.at, c.language), value.text, since(c, value.since)),
    destination: (value) => value.place,
    fileLanguage: ({ language }, { words }) => words.values.language[language],
    personLanguage: (value, c) =>
      join(
        languageName(value.language, c),
        value.interpreter ? c.words.phrases.interpreter : undefined,
        value.plainLanguage ? c.words.phrases.plainLanguage : undefined,
      ),
    residence: ({ status }, { words }) => words.values.residence[status],
  },
  responsible: {
    holder: (value, { language }) => join(value.name, placeName(value.service, language)),
    reach: text,
    deputy: ({ name, service, from, until }, { language }) =>
      join(name, placeName(service, language), `${longDate(from, language)} – ${longDate(until, language)}`),
  },
  closing: {
    closing: (value, c) => {
      const { closing } = c.words.values;
      const said = value.state === 'closed' ? closing[value.why] : closing.reopened;
      return join(said, onOptional(c, value.on), value.note);
    },
  },
  keeping,
};

const served = (length: string | undefined, { language }: Context): string => {
  if (length === undefined) return '';
  const { years, months, days } = lengthParts(length);
  return lengthInWords({ months: years * 12 + months, days }, language);
};

export const legal: Formatters['legal'] = {
  situation: {
    route: ({ route }, { words }) => words.values.route[route],
    executable: (value, c) =>
      join(value.months === undefined ? undefined : phrase(c, 'months', { count: value.months }), value.text),
  },
  judgment: {
    judgment: (value, c) => paragraphs(join(value.court, onOptional(c, value.date)), value.text),
    final: (value, c) => join(yesNo(value.final, c), since(c, value.since)),
    recidivism: (value, c) => yesNo(value.established, c),
    sentence: ({ imposed, length, suspended }, c) =>
      join(
        imposed === 'life' ? c.words.phrases.life : served(length, c),
        suspended === undefined ? undefined : phrase(c, 'suspended', { time: served(suspended, c) }),
      ),
    particulars: ({ antecedent, safety, placement }, c) =>
      join(
        antecedent === undefined ? undefined : c.words.values.antecedent[antecedent],
        safety === undefined ? undefined : phrase(c, 'safety', { time: served(safety, c) }),
        placement === undefined ? undefined : phrase(c, 'placement', { time: served(placement, c) }),
      ),
  },
  deduction: {
    deduction: ({ what, from, until, length, note }, c) =>
      join(
        c.words.values.deductionWhat[what],
        from === undefined || until === undefined
          ? served(length, c)
          : `${longDate(from, c.language)} – ${longDate(until, c.language)}`,
        note,
      ),
  },
  interruption: {
    interruption: ({ from, until, counts }, c) =>
      join(`${longDate(from, c.language)} – ${longDate(until, c.language)}`, c.words.values.counts[counts]),
  },
  revocation: {
    revocation: ({ detainedSince, remaining }, c) =>
      join(longDate(detainedSince, c.language), phrase(c, 'remaining', { time: served(remaining, c) })),
  },
  'registry-answer': {
    answer: ({ modality, says, on }, c) =>
      join(`${c.words.values.modality[modality]}: ${c.words.values.registrySays[says]}`, longDate(on, c.language)),
  },
  'counter-indication': {
    carriedBy: ({ steps }, c) => steps.map((step) => c.lookup('plan', step) ?? c.words.phrases.elsewhere).join(', '),
  },
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
  'legal-date': {
    reason: text,
    second: ({ answer, text: said, of }, c) =>
      join(c.words.values.secondReading[answer], longDate(of, c.language), said),
    date: (value, c) => {
      const source = phrase(c, 'source', { source: c.words.values.dateSource[value.source] });
      return `${c.words.values.dateKind[value.kind]}: ${join(longDate(value.value, c.language), source, value.note)}`;
    },
  },
  request: {
    request: (value, c) => join(c.words.values.modality[value.modality], onOptional(c, value.on)),
    outcome: (value, c) => join(c.words.values.requestOutcome[value.outcome], onOptional(c, value.on)),
  },
  decision: {
    decision: (value, c) => {
      const outcome = `${c.words.values.modality[value.modality]}: ${c.words.values.decisionOutcome[value.outcome]}`;
      return join(outcome, value.by, onOptional(c, value.on));
    },
    newRequest: ({ from }, { language }) => longDate(from, language),
    release: onDate,
    proofPeriod: (value, c) =>
      join(period(value, c), phrase(c, 'source', { source: c.words.values.dateSource[value.source] })),
  },
  condition: {
    condition: ({ kind, text: what }, { words }) => `${words.values.conditionKind[kind]}: ${what}`,
    carriedBy: ({ steps }, c) => steps.map((step) => c.lookup('plan', step) ?? c.words.phrases.elsewhere).join(', '),
  },
  ...afterRelease,
  stay: { stay: (value, c) => join(place(value.at, c.language), value.text, period(value, c)) },
  modality: {
    period: (value, c) => {
      const source = phrase(c, 'source', { source: c.words.values.dateSource[value.source] });
      return join(c.words.values.modality[value.modality], period(value, c), source);
    },
  },
  slip: { scan: ({ file, on }, c) => join(file.name, longDate(on, c.language)) },
  keeping,
};
