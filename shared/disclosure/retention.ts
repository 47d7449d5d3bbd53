/**
 * Periods of keeping that were found in texts, as proposals: none counts before a person takes it over, and where a text fixes none
 * the table says so (SPEC.md, KP1-KP4). Data: who keeps, of which parts, how long, from what, where it stands.
 */
import type { DirectoryEntry } from '../directory/index.ts';
import type { MonthsByCapacity, RetentionEvent } from '../dossier/retention-basis.ts';
import type { SectionKind } from '../dossier/sections.ts';
import { stateRead, type ActKey, type Grounds, type Mark } from '../law/index.ts';
import { names, type Names } from '../language.ts';

/**
 * `period`: the text fixes it for these papers. `at-most`: the text fixes a maximum, who takes part fixes the period. `proposal`: no
 * article for these papers; it follows what is said of others. `need`: as long as is needed, no figure. `none`: read, and nothing on
 * it. `not-read`: the text that fixes it was not read. `not-found`: no text that fixes it was found.
 */
export const proposalSays = ['period', 'at-most', 'proposal', 'need', 'none', 'not-read', 'not-found'] as const;
export type ProposalSays = (typeof proposalSays)[number];

export interface RetentionProposal {
  readonly key: string;
  readonly who: Names;
  readonly says: ProposalSays;
  readonly sections: readonly SectionKind[];
  readonly from: RetentionEvent;
  /** Absent where the text gives no figure: none is made up. */
  readonly months?: number;
  readonly byCapacity?: MonthsByCapacity;
  /** How far it may be lengthened, and on what. */
  readonly longest?: { readonly months: number; readonly on: Names };
  readonly rests: readonly Grounds[];
  /** What was read says in words, where it holds no figure. */
  readonly inWords?: Names;
  readonly question?: Names;
}

const year = 12;
const cite = (act: ActKey, article: string, mark: Mark = 'text'): Grounds => ({
  act,
  article,
  read: stateRead(act),
  mark,
});

/** A text has to fix it; what was read fixes none. */
const maximum = cite('data-protection', '30', 'text');

const work: readonly SectionKind[] = ['identity', 'legal', 'plan', 'assessment', 'victims', 'notes', 'extract'];
const consultation: readonly SectionKind[] = ['consultation'];

/** Of a participant in a consultation, whatever their level of government. */
const asLongAsNeeded = names(
  'zolang nodig, nooit langer; voor een gezamenlijk dossier leggen de deelnemers de termijn vooraf vast',
  'le temps nécessaire, jamais plus ; pour un dossier commun, les participants fixent le délai au préalable',
  'solange nötig, nie länger; für eine gemeinsame Akte legen die Teilnehmer die Frist vorher fest',
  'as long as needed, never longer; for a common file the participants fix the period beforehand',
);

export const retentionProposals: readonly RetentionProposal[] = [
  {
    key: 'prison',
    who: names(
      'Psychosociale dienst en directie van de gevangenis',
      'Service psychosocial et direction de la prison',
      'Psychosozialer Dienst und Gefängnisleitung',
      'Psychosocial service and prison management',
    ),
    says: 'proposal',
    sections: work,
    from: 'final-release',
    months: 1 * year,
    byCapacity: { convicted: 1 * year, remand: 5 * year, interned: 10 * year },
    rests: [cite('informatics', '9', 'derived'), maximum],
    question: names(
      'Geen artikel noemt een termijn voor deze stukken. Gelden de termijnen van het beheersysteem voor detenties, en wat gaat naar het archief?',
      'Aucun article ne fixe de délai pour ces documents. Les délais du système de gestion de la détention valent-ils, et que faut-il archiver ?',
      'Kein Artikel nennt eine Frist für diese Unterlagen. Gelten die Fristen des Haftverwaltungssystems, und was geht ins Archiv?',
      'No article names a period for these papers. Do the periods of the detention management system hold, and what goes to the archive?',
    ),
  },
  {
    key: 'flemish-help',
    who: names(
      'Vlaamse hulp- en dienstverlening: gegevens van het aanbod in het digitale systeem',
      'Aide et services flamands : données de l’offre dans le système numérique',
      'Flämische Hilfe und Dienste: Daten des Angebots im digitalen System',
      'Flemish help and services: data of the offer in the digital system',
    ),
    says: 'period',
    sections: ['help', 'identity', 'plan', 'extract'],
    from: 'last-participation',
    months: 1 * year,
    rests: [cite('flemish-help', '16/1', 'text-older')],
  },
  {
    key: 'french-cell-note',
    who: names(
      'Eigen nota van een dienst van de Franse Gemeenschap over een lokale cel',
      'Note propre d’un service de la Communauté française sur une cellule locale',
      'Eigene Notiz eines Dienstes der Französischen Gemeinschaft über eine lokale Zelle',
      'Own note of a service of the French Community on a local cell',
    ),
    says: 'period',
    sections: consultation,
    from: 'last-discussion',
    months: 1 * year,
    longest: {
      months: 5 * year,
      on: names(
        'tot vijf jaar alleen met objectieve redenen, vooraf besproken in de cel; die redenen staan bij het overleg, niet bij deze termijn',
        'jusqu’à cinq ans seulement avec des motifs objectifs, discutés au préalable dans la cellule ; ces motifs figurent avec la concertation, pas avec ce délai',
        'bis fünf Jahre nur mit objektiven Gründen, vorher in der Zelle besprochen; diese Gründe stehen bei der Fallbesprechung, nicht bei dieser Frist',
        'up to five years only with objective reasons, discussed in the cell first; those reasons stand with the consultation, not with this period',
      ),
    },
    rests: [cite('french-cells', '20')],
  },
  {
    key: 'flemish-consultation',
    who: names(
      'Vlaamse deelnemer aan een casusoverleg',
      'Participant flamand à une concertation de cas',
      'Flämischer Teilnehmer an einer Fallbesprechung',
      'Flemish participant in a case consultation',
    ),
    says: 'at-most',
    sections: consultation,
    from: 'closing',
    longest: {
      months: 30 * year,
      on: asLongAsNeeded,
    },
    rests: [cite('flemish-consultation', '5')],
  },
  {
    key: 'federal-consultation',
    who: names(
      'Federale deelnemer aan een casusoverleg',
      'Participant fédéral à une concertation de cas',
      'Föderaler Teilnehmer an einer Fallbesprechung',
      'Federal participant in a case consultation',
    ),
    says: 'at-most',
    sections: consultation,
    from: 'closing',
    longest: {
      months: 30 * year,
      on: asLongAsNeeded,
    },
    rests: [cite('consultation-data', '2, § 4')],
  },
  {
    key: 'safe-house',
    who: names('Veilig Huis', 'Veilig Huis', 'Veilig Huis', 'Veilig Huis'),
    says: 'at-most',
    sections: consultation,
    from: 'closing',
    months: 15 * year,
    longest: {
      months: 30 * year,
      on: names(
        'tot dertig jaar alleen bij bepaalde vormen van intrafamiliaal geweld of bepaalde ernstige misdrijven, als alle deelnemers dat bij het afsluiten beslissen',
        'jusqu’à trente ans seulement pour certaines formes de violence intrafamiliale ou certaines infractions graves, si tous les participants le décident à la clôture',
        'bis dreißig Jahre nur bei bestimmten Formen von Gewalt in der Familie oder bestimmten schweren Straftaten, wenn alle Teilnehmer es beim Abschluss beschließen',
        'up to thirty years only for certain forms of violence within the family or certain serious offences, if all participants decide so at closing',
      ),
    },
    rests: [cite('safe-houses', '15, § 3')],
  },
  {
    key: 'flemish-justice-house',
    who: names('Vlaams justitiehuis', 'Maison de justice flamande', 'Flämisches Justizhaus', 'Flemish justice house'),
    says: 'not-read',
    sections: work,
    from: 'closing',
    // Article 8 was read as it stood on 8 April 2023; the decree of 4 July 2025, read whole, leaves it as it was.
    rests: [cite('flemish-justice-houses', '8, al. 6'), cite('flemish-justice-order', '–', 'from-memory')],
    inWords: names(
      'Niet langer dan nodig voor de opdrachten; de Vlaamse Regering bepaalt per doel een bewaartermijn, of een criterium ervoor.',
      'Pas plus longtemps que nécessaire aux missions ; le Gouvernement flamand prévoit par finalité un délai de conservation, ou un critère pour le délimiter.',
      'Nicht länger als für die Aufträge nötig; die Flämische Regierung sieht je Zweck eine Aufbewahrungsfrist oder ein Kriterium dafür vor.',
      'No longer than the tasks need; the Flemish Government provides for each purpose a period of keeping, or a criterion for one.',
    ),
    question: names(
      'Welke termijn of welk criterium legt het besluit van de Vlaamse Regering van 18 maart 2022 (2022040849) per doel vast, en vanaf wanneer loopt die?',
      'Quel délai ou quel critère l’arrêté du Gouvernement flamand du 18 mars 2022 (2022040849) fixe-t-il par finalité, et à partir de quand court-il ?',
      'Welche Frist oder welches Kriterium legt der Erlass der Flämischen Regierung vom 18. März 2022 (2022040849) je Zweck fest, und ab wann läuft sie?',
      'Which period or criterion does the order of the Flemish Government of 18 March 2022 (2022040849) fix for each purpose, and from when does it run?',
    ),
  },
  {
    key: 'french-justice-house',
    who: names(
      'Justitiehuis, CAPREV en partners van de Franse Gemeenschap',
      'Maison de justice, CAPREV et partenaires de la Communauté française',
      'Justizhaus, CAPREV und Partner der Französischen Gemeinschaft',
      'Justice house, CAPREV and partners of the French Community',
    ),
    says: 'not-read',
    sections: [...work, 'help', 'guidance'],
    from: 'closing',
    rests: [cite('community-justice-introduction', '1-5', 'text-older'), cite('community-justice', '–', 'from-memory')],
    inWords: names(
      'Het decreet dat het Code invoert, noemt zelf geen termijn; de boeken van het Code zijn niet gelezen.',
      'Le décret qui introduit le Code ne fixe lui-même aucun délai ; les livres du Code n’ont pas été lus.',
      'Das Dekret, das den Code einführt, nennt selbst keine Frist; die Bücher des Code wurden nicht gelesen.',
      'The decree that introduces the Code names no period itself; the books of the Code were not read.',
    ),
    question: names(
      'Welke termijnen staan in het Code de la justice communautaire (boek IV justitiehuizen, V elektronisch toezicht, VI CAPREV, VII partners) of in het uitvoeringsbesluit van 21 december 2023?',
      'Quels délais figurent dans le Code de la justice communautaire (livre IV maisons de justice, V surveillance électronique, VI CAPREV, VII partenaires) ou dans l’arrêté d’exécution du 21 décembre 2023 ?',
      'Welche Fristen stehen im Code de la justice communautaire (Buch IV Justizhäuser, V elektronische Überwachung, VI CAPREV, VII Partner) oder im Ausführungserlass vom 21. Dezember 2023?',
      'Which periods stand in the Code de la justice communautaire (book IV justice houses, V electronic monitoring, VI CAPREV, VII partners) or in the execution order of 21 December 2023?',
    ),
  },
  {
    key: 'german-justice-house',
    who: names(
      'Justitiehuis van de Duitstalige Gemeenschap',
      'Maison de justice de la Communauté germanophone',
      'Justizhaus der Deutschsprachigen Gemeinschaft',
      'Justice house of the German-speaking Community',
    ),
    says: 'not-found',
    sections: work,
    from: 'closing',
    rests: [cite('gdpr', '5, § 1, e)', 'from-memory')],
    question: names(
      'Welk decreet of besluit zegt hoe lang het justitiehuis een dossier bewaart? Het decreet van 22 november 2021 gaat alleen over elektronisch toezicht.',
      'Quel décret ou arrêté dit combien de temps la maison de justice conserve un dossier ? Le décret du 22 novembre 2021 ne porte que sur la surveillance électronique.',
      'Welches Dekret oder welcher Erlass sagt, wie lange das Justizhaus eine Akte aufbewahrt? Das Dekret vom 22. November 2021 betrifft nur die elektronische Überwachung.',
      'Which decree or order says how long the justice house keeps a dossier? The decree of 22 November 2021 is about electronic monitoring alone.',
    ),
  },
  {
    key: 'german-monitoring',
    who: names(
      'Elektronisch toezicht van de Duitstalige Gemeenschap',
      'Surveillance électronique de la Communauté germanophone',
      'Elektronische Überwachung der Deutschsprachigen Gemeinschaft',
      'Electronic monitoring of the German-speaking Community',
    ),
    says: 'need',
    sections: work,
    from: 'closing',
    rests: [cite('german-monitoring', '19')],
  },
  {
    key: 'common-aid',
    who: names(
      'Bicommunautair centrum in Brussel',
      'Centre bicommunautaire à Bruxelles',
      'Bikommunitäres Zentrum in Brüssel',
      'Bicommunal centre in Brussels',
    ),
    says: 'none',
    sections: ['help', 'identity', 'plan', 'extract'],
    from: 'closing',
    rests: [cite('common-aid', '–', 'text-older')],
  },
];

type Keeper = Pick<DirectoryEntry, 'kind' | 'level'>;

/** Consultations come by who takes part in them; the rest by who keeps the dossier. */
const keeps: Readonly<Record<string, (keeper: Keeper) => boolean>> = {
  prison: ({ kind }) => kind === 'psychosocial-service' || kind === 'prison' || kind === 'prison-administration',
  'flemish-help': ({ kind, level }) => level === 'flemish' && !isJustice(kind),
  'french-cell-note': ({ level }) => level === 'french',
  'flemish-consultation': ({ level }) => level === 'flemish',
  'federal-consultation': ({ level }) => level === 'federal',
  'safe-house': ({ level }) => level === 'flemish' || level === 'federal',
  'flemish-justice-house': ({ kind, level }) => level === 'flemish' && isJustice(kind),
  'french-justice-house': ({ level }) => level === 'french',
  'german-justice-house': ({ kind, level }) => level === 'german' && kind === 'justice-house',
  'german-monitoring': ({ level }) => level === 'german',
  'common-aid': ({ level }) => level === 'brussels',
};
const isJustice = (kind: string): boolean => kind === 'justice-house' || kind === 'monitoring-centre';

/** What was found for a part of a dossier that this service keeps, the nearest first; all of them where the service is not known. */
export const proposalsFor = (keeper: Keeper | undefined, section: SectionKind): readonly RetentionProposal[] =>
  retentionProposals.filter(
    ({ key, sections }) => sections.includes(section) && (keeper === undefined || keeps[key]?.(keeper) === true),
  );
