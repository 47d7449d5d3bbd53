/** The probation period after a release, and its end. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { ground } from '../grounds.ts';
import { releases } from './granted.ts';
import { nothing } from './missed.ts';
import { within, type Step } from './steps.ts';

const scope: Pick<LimitRow, 'kinds' | 'regimes'> = { kinds: releases, regimes: ['court', 'judge', 'emergency'] };
/** Before 29 February 2016 a provisional release had no probation period. */
const conditional: Pick<LimitRow, 'kinds' | 'regimes'> = {
  kinds: ['conditional-release'],
  regimes: ['court', 'judge'],
};

const unseen = { until: '2021-12-09', mark: 'from-memory', doubts: ['wording-not-seen'] } as const;

const noEarlier = names(
  'Tot dan kan er nog worden herroepen. Daarna volgt de definitieve invrijheidstelling.',
  'Jusque-là, une révocation reste possible. Ensuite vient la libération définitive.',
  'Bis dahin ist ein Widerruf möglich. Danach folgt die endgültige Freilassung.',
  'Until then revocation stays possible. After it comes the final release.',
);

const oneYear: Step = {
  from: 'enforceable',
  meets: 'final-release',
  length: { count: 1, unit: 'years' },
  bound: 'not-before',
  who: 'judge-or-court',
  summary: names(
    'De proeftijd duurt zo lang als de rest van de straf op de dag dat de beslissing uitvoerbaar wordt, met een minimum van één jaar.',
    'Le délai d’épreuve égale le reste de la peine au jour où la décision devient exécutoire, avec un minimum d’un an.',
    'Die Probezeit dauert so lange wie der Rest der Strafe an dem Tag, an dem die Entscheidung vollstreckbar wird, mindestens ein Jahr.',
    'The probation period equals the rest of the sentence on the day the decision becomes enforceable, with a minimum of one year.',
  ),
  missed: noEarlier,
};

const twoYears: Step = {
  ...oneYear,
  length: { count: 2, unit: 'years' },
  summary: names(
    'De proeftijd duurt zo lang als de rest van de straf op de dag dat de beslissing uitvoerbaar wordt, met een minimum van twee jaar.',
    'Le délai d’épreuve égale le reste de la peine au jour où la décision devient exécutoire, avec un minimum de deux ans.',
    'Die Probezeit dauert so lange wie der Rest der Strafe an dem Tag, an dem die Entscheidung vollstreckbar wird, mindestens zwei Jahre.',
    'The probation period equals the rest of the sentence on the day the decision becomes enforceable, with a minimum of two years.',
  ),
};

const longMinimum: Step = {
  ...oneYear,
  length: { count: 5, unit: 'years' },
  summary: names(
    'Bij een criminele straf of correctionele hoofdgevangenisstraffen van samen meer dan vijf jaar duurt de proeftijd minstens vijf jaar.',
    'En cas de peine criminelle ou de peines correctionnelles dépassant ensemble cinq ans d’emprisonnement principal, le délai d’épreuve est d’au moins cinq ans.',
    'Bei einer Kriminalstrafe oder bei korrektionalen Hauptgefängnisstrafen von zusammen mehr als fünf Jahren dauert die Probezeit mindestens fünf Jahre.',
    'With a criminal sentence, or correctional main sentences above five years together, the probation period is at least five years.',
  ),
};

const longMaximum: Step = {
  ...longMinimum,
  ...within(10, 'years'),
  summary: names(
    'Bij een criminele straf of correctionele hoofdgevangenisstraffen van samen meer dan vijf jaar duurt de proeftijd hoogstens tien jaar.',
    'En cas de peine criminelle ou de peines correctionnelles dépassant ensemble cinq ans d’emprisonnement principal, le délai d’épreuve est de dix ans au plus.',
    'Bei einer Kriminalstrafe oder bei korrektionalen Hauptgefängnisstrafen von zusammen mehr als fünf Jahren dauert die Probezeit höchstens zehn Jahre.',
    'With a criminal sentence, or correctional main sentences above five years together, the probation period is at most ten years.',
  ),
};

const tenYears: Step = {
  ...longMinimum,
  length: { count: 10, unit: 'years' },
  summary: names(
    'Bij een straf van dertig jaar of levenslang duurt de proeftijd tien jaar. Ging een veroordeling tot dertig jaar vóór 19 maart 2013 in kracht van gewijsde, dan bleef vijf tot tien jaar gelden (artikel 21 van de wet van 17 maart 2013).',
    'En cas de peine de trente ans ou à perpétuité, le délai d’épreuve est de dix ans. Si une condamnation à trente ans est passée en force de chose jugée avant le 19 mars 2013, cinq à dix ans restent applicables (article 21 de la loi du 17 mars 2013).',
    'Bei einer Strafe von dreißig Jahren oder lebenslänglich dauert die Probezeit zehn Jahre. Wurde eine Verurteilung zu dreißig Jahren vor dem 19. März 2013 rechtskräftig, bleibt es bei fünf bis zehn Jahren (Artikel 21 des Gesetzes vom 17. März 2013).',
    'With a sentence of thirty years or life the probation period is ten years. Where a conviction to thirty years became final before 19 March 2013, five to ten years stay (article 21 of the Act of 17 March 2013).',
  ),
};

const tenYearsForLife: Step = {
  ...tenYears,
  summary: names(
    'Bij een levenslange straf duurt de proeftijd tien jaar.',
    'En cas de peine à perpétuité, le délai d’épreuve est de dix ans.',
    'Bei einer lebenslangen Strafe dauert die Probezeit zehn Jahre.',
    'With a life sentence the probation period is ten years.',
  ),
};

const olderProbation = { until: '2016-02-28', mark: 'text-older' } as const;

const upToFive = { onlyIf: { totalUpToMonths: 60, mainSentences: true } };
const aboveFive = { onlyIf: { totalAboveMonths: 60, mainSentences: true, thirtyOrLife: false } };
const thirty = { onlyIf: { thirtyOrLife: true } };
const by2016 = { by: ['act-2016', '170'] } as const;

export const probationLimits: readonly LimitRow[] = [
  {
    id: 'C-71-minimum',
    ...scope,
    ...oneYear,
    ...upToFive,
    ...ground('71, al. 2', '2021-12-10', { by: ['act-2021-november', '83'], doubts: ['probation-of-before'] }),
  },
  { id: 'C-71-minimum-2016', ...scope, ...twoYears, ...upToFive, ...ground('71, al. 2', '2016-02-29', unseen) },
  {
    id: 'C-71-minimum-2007',
    ...conditional,
    ...twoYears,
    ...upToFive,
    ...ground('71, al. 2', '2007-02-01', { ...unseen, until: '2016-02-28' }),
  },
  {
    id: 'C-71-long-minimum',
    ...scope,
    ...longMinimum,
    ...aboveFive,
    ...ground('71, al. 3', '2016-02-29', { ...by2016, doubts: ['criminal-in-new-code'] }),
  },
  {
    id: 'C-71-long-minimum-2007',
    ...conditional,
    ...longMinimum,
    ...aboveFive,
    ...ground('71, al. 3', '2007-02-01', olderProbation),
  },
  {
    id: 'C-71-long-maximum',
    ...scope,
    ...longMaximum,
    ...aboveFive,
    ...ground('71, al. 3', '2016-02-29', { ...by2016, doubts: ['criminal-in-new-code'] }),
  },
  {
    id: 'C-71-long-maximum-2007',
    ...conditional,
    ...longMaximum,
    ...aboveFive,
    ...ground('71, al. 3', '2007-02-01', olderProbation),
  },
  {
    id: 'C-71-thirty',
    ...scope,
    ...tenYears,
    ...thirty,
    // The words of 2016 on the sentence were annulled (judgment 148/2017): those of 2013 stand again.
    ...ground('71, al. 4', '2016-02-29', { ...by2016, mark: 'derived' }),
  },
  {
    id: 'C-71-thirty-2013',
    ...conditional,
    ...tenYears,
    ...thirty,
    ...ground('71, al. 4', '2013-03-19', { ...olderProbation, by: ['act-2013', '18'] }),
  },
  {
    id: 'C-71-life-2007',
    ...conditional,
    ...tenYearsForLife,
    ...thirty,
    ...ground('71, al. 4', '2007-02-01', { until: '2013-03-18', mark: 'derived', doubts: ['wording-not-seen'] }),
  },
  {
    id: 'C-71-victim',
    ...scope,
    from: 'final-release',
    meets: 'victim-told',
    ...within(24, 'hours'),
    who: 'court-registry',
    ...ground('71, al. 5', '2014-01-01'),
    summary: names(
      'Het slachtoffer verneemt de definitieve invrijheidstelling zo snel mogelijk, ten laatste binnen 24 uur, langs de snelste schriftelijke weg.',
      'La victime est informée de la libération définitive au plus vite, dans les 24 heures au plus tard, par l’écrit le plus rapide.',
      'Das Opfer erfährt die endgültige Freilassung so schnell wie möglich, spätestens binnen 24 Stunden, auf dem schnellsten schriftlichen Weg.',
      'The victim is told of the final release as soon as possible, within 24 hours at the latest, by the fastest written means.',
    ),
    missed: nothing,
  },
];
