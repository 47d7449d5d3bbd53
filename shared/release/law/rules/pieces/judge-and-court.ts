/** Files for judge and court in the ordinary procedure (title VI): requests, the director's file, plan, opinions, inquiry. */
import { names } from '../../../../language.ts';
import type { PieceRow } from '../../format/piece.ts';
import { actBegins, ground } from '../grounds.ts';
import { fileOf31, staffConference, type Scope } from './file-of-31.ts';
import {
  proposedConditions,
  proposedGrant,
  prosecutorAdvice,
  prosecutorAdviceWhereUseful,
  residenceAdvice,
  titleOfSurrender,
  writtenRequest,
  type Piece,
} from './shared.ts';

const regimes: PieceRow['regimes'] = ['judge', 'court'];
const monitoring: PieceRow['kinds'] = ['limited-detention', 'electronic-monitoring'];
const removal: PieceRow['kinds'] = ['provisional-release-removal'];
const surrender: PieceRow['kinds'] = ['provisional-release-surrender'];
const releases: PieceRow['kinds'] = ['conditional-release', ...removal, ...surrender];
const all: Scope = { kinds: [...monitoring, ...releases], regimes };
const withPlan: PieceRow['kinds'] = [...monitoring, 'conditional-release'];

const judgeBegins = '2022-09-01';

const requests: readonly PieceRow[] = [
  {
    id: 'P-49-request',
    kinds: monitoring,
    regimes,
    ...writtenRequest,
    ...ground('29, § 1, § 2; 49, § 1, § 2', actBegins),
  },
  {
    id: 'P-50-request',
    kinds: releases,
    regimes,
    ...writtenRequest,
    ...ground('30, § 1, § 1/1; 50, § 1, § 1/1', '2013-03-19', { by: ['act-2013', '13'] }),
  },
];

/** One line for both opinions: which of the two it is says what somebody was convicted of, and that is held nowhere. */
const opinion: Piece = {
  optional: false,
  whose: 'specialised-service',
  before: 'advice',
  summary: names(
    'gemotiveerd advies of verslag van de gespecialiseerde dienst of persoon, met wat het over behandeling of begeleiding zegt',
    'avis motivé ou rapport du service ou de la personne spécialisé(e), avec ce qu’il dit du traitement ou de l’accompagnement',
    'begründete Stellungnahme oder Bericht der spezialisierten Stelle oder Person, mit der Aussage zu Behandlung oder Begleitung',
    'reasoned opinion or report of the specialised service or person, with what it says of treatment or guidance',
  ),
};
const where32 = { onlyIf: { article32: true } } satisfies Partial<PieceRow>;

const opinions: readonly PieceRow[] = [
  {
    id: 'P-32-opinion',
    ...all,
    ...where32,
    ...opinion,
    ...ground('31, § 1; 32', '2019-06-03', { by: ['act-2019-may', '147-148'], doubts: ['offence-numbers'] }),
  },
  {
    id: 'P-32-opinion-2007',
    ...all,
    ...where32,
    ...opinion,
    ...ground('31, § 1; 32', actBegins, { until: '2019-06-02', mark: 'derived' }),
  },
];

const directors: readonly PieceRow[] = [
  ...fileOf31('P-31', all, ground('31, § 1', actBegins)),
  staffConference(all),
  { id: 'P-31-advice', ...all, ...proposedGrant, ...ground('31, § 3, § 4', actBegins) },
  { id: 'P-31-conditions', ...all, ...proposedConditions, ...ground('31, § 3', actBegins) },
];

const beside: readonly PieceRow[] = [
  {
    // Who draws it up is not written, nor what it holds beyond the prospects.
    id: 'P-48-plan',
    kinds: withPlan,
    regimes: ['court'],
    optional: false,
    whose: 'psychosocial-service',
    before: 'advice',
    holds: ['plan'],
    ...ground('48', actBegins),
    summary: names(
      'sociaal reclasseringsplan met de vooruitzichten op sociale reclassering',
      'plan de réinsertion sociale indiquant les perspectives de réinsertion',
      'sozialer Wiedereingliederungsplan mit den Aussichten auf Wiedereingliederung',
      'social reintegration plan with the prospects of reintegration',
    ),
  },
  {
    id: 'P-25-3-residence',
    kinds: removal,
    regimes,
    ...residenceAdvice,
    ...ground('25/3, § 1', '2016-02-29', { by: ['act-2016', '154'] }),
  },
  {
    // Whose it is, and before what, is not written.
    id: 'P-25-3-title',
    kinds: surrender,
    regimes,
    ...titleOfSurrender,
    ...ground('25/3, § 2', '2016-02-29', { by: ['act-2016', '154'], mark: 'derived', doubts: ['surrender-title'] }),
  },
  {
    id: 'P-51-advice',
    kinds: all.kinds,
    regimes: ['court'],
    ...prosecutorAdvice,
    ...ground('51', '2013-03-19', { by: ['act-2013', '14'] }),
  },
  {
    id: 'P-33-advice',
    kinds: all.kinds,
    regimes: ['judge'],
    ...prosecutorAdviceWhereUseful,
    ...ground('33, § 1', judgeBegins, { by: ['act-2021-june', '10'] }),
  },
];

const inquiry = { optional: true, whose: 'justice-house', holds: ['inquiry'] } satisfies Partial<Piece>;

const inquiries: readonly PieceRow[] = [
  {
    id: 'P-53-inquiry',
    kinds: all.kinds,
    regimes: ['court'],
    ...inquiry,
    before: 'hearing',
    ...ground('53, al. 5, al. 6', judgeBegins, { by: ['act-2019-may', '15'], doubts: ['inquiry-by-director'] }),
    summary: names(
      'beknopt voorlichtingsrapport of maatschappelijke enquête, als rechtbank of openbaar ministerie ze vraagt',
      'rapport d’information succinct ou enquête sociale, si le tribunal ou le ministère public en charge le service',
      'Kurzbericht oder Sozialuntersuchung, wenn Gericht oder Staatsanwaltschaft darum ersuchen',
      'brief information report or social inquiry, if court or public prosecutor’s office asks for one',
    ),
  },
  {
    id: 'P-34-inquiry',
    kinds: withPlan,
    regimes: ['judge'],
    ...inquiry,
    before: 'decision',
    ...ground('34, § 2', judgeBegins, { by: ['act-2021-june', '11'] }),
    summary: names(
      'beknopt voorlichtingsrapport of maatschappelijke enquête over het opvangmilieu, als de rechter ze vraagt',
      'rapport d’information succinct ou enquête sociale sur le milieu d’accueil, si le juge en charge le service',
      'Kurzbericht oder Sozialuntersuchung zum Aufnahmeumfeld, wenn der Richter darum ersucht',
      'brief information report or social inquiry on the reception environment, if the judge asks for one',
    ),
  },
];

export const judgesPieces: readonly PieceRow[] = [...requests, ...directors, ...opinions, ...beside, ...inquiries];
export { opinion, where32 };
