/** The way to a date in words, one sentence for each step (SPEC.md, V10). */
import { colon, names, semicolon, type Language } from '../../language.ts';
import type { IsoDay } from '../../calendar/iso-day.ts';
import { citation, type Grounds } from '../../law/citation.ts';
import { conventions, daysOf, partOf, type Dates, type Fraction } from './count.ts';
import { isStretch } from './facts.ts';
import type { LawKind } from './format/pack.ts';
import type { Length } from './length.ts';
import type { Opening, Reading, Step } from './outcome.ts';
import type { RegimeStep, Total } from './regime.ts';
import { conventionNames, kindName, regimeNames } from './words.ts';

export type SayDay = (day: IsoDay) => string;

const units = {
  year: { nl: ['jaar', 'jaar'], fr: ['an', 'ans'], de: ['Jahr', 'Jahre'], en: ['year', 'years'] },
  month: { nl: ['maand', 'maanden'], fr: ['mois', 'mois'], de: ['Monat', 'Monate'], en: ['month', 'months'] },
  day: { nl: ['dag', 'dagen'], fr: ['jour', 'jours'], de: ['Tag', 'Tage'], en: ['day', 'days'] },
} as const;
const and = names(' en ', ' et ', ' und ', ' and ');
const less = names(' min ', ' moins ', ' weniger ', ' less ');
const nothing = names('niets', 'rien', 'nichts', 'nothing');
const life = names('levenslang', 'perpétuité', 'lebenslänglich', 'life');

const counted = (count: number, unit: keyof typeof units, language: Language): string =>
  `${count} ${units[unit][language][count === 1 ? 0 : 1]}`;

/** "4 years", "13 months and 10 days", as it is written; "6 years less 30 months" where a part of other units was taken off. */
export function lengthInWords({ years = 0, months, days }: Length, language: Language): string {
  const units = [
    ['year', years],
    ['month', months],
    ['day', days],
  ] as const;
  const said = (sign: 1 | -1): string => {
    const parts = units.flatMap(([unit, count]) => (count * sign > 0 ? [counted(count * sign, unit, language)] : []));
    return parts.length < 2 ? (parts[0] ?? '') : [parts.slice(0, -1).join(', '), parts.at(-1)].join(and[language]);
  };
  return [said(1) || nothing[language], said(-1)].filter((each) => each !== '').join(less[language]);
}

/** German says "nach 4 Jahren", "von 25 Jahren". */
const dative = (text: string, language: Language): string =>
  language === 'de' ? text.replaceAll(/(Jahre|Monate|Tage)(?![a-z])/g, '$1n') : text;

export const totalInWords = (total: Total, language: Language): string =>
  total === 'life' ? life[language] : lengthInWords(total, language);

/** One day where both ways of counting agree, else each with its name. */
export const datesInWords = (dates: Dates, language: Language, say: SayDay): string =>
  dates.calendar === dates.statutory
    ? say(dates.calendar)
    : conventions.map((by) => `${say(dates[by])} (${conventionNames[by][language]})`).join(', ');

interface RuleRow extends Grounds {
  readonly id: string;
  readonly summary: Readonly<Record<Language, string>>;
}

/** The rule a date rests on: what it says, where it stands, and how that is known. */
export const ruleInWords = (rule: RuleRow, language: Language): string =>
  `${rule.summary[language]} (${rule.id}${colon(language)}${citation(rule, language)})`;

export function regimeInWords({ regime, either, total, row }: RegimeStep, language: Language): string {
  const label = names('Te executeren totaal', 'Total à exécuter', 'Zu vollstreckende Summe', 'Total to be executed')[
    language
  ];
  const or = names(' of ', ' ou ', ' oder ', ' or ')[language];
  const named =
    regime === 'none' && either.length > 0
      ? either.map((each) => regimeNames[each][language]).join(or)
      : regimeNames[regime][language];
  const reason = row === undefined ? '' : ` ${ruleInWords(row, language)}`;
  return `${label}${colon(language)}${totalInWords(total, language)}. ${capital(named)}.${reason}`;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Every step of an opening or of another reading, first to last. */
export const stepsInWords = (
  { steps }: Pick<Opening | Reading, 'steps'>,
  language: Language,
  say: SayDay,
): readonly string[] =>
  steps.map(
    (step) => `${stepInWords(step, language, say)}${colon(language)}${datesInWords(step.gives, language, say)}.`,
  );

/** German sets a name that is not declined between quotation marks. */
const named = (kind: LawKind, language: Language): string =>
  language === 'de' ? `„${kindName(kind)[language]}“` : kindName(kind)[language];

/** What each step says beside the dates it leads to. */
const sayings: {
  readonly [W in Step['what']]: (step: Extract<Step, { what: W }>, language: Language, say: SayDay) => string;
} = {
  start: (_, language) => stepNames.start[language],
  deduct: (step, language, say) => deductionInWords(step, language, say),
  fraction: (step, language) => fractionInWords(step, language),
  serve: (step, language) => `${stepNames.after[language]} ${dative(lengthInWords(step.length, language), language)}`,
  cap: (step, language) =>
    `${stepNames.cap[language]} ${lengthInWords({ years: step.years, months: 0, days: 0 }, language)}`,
  'safety-fraction': (step, language) => `${stepNames.safety[language]}, ${fractionInWords(step, language)}`,
  'safety-years': (step, language) => `${stepNames.safety[language]} (${lengthInWords(step.length, language)})`,
  'not-served': ({ stretches }, language) =>
    `${stepNames.notServed[language]} (${stretches.reduce((total, each) => total + daysOf(each), 0)})`,
  registry: (step, language) => `${stepNames.registry[language]}${colon(language)}${kindName(step.of)[language]}`,
  before: ({ months, of }, language) =>
    `${lengthInWords({ months, days: 0 }, language)} ${stepNames.before[language]} ${named(of, language)}`,
  as: (step, language) => `${stepNames.as[language]} ${named(step.of, language)}`,
  'not-before': (step, language) => `${stepNames.notBefore[language]} ${named(step.of, language)}`,
  'last-day': (_, language) => stepNames.lastDay[language],
  'next-day': (_, language) => stepNames.nextDay[language],
  'not-before-rule': (_, language) => stepNames.notBeforeRule[language],
  'not-before-detention': (_, language) => stepNames.notBeforeDetention[language],
};

function stepInWords<W extends Step['what']>(
  step: Extract<Step, { what: W }> & { readonly what: W },
  language: Language,
  say: SayDay,
): string {
  return sayings[step.what](step, language, say);
}

const stepNames = {
  start: names('Begin van de detentie', 'Début de la détention', 'Beginn der Haft', 'Start of the detention'),
  after: names('Na', 'Après', 'Nach', 'After'),
  cap: names('Nooit meer dan', 'Jamais plus de', 'Nie mehr als', 'Never more than'),
  safety: names('Beveiligingsperiode', 'Période de sûreté', 'Sicherheitsperiode', 'Period of safety'),
  notServed: names(
    'Dagen die niet als uitgezeten tellen',
    'Jours qui ne comptent pas comme purgés',
    'Tage, die nicht als verbüßt zählen',
    'Days that do not count as served',
  ),
  registry: names('Datum van de griffie', 'Date du greffe', 'Datum der Kanzlei', 'Date of the registry'),
  before: names('vóór de datum van', 'avant la date de', 'vor dem Datum', 'before the date of'),
  as: names('Zelfde datum als', 'Même date que', 'Gleiches Datum wie', 'Same date as'),
  notBefore: names('Niet vóór de datum van', 'Pas avant la date de', 'Nicht vor dem Datum', 'Not before the date of'),
  lastDay: names('Laatste dag', 'Dernier jour', 'Letzter Tag', 'Last day'),
  nextDay: names('De dag daarna', 'Le lendemain', 'Der Tag danach', 'The day after'),
  notBeforeRule: names(
    'Niet vóór de regel zelf bestond',
    'Pas avant que la règle n’existe',
    'Nicht vor Bestehen der Regel selbst',
    'Not before the rule itself existed',
  ),
  notBeforeDetention: names(
    'Niet vóór de detentie zelf',
    'Pas avant la détention même',
    'Nicht vor der Haft selbst',
    'Not before the detention itself',
  ),
  remand: names(
    'Aftrek van voorlopige hechtenis',
    'Déduction de la détention préventive',
    'Abzug der Untersuchungshaft',
    'Remand deducted',
  ),
  deduction: names('Andere aftrek', 'Autre déduction', 'Anderer Abzug', 'Other deduction'),
  of: names('van', 'de', 'von', 'of'),
} as const;

function deductionInWords(
  { deduction: { what, length } }: Extract<Step, { what: 'deduct' }>,
  language: Language,
  say: SayDay,
): string {
  const words = stepNames[what === 'remand' ? 'remand' : 'deduction'][language];
  const long = isStretch(length)
    ? `${say(length.from)} – ${say(length.until)}, ${lengthInWords({ months: 0, days: daysOf(length) }, language)}`
    : lengthInWords(length, language);
  return `${words} (${long})`;
}

function fractionInWords(
  { fraction, total }: { readonly fraction: Fraction; readonly total: Length },
  language: Language,
): string {
  const parts = conventions.map(
    (by) => `${conventionNames[by][language]} = ${lengthInWords(partOf(total, fraction, by), language)}`,
  );
  const whole = dative(lengthInWords(total, language), language);
  return `${fraction.numerator}/${fraction.denominator} ${stepNames.of[language]} ${whole} (${parts.join(semicolon(language))})`;
}
