/**
 * A made-up caseload of any size, the same for the same seed. Names are birds and instruments beside stones, weather
 * and tools, so that nobody takes them for someone who exists.
 */
import type { Note, StepStatus } from '../../shared/dossier/entities.ts';
import type { NewDossier } from '../../renderer/vault/api.ts';
import { addDays } from '../../shared/release/index.ts';
import { makeNote } from './notes.ts';
import { Random } from './random.ts';
import { dutch } from './words/dutch.ts';
import { french } from './words/french.ts';
import { materialFor } from './words/material.ts';

export interface CaseloadSize {
  readonly dossiers: number;
  readonly notesEach: number;
  readonly seed: number;
}

export interface MadeNote {
  readonly note: Note;
  /** Who of the service wrote it: 0 is the owner of the vault. */
  readonly author: number;
}

export interface MadeDossier {
  readonly slip: NewDossier;
  readonly plan: readonly MadeStep[];
  /** Oldest first. */
  readonly notes: readonly MadeNote[];
}

export interface MadeStep {
  readonly goal: string;
  readonly steps: readonly { readonly what: string; readonly due: string; readonly status: StepStatus }[];
}

/** People of the one service who write in these dossiers, the owner of the vault first. */
export const colleagues = [
  { name: 'Lien Zonnebloem', function: 'psd-social-worker' },
  { name: 'Warre Kiezelsteen', function: 'psd-psychologist' },
  { name: 'Fien Muurbloem', function: 'psd-social-worker' },
  { name: 'Otto Regenton', function: 'psd-coordinator' },
  { name: 'Isaure Sauterelle', function: 'psd-psychologist' },
] as const;
export const service = 'prison:gent';

const firstNames = [
  ...['Kobe', 'Robin', 'Lowie', 'Charlie', 'Stan', 'Noor', 'Wout', 'Sasha', 'Jef', 'Elif', 'Ilyas', 'Amal', 'Bram'],
  ...['Camille', 'Gaston', 'Dominique', 'Achille', 'Maxime', 'Marcelin', 'Colombe', 'Barnabé', 'Claude', 'Noé'],
];
const birds = [
  ...['Merel', 'Spreeuwen', 'Koekoek', 'Wielewaal', 'Kwikstaart', 'Leeuwerik', 'Roodborst', 'Winterkoning', 'Reiger'],
  ...['Zwaluw', 'Nachtegaal', 'Kievit'],
];
const things = [
  ...['trommel', 'klarinet', 'hoorn', 'belletje', 'fluit', 'citer', 'lantaarn', 'ladder', 'kruik', 'emmer'],
  ...['paraplu', 'kompas'],
];
const places = ['prison:gent', 'prison:brugge', 'prison:mons', 'prison:andenne', 'prison:hasselt'];
const routes = ['judge', 'court', 'sentence-end'] as const;
const spokenLanguages = ['nl', 'fr', 'ar', 'tr', 'ro', 'pl'];

/** Day the caseload is seen from; the machine's own clock plays no part. */
const today = '2026-11-24';
const oldestNote = 900;

export function* makeCaseload({ dossiers, notesEach, seed }: CaseloadSize): Generator<MadeDossier> {
  const random = new Random(seed);
  for (let at = 0; at < dossiers; at += 1) yield makeDossier(random.branch(at), at, notesEach);
}

function makeDossier(random: Random, at: number, notesEach: number): MadeDossier {
  const spokenOf = random.next() < 0.85 ? 'him' : 'her';
  const material = materialFor(random.next() < 0.6 ? dutch : french, spokenOf);
  const said = (sentence: string): string =>
    sentence.replaceAll(/\{(\w+)\}/g, (all, slot: string) => material.slots[slot]?.[0] ?? all);
  return {
    slip: slipOf(random, at, material.language),
    plan: material.themes.slice(0, random.between(2, 4)).map((theme) => ({
      goal: said(theme.sentences[0] ?? ''),
      steps: theme.sentences.slice(1, random.between(2, 5)).map((sentence) => ({
        what: said(sentence),
        ...(random.next() < 0.6
          ? { due: addDays(today, -random.between(1, oldestNote)), status: 'done' }
          : { due: addDays(today, random.between(-5, 400)), status: 'in-progress' }),
      })),
    })),
    notes: daysOfNotes(random, notesEach).map((on) => ({
      note: makeNote(random, material, on),
      author: random.next() < 0.6 ? 0 : random.between(1, colleagues.length - 1),
    })),
  };
}

const daysOfNotes = (random: Random, count: number): readonly string[] =>
  Array.from({ length: count }, () => addDays(today, -random.between(0, oldestNote))).sort();

function slipOf(random: Random, at: number, language: 'nl' | 'fr'): NewDossier {
  const spoken = random.pick(spokenLanguages);
  const months = random.between(4, 120);
  return {
    ...nameOf(at),
    birth: addDays('1960-01-01', random.between(0, 15_000)),
    fileLanguage: language,
    personLanguage: {
      language: spoken,
      interpreter: !['nl', 'fr'].includes(spoken),
      plainLanguage: random.next() < 0.3,
    },
    place: random.pick(places),
    route: random.pick(routes),
    executableMonths: months,
    executableText: language === 'nl' ? `${months} maanden` : `${months} mois`,
    dates: [
      registryDate('permission-reintegration', random.between(-200, 100)),
      registryDate('conditional-release', random.between(20, 500)),
      registryDate('sentence-end', random.between(500, 1500)),
    ],
  };
}

const registryDate = (kind: string, days: number): NewDossier['dates'][number] => ({
  kind,
  value: addDays(today, days),
  source: 'registry',
  note: '',
});

/** Every combination once before any comes back. */
function nameOf(at: number): { readonly surname: string; readonly firstName: string } {
  const family = at % (birds.length * things.length);
  const bird = birds[family % birds.length] ?? '';
  const thing = things[Math.floor(family / birds.length)] ?? '';
  const firstName = firstNames[(at + Math.floor(at / (birds.length * things.length))) % firstNames.length] ?? '';
  return { surname: `${bird}${thing}`, firstName };
}
