/** The way to a date in words, one sentence for each step (SPEC.md, V10). */
import { colon, names, semicolon, type Language } from '../../language.ts';
import type { IsoDay } from '../../calendar/iso-day.ts';
import { articleText, lawSourceText } from '../sources.ts';
import { conventions, daysOf, partOf, type Dates } from './count.ts';
import { isStretch, type Length } from './facts.ts';
import type { Opening, Step } from './outcome.ts';
import type { OpeningRule, RegimeRow } from './format/pack.ts';
import type { RegimeStep, Total } from './regime.ts';
import { confidenceNames, conventionNames, kindName, regimeNames, standingNames } from './words.ts';

export type SayDay = (day: IsoDay) => string;

const units = {
  year: { nl: ['jaar', 'jaar'], fr: ['an', 'ans'], de: ['Jahr', 'Jahre'], en: ['year', 'years'] },
  month: { nl: ['maand', 'maanden'], fr: ['mois', 'mois'], de: ['Monat', 'Monate'], en: ['month', 'months'] },
  day: { nl: ['dag', 'dagen'], fr: ['jour', 'jours'], de: ['Tag', 'Tage'], en: ['day', 'days'] },
} as const;
const and = names(' en ', ' et ', ' und ', ' and ');
const nothing = names('niets', 'rien', 'nichts', 'nothing');
const life = names('levenslang', 'perpétuité', 'lebenslänglich', 'life');

const counted = (count: number, unit: keyof typeof units, language: Language): string =>
  `${count} ${units[unit][language][count === 1 ? 0 : 1]}`;

/** "4 years", "13 months and 10 days". Years where it is whole ones. */
export function lengthInWords({ months, days }: Length, language: Language): string {
  const whole = months > 0 && months % 12 === 0;
  const parts = [
    ...(months === 0 ? [] : [whole ? counted(months / 12, 'year', language) : counted(months, 'month', language)]),
    ...(days === 0 ? [] : [counted(days, 'day', language)]),
  ];
  return parts.length === 0 ? nothing[language] : parts.join(and[language]);
}

/** German says "nach 4 Jahren", "von 25 Jahren". */
const dative = (text: string, language: Language): string =>
  language === 'de' ? text.replaceAll(/(Jahre|Monate|Tage)(?![a-z])/g, '$1n') : text;

export const totalInWords = (total: Total, language: Language): string =>
  total === 'life' ? life[language] : lengthInWords(total, language);

/** One day where the conventions agree, else each with its letter. */
export const datesInWords = (dates: Dates, say: SayDay): string =>
  dates.A === dates.B && dates.B === dates.C
    ? say(dates.A)
    : conventions.map((by) => `${by} ${say(dates[by])}`).join(', ');

/** The rule a date rests on: what it says, and how that is known. */
export function ruleInWords(rule: OpeningRule | RegimeRow, language: Language): string {
  const known = [
    ...(rule.article === undefined ? [] : [articleText(rule.article, language)]),
    lawSourceText(rule.source, language),
    confidenceNames[rule.confidence][language],
    standingNames[rule.standing][language],
  ];
  return `${rule.id}${colon(language)}${rule.summary[language]} (${known.join(semicolon(language))})`;
}

export function regimeInWords({ regime, total, row }: RegimeStep, language: Language): string {
  const label = names('Uitvoerbaar totaal', 'Total exécutoire', 'Vollstreckbare Summe', 'Executable total')[language];
  const reason = row === undefined ? '' : ` ${ruleInWords(row, language)}`;
  return `${label}${colon(language)}${totalInWords(total, language)}. ${regimeNames[regime][language]}.${reason}`;
}

/** Every step of an opening, first to last. */
export const stepsInWords = ({ steps }: Opening, language: Language, say: SayDay): readonly string[] =>
  steps.map(
    (step, at) =>
      `${stepInWords(step, language, say, steps[at - 1]?.gives)}${colon(language)}${datesInWords(step.gives, say)}.`,
  );

function stepInWords(step: Step, language: Language, say: SayDay, from: Dates | undefined): string {
  const length = (value: Length): string => lengthInWords(value, language);
  switch (step.what) {
    case 'start':
      return names('Begin van de detentie', 'Début de la détention', 'Beginn der Haft', 'Start of the detention')[
        language
      ];
    case 'deduct':
      return deductionInWords(step, language, say);
    case 'fraction':
      return fractionInWords(step, language, from);
    case 'serve':
      return `${names('Na', 'Après', 'Nach', 'After')[language]} ${dative(length(step.length), language)}`;
    case 'cap': {
      const most = { months: step.years * 12, days: 0 };
      return (
        names('Nooit meer dan', 'Jamais plus de', 'Nie mehr als', 'Never more than')[language] + ` ${length(most)}`
      );
    }
    case 'period-of-safety':
      return `${names('Niet vóór het einde van de beveiligingsperiode', 'Pas avant la fin de la période de sûreté', 'Nicht vor dem Ende der Sicherheitsperiode', 'Not before the end of the period of safety')[language]} (${length(step.length)})`;
    case 'not-served': {
      const days = step.interruptions.reduce((total, each) => total + daysOf(each), 0);
      return `${names('Dagen die niet als uitgezeten tellen', 'Jours qui ne comptent pas comme purgés', 'Tage, die nicht als verbüßt zählen', 'Days that do not count as served')[language]} (${days})`;
    }
    case 'before':
      return `${length({ months: step.months, days: 0 })} ${names('vóór', 'avant', 'vor', 'before')[language]} ${kindName(step.of)[language]}`;
    case 'as':
      return `${names('Zelfde datum als', 'Même date que', 'Gleiches Datum wie', 'Same date as')[language]} ${kindName(step.of)[language]}`;
    case 'last-day':
      return names('Laatste dag', 'Dernier jour', 'Letzter Tag', 'Last day')[language];
    case 'next-day':
      return names('De dag daarna', 'Le lendemain', 'Der Tag danach', 'The day after')[language];
    case 'not-before-detention':
      return names(
        'Niet vóór de detentie zelf',
        'Pas avant la détention même',
        'Nicht vor der Haft selbst',
        'Not before the detention itself',
      )[language];
  }
}

function deductionInWords(
  { deduction: { what, length } }: Extract<Step, { what: 'deduct' }>,
  language: Language,
  say: SayDay,
): string {
  const words =
    what === 'remand'
      ? names(
          'Aftrek van voorlopige hechtenis',
          'Déduction de la détention préventive',
          'Abzug der Untersuchungshaft',
          'Remand deducted',
        )
      : names('Andere aftrek', 'Autre déduction', 'Anderer Abzug', 'Other deduction');
  const long = isStretch(length)
    ? `${say(length.from)} – ${say(length.until)}, ${lengthInWords({ months: 0, days: daysOf(length) }, language)}`
    : lengthInWords(length, language);
  return `${words[language]} (${long})`;
}

function fractionInWords(
  { fraction, total }: Extract<Step, { what: 'fraction' }>,
  language: Language,
  from: Dates | undefined,
): string {
  const of = names('van', 'de', 'von', 'of')[language];
  const parts = conventions.map((by) => {
    const part = from === undefined ? undefined : partOf(total, fraction, from[by], by);
    return part === undefined ? by : `${by} ${conventionNames[by][language]} = ${lengthInWords(part, language)}`;
  });
  return `${fraction.numerator}/${fraction.denominator} ${of} ${dative(lengthInWords(total, language), language)} (${parts.join(semicolon(language))})`;
}
