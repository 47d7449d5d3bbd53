/** Every practice dossier, in the order in which they are offered. */
import { basielRegenboog } from './basiel-regenboog.ts';
import { celestineParapluie } from './celestine-parapluie.ts';
import { feeVuurtoren } from './fee-vuurtoren.ts';
import { gustWindmolen } from './gust-windmolen.ts';
import { odileBoussole } from './odile-boussole.ts';
import type { PracticeWriter } from './types.ts';

export const practiceWriters: readonly PracticeWriter[] = [
  basielRegenboog,
  celestineParapluie,
  feeVuurtoren,
  gustWindmolen,
  odileBoussole,
];
