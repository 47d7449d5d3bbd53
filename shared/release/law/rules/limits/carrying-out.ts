/** From when a grant of judge or court is carried out. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { actBegins, ground } from '../grounds.ts';
import { detentionOrMonitoring } from './granted.ts';
import { temporary } from './temporary.ts';

/** Removal on an enforceable order and surrender begin at the border or at a transfer. */
const grant = {
  kinds: [...detentionOrMonitoring, 'conditional-release'],
  regimes: ['court', 'judge'],
  meets: 'enforceable',
  bound: 'not-before',
  who: 'judge-or-court',
  ...ground('60, al. 1-2', actBegins),
  missed: names(
    'Vóór die dag wordt de toekenning niet uitgevoerd. Het vonnis kan een latere dag bepalen.',
    'L’octroi n’est pas exécuté avant ce jour. Le jugement peut fixer un jour ultérieur.',
    'Vor diesem Tag wird die Gewährung nicht vollstreckt. Das Urteil kann einen späteren Tag bestimmen.',
    'The grant is not carried out before that day. The judgment may name a later one.',
  ),
} satisfies Omit<LimitRow, 'id' | 'from' | 'summary'>;

const surrender = {
  kinds: ['provisional-release-surrender'],
  from: 'grant',
  meets: 'enforceable',
  bound: 'not-before',
  who: 'prosecutor',
  summary: names(
    'De toekenning wordt uitvoerbaar op het ogenblik van de overlevering; een dag noemt de wet niet.',
    'L’octroi devient exécutoire au moment de la remise ; la loi ne fixe pas de jour.',
    'Die Gewährung wird im Augenblick der Übergabe vollstreckbar; einen Tag nennt das Gesetz nicht.',
    'The grant becomes enforceable at the moment of the surrender; the law names no day.',
  ),
  missed: names(
    'Vóór de overlevering begint de modaliteit niet. Vraag de griffie wanneer ze plaatsvindt.',
    'La modalité ne commence pas avant la remise. Demandez au greffe quand elle a lieu.',
    'Vor der Übergabe beginnt die Modalität nicht. Bitte bei der Kanzlei fragen, wann sie stattfindet.',
    'The modality does not start before the surrender. Ask the registry when it takes place.',
  ),
} satisfies Partial<LimitRow>;

/** Of a surrender the day is not counted: the hand-over itself is the start, before the grant is final too. */
const surrenderLimits: readonly LimitRow[] = [
  { id: 'C-60-surrender', ...surrender, regimes: ['court', 'judge'], ...ground('60, al. 3', actBegins) },
  { id: 'E-20-surrender', ...surrender, regimes: ['emergency'], ...temporary('98/20, al. 3', '27') },
];

export const carryingOutLimits: readonly LimitRow[] = [
  ...surrenderLimits,
  {
    id: 'C-60-final',
    from: 'final',
    ...grant,
    summary: names(
      'De toekenning is uitvoerbaar zodra het vonnis in kracht van gewijsde is gegaan.',
      'L’octroi est exécutoire dès que le jugement est passé en force de chose jugée.',
      'Die Gewährung ist vollstreckbar, sobald das Urteil rechtskräftig ist.',
      'The grant is enforceable once the judgment is final.',
    ),
  },
  {
    id: 'C-60-time',
    from: 'time-condition',
    ...grant,
    summary: names(
      'De toekenning is niet uitvoerbaar vóór de tijdsvoorwaarde vervuld is.',
      'L’octroi n’est pas exécutoire avant que la condition de temps soit remplie.',
      'Die Gewährung ist nicht vollstreckbar, bevor die Zeitbedingung erfüllt ist.',
      'The grant is not enforceable before the time condition is met.',
    ),
  },
  {
    // The fourth paragraph, on removal, came on 9 April 2012: until then the first two were there for it alike.
    id: 'C-60-final-removal-2007',
    from: 'final',
    ...grant,
    kinds: ['provisional-release-removal'],
    regimes: ['court'],
    ...ground('60, al. 1-2', actBegins, { until: '2012-04-08', mark: 'derived' }),
    summary: names(
      'De toekenning is uitvoerbaar zodra het vonnis in kracht van gewijsde is gegaan en de tijdsvoorwaarde vervuld is.',
      'L’octroi est exécutoire dès que le jugement est passé en force de chose jugée et que la condition de temps est remplie.',
      'Die Gewährung ist vollstreckbar, sobald das Urteil rechtskräftig und die Zeitbedingung erfüllt ist.',
      'The grant is enforceable once the judgment is final and the time condition met.',
    ),
  },
  {
    // Paragraph 4 takes out of the first two only who is under an enforceable order with proof of actual removal.
    id: 'C-60-final-removal',
    from: 'final',
    ...grant,
    kinds: ['provisional-release-removal'],
    regimes: ['court'],
    ...ground('60, al. 1-2, 4', '2012-04-09', { mark: 'derived' }),
    summary: names(
      'Zonder uitvoerbaar bevel met bewijs van effectieve verwijdering is de toekenning uitvoerbaar zodra het vonnis in kracht van gewijsde is gegaan en de tijdsvoorwaarde vervuld is.',
      'Sans ordre exécutoire avec preuve d’éloignement effectif, l’octroi est exécutoire dès que le jugement est passé en force de chose jugée et que la condition de temps est remplie.',
      'Ohne vollstreckbare Anordnung mit Nachweis der tatsächlichen Entfernung ist die Gewährung vollstreckbar, sobald das Urteil rechtskräftig und die Zeitbedingung erfüllt ist.',
      'Without an enforceable order and proof of actual removal, the grant is enforceable once the judgment is final and the time condition met.',
    ),
  },
];
