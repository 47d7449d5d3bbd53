/** Every step of a day in words, in four languages. The sentences are read over by people; the days in them are counted a second time. */
import type { LawFacts, LawKind } from '../../../shared/release/index.ts';
import { facts, life, months, sentence, slug, years } from './facts.ts';
import type { Case } from './write.ts';

type Told = readonly [
  name: string,
  facts: LawFacts,
  kind: LawKind,
  words: Readonly<Partial<Record<'nl' | 'fr' | 'de' | 'en', string>>>,
];

const told: readonly Told[] = [
  [
    'a third with remand',
    facts({
      sentences: [sentence(years(3, { months: 4 }))],
      deductions: [
        { what: 'remand', length: { from: '2023-11-01', until: '2023-11-30' } },
        { what: 'other', length: months(0, 5) },
      ],
    }),
    'conditional-release',
    {
      nl: 'Begin van de detentie: 2024-01-15. Aftrek van voorlopige hechtenis (2023-11-01 – 2023-11-30, 30 dagen): 2023-12-16. Andere aftrek (5 dagen): 2023-12-11. 1/3 van 3 jaar en 4 maanden (kalender = 13 maanden en 10 dagen; maanden van 30 en jaren van 365 dagen = 405 dagen): 2025-01-21 (kalender), 2025-01-19 (maanden van 30 en jaren van 365 dagen).',
      fr: 'Début de la détention : 2024-01-15. Déduction de la détention préventive (2023-11-01 – 2023-11-30, 30 jours) : 2023-12-16. Autre déduction (5 jours) : 2023-12-11. 1/3 de 3 ans et 4 mois (calendrier = 13 mois et 10 jours ; mois de 30 et années de 365 jours = 405 jours) : 2025-01-21 (calendrier), 2025-01-19 (mois de 30 et années de 365 jours).',
      de: 'Beginn der Haft: 2024-01-15. Abzug der Untersuchungshaft (2023-11-01 – 2023-11-30, 30 Tage): 2023-12-16. Anderer Abzug (5 Tage): 2023-12-11. 1/3 von 3 Jahren und 4 Monaten (Kalender = 13 Monate und 10 Tage; Monate von 30 und Jahre von 365 Tagen = 405 Tage): 2025-01-21 (Kalender), 2025-01-19 (Monate von 30 und Jahre von 365 Tagen).',
      en: 'Start of the detention: 2024-01-15. Remand deducted (2023-11-01 – 2023-11-30, 30 days): 2023-12-16. Other deduction (5 days): 2023-12-11. 1/3 of 3 years and 4 months (calendar = 13 months and 10 days; months of 30 and years of 365 days = 405 days): 2025-01-21 (calendar), 2025-01-19 (months of 30 and years of 365 days).',
    },
  ],
  [
    'six months before',
    facts({ sentences: [sentence(years(4))] }),
    'electronic-monitoring',
    {
      nl: '1/3 van 4 jaar (kalender = 16 maanden; maanden van 30 en jaren van 365 dagen = 487 dagen): 2025-05-15 (kalender), 2025-05-16 (maanden van 30 en jaren van 365 dagen). 6 maanden vóór de datum van voorwaardelijke invrijheidstelling: 2024-11-15 (kalender), 2024-11-16 (maanden van 30 en jaren van 365 dagen).',
      en: '1/3 of 4 years (calendar = 16 months; months of 30 and years of 365 days = 487 days): 2025-05-15 (calendar), 2025-05-16 (months of 30 and years of 365 days). 6 months before the date of conditional release: 2024-11-15 (calendar), 2024-11-16 (months of 30 and years of 365 days).',
    },
  ],
  [
    'the end',
    facts({
      sentences: [sentence(years(4))],
      interruptions: [{ from: '2024-06-01', until: '2024-06-10', counts: 'not-served' }],
    }),
    'sentence-end',
    {
      nl: 'Begin van de detentie: 2024-01-15. Na 4 jaar: 2028-01-15 (kalender), 2028-01-14 (maanden van 30 en jaren van 365 dagen). Dagen die niet als uitgezeten tellen (10): 2028-01-25 (kalender), 2028-01-24 (maanden van 30 en jaren van 365 dagen). Laatste dag: 2028-01-24 (kalender), 2028-01-23 (maanden van 30 en jaren van 365 dagen).',
      fr: 'Début de la détention : 2024-01-15. Après 4 ans : 2028-01-15 (calendrier), 2028-01-14 (mois de 30 et années de 365 jours). Jours qui ne comptent pas comme purgés (10) : 2028-01-25 (calendrier), 2028-01-24 (mois de 30 et années de 365 jours). Dernier jour : 2028-01-24 (calendrier), 2028-01-23 (mois de 30 et années de 365 jours).',
      de: 'Beginn der Haft: 2024-01-15. Nach 4 Jahren: 2028-01-15 (Kalender), 2028-01-14 (Monate von 30 und Jahre von 365 Tagen). Tage, die nicht als verbüßt zählen (10): 2028-01-25 (Kalender), 2028-01-24 (Monate von 30 und Jahre von 365 Tagen). Letzter Tag: 2028-01-24 (Kalender), 2028-01-23 (Monate von 30 und Jahre von 365 Tagen).',
      en: 'Start of the detention: 2024-01-15. After 4 years: 2028-01-15 (calendar), 2028-01-14 (months of 30 and years of 365 days). Days that do not count as served (10): 2028-01-25 (calendar), 2028-01-24 (months of 30 and years of 365 days). Last day: 2028-01-24 (calendar), 2028-01-23 (months of 30 and years of 365 days).',
    },
  ],
  [
    'two thirds, capped',
    facts({
      detainedSince: '2015-06-01',
      sentences: [sentence(years(25), { recidivism: true, judgedOn: '2015-05-01' })],
    }),
    'conditional-release',
    {
      nl: 'Begin van de detentie: 2015-06-01. 2/3 van 25 jaar (kalender = 200 maanden; maanden van 30 en jaren van 365 dagen = 6084 dagen): 2032-02-01 (kalender), 2032-01-27 (maanden van 30 en jaren van 365 dagen). Nooit meer dan 14 jaar: 2029-06-01.',
      fr: 'Début de la détention : 2015-06-01. 2/3 de 25 ans (calendrier = 200 mois ; mois de 30 et années de 365 jours = 6084 jours) : 2032-02-01 (calendrier), 2032-01-27 (mois de 30 et années de 365 jours). Jamais plus de 14 ans : 2029-06-01.',
      de: 'Beginn der Haft: 2015-06-01. 2/3 von 25 Jahren (Kalender = 200 Monate; Monate von 30 und Jahre von 365 Tagen = 6084 Tage): 2032-02-01 (Kalender), 2032-01-27 (Monate von 30 und Jahre von 365 Tagen). Nie mehr als 14 Jahre: 2029-06-01.',
      en: 'Start of the detention: 2015-06-01. 2/3 of 25 years (calendar = 200 months; months of 30 and years of 365 days = 6084 days): 2032-02-01 (calendar), 2032-01-27 (months of 30 and years of 365 days). Never more than 14 years: 2029-06-01.',
    },
  ],
  [
    'a period of safety of two thirds',
    facts({
      detainedSince: '2018-01-15',
      sentences: [sentence(years(12), { judgedOn: '2019-01-21', safety: 'two-thirds' })],
    }),
    'conditional-release',
    {
      nl: 'Begin van de detentie: 2018-01-15. Beveiligingsperiode, 2/3 van 12 jaar (kalender = 96 maanden; maanden van 30 en jaren van 365 dagen = 2920 dagen): 2026-01-15 (kalender), 2026-01-13 (maanden van 30 en jaren van 365 dagen).',
      fr: 'Début de la détention : 2018-01-15. Période de sûreté, 2/3 de 12 ans (calendrier = 96 mois ; mois de 30 et années de 365 jours = 2920 jours) : 2026-01-15 (calendrier), 2026-01-13 (mois de 30 et années de 365 jours).',
      de: 'Beginn der Haft: 2018-01-15. Sicherheitsperiode, 2/3 von 12 Jahren (Kalender = 96 Monate; Monate von 30 und Jahre von 365 Tagen = 2920 Tage): 2026-01-15 (Kalender), 2026-01-13 (Monate von 30 und Jahre von 365 Tagen).',
      en: 'Start of the detention: 2018-01-15. Period of safety, 2/3 of 12 years (calendar = 96 months; months of 30 and years of 365 days = 2920 days): 2026-01-15 (calendar), 2026-01-13 (months of 30 and years of 365 days).',
    },
  ],
  [
    'a period of safety of years',
    facts({ detainedSince: '2018-01-15', sentences: [life({ judgedOn: '2019-01-21', safety: years(16) })] }),
    'conditional-release',
    {
      nl: 'Begin van de detentie: 2018-01-15. Beveiligingsperiode (16 jaar): 2034-01-15.',
      fr: 'Début de la détention : 2018-01-15. Période de sûreté (16 ans) : 2034-01-15.',
      de: 'Beginn der Haft: 2018-01-15. Sicherheitsperiode (16 Jahre): 2034-01-15.',
      en: 'Start of the detention: 2018-01-15. Period of safety (16 years): 2034-01-15.',
    },
  ],
  [
    'not before the detention',
    facts({ sentences: [sentence(months(18))], article32: false }),
    'electronic-monitoring',
    {
      nl: '1/3 van 18 maanden (kalender = 6 maanden; maanden van 30 en jaren van 365 dagen = 180 dagen): 2024-07-15 (kalender), 2024-07-13 (maanden van 30 en jaren van 365 dagen). 6 maanden vóór de datum van voorwaardelijke invrijheidstelling: 2024-01-15 (kalender), 2024-01-13 (maanden van 30 en jaren van 365 dagen). Niet vóór de detentie zelf: 2024-01-15.',
      en: '1/3 of 18 months (calendar = 6 months; months of 30 and years of 365 days = 180 days): 2024-07-15 (calendar), 2024-07-13 (months of 30 and years of 365 days). 6 months before the date of conditional release: 2024-01-15 (calendar), 2024-01-13 (months of 30 and years of 365 days). Not before the detention itself: 2024-01-15.',
    },
  ],
  [
    'early release',
    facts({ sentences: [sentence(months(30))], article32: false }),
    'early-release',
    {
      nl: 'Laatste dag: 2026-07-14 (kalender), 2026-07-02 (maanden van 30 en jaren van 365 dagen). 6 maanden vóór de datum van strafeinde: 2026-01-14 (kalender), 2026-01-02 (maanden van 30 en jaren van 365 dagen). Niet vóór de datum van voorwaardelijke invrijheidstelling: 2026-01-14 (kalender), 2026-01-02 (maanden van 30 en jaren van 365 dagen).',
      en: 'Last day: 2026-07-14 (calendar), 2026-07-02 (months of 30 and years of 365 days). 6 months before the date of sentence end: 2026-01-14 (calendar), 2026-01-02 (months of 30 and years of 365 days). Not before the date of conditional release: 2026-01-14 (calendar), 2026-01-02 (months of 30 and years of 365 days).',
    },
  ],
  [
    'counted from the registry’s day',
    facts({ sentences: [sentence(years(4))], residence: 'none', registry: { 'conditional-release': '2025-06-30' } }),
    'provisional-release-removal',
    {
      nl: 'Zelfde datum als voorwaardelijke invrijheidstelling: 2025-06-30.',
      en: 'Same date as conditional release: 2025-06-30.',
    },
  ],
  [
    'a placement after the end',
    facts({ sentences: [sentence(years(6), { placement: years(5) })] }),
    'placement',
    {
      nl: 'Laatste dag: 2030-01-14 (kalender), 2030-01-12 (maanden van 30 en jaren van 365 dagen). De dag daarna: 2030-01-15 (kalender), 2030-01-13 (maanden van 30 en jaren van 365 dagen).',
      fr: 'Dernier jour : 2030-01-14 (calendrier), 2030-01-12 (mois de 30 et années de 365 jours). Le lendemain : 2030-01-15 (calendrier), 2030-01-13 (mois de 30 et années de 365 jours).',
      de: 'Letzter Tag: 2030-01-14 (Kalender), 2030-01-12 (Monate von 30 und Jahre von 365 Tagen). Der Tag danach: 2030-01-15 (Kalender), 2030-01-13 (Monate von 30 und Jahre von 365 Tagen).',
      en: 'Last day: 2030-01-14 (calendar), 2030-01-12 (months of 30 and years of 365 days). The day after: 2030-01-15 (calendar), 2030-01-13 (months of 30 and years of 365 days).',
    },
  ],
];

export const explanationCases: readonly Case[] = told.map(([name, one, kind, words]): Case => ({
  file: `explanation/${slug(name)}`,
  name: `${name}, in words`,
  provenance: 'explanation: every step of a day, read over',
  facts: one,
  focus: [kind],
  expect: Object.entries(words).map(([language, text]) => `expect ${kind} explained ${language}: ${text}`),
}));
