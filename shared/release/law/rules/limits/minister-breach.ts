/**
 * What the minister does with permission, leave and transition house after a breach or an arrest. For a counter-indication that came
 * up later, the Act names no day from which the fourteen days run.
 */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { actBegins, ground } from '../grounds.ts';
import { notBefore, nothing } from './missed.ts';
import { within } from './steps.ts';

const repeated: LimitRow['kinds'] = ['permission-reintegration', 'prison-leave'];
const house: LimitRow['kinds'] = ['transition-house'];

const housesBegin = '2018-07-28';
const dayBeforeHouses = '2018-07-27';

const told = {
  from: 'measure',
  meets: 'decision-told',
  ...within(24, 'hours'),
  who: 'minister',
  missed: nothing,
} satisfies Partial<LimitRow>;
const victimTold = { ...told, meets: 'victim-told' } satisfies Partial<LimitRow>;

const suspension = {
  kinds: repeated,
  from: 'last-outing',
  meets: 'suspension-end',
  ...within(3, 'months'),
  who: 'minister',
  missed: names(
    'Langer mag de schorsing niet duren. Vraag schriftelijk wanneer de vergunning of het verlof herneemt.',
    'La suspension ne peut durer davantage. Demandez par écrit quand la permission ou le congé reprend.',
    'Länger darf die Aussetzung nicht dauern. Bitte schriftlich fragen, wann Erlaubnis oder Urlaub wieder beginnen.',
    'The suspension may not last longer. Ask in writing when the permission or leave resumes.',
  ),
} satisfies Partial<LimitRow>;

const afterBreach: readonly LimitRow[] = [
  {
    id: 'M-13-decision',
    kinds: [...repeated, ...house],
    from: 'breach',
    meets: 'measure',
    ...within(14, 'days'),
    who: 'minister',
    ...ground('13, al. 1', actBegins),
    summary: names(
      'De minister (Directie Detentiebeheer) beslist binnen veertien dagen nadat hij kennis nam van de niet-naleving van de voorwaarden.',
      'Le ministre (Direction Gestion de la détention) décide dans les quatorze jours après avoir pris connaissance du non-respect des conditions.',
      'Der Minister (Direktion Haftverwaltung) entscheidet binnen vierzehn Tagen, nachdem er von der Nichteinhaltung der Bedingungen erfahren hat.',
      'The minister (Detention Management Directorate) decides within fourteen days of learning that the conditions were not kept.',
    ),
    missed: nothing,
  },
  {
    id: 'M-13-told',
    kinds: [...repeated, ...house],
    ...told,
    ...ground('13, al. 1', actBegins),
    summary: names(
      'De beslissing na de niet-naleving wordt binnen vierentwintig uur schriftelijk meegedeeld aan de veroordeelde, het openbaar ministerie en de directeur.',
      'La décision prise après le non-respect est communiquée par écrit dans les vingt-quatre heures à la personne condamnée, au ministère public et au directeur.',
      'Die Entscheidung nach der Nichteinhaltung wird binnen vierundzwanzig Stunden schriftlich dem Verurteilten, der Staatsanwaltschaft und dem Direktor mitgeteilt.',
      'The decision after the breach is told in writing within twenty-four hours to the convicted person, the public prosecutor’s office and the director.',
    ),
  },
  {
    id: 'M-13-victim',
    kinds: ['prison-leave', ...house],
    ...victimTold,
    ...ground('13, al. 2', housesBegin, { by: ['act-2018-house', '77'] }),
    summary: names(
      'Het slachtoffer verneemt binnen vierentwintig uur, met het snelste schriftelijke middel, wat beslist is over het verlof of het transitiehuis.',
      'La victime est informée dans les vingt-quatre heures, par le moyen de communication écrit le plus rapide, de la décision sur le congé ou la maison de transition.',
      'Das Opfer erfährt binnen vierundzwanzig Stunden auf dem schnellsten schriftlichen Weg, was über den Hafturlaub oder das Übergangshaus entschieden wurde.',
      'The victim is told within twenty-four hours, by the fastest written means, what was decided on the leave or the transition house.',
    ),
  },
  {
    id: 'M-13-victim-2014',
    kinds: ['prison-leave'],
    ...victimTold,
    ...ground('13, al. 2', '2014-01-01', { until: dayBeforeHouses, mark: 'derived' }),
    summary: names(
      'Het slachtoffer verneemt binnen vierentwintig uur, met het snelste schriftelijke middel, wat beslist is over het verlof.',
      'La victime est informée dans les vingt-quatre heures, par le moyen de communication écrit le plus rapide, de la décision sur le congé.',
      'Das Opfer erfährt binnen vierundzwanzig Stunden auf dem schnellsten schriftlichen Weg, was über den Hafturlaub entschieden wurde.',
      'The victim is told within twenty-four hours, by the fastest written means, what was decided on the leave.',
    ),
  },
  {
    id: 'M-12-suspension',
    ...suspension,
    ...ground('12, § 1, 2°; § 2, 2°', '2016-02-29', { by: ['act-2016', '145'] }),
    summary: names(
      'Na een niet-naleving, of een tegenaanwijzing die er eerst niet was, mag de minister een periodieke uitgaansvergunning of het verlof hoogstens drie maanden schorsen, te rekenen vanaf de laatste keer buiten.',
      'Après un non-respect, ou une contre-indication apparue depuis l’octroi, le ministre peut suspendre une permission périodique ou le congé trois mois au plus, à compter de la dernière sortie accordée.',
      'Nach einer Nichteinhaltung oder einer erst später aufgetretenen Gegenanzeige darf der Minister eine regelmäßige Ausgangserlaubnis oder den Hafturlaub höchstens drei Monate aussetzen, gerechnet ab dem letzten Ausgang.',
      'After a breach, or a counter-indication that was not there before, the minister may suspend a periodic permission or the leave for at most three months from the last outing granted.',
    ),
  },
  {
    id: 'M-12-suspension-2007',
    ...suspension,
    ...ground('12, § 1, 2°; § 2, 2°', actBegins, { until: '2016-02-28', mark: 'derived' }),
    summary: names(
      'Na een niet-naleving mag de minister een periodieke uitgaansvergunning of het verlof hoogstens drie maanden schorsen, te rekenen vanaf de laatste keer buiten.',
      'Après un non-respect, le ministre peut suspendre une permission périodique ou le congé trois mois au plus, à compter de la dernière sortie accordée.',
      'Nach einer Nichteinhaltung darf der Minister eine regelmäßige Ausgangserlaubnis oder den Hafturlaub höchstens drei Monate aussetzen, gerechnet ab dem letzten Ausgang.',
      'After a breach the minister may suspend a periodic permission or the leave for at most three months from the last outing granted.',
    ),
  },
  {
    id: 'M-12-new-request',
    kinds: repeated,
    from: 'revocation',
    meets: 'new-request',
    length: { count: 3, unit: 'months' },
    bound: 'not-before',
    who: 'convicted-person',
    ...ground('12, § 1, 3°; § 2, 3°', actBegins),
    summary: names(
      'Na een herroeping kan een nieuw verzoek ten vroegste drie maanden na de dag van de herroeping.',
      'Après une révocation, une nouvelle demande est possible au plus tôt trois mois après la date de la révocation.',
      'Nach einem Widerruf ist ein neuer Antrag frühestens drei Monate nach dem Tag des Widerrufs möglich.',
      'After a revocation a new request is possible at the earliest three months after the day of the revocation.',
    ),
    missed: notBefore,
  },
  {
    id: 'M-12-house-urgent',
    kinds: house,
    from: 'return',
    meets: 'measure',
    bound: 'at-once',
    who: 'director',
    ...ground('12, § 2bis, al. 4', housesBegin, { by: ['act-2018-house', '76'] }),
    summary: names(
      'Beslist de directeur bij hoogdringendheid zelf over de terugkeer uit het transitiehuis, dan legt hij die beslissing onmiddellijk ter goedkeuring voor aan de minister.',
      'Si le directeur décide lui-même, en urgence, du retour de la maison de transition, il soumet sans délai cette décision au ministre pour approbation.',
      'Entscheidet der Direktor bei Dringlichkeit selbst über die Rückkehr aus dem Übergangshaus, legt er diese Entscheidung unverzüglich dem Minister zur Genehmigung vor.',
      'Where the director decides alone, in urgency, on the return from the transition house, the decision goes at once to the minister for approval.',
    ),
    missed: nothing,
  },
];

const afterArrest: readonly LimitRow[] = [
  {
    id: 'M-14-decision',
    kinds: ['permission-occasional', ...repeated, ...house],
    from: 'arrest',
    meets: 'measure',
    ...within(7, 'days'),
    who: 'minister',
    ...ground('14, al. 2', actBegins),
    summary: names(
      'Na een voorlopige aanhouding beslist de minister (Directie Detentiebeheer) binnen zeven dagen over de vergunning, het verlof of het transitiehuis.',
      'Après une arrestation provisoire, le ministre (Direction Gestion de la détention) décide dans les sept jours de la permission, du congé ou de la maison de transition.',
      'Nach einer vorläufigen Festnahme entscheidet der Minister (Direktion Haftverwaltung) binnen sieben Tagen über die Ausgangserlaubnis, den Hafturlaub oder das Übergangshaus.',
      'After a provisional arrest the minister (Detention Management Directorate) decides within seven days on the permission, the leave or the transition house.',
    ),
    missed: nothing,
  },
  {
    id: 'M-14-told',
    kinds: ['permission-occasional', ...repeated, ...house],
    ...told,
    ...ground('14, al. 2', actBegins),
    summary: names(
      'De beslissing na de aanhouding wordt binnen vierentwintig uur schriftelijk meegedeeld aan de veroordeelde, het openbaar ministerie en de directeur.',
      'La décision prise après l’arrestation est communiquée par écrit dans les vingt-quatre heures à la personne condamnée, au ministère public et au directeur.',
      'Die Entscheidung nach der Festnahme wird binnen vierundzwanzig Stunden schriftlich dem Verurteilten, der Staatsanwaltschaft und dem Direktor mitgeteilt.',
      'The decision after the arrest is told in writing within twenty-four hours to the convicted person, the public prosecutor’s office and the director.',
    ),
  },
  {
    id: 'M-14-victim',
    kinds: [...repeated, ...house],
    ...victimTold,
    ...ground('14, al. 3', '2022-09-01', { by: ['act-2022-july', '44'] }),
    summary: names(
      'Het slachtoffer verneemt de beslissing na de aanhouding binnen vierentwintig uur, met het snelste schriftelijke middel; niet bij een occasionele uitgaansvergunning.',
      'La victime est informée de la décision prise après l’arrestation dans les vingt-quatre heures, par le moyen de communication écrit le plus rapide ; pas pour une permission occasionnelle.',
      'Das Opfer erfährt die Entscheidung nach der Festnahme binnen vierundzwanzig Stunden auf dem schnellsten schriftlichen Weg; nicht bei einer gelegentlichen Ausgangserlaubnis.',
      'The victim is told the decision after the arrest within twenty-four hours, by the fastest written means; not for an occasional permission.',
    ),
  },
  {
    id: 'M-14-victim-2018',
    kinds: ['prison-leave', ...house],
    ...victimTold,
    ...ground('14, al. 3', housesBegin, { until: '2022-08-31', by: ['act-2018-house', '78'], mark: 'derived' }),
    summary: names(
      'Gaat het om verlof of een transitiehuis, dan verneemt het slachtoffer de beslissing na de aanhouding binnen vierentwintig uur, met het snelste schriftelijke middel.',
      'S’il s’agit d’un congé ou d’une maison de transition, la victime est informée de la décision prise après l’arrestation dans les vingt-quatre heures, par le moyen de communication écrit le plus rapide.',
      'Geht es um Hafturlaub oder ein Übergangshaus, erfährt das Opfer die Entscheidung nach der Festnahme binnen vierundzwanzig Stunden auf dem schnellsten schriftlichen Weg.',
      'Where it concerns leave or a transition house, the victim is told the decision after the arrest within twenty-four hours, by the fastest written means.',
    ),
  },
  {
    id: 'M-14-victim-2014',
    kinds: ['prison-leave'],
    ...victimTold,
    ...ground('14, al. 3', '2014-01-01', { until: dayBeforeHouses, mark: 'derived' }),
    summary: names(
      'Gaat het om verlof, dan verneemt het slachtoffer de beslissing na de aanhouding binnen vierentwintig uur, met het snelste schriftelijke middel.',
      'S’il s’agit d’un congé, la victime est informée de la décision prise après l’arrestation dans les vingt-quatre heures, par le moyen de communication écrit le plus rapide.',
      'Geht es um Hafturlaub, erfährt das Opfer die Entscheidung nach der Festnahme binnen vierundzwanzig Stunden auf dem schnellsten schriftlichen Weg.',
      'Where it concerns leave, the victim is told the decision after the arrest within twenty-four hours, by the fastest written means.',
    ),
  },
];

export const ministerBreachLimits: readonly LimitRow[] = [...afterBreach, ...afterArrest];
