/** The file of the emergency procedure (article 98/16): what the director puts in it, and what the registry of the court adds. */
import { names } from '../../../../language.ts';
import type { PieceRow } from '../../format/piece.ts';
import { temporary } from '../limits/temporary.ts';
import {
  personHeard,
  proposedConditions,
  proposedGrant,
  prosecutorAdviceWhereUseful,
  residenceAdvice,
  titleOfSurrender,
  writtenRequest,
  type Piece,
} from './shared.ts';

const regimes: PieceRow['regimes'] = ['emergency'];
const detention: PieceRow['kinds'] = ['limited-detention'];
const monitoring: PieceRow['kinds'] = ['electronic-monitoring'];
const release: PieceRow['kinds'] = ['conditional-release'];
const removal: PieceRow['kinds'] = ['provisional-release-removal'];
const surrender: PieceRow['kinds'] = ['provisional-release-surrender'];
const all = { kinds: [...detention, ...monitoring, ...release, ...removal, ...surrender], regimes };

const directors = { optional: false, whose: 'director', before: 'advice' } satisfies Partial<Piece>;
const registrys = { optional: false, whose: 'court-registry', before: 'decision' } satisfies Partial<Piece>;
const inquiry = {
  optional: true,
  whose: 'justice-house',
  before: 'advice',
  holds: ['inquiry'],
} satisfies Partial<Piece>;

const forAll: readonly PieceRow[] = [
  {
    id: 'P-98-14-request',
    kinds: [...detention, ...monitoring],
    regimes,
    ...writtenRequest,
    ...temporary('98/14, § 1, § 2', '20'),
  },
  { id: 'P-98-16-heard', ...all, ...personHeard, ...temporary('98/16, al. 1', '22') },
  {
    id: 'P-98-16-sheet',
    ...all,
    ...directors,
    holds: ['slip-scan'],
    ...temporary('98/16, al. 1, 1°', '22'),
    summary: names(
      'kopie van de opsluitingsfiche, met de datum van toelaatbaarheid tot deze modaliteit',
      'copie de la fiche d’écrou, mentionnant la date d’admissibilité à cette modalité',
      'Kopie des Haftscheins mit dem Datum der Zulässigkeit für diese Modalität',
      'copy of the registry slip, with the date of admissibility to this modality',
    ),
  },
  {
    id: 'P-98-16-risk',
    ...all,
    ...directors,
    ...temporary('98/16, al. 1, 2°, e)', '22'),
    summary: names(
      'in het advies: wat de directeur dienstig vindt om het direct waarneembare risico voor de fysieke integriteit van derden te beoordelen',
      'dans l’avis : les éléments que le directeur estime pertinents pour évaluer le risque directement observable pour l’intégrité physique de tiers',
      'in der Stellungnahme: was der Direktor für die Beurteilung der unmittelbar erkennbaren Gefahr für die körperliche Unversehrtheit Dritter für erheblich hält',
      'in the advice: what the director finds relevant to assess the directly observable risk to the physical integrity of others',
    ),
  },
  { id: 'P-98-16-proposal', ...all, ...proposedGrant, ...temporary('98/16, al. 1, 2°, f)', '22') },
  { id: 'P-98-16-conditions', ...all, ...proposedConditions, ...temporary('98/16, al. 1, 2°, f)', '22') },
  { id: 'P-98-18-advice', ...all, ...prosecutorAdviceWhereUseful, ...temporary('98/18', '24') },
];

const byModality: readonly PieceRow[] = [
  {
    id: 'P-98-16-address',
    kinds: monitoring,
    regimes,
    ...directors,
    ...temporary('98/16, al. 1, 2°, a)', '22'),
    summary: names(
      'in het advies: inlichtingen over de plaats van het elektronisch toezicht',
      'dans l’avis : des informations sur l’endroit de la surveillance électronique',
      'in der Stellungnahme: Angaben zum Ort der elektronischen Überwachung',
      'in the advice: information on the place of the electronic monitoring',
    ),
  },
  {
    id: 'P-98-16-housemates',
    kinds: monitoring,
    regimes,
    ...directors,
    ...temporary('98/16, al. 1, 2°, a)', '22'),
    summary: names(
      'in het advies: akkoord van de meerderjarige huisgenoten op die plaats',
      'dans l’avis : l’accord des cohabitants majeurs de cet endroit',
      'in der Stellungnahme: Einverständnis der volljährigen Mitbewohner an diesem Ort',
      'in the advice: agreement of the adult housemates at that place',
    ),
  },
  {
    id: 'P-98-16-aliens',
    kinds: monitoring,
    regimes,
    onlyIf: { residence: 'none' },
    optional: false,
    whose: 'aliens-office',
    before: 'advice',
    holds: ['residence-advice'],
    ...temporary('98/13, al. 4; 98/16, al. 1, 2°, a)', '22'),
    summary: names(
      'advies van de Dienst Vreemdelingenzaken: kan onmiddellijk verwijderd of overgebracht worden?',
      'avis de l’Office des étrangers : un éloignement ou transfert immédiat est-il possible ?',
      'Stellungnahme des Ausländeramts: Ist eine sofortige Entfernung oder Überführung möglich?',
      'advice of the Aliens Office: is an immediate removal or transfer possible?',
    ),
  },
  {
    id: 'P-98-16-interests',
    kinds: detention,
    regimes,
    ...directors,
    ...temporary('98/16, al. 1, 2°, b)', '22'),
    summary: names(
      'in het advies: precieze inlichtingen over werk, opleiding of familie waarvoor aanwezigheid buiten de gevangenis nodig is',
      'dans l’avis : des informations précises sur les intérêts professionnels, de formation ou familiaux qui requièrent la présence hors de la prison',
      'in der Stellungnahme: genaue Angaben zu beruflichen, ausbildungsbezogenen oder familiären Belangen, die die Anwesenheit außerhalb des Gefängnisses erfordern',
      'in the advice: precise information on the work, training or family interests that require presence outside prison',
    ),
  },
  {
    id: 'P-98-16-release-address',
    kinds: release,
    regimes,
    ...directors,
    ...temporary('98/16, al. 1, 2°, c)', '22'),
    summary: names(
      'in het advies: inlichtingen over het voorgestelde verblijfsadres',
      'dans l’avis : des informations concernant l’adresse de séjour proposée',
      'in der Stellungnahme: Angaben zur vorgeschlagenen Aufenthaltsadresse',
      'in the advice: information on the proposed address of residence',
    ),
  },
  {
    id: 'P-98-14-inquiry',
    kinds: monitoring,
    regimes,
    ...inquiry,
    ...temporary('98/14, § 2, al. 3; 98/16, al. 1, 2°, d)', '20'),
    summary: names(
      'maatschappelijke enquête over het opvangmilieu, bij de feiten van de lijst of bij intrafamiliaal geweld, tenzij ze in dit geval nutteloos is',
      'enquête sociale sur le milieu d’accueil, pour les faits de la liste ou de violences intrafamiliales, sauf si elle est inutile dans le cas concret',
      'Sozialuntersuchung zum Aufnahmeumfeld, bei den Taten der Liste oder innerfamiliärer Gewalt, es sei denn, sie ist im konkreten Fall nutzlos',
      'social inquiry on the reception environment, for facts of the list or violence in the family, unless it is of no use in this case',
    ),
  },
  {
    id: 'P-98-15-inquiry',
    kinds: release,
    regimes,
    ...inquiry,
    ...temporary('98/15, al. 3; 98/16, al. 1, 2°, d)', '21'),
    summary: names(
      'maatschappelijke enquête over het opvangmilieu, bij intrafamiliaal geweld, tenzij ze in dit geval nutteloos is',
      'enquête sociale sur le milieu d’accueil, pour des faits de violence intrafamiliale, sauf si elle est inutile dans le cas concret',
      'Sozialuntersuchung zum Aufnahmeumfeld bei innerfamiliärer Gewalt, es sei denn, sie ist im konkreten Fall nutzlos',
      'social inquiry on the reception environment, for violence in the family, unless it is of no use in this case',
    ),
  },
  { id: 'P-98-11-residence', kinds: removal, regimes, ...residenceAdvice, ...temporary('98/11, al. 1', '16') },
  {
    // Whose it is, and before what, is not written.
    id: 'P-98-12-title',
    kinds: surrender,
    regimes,
    ...titleOfSurrender,
    ...temporary('98/12, al. 1', '17', { mark: 'derived', doubts: ['surrender-title'] }),
  },
];

const added: readonly PieceRow[] = [
  {
    id: 'P-98-16-record',
    ...all,
    ...registrys,
    ...temporary('98/16, al. 3', '22'),
    summary: names(
      'bijgewerkte kopie van het strafregister',
      'copie actualisée du casier judiciaire',
      'aktualisierte Kopie des Strafregisters',
      'updated copy of the criminal record',
    ),
  },
  {
    id: 'P-98-16-judgments',
    ...all,
    ...registrys,
    ...temporary('98/16, al. 3', '22'),
    summary: names(
      'kopie van de vonnissen en arresten van veroordeling',
      'copie des jugements et des arrêts de condamnation',
      'Kopie der Urteile und Entscheide der Verurteilung',
      'copy of the judgments of conviction',
    ),
  },
  {
    id: 'P-98-16-victims',
    ...all,
    ...registrys,
    optional: true,
    ...temporary('98/16, al. 3', '22'),
    summary: names(
      'kopie van de slachtofferfiches, als er zijn',
      'copie des fiches victime, s’il y en a',
      'Kopie der Opferblätter, falls es welche gibt',
      'copy of the victim forms, if there are any',
    ),
  },
];

export const emergencyPieces: readonly PieceRow[] = [...forAll, ...byModality, ...added];
