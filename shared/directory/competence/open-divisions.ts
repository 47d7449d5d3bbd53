/**
 * Where it is open whether one justice house serves the whole municipality. Canton and division are no longer of one drawing: cantons
 * were drawn anew in 2018, and merged municipalities put parts of two divisions together. What the King made of the divisions then was
 * not read, so the house of the division stands as before, and the other one is named beside it.
 */
import type { MunicipalTerritory } from '../types.ts';

/** The house that may serve it too, or that part of it; a slug. */
export type OpenDivision =
  | { readonly kind: 'canton-moved'; readonly house: string }
  | { readonly kind: 'merged'; readonly part: string; readonly house: string };

const moved = (house: string, codes: readonly string[]): Readonly<Record<string, OpenDivision>> =>
  Object.fromEntries(codes.map((code) => [code, { kind: 'canton-moved', house }]));
const merged = (code: string, part: string, house: string): Readonly<Record<string, OpenDivision>> => ({
  [code]: { kind: 'merged', part, house },
});

/** By code. Source: annex to the Judicial Code, article 1, as the Acts of 25 March 1999 and of 25 December 2017 drew the cantons. */
const openDivisions: Readonly<Record<string, OpenDivision>> = {
  // Houthulst, Lo-Reninge: canton of Poperinge
  ...moved('ieper', ['32006', '32030']),
  // Koekelare, Kortemark: canton of Torhout; Dentergem: canton of Tielt
  ...moved('brugge', ['32010', '32011', '37002']),
  // Moorslede: canton of Menen
  ...moved('kortrijk', ['36012']),
  // Ferrières, Hamoir, Engis, Comblain-au-Pont: cantons of Sprimont and Grâce-Hollogne; Hannut, Lincent: canton of Waremme
  ...moved('liege', ['61019', '61024', '61080', '62026', '64034', '64047']),
  // Neupré: first canton of Huy
  ...moved('huy', ['62121']),
  // Martelange, Houffalize, Vielsalm, Gouvy: canton of Bastogne
  ...moved('neufchateau', ['81013', '82014', '82032', '82037']),
  // Brugelette, Enghien, Silly: canton of Ath; Chièvres: canton of Leuze-en-Hainaut
  ...moved('tournai', ['51012', '51014', '51067', '51068']),
  ...merged('37022', 'Meulebeke', 'kortrijk'),
  ...merged('46029', 'Moerbeke', 'gent'),
  ...merged('46030', 'Zwijndrecht', 'antwerpen'),
  ...merged('71072', 'Kortessem', 'tongeren'),
};

export const openDivisionOf = ({ nis }: MunicipalTerritory): OpenDivision | undefined => openDivisions[nis];
