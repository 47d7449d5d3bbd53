/** Early release by the director: the measure of 2025, with a last day of its own, and that of 2022. A grant itself has no time limit. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { emergencyBegins, ground } from '../grounds.ts';
import { nothing } from './missed.ts';
import { within } from './steps.ts';

const kinds: LimitRow['kinds'] = ['early-release'];

/** The King may bring the last day forward, and only a new law can put it off. */
const of2025 = (article: string): ReturnType<typeof ground> =>
  ground(article, emergencyBegins, {
    by: ['emergency', '36'],
    until: '2026-12-31',
    doubts: ['early-release-to-confirm'],
  });

/** The King could put the last day off until the end of 2024; no such decree was read. */
const of2022 = (article: string): ReturnType<typeof ground> =>
  ground(article, '2022-08-18', { act: 'act-2022-july', until: '2023-08-31', doubts: ['early-release-to-confirm'] });

const grantToVictim = {
  kinds,
  from: 'grant',
  meets: 'victim-told',
  ...within(24, 'hours'),
  who: 'director',
  summary: names(
    'De directeur meldt de toekenning aan het slachtoffer binnen vierentwintig uur, met het snelste schriftelijke middel.',
    'Le directeur informe la victime de l’octroi dans les vingt-quatre heures, par le moyen de communication écrit le plus rapide.',
    'Der Direktor informiert das Opfer über die Gewährung binnen vierundzwanzig Stunden auf dem schnellsten schriftlichen Weg.',
    'The director tells the victim of the grant within twenty-four hours, by the fastest written means.',
  ),
  missed: nothing,
} satisfies Partial<LimitRow>;

const revocationToVictim = {
  ...grantToVictim,
  from: 'revocation',
  summary: names(
    'De directeur meldt een herroeping aan het slachtoffer binnen vierentwintig uur, met het snelste schriftelijke middel.',
    'Le directeur informe la victime d’une révocation dans les vingt-quatre heures, par le moyen de communication écrit le plus rapide.',
    'Der Direktor informiert das Opfer über einen Widerruf binnen vierundzwanzig Stunden auf dem schnellsten schriftlichen Weg.',
    'The director tells the victim of a revocation within twenty-four hours, by the fastest written means.',
  ),
} satisfies Partial<LimitRow>;

const afterArrest = {
  kinds,
  from: 'arrest',
  meets: 'measure',
  ...within(7, 'days'),
  who: 'director',
  summary: names(
    'Na een voorlopige aanhouding beslist de directeur binnen zeven dagen of hij de vervroegde invrijheidstelling herroept.',
    'Après une arrestation provisoire, le directeur décide dans les sept jours de la révocation de la libération anticipée.',
    'Nach einer vorläufigen Festnahme entscheidet der Direktor binnen sieben Tagen, ob er die vorzeitige Freilassung widerruft.',
    'After a provisional arrest the director decides within seven days whether to revoke the early release.',
  ),
  missed: nothing,
} satisfies Partial<LimitRow>;

const arrestTold = {
  kinds,
  from: 'measure',
  meets: 'decision-told',
  ...within(24, 'hours'),
  who: 'director',
  summary: names(
    'De directeur deelt die beslissing binnen vierentwintig uur schriftelijk mee aan de veroordeelde en de procureur des Konings.',
    'Le directeur communique cette décision par écrit dans les vingt-quatre heures à la personne condamnée et au procureur du Roi.',
    'Der Direktor teilt diese Entscheidung binnen vierundzwanzig Stunden schriftlich dem Verurteilten und dem Prokurator des Königs mit.',
    'The director tells that decision in writing within twenty-four hours to the convicted person and the public prosecutor of the place.',
  ),
  missed: nothing,
} satisfies Partial<LimitRow>;

/** Barred after judge or court revoked another modality: counted from the return to prison, which executes that judgment. */
const barred = {
  kinds,
  from: 'incarceration',
  meets: 'grant',
  bound: 'not-before',
  who: 'director',
  missed: names(
    'Vóór die dag is deze vrijlating uitgesloten. Daarna kijkt de directeur opnieuw.',
    'Avant ce jour, cette libération est exclue. Ensuite, le directeur réexamine la situation.',
    'Vor diesem Tag ist diese Freilassung ausgeschlossen. Danach prüft der Direktor erneut.',
    'Before that day this release is excluded. Afterwards the director looks again.',
  ),
} satisfies Partial<LimitRow>;

export const earlyReleaseLimits: readonly LimitRow[] = [
  { id: 'L-28-victim', ...grantToVictim, ...of2025('98/28, § 5, al. 2') },
  {
    id: 'L-28-revocation-told',
    kinds,
    from: 'revocation',
    meets: 'decision-told',
    bound: 'at-once',
    who: 'director',
    ...of2025('98/28, § 7, al. 1'),
    summary: names(
      'De directeur meldt een herroeping zo snel mogelijk aan de veroordeelde en aan wie de toekenning vernam. Daarna is een nieuwe toekenning uitgesloten.',
      'Le directeur communique une révocation le plus rapidement possible à la personne condamnée et aux instances informées de l’octroi. Un nouvel octroi est ensuite exclu.',
      'Der Direktor teilt einen Widerruf so schnell wie möglich dem Verurteilten und den Stellen mit, die von der Gewährung erfuhren. Eine neue Gewährung ist danach ausgeschlossen.',
      'The director tells a revocation as fast as possible to the convicted person and to those told of the grant. A new grant is excluded afterwards.',
    ),
    missed: nothing,
  },
  { id: 'L-28-revocation-victim', ...revocationToVictim, ...of2025('98/28, § 7, al. 2; § 8, al. 3') },
  { id: 'L-28-arrest-decision', ...afterArrest, ...of2025('98/28, § 8, al. 2') },
  { id: 'L-28-arrest-told', ...arrestTold, ...of2025('98/28, § 8, al. 2') },
  {
    id: 'L-28-barred',
    ...barred,
    length: { count: 2, unit: 'months' },
    ...of2025('98/28, § 1, al. 3'),
    summary: names(
      'Herroept de strafuitvoeringsrechter of -rechtbank een modaliteit, dan kan de vervroegde invrijheidstelling ten vroegste twee maanden na de uitvoering van dat vonnis.',
      'Si le juge ou le tribunal de l’application des peines révoque une modalité, la libération anticipée est possible au plus tôt deux mois après l’exécution de ce jugement.',
      'Widerruft der Strafvollstreckungsrichter oder das Strafvollstreckungsgericht eine Modalität, ist die vorzeitige Freilassung frühestens zwei Monate nach der Vollstreckung dieses Urteils möglich.',
      'Where the sentence implementation judge or court revokes a modality, early release is possible at the earliest two months after that judgment is executed.',
    ),
  },
  {
    id: 'L-28-return',
    kinds,
    from: 'breach',
    meets: 'incarceration',
    bound: 'at-once',
    who: 'director',
    ...of2025('98/28, § 9'),
    summary: names(
      'Wie geen verblijfsrecht heeft en niet vertrekt binnen de opgelegde tijd, of zonder papieren terugkeert, wordt onmiddellijk weer opgesloten: de vrijlating eindigt van rechtswege.',
      'Qui n’a pas de droit de séjour et ne quitte pas le territoire dans le délai imposé, ou revient sans être en règle, est immédiatement réincarcéré : la libération prend fin de plein droit.',
      'Wer kein Aufenthaltsrecht hat und das Staatsgebiet nicht in der gesetzten Frist verlässt oder ohne Papiere zurückkehrt, wird sofort wieder inhaftiert: Die Freilassung endet von Rechts wegen.',
      'Who has no right of residence and does not leave in the time given, or comes back without papers, goes back to prison at once: the release ends by law.',
    ),
    missed: nothing,
  },
  { id: 'L-2022-victim', ...grantToVictim, ...of2022('65, § 1, al. 3') },
  {
    id: 'L-2022-told',
    kinds,
    from: 'grant',
    meets: 'decision-told',
    bound: 'at-once',
    who: 'director',
    ...of2022('65, § 1, al. 2'),
    summary: names(
      'De procureur des Konings van de verblijfplaats verneemt de toekenning zo snel mogelijk; is de strafuitvoeringsrechter of -rechtbank al gevat, dan ook het openbaar ministerie.',
      'Le procureur du Roi du lieu de séjour est informé de l’octroi le plus rapidement possible ; si le juge ou le tribunal de l’application des peines est déjà saisi, le ministère public l’est aussi.',
      'Der Prokurator des Königs des Aufenthaltsortes erfährt die Gewährung so schnell wie möglich; ist der Richter oder das Gericht bereits befasst, auch die Staatsanwaltschaft.',
      'The public prosecutor of the place of stay is told of the grant as fast as possible; where judge or court is already seised, the public prosecutor’s office there as well.',
    ),
    missed: nothing,
  },
  { id: 'L-2022-revocation-victim', ...revocationToVictim, ...of2022('65, § 3, al. 2; § 4, al. 3') },
  { id: 'L-2022-arrest-decision', ...afterArrest, ...of2022('65, § 4, al. 2') },
  { id: 'L-2022-arrest-told', ...arrestTold, ...of2022('65, § 4, al. 2') },
  {
    id: 'L-2022-barred',
    ...barred,
    length: { count: 6, unit: 'months' },
    ...of2022('64, § 1, al. 2'),
    summary: names(
      'Herriep de strafuitvoeringsrechter of -rechtbank een modaliteit, dan kon de vervroegde invrijheidstelling ten vroegste zes maanden na de uitvoering van dat vonnis.',
      'Si le juge ou le tribunal de l’application des peines révoquait une modalité, la libération anticipée était possible au plus tôt six mois après l’exécution de ce jugement.',
      'Widerrief der Strafvollstreckungsrichter oder das Strafvollstreckungsgericht eine Modalität, war die vorzeitige Freilassung frühestens sechs Monate nach der Vollstreckung dieses Urteils möglich.',
      'Where the sentence implementation judge or court revoked a modality, early release was possible at the earliest six months after that judgment was executed.',
    ),
  },
];
