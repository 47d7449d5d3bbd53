/** Limited detention, monitoring, removal, early and extended measures, by stage. Sources: SPEC.md. */
import { names } from '../../../language.ts';
import type { LawCode } from '../format/codes.ts';
import type { OpeningRule } from '../format/pack.ts';

const sixMonthsBefore = names(
  'Vanaf zes maanden vóór de datum van voorwaardelijke invrijheidstelling.',
  'À partir de six mois avant la date de libération conditionnelle.',
  'Ab sechs Monaten vor dem Datum der bedingten Freilassung.',
  'From six months before the conditional-release date.',
);
const beforeRelease = { how: 'before', of: 'conditional-release', months: 6 } as const;

export const limitedDetention: OpeningRule = {
  id: 'L19',
  kind: 'limited-detention',
  opens: beforeRelease,
  cautions: ['detention-hours'],
  article: '21 ff.',
  source: 'rechtbanken-surb; maisonsdejustice-4618; rtl-2022-09',
  confidence: 'official-page',
  standing: 'sourced',
  summary: sixMonthsBefore,
};

export const monitoring: OpeningRule = {
  id: 'L20',
  kind: 'electronic-monitoring',
  opens: beforeRelease,
  article: '21 ff.',
  source: 'rechtbanken-surb; maisonsdejustice-4618; rtl-2022-09',
  confidence: 'official-page',
  standing: 'sourced',
  summary: sixMonthsBefore,
};

/** Since the Emergency Act press accounts differ on monitoring up to three years. */
export const monitoringSince2025: OpeningRule = {
  ...monitoring,
  id: 'L21',
  when: { regime: 'judge' },
  cautions: ['monitoring-since-2025'],
  source: 'rtl-2022-09; refli-2025; verlinden-2025; 21news; bx1-2025',
  confidence: 'press',
  standing: 'older-text',
};

export const removal: OpeningRule = {
  id: 'L22',
  kind: 'provisional-release-removal',
  opens: { how: 'as', of: 'conditional-release' },
  source: 'from memory; actualites-tap',
  confidence: 'from-memory',
  standing: 'unconfirmed',
  summary: names(
    'Niet bevestigd: de tijdsvoorwaarde is die van de voorwaardelijke invrijheidstelling.',
    'Non confirmé : la condition de temps est celle de la libération conditionnelle.',
    'Nicht bestätigt: Die Zeitbedingung ist die der bedingten Freilassung.',
    'Unconfirmed: the time condition is that of conditional release.',
  ),
};

export const removalSince2025: OpeningRule = {
  id: 'L23',
  kind: 'provisional-release-removal',
  when: { regime: 'judge', residence: 'none' },
  opens: { how: 'as', of: 'conditional-release' },
  lawUntil: '2029-12-31',
  article: 'Emergency Act of July 2025',
  source: 'brusselstimes-1539898',
  confidence: 'press',
  standing: 'sourced',
  summary: names(
    'Zonder recht op verblijf en tot drie jaar: vanaf een derde naar een gesloten centrum of met het oog op verwijdering, binnen een venster van twintig dagen.',
    'Sans droit de séjour et jusqu’à trois ans : à partir d’un tiers vers un centre fermé ou en vue de l’éloignement, dans une fenêtre de vingt jours.',
    'Ohne Aufenthaltsrecht und bis drei Jahre: ab einem Drittel in ein geschlossenes Zentrum oder zur Entfernung, in einem Fenster von zwanzig Tagen.',
    'Without a right of residence and up to three years: from one third to a closed centre or for removal, within a window of twenty days.',
  ),
};

export const earlyRelease2022: OpeningRule = {
  id: 'L24',
  kind: 'early-release',
  opens: { how: 'before', of: 'sentence-end', months: 6 },
  excludes: { noRightOfResidence: true, totalAboveMonths: 120, placement: true },
  groundNotHeld: true,
  lawUntil: '2023-08-31',
  article: 'Humane II (2022)',
  source: 'rtbf-11012726; nieuwsblad-2022-06; brf-1625141',
  confidence: 'press',
  standing: 'older-text',
  summary: names(
    'Zes maanden vóór het einde, tot augustus 2023; niet boven tien jaar, niet met een terbeschikkingstelling, niet zonder recht op verblijf.',
    'Six mois avant la fin, jusqu’en août 2023 ; pas au-delà de dix ans, pas avec une mise à la disposition, pas sans droit de séjour.',
    'Sechs Monate vor dem Ende, bis August 2023; nicht über zehn Jahren, nicht bei einer Zurverfügungstellung, nicht ohne Aufenthaltsrecht.',
    'Six months before the end, until August 2023; not above ten years, not with a placing at the court’s disposal, not without a right of residence.',
  ),
};

export const earlyRelease2025: OpeningRule = {
  id: 'L25',
  kind: 'early-release',
  opens: { how: 'before', of: 'sentence-end', months: 6 },
  excludes: { totalAboveMonths: 120 },
  groundNotHeld: true,
  lawUntil: '2029-12-31',
  article: 'Emergency Act of July 2025',
  source: 'refli-2025; verlinden-2025; 21news; bx1-2025',
  confidence: 'press',
  standing: 'sourced',
  summary: names(
    'Zes maanden vóór het einde van bepaalde straffen tot tien jaar; de rechter behoudt een deel van de beslissing. Alleen in grote lijnen bekend.',
    'Six mois avant la fin de certaines peines jusqu’à dix ans ; le juge garde une part de la décision. Connu dans les grandes lignes seulement.',
    'Sechs Monate vor dem Ende bestimmter Strafen bis zehn Jahre; der Richter behält einen Teil der Entscheidung. Nur in Grundzügen bekannt.',
    'Six months before the end of certain sentences up to ten years; the judge keeps part of the decision. Known in outline only.',
  ),
};

const onlyNamed = names(
  'Vervroegde invrijheidstelling.',
  'Libération anticipée.',
  'Vorzeitige Freilassung.',
  'Early release.',
);

export const earlyReleaseRefused = (code: LawCode): OpeningRule => ({
  id: 'L26',
  kind: 'early-release',
  opens: { how: 'refused', code },
  source: code === 'early-release-day-unknown' ? 'refli-2025' : 'rtbf-11012726',
  confidence: 'press',
  standing: 'sourced',
  summary: onlyNamed,
});

export const extendedLeave = (code: LawCode): OpeningRule => ({
  id: 'L27',
  kind: 'extended-leave',
  opens: { how: 'refused', code },
  source: 'rtl-2024-03; focus-wtv-2024; focus-wtv-2025; telesambre',
  confidence: 'press',
  standing: 'sourced',
  summary: names(
    'Verlengd penitentiair verlof: om de week buiten, sinds maart 2024; in 2025 niet meer mogelijk.',
    'Congé pénitentiaire prolongé : une semaine sur deux dehors, depuis mars 2024 ; plus possible en 2025.',
    'Verlängerter Hafturlaub: jede zweite Woche draußen, seit März 2024; 2025 nicht mehr möglich.',
    'Extended prison leave: alternating weeks outside, since March 2024; no longer available in 2025.',
  ),
});

export const circulars: readonly OpeningRule[] = [
  {
    id: 'L28',
    kind: 'release-by-circular',
    when: { exactTotalMonths: 24 },
    opens: { how: 'months', months: 4 },
    source: 'newsmonkey',
    confidence: 'press',
    standing: 'older-text',
    summary: names(
      'Omzendbrieven van de minister (2017-2019), later vervangen: twee jaar, na vier maanden.',
      'Circulaires ministérielles (2017-2019), remplacées depuis : deux ans, après quatre mois.',
      'Rundschreiben des Ministers (2017-2019), später ersetzt: zwei Jahre, nach vier Monaten.',
      'Circulars of the minister (2017-2019), replaced since: two years, after four months.',
    ),
  },
  {
    id: 'L29',
    kind: 'release-by-circular',
    opens: { how: 'refused', code: 'circular-rows' },
    source: 'newsmonkey',
    confidence: 'press',
    standing: 'older-text',
    summary: names(
      'Omzendbrieven van de minister (2017-2019) voor straffen tot drie jaar.',
      'Circulaires ministérielles (2017-2019) pour les peines jusqu’à trois ans.',
      'Rundschreiben des Ministers (2017-2019) für Strafen bis drei Jahre.',
      'Circulars of the minister (2017-2019) for sentences up to three years.',
    ),
  },
];
