/** Safety measure for the protection of society: recognition of victims who ask for it. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { nothing } from './missed.ts';
import { ofAct } from './safety-measure.ts';
import { within } from './steps.ts';

/** The limits of article 3 of the Act of 17 May 2006, before the chamber. */
const chamber: Pick<LimitRow, 'kinds' | 'who'> = { kinds: ['safety-measure'], who: 'chamber' };

export const safetyVictimLimits: readonly LimitRow[] = [
  {
    id: 'S-4-prosecutor',
    ...chamber,
    from: 'victim-request-copy',
    meets: 'victim-advice',
    ...within(7, 'days'),
    who: 'prosecutor',
    ...ofAct('4, § 1'),
    summary: names(
      'Vraagt iemand bij een beveiligingsmaatregel erkenning als slachtoffer, dan adviseert het openbaar ministerie binnen zeven dagen na ontvangst van de kopie, die de griffie meteen stuurt.',
      'Si une personne demande à être reconnue comme victime dans le cadre d’une mesure de sûreté, le ministère public rend son avis dans les sept jours de la réception de la copie, que le greffe envoie sans délai.',
      'Beantragt jemand bei einer Sicherungsmaßnahme die Anerkennung als Opfer, nimmt die Staatsanwaltschaft binnen sieben Tagen nach Eingang der Kopie Stellung, die die Kanzlei sofort sendet.',
      'When someone asks to be recognised as a victim with a safety measure, the prosecutor advises within seven days of receiving the copy, which the registry sends at once.',
    ),
    missed: nothing,
  },
  {
    id: 'S-4-hearing',
    ...chamber,
    from: 'victim-request',
    meets: 'victim-hearing',
    ...within(1, 'months'),
    ...ofAct('4, § 3'),
    summary: names(
      'Een zitting over de erkenning is niet verplicht. Komt ze er, dan ten laatste een maand na ontvangst van het verzoek.',
      'Une audience sur la reconnaissance n’est pas obligatoire. Elle a lieu au plus tard un mois après la réception de la demande.',
      'Eine Sitzung über die Anerkennung ist nicht vorgeschrieben. Sie findet spätestens einen Monat nach Eingang des Antrags statt.',
      'A hearing on the recognition is not compulsory. If held, it is within a month of receiving the request.',
    ),
    missed: nothing,
  },
  {
    id: 'S-4-decision',
    ...chamber,
    from: 'victim-request',
    meets: 'victim-decision',
    ...within(15, 'days'),
    ...ofAct('4, § 4'),
    summary: names(
      'Zonder zitting valt de beslissing over de erkenning binnen vijftien dagen na ontvangst van het verzoek. Er is geen beroep.',
      'Sans audience, la décision sur la reconnaissance est rendue dans les quinze jours de la réception de la demande. Il n’y a pas de recours.',
      'Ohne Sitzung fällt die Entscheidung über die Anerkennung binnen fünfzehn Tagen nach Eingang des Antrags. Es gibt kein Rechtsmittel.',
      'Without a hearing the recognition is decided within fifteen days of receiving the request. There is no appeal.',
    ),
    missed: nothing,
  },
  {
    id: 'S-4-decision-heard',
    ...chamber,
    from: 'victim-deliberation',
    meets: 'victim-decision',
    ...within(15, 'days'),
    ...ofAct('4, § 4'),
    summary: names(
      'Na een zitting valt de beslissing over de erkenning binnen vijftien dagen nadat de zaak in beraad is genomen.',
      'Après une audience, la décision sur la reconnaissance est rendue dans les quinze jours de la mise en délibéré.',
      'Nach einer Sitzung fällt die Entscheidung über die Anerkennung binnen fünfzehn Tagen, nachdem die Sache zur Beratung gestellt wurde.',
      'After a hearing the recognition is decided within fifteen days of the case being taken under deliberation.',
    ),
    missed: nothing,
  },
];
