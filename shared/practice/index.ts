/** Every practice dossier, in the order in which they are offered. */
import { basielRegenboog } from './basiel-regenboog.ts';
import { basielRegenboogRemand } from './basiel-regenboog-remand.ts';
import { celestineParapluie } from './celestine-parapluie.ts';
import { feeVuurtoren } from './fee-vuurtoren.ts';
import { gustWindmolen } from './gust-windmolen.ts';
import { ludwigSternschnuppe } from './ludwig-sternschnuppe.ts';
import { nourDetoileMaanlicht } from './nour-detoile-maanlicht.ts';
import { odileBoussole } from './odile-boussole.ts';
import { timoZandloper } from './timo-zandloper.ts';
import type { PracticeWriter } from './types.ts';
import { yaraKompas } from './yara-kompas.ts';

export const practiceWriters: readonly PracticeWriter[] = [
  basielRegenboog,
  celestineParapluie,
  feeVuurtoren,
  gustWindmolen,
  odileBoussole,
  ludwigSternschnuppe,
  yaraKompas,
  timoZandloper,
  basielRegenboogRemand,
  nourDetoileMaanlicht,
];
