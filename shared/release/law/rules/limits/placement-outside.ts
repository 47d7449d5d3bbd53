/** Placement at the court's disposal, during deprivation of liberty: limited detention and electronic monitoring. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { ground } from '../grounds.ts';
import { nothing } from './missed.ts';
import { adviceLateByProsecutor } from './placement.ts';
import { forwardedInADay, within } from './steps.ts';

const kinds: LimitRow['kinds'] = ['placement'];
const begins = '2012-01-01';
const court = { who: 'court' } as const;

export const placementOutsideLimits: readonly LimitRow[] = [
  { id: 'B-95-18-forward', kinds, ...forwardedInADay, ...ground('95/18, § 2; 49, § 2', begins) },
  {
    id: 'B-95-18-advice',
    kinds,
    from: 'request-forwarded',
    meets: 'advice',
    ...within(2, 'months'),
    who: 'director',
    ...ground('95/18, § 2; 49, § 3', begins),
    summary: names(
      'Over beperkte detentie of elektronisch toezicht adviseert de directeur binnen twee maanden na ontvangst van de kopie van het verzoek.',
      'Sur une détention limitée ou une surveillance électronique, le directeur rend son avis dans les deux mois de la réception de la copie de la demande.',
      'Zu Haftlockerung oder elektronischer Überwachung nimmt der Direktor binnen zwei Monaten nach Eingang der Kopie des Antrags Stellung.',
      'On limited detention or electronic monitoring the director advises within two months of receiving the copy of the request.',
    ),
    missed: nothing,
  },
  {
    id: 'B-95-18-hearing',
    kinds,
    from: 'request',
    meets: 'hearing',
    ...within(6, 'months'),
    ...court,
    ...ground('95/18, § 2; 52, § 1', '2013-03-19', { by: ['act-2013', '15'] }),
    summary: names(
      'De zitting over beperkte detentie of elektronisch toezicht is er ten laatste zes maanden na het verzoek.',
      'L’audience sur la détention limitée ou la surveillance électronique a lieu au plus tard six mois après le dépôt de la demande.',
      'Die Sitzung über Haftlockerung oder elektronische Überwachung findet spätestens sechs Monate nach dem Antrag statt.',
      'The hearing on limited detention or electronic monitoring is at the latest six months after the request was lodged.',
    ),
    missed: adviceLateByProsecutor,
  },
  {
    id: 'B-95-18-adjournment',
    kinds,
    from: 'adjournment',
    meets: 'hearing',
    ...within(2, 'months'),
    ...court,
    ...ground('95/18, § 2; 53, al. 10', '2022-09-01', { by: ['act-2022-july', '54'] }),
    summary: names(
      'De rechtbank kan één keer uitstellen, hoogstens twee maanden.',
      'Le tribunal peut remettre l’affaire une seule fois, de deux mois au plus.',
      'Das Gericht kann die Sache einmal vertagen, höchstens um zwei Monate.',
      'The court may adjourn once, by at most two months.',
    ),
    missed: nothing,
  },
  {
    id: 'B-95-18-request',
    kinds,
    from: 'refusal',
    meets: 'new-request',
    length: { count: 6, unit: 'months' },
    bound: 'fixed-by-decision',
    who: 'convicted-person',
    ...ground('95/18, § 2, al. 4', begins),
    summary: names(
      'Bij een weigering van beperkte detentie of elektronisch toezicht noemt het vonnis de datum voor een nieuw verzoek, hoogstens zes maanden later.',
      'En cas de refus d’une détention limitée ou d’une surveillance électronique, le jugement fixe la date d’une nouvelle demande, six mois plus tard au plus.',
      'Bei Ablehnung von Haftlockerung oder elektronischer Überwachung nennt das Urteil das Datum für einen neuen Antrag, höchstens sechs Monate später.',
      'On a refusal of limited detention or electronic monitoring the judgment names the date for a new request, at most six months later.',
    ),
    missed: names(
      'Noemt het vonnis geen datum, vraag ze dan aan de griffie.',
      'Si le jugement n’indique pas de date, demandez-la au greffe.',
      'Nennt das Urteil kein Datum, bitte bei der Kanzlei danach fragen.',
      'If the judgment names no date, ask the registry for it.',
    ),
  },
];
