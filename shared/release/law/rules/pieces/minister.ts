/** Files for the minister: permission to leave, prison leave, transition house, interruption, release for removal. */
import { names } from '../../../../language.ts';
import type { PieceRow } from '../../format/piece.ts';
import { actBegins, ground } from '../grounds.ts';
import { inquiryOnAddress, proposedConditions, reasonedAdvice, writtenRequest, type Piece } from './shared.ts';

const permissions: PieceRow['kinds'] = ['permission-occasional', 'permission-reintegration'];
const leave: PieceRow['kinds'] = ['prison-leave'];
const house: PieceRow['kinds'] = ['transition-house'];
const interruption: PieceRow['kinds'] = ['interruption'];
const removal: PieceRow['kinds'] = ['removal-by-minister'];

/** Since the services of the Communities are called so; before, the Act named justice houses in the same place. */
const communities = '2021-12-10';
const housesBegin = '2018-07-28';

const agreement: Piece = {
  optional: true,
  whose: 'convicted-person',
  before: 'decision',
  summary: names(
    'akkoord van de veroordeelde met de voorwaarden, als er zijn',
    'accord de la personne condamnée sur les conditions, s’il y en a',
    'Einverständnis des Verurteilten mit den Bedingungen, falls es welche gibt',
    'agreement of the convicted person to the conditions, if there are any',
  ),
};

const outings: readonly PieceRow[] = [
  {
    id: 'P-10-request',
    kinds: permissions,
    ...writtenRequest,
    ...ground('10, § 1', actBegins),
    summary: names(
      'verzoek van de veroordeelde',
      'demande de la personne condamnée',
      'Antrag des Verurteilten',
      'request of the convicted person',
    ),
  },
  { id: 'P-8-request', kinds: leave, ...writtenRequest, ...ground('8, al. 2', actBegins) },
  {
    id: 'P-8-inquiry',
    kinds: leave,
    ...inquiryOnAddress,
    ...ground('8, al. 3', communities, { by: ['act-2021-november', '66'] }),
  },
  { id: 'P-8-advice', kinds: leave, ...reasonedAdvice, ...ground('8, al. 4; 10, § 1', actBegins) },
  { id: 'P-10-advice', kinds: permissions, ...reasonedAdvice, ...ground('10, § 1', actBegins) },
  { id: 'P-10-conditions', kinds: [...permissions, ...leave], ...proposedConditions, ...ground('10, § 1', actBegins) },
  { id: 'P-5-agreement', kinds: permissions, ...agreement, ...ground('5, 3°', actBegins) },
  { id: 'P-7-agreement', kinds: leave, ...agreement, ...ground('7, 3°', actBegins) },
];

const houseRows: readonly PieceRow[] = [
  {
    id: 'P-10-1bis-request',
    kinds: house,
    optional: false,
    whose: 'director',
    before: 'request',
    holds: ['request'],
    ...ground('10, § 1bis', housesBegin, { by: ['act-2018-house', '74'] }),
    summary: names(
      'schriftelijk verzoek van de directeur',
      'demande écrite du directeur',
      'schriftlicher Antrag des Direktors',
      'written request of the director',
    ),
  },
  {
    id: 'P-10-1bis-advice',
    kinds: house,
    ...reasonedAdvice,
    ...ground('10, § 1bis', housesBegin, { by: ['act-2018-house', '74'] }),
  },
  {
    // Who draws it up is not written: the request is the director's.
    id: 'P-9-3-plan',
    kinds: house,
    optional: false,
    whose: 'director',
    before: 'decision',
    ...ground('9/3, § 2', housesBegin, { by: ['act-2018-house', '71'] }),
    summary: names(
      'plaatsingsplan met het programma en minstens de verplichte activiteiten',
      'plan de placement décrivant le programme et au minimum les activités obligatoires',
      'Unterbringungsplan mit dem Programm und mindestens den verpflichtenden Aktivitäten',
      'placement plan with the programme and at least the compulsory activities',
    ),
  },
  {
    id: 'P-9-3-consent',
    kinds: house,
    optional: false,
    whose: 'convicted-person',
    before: 'decision',
    ...ground('9/3, § 1, 4°', housesBegin, { by: ['act-2018-house', '71'] }),
    summary: names(
      'schriftelijke instemming van de veroordeelde met plaatsingsplan en voorwaarden',
      'consentement écrit de la personne condamnée au plan de placement et aux conditions',
      'schriftliche Zustimmung des Verurteilten zu Unterbringungsplan und Bedingungen',
      'written consent of the convicted person to placement plan and conditions',
    ),
  },
  {
    id: 'P-9-3-rules',
    kinds: house,
    optional: false,
    whose: 'convicted-person',
    before: 'decision',
    ...ground('9/3, § 1, 5°', housesBegin, { by: ['act-2018-house', '71'] }),
    summary: names(
      'schriftelijke instemming van de veroordeelde met het huishoudelijk reglement',
      'consentement écrit de la personne condamnée au règlement d’ordre intérieur',
      'schriftliche Zustimmung des Verurteilten zur Hausordnung',
      'written consent of the convicted person to the house rules',
    ),
  },
];

const interruptionRows: readonly PieceRow[] = [
  {
    id: 'P-17-request',
    kinds: interruption,
    ...writtenRequest,
    ...ground('15, § 2; 17, § 1, al. 1', actBegins),
    summary: names(
      'schriftelijk verzoek met de ernstige en uitzonderlijke familiale redenen',
      'demande écrite exposant les motifs graves et exceptionnels à caractère familial',
      'schriftlicher Antrag mit den schwerwiegenden und außergewöhnlichen familiären Gründen',
      'written request with the serious and exceptional family reasons',
    ),
  },
  { id: 'P-17-advice', kinds: interruption, ...reasonedAdvice, ...ground('17, § 1, al. 1', actBegins) },
  {
    id: 'P-17-inquiry',
    kinds: interruption,
    // An inquiry on an address says nothing of these reasons: no sign in the dossier shows this one.
    optional: true,
    whose: 'justice-house',
    before: 'decision',
    ...ground('17, § 1, al. 2', communities, { by: ['act-2021-november', '68'] }),
    summary: names(
      'beknopt voorlichtingsrapport of maatschappelijke enquête over de familiale redenen, als minister of directeur ze vraagt',
      'rapport d’information succinct ou enquête sociale sur les motifs familiaux, si le ministre ou le directeur en charge le service',
      'Kurzbericht oder Sozialuntersuchung zu den familiären Gründen, wenn Minister oder Direktor darum ersuchen',
      'brief information report or social inquiry on the family reasons, if minister or director asks for one',
    ),
  },
];

const removalRows: readonly PieceRow[] = [
  {
    id: 'P-20-1-order',
    kinds: removal,
    optional: false,
    whose: 'aliens-office',
    before: 'release',
    ...ground('20/1, al. 1', '2012-04-09', { mark: 'derived' }),
    summary: names(
      'uitvoerbaar besluit tot uitzetting of terugwijzing, of uitvoerbaar bevel om het grondgebied te verlaten',
      'arrêté d’expulsion ou de renvoi exécutoire, ou ordre de quitter le territoire exécutoire',
      'vollstreckbarer Ausweisungs- oder Zurückweisungserlass oder vollstreckbare Anweisung, das Staatsgebiet zu verlassen',
      'enforceable expulsion or return order, or enforceable order to leave the territory',
    ),
  },
  {
    id: 'P-20-1-proof',
    kinds: removal,
    optional: false,
    whose: 'aliens-office',
    before: 'release',
    ...ground('20/1, al. 1', '2012-04-09', { mark: 'derived' }),
    summary: names(
      'bewijs dat de verwijdering effectief doorgaat',
      'preuve d’éloignement effectif',
      'Nachweis der tatsächlichen Entfernung',
      'proof of actual removal',
    ),
  },
];

export const ministersPieces: readonly PieceRow[] = [...outings, ...houseRows, ...interruptionRows, ...removalRows];
