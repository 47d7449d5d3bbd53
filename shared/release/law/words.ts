/** Names of what a calendar has lines for, of conventions and of how sure a rule is. */
import { names, type Names } from '../../language.ts';
import { modalities } from '../modalities.ts';
import type { Confidence, Standing } from '../rules.ts';
import type { Convention } from './count.ts';
import type { LawKind } from './format/pack.ts';
import type { RegimeStep } from './regime.ts';

const own: Readonly<Partial<Record<LawKind, Names>>> = {
  'extended-leave': names(
    'verlengd penitentiair verlof',
    'congé pénitentiaire prolongé',
    'verlängerter Hafturlaub',
    'extended prison leave',
  ),
  'release-by-circular': names(
    'invrijheidstelling volgens omzendbrief',
    'libération par circulaire',
    'Freilassung nach Rundschreiben',
    'release by circular',
  ),
  placement: names(
    'terbeschikkingstelling van de strafuitvoeringsrechtbank',
    'mise à la disposition du tribunal de l’application des peines',
    'Zurverfügungstellung des Strafvollstreckungsgerichts',
    'placing at the court’s disposal',
  ),
  'sentence-end': names('strafeinde', 'fin de peine', 'Strafende', 'sentence end'),
};
const unnamed = names('', '', '', '');

export const kindName = (kind: LawKind): Names =>
  own[kind] ?? modalities.find(({ id }) => id === kind)?.names ?? unnamed;

export const regimeNames: Readonly<Record<RegimeStep['regime'], Names>> = {
  judge: names(
    'strafuitvoeringsrechter (tot drie jaar)',
    'juge de l’application des peines (jusqu’à trois ans)',
    'Strafvollstreckungsrichter (bis drei Jahre)',
    'sentence implementation judge (up to three years)',
  ),
  court: names(
    'strafuitvoeringsrechtbank (boven drie jaar)',
    'tribunal de l’application des peines (au-delà de trois ans)',
    'Strafvollstreckungsgericht (über drei Jahren)',
    'sentence implementation court (above three years)',
  ),
  none: names('geen', 'aucun', 'keine', 'none'),
};

export const conventionNames: Readonly<Record<Convention, Names>> = {
  A: names('kalendermaanden', 'mois civils', 'Kalendermonate', 'calendar months'),
  B: names('maanden van 30 dagen', 'mois de 30 jours', 'Monate von 30 Tagen', 'months of 30 days'),
  C: names('dagen, naar boven afgerond', 'jours, arrondis vers le haut', 'Tage, aufgerundet', 'days, rounded up'),
};

export const confidenceNames: Readonly<Record<Confidence | 'derived', Names>> = {
  text: names('wettekst', 'texte légal', 'Gesetzestext', 'text of the law'),
  'official-page': names('officiële pagina', 'page officielle', 'amtliche Seite', 'official page'),
  press: names(
    'pers of juridische site',
    'presse ou site juridique',
    'Presse oder juristische Seite',
    'press or legal site',
  ),
  'from-memory': names('uit het geheugen', 'de mémoire', 'aus dem Gedächtnis', 'from memory'),
  derived: names('eigen rekenwerk', 'calcul propre', 'eigene Rechnung', 'own arithmetic'),
};

export const standingNames: Readonly<Record<Standing | 'derived', Names>> = {
  sourced: names('met bron', 'avec source', 'mit Quelle', 'sourced'),
  'older-text': names('oudere tekst', 'texte ancien', 'älterer Text', 'older text'),
  unconfirmed: names('niet bevestigd', 'non confirmé', 'nicht bestätigt', 'unconfirmed'),
  derived: names('niet nagekeken', 'non vérifié', 'nicht geprüft', 'not checked'),
};

export const mayBeExcluded = names(
  'Kan uitgesloten zijn op een grond die deze toepassing niet bijhoudt: vraag het aan de griffie.',
  'Peut être exclu pour un motif que cette application ne détient pas : demandez au greffe.',
  'Kann aus einem Grund ausgeschlossen sein, den diese Anwendung nicht führt: Bitte bei der Kanzlei fragen.',
  'May be excluded on a ground this application does not hold: ask the registry.',
);
