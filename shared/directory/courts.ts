/** Sentence implementation courts and the authorities that decide or advise. Seats from memory. */
import { names, type Names } from '../language.ts';
import { frenchOf, places } from './places.ts';
import { fromMemory, type DirectoryEntry, type ServiceLanguage } from './types.ts';

const does = names(
  'Beslist over beperkte detentie, elektronisch toezicht en invrijheidstelling. De voorzitter beslist alleen als strafuitvoeringsrechter tot en met drie jaar uitvoerbare straf.',
  'Décide de la détention limitée, de la surveillance électronique et de la libération. Le président siège seul comme juge de l’application des peines jusqu’à trois ans de peine exécutoire.',
  'Entscheidet über Haftlockerung, elektronische Überwachung und Freilassung. Bis zu drei Jahren vollstreckbarer Strafe entscheidet der Vorsitzende allein als Strafvollstreckungsrichter.',
  'Decides on limited detention, electronic monitoring and release. Up to three years of executable sentence the president decides alone as sentence implementation judge.',
);

const courtNames = (place: Names): Names =>
  names(
    `Strafuitvoeringsrechtbank ${place.nl}`,
    `Tribunal de l’application des peines ${frenchOf(place.fr)}`,
    `Strafvollstreckungsgericht ${place.de}`,
    `Sentence implementation court ${place.en}`,
  );

function court(
  slug: string,
  town: Names,
  languages: readonly ServiceLanguage[],
  title = courtNames(town),
): DirectoryEntry {
  return {
    id: `court:${slug}`,
    kind: 'court',
    names: title,
    aliases: ['SURB', 'TAP', 'JAP', 'StVG'],
    level: 'federal',
    languages,
    territory: { kind: 'judicial-division', town },
    does,
    source: fromMemory,
    lastVerified: null,
    operating: 'open',
  };
}

export const courts: readonly DirectoryEntry[] = [
  court('surb-antwerpen', places.antwerpen, ['nl']),
  court('surb-gent', places.gent, ['nl']),
  court(
    'surb-brussel',
    places.brussel,
    ['nl'],
    names(
      'Strafuitvoeringsrechtbank Brussel (Nederlandstalig)',
      'Tribunal de l’application des peines de Bruxelles (néerlandophone)',
      'Strafvollstreckungsgericht Brüssel (niederländischsprachig)',
      'Sentence implementation court Brussels (Dutch-speaking)',
    ),
  ),
  court(
    'tap-bruxelles',
    places.brussel,
    ['fr'],
    names(
      'Strafuitvoeringsrechtbank Brussel (Franstalig)',
      'Tribunal de l’application des peines de Bruxelles (francophone)',
      'Strafvollstreckungsgericht Brüssel (französischsprachig)',
      'Sentence implementation court Brussels (French-speaking)',
    ),
  ),
  court('tap-liege', places.liege, ['fr', 'de']),
  court('tap-mons', places.mons, ['fr']),
];
