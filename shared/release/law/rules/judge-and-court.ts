/** Limited detention, electronic monitoring, and provisional release for removal or surrender. */
import { names } from '../../../language.ts';
import type { OpeningRule } from '../format/pack.ts';
import { actBegins, emergencyBegins, emergencyLastDay, ground } from './grounds.ts';

const sixMonthsBefore = { how: 'before', of: 'conditional-release', months: 6 } as const;
const asRelease = { how: 'as', of: 'conditional-release' } as const;

const ofCourtAndJudge = { regimes: ['court' as const, 'judge' as const, 'administration' as const] };
const ofEmergency = { regimes: ['emergency' as const] };
const onlyWithout = { residence: 'right' as const };

const hours12 = names(
  'Vanaf zes maanden vóór de tijdsvoorwaarde van de voorwaardelijke invrijheidstelling; hoogstens 12 uur per dag.',
  'Dès six mois avant la condition de temps de la libération conditionnelle ; au plus 12 heures par jour.',
  'Ab sechs Monaten vor der Zeitbedingung der bedingten Freilassung; höchstens 12 Stunden am Tag.',
  'From six months before the time condition of conditional release; at most 12 hours a day.',
);
const hours16 = names(
  'Vanaf zes maanden vóór de tijdsvoorwaarde van de voorwaardelijke invrijheidstelling; hoogstens 16 uur per dag.',
  'Dès six mois avant la condition de temps de la libération conditionnelle ; au plus 16 heures par jour.',
  'Ab sechs Monaten vor der Zeitbedingung der bedingten Freilassung; höchstens 16 Stunden am Tag.',
  'From six months before the time condition of conditional release; at most 16 hours a day.',
);
const monitored = names(
  'Vanaf zes maanden vóór de tijdsvoorwaarde van de voorwaardelijke invrijheidstelling.',
  'Dès six mois avant la condition de temps de la libération conditionnelle.',
  'Ab sechs Monaten vor der Zeitbedingung der bedingten Freilassung.',
  'From six months before the time condition of conditional release.',
);

const limitedDetention: readonly OpeningRule[] = [
  {
    id: 'C-23-12h',
    kind: 'limited-detention',
    when: ofCourtAndJudge,
    opens: sixMonthsBefore,
    ...ground('21; 23, § 1', actBegins, {
      until: '2016-02-28',
      // Article 23, § 1 was replaced as a whole; the wording before that was not read.
      mark: 'from-memory',
      doubts: ['wording-not-seen', 'offset-unit'],
    }),
    summary: hours12,
  },
  {
    id: 'C-23-16h',
    kind: 'limited-detention',
    when: ofCourtAndJudge,
    opens: sixMonthsBefore,
    ...ground('21; 23, § 1', '2016-02-29', {
      by: ['act-2016', '150'],
      until: '2022-08-31',
      // Article 23, § 1 was replaced as a whole; the wording before that was not read.
      mark: 'from-memory',
      doubts: ['wording-not-seen', 'offset-unit'],
    }),
    summary: hours16,
  },
  {
    id: 'C-23-detention',
    kind: 'limited-detention',
    when: ofCourtAndJudge,
    opens: sixMonthsBefore,
    ...ground('21; 23, § 1', '2022-09-01', { by: ['act-2021-june', '3'], doubts: ['offset-unit'] }),
    summary: hours16,
  },
  {
    id: 'E-9-detention',
    kind: 'limited-detention',
    when: ofEmergency,
    opens: sixMonthsBefore,
    ...ground('98/7; 98/9, § 1', emergencyBegins, {
      by: ['emergency', '12; 14'],
      until: emergencyLastDay,
      doubts: ['offset-unit'],
    }),
    summary: hours16,
  },
];

const monitoring: readonly OpeningRule[] = [
  {
    id: 'C-23-before',
    kind: 'electronic-monitoring',
    when: ofCourtAndJudge,
    opens: sixMonthsBefore,
    ...ground('22; 23, § 1', actBegins, {
      until: '2022-08-31',
      // Article 23, § 1 was replaced as a whole; the wording before that was not read.
      mark: 'from-memory',
      doubts: ['wording-not-seen', 'offset-unit'],
    }),
    summary: monitored,
  },
  {
    id: 'C-23-monitoring',
    kind: 'electronic-monitoring',
    when: ofCourtAndJudge,
    opens: sixMonthsBefore,
    ...ground('22; 23, § 1', '2022-09-01', { by: ['act-2021-june', '3'], doubts: ['offset-unit'] }),
    summary: monitored,
  },
  {
    id: 'E-9-monitoring-without',
    kind: 'electronic-monitoring',
    when: { ...ofEmergency, residence: 'none' },
    opens: sixMonthsBefore,
    cautions: ['monitoring-without-residence'],
    ...ground('98/9, § 1; 98/13', emergencyBegins, {
      by: ['emergency', '14'],
      until: emergencyLastDay,
      doubts: ['offset-unit'],
    }),
    summary: names(
      'Zonder recht op verblijf alleen als de Dienst Vreemdelingenzaken geen onmiddellijke verwijdering of overbrenging ziet; vanaf zes maanden vóór een derde.',
      'Sans droit de séjour, seulement si l’Office des étrangers ne prévoit pas d’éloignement ou de transfert immédiat ; dès six mois avant un tiers.',
      'Ohne Aufenthaltsrecht nur, wenn das Ausländeramt keine sofortige Entfernung oder Überführung vorsieht; ab sechs Monaten vor einem Drittel.',
      'Without a right of residence only where the Aliens Office sees no immediate removal or transfer; from six months before one third.',
    ),
  },
  {
    id: 'E-9-monitoring',
    kind: 'electronic-monitoring',
    when: ofEmergency,
    opens: sixMonthsBefore,
    ...ground('98/8; 98/9, § 1', emergencyBegins, {
      by: ['emergency', '13-14'],
      until: emergencyLastDay,
      doubts: ['offset-unit'],
    }),
    summary: monitored,
  },
];

const removalWords = names(
  'Zonder recht op verblijf, volgens advies van de Dienst Vreemdelingenzaken: zelfde tijdsvoorwaarde als de voorwaardelijke invrijheidstelling.',
  'Sans droit de séjour, selon l’avis de l’Office des étrangers : même condition de temps que la libération conditionnelle.',
  'Ohne Aufenthaltsrecht nach Stellungnahme des Ausländeramts: dieselbe Zeitbedingung wie die bedingte Freilassung.',
  'Without a right of residence, by advice of the Aliens Office: the same time condition as conditional release.',
);

const removal: readonly OpeningRule[] = [
  {
    id: 'C-26-2007',
    kind: 'provisional-release-removal',
    when: { regimes: ['court', 'administration'] },
    opens: asRelease,
    excludes: onlyWithout,
    ...ground('26, § 2', actBegins, { until: '2013-03-18', mark: 'derived', doubts: ['wording-not-seen'] }),
    summary: removalWords,
  },
  {
    // Who it is for stands in article 25/3 since 29 February 2016 alone.
    id: 'C-26-2013',
    kind: 'provisional-release-removal',
    when: { regimes: ['court', 'administration'] },
    opens: asRelease,
    excludes: onlyWithout,
    ...ground('26, § 2', '2013-03-19', {
      by: ['act-2013', '6'],
      until: '2016-02-28',
      mark: 'text-older',
      doubts: ['wording-not-seen'],
    }),
    summary: removalWords,
  },
  {
    id: 'C-26',
    kind: 'provisional-release-removal',
    when: { regimes: ['court', 'administration'] },
    opens: asRelease,
    excludes: onlyWithout,
    ...ground('25/3, § 1; 26, § 2', '2016-02-29', { by: ['act-2016', '154'] }),
    summary: removalWords,
  },
  {
    id: 'J-26',
    kind: 'provisional-release-removal',
    when: { regimes: ['judge'] },
    opens: asRelease,
    excludes: onlyWithout,
    closesAfterReleaseDays: 20,
    cautions: ['enforceable-until'],
    ...ground('25/3, § 1; 26, § 1; 60, al. 5', '2022-09-01', { by: ['act-2022-july', '50'] }),
    summary: removalWords,
  },
  {
    id: 'E-11',
    kind: 'provisional-release-removal',
    when: ofEmergency,
    opens: sixMonthsBefore,
    excludes: onlyWithout,
    // Article 41 of the Act of July 2025 takes in who was past this day already; before, one third opened it.
    cameOn: emergencyBegins,
    earlierMonths: 0,
    closesAfterReleaseDays: 20,
    cautions: ['enforceable-until'],
    ...ground('98/11, al. 2; 98/20, al. 4', emergencyBegins, {
      by: ['emergency', '16; 27'],
      until: emergencyLastDay,
      doubts: ['enforceable-until', 'offset-unit'],
    }),
    summary: names(
      'Vanaf een derde min zes maanden, volgens advies van de Dienst Vreemdelingenzaken; uitvoerbaar tot twintig dagen na een derde, daarna in vrijheid gesteld.',
      'Dès un tiers moins six mois, selon l’avis de l’Office des étrangers ; exécutoire jusqu’à vingt jours après un tiers, ensuite remise en liberté.',
      'Ab einem Drittel minus sechs Monate nach Stellungnahme des Ausländeramts; vollstreckbar bis zwanzig Tage nach einem Drittel, danach Freilassung.',
      'From one third less six months, by advice of the Aliens Office; enforceable until twenty days after one third, then set free.',
    ),
  },
];

const surrenderWords = names(
  'Met een uitvoerbare titel van overlevering: zelfde tijdsvoorwaarde als de voorwaardelijke invrijheidstelling. De toekenning wordt uitvoerbaar bij de overlevering zelf.',
  'Avec un titre exécutoire de remise : même condition de temps que la libération conditionnelle. L’octroi devient exécutoire au moment de la remise.',
  'Mit vollstreckbarem Titel zur Übergabe: dieselbe Zeitbedingung wie die bedingte Freilassung. Die Gewährung wird bei der Übergabe selbst vollstreckbar.',
  'With an enforceable title for surrender: the same time condition as conditional release. The grant becomes enforceable at the surrender itself.',
);

const surrender: readonly OpeningRule[] = [
  {
    // Article 25/3, which asks for a title, came on 29 February 2016; what was asked before was not read.
    id: 'C-26-surrender-2007',
    kind: 'provisional-release-surrender',
    when: ofCourtAndJudge,
    opens: asRelease,
    ...ground('26, § 2', actBegins, { until: '2016-02-28', mark: 'derived', doubts: ['wording-not-seen'] }),
    summary: surrenderWords,
  },
  {
    id: 'C-26-surrender',
    kind: 'provisional-release-surrender',
    when: ofCourtAndJudge,
    opens: asRelease,
    cautions: ['surrender-title'],
    ...ground('25/3, § 2; 26; 60, al. 3', '2016-02-29', { by: ['act-2016', '154'] }),
    summary: surrenderWords,
  },
  {
    id: 'E-12',
    kind: 'provisional-release-surrender',
    when: ofEmergency,
    opens: asRelease,
    cautions: ['surrender-title'],
    ...ground('98/12, al. 2; 98/20, al. 3', emergencyBegins, { by: ['emergency', '17; 27'], until: emergencyLastDay }),
    summary: surrenderWords,
  },
];

export const judgeAndCourt: readonly OpeningRule[] = [...limitedDetention, ...monitoring, ...removal, ...surrender];
