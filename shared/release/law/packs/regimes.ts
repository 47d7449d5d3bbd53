/** Rows that lead from total and judgments to a regime. Sources: SPEC.md. */
import { names } from '../../../language.ts';
import type { RegimeRow } from '../format/pack.ts';

export const belowSixMonths: RegimeRow = {
  id: 'G1',
  gives: 'none',
  lessThanMonths: 6,
  refusal: 'below-six-months',
  source: 'strafrechtspecialist',
  confidence: 'press',
  standing: 'sourced',
  summary: names(
    'Onder zes maanden uitvoerbare straf geldt de regeling tot drie jaar niet; alleen het uitvoerbare deel telt.',
    'En dessous de six mois de peine exécutoire, le régime jusqu’à trois ans ne s’applique pas ; seule la partie exécutoire compte.',
    'Unter sechs Monaten vollstreckbarer Strafe gilt die Regelung bis drei Jahre nicht; nur der vollstreckbare Teil zählt.',
    'Below six months of executable sentence the regime up to three years does not apply; only the executable part counts.',
  ),
};

export const aboveThreeYears: RegimeRow = {
  id: 'G2',
  gives: 'court',
  moreThanMonths: 36,
  article: '2',
  source: 'etaamb-fr; actualites-tap',
  confidence: 'press',
  standing: 'sourced',
  summary: names(
    'Boven drie jaar uitvoerbare straf beslist de strafuitvoeringsrechtbank.',
    'Au-delà de trois ans de peine exécutoire, le tribunal de l’application des peines décide.',
    'Über drei Jahren vollstreckbarer Strafe entscheidet das Strafvollstreckungsgericht.',
    'Above three years of executable sentence the sentence implementation court decides.',
  ),
};

export const overTwoYears: RegimeRow = {
  id: 'G3',
  gives: 'judge',
  moreThanMonths: 24,
  upToMonths: 36,
  judgedFrom: '2022-09-01',
  source: 'spf-enferm; crimilex; news-2022-09',
  confidence: 'official-page',
  standing: 'sourced',
  summary: names(
    'Meer dan twee en tot drie jaar, vonnis van na 31 augustus 2022: de strafuitvoeringsrechter beslist.',
    'Plus de deux et jusqu’à trois ans, jugement postérieur au 31 août 2022 : le juge de l’application des peines décide.',
    'Über zwei und bis drei Jahre, Urteil nach dem 31. August 2022: Der Strafvollstreckungsrichter entscheidet.',
    'Over two and up to three years, judgment after 31 August 2022: the sentence implementation judge decides.',
  ),
};

export const sixMonthsToTwoYears: RegimeRow = {
  id: 'G4',
  gives: 'judge',
  atLeastMonths: 6,
  upToMonths: 24,
  judgedFrom: '2023-09-01',
  source: 'spf-enferm; crimilex',
  confidence: 'official-page',
  standing: 'sourced',
  summary: names(
    'Zes maanden tot twee jaar, vonnis van na 31 augustus 2023: de strafuitvoeringsrechter beslist.',
    'Six mois à deux ans, jugement postérieur au 31 août 2023 : le juge de l’application des peines décide.',
    'Sechs Monate bis zwei Jahre, Urteil nach dem 31. August 2023: Der Strafvollstreckungsrichter entscheidet.',
    'Six months to two years, judgment after 31 August 2023: the sentence implementation judge decides.',
  ),
};

export const olderJudgment: RegimeRow = {
  id: 'G5',
  gives: 'none',
  refusal: 'older-judgment',
  source: 'spf-enferm; newsmonkey',
  confidence: 'press',
  standing: 'older-text',
  summary: names(
    'Voor andere totalen en oudere vonnissen golden omzendbrieven van de minister.',
    'Pour d’autres totaux et des jugements plus anciens, des circulaires ministérielles valaient.',
    'Für andere Summen und ältere Urteile galten Rundschreiben des Ministers.',
    'For other totals and older judgments circulars of the minister held.',
  ),
};
