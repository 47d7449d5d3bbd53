/** Every practice dossier, in the order in which they are offered. What a file holds is read when its dossier is set up. */
import basielRegenboog from './dossiers/basiel-regenboog.json';
import basielRegenboogRemand from './dossiers/basiel-regenboog-remand.json';
import celestineParapluie from './dossiers/celestine-parapluie.json';
import feeVuurtoren from './dossiers/fee-vuurtoren.json';
import gustWindmolen from './dossiers/gust-windmolen.json';
import ludwigSternschnuppe from './dossiers/ludwig-sternschnuppe.json';
import nourDetoileMaanlicht from './dossiers/nour-detoile-maanlicht.json';
import odileBoussole from './dossiers/odile-boussole.json';
import timoZandloper from './dossiers/timo-zandloper.json';
import yaraKompas from './dossiers/yara-kompas.json';
import { writerOf, type PracticeFile } from './load.ts';
import type { PracticeWriter } from './types.ts';

export { castMembers } from './cast.ts';
export { offerOf, writerOf } from './load.ts';

const folder = 'shared/practice/dossiers';

export const practiceFiles: readonly PracticeFile[] = [
  { file: `${folder}/basiel-regenboog.json`, content: basielRegenboog },
  { file: `${folder}/celestine-parapluie.json`, content: celestineParapluie },
  { file: `${folder}/fee-vuurtoren.json`, content: feeVuurtoren },
  { file: `${folder}/gust-windmolen.json`, content: gustWindmolen },
  { file: `${folder}/odile-boussole.json`, content: odileBoussole },
  { file: `${folder}/ludwig-sternschnuppe.json`, content: ludwigSternschnuppe },
  { file: `${folder}/yara-kompas.json`, content: yaraKompas },
  { file: `${folder}/timo-zandloper.json`, content: timoZandloper },
  { file: `${folder}/basiel-regenboog-remand.json`, content: basielRegenboogRemand },
  { file: `${folder}/nour-detoile-maanlicht.json`, content: nourDetoileMaanlicht },
];

export const practiceWriters: readonly PracticeWriter[] = practiceFiles.map(writerOf);
