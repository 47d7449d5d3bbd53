/**
 * Rows that lead from total, judgments and flags to a regime, in the order in which they are asked. What the text leaves open ends in
 * a refusal by name.
 */
import { names } from '../../../language.ts';
import type { LawCode } from '../format/codes.ts';
import type { RegimeRow } from '../format/pack.ts';
import { actBegins, emergencyBegins, emergencyLastDay, ground } from './grounds.ts';

/** Judgments of more than two and up to three years come under the judge from here; of six months to two years a year later. */
const overTwoYears = '2022-09-01';
const toTwoYears = '2023-09-01';

const dayBefore2022 = '2022-08-31';
const dayBefore2023 = '2023-08-31';
const dayBeforeEmergency = '2025-08-03';
const lastDay = '2030-06-01';
const afterEmergency = '2030-06-02';

const courtWords = names(
  'Boven drie jaar uitvoerbare straf beslist de strafuitvoeringsrechtbank.',
  'Au-delà de trois ans de peine à exécuter, le tribunal de l’application des peines décide.',
  'Über drei Jahren zu vollstreckender Strafe entscheidet das Strafvollstreckungsgericht.',
  'Above three years to be executed the sentence implementation court decides.',
);
const placedToCourt = names(
  'Een terbeschikkingstelling brengt ook een straf tot drie jaar voor de rechtbank.',
  'Une mise à la disposition amène aussi une peine jusqu’à trois ans devant le tribunal.',
  'Eine Überantwortung bringt auch eine Strafe bis drei Jahre vor das Gericht.',
  'A placing at the court’s disposal brings a sentence up to three years before the court as well.',
);
const byCircular = names(
  'Tot drie jaar kende de administratie modaliteiten toe volgens omzendbrieven; de wet kent geen datum.',
  'Jusqu’à trois ans, l’administration accordait les modalités par circulaires ; la loi ne connaît pas de date.',
  'Bis drei Jahre gewährte die Verwaltung die Modalitäten nach Rundschreiben; das Gesetz kennt kein Datum.',
  'Up to three years the administration granted modalities by circular; the Act knows no date.',
);
const belowSix = names(
  'Onder zes maanden zijn de modaliteiten van de rechter niet in werking.',
  'En dessous de six mois, les modalités du juge ne sont pas en vigueur.',
  'Unter sechs Monaten sind die Modalitäten des Richters nicht in Kraft.',
  'Below six months the judge’s modalities are not in force.',
);
const olderWords = names(
  'Een ouder vonnis valt alleen onder de rechter als de persoon het schriftelijk vraagt.',
  'Un jugement plus ancien ne relève du juge que si la personne le demande par écrit.',
  'Ein älteres Urteil fällt nur unter den Richter, wenn die Person es schriftlich beantragt.',
  'An older judgment comes under the judge only if the person asks for it in writing.',
);
const openWords = names(
  'De tekst laat dit open.',
  'Le texte laisse ce point ouvert.',
  'Der Text lässt dies offen.',
  'The text leaves this open.',
);
const overTwoWords = names(
  'Meer dan twee en tot drie jaar, vonnis van na 1 september 2022: de strafuitvoeringsrechter.',
  'Plus de deux et jusqu’à trois ans, jugement postérieur au 1er septembre 2022 : le juge de l’application des peines.',
  'Über zwei und bis drei Jahre, Urteil nach dem 1. September 2022: der Strafvollstreckungsrichter.',
  'Over two and up to three years, judgment after 1 September 2022: the sentence implementation judge.',
);
const toTwoWords = names(
  'Zes maanden tot twee jaar, vonnis van na 1 september 2023: de strafuitvoeringsrechter.',
  'Six mois à deux ans, jugement postérieur au 1er septembre 2023 : le juge de l’application des peines.',
  'Sechs Monate bis zwei Jahre, Urteil nach dem 1. September 2023: der Strafvollstreckungsrichter.',
  'Six months to two years, judgment after 1 September 2023: the sentence implementation judge.',
);
const article32Words = names(
  'Is het advies van artikel 32 vereist, dan blijft de gewone procedure gelden.',
  'Si l’avis de l’article 32 est requis, la procédure ordinaire reste applicable.',
  'Ist die Stellungnahme von Artikel 32 erforderlich, gilt weiter das gewöhnliche Verfahren.',
  'Where the opinion of article 32 is required, the ordinary procedure goes on holding.',
);
const emergencyWords = names(
  'Van 4 augustus 2025 tot in 2030 geldt van zes maanden tot drie jaar de noodprocedure.',
  'Du 4 août 2025 jusqu’en 2030, la procédure d’urgence vaut de six mois à trois ans.',
  'Vom 4. August 2025 bis 2030 gilt von sechs Monaten bis drei Jahren das Notverfahren.',
  'From 4 August 2025 until 2030 the emergency procedure holds from six months to three years.',
);

type More = Parameters<typeof ground>[2];

const none = (refusal: LawCode) => ({ gives: 'none', refusal }) as const;
const open = (
  id: string,
  refusal: LawCode,
  row: Partial<RegimeRow>,
  grounds: ReturnType<typeof ground>,
): RegimeRow => ({
  id,
  ...none(refusal),
  ...row,
  ...grounds,
  summary: openWords,
});

const court = (article: string, since: string, more: More = {}): RegimeRow => ({
  id: 'G-court',
  gives: 'court',
  moreThanMonths: 36,
  ...ground(article, since, more),
  summary: courtWords,
});

/** Until the judge's provisions came into force. */
const beforeTheJudge: readonly RegimeRow[] = [
  {
    id: 'G-circular',
    gives: 'administration',
    upToMonths: 36,
    refusal: 'no-date-in-act',
    ...ground('109, al. 1', actBegins, { until: dayBefore2022, mark: 'derived' }),
    summary: byCircular,
  },
];

/** Over two years first: 1 September 2022 to 31 August 2023. */
const firstYear: readonly RegimeRow[] = [
  open(
    'G-placed-two',
    'placement-two-years-or-less',
    { placement: true, upToMonths: 24 },
    ground('109, al. 2', overTwoYears, { until: dayBefore2023, mark: 'doubt' }),
  ),
  {
    id: 'G-placed-judge',
    gives: 'judge',
    placement: true,
    upToMonths: 36,
    ...ground('16, al. 3', overTwoYears, { act: 'act-2021-june', until: dayBefore2023 }),
    summary: names(
      'Met een terbeschikkingstelling valt elk vonnis tot drie jaar onder de rechter.',
      'Avec une mise à la disposition, tout jugement jusqu’à trois ans relève du juge.',
      'Mit einer Überantwortung fällt jedes Urteil bis drei Jahre unter den Richter.',
      'With a placing at the court’s disposal every judgment up to three years comes under the judge.',
    ),
  },
  judgeOver('G-judge-over-first', overTwoYears, { until: dayBefore2023 }),
  {
    id: 'G-circular-two',
    gives: 'administration',
    upToMonths: 24,
    refusal: 'no-date-in-act',
    ...ground('109, al. 2', overTwoYears, { until: dayBefore2023, mark: 'derived' }),
    summary: byCircular,
  },
  older('G-older-first', overTwoYears, { until: dayBefore2023 }),
];

function judgeOver(id: string, since: string, more: More, row: Partial<RegimeRow> = {}): RegimeRow {
  return {
    id,
    gives: 'judge',
    moreThanMonths: 24,
    upToMonths: 36,
    judgedAfter: overTwoYears,
    ...row,
    ...ground('16, al. 1', since, { act: 'act-2021-june', by: ['act-2022-may', '4'], ...more }),
    summary: overTwoWords,
  };
}

function judgeTo(id: string, since: string, more: More, row: Partial<RegimeRow> = {}): RegimeRow {
  return {
    id,
    gives: 'judge',
    atLeastMonths: 6,
    upToMonths: 24,
    judgedAfter: toTwoYears,
    ...row,
    ...ground('16, al. 1', since, { act: 'act-2021-june', by: ['act-2023', '35'], ...more }),
    summary: toTwoWords,
  };
}

function older(id: string, since: string, more: More): RegimeRow {
  return {
    id,
    gives: 'administration',
    upToMonths: 36,
    refusal: 'older-judgment',
    ...ground('16, al. 1', since, { act: 'act-2021-june', ...more }),
    summary: olderWords,
  };
}

const below = (id: string, since: string, more: More): RegimeRow => ({
  id,
  gives: 'administration',
  lessThanMonths: 6,
  refusal: 'below-six-months',
  ...ground('109, al. 3', since, more),
  summary: belowSix,
});

const placedBelow = (id: string, since: string, more: More): RegimeRow =>
  open(
    id,
    'placement-below-six-months',
    { placement: true, lessThanMonths: 6 },
    ground('27, al. 2; 109, al. 3', since, { mark: 'doubt', ...more }),
  );

/** Both classes under the judge: 1 September 2023 to 3 August 2025. */
const bothClasses: readonly RegimeRow[] = [
  placedBelow('G-placed-below-2023', toTwoYears, { until: dayBeforeEmergency }),
  {
    id: 'G-placed-court',
    gives: 'court',
    placement: true,
    upToMonths: 36,
    ...ground('27, al. 2', toTwoYears, {
      by: ['act-2023', '18'],
      until: dayBeforeEmergency,
      doubts: ['pending-files'],
    }),
    summary: placedToCourt,
  },
  below('G-below-six-2023', toTwoYears, { until: dayBeforeEmergency }),
  judgeOver('G-judge-over', toTwoYears, { until: dayBeforeEmergency, by: ['act-2023', '35'] }),
  judgeTo('G-judge-to', toTwoYears, { until: dayBeforeEmergency }),
  older('G-older', toTwoYears, { until: dayBeforeEmergency }),
];

const ordinary = {
  ...ground('32; 109/1, al. 1', emergencyBegins, { by: ['emergency', '4'], until: emergencyLastDay }),
  summary: article32Words,
};
const emergencyProcedure = {
  gives: 'emergency' as const,
  ...ground('98/6, al. 1; 109/1, al. 1', emergencyBegins, {
    by: ['emergency', '10'],
    until: emergencyLastDay,
    doubts: ['pending-files'],
  }),
  summary: emergencyWords,
};

/** The emergency procedure: from 4 August 2025. */
const emergency: readonly RegimeRow[] = [
  placedBelow('G-placed-below', emergencyBegins, { until: emergencyLastDay }),
  {
    id: 'G-placed-court-32',
    gives: 'court',
    placement: true,
    article32: true,
    upToMonths: 36,
    cautions: ['placement-new-code'],
    ...ground('27, al. 2', emergencyBegins, { by: ['act-2023', '18'], until: emergencyLastDay }),
    summary: placedToCourt,
  },
  open(
    'G-placed-open',
    'placement-without-article32',
    { placement: true, upToMonths: 36 },
    ground('27, al. 2; 98/6, al. 1; 109/1, al. 1', emergencyBegins, { until: emergencyLastDay, mark: 'doubt' }),
  ),
  below('G-below-six', emergencyBegins, { until: emergencyLastDay }),
  {
    ...judgeOver('G-judge-over-32', emergencyBegins, {}, { article32: true }),
    ...ordinary,
  },
  {
    ...judgeOver('G-emergency-over', emergencyBegins, {}, { article32: false }),
    ...emergencyProcedure,
  },
  {
    ...judgeTo('G-judge-to-32', emergencyBegins, {}, { article32: true }),
    ...ordinary,
  },
  {
    ...judgeTo('G-emergency-to', emergencyBegins, {}, { article32: false }),
    ...emergencyProcedure,
  },
  older('G-older-emergency', emergencyBegins, { until: emergencyLastDay }),
];

/** Whether 1 June 2030 is the last day of the emergency procedure or the first without it is not written. */
const theDayItself: readonly RegimeRow[] = [
  open(
    'G-day-open',
    'last-day-of-emergency',
    { upToMonths: 36 },
    ground('109, al. 3; 109/1, al. 1', lastDay, { until: lastDay, mark: 'doubt' }),
  ),
];

const afterwards: readonly RegimeRow[] = [
  {
    id: 'G-placed-court-2030',
    gives: 'court',
    placement: true,
    upToMonths: 36,
    cautions: ['placement-new-code'],
    ...ground('27, al. 2', afterEmergency, { by: ['act-2023', '18'], mark: 'derived' }),
    summary: placedToCourt,
  },
  {
    id: 'G-judge-below-six',
    gives: 'judge',
    lessThanMonths: 6,
    judgedAfter: lastDay,
    ...ground('109, al. 3', afterEmergency, { mark: 'derived', doubts: ['older-judgment-after-2030'] }),
    summary: names(
      'Uiterlijk vanaf 1 juni 2030 gelden de modaliteiten van de rechter ook onder zes maanden, voor vonnissen van daarna of op schriftelijk verzoek.',
      'Au plus tard dès le 1er juin 2030, les modalités du juge valent aussi en dessous de six mois, pour les jugements postérieurs ou sur demande écrite.',
      'Spätestens ab 1. Juni 2030 gelten die Modalitäten des Richters auch unter sechs Monaten, für spätere Urteile oder auf schriftlichen Antrag.',
      'At the latest from 1 June 2030 the judge’s modalities also hold below six months, for later judgments or where asked for in writing.',
    ),
  },
  judgeOver('G-judge-over-2030', afterEmergency, { mark: 'derived' }),
  judgeTo('G-judge-to-2030', afterEmergency, { mark: 'derived' }),
  open(
    'G-older-2030',
    'older-judgment-after-2030',
    { upToMonths: 36 },
    ground('16, al. 1', afterEmergency, { act: 'act-2021-june', mark: 'doubt' }),
  ),
];

export const regimeRows: readonly RegimeRow[] = [
  court('25, § 2; 26, § 2', actBegins),
  ...beforeTheJudge,
  ...firstYear,
  ...bothClasses,
  ...emergency,
  ...theDayItself,
  ...afterwards,
];
