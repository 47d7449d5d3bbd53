/** A very full file: everyday contact notes made from sentence material, the same on every computer. */
import type { On } from '../dates.ts';
import type { PracticeNote } from '../types.ts';
import { insideThemes } from './inside-themes.ts';
import { outsideThemes } from './outside-themes.ts';
import type { Theme } from './theme.ts';

const slots: Readonly<Record<string, readonly string[]>> = {
  uur: '8.40 u|9.15 u|9.50 u|10.20 u|10.45 u|11.10 u|13.05 u|13.30 u|14.15 u|14.50 u|15.20 u|16.05 u'.split('|'),
  vroeg: '3.30 u|4 uur|4.15 u|halfvijf|5 uur'.split('|'),
  vroegtijdig: 'vijf minuten|tien minuten|een kwartier|een halfuur'.split('|'),
  min: '10|15|20|25|30|35|40|45|50|55'.split('|'),
  graden: '29|31|33|34|36|38'.split('|'),
  dag: 'maandag|dinsdag|woensdag|donderdag|vrijdag'.split('|'),
  dagen: 'twee|drie|vier|vijf|zes|acht|tien'.split('|'),
  getal: 'drie|vier|vijf|zes|zeven|acht|negen|elf|twaalf'.split('|'),
  klein: '10|15|20|25|30'.split('|'),
  bedrag: '318|342|365|391|407|428|455|463|486'.split('|'),
  brood: 'rogge|spelt|volkoren|zuurdesem|brioche|kramiek|roggebrood met noten|platte kaastaart|boerenbrood'.split('|'),
  boek: (
    'een boek over vuurtorens|een reisgids van Noorwegen|een detective zonder lijk|een geschiedenis van het zout|' +
    'een roman over een sluiswachter|een atlas|gedichten|een kookboek uit 1911|een boek over bijen|een dik boek over de zee'
  ).split('|'),
  papier: (
    'een attest|zijn inschrijving|een formulier van de mutualiteit|een loonbrief|een bestelbon|zijn identiteitskaart|' +
    'een volmacht|een bewijs van betaling|een telefoonlijst|een bezoekaanvraag'
  ).split('|'),
  stuk: (
    'een attest|zijn huurcontract|een formulier van de mutualiteit|een loonfiche|een uittreksel|zijn identiteitskaart|' +
    'zijn belastingaangifte|een bewijs van betaling|de huurwaarborg|de afrekening van het water'
  ).split('|'),
  les: 'de toekomende tijd|het weer|boodschappen doen|onregelmatige werkwoorden|de weg vragen|breuken|kaartlezen'.split(
    '|',
  ),
  ding: 'een stoel|een kast|een lamp|de fietspomp|de klok van hun moeder|een jas'.split('|'),
  wens: 'een bank in de schaduw|aardappelen met azijn|een uur stilte|een nieuwe kam|de trein zien vertrekken|natte voeten|gewoon regen'.split(
    '|',
  ),
};

/** Small repeatable number generator (mulberry32): 0 up to 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Next = () => number;

function pick<T>(next: Next, from: readonly T[]): T {
  const found = from[Math.floor(next() * from.length)];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
}

const filled = (next: Next, sentence: string): string =>
  sentence.replace(/\{(\w+)\}/g, (_all, slot: string) => pick(next, slots[slot] ?? [slot]));

/** One to three sentences. */
function textOf(next: Next, theme: Theme): string {
  const sentences = [pick(next, theme.opening)];
  if (next() < 0.72) sentences.push(pick(next, theme.middle));
  if (next() < 0.45) sentences.push(pick(next, theme.closing));
  return filled(next, sentences.join(' '));
}

/** Hilde was away for a month and Bram stood in for her. */
const author = (next: Next, theme: Theme, day: number): string => {
  const chosen = pick(next, theme.by);
  return chosen === 'hilde' && day > -430 && day < -395 ? 'bram' : chosen;
};

interface Era {
  readonly themes: readonly Theme[];
  readonly from: number;
  readonly until: number;
  readonly count: number;
}

function written(on: On, next: Next, era: Era, used: Set<string>): readonly PracticeNote[] {
  const made: PracticeNote[] = [];
  while (made.length < era.count) {
    const day = era.from + Math.floor(((era.until - era.from) * (made.length + next())) / era.count);
    const possible = era.themes.filter((each) => (each.from ?? day) <= day && day <= (each.until ?? day));
    const theme = pick(next, possible);
    const text = textOf(next, theme);
    if (used.has(text)) continue;
    used.add(text);
    const { kind, domain } = theme;
    made.push({
      section: 'notes',
      by: author(next, theme, day),
      day,
      note: { text, on: on(day), kind, ...(domain !== undefined && { domain }) },
    });
  }
  return made;
}

/** `count` notes, two thirds of them from the prison years, earliest first. */
export function contactNotes(on: On, count: number): readonly PracticeNote[] {
  const next = numbers(8);
  const used = new Set<string>();
  const inside = Math.floor((count * 2) / 3);
  return [
    ...written(on, next, { themes: insideThemes, from: -2950, until: -740, count: inside }, used),
    ...written(on, next, { themes: outsideThemes, from: -728, until: -2, count: count - inside }, used),
  ];
}
