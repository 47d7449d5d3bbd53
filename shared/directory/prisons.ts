/** Prisons, detention and transition houses, and the psychosocial service of each. From memory unless a source is given. */
import { names, type Names } from '../language.ts';
import { frenchOf, places, type PlaceKey } from './places.ts';
import { fromMemory, type DirectoryEntry, type ServiceLanguage } from './types.ts';

interface Site {
  readonly slug: string;
  readonly place: PlaceKey;
  readonly languages: readonly ServiceLanguage[];
  readonly names?: Names;
  readonly opened?: string;
  readonly closed?: string;
  readonly gone?: true;
  readonly source?: string;
  readonly note?: Names;
}

const nl: readonly ServiceLanguage[] = ['nl'];
const fr: readonly ServiceLanguage[] = ['fr'];
const both: readonly ServiceLanguage[] = ['nl', 'fr'];

const gaveWayToHaren = names(
  'Heeft plaatsgemaakt voor Haren. Blijft in de lijst voor vroegere verblijven; de sluitingsdatum moet nog bevestigd worden.',
  'A cédé la place à Haren. Reste dans la liste pour les séjours passés ; la date de fermeture doit encore être confirmée.',
  'Wurde durch Haren ersetzt. Bleibt für frühere Aufenthalte in der Liste; das Schließungsdatum ist noch zu bestätigen.',
  'Gave way to Haren. Stays in the list for past stays; the closing date is still to be confirmed.',
);
const noLongerInUse = names(
  'Niet meer in gebruik als gevangenis. Blijft in de lijst voor vroegere verblijven; de datum moet nog bevestigd worden.',
  'N’est plus utilisée comme prison. Reste dans la liste pour les séjours passés ; la date doit encore être confirmée.',
  'Wird nicht mehr als Gefängnis genutzt. Bleibt für frühere Aufenthalte in der Liste; das Datum ist noch zu bestätigen.',
  'No longer used as a prison. Stays in the list for past stays; the date is still to be confirmed.',
);

const prisonSites: readonly Site[] = [
  { slug: 'antwerpen', place: 'antwerpen', languages: nl },
  { slug: 'beveren', place: 'beveren', languages: nl, opened: '2014' },
  { slug: 'brugge', place: 'brugge', languages: nl, opened: '1991' },
  { slug: 'dendermonde', place: 'dendermonde', languages: nl },
  { slug: 'gent', place: 'gent', languages: nl },
  { slug: 'hasselt', place: 'hasselt', languages: nl, opened: '2005' },
  { slug: 'hoogstraten', place: 'hoogstraten', languages: nl },
  { slug: 'ieper', place: 'ieper', languages: nl },
  {
    slug: 'leuven-centraal',
    place: 'leuven',
    languages: nl,
    names: names(
      'Gevangenis Leuven-Centraal',
      'Prison de Louvain-Central',
      'Zentralgefängnis Löwen',
      'Leuven Central prison',
    ),
  },
  {
    slug: 'leuven-hulp',
    place: 'leuven',
    languages: nl,
    names: names(
      'Gevangenis Leuven-Hulp',
      'Prison de Louvain-Secondaire',
      'Hilfsgefängnis Löwen',
      'Leuven Auxiliary prison',
    ),
  },
  { slug: 'mechelen', place: 'mechelen', languages: nl },
  { slug: 'merksplas', place: 'merksplas', languages: nl },
  { slug: 'oudenaarde', place: 'oudenaarde', languages: nl },
  { slug: 'ruiselede', place: 'ruiselede', languages: nl },
  { slug: 'turnhout', place: 'turnhout', languages: nl },
  { slug: 'wortel', place: 'wortel', languages: nl },
  { slug: 'haren', place: 'haren', languages: both, opened: '2022-09' },
  { slug: 'andenne', place: 'andenne', languages: fr, opened: '1997' },
  { slug: 'arlon', place: 'arlon', languages: fr },
  { slug: 'dinant', place: 'dinant', languages: fr },
  { slug: 'huy', place: 'huy', languages: fr },
  { slug: 'ittre', place: 'ittre', languages: fr, opened: '2002' },
  { slug: 'jamioulx', place: 'jamioulx', languages: fr },
  { slug: 'lantin', place: 'lantin', languages: ['fr', 'de'] },
  { slug: 'leuze-en-hainaut', place: 'leuze', languages: fr, opened: '2014' },
  { slug: 'marche-en-famenne', place: 'marche', languages: fr, opened: '2013' },
  { slug: 'marneffe', place: 'marneffe', languages: fr },
  { slug: 'mons', place: 'mons', languages: fr },
  { slug: 'namur', place: 'namur', languages: fr },
  { slug: 'nivelles', place: 'nivelles', languages: fr },
  { slug: 'paifve', place: 'paifve', languages: fr },
  { slug: 'saint-hubert', place: 'saintHubert', languages: fr },
  { slug: 'tournai', place: 'tournai', languages: fr },
  { slug: 'forest', place: 'forest', languages: both, gone: true, closed: '2022', note: gaveWayToHaren },
  { slug: 'saint-gilles', place: 'saintGilles', languages: both, gone: true, note: gaveWayToHaren },
  { slug: 'tongeren', place: 'tongeren', languages: nl, gone: true, note: noLongerInUse },
];

const detentionHouseSites: readonly Site[] = [
  { slug: 'kortrijk', place: 'kortrijk', languages: nl, opened: '2022' },
  { slug: 'forest', place: 'forest', languages: both, opened: '2023' },
];

const transitionHouseSites: readonly Site[] = [
  { slug: 'mechelen', place: 'mechelen', languages: nl, opened: '2019-09', source: 'lesoir-transition' },
  { slug: 'enghien', place: 'enghien', languages: fr, opened: '2020-01', source: 'lesoir-transition' },
  { slug: 'leuven', place: 'leuven', languages: nl },
  { slug: 'gentbrugge', place: 'gentbrugge', languages: nl },
];

function named(site: Site, words: Names): Names {
  const place = places[site.place];
  return (
    site.names ??
    names(
      `${words.nl} ${place.nl}`,
      `${words.fr} ${frenchOf(place.fr)}`,
      `${words.de} ${place.de}`,
      `${place.en} ${words.en}`,
    )
  );
}

const entry =
  (kind: DirectoryEntry['kind'], prefix: string, words: Names) =>
  (site: Site): DirectoryEntry => ({
    id: `${prefix}:${site.slug}`,
    kind,
    names: named(site, words),
    aliases: [],
    level: 'federal',
    languages: site.languages,
    territory: { kind: 'place', town: places[site.place] },
    source: site.source ?? fromMemory,
    lastVerified: null,
    operating: site.gone ? 'closed' : 'open',
    ...(site.opened === undefined ? {} : { opened: site.opened }),
    ...(site.closed === undefined ? {} : { closed: site.closed }),
    ...(site.note === undefined ? {} : { note: site.note }),
  });

export const prisons: readonly DirectoryEntry[] = prisonSites.map(
  entry('prison', 'prison', names('Gevangenis', 'Prison', 'Gefängnis', 'prison')),
);

export const houses: readonly DirectoryEntry[] = [
  ...detentionHouseSites.map(
    entry(
      'detention-house',
      'detention-house',
      names('Detentiehuis', 'Maison de détention', 'Hafthaus', 'detention house'),
    ),
  ),
  ...transitionHouseSites.map(
    entry(
      'transition-house',
      'transition-house',
      names('Transitiehuis', 'Maison de transition', 'Übergangshaus', 'transition house'),
    ),
  ),
];

const psdDoes = names(
  'Bereidt met de gedetineerde de vrijlating voor en schrijft het psychosociaal verslag voor de directeur en de rechtbank.',
  'Prépare la libération avec la personne détenue et rédige le rapport psychosocial pour le directeur et le tribunal.',
  'Bereitet mit dem Gefangenen die Freilassung vor und schreibt den psychosozialen Bericht für Direktor und Gericht.',
  'Prepares the release with the detainee and writes the psychosocial report for the director and the court.',
);

/** The psychosocial service of a prison: `prison:gent` -> `psd:gent`. */
function psychosocialService(prison: DirectoryEntry): DirectoryEntry {
  const { nl: dutch, fr: french, de, en } = prison.names;
  return {
    id: prison.id.replace('prison:', 'psd:'),
    kind: 'psychosocial-service',
    names: names(
      `Psychosociale dienst, ${dutch.replace('Gevangenis', 'gevangenis')}`,
      `Service psychosocial, ${french.replace('Prison', 'prison')}`,
      `Psychosozialer Dienst, ${de}`,
      `Psychosocial service, ${en}`,
    ),
    aliases: ['PSD', 'SPS'],
    level: 'federal',
    languages: prison.languages,
    ...(prison.territory === undefined ? {} : { territory: prison.territory }),
    does: psdDoes,
    source: fromMemory,
    lastVerified: null,
    operating: prison.operating,
  };
}

export const psychosocialServices: readonly DirectoryEntry[] = prisons.map(psychosocialService);
