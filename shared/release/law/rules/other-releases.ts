/** Early release against overcrowding, release on medical grounds, the end, and placing at the court's disposal. */
import { names } from '../../../language.ts';
import type { OpeningRule } from '../format/pack.ts';
import { actBegins, emergencyBegins, ground } from './grounds.ts';

const early: readonly OpeningRule[] = [
  {
    id: 'L-2022',
    kind: 'early-release',
    opens: { how: 'later-of', months: 6, lastDay: '2023-08-31' },
    cameOn: '2022-08-18',
    excludes: { residence: 'none', totalAboveMonths: 120, placement: true },
    groundNotHeld: true,
    ...ground('64-66', '2022-08-18', {
      act: 'act-2022-july',
      until: '2023-08-31',
      doubts: ['suspended-parts-in-total'],
    }),
    summary: names(
      'De directeur kent toe, vanaf zes maanden vóór het einde en in de tijdsvoorwaarden van de voorwaardelijke invrijheidstelling, tot 31 augustus 2023; niet boven tien jaar, niet met een terbeschikkingstelling, niet zonder recht op verblijf.',
      'Le directeur octroie, dès six mois avant la fin et dans les conditions de temps de la libération conditionnelle, jusqu’au 31 août 2023 ; pas au-delà de dix ans, pas avec une mise à la disposition, pas sans droit de séjour.',
      'Der Direktor gewährt, ab sechs Monaten vor dem Ende und in den Zeitbedingungen der bedingten Freilassung, bis 31. August 2023; nicht über zehn Jahren, nicht bei einer Überantwortung, nicht ohne Aufenthaltsrecht.',
      'The director grants it, from six months before the end and in the time conditions of conditional release, until 31 August 2023; not above ten years, not with a placing at the court’s disposal, not without a right of residence.',
    ),
  },
  {
    id: 'L-28',
    kind: 'early-release',
    opens: { how: 'later-of', months: 6, lastDay: '2026-12-31' },
    cameOn: emergencyBegins,
    excludes: { totalAboveMonths: 120, placement: true, remand: true },
    groundNotHeld: true,
    cautions: ['early-release-to-confirm'],
    ...ground('98/28, § 1-2; 98/29, al. 1', emergencyBegins, {
      by: ['emergency', '36-37'],
      until: '2026-12-31',
      doubts: [
        'early-release-to-confirm',
        'early-release-lists',
        'suspended-parts-in-total',
        'offence-numbers',
        'placement-new-code',
      ],
    }),
    summary: names(
      'De directeur alleen kent toe, in de laatste zes maanden van het uitvoerbare deel en in de tijdsvoorwaarden van de voorwaardelijke invrijheidstelling, aan wie alleen straffen uitzit die in kracht van gewijsde zijn; niet boven tien jaar, niet met een terbeschikkingstelling, zonder recht op verblijf alleen als de Dienst Vreemdelingenzaken zegt dat verwijdering niet meteen kan. Laatste dag: 31 december 2026.',
      'Le directeur seul octroie, dans les six derniers mois de la partie à exécuter et dans les conditions de temps de la libération conditionnelle, à qui n’exécute que des peines passées en force de chose jugée ; pas au-delà de dix ans, pas avec une mise à la disposition, sans droit de séjour seulement si l’Office des étrangers dit qu’un éloignement immédiat est impossible. Dernier jour : 31 décembre 2026.',
      'Der Direktor allein gewährt, in den letzten sechs Monaten des zu vollstreckenden Teils und in den Zeitbedingungen der bedingten Freilassung, wenn nur rechtskräftige Strafen vollstreckt werden; nicht über zehn Jahren, nicht bei einer Überantwortung, ohne Aufenthaltsrecht nur, wenn das Ausländeramt sagt, dass eine sofortige Entfernung nicht möglich ist. Letzter Tag: 31. Dezember 2026.',
      'The director alone grants it, in the last six months of the part to be executed and in the time conditions of conditional release, to whoever executes final sentences alone; not above ten years, not with a placing at the court’s disposal, without a right of residence only where the Aliens Office says that removal at once is not possible. Last day: 31 December 2026.',
    ),
  },
  {
    id: 'L-none',
    kind: 'early-release',
    opens: { how: 'refused', code: 'early-release-not-in-force' },
    ...ground('98/29, al. 1', actBegins, { mark: 'derived', doubts: ['early-release-to-confirm'] }),
    summary: names(
      'Op deze dag is geen regel over vervroegde invrijheidstelling van kracht die gelezen is.',
      'Ce jour-là, aucune règle lue sur la libération anticipée n’est en vigueur.',
      'An diesem Tag ist keine gelesene Regel über die vorzeitige Freilassung in Kraft.',
      'On this day no rule on early release that was read is in force.',
    ),
  },
];

const medical: readonly OpeningRule[] = [
  {
    id: 'C-72',
    kind: 'medical-release',
    opens: { how: 'any-time' },
    ...ground('72-73', '2015-01-12'),
    summary: names(
      'Terminale fase van een ongeneeslijke ziekte, of detentie onverenigbaar met de gezondheid: op elk ogenblik, elke straf.',
      'Phase terminale d’une maladie incurable, ou détention incompatible avec l’état de santé : à tout moment, toute peine.',
      'Endphase einer unheilbaren Krankheit oder Haft, die mit der Gesundheit unvereinbar ist: jederzeit, jede Strafe.',
      'Terminal phase of an incurable disease, or detention incompatible with health: at any time, any sentence.',
    ),
  },
];

const ends: readonly OpeningRule[] = [
  {
    id: 'C-B-2',
    kind: 'placement',
    opens: { how: 'after-end' },
    ...ground('95/2, § 1-2', '2012-01-01'),
    summary: names(
      'De terbeschikkingstelling begint bij het einde van de hoofdstraf; de rechtbank kiest eerst tussen vrijheidsbeneming en invrijheidstelling onder toezicht.',
      'La mise à la disposition débute à la fin de la peine principale ; le tribunal choisit d’abord entre privation de liberté et libération sous surveillance.',
      'Die Überantwortung beginnt mit dem Ende der Hauptstrafe; das Gericht wählt zuvor zwischen Freiheitsentziehung und Freilassung unter Aufsicht.',
      'The placing at the court’s disposal begins at the end of the main sentence; the court first chooses between deprivation of liberty and supervised release.',
    ),
  },
  {
    id: 'N-end',
    kind: 'sentence-end',
    opens: { how: 'sentence-end' },
    ...ground('25; 30', actBegins, {
      act: 'penal-code-1867',
      mark: 'derived',
      until: '2026-08-31',
      doubts: ['year-of-365', 'month-convention', 'order-of-sentences'],
    }),
    summary: names(
      'Laatste dag van het uitvoerbare deel: de dag van opsluiting telt als eerste dag, voorhechtenis wordt afgetrokken.',
      'Dernier jour de la partie à exécuter : le jour de l’incarcération compte comme premier jour, la détention préventive est déduite.',
      'Letzter Tag des zu vollstreckenden Teils: Der Tag der Inhaftierung zählt als erster, die Untersuchungshaft wird abgezogen.',
      'Last day of the part to be executed: the day of imprisonment counts as the first, remand is deducted.',
    ),
  },
  {
    id: 'N-end-2026',
    kind: 'sentence-end',
    opens: { how: 'sentence-end' },
    ...ground('41', '2026-09-01', {
      act: 'penal-code-2024',
      mark: 'derived',
      doubts: ['year-of-365', 'month-convention', 'order-of-sentences'],
    }),
    summary: names(
      'Laatste dag van het uitvoerbare deel: een maand is 30 dagen, een jaar 365; de dag van opsluiting telt als eerste dag, voorhechtenis wordt afgetrokken. Of dit ook voor oudere straffen geldt, is open.',
      'Dernier jour de la partie à exécuter : un mois vaut 30 jours, un an 365 ; le jour de l’incarcération compte comme premier jour, la détention préventive est déduite. La question des peines antérieures reste ouverte.',
      'Letzter Tag des zu vollstreckenden Teils: Ein Monat ist 30 Tage, ein Jahr 365; der Tag der Inhaftierung zählt als erster, die Untersuchungshaft wird abgezogen. Ob das auch für ältere Strafen gilt, ist offen.',
      'Last day of the part to be executed: a month is 30 days, a year 365; the day of imprisonment counts as the first, remand is deducted. Whether this governs older sentences too is open.',
    ),
  },
];

export const otherReleases: readonly OpeningRule[] = [...early, ...medical, ...ends];
