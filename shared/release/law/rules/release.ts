/** When conditional release opens: a third, two thirds, or the years the law fixes; and the period of safety of a judgment. */
import { names } from '../../../language.ts';
import type { OpeningRule, SafetyRule } from '../format/pack.ts';
import { actBegins, emergencyBegins, emergencyLastDay, ground } from './grounds.ts';

const kind = 'conditional-release';
const ofCourt = { regimes: ['court' as const] };

/** The minimums of letters c), d) and e) hold for convictions that became final after this day. */
const minimums = '2013-03-19';

const third = { how: 'fraction', numerator: 1, denominator: 3 } as const;
const twoThirds = { how: 'fraction', numerator: 2, denominator: 3, capYears: 14 } as const;
const apart = {
  how: 'fractions-apart',
  recidivist: { numerator: 2, denominator: 3 },
  other: { numerator: 1, denominator: 3 },
  capYears: 14,
} as const;

/** Thirty years only together, read as thirty years: the letters c), d) and e) beside the fraction. */
const asThirty = (
  [
    ['none', 15],
    ['correctional', 19],
    ['criminal', 23],
  ] as const
).map(([antecedent, years]) => ({
  doubt: 'sum-of-thirty' as const,
  onlyIf: { sumFromMonths: 360, finalAfter: minimums, antecedent },
  opens: { how: 'years' as const, years },
}));

const long = { ...ofCourt, lifeOrMonths: 360 };

const longRules: readonly OpeningRule[] = [
  {
    id: 'C-25-2c-above',
    kind,
    when: { ...ofCourt, above: 360, finalAfter: minimums },
    opens: { how: 'refused', code: 'above-thirty' },
    ...ground('25, § 2, c)', minimums, { mark: 'doubt' }),
    summary: names(
      'Voor een straf boven dertig jaar die niet levenslang is, zegt de tekst niet welke letter geldt.',
      'Pour une peine de plus de trente ans qui n’est pas la perpétuité, le texte ne dit pas quelle lettre vaut.',
      'Für eine Strafe über dreißig Jahren, die nicht lebenslänglich ist, sagt der Text nicht, welcher Buchstabe gilt.',
      'For a sentence above thirty years that is not life the text does not say which letter holds.',
    ),
  },
  {
    id: 'C-25-2c-above-day',
    kind,
    when: { ...ofCourt, above: 360, finalOn: minimums },
    opens: { how: 'refused', code: 'final-on-2013-day' },
    ...ground('21', minimums, { act: 'act-2013', mark: 'doubt' }),
    summary: names(
      'Boven dertig jaar, kracht van gewijsde op 19 maart 2013 zelf: de overgangsregel zegt “na” en “vóór”.',
      'Plus de trente ans, passé en force de chose jugée le 19 mars 2013 même : la transition dit « après » et « avant ».',
      'Über dreißig Jahre, rechtskräftig am 19. März 2013 selbst: Die Übergangsregel sagt „nach“ und „vor“.',
      'Above thirty years, final on 19 March 2013 itself: the transitional rule says “after” and “before”.',
    ),
  },
  {
    id: 'C-25-2c-day',
    kind,
    when: { ...long, finalOn: minimums },
    opens: { how: 'refused', code: 'final-on-2013-day' },
    ...ground('21', minimums, { act: 'act-2013', mark: 'doubt' }),
    summary: names(
      'Kracht van gewijsde op 19 maart 2013 zelf: de overgangsregel zegt “na” en “vóór”.',
      'Passé en force de chose jugée le 19 mars 2013 même : la transition dit « après » et « avant ».',
      'Rechtskräftig am 19. März 2013 selbst: Die Übergangsregel sagt „nach“ und „vor“.',
      'Final on 19 March 2013 itself: the transitional rule says “after” and “before”.',
    ),
  },
  {
    id: 'C-25-2c-old',
    kind,
    when: { ...long, lifeOnly: true, finalBefore: minimums },
    opens: { how: 'refused', code: 'final-before-2013' },
    ...ground('21', actBegins, { act: 'act-2013', mark: 'from-memory' }),
    summary: names(
      'Levenslang, kracht van gewijsde vóór 19 maart 2013: de oude letter c) geldt. Die tekst is niet gelezen.',
      'Perpétuité passée en force de chose jugée avant le 19 mars 2013 : l’ancienne lettre c) vaut. Ce texte n’a pas été lu.',
      'Lebenslänglich, rechtskräftig vor dem 19. März 2013: Der alte Buchstabe c) gilt. Dieser Text wurde nicht gelesen.',
      'Life, final before 19 March 2013: the old letter c) holds. That text was not read.',
    ),
  },
  {
    id: 'C-25-2e',
    kind,
    when: { ...long, finalAfter: minimums, antecedent: 'criminal' },
    opens: { how: 'years', years: 23 },
    ...ground('25, § 2, e)', minimums, { by: ['act-2013', '4'], doubts: ['criminal-in-new-code'] }),
    summary: names(
      'Dertig jaar of levenslang, en de motieven van het vonnis tonen een vroegere criminele straf: na 23 jaar.',
      'Trente ans ou perpétuité, et les motifs du jugement montrent une peine criminelle antérieure : après 23 ans.',
      'Dreißig Jahre oder lebenslänglich, und die Gründe des Urteils zeigen eine frühere Kriminalstrafe: nach 23 Jahren.',
      'Thirty years or life, and the reasons of the judgment show an earlier criminal sentence: after 23 years.',
    ),
  },
  {
    id: 'C-25-2d',
    kind,
    when: { ...long, finalAfter: minimums, antecedent: 'correctional' },
    opens: { how: 'years', years: 19 },
    ...ground('25, § 2, d)', minimums, { by: ['act-2013', '4'], doubts: ['offence-numbers', 'criminal-in-new-code'] }),
    summary: names(
      'Dertig jaar of levenslang, en de motieven tonen een vroegere correctionele straf van minstens drie jaar effectief voor een feit van de lijst, minder dan tien jaar vóór de nieuwe feiten: na 19 jaar.',
      'Trente ans ou perpétuité, et les motifs montrent une peine correctionnelle antérieure d’au moins trois ans ferme pour un fait de la liste, moins de dix ans avant les nouveaux faits : après 19 ans.',
      'Dreißig Jahre oder lebenslänglich, und die Gründe zeigen eine frühere Korrektionalstrafe von mindestens drei Jahren ohne Aufschub für eine Tat der Liste, weniger als zehn Jahre vor den neuen Taten: nach 19 Jahren.',
      'Thirty years or life, and the reasons show an earlier correctional sentence of at least three years unsuspended for a listed offence, less than ten years before the new facts: after 19 years.',
    ),
  },
  {
    id: 'C-25-2c',
    kind,
    when: { ...long, finalAfter: minimums, antecedent: 'none' },
    opens: { how: 'years', years: 15 },
    ...ground('25, § 2, c)', minimums, { by: ['act-2013', '4'] }),
    summary: names(
      'Dertig jaar of levenslang: na 15 jaar van die straf.',
      'Trente ans ou perpétuité : après 15 ans de cette peine.',
      'Dreißig Jahre oder lebenslänglich: nach 15 Jahren dieser Strafe.',
      'Thirty years or life: after 15 years of that sentence.',
    ),
  },
];

const byFraction: readonly OpeningRule[] = [
  {
    id: 'C-25-1-placed',
    kind,
    when: { ...ofCourt, upToMonths: 36 },
    opens: third,
    ...ground('25, § 1; 27, al. 2', '2023-09-01', { by: ['act-2023', '18'] }),
    summary: names(
      'Tot drie jaar: een derde, ook bij herhaling en ook waar een terbeschikkingstelling de zaak bij de rechtbank brengt.',
      'Jusqu’à trois ans : un tiers, même en cas de récidive et même si une mise à la disposition porte l’affaire devant le tribunal.',
      'Bis drei Jahre: ein Drittel, auch bei Rückfall und auch wenn eine Überantwortung die Sache vor das Gericht bringt.',
      'Up to three years: one third, recidivism or not, also where a placing at the court’s disposal brings the case before the court.',
    ),
  },
  {
    id: 'C-25-2b',
    kind,
    when: { ...ofCourt, recidivism: 'all' },
    opens: twoThirds,
    otherwise: [{ doubt: 'recidivism-practice', opens: third }, ...asThirty],
    ...ground('25, § 2, b)', actBegins, { doubts: ['recidivism-practice', 'sum-of-thirty'] }),
    summary: names(
      'Herhaling in het vonnis vastgesteld: twee derde, nooit meer dan 14 jaar.',
      'Récidive établie dans le jugement : deux tiers, jamais plus de 14 ans.',
      'Rückfall im Urteil festgestellt: zwei Drittel, nie mehr als 14 Jahre.',
      'Recidivism established in the judgment: two thirds, never more than 14 years.',
    ),
  },
  {
    id: 'C-25-2b-some',
    kind,
    when: { ...ofCourt, recidivism: 'some' },
    opens: twoThirds,
    otherwise: [
      { doubt: 'recidivism-mixed', opens: apart },
      { doubt: 'recidivism-practice', opens: third },
      ...asThirty,
    ],
    ...ground('25, § 2, b)', actBegins, {
      mark: 'doubt',
      doubts: ['recidivism-mixed', 'recidivism-practice', 'sum-of-thirty'],
    }),
    summary: names(
      'Herhaling in een deel van de vonnissen: naar de letter twee derde van alle straffen, volgens een omzendbrief alleen van die met herhaling.',
      'Récidive dans une partie des jugements : à la lettre deux tiers de toutes les peines, selon une circulaire seulement de celles avec récidive.',
      'Rückfall in einem Teil der Urteile: nach dem Wortlaut zwei Drittel aller Strafen, nach einem Rundschreiben nur derer mit Rückfall.',
      'Recidivism in some of the judgments: by the letter two thirds of all sentences, by a circular only of those with recidivism.',
    ),
  },
  {
    id: 'C-25-2a',
    kind,
    when: { ...ofCourt, recidivism: 'none' },
    opens: third,
    otherwise: asThirty,
    ...ground('25, § 2, a)', actBegins, { doubts: ['sum-of-thirty'] }),
    summary: names(
      'Boven drie jaar, geen herhaling in het vonnis: een derde van de straffen.',
      'Au-delà de trois ans, sans récidive dans le jugement : un tiers des peines.',
      'Über drei Jahren, kein Rückfall im Urteil: ein Drittel der Strafen.',
      'Above three years, no recidivism in the judgment: one third of the sentences.',
    ),
  },
  {
    id: 'J-25-1',
    kind,
    when: { regimes: ['judge'] },
    opens: third,
    ...ground('25, § 1', '2022-09-01', { by: ['act-2021-june', '17'] }),
    summary: names(
      'Tot drie jaar: een derde, ook bij herhaling.',
      'Jusqu’à trois ans : un tiers, même en cas de récidive.',
      'Bis drei Jahre: ein Drittel, auch bei Rückfall.',
      'Up to three years: one third, recidivism or not.',
    ),
  },
  {
    id: 'E-10',
    kind,
    when: { regimes: ['emergency'] },
    opens: third,
    ...ground('98/10, al. 2', emergencyBegins, { by: ['emergency', '15'], until: emergencyLastDay }),
    summary: names(
      'Noodprocedure: vanaf een derde, zonder verzoek; de directeur adviseert ambtshalve.',
      'Procédure d’urgence : dès un tiers, sans demande ; le directeur rend son avis d’office.',
      'Notverfahren: ab einem Drittel, ohne Antrag; der Direktor nimmt von Amts wegen Stellung.',
      'Emergency procedure: from one third, without a request; the director advises of their own motion.',
    ),
  },
  {
    id: 'G-no-date',
    kind,
    when: { regimes: ['administration'] },
    opens: { how: 'refused', code: 'no-date-in-act' },
    ...ground('25, § 1', actBegins, { mark: 'derived' }),
    summary: names(
      'De wet kent hier geen toelaatbaarheidsdatum.',
      'La loi ne connaît pas ici de date d’admissibilité.',
      'Das Gesetz kennt hier kein Zulässigkeitsdatum.',
      'The Act knows no admissibility date here.',
    ),
  },
];

/** Before 19 March 2013 letters c) to e) had another wording, on life alone. */
const lifeBefore: OpeningRule = {
  id: 'C-25-2c-2007',
  kind,
  when: { ...ofCourt, lifeOnly: true },
  opens: { how: 'refused', code: 'final-before-2013' },
  ...ground('25, § 2, c)', actBegins, { until: '2013-03-18', mark: 'from-memory' }),
  summary: names(
    'Levenslang tot maart 2013: de oude letter c). Die tekst is niet gelezen.',
    'Perpétuité jusqu’en mars 2013 : l’ancienne lettre c). Ce texte n’a pas été lu.',
    'Lebenslänglich bis März 2013: der alte Buchstabe c). Dieser Text wurde nicht gelesen.',
    'Life until March 2013: the old letter c). That text was not read.',
  ),
};

export const conditionalRelease: readonly OpeningRule[] = [
  lifeBefore,
  ...longRules.map((rule) => ({
    ...rule,
    since: rule.since === undefined || rule.since < minimums ? minimums : rule.since,
  })),
  ...byFraction,
];

export const safetyRules: readonly SafetyRule[] = [
  {
    id: 'C-safety',
    judgedFrom: '2018-01-21',
    fractionAboveMonths: 36,
    fractionBelowMonths: 360,
    numerator: 2,
    denominator: 3,
    yearsMoreThan: 15,
    yearsUpTo: 25,
    ...ground('195, al. 7-8; 344, al. 5-6', '2018-01-21', {
      act: 'procedure',
      by: ['act-2017', '4'],
      doubts: ['safety-and-antecedent', 'offence-numbers'],
    }),
    summary: names(
      'Beveiligingsperiode, alleen als het vonnis ze uitspreekt: twee derde van die straf (boven drie en onder dertig jaar), of meer dan 15 en hoogstens 25 jaar (dertig jaar en meer, levenslang). Ze komt in de plaats van een derde of twee derde.',
      'Période de sûreté, seulement si le jugement la prononce : deux tiers de cette peine (plus de trois et moins de trente ans), ou plus de 15 et au plus 25 ans (trente ans et plus, perpétuité). Elle remplace le tiers ou les deux tiers.',
      'Sicherheitsperiode, nur wenn das Urteil sie ausspricht: zwei Drittel dieser Strafe (über drei und unter dreißig Jahren) oder mehr als 15 und höchstens 25 Jahre (dreißig Jahre und mehr, lebenslänglich). Sie tritt an die Stelle des Drittels oder der zwei Drittel.',
      'Period of safety, only where the judgment states it: two thirds of that sentence (over three and under thirty years), or more than 15 and at most 25 years (thirty years and more, life). It takes the place of one third or two thirds.',
    ),
  },
];
