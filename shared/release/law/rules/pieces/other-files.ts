/** Files of the other procedures: medical release, placement at the court’s disposal, area ban, early release. */
import { names } from '../../../../language.ts';
import type { PieceRow } from '../../format/piece.ts';
import { emergencyBegins, ground } from '../grounds.ts';
import { fileOf31, type Scope } from './file-of-31.ts';
import { opinion, where32 } from './judge-and-court.ts';
import {
  inquiryOnAddress,
  proposedConditions,
  proposedGrant,
  prosecutorAdvice,
  reasonedAdvice,
  writtenRequest,
  type Piece,
} from './shared.ts';

const medical: PieceRow['kinds'] = ['medical-release'];
const medicalBegins = '2015-01-12';
const doctors = {
  optional: false,
  whose: 'doctors',
  before: 'doctors-advice',
  holds: ['doctors-advice'],
} satisfies Partial<Piece>;

/** That an advice is there, never what it says. */
const medicalRows: readonly PieceRow[] = [
  {
    id: 'P-74-request',
    kinds: medical,
    ...writtenRequest,
    ...ground('74, § 1', medicalBegins),
    summary: names(
      'schriftelijk verzoek van de veroordeelde of de vertegenwoordiger',
      'demande écrite de la personne condamnée ou de son représentant',
      'schriftlicher Antrag des Verurteilten oder seines Vertreters',
      'written request of the convicted person or their representative',
    ),
  },
  {
    id: 'P-74-treating',
    kinds: medical,
    ...doctors,
    ...ground('74, § 1', medicalBegins),
    summary: names(
      'advies van de behandelende arts',
      'avis du médecin traitant',
      'Stellungnahme des behandelnden Arztes',
      'opinion of the treating doctor',
    ),
  },
  {
    id: 'P-74-head',
    kinds: medical,
    ...doctors,
    ...ground('74, § 1', medicalBegins),
    summary: names(
      'advies van de leidend ambtenaar-geneesheer van de Penitentiaire Gezondheidsdienst',
      'avis du médecin-fonctionnaire dirigeant du Service de Santé pénitentiaire',
      'Stellungnahme des leitenden beamteten Arztes des Gesundheitsdienstes der Gefängnisse',
      'opinion of the doctor at the head of the Prison Health Service',
    ),
  },
  {
    id: 'P-74-chosen',
    kinds: medical,
    ...doctors,
    optional: true,
    ...ground('74, § 1', medicalBegins),
    summary: names(
      'advies van de arts die de veroordeelde koos, als er een is',
      'avis du médecin choisi par la personne condamnée, s’il y en a un',
      'Stellungnahme des vom Verurteilten gewählten Arztes, falls es einen gibt',
      'opinion of the doctor the convicted person chose, if there is one',
    ),
  },
  {
    id: 'P-74-advice',
    kinds: medical,
    ...reasonedAdvice,
    before: 'file-received',
    ...ground('74, § 1', medicalBegins),
  },
  { id: 'P-74-prosecutor', kinds: medical, ...prosecutorAdvice, ...ground('74, § 2, al. 2', medicalBegins) },
  {
    id: 'P-73-agreement',
    kinds: medical,
    optional: true,
    whose: 'convicted-person',
    before: 'decision',
    ...ground('73, 2°', medicalBegins),
    summary: names(
      'akkoord van de veroordeelde of de vertegenwoordiger met de voorwaarden, als er zijn',
      'accord de la personne condamnée ou de son représentant sur les conditions, s’il y en a',
      'Einverständnis des Verurteilten oder seines Vertreters mit den Bedingungen, falls es welche gibt',
      'agreement of the convicted person or their representative to the conditions, if there are any',
    ),
  },
];

const placement: Scope = { kinds: ['placement'] };
const placementLeave: Scope = { kinds: ['placement-leave'] };
const placementBegins = '2012-01-01';

const placementRows: readonly PieceRow[] = [
  ...fileOf31(
    'P-95-3',
    placement,
    ground('95/3, § 2, al. 2; 31, § 1', '2022-09-01', { by: ['act-2019-may', '19'] }),
  ).map((row) => ({ ...row, optional: true })),
  {
    id: 'P-95-3-advice',
    ...placement,
    ...reasonedAdvice,
    ...ground('95/3, § 2, al. 1', placementBegins),
    summary: names(
      'gemotiveerd advies van de directeur over vrijheidsbeneming of invrijheidstelling onder toezicht',
      'avis motivé du directeur sur la privation de liberté ou la libération sous surveillance',
      'begründete Stellungnahme des Direktors zu Freiheitsentziehung oder Freilassung unter Aufsicht',
      'reasoned advice of the director on deprivation of liberty or supervised release',
    ),
  },
  { id: 'P-95-3-conditions', ...placement, ...proposedConditions, ...ground('95/3, § 2, al. 1', placementBegins) },
  {
    // Its list is narrower than that of article 32, and which of them it is is held nowhere.
    id: 'P-95-3-opinion',
    ...placement,
    ...where32,
    ...opinion,
    optional: true,
    ...ground('95/3, § 2, al. 3', placementBegins, { mark: 'derived', doubts: ['offence-numbers'] }),
  },
  { id: 'P-95-4-prosecutor', ...placement, ...prosecutorAdvice, ...ground('95/4; 95/22', placementBegins) },
];

const placementLeaveRows: readonly PieceRow[] = [
  { id: 'P-95-12-request', ...placementLeave, ...writtenRequest, ...ground('95/12, § 1', placementBegins) },
  ...fileOf31(
    'P-95-12',
    placementLeave,
    ground('95/12, § 2, al. 4; 31, § 1', '2016-02-29', { by: ['act-2016', '184'] }),
  ),
  {
    id: 'P-95-12-inquiry',
    ...placementLeave,
    ...inquiryOnAddress,
    ...ground('95/12, § 2, al. 2', '2021-12-10', { by: ['act-2021-november', '90'] }),
  },
  { id: 'P-95-12-advice', ...placementLeave, ...reasonedAdvice, ...ground('95/12, § 2', placementBegins) },
  {
    id: 'P-95-12-conditions',
    ...placementLeave,
    ...proposedConditions,
    ...ground('95/12, § 2, al. 5', placementBegins),
  },
  { id: 'P-95-13-prosecutor', ...placementLeave, ...prosecutorAdvice, ...ground('95/13, § 1', placementBegins) },
];

/** Above and up to three years, and also where the emergency procedure serves for the rest. */
const areaBan: Scope = { kinds: ['area-ban-reduction'] };
const areaBanBegins = '2013-05-02';
const whileDetained = ground('29/1, § 3; 31, § 1; 49/1, § 3', areaBanBegins);

const areaBanRows: readonly PieceRow[] = [
  {
    id: 'P-29-1-request',
    ...areaBan,
    ...writtenRequest,
    ...ground('29/1, § 1, § 2; 49/1, § 1, § 2', areaBanBegins),
    summary: names(
      'schriftelijk verzoek van de veroordeelde of van het openbaar ministerie',
      'demande écrite de la personne condamnée ou du ministère public',
      'schriftlicher Antrag des Verurteilten oder der Staatsanwaltschaft',
      'written request of the convicted person or of the public prosecutor’s office',
    ),
  },
  // Asked for from whoever is detained: nobody here can tell that of all.
  ...fileOf31('P-29-1', areaBan, whileDetained).map((row) => ({ ...row, optional: true })),
  {
    id: 'P-29-1-opinion',
    ...areaBan,
    ...where32,
    ...opinion,
    ...ground('29/1, § 3; 32; 49/1, § 3', areaBanBegins, { doubts: ['offence-numbers'] }),
  },
  {
    id: 'P-29-1-advice',
    ...areaBan,
    ...proposedGrant,
    optional: true,
    ...ground('29/1, § 3; 31, § 3, § 4; 49/1, § 3', areaBanBegins),
  },
  {
    id: 'P-29-1-conditions',
    ...areaBan,
    ...proposedConditions,
    ...ground('29/1, § 3; 31, § 3; 49/1, § 3', areaBanBegins),
  },
];

const early: PieceRow['kinds'] = ['early-release'];
const of2025 = ground('98/28, § 1', emergencyBegins, {
  by: ['emergency', '36'],
  until: '2026-12-31',
  doubts: ['early-release-to-confirm'],
});
const directors = { optional: false, whose: 'director', before: 'decision' } satisfies Partial<Piece>;

const earlyRows: readonly PieceRow[] = [
  {
    id: 'P-98-28-address',
    kinds: early,
    // Who has no right of residence need not have one.
    onlyIf: { residence: 'right' },
    ...directors,
    whose: 'convicted-person',
    ...of2025,
    article: '98/28, § 1, al. 1, 1°',
    summary: names('opvangadres', 'adresse d’accueil', 'Aufnahmeadresse', 'address to be received at'),
  },
  {
    id: 'P-98-28-aliens',
    kinds: early,
    onlyIf: { residence: 'none' },
    ...directors,
    whose: 'aliens-office',
    holds: ['residence-advice'],
    ...of2025,
    article: '98/28, § 1, al. 2',
    summary: names(
      'mededeling van de Dienst Vreemdelingenzaken dat hij niet onmiddellijk kan verwijderen of overbrengen',
      'communication de l’Office des étrangers qu’il ne peut procéder immédiatement à l’éloignement ou au transfert',
      'Mitteilung des Ausländeramts, dass es nicht sofort entfernen oder überführen kann',
      'notice of the Aliens Office that it cannot remove or transfer at once',
    ),
  },
  {
    // The law states a condition; that the registry shows it is derived.
    id: 'P-98-28-final',
    kinds: early,
    ...directors,
    whose: 'prison-registry',
    ...of2025,
    article: '98/28, § 1, al. 1',
    mark: 'derived',
    summary: names(
      'de griffie bevestigt dat alleen vrijheidsstraffen worden uitgevoerd die in kracht van gewijsde zijn en dat de tijdsvoorwaarde vervuld is',
      'le greffe confirme que seules des peines passées en force de chose jugée sont exécutées et que la condition de temps est remplie',
      'die Kanzlei bestätigt, dass nur rechtskräftige Freiheitsstrafen vollstreckt werden und die Zeitbedingung erfüllt ist',
      'the registry confirms that only final sentences are carried out and that the time condition is met',
    ),
  },
];

export const otherPieces: readonly PieceRow[] = [
  ...medicalRows,
  ...placementRows,
  ...placementLeaveRows,
  ...areaBanRows,
  ...earlyRows,
];
