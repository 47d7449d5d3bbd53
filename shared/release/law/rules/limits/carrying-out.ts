/** From when a grant of judge or court is carried out. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { actBegins, ground } from '../grounds.ts';
import { detentionOrMonitoring } from './granted.ts';

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

export const carryingOutLimits: readonly LimitRow[] = [
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
