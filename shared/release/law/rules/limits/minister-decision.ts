/**
 * The minister’s decision on permission, leave and transition house: its time, what silence means, who is told, when to ask again.
 * The advice on a permission has no time limit in the Act, and a transition house is asked for by the director: no rows for those.
 */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { actBegins, ground } from '../grounds.ts';
import { notBeforeUnlessShortened, nothing } from './missed.ts';

const outings: LimitRow['kinds'] = ['permission-occasional', 'permission-reintegration', 'prison-leave'];
const house: LimitRow['kinds'] = ['transition-house'];

const housesBegin = '2018-07-28';

const decision = {
  from: 'file-received',
  meets: 'decision',
  length: { count: 14, unit: 'working-days' },
  bound: 'at-the-latest',
  who: 'minister',
} satisfies Partial<LimitRow>;
/** Fourteen working days and, once, seven more, all from the receipt of the file. */
const extendedDecision = { ...decision, length: { count: 21, unit: 'working-days' } } satisfies Partial<LimitRow>;

/** Which days are working days is defined from here on, for these limits only. */
const defined = (article: string): Pick<LimitRow, 'civilService'> & ReturnType<typeof ground> => ({
  civilService: true,
  ...ground(article, '2024-02-05', { by: ['act-2024-january', '70'], doubts: ['civil-service-days'] }),
});
const undefinedDays = (article: string, since: string): ReturnType<typeof ground> =>
  ground(article, since, { read: '2023-08-09', until: '2024-02-04', doubts: ['working-day-undefined'] });

const afterPositive = {
  ...decision,
  kinds: outings,
  onlyIf: { advice: 'positive', extended: false },
  silenceGrants: true,
  summary: names(
    'Na een positief advies beslist de minister (Directie Detentiebeheer) binnen veertien werkdagen na ontvangst van het dossier.',
    'Après un avis positif, le ministre (Direction Gestion de la détention) décide dans les quatorze jours ouvrables de la réception du dossier.',
    'Nach einer positiven Stellungnahme entscheidet der Minister (Direktion Haftverwaltung) binnen vierzehn Werktagen nach Eingang der Akte.',
    'After a positive advice the minister (Detention Management Directorate) decides within fourteen working days of receiving the file.',
  ),
  missed: names(
    'De minister wordt geacht de vergunning of het verlof te hebben toegekend, met de bijzondere voorwaarden die de directeur voorstelde.',
    'Le ministre est réputé avoir accordé la permission ou le congé, aux conditions particulières que le directeur a proposées.',
    'Die Erlaubnis oder der Urlaub gilt als vom Minister gewährt, unter den besonderen Bedingungen, die der Direktor vorgeschlagen hat.',
    'The minister is deemed to have granted the permission or leave, under the special conditions that the director proposed.',
  ),
} satisfies Partial<LimitRow>;

const afterNegative = {
  ...decision,
  kinds: outings,
  onlyIf: { advice: 'negative', extended: false },
  summary: names(
    'Na een negatief advies beslist de minister (Directie Detentiebeheer) binnen veertien werkdagen na ontvangst van het dossier.',
    'Après un avis négatif, le ministre (Direction Gestion de la détention) décide dans les quatorze jours ouvrables de la réception du dossier.',
    'Nach einer negativen Stellungnahme entscheidet der Minister (Direktion Haftverwaltung) binnen vierzehn Werktagen nach Eingang der Akte.',
    'After a negative advice the minister (Detention Management Directorate) decides within fourteen working days of receiving the file.',
  ),
  missed: names(
    'De wet zegt niet wat volgt: er is geen toekenning en geen weigering. Vraag schriftelijk waar het dossier staat.',
    'La loi ne dit pas ce qui suit : il n’y a ni octroi ni refus. Demandez par écrit où en est le dossier.',
    'Das Gesetz sagt nicht, was folgt: Es gibt weder Gewährung noch Ablehnung. Bitte schriftlich nach dem Stand fragen.',
    'The law does not say what follows: there is neither a grant nor a refusal. Ask in writing where the file stands.',
  ),
} satisfies Partial<LimitRow>;

/** What the director proposed is not known yet. */
const beforeAdvice = {
  ...decision,
  kinds: outings,
  onlyIf: { advice: 'unknown', extended: false },
  summary: names(
    'De minister (Directie Detentiebeheer) beslist binnen veertien werkdagen na ontvangst van het dossier met het advies van de directeur.',
    'Le ministre (Direction Gestion de la détention) décide dans les quatorze jours ouvrables de la réception du dossier avec l’avis du directeur.',
    'Der Minister (Direktion Haftverwaltung) entscheidet binnen vierzehn Werktagen nach Eingang der Akte mit der Stellungnahme des Direktors.',
    'The minister (Detention Management Directorate) decides within fourteen working days of receiving the file with the director’s advice.',
  ),
  missed: names(
    'Was het advies positief, dan geldt zwijgen als toekenning. Was het negatief, dan zegt de wet niet wat volgt.',
    'Si l’avis était positif, le silence vaut octroi. S’il était négatif, la loi ne dit pas ce qui suit.',
    'War die Stellungnahme positiv, gilt Schweigen als Gewährung. War sie negativ, sagt das Gesetz nicht, was folgt.',
    'If the advice was positive, silence counts as a grant. If it was negative, the law does not say what follows.',
  ),
} satisfies Partial<LimitRow>;

const aboutHouse = {
  ...decision,
  kinds: house,
  onlyIf: { extended: false },
  summary: names(
    'Vraagt de directeur de plaatsing in een transitiehuis, dan beslist de minister (Directie Detentiebeheer) binnen veertien werkdagen na ontvangst van het dossier.',
    'Lorsque le directeur demande le placement en maison de transition, le ministre (Direction Gestion de la détention) décide dans les quatorze jours ouvrables de la réception du dossier.',
    'Beantragt der Direktor die Unterbringung in einem Übergangshaus, entscheidet der Minister (Direktion Haftverwaltung) binnen vierzehn Werktagen nach Eingang der Akte.',
    'Where the director asks for placement in a transition house, the minister (Detention Management Directorate) decides within fourteen working days of receiving the file.',
  ),
  missed: names(
    'Zwijgen geldt hier niet als toekenning. Vraag schriftelijk waar het dossier staat.',
    'Ici, le silence ne vaut pas octroi. Demandez par écrit où en est le dossier.',
    'Schweigen gilt hier nicht als Gewährung. Bitte schriftlich nach dem Stand fragen.',
    'Silence does not count as a grant here. Ask in writing where the file stands.',
  ),
} satisfies Partial<LimitRow>;

const extended = {
  ...extendedDecision,
  summary: names(
    'Is het dossier nog niet volledig, dan verlengt de minister (Directie Detentiebeheer) zijn termijn één keer met zeven werkdagen: samen eenentwintig. De directeur en de veroordeelde vernemen dat meteen.',
    'Si le dossier n’est pas en état, le ministre (Direction Gestion de la détention) prolonge son délai une seule fois de sept jours ouvrables : vingt et un au total. Le directeur et la personne condamnée en sont informés sans délai.',
    'Ist die Akte nicht entscheidungsreif, verlängert der Minister (Direktion Haftverwaltung) seine Frist einmal um sieben Werktage: insgesamt einundzwanzig. Der Direktor und der Verurteilte erfahren es unverzüglich.',
    'Where the file is not ready, the minister (Detention Management Directorate) extends the time once by seven working days: twenty-one in all. The director and the convicted person are told at once.',
  ),
} satisfies Partial<LimitRow>;
const extendedPositive = { ...afterPositive, ...extended, onlyIf: { advice: 'positive', extended: true } } as const;
const extendedNegative = { ...afterNegative, ...extended, onlyIf: { advice: 'negative', extended: true } } as const;
const extendedUnknown = { ...beforeAdvice, ...extended, onlyIf: { advice: 'unknown', extended: true } } as const;
const extendedHouse = { ...aboutHouse, ...extended, onlyIf: { extended: true } } as const;

const withSilence = '10, § 2, § 2bis, § 4';
const withoutSilence = '10, § 2, § 2bis';

const decisions: readonly LimitRow[] = [
  { id: 'M-10-positive', ...afterPositive, ...defined(withSilence) },
  { id: 'M-10-positive-extended', ...extendedPositive, ...defined(withSilence) },
  { id: 'M-10-negative', ...afterNegative, ...defined(withoutSilence) },
  { id: 'M-10-negative-extended', ...extendedNegative, ...defined(withoutSilence) },
  { id: 'M-10-decision', ...beforeAdvice, ...defined(withSilence) },
  { id: 'M-10-decision-extended', ...extendedUnknown, ...defined(withSilence) },
  { id: 'M-10-house', ...aboutHouse, ...defined('10, § 1bis, § 2, § 2bis') },
  { id: 'M-10-house-extended', ...extendedHouse, ...defined('10, § 1bis, § 2, § 2bis') },
  { id: 'M-10-positive-2007', ...afterPositive, ...undefinedDays('10, § 2, § 4', actBegins) },
  { id: 'M-10-positive-extended-2007', ...extendedPositive, ...undefinedDays('10, § 2, § 4', actBegins) },
  { id: 'M-10-negative-2007', ...afterNegative, ...undefinedDays('10, § 2', actBegins) },
  { id: 'M-10-negative-extended-2007', ...extendedNegative, ...undefinedDays('10, § 2', actBegins) },
  { id: 'M-10-decision-2007', ...beforeAdvice, ...undefinedDays('10, § 2, § 4', actBegins) },
  { id: 'M-10-decision-extended-2007', ...extendedUnknown, ...undefinedDays('10, § 2, § 4', actBegins) },
  { id: 'M-10-house-2018', ...aboutHouse, ...undefinedDays('10, § 1bis, § 2', housesBegin) },
  { id: 'M-10-house-extended-2018', ...extendedHouse, ...undefinedDays('10, § 1bis, § 2', housesBegin) },
];

const told = {
  from: 'decision',
  meets: 'decision-told',
  length: { count: 24, unit: 'hours' },
  bound: 'at-the-latest',
  who: 'minister',
  missed: nothing,
} satisfies Partial<LimitRow>;

const victimTold = {
  from: 'grant',
  meets: 'victim-told',
  length: { count: 24, unit: 'hours' },
  bound: 'at-the-latest',
  who: 'minister',
  missed: nothing,
} satisfies Partial<LimitRow>;

const afterDecision: readonly LimitRow[] = [
  {
    id: 'M-10-told',
    kinds: [...outings, ...house],
    ...told,
    ...ground('10, § 2, al. 1, 3', housesBegin, { by: ['act-2018-house', '74'] }),
    summary: names(
      'De beslissing wordt binnen vierentwintig uur schriftelijk meegedeeld aan de veroordeelde, het openbaar ministerie en de directeur; een toekenning ook aan de procureur des Konings van de plaats.',
      'La décision est communiquée par écrit dans les vingt-quatre heures à la personne condamnée, au ministère public et au directeur ; un octroi l’est aussi au procureur du Roi du lieu.',
      'Die Entscheidung wird binnen vierundzwanzig Stunden schriftlich dem Verurteilten, der Staatsanwaltschaft und dem Direktor mitgeteilt; eine Gewährung auch dem Prokurator des Königs des Ortes.',
      'The decision is told in writing within twenty-four hours to the convicted person, the public prosecutor’s office and the director; a grant also to the public prosecutor of the place.',
    ),
  },
  {
    // Whether the prosecutor of the place was told of a grant before the transition houses came, the text read does not show.
    id: 'M-10-told-2007',
    kinds: outings,
    ...told,
    ...ground('10, § 2, al. 1', actBegins, { until: '2018-07-27', mark: 'derived', doubts: ['wording-not-seen'] }),
    summary: names(
      'De beslissing wordt binnen vierentwintig uur schriftelijk meegedeeld aan de veroordeelde, het openbaar ministerie en de directeur.',
      'La décision est communiquée par écrit dans les vingt-quatre heures à la personne condamnée, au ministère public et au directeur.',
      'Die Entscheidung wird binnen vierundzwanzig Stunden schriftlich dem Verurteilten, der Staatsanwaltschaft und dem Direktor mitgeteilt.',
      'The decision is told in writing within twenty-four hours to the convicted person, the public prosecutor’s office and the director.',
    ),
  },
  {
    id: 'M-10-victim',
    kinds: ['permission-reintegration', 'prison-leave', ...house],
    ...victimTold,
    ...ground('10, § 2, al. 4', '2022-09-01', { by: ['act-2022-july', '43'] }),
    summary: names(
      'Het slachtoffer verneemt binnen vierentwintig uur, met het snelste schriftelijke middel, een eerste uitgaansvergunning ter voorbereiding van de re-integratie, een eerste verlof of een plaatsing in een transitiehuis, en de voorwaarden in zijn belang.',
      'La victime est informée dans les vingt-quatre heures, par le moyen de communication écrit le plus rapide, d’une première permission de sortie en vue de la réinsertion, d’un premier congé ou d’un placement en maison de transition, et des conditions imposées dans son intérêt.',
      'Das Opfer erfährt binnen vierundzwanzig Stunden auf dem schnellsten schriftlichen Weg von einer ersten Ausgangserlaubnis zur Vorbereitung der Wiedereingliederung, einem ersten Hafturlaub oder der Unterbringung in einem Übergangshaus und von den Bedingungen in seinem Interesse.',
      'The victim is told within twenty-four hours, by the fastest written means, of a first permission to prepare reintegration, a first leave or a placement in a transition house, and of the conditions in the victim’s interest.',
    ),
  },
  {
    id: 'M-10-victim-2018',
    kinds: ['prison-leave', ...house],
    ...victimTold,
    ...ground('10, § 2, al. 4', housesBegin, { until: '2022-08-31', mark: 'derived', doubts: ['wording-not-seen'] }),
    summary: names(
      'Het slachtoffer verneemt binnen vierentwintig uur, met het snelste schriftelijke middel, een eerste verlof of een plaatsing in een transitiehuis.',
      'La victime est informée dans les vingt-quatre heures, par le moyen de communication écrit le plus rapide, d’un premier congé ou d’un placement en maison de transition.',
      'Das Opfer erfährt binnen vierundzwanzig Stunden auf dem schnellsten schriftlichen Weg von einem ersten Hafturlaub oder der Unterbringung in einem Übergangshaus.',
      'The victim is told within twenty-four hours, by the fastest written means, of a first leave or a placement in a transition house.',
    ),
  },
  {
    id: 'M-10-victim-2014',
    kinds: ['prison-leave'],
    ...victimTold,
    ...ground('10, § 2, al. 4', '2014-01-01', { until: '2018-07-27', mark: 'derived' }),
    summary: names(
      'Het slachtoffer verneemt een eerste verlof binnen vierentwintig uur, met het snelste schriftelijke middel.',
      'La victime est informée d’un premier congé dans les vingt-quatre heures, par le moyen de communication écrit le plus rapide.',
      'Das Opfer erfährt von einem ersten Hafturlaub binnen vierundzwanzig Stunden auf dem schnellsten schriftlichen Weg.',
      'The victim is told of a first leave within twenty-four hours, by the fastest written means.',
    ),
  },
  {
    id: 'M-10-new-request',
    kinds: outings,
    from: 'refusal',
    meets: 'new-request',
    length: { count: 3, unit: 'months' },
    bound: 'not-before',
    who: 'convicted-person',
    ...ground('10, § 3', actBegins),
    summary: names(
      'Na een weigering kan een nieuw verzoek ten vroegste drie maanden na de beslissing; op gemotiveerd advies van de directeur kan het vroeger.',
      'Après un refus, une nouvelle demande est possible au plus tôt trois mois après la décision ; ce délai peut être réduit sur avis motivé du directeur.',
      'Nach einer Ablehnung ist ein neuer Antrag frühestens drei Monate nach der Entscheidung möglich; auf begründete Stellungnahme des Direktors auch früher.',
      'After a refusal a new request is possible at the earliest three months after the decision; sooner on a reasoned advice of the director.',
    ),
    missed: notBeforeUnlessShortened,
  },
];

export const ministerDecisionLimits: readonly LimitRow[] = [...decisions, ...afterDecision];
