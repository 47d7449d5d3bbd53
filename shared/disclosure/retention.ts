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
 * it. `not-read`: the text that fixes it was not read.
 */
export const proposalSays = ['period', 'at-most', 'proposal', 'need', 'none', 'not-read'] as const;
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
        'tot vijf jaar alleen met objectieve redenen, vooraf besproken in de cel; die redenen staan niet in deze toepassing',
        'jusqu’à cinq ans seulement avec des motifs objectifs, discutés au préalable dans la cellule ; ces motifs ne figurent pas dans cette application',
        'bis fünf Jahre nur mit objektiven Gründen, vorher in der Zelle besprochen; diese Gründe stehen nicht in dieser Anwendung',
        'up to five years only with objective reasons, discussed in the cell first; those reasons do not stand in this application',
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
        'tot dertig jaar als alle deelnemers dat bij het afsluiten beslissen',
        'jusqu’à trente ans si tous les participants le décident à la clôture',
        'bis dreißig Jahre, wenn alle Teilnehmer es beim Abschluss beschließen',
        'up to thirty years if all participants decide so at closing',
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
    rests: [cite('flemish-justice-houses', '8', 'text-older')],
    question: names(
      'Welke termijn legt het besluit van de Vlaamse Regering van 18 maart 2022 per doel vast?',
      'Quel délai l’arrêté du Gouvernement flamand du 18 mars 2022 fixe-t-il par finalité ?',
      'Welche Frist legt der Erlass der Flämischen Regierung vom 18. März 2022 je Zweck fest?',
      'Which period does the order of the Flemish Government of 18 March 2022 fix for each purpose?',
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
    rests: [cite('community-justice', '–', 'from-memory')],
    question: names(
      'Welke termijnen staan in het Code de la justice communautaire?',
      'Quels délais figurent dans le Code de la justice communautaire ?',
      'Welche Fristen stehen im Code de la justice communautaire?',
      'Which periods stand in the Code de la justice communautaire?',
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
  'german-monitoring': ({ level }) => level === 'german',
  'common-aid': ({ level }) => level === 'brussels',
};
const isJustice = (kind: string): boolean => kind === 'justice-house' || kind === 'monitoring-centre';

/** What was found for a part of a dossier that this service keeps, the nearest first; all of them where the service is not known. */
export const proposalsFor = (keeper: Keeper | undefined, section: SectionKind): readonly RetentionProposal[] =>
  retentionProposals.filter(
    ({ key, sections }) => sections.includes(section) && (keeper === undefined || keeps[key]?.(keeper) === true),
  );
