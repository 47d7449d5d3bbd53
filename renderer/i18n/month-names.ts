/** Names of months as people of the four languages write them, whole or cut short. */

/** Without accents: whoever types leaves them out, and what was read from paper often lacks them. */
const months: readonly string[] = [
  'januari|janvier|januar|january|janner|jan|janv',
  'februari|fevrier|februar|february|feb|fevr|fev',
  'maart|mars|marz|maerz|march|mrt|mar',
  'april|avril|apr|avr',
  'mei|mai|may',
  'juni|juin|june|jun',
  'juli|juillet|july|jul|juil',
  'augustus|aout|august|aug',
  'september|septembre|sept|sep',
  'oktober|octobre|october|okt|oct',
  'november|novembre|nov',
  'december|decembre|dezember|dec|dez',
];

const numbers = new Map(
  months.flatMap((names, at) => names.split('|').map((name): [string, number] => [name, at + 1])),
);

/** Small letters without accents. Budget: as long as the text. */
export const withoutAccents = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The number of a month by its name; 0 is none. */
export const monthNamed = (name: string): number => numbers.get(withoutAccents(name)) ?? 0;
