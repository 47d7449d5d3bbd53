/** Lengths of time in a text that was read from a scan, as judgments write them: `3 jaar 6 maanden`, `18 mois`, `2 Jahre und 45 Tage`. */
import { lengthText, type LengthParts } from '../../../shared/dossier/units/length.ts';
import { eachOnce, type FoundInText } from './days-in.ts';

/** The longest first, each in the four languages. */
const units = ['years', 'months', 'weeks', 'days'] as const;
type Unit = (typeof units)[number];
const words: Readonly<Record<Unit, string>> = {
  years: 'jaren|jaar|années|annees|année|annee|ans|an|jahren|jahre|jahr|years|year',
  months: 'maanden|maand|mois|monaten|monate|monat|months|month',
  weeks: 'weken|week|semaines|semaine|wochen|woche|weeks',
  days: 'dagen|dag|jours|jour|tagen|tage|tag|days|day',
};
/** More is a year of the calendar, or a number that was read wrongly. */
const largest: Readonly<Record<Unit, number>> = { years: 99, months: 1200, weeks: 520, days: 9999 };

/** `3 jaar`; in a judgment also `3 (drie) jaar`. A length is never the end of another number. */
const part = new RegExp(
  String.raw`(?<![\p{L}\d/.,-])(\d{1,4})(?:\s?\([\p{L} -]{1,30}\))?\s{0,2}(?:${units.map((unit) => `(${words[unit]})`).join('|')})(?!\p{L})`,
  'giu',
);
const joined = /^\s{0,3}(?:,|en|et|und|and)?\s{1,3}$/iu;

interface Part {
  readonly at: number;
  readonly end: number;
  readonly unit: Unit;
  readonly count: number;
}

/**
 * Each length once, in the order of the text, with the line in which it stands first. Numbers in words are not read, nor
 * units of one letter. Budget: the text of a page (50,000 letters), matched once from its start.
 */
export function lengthsIn(text: string): readonly FoundInText[] {
  const found = together(text, partsIn(text)).flatMap((parts) => {
    const value = lengthText(sumOf(parts));
    return value === undefined || parts[0] === undefined ? [] : [{ at: parts[0].at, value }];
  });
  return eachOnce(text, found);
}

function partsIn(text: string): readonly Part[] {
  return [...text.matchAll(part)].flatMap((match) => {
    const [whole, digits = '', ...byUnit] = match;
    const unit = units.find((_, at) => byUnit[at] !== undefined);
    const count = Number(digits);
    if (unit === undefined || count === 0 || count > largest[unit]) return [];
    return [{ at: match.index, end: match.index + whole.length, unit, count }];
  });
}

/** Parts that follow each other, each of a smaller unit than the one before, are one length. */
function together(text: string, parts: readonly Part[]): readonly (readonly Part[])[] {
  const all: Part[][] = [];
  for (const each of parts) {
    const last = all.at(-1)?.at(-1);
    const goesOn =
      last !== undefined &&
      units.indexOf(each.unit) > units.indexOf(last.unit) &&
      joined.test(text.slice(last.end, each.at));
    if (goesOn) all.at(-1)?.push(each);
    else all.push([each]);
  }
  return all;
}

function sumOf(parts: readonly Part[]): LengthParts {
  const count = (unit: Unit): number => parts.find((each) => each.unit === unit)?.count ?? 0;
  return { years: count('years'), months: count('months'), days: count('days') + count('weeks') * 7 };
}
