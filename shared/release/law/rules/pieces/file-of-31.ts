/** The file that the director puts together for the advice (article 31, § 1): wanted by every article that refers to it. */
import { names } from '../../../../language.ts';
import type { PieceRow } from '../../format/piece.ts';
import { actBegins, ground } from '../grounds.ts';
import { personHeard, type Piece } from './shared.ts';

export type Ground = ReturnType<typeof ground>;
export type Scope = Pick<PieceRow, 'kinds' | 'regimes'>;

const directors = { optional: false, whose: 'director', before: 'advice' } satisfies Partial<Piece>;

/** By the last part of the id. */
const pieces: Readonly<Record<string, Piece>> = {
  heard: personHeard,
  sheet: {
    ...directors,
    holds: ['slip-scan'],
    summary: names(
      'kopie van de opsluitingsfiche',
      'copie de la fiche d’écrou',
      'Kopie des Haftscheins',
      'copy of the registry slip',
    ),
  },
  judgments: {
    ...directors,
    summary: names(
      'kopie van de vonnissen en arresten',
      'copie des jugements et arrêts',
      'Kopie der Urteile und Entscheide',
      'copy of the judgments',
    ),
  },
  facts: {
    ...directors,
    summary: names(
      'uiteenzetting van de feiten van de veroordeling',
      'exposé des faits de la condamnation',
      'Darlegung der Taten, die der Verurteilung zugrunde liegen',
      'statement of the facts of the conviction',
    ),
  },
  record: {
    ...directors,
    summary: names(
      'uittreksel uit het strafregister',
      'extrait du casier judiciaire',
      'Auszug aus dem Strafregister',
      'extract from the criminal record',
    ),
  },
  date: {
    ...directors,
    holds: ['registry-date'],
    summary: names(
      'datum van toelaatbaarheid tot deze modaliteit',
      'date d’admissibilité à cette modalité',
      'Datum der Zulässigkeit für diese Modalität',
      'date of admissibility to this modality',
    ),
  },
  report: {
    ...directors,
    summary: names(
      'verslag van de directeur, volgens de regels van de Koning',
      'rapport du directeur, selon les règles fixées par le Roi',
      'Bericht des Direktors nach den vom König festgelegten Regeln',
      'report of the director, by the rules the King has set',
    ),
  },
  memo: {
    optional: true,
    whose: 'convicted-person',
    before: 'advice',
    summary: names(
      'memorie van de veroordeelde of van de advocaat',
      'mémoire de la personne condamnée ou de son conseil',
      'Schriftsatz des Verurteilten oder des Rechtsbeistands',
      'memorandum of the convicted person or counsel',
    ),
  },
};

const conference: Piece = {
  ...directors,
  optional: true,
  summary: names(
    'opmerkingen van het personeelscollege, als de veroordeelde vroeg daar gehoord te worden',
    'remarques de la conférence du personnel, si la personne condamnée a demandé à être entendue par elle',
    'Bemerkungen der Personalkonferenz, wenn der Verurteilte dort gehört werden wollte',
    'remarks of the staff conference, if the convicted person asked to be heard by it',
  ),
};

/** The pieces of article 31, § 1 for modalities whose article refers to it. */
export const fileOf31 = (prefix: string, scope: Scope, ground: Ground): readonly PieceRow[] =>
  Object.entries(pieces).map(([name, piece]) => ({ id: `${prefix}-${name}`, ...scope, ...piece, ...ground }));

/** Until that right was deleted, for the modalities of title V. */
export const staffConference = (scope: Scope): PieceRow => ({
  id: 'P-31-conference',
  ...scope,
  ...conference,
  ...ground('31, § 1-2', actBegins, { read: '2023-08-09', until: '2022-08-31' }),
});
