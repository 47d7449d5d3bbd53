/** Victims: recognition of those who ask for it, the service's first contact, and word of the end of a sentence. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { actBegins, ground } from '../grounds.ts';
import { nothing } from './missed.ts';
import { within } from './steps.ts';

/** Whatever judge or court may decide on. */
const kinds: LimitRow['kinds'] = [];

const recognition: readonly LimitRow[] = [
  {
    id: 'V-3-forward',
    kinds,
    from: 'victim-request',
    meets: 'victim-request-copy',
    bound: 'at-once',
    who: 'justice-house',
    // Before 2 May 2013 the request went to the judge alone.
    ...ground('3, § 1, al. 2', '2013-05-02'),
    summary: names(
      'Wie als slachtoffer wil worden erkend, vraagt het schriftelijk bij het justitiehuis, het openbaar ministerie of een griffie. Het verzoek gaat meteen naar de bevoegde rechtbank.',
      'Qui veut être reconnu comme victime le demande par écrit à la maison de justice, au ministère public ou à un greffe. La demande va sans délai au tribunal compétent.',
      'Wer als Opfer anerkannt werden will, beantragt es schriftlich beim Justizhaus, bei der Staatsanwaltschaft oder einer Kanzlei. Der Antrag geht sofort an das zuständige Gericht.',
      'Who wants to be recognised as a victim asks in writing at the justice house, the prosecutor or a registry. The request goes to the competent court at once.',
    ),
    missed: nothing,
  },
  {
    id: 'V-3-prosecutor',
    kinds,
    from: 'victim-request-copy',
    meets: 'victim-advice',
    ...within(7, 'days'),
    who: 'prosecutor',
    ...ground('3, § 1, al. 3', actBegins),
    summary: names(
      'Over de erkenning als slachtoffer adviseert het openbaar ministerie binnen zeven dagen na ontvangst van de kopie.',
      'Sur la reconnaissance comme victime, le ministère public rend son avis dans les sept jours de la réception de la copie.',
      'Zur Anerkennung als Opfer nimmt die Staatsanwaltschaft binnen sieben Tagen nach Eingang der Kopie Stellung.',
      'On the recognition as a victim the prosecutor advises within seven days of receiving the copy.',
    ),
    missed: nothing,
  },
  {
    id: 'V-3-hearing',
    kinds,
    from: 'victim-request',
    meets: 'victim-hearing',
    ...within(1, 'months'),
    who: 'judge',
    ...ground('3, § 3', actBegins),
    summary: names(
      'De rechter kan over de erkenning een zitting houden, ten laatste een maand na ontvangst van het verzoek.',
      'Le juge peut tenir une audience sur la reconnaissance, au plus tard un mois après la réception de la demande.',
      'Der Richter kann über die Anerkennung eine Sitzung halten, spätestens einen Monat nach Eingang des Antrags.',
      'The judge may hold a hearing on the recognition, at the latest a month after the request was received.',
    ),
    missed: nothing,
  },
  {
    id: 'V-3-decision',
    kinds,
    from: 'victim-request',
    meets: 'victim-decision',
    ...within(15, 'days'),
    who: 'judge',
    ...ground('3, § 4, al. 1', actBegins),
    summary: names(
      'Zonder zitting beslist de rechter over de erkenning binnen vijftien dagen na ontvangst van het verzoek. Er is geen beroep.',
      'Sans audience, le juge statue sur la reconnaissance dans les quinze jours de la réception de la demande. Il n’y a pas de recours.',
      'Ohne Sitzung entscheidet der Richter über die Anerkennung binnen fünfzehn Tagen nach Eingang des Antrags. Es gibt kein Rechtsmittel.',
      'Without a hearing the judge decides on the recognition within fifteen days of receiving the request. There is no appeal.',
    ),
    missed: nothing,
  },
  {
    id: 'V-3-decision-heard',
    kinds,
    from: 'victim-deliberation',
    meets: 'victim-decision',
    ...within(15, 'days'),
    who: 'judge',
    ...ground('3, § 4, al. 1', actBegins),
    summary: names(
      'Na een zitting beslist de rechter over de erkenning binnen vijftien dagen nadat de zaak in beraad is genomen.',
      'Après une audience, le juge statue sur la reconnaissance dans les quinze jours de la mise en délibéré.',
      'Nach einer Sitzung entscheidet der Richter über die Anerkennung binnen fünfzehn Tagen, nachdem die Sache zur Beratung gestellt wurde.',
      'After a hearing the judge decides on the recognition within fifteen days of the case being taken under deliberation.',
    ),
    missed: nothing,
  },
  {
    id: 'V-3-told',
    kinds,
    from: 'victim-decision',
    meets: 'victim-decision-told',
    bound: 'at-once',
    who: 'court-registry',
    ...ground('3, § 4', actBegins),
    summary: names(
      'De beslissing over de erkenning gaat per aangetekende brief naar wie ze vroeg, en meteen naar de minister en het openbaar ministerie.',
      'La décision sur la reconnaissance est envoyée par lettre recommandée au requérant, et sans délai au ministre et au ministère public.',
      'Die Entscheidung über die Anerkennung geht per Einschreiben an den Antragsteller und sofort an den Minister und die Staatsanwaltschaft.',
      'The decision on the recognition goes by registered letter to whoever asked, and at once to the minister and the prosecutor.',
    ),
    missed: nothing,
  },
];

const information: readonly LimitRow[] = [
  {
    id: 'V-3-1-contact',
    kinds,
    from: 'conviction-final',
    meets: 'victim-mandate',
    ...within(1, 'months'),
    who: 'public-prosecutor',
    ...ground('3/1', '2022-09-01', { by: ['act-2019-may', '2'] }),
    summary: names(
      'Voor misdrijven die de Koning aanwijst, gelast het openbaar ministerie binnen een maand nadat de veroordeling in kracht van gewijsde is gegaan het justitiehuis contact op te nemen met de bekende slachtoffers.',
      'Pour les infractions que le Roi désigne, le ministère public charge la maison de justice, dans le mois où la condamnation est passée en force de chose jugée, de contacter les victimes connues.',
      'Für Straftaten, die der König bestimmt, beauftragt die Staatsanwaltschaft das Justizhaus binnen einem Monat nach Rechtskraft der Verurteilung, die bekannten Opfer zu kontaktieren.',
      'For offences that the King names, the prosecutor mandates the justice house to contact the known victims within a month of the conviction becoming final.',
    ),
    missed: names(
      'De wet verbindt er geen gevolg aan. Een slachtoffer kan zich altijd zelf bij het justitiehuis melden.',
      'La loi n’y attache aucun effet. Une victime peut toujours s’adresser elle-même à la maison de justice.',
      'Das Gesetz knüpft keine Folge daran. Ein Opfer kann sich jederzeit selbst an das Justizhaus wenden.',
      'The law attaches nothing to it. A victim may always turn to the justice house herself.',
    ),
  },
  {
    id: 'V-20-2-victim',
    kinds,
    from: 'sentence-end',
    meets: 'victim-told',
    ...within(24, 'hours'),
    who: 'minister',
    ...ground('20/2', '2014-01-01'),
    summary: names(
      'Komt een gedetineerde vrij omdat de straf om is, dan verneemt het slachtoffer dat zo snel mogelijk, ten laatste binnen 24 uur, langs de snelste schriftelijke weg.',
      'Si un détenu est libéré parce que sa peine est terminée, la victime en est informée au plus vite, dans les 24 heures au plus tard, par l’écrit le plus rapide.',
      'Kommt ein Gefangener frei, weil die Strafe verbüßt ist, erfährt das Opfer dies so schnell wie möglich, spätestens binnen 24 Stunden, auf dem schnellsten schriftlichen Weg.',
      'When a detainee is released because the sentence has ended, the victim is told as soon as possible, within 24 hours at the latest, by the fastest written means.',
    ),
    missed: nothing,
  },
];

export const victimLimits: readonly LimitRow[] = [...recognition, ...information];
