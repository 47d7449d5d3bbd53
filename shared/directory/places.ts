/** Names of places in four languages, and how French links them ("de Gand", "d’Anvers"). Exonyms from memory. */
import { names, type Names } from '../language.ts';

const same = (name: string): Names => names(name, name, name, name);

export const places = {
  aalst: names('Aalst', 'Alost', 'Aalst', 'Aalst'),
  andenne: same('Andenne'),
  antwerpen: names('Antwerpen', 'Anvers', 'Antwerpen', 'Antwerp'),
  arlon: names('Aarlen', 'Arlon', 'Arlon', 'Arlon'),
  beveren: same('Beveren'),
  brugge: names('Brugge', 'Bruges', 'Brügge', 'Bruges'),
  brussel: names('Brussel', 'Bruxelles', 'Brüssel', 'Brussels'),
  charleroi: same('Charleroi'),
  dendermonde: names('Dendermonde', 'Termonde', 'Dendermonde', 'Dendermonde'),
  dinant: same('Dinant'),
  enghien: names('Edingen', 'Enghien', 'Enghien', 'Enghien'),
  eupen: same('Eupen'),
  forest: names('Vorst', 'Forest', 'Forest', 'Forest'),
  gent: names('Gent', 'Gand', 'Gent', 'Ghent'),
  gentbrugge: same('Gentbrugge'),
  haren: same('Haren'),
  hasselt: same('Hasselt'),
  hoogstraten: same('Hoogstraten'),
  huy: names('Hoei', 'Huy', 'Huy', 'Huy'),
  ieper: names('Ieper', 'Ypres', 'Ypern', 'Ypres'),
  ittre: names('Itter', 'Ittre', 'Ittre', 'Ittre'),
  jamioulx: same('Jamioulx'),
  kortrijk: names('Kortrijk', 'Courtrai', 'Kortrijk', 'Kortrijk'),
  lantin: same('Lantin'),
  leuven: names('Leuven', 'Louvain', 'Löwen', 'Leuven'),
  leuze: same('Leuze-en-Hainaut'),
  liege: names('Luik', 'Liège', 'Lüttich', 'Liège'),
  marche: same('Marche-en-Famenne'),
  marneffe: same('Marneffe'),
  mechelen: names('Mechelen', 'Malines', 'Mecheln', 'Mechelen'),
  merksplas: same('Merksplas'),
  mons: names('Bergen', 'Mons', 'Mons', 'Mons'),
  namur: names('Namen', 'Namur', 'Namur', 'Namur'),
  neufchateau: same('Neufchâteau'),
  nivelles: names('Nijvel', 'Nivelles', 'Nivelles', 'Nivelles'),
  oudenaarde: names('Oudenaarde', 'Audenarde', 'Oudenaarde', 'Oudenaarde'),
  paifve: same('Paifve'),
  ruiselede: same('Ruiselede'),
  saintGilles: names('Sint-Gillis', 'Saint-Gilles', 'Saint-Gilles', 'Saint-Gilles'),
  saintHubert: same('Saint-Hubert'),
  tongeren: names('Tongeren', 'Tongres', 'Tongern', 'Tongeren'),
  tournai: names('Doornik', 'Tournai', 'Tournai', 'Tournai'),
  turnhout: same('Turnhout'),
  verviers: same('Verviers'),
  veurne: names('Veurne', 'Furnes', 'Veurne', 'Veurne'),
  wortel: same('Wortel'),
} as const satisfies Record<string, Names>;
export type PlaceKey = keyof typeof places;

/** `de Gand`, `d’Anvers`, `du Roeulx`, `des Bons Villers`. Place names in H take `de` (de Huy, de Hasselt). */
export function frenchOf(place: string): string {
  if (place.startsWith('Le ')) return `du ${place.slice(3)}`;
  if (place.startsWith('Les ')) return `des ${place.slice(4)}`;
  return /^[AEIOUYÀÂÉÈÊËÎÏÔÛÜ]/i.test(place) ? `d’${place}` : `de ${place}`;
}
