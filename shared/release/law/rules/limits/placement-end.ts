/** Placement at the court's disposal: lifting on request, and the end of its term. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { ground } from '../grounds.ts';
import { nothing } from './missed.ts';
import { within } from './steps.ts';

const kinds: LimitRow['kinds'] = ['placement'];
const begins = '2012-01-01';
const court = { who: 'court' } as const;

export const placementEndLimits: readonly LimitRow[] = [
  {
    id: 'B-95-29-request',
    kinds,
    from: 'supervised-release',
    meets: 'lifting-request',
    length: { count: 2, unit: 'years' },
    bound: 'not-before',
    who: 'convicted-person',
    ...ground('95/29, § 1', begins),
    summary: names(
      'Opheffing van de terbeschikkingstelling kan worden gevraagd vanaf twee jaar na de toekenning van de invrijheidstelling onder toezicht.',
      'La levée de la mise à la disposition peut être demandée deux ans après l’octroi de la libération sous surveillance.',
      'Die Aufhebung der Überantwortung kann zwei Jahre nach Gewährung der Freilassung unter Aufsicht beantragt werden.',
      'Lifting of the placing can be asked two years after supervised release was granted.',
    ),
    missed: names(
      'Een verzoek van vóór die dag is te vroeg. Daarna verloopt niets.',
      'Une demande antérieure est prématurée. Ensuite, rien n’est perdu.',
      'Ein früherer Antrag ist verfrüht. Danach verfällt nichts.',
      'A request before that day is too early. After it nothing is lost.',
    ),
  },
  {
    id: 'B-95-29-request-next',
    kinds,
    from: 'lifting-request',
    meets: 'new-request',
    length: { count: 2, unit: 'years' },
    bound: 'not-before',
    who: 'convicted-person',
    ...ground('95/29, § 1', begins),
    summary: names(
      'Daarna kan opheffing om de twee jaar worden gevraagd.',
      'Ensuite, la levée peut être demandée tous les deux ans.',
      'Danach kann die Aufhebung alle zwei Jahre beantragt werden.',
      'After that lifting can be asked every two years.',
    ),
    missed: nothing,
  },
  {
    id: 'B-95-29-prosecutor',
    kinds,
    from: 'lifting-request',
    meets: 'prosecutor-advice',
    ...within(1, 'months'),
    who: 'prosecutor',
    ...ground('95/29, § 2', begins),
    summary: names(
      'Het openbaar ministerie wint inlichtingen in en adviseert over de opheffing binnen een maand na het verzoek.',
      'Le ministère public recueille les informations et rend son avis sur la levée dans le mois du dépôt de la demande.',
      'Die Staatsanwaltschaft holt Auskünfte ein und nimmt binnen einem Monat nach dem Antrag zur Aufhebung Stellung.',
      'The prosecutor gathers information and advises on the lifting within a month of the request.',
    ),
    missed: nothing,
  },
  {
    id: 'B-95-30-hearing',
    kinds,
    from: 'lifting-request',
    meets: 'hearing',
    ...within(2, 'months'),
    ...court,
    ...ground('95/30, § 1', begins),
    summary: names(
      'De zitting over de opheffing is er ten laatste twee maanden na het verzoek.',
      'L’audience sur la levée a lieu au plus tard deux mois après le dépôt de la demande.',
      'Die Sitzung über die Aufhebung findet spätestens zwei Monate nach dem Antrag statt.',
      'The hearing on the lifting is at the latest two months after the request was lodged.',
    ),
    missed: nothing,
  },
  {
    id: 'B-95-28-end',
    kinds,
    from: 'placement-end',
    meets: 'final-release',
    ...within(0, 'days'),
    ...court,
    ...ground('95/28', begins),
    summary: names(
      'Is de termijn van de terbeschikkingstelling om, dan komt de veroordeelde definitief vrij.',
      'À l’expiration de la mise à la disposition, le condamné est définitivement libéré.',
      'Ist die Überantwortung abgelaufen, kommt der Verurteilte endgültig frei.',
      'When the placing has run its term, the convicted person is finally released.',
    ),
    missed: names(
      'Daarna is er geen grond meer, tenzij een beveiligingsmaatregel is opgelegd. Vraag de griffie dezelfde dag.',
      'Ensuite il n’y a plus de titre, sauf si une mesure de sûreté a été imposée. Demandez au greffe le jour même.',
      'Danach gibt es keinen Grund mehr, außer wenn eine Sicherungsmaßnahme auferlegt wurde. Am selben Tag bei der Kanzlei fragen.',
      'After it no ground is left, unless a safety measure was imposed. Ask the registry the same day.',
    ),
  },
];
