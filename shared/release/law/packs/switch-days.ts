/** Days on which the law changed, with what came: a pack begins on each, and is called by it. */
import { names, type Names } from '../../../language.ts';

const act = names('wet van 17 mei 2006', 'loi du 17 mai 2006', 'Gesetz vom 17. Mai 2006', 'Act of 17 May 2006');
const offences = names('lijsten van misdrijven', 'listes d’infractions', 'Listen der Straftaten', 'lists of offences');
const victims = names('rechten van slachtoffers', 'droits des victimes', 'Rechte der Opfer', 'rights of victims');
const procedure = names('procedure', 'procédure', 'Verfahren', 'procedure');

export const switchDays: Readonly<Record<string, Names>> = {
  '2007-02-01': act,
  '2008-06-26': names('gronden van herroeping', 'motifs de révocation', 'Widerrufsgründe', 'grounds for revocation'),
  '2009-03-08': names('termijnen van cassatie', 'délais de cassation', 'Kassationsfristen', 'time limits of cassation'),
  '2012-01-01': names(
    'terbeschikkingstelling',
    'mise à la disposition',
    'Überantwortung',
    'placing at the court’s disposal',
  ),
  '2012-04-09': names('verwijdering', 'éloignement', 'Entfernung', 'removal'),
  '2013-02-10': procedure,
  '2013-03-19': names(
    'toelaatbaarheid en verzoek',
    'admissibilité et demande',
    'Zulässigkeit und Antrag',
    'admissibility and request',
  ),
  '2013-05-02': victims,
  '2013-09-20': names('einde van de overgang', 'fin de la transition', 'Ende des Übergangs', 'end of the transition'),
  '2014-01-01': victims,
  '2014-05-10': offences,
  '2014-05-24': names('gronden van herroeping', 'motifs de révocation', 'Widerrufsgründe', 'grounds for revocation'),
  '2015-01-12': names('medische redenen', 'raisons médicales', 'medizinische Gründe', 'medical grounds'),
  '2015-02-01': procedure,
  '2016-02-29': names(
    'wet van 5 februari 2016',
    'loi du 5 février 2016',
    'Gesetz vom 5. Februar 2016',
    'Act of 5 February 2016',
  ),
  '2017-12-21': names(
    'vernietiging van uitsluitingen',
    'annulation d’exclusions',
    'Nichtigerklärung von Ausschlüssen',
    'annulment of exclusions',
  ),
  '2018-01-21': names('beveiligingsperiode', 'période de sûreté', 'Sicherheitsperiode', 'period of safety'),
  '2018-07-28': names('transitiehuis', 'maison de transition', 'Übergangshaus', 'transition house'),
  '2019-06-03': names(
    'gespecialiseerd advies',
    'avis spécialisé',
    'spezialisierte Stellungnahme',
    'specialised opinion',
  ),
  '2019-06-07': names('herhaling', 'récidive', 'Rückfall', 'recidivism'),
  '2020-07-01': offences,
  '2020-09-01': offences,
  '2021-12-10': names(
    'opvolging en proeftijd',
    'suivi et délai d’épreuve',
    'Begleitung und Probezeit',
    'follow-up and probation period',
  ),
  '2022-06-01': offences,
  '2022-08-18': names(
    'vervroegde invrijheidstelling',
    'libération anticipée',
    'vorzeitige Freilassung',
    'early release',
  ),
  '2022-09-01': names(
    'strafuitvoeringsrechter, meer dan twee jaar',
    'juge de l’application des peines, plus de deux ans',
    'Strafvollstreckungsrichter, über zwei Jahre',
    'sentence implementation judge, over two years',
  ),
  '2023-09-01': names(
    'strafuitvoeringsrechter, zes maanden tot twee jaar',
    'juge de l’application des peines, six mois à deux ans',
    'Strafvollstreckungsrichter, sechs Monate bis zwei Jahre',
    'sentence implementation judge, six months to two years',
  ),
  '2024-01-08': procedure,
  '2024-02-05': names('werkdagen', 'jours ouvrables', 'Werktage', 'working days'),
  '2024-04-08': procedure,
  '2024-06-07': names('nieuwe veroordeling', 'nouvelle condamnation', 'neue Verurteilung', 'new conviction'),
  '2024-09-01': names('zitting per video', 'audience par vidéo', 'Sitzung per Video', 'hearing by video'),
  '2025-08-04': names('noodwet', 'loi d’urgence', 'Notgesetz', 'Emergency Act'),
  '2025-11-05': names('einde van de overgang', 'fin de la transition', 'Ende des Übergangs', 'end of the transition'),
  '2026-01-16': names(
    'beschadigd toezichtsmateriaal',
    'matériel de surveillance endommagé',
    'beschädigte Überwachungsgeräte',
    'damaged monitoring equipment',
  ),
  '2026-09-01': names('Strafwetboek van 2024', 'Code pénal de 2024', 'Strafgesetzbuch von 2024', 'Penal Code of 2024'),
  '2027-01-01': names(
    'na de vervroegde invrijheidstelling',
    'après la libération anticipée',
    'nach der vorzeitigen Freilassung',
    'after early release',
  ),
  '2030-06-01': names('1 juni 2030 zelf', '1er juin 2030 même', '1. Juni 2030 selbst', '1 June 2030 itself'),
  '2030-06-02': names(
    'na de noodprocedure',
    'après la procédure d’urgence',
    'nach dem Notverfahren',
    'after the emergency procedure',
  ),
  '2035-01-01': names('verlengde opvolging', 'suivi prolongé', 'verlängerte Nachbetreuung', 'extended follow-up'),
};
