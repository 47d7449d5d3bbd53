/** What the minister or the director for the minister decides: permission, leave, transition house, interruption, removal. */
import { names } from '../../../language.ts';
import type { OpeningRule } from '../format/pack.ts';
import { actBegins, ground } from './grounds.ts';

const beforeRelease = (months: number) => ({ how: 'before', of: 'conditional-release', months }) as const;

const outings: readonly OpeningRule[] = [
  {
    id: 'M-4-1',
    kind: 'permission-occasional',
    opens: { how: 'any-time' },
    ...ground('4, § 1-2', actBegins),
    summary: names(
      'Op elk ogenblik, hoogstens 16 uur, voor sociale, morele, juridische, familiale, opleidings- of beroepsbelangen die de aanwezigheid vereisen, of een medisch onderzoek of een behandeling.',
      'À tout moment, 16 heures au plus, pour des intérêts sociaux, moraux, juridiques, familiaux, de formation ou professionnels qui exigent la présence, ou un examen ou traitement médical.',
      'Jederzeit, höchstens 16 Stunden, für soziale, moralische, rechtliche, familiäre, Ausbildungs- oder Berufsinteressen, die Anwesenheit erfordern, oder eine ärztliche Untersuchung oder Behandlung.',
      'At any time, at most 16 hours, for social, moral, legal, family, training or work interests that need presence, or a medical examination or treatment.',
    ),
  },
  {
    id: 'M-4-3',
    kind: 'permission-reintegration',
    opens: beforeRelease(24),
    ...ground('4, § 3', actBegins, { doubts: ['permission-after-refusal', 'offset-unit'] }),
    summary: names(
      'In de twee jaar vóór de toelaatbaarheidsdatum van de voorwaardelijke invrijheidstelling; kan periodiek.',
      'Dans les deux ans qui précèdent la date d’admissibilité à la libération conditionnelle ; peut être périodique.',
      'In den zwei Jahren vor dem Zulässigkeitsdatum der bedingten Freilassung; kann regelmäßig sein.',
      'In the two years before the admissibility date of conditional release; may be periodic.',
    ),
  },
];

const leave: readonly OpeningRule[] = [
  {
    id: 'M-6-three',
    kind: 'prison-leave',
    opens: beforeRelease(12),
    cautions: ['leave-quarter'],
    ...ground('6; 7, 1°', actBegins, { until: '2022-08-31', doubts: ['leave-quarter', 'offset-unit'] }),
    summary: names(
      'In het jaar vóór de toelaatbaarheidsdatum; drie keer 36 uur per kwartaal, van rechtswege vernieuwd.',
      'Dans l’année qui précède la date d’admissibilité ; trois fois 36 heures par trimestre, renouvelées de plein droit.',
      'Im Jahr vor dem Zulässigkeitsdatum; dreimal 36 Stunden im Quartal, von Rechts wegen erneuert.',
      'In the year before the admissibility date; three times 36 hours a quarter, renewed by law.',
    ),
  },
  {
    id: 'M-6',
    kind: 'prison-leave',
    opens: beforeRelease(12),
    ...ground('6; 7, 1°', '2022-09-01', {
      by: ['act-2022-july', '42'],
      doubts: ['leave-quarter', 'leave-quarter-of-change', 'offset-unit'],
    }),
    summary: names(
      'In het jaar vóór de toelaatbaarheidsdatum; vier keer 36 uur per kwartaal, van rechtswege vernieuwd.',
      'Dans l’année qui précède la date d’admissibilité ; quatre fois 36 heures par trimestre, renouvelées de plein droit.',
      'Im Jahr vor dem Zulässigkeitsdatum; viermal 36 Stunden im Quartal, von Rechts wegen erneuert.',
      'In the year before the admissibility date; four times 36 hours a quarter, renewed by law.',
    ),
  },
];

const placed: readonly OpeningRule[] = [
  {
    id: 'M-9-3',
    kind: 'transition-house',
    opens: beforeRelease(18),
    cameOn: '2018-07-28',
    ...ground('9/1-9/3', '2018-07-28', { by: ['act-2018-house', '68-72'], doubts: ['offset-unit'] }),
    summary: names(
      'Vanaf achttien maanden vóór de toelaatbaarheidsdatum; de directeur vraagt het, met een gemotiveerd advies.',
      'Dès dix-huit mois avant la date d’admissibilité ; c’est le directeur qui le demande, avec un avis motivé.',
      'Ab achtzehn Monaten vor dem Zulässigkeitsdatum; der Direktor beantragt es mit begründeter Stellungnahme.',
      'From eighteen months before the admissibility date; the director asks for it, with a reasoned advice.',
    ),
  },
  {
    id: 'M-15',
    kind: 'interruption',
    opens: { how: 'any-time' },
    ...ground('15-18', actBegins),
    summary: names(
      'Om ernstige en uitzonderlijke familiale redenen, hoogstens drie maanden, hernieuwbaar; de straf loopt niet.',
      'Pour motifs familiaux graves et exceptionnels, trois mois au plus, renouvelable ; la peine ne court pas.',
      'Aus schwerwiegenden und außergewöhnlichen familiären Gründen, höchstens drei Monate, erneuerbar; die Strafe läuft nicht.',
      'For serious and exceptional family reasons, at most three months, renewable; the sentence does not run.',
    ),
  },
];

const removalWords = (months: 'two' | 'six') =>
  months === 'six'
    ? names(
        'Met een uitvoerbaar bevel en bewijs van effectieve verwijdering: vanaf zes maanden vóór het einde van het uitvoerbare deel.',
        'Avec un ordre exécutoire et la preuve de l’éloignement effectif : dès six mois avant la fin de la partie à exécuter.',
        'Mit vollstreckbarer Anordnung und Nachweis der tatsächlichen Entfernung: ab sechs Monaten vor dem Ende des zu vollstreckenden Teils.',
        'With an enforceable order and proof of actual removal: from six months before the end of the part to be executed.',
      )
    : names(
        'Met een uitvoerbaar bevel en bewijs van effectieve verwijdering: vanaf twee maanden vóór het einde van het uitvoerbare deel.',
        'Avec un ordre exécutoire et la preuve de l’éloignement effectif : dès deux mois avant la fin de la partie à exécuter.',
        'Mit vollstreckbarer Anordnung und Nachweis der tatsächlichen Entfernung: ab zwei Monaten vor dem Ende des zu vollstreckenden Teils.',
        'With an enforceable order and proof of actual removal: from two months before the end of the part to be executed.',
      );

const removal: readonly OpeningRule[] = [
  {
    id: 'M-20-1-two',
    kind: 'removal-by-minister',
    opens: { how: 'before', of: 'sentence-end', months: 2 },
    cameOn: '2012-04-09',
    excludes: { residence: 'right' },
    ...ground('20/1', '2012-04-09', { until: '2016-02-28', mark: 'text-older', doubts: ['offset-unit'] }),
    summary: removalWords('two'),
  },
  {
    id: 'M-20-1',
    kind: 'removal-by-minister',
    opens: { how: 'before', of: 'sentence-end', months: 6 },
    cameOn: '2016-02-29',
    earlierMonths: 2,
    excludes: { residence: 'right' },
    ...ground('20/1, al. 1', '2016-02-29', { by: ['act-2016', '149'], doubts: ['offset-unit'] }),
    summary: removalWords('six'),
  },
];

export const minister: readonly OpeningRule[] = [...outings, ...leave, ...placed, ...removal];
