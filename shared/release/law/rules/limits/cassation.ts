/** Limits of the appeal in cassation against what judge and court grant, refuse, review or revoke. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { actBegins, ground } from '../grounds.ts';
import { granted } from './granted.ts';

const byJudgeOrCourt = {
  kinds: [...granted, 'area-ban-reduction'],
  regimes: ['court', 'judge', 'emergency'],
} satisfies Partial<LimitRow>;
/** These have no regime: medical release stands beside all of them, placement is the court’s alone. */
const beside = { kinds: ['medical-release', 'placement', 'placement-leave'] } satisfies Partial<LimitRow>;

const stayIn = names(
  'De wet verbindt er niets aan. De veroordeelde blijft intussen in de gevangenis.',
  'La loi n’y attache rien. Le condamné reste entre-temps détenu.',
  'Das Gesetz knüpft daran nichts. Der Verurteilte bleibt inzwischen inhaftiert.',
  'The law attaches nothing to it. The convicted person stays in prison meanwhile.',
);
const lateAppeal = names(
  'Een later cassatieberoep is niet ontvankelijk en het vonnis gaat in kracht van gewijsde. Een nieuw verzoek kan vanaf de dag die het vonnis noemt.',
  'Un pourvoi tardif n’est pas recevable et le jugement passe en force de chose jugée. Une nouvelle demande est possible dès le jour fixé par le jugement.',
  'Eine spätere Kassationsbeschwerde ist unzulässig und das Urteil wird rechtskräftig. Ein neuer Antrag ist ab dem im Urteil genannten Tag möglich.',
  'A later appeal is inadmissible and the judgment becomes final. A new request can be made from the day the judgment names.',
);
const lateProsecutor = names(
  'Een later cassatieberoep van het openbaar ministerie is niet ontvankelijk.',
  'Un pourvoi tardif du ministère public n’est pas recevable.',
  'Eine spätere Kassationsbeschwerde der Staatsanwaltschaft ist unzulässig.',
  'A later appeal of the public prosecutor’s office is inadmissible.',
);

const byPerson = {
  from: 'decision',
  meets: 'appeal',
  bound: 'at-the-latest',
  who: 'convicted-person',
  missed: lateAppeal,
} satisfies Partial<LimitRow>;
const byProsecutor = {
  from: 'decision',
  meets: 'appeal',
  length: { count: 24, unit: 'hours' },
  bound: 'at-the-latest',
  who: 'prosecutor',
  missed: lateProsecutor,
} satisfies Partial<LimitRow>;

const fifteenDays = names(
  'De veroordeelde stelt cassatieberoep in binnen vijftien dagen na de uitspraak, ondertekend door een advocaat.',
  'Le condamné se pourvoit en cassation dans les quinze jours du prononcé, avec la signature d’un avocat.',
  'Der Verurteilte legt binnen fünfzehn Tagen nach der Verkündung Kassationsbeschwerde ein, von einem Rechtsanwalt unterschrieben.',
  'The convicted person appeals in cassation within fifteen days of the pronouncement, signed by a lawyer.',
);

type Step = Omit<LimitRow, 'kinds' | 'regimes'>;

const steps: readonly Step[] = [
  {
    id: 'C-97-prosecutor',
    ...byProsecutor,
    ...ground('97, § 1, al. 1', '2009-03-08'),
    summary: names(
      'Het openbaar ministerie stelt cassatieberoep in binnen 24 uur na de uitspraak. Tegen een toekenning schorst dat de uitvoering.',
      'Le ministère public se pourvoit en cassation dans les 24 heures du prononcé. Contre un octroi, le pourvoi suspend l’exécution.',
      'Die Staatsanwaltschaft legt binnen 24 Stunden nach der Verkündung Kassationsbeschwerde ein. Gegen eine Gewährung hat sie aufschiebende Wirkung.',
      'The public prosecutor’s office appeals in cassation within 24 hours of the pronouncement. Against a grant the appeal suspends.',
    ),
  },
  {
    id: 'C-97-person',
    ...byPerson,
    length: { count: 5, unit: 'days' },
    ...ground('97, § 1, al. 2', '2016-02-29', { by: ['act-2016', '192'] }),
    summary: names(
      'De veroordeelde stelt cassatieberoep in binnen vijf dagen na de uitspraak, op de griffie van de strafuitvoeringsrechtbank en ondertekend door een advocaat.',
      'Le condamné se pourvoit en cassation dans les cinq jours du prononcé, au greffe du tribunal de l’application des peines et avec la signature d’un avocat.',
      'Der Verurteilte legt binnen fünf Tagen nach der Verkündung Kassationsbeschwerde ein, bei der Kanzlei des Strafvollstreckungsgerichts und von einem Rechtsanwalt unterschrieben.',
      'The convicted person appeals in cassation within five days of the pronouncement, at the registry of the court and signed by a lawyer.',
    ),
  },
  {
    id: 'C-97-final',
    from: 'decision',
    meets: 'final',
    length: { count: 6, unit: 'days' },
    bound: 'not-before',
    who: 'court-registry',
    ...ground('97, § 1', '2016-02-29', { mark: 'derived', doubts: ['counting-of-limits'] }),
    summary: names(
      'Zonder cassatieberoep is het vonnis in kracht van gewijsde vanaf de zesde dag na de uitspraak.',
      'Sans pourvoi, le jugement est passé en force de chose jugée dès le sixième jour après le prononcé.',
      'Ohne Kassationsbeschwerde ist das Urteil ab dem sechsten Tag nach der Verkündung rechtskräftig.',
      'Without an appeal the judgment is final from the sixth day after the pronouncement.',
    ),
    missed: names(
      'Vóór die dag is het vonnis niet in kracht van gewijsde. Vraag de griffie van de rechtbank of er beroep is.',
      'Avant ce jour, le jugement n’est pas passé en force de chose jugée. Demandez au greffe du tribunal s’il y a un pourvoi.',
      'Vor diesem Tag ist das Urteil nicht rechtskräftig. Bitte bei der Kanzlei des Gerichts fragen, ob Beschwerde eingelegt wurde.',
      'Before that day the judgment is not final. Ask the registry of the court whether there is an appeal.',
    ),
  },
  {
    id: 'C-97-brief',
    from: 'appeal',
    meets: 'appeal-brief',
    length: { count: 5, unit: 'days' },
    bound: 'at-the-latest',
    who: 'convicted-person',
    ...ground('97, § 1, al. 2', actBegins),
    summary: names(
      'De memorie met de middelen komt ten laatste de vijfde dag na het cassatieberoep aan op de griffie van het Hof van Cassatie.',
      'Le mémoire contenant les moyens parvient au greffe de la Cour de cassation au plus tard le cinquième jour après le pourvoi.',
      'Der Schriftsatz mit den Kassationsgründen geht spätestens am fünften Tag nach der Kassationsbeschwerde bei der Kanzlei des Kassationshofes ein.',
      'The brief with the grounds reaches the registry of the Court of Cassation at the latest on the fifth day after the appeal.',
    ),
    missed: names(
      'Een latere memorie telt niet mee. Vraag de advocaat haar op tijd in te dienen.',
      'Un mémoire tardif n’est pas pris en compte. Demandez à l’avocat de le déposer à temps.',
      'Ein späterer Schriftsatz wird nicht berücksichtigt. Bitte den Rechtsanwalt um rechtzeitige Einreichung ersuchen.',
      'A later brief is not taken into account. Ask the lawyer to hand it in on time.',
    ),
  },
  {
    id: 'C-97-file',
    from: 'appeal',
    meets: 'appeal-file',
    length: { count: 48, unit: 'hours' },
    bound: 'at-the-latest',
    who: 'court-registry',
    ...ground('97, § 2', actBegins),
    summary: names(
      'De griffie van de strafuitvoeringsrechtbank stuurt het dossier binnen 48 uur na het cassatieberoep naar het Hof van Cassatie.',
      'Le greffe du tribunal de l’application des peines transmet le dossier à la Cour de cassation dans les 48 heures du pourvoi.',
      'Die Kanzlei des Strafvollstreckungsgerichts übermittelt die Akte binnen 48 Stunden nach der Kassationsbeschwerde an den Kassationshof.',
      'The registry of the court sends the file to the Court of Cassation within 48 hours of the appeal.',
    ),
    missed: stayIn,
  },
  {
    id: 'C-97-ruling',
    from: 'appeal',
    meets: 'cassation-ruling',
    length: { count: 30, unit: 'days' },
    bound: 'at-the-latest',
    who: 'court-of-cassation',
    ...ground('97, § 3, al. 2', actBegins),
    summary: names(
      'Het Hof van Cassatie beslist binnen dertig dagen na het cassatieberoep. De veroordeelde blijft intussen in de gevangenis.',
      'La Cour de cassation statue dans les trente jours du pourvoi. Le condamné reste entre-temps détenu.',
      'Der Kassationshof entscheidet binnen dreißig Tagen nach der Kassationsbeschwerde. Der Verurteilte bleibt inzwischen inhaftiert.',
      'The Court of Cassation rules within thirty days of the appeal. The convicted person stays in prison meanwhile.',
    ),
    missed: stayIn,
  },
  {
    id: 'C-98-decision',
    from: 'quashing',
    meets: 'decision',
    length: { count: 14, unit: 'days' },
    bound: 'at-the-latest',
    who: 'judge-or-court',
    ...ground('98', actBegins),
    summary: names(
      'Na vernietiging met verwijzing beslist een andere rechter of een anders samengestelde rechtbank binnen veertien dagen na het arrest.',
      'Après une cassation avec renvoi, un autre juge ou un tribunal autrement composé statue dans les quatorze jours de l’arrêt.',
      'Nach einer Kassation mit Verweisung entscheidet ein anderer Richter oder ein anders zusammengesetztes Gericht binnen vierzehn Tagen nach dem Entscheid.',
      'After quashing with referral another judge, or the court in another composition, decides within fourteen days of the ruling.',
    ),
    missed: stayIn,
  },
];

const olderSteps: readonly Step[] = [
  {
    id: 'C-97-person-2015',
    ...byPerson,
    length: { count: 15, unit: 'days' },
    ...ground('97, § 1, al. 2', '2015-02-01', { until: '2016-02-28', mark: 'derived' }),
    summary: names(
      'De veroordeelde stelt cassatieberoep in binnen vijftien dagen na de uitspraak, op de griffie van de strafuitvoeringsrechtbank en ondertekend door een advocaat.',
      'Le condamné se pourvoit en cassation dans les quinze jours du prononcé, au greffe du tribunal de l’application des peines et avec la signature d’un avocat.',
      'Der Verurteilte legt binnen fünfzehn Tagen nach der Verkündung Kassationsbeschwerde ein, bei der Kanzlei des Strafvollstreckungsgerichts und von einem Rechtsanwalt unterschrieben.',
      'The convicted person appeals in cassation within fifteen days of the pronouncement, at the registry of the court and signed by a lawyer.',
    ),
  },
  {
    id: 'C-97-person-2009',
    ...byPerson,
    length: { count: 15, unit: 'days' },
    ...ground('97, § 1, al. 2', '2009-03-08', { until: '2015-01-31', mark: 'derived' }),
    summary: fifteenDays,
  },
  {
    id: 'C-97-person-2007',
    ...byPerson,
    // What came on 8 March 2009 stands in brackets with its number and its unit: they were others before.
    refusal: 'wording-not-seen',
    ...ground('97, § 1, al. 2', actBegins, { until: '2009-03-07', mark: 'derived', doubts: ['wording-not-seen'] }),
    summary: names(
      'Hoe lang de veroordeelde vóór 8 maart 2009 had om cassatieberoep in te stellen, is niet gelezen: die dag veranderden het aantal, de eenheid en het begin.',
      'Le délai de pourvoi du condamné avant le 8 mars 2009 n’a pas été lu : ce jour-là, le nombre, l’unité et le point de départ ont changé.',
      'Wie lange der Verurteilte vor dem 8. März 2009 Zeit für eine Kassationsbeschwerde hatte, wurde nicht gelesen: An diesem Tag änderten sich Zahl, Einheit und Beginn.',
      'How long the convicted person had for an appeal in cassation before 8 March 2009 was not read: number, unit and start changed on that day.',
    ),
  },
  {
    id: 'C-97-prosecutor-2007',
    ...byProsecutor,
    from: 'decision-told',
    ...ground('97, § 1, al. 1', actBegins, { until: '2009-03-07', mark: 'from-memory', doubts: ['wording-not-seen'] }),
    summary: names(
      'Het openbaar ministerie stelt cassatieberoep in binnen 24 uur na de kennisgeving van het vonnis.',
      'Le ministère public se pourvoit en cassation dans les 24 heures de la notification du jugement.',
      'Die Staatsanwaltschaft legt binnen 24 Stunden nach der Mitteilung des Urteils Kassationsbeschwerde ein.',
      'The public prosecutor’s office appeals in cassation within 24 hours of notice of the judgment.',
    ),
  },
];

/** Against a revocation as against a grant or a refusal (96); against a suspension the law gives no appeal. */
const afterRevocation: readonly LimitRow[] = steps
  .filter(({ id }) => id === 'C-97-prosecutor' || id === 'C-97-person' || id === 'C-97-final')
  .map((step) => ({ ...step, ...byJudgeOrCourt, id: `${step.id}-revoked`, from: 'revocation' }));

export const cassationLimits: readonly LimitRow[] = [
  ...afterRevocation,
  ...steps.map((step): LimitRow => ({ ...step, ...byJudgeOrCourt })),
  ...olderSteps.map((step): LimitRow => ({ ...step, ...byJudgeOrCourt })),
  ...steps.map((step): LimitRow => ({ ...step, ...beside, id: `${step.id}-beside` })),
];
