/**
 * Under which rules of data protection a service works, who answers for its data and who supervises it: by its kind and level, each
 * with the articles. What the texts leave open is `open` and carries the question for a lawyer; a service enters its own answer in
 * its book (shared/service-book).
 */
import { names, type Names } from '../language.ts';
import { cite, type Grounds } from '../law/index.ts';
import { directory } from './index.ts';
import type { DirectoryEntry, EntryKind } from './types.ts';

/** `title-2`: competent authority for the execution of penalties. `gdpr`: the Regulation with Title 1. `open`: a lawyer has to say. */
export type Regime = 'title-2' | 'gdpr' | 'open';

/** What a paper or a period follows: where the texts leave it open, both. */
export type Rules = Exclude<Regime, 'open'>;
export const rulesUnder = (regime: Regime = 'open'): readonly Rules[] =>
  regime === 'open' ? ['title-2', 'gdpr'] : [regime];

export const authorities = {
  dpa: names(
    'Gegevensbeschermingsautoriteit',
    'Autorité de protection des données',
    'Datenschutzbehörde',
    'Data Protection Authority',
  ),
  vtc: names(
    'Vlaamse Toezichtcommissie',
    'Commission de contrôle flamande (Vlaamse Toezichtcommissie)',
    'Flämische Kontrollkommission (Vlaamse Toezichtcommissie)',
    'Flemish Supervisory Commission (Vlaamse Toezichtcommissie)',
  ),
} as const satisfies Readonly<Record<string, Names>>;
export type AuthorityKey = keyof typeof authorities;

export interface Authority {
  readonly key: AuthorityKey;
  /** Where several are named: the one whose decisions bind. */
  readonly binds?: true;
  readonly rests: readonly [Grounds, ...Grounds[]];
}

export const regimeQuestions = {
  'transition-house': names(
    'Hoort een transitiehuis tot de penitentiaire administratie in de zin van artikel 26, 7°, i), of werkt het onder de AVG?',
    'Une maison de transition relève-t-elle de l’administration pénitentiaire au sens de l’article 26, 7°, i), ou du RGPD ?',
    'Gehört ein Übergangshaus zur Strafvollzugsverwaltung im Sinne von Artikel 26 Nr. 7 i), oder gilt die DSGVO?',
    'Does a transition house belong to the prison administration in the sense of article 26, 7°, i), or does the GDPR apply?',
  ),
  'prison-layers': names(
    'De wet op de penitentiaire diensten (artikel 4, § 3) spreekt nog van de AVG, artikel 26, 7°, i) van titel 2. Geldt titel 2 voor het hele dossier van de psychosociale dienst?',
    'La loi sur les services pénitentiaires (article 4, § 3) parle encore du RGPD, l’article 26, 7°, i) du titre 2. Le titre 2 vaut-il pour tout le dossier du service psychosocial ?',
    'Das Gesetz über die Strafvollzugsdienste (Artikel 4 § 3) spricht noch von der DSGVO, Artikel 26 Nr. 7 i) von Titel 2. Gilt Titel 2 für die ganze Akte des psychosozialen Dienstes?',
    'The Act on prison services (article 4, § 3) still speaks of the GDPR, article 26, 7°, i) of Title 2. Does Title 2 hold for the whole file of the psychosocial service?',
  ),
} as const satisfies Readonly<Record<string, Names>>;
export type RegimeQuestion = keyof typeof regimeQuestions;

export interface RegimeOfService {
  readonly regime: Regime;
  readonly rests: readonly [Grounds, ...Grounds[]];
  /** Who answers for the data; undefined where no text that was read names anybody. */
  readonly controller?: { readonly names: Names; readonly rests: Grounds };
  readonly authorities: readonly [Authority, ...Authority[]];
  readonly question?: RegimeQuestion;
}

const competent: Grounds = {
  ...cite('data-protection', '26, 7°, i); 27'),
  since: '2024-06-07',
  by: { act: 'act-2024-may', article: '120' },
};

const justice: RegimeOfService['controller'] = {
  names: names(
    'FOD Justitie, penitentiaire administratie',
    'SPF Justice, administration pénitentiaire',
    'FÖD Justiz, Strafvollzugsverwaltung',
    'FPS Justice, prison administration',
  ),
  rests: cite('informatics', '3; 4', 'derived'),
};

/** No text names one for prisons: the authority that is competent where no law says otherwise. */
const residual: Authority = {
  key: 'dpa',
  rests: [cite('protection-authority', '4, § 2', 'derived'), cite('data-protection', '71', 'derived')],
};
const general: Authority = { key: 'dpa', rests: [cite('protection-authority', '4, § 1', 'text-older')] };

const prison: RegimeOfService = {
  regime: 'title-2',
  rests: [competent, cite('prisons', '4, § 3', 'text-older')],
  controller: justice,
  authorities: [residual],
  question: 'prison-layers',
};

const undecided = (question: RegimeQuestion): RegimeOfService => ({
  regime: 'open',
  rests: [{ ...competent, mark: 'doubt' }],
  authorities: [residual],
  question,
});

const flemishAuthorities: RegimeOfService['authorities'] = [
  { key: 'dpa', binds: true, rests: [cite('protection-authority', '4, § 2', 'derived')] },
  { key: 'vtc', rests: [cite('flemish-authority', '–', 'from-memory')] },
];
const frenchAuthority: Authority = {
  key: 'dpa',
  rests: [cite('french-cells', '21, § 2'), cite('protection-authority', '4, § 1', 'text-older')],
};

/** Not among the competent authorities: the Regulation. */
const regulation: RegimeOfService['rests'] = [
  cite('data-protection', '26, 7°', 'derived'),
  cite('gdpr', '2', 'from-memory'),
];

const flemishHouse: RegimeOfService = {
  regime: 'gdpr',
  rests: [cite('flemish-justice-houses', '2, 1°; 7; 8')],
  controller: {
    names: names(
      'Agentschap Justitie en Handhaving',
      'Agence de la Justice et du Maintien (Agentschap Justitie en Handhaving)',
      'Agentur Justiz und Rechtsdurchsetzung (Agentschap Justitie en Handhaving)',
      'Agency for Justice and Enforcement (Agentschap Justitie en Handhaving)',
    ),
    rests: cite('flemish-justice-houses', '7'),
  },
  authorities: flemishAuthorities,
};

const prisonKinds: readonly EntryKind[] = [
  'prison',
  'detention-house',
  'psychosocial-service',
  'prison-administration',
];
const houses: readonly EntryKind[] = ['justice-house', 'monitoring-centre', 'justice-administration'];
/** Systems, meetings and courts: who takes part has its own regime, and judging is supervised by none of these authorities. */
const without: readonly EntryKind[] = ['explained', 'consultation', 'court', 'prosecution'];

const byLevel = ({ level }: DirectoryEntry): RegimeOfService['authorities'] => {
  if (level === 'flemish') return flemishAuthorities;
  return level === 'french' ? [frenchAuthority] : [general];
};

/** Undefined for what is no service with data of its own, and for an id the directory does not hold. */
export function regimeOf(service: string): RegimeOfService | undefined {
  const entry = directory.find(service);
  return entry === undefined ? undefined : regimeOfEntry(entry);
}

export function regimeOfEntry(entry: DirectoryEntry): RegimeOfService | undefined {
  const { kind, level } = entry;
  if (without.includes(kind)) return undefined;
  if (prisonKinds.includes(kind)) return prison;
  if (kind === 'transition-house') return undecided('transition-house');
  if (houses.includes(kind) && level === 'flemish') return flemishHouse;
  return { regime: 'gdpr', rests: regulation, authorities: byLevel(entry) };
}

export const regimeNames: Readonly<Record<Regime, Names>> = {
  'title-2': names(
    'titel 2 van de wet van 30 juli 2018',
    'titre 2 de la loi du 30 juillet 2018',
    'Titel 2 des Gesetzes vom 30. Juli 2018',
    'Title 2 of the Act of 30 July 2018',
  ),
  gdpr: names(
    'AVG en titel 1 van de wet van 30 juli 2018',
    'RGPD et titre 1er de la loi du 30 juillet 2018',
    'DSGVO und Titel 1 des Gesetzes vom 30. Juli 2018',
    'GDPR and Title 1 of the Act of 30 July 2018',
  ),
  open: names(
    'titel 2 of AVG: nog te bevestigen',
    'titre 2 ou RGPD : à confirmer',
    'Titel 2 oder DSGVO: noch zu bestätigen',
    'Title 2 or GDPR: still to be confirmed',
  ),
};

/** For the foot of a page. */
export const shortRegime: Readonly<Record<Regime, Names>> = {
  'title-2': names(
    'titel 2, wet van 30.7.2018',
    'titre 2, loi du 30.7.2018',
    'Titel 2, Gesetz vom 30.7.2018',
    'Title 2, Act of 30.7.2018',
  ),
  gdpr: names('AVG', 'RGPD', 'DSGVO', 'GDPR'),
  open: names('titel 2 of AVG', 'titre 2 ou RGPD', 'Titel 2 oder DSGVO', 'Title 2 or GDPR'),
};

/** What somebody's agreement is worth for who sends: no ground under Title 2, where a law has to be there first (article 33). */
export const consentIs = (regime: Regime): 'ground' | 'safeguard' | 'open' =>
  regime === 'gdpr' ? 'ground' : regime === 'title-2' ? 'safeguard' : 'open';

/** Why consent is no ground there. */
export const consentRests: Grounds = cite('data-protection', '33; 29, § 2');
