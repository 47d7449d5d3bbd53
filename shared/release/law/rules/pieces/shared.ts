/** Pieces that several articles ask for in the same words: each article gives its ground, its modalities and what it is for. */
import { names } from '../../../../language.ts';
import type { PieceRow } from '../../format/piece.ts';

/** A piece without where it stands and for what. */
export type Piece = Pick<PieceRow, 'whose' | 'before' | 'optional' | 'holds' | 'summary'>;

export const writtenRequest: Piece = {
  optional: false,
  whose: 'convicted-person',
  before: 'request',
  holds: ['request'],
  summary: names('schriftelijk verzoek', 'demande écrite', 'schriftlicher Antrag', 'written request'),
};

export const reasonedAdvice: Piece = {
  optional: false,
  whose: 'director',
  before: 'advice',
  holds: ['director-advice'],
  summary: names(
    'gemotiveerd advies van de directeur',
    'avis motivé du directeur',
    'begründete Stellungnahme des Direktors',
    'reasoned advice of the director',
  ),
};

export const proposedGrant: Piece = {
  ...reasonedAdvice,
  summary: names(
    'advies van de directeur: gemotiveerd voorstel tot toekenning of weigering',
    'avis du directeur : proposition motivée d’octroi ou de refus',
    'Stellungnahme des Direktors: begründeter Vorschlag zur Gewährung oder Ablehnung',
    'advice of the director: reasoned proposal to grant or to refuse',
  ),
};

export const proposedConditions: Piece = {
  optional: true,
  whose: 'director',
  before: 'advice',
  summary: names(
    'voorstel van bijzondere voorwaarden, waar de directeur ze nodig vindt',
    'proposition de conditions particulières, si le directeur les estime nécessaires',
    'Vorschlag besonderer Bedingungen, soweit der Direktor sie für nötig hält',
    'proposal of special conditions, where the director finds them necessary',
  ),
};

export const prosecutorAdvice: Piece = {
  optional: false,
  whose: 'prosecutor',
  before: 'prosecutor-advice',
  holds: ['prosecutor-advice'],
  summary: names(
    'gemotiveerd advies van het openbaar ministerie',
    'avis motivé du ministère public',
    'begründete Stellungnahme der Staatsanwaltschaft',
    'reasoned advice of the public prosecutor’s office',
  ),
};

export const prosecutorAdviceWhereUseful: Piece = {
  ...prosecutorAdvice,
  optional: true,
  summary: names(
    'advies van het openbaar ministerie, waar het dat nuttig vindt',
    'avis du ministère public, s’il l’estime utile',
    'Stellungnahme der Staatsanwaltschaft, wo sie sie für nützlich hält',
    'advice of the public prosecutor’s office, where it finds that useful',
  ),
};

export const inquiryOnAddress: Piece = {
  optional: true,
  whose: 'justice-house',
  before: 'advice',
  holds: ['inquiry'],
  summary: names(
    'beknopt voorlichtingsrapport of maatschappelijke enquête in het voorgestelde opvangmilieu, als de directeur ze vraagt',
    'rapport d’information succinct ou enquête sociale dans le milieu d’accueil proposé, si le directeur en charge le service',
    'Kurzbericht oder Sozialuntersuchung im vorgeschlagenen Aufnahmeumfeld, wenn der Direktor darum ersucht',
    'brief information report or social inquiry in the proposed reception environment, if the director asks for one',
  ),
};

export const residenceAdvice: Piece = {
  optional: false,
  whose: 'aliens-office',
  before: 'advice',
  holds: ['residence-advice'],
  summary: names(
    'advies van de Dienst Vreemdelingenzaken over het verblijfsrecht',
    'avis de l’Office des étrangers sur le droit de séjour',
    'Stellungnahme des Ausländeramts zum Aufenthaltsrecht',
    'advice of the Aliens Office on the right of residence',
  ),
};

export const titleOfSurrender: Piece = {
  optional: false,
  whose: 'prosecutor',
  before: 'advice',
  summary: names(
    'uitvoerbaar vonnis of uitvoerbare titel op grond waarvan de overlevering volgt',
    'jugement exécutoire ou titre exécutoire en vertu duquel la remise a lieu',
    'vollstreckbares Urteil oder vollstreckbarer Titel, auf dem die Übergabe beruht',
    'enforceable judgment or title on which the surrender rests',
  ),
};

export const personHeard: Piece = {
  optional: false,
  whose: 'director',
  before: 'advice',
  summary: names(
    'de veroordeelde is door de directeur gehoord',
    'la personne condamnée a été entendue par le directeur',
    'der Verurteilte wurde vom Direktor angehört',
    'the convicted person was heard by the director',
  ),
};
