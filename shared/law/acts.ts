/** The texts that were read: number in the official gazette, and the state that was read last. */
import { names, type Names } from '../language.ts';

interface Act {
  /** Number of the official gazette, where it is known. */
  readonly number?: string;
  /** State of the consolidated text that was read; absent where none was. */
  readonly state?: string;
  readonly names: Names;
}

const act = (number: string | undefined, state: string, ...words: Parameters<typeof names>): Act => ({
  ...(number !== undefined && { number }),
  state,
  names: names(...words),
});
const unread = (...words: Parameters<typeof names>): Act => ({ names: names(...words) });

export const acts = {
  external: act(
    '2006009456',
    '2025-08-04',
    'wet van 17 mei 2006 (externe rechtspositie)',
    'loi du 17 mai 2006 (statut juridique externe)',
    'Gesetz vom 17. Mai 2006 (externe Rechtsstellung)',
    'Act of 17 May 2006 (external legal position)',
  ),
  'act-2013': act(
    '2013009126',
    '2013-03-19',
    'wet van 17 maart 2013',
    'loi du 17 mars 2013',
    'Gesetz vom 17. März 2013',
    'Act of 17 March 2013',
  ),
  'act-2016': act(
    '2016009064',
    '2024-06-07',
    'wet van 5 februari 2016',
    'loi du 5 février 2016',
    'Gesetz vom 5. Februar 2016',
    'Act of 5 February 2016',
  ),
  'act-2017': unread(
    'wet van 21 december 2017',
    'loi du 21 décembre 2017',
    'Gesetz vom 21. Dezember 2017',
    'Act of 21 December 2017',
  ),
  'act-2018-house': unread(
    'wet van 11 juli 2018',
    'loi du 11 juillet 2018',
    'Gesetz vom 11. Juli 2018',
    'Act of 11 July 2018',
  ),
  'act-2019-may': act(
    '2019030472',
    '2019-06-03',
    'wet van 5 mei 2019',
    'loi du 5 mai 2019',
    'Gesetz vom 5. Mai 2019',
    'Act of 5 May 2019',
  ),
  'act-2021-june': act(
    '2021042569',
    '2023-08-09',
    'wet van 29 juni 2021',
    'loi du 29 juin 2021',
    'Gesetz vom 29. Juni 2021',
    'Act of 29 June 2021',
  ),
  'act-2021-november': unread(
    'wet van 28 november 2021',
    'loi du 28 novembre 2021',
    'Gesetz vom 28. November 2021',
    'Act of 28 November 2021',
  ),
  'act-2022-may': act(
    '2022032118',
    '2022-05-25',
    'wet van 18 mei 2022',
    'loi du 18 mai 2022',
    'Gesetz vom 18. Mai 2022',
    'Act of 18 May 2022',
  ),
  'act-2022-july': act(
    '2022015553',
    '2022-08-18',
    'wet van 30 juli 2022',
    'loi du 30 juillet 2022',
    'Gesetz vom 30. Juli 2022',
    'Act of 30 July 2022',
  ),
  'act-2022-march': act(
    '2022031330',
    '2022-06-01',
    'wet van 21 maart 2022',
    'loi du 21 mars 2022',
    'Gesetz vom 21. März 2022',
    'Act of 21 March 2022',
  ),
  'act-2023': act(
    '2023044140',
    '2023-09-01',
    'wet van 31 juli 2023',
    'loi du 31 juillet 2023',
    'Gesetz vom 31. Juli 2023',
    'Act of 31 July 2023',
  ),
  'act-2024-january': unread(
    'wet van 18 januari 2024',
    'loi du 18 janvier 2024',
    'Gesetz vom 18. Januar 2024',
    'Act of 18 January 2024',
  ),
  'act-2024-may': act(
    '2024004698',
    '2024-05-28',
    'wet van 15 mei 2024',
    'loi du 15 mai 2024',
    'Gesetz vom 15. Mai 2024',
    'Act of 15 May 2024',
  ),
  emergency: act(
    '2025005580',
    '2025-08-04',
    'noodwet van 18 juli 2025',
    'loi d’urgence du 18 juillet 2025',
    'Notgesetz vom 18. Juli 2025',
    'Emergency Act of 18 July 2025',
  ),
  'act-2025-december': act(
    '2025009988',
    '2026-01-16',
    'wet van 19 december 2025',
    'loi du 19 décembre 2025',
    'Gesetz vom 19. Dezember 2025',
    'Act of 19 December 2025',
  ),
  'penal-code-1867': act(
    undefined,
    '2024-07-04',
    'Strafwetboek van 1867',
    'Code pénal de 1867',
    'Strafgesetzbuch von 1867',
    'Penal Code of 1867',
  ),
  'penal-code-2024': act(
    '2024002052',
    '2026-04-02',
    'Strafwetboek van 2024, boek I',
    'Code pénal de 2024, livre I',
    'Strafgesetzbuch von 2024, Buch I',
    'Penal Code of 2024, book I',
  ),
  'penal-code-2024-ii': act(
    '2024002088',
    '2026-04-02',
    'Strafwetboek van 2024, boek II',
    'Code pénal de 2024, livre II',
    'Strafgesetzbuch von 2024, Buch II',
    'Penal Code of 2024, book II',
  ),
  procedure: act(
    undefined,
    '2024-06-07',
    'Wetboek van Strafvordering',
    'Code d’instruction criminelle',
    'Strafprozessgesetzbuch',
    'Code of Criminal Procedure',
  ),
  judicial: act(
    '1967101052',
    '2007-02-01',
    'Gerechtelijk Wetboek',
    'Code judiciaire',
    'Gerichtsgesetzbuch',
    'Judicial Code',
  ),
  protection: act(
    '2024002089',
    '2024-04-18',
    'wet van 29 februari 2024 (beveiligingsmaatregel)',
    'loi du 29 février 2024 (mesure de sûreté)',
    'Gesetz vom 29. Februar 2024 (Sicherungsmaßnahme)',
    'Act of 29 February 2024 (safety measure)',
  ),
  remand: act(
    '1990099963',
    '2024-06-27',
    'wet van 20 juli 1990 (voorlopige hechtenis)',
    'loi du 20 juillet 1990 (détention préventive)',
    'Gesetz vom 20. Juli 1990 (Untersuchungshaft)',
    'Act of 20 July 1990 (remand)',
  ),
  basic: act(
    '2005009033',
    '2025-08-04',
    'basiswet van 12 januari 2005 (interne rechtspositie)',
    'loi de principes du 12 janvier 2005 (statut juridique interne)',
    'Grundsatzgesetz vom 12. Januar 2005 (interne Rechtsstellung)',
    'Prison Act of 12 January 2005 (internal legal position)',
  ),
  'data-protection': act(
    '2018040581',
    '2024-07-15',
    'wet van 30 juli 2018 (gegevensbescherming)',
    'loi du 30 juillet 2018 (protection des données)',
    'Gesetz vom 30. Juli 2018 (Datenschutz)',
    'Act of 30 July 2018 (data protection)',
  ),
  gdpr: unread(
    'Verordening (EU) 2016/679 (AVG)',
    'règlement (UE) 2016/679 (RGPD)',
    'Verordnung (EU) 2016/679 (DSGVO)',
    'Regulation (EU) 2016/679 (GDPR)',
  ),
  'protection-authority': act(
    '2017031916',
    '2024-02-17',
    'wet van 3 december 2017 (Gegevensbeschermingsautoriteit)',
    'loi du 3 décembre 2017 (Autorité de protection des données)',
    'Gesetz vom 3. Dezember 2017 (Datenschutzbehörde)',
    'Act of 3 December 2017 (Data Protection Authority)',
  ),
  informatics: act(
    '2019041200',
    '2024-05-28',
    'wet van 5 mei 2019 (informatisering van Justitie)',
    'loi du 5 mai 2019 (informatisation de la Justice)',
    'Gesetz vom 5. Mai 2019 (Informatisierung der Justiz)',
    'Act of 5 May 2019 (justice informatics)',
  ),
  prisons: act(
    '2019011569',
    '2022-12-31',
    'wet van 23 maart 2019 (penitentiaire diensten)',
    'loi du 23 mars 2019 (services pénitentiaires)',
    'Gesetz vom 23. März 2019 (Strafvollzugsdienste)',
    'Act of 23 March 2019 (prison services)',
  ),
  'local-cells': act(
    '2018031809',
    '2024-10-01',
    'wet van 30 juli 2018 (lokale integrale veiligheidscellen)',
    'loi du 30 juillet 2018 (cellules de sécurité intégrale locales)',
    'Gesetz vom 30. Juli 2018 (lokale integrale Sicherheitszellen)',
    'Act of 30 July 2018 (local integral security cells)',
  ),
  'consultation-data': act(
    '2026000732',
    '2026-02-15',
    'wet van 8 januari 2026 (gegevens bij casusoverleg)',
    'loi du 8 janvier 2026 (données de la concertation de cas)',
    'Gesetz vom 8. Januar 2026 (Daten der Fallkonzertierung)',
    'Act of 8 January 2026 (data of case consultations)',
  ),
  'common-database': act(
    '2024002980',
    '2024-12-16',
    'wet van 29 maart 2024 (gemeenschappelijke gegevensbank T.E.R.)',
    'loi du 29 mars 2024 (banque de données commune T.E.R.)',
    'Gesetz vom 29. März 2024 (gemeinsame Datenbank T.E.R.)',
    'Act of 29 March 2024 (common database T.E.R.)',
  ),
  internment: act(
    undefined,
    '2024-07-04',
    'wet van 5 mei 2014 (internering)',
    'loi du 5 mai 2014 (internement)',
    'Gesetz vom 5. Mai 2014 (Internierung)',
    'Act of 5 May 2014 (internment)',
  ),
  'french-cells': act(
    '2023042906',
    '2023-08-28',
    'decreet van de Franse Gemeenschap van 8 juni 2023 (veiligheidscellen)',
    'décret de la Communauté française du 8 juin 2023 (cellules de sécurité)',
    'Dekret der Französischen Gemeinschaft vom 8. Juni 2023 (Sicherheitszellen)',
    'decree of the French Community of 8 June 2023 (security cells)',
  ),
  'flemish-justice-houses': act(
    '2019012937',
    '2025-08-03',
    'Vlaams decreet van 26 april 2019 (justitiehuizen)',
    'décret flamand du 26 avril 2019 (maisons de justice)',
    'Flämisches Dekret vom 26. April 2019 (Justizhäuser)',
    'Flemish decree of 26 April 2019 (justice houses)',
  ),
  'flemish-consultation': act(
    '2023043685',
    '2023-08-18',
    'Vlaams decreet van 30 juni 2023 (gegevens bij casusoverleg)',
    'décret flamand du 30 juin 2023 (données de la concertation de cas)',
    'Flämisches Dekret vom 30. Juni 2023 (Daten der Fallkonzertierung)',
    'Flemish decree of 30 June 2023 (data of case consultations)',
  ),
  'safe-houses': act(
    '2024003315',
    '2024-04-18',
    'Vlaams decreet van 29 maart 2024 (Veilige Huizen)',
    'décret flamand du 29 mars 2024 (« Veilige Huizen »)',
    'Flämisches Dekret vom 29. März 2024 („Veilige Huizen“)',
    'Flemish decree of 29 March 2024 (Veilige Huizen)',
  ),
  'flemish-help': act(
    '2013035311',
    '2023-10-01',
    'Vlaams decreet van 8 maart 2013 (hulp- en dienstverlening aan gedetineerden)',
    'décret flamand du 8 mars 2013 (aide et services aux détenus)',
    'Flämisches Dekret vom 8. März 2013 (Hilfe und Dienste für Inhaftierte)',
    'Flemish decree of 8 March 2013 (help and services for detainees)',
  ),
  'flemish-cells': unread(
    'Vlaams decreet van 21 mei 2021 (lokale integrale veiligheidscellen)',
    'décret flamand du 21 mai 2021 (cellules de sécurité intégrale locales)',
    'Flämisches Dekret vom 21. Mai 2021 (lokale integrale Sicherheitszellen)',
    'Flemish decree of 21 May 2021 (local integral security cells)',
  ),
  'community-justice': unread(
    'Code de la justice communautaire (Franse Gemeenschap)',
    'Code de la justice communautaire (Communauté française)',
    'Code de la justice communautaire (Französische Gemeinschaft)',
    'Code de la justice communautaire (French Community)',
  ),
  'german-monitoring': act(
    '2021205877',
    '2022-08-31',
    'decreet van de Duitstalige Gemeenschap van 22 november 2021 (elektronisch toezicht)',
    'décret de la Communauté germanophone du 22 novembre 2021 (surveillance électronique)',
    'Dekret der Deutschsprachigen Gemeinschaft vom 22. November 2021 (elektronische Überwachung)',
    'decree of the German-speaking Community of 22 November 2021 (electronic monitoring)',
  ),
  'common-aid': act(
    '2002031583',
    '2022-08-14',
    'ordonnantie van 7 november 2002 (bijstand aan personen, Brussel)',
    'ordonnance du 7 novembre 2002 (aide aux personnes, Bruxelles)',
    'Ordonnanz vom 7. November 2002 (Personenhilfe, Brüssel)',
    'ordinance of 7 November 2002 (aid to persons, Brussels)',
  ),
  'flemish-authority': unread(
    'oprichtingstekst van de Vlaamse Toezichtcommissie',
    'texte fondateur de la « Vlaamse Toezichtcommissie »',
    'Gründungstext der „Vlaamse Toezichtcommissie“',
    'founding text of the Flemish Supervisory Commission',
  ),
  'decree-2007-inquiry': unread(
    'koninklijk besluit van 29 januari 2007 (voorlichtingsrapport en maatschappelijke enquête)',
    'arrêté royal du 29 janvier 2007 (rapport d’information et enquête sociale)',
    'Königlicher Erlass vom 29. Januar 2007 (Informationsbericht und Sozialuntersuchung)',
    'Royal Decree of 29 January 2007 (information report and social inquiry)',
  ),
  doctrine: unread(
    'rechtsleer, geen artikel',
    'doctrine, pas d’article',
    'Rechtslehre, kein Artikel',
    'doctrine, no article',
  ),
  'act-1998': act(
    '1998009265',
    '1999-03-01',
    'wet van 5 maart 1998',
    'loi du 5 mars 1998',
    'Gesetz vom 5. März 1998',
    'Act of 5 March 1998',
  ),
  'court-148-2017': unread(
    'Grondwettelijk Hof, arrest 148/2017',
    'Cour constitutionnelle, arrêt 148/2017',
    'Verfassungsgerichtshof, Entscheid 148/2017',
    'Constitutional Court, judgment 148/2017',
  ),
  practice: unread(
    'praktijk, geen wettekst',
    'pratique, pas un texte de loi',
    'Praxis, kein Gesetzestext',
    'practice, no text of law',
  ),
  arithmetic: unread('eigen rekenwerk', 'calcul propre', 'eigene Rechnung', 'own arithmetic'),
} as const satisfies Readonly<Record<string, Act>>;

export type ActKey = keyof typeof acts;

const isActKey = (key: string): key is ActKey => key in acts;
const keys = Object.keys(acts).filter(isActKey);
const [first = 'external', ...rest] = keys;
/** For a schema: at least one is there. */
export const actKeys: readonly [ActKey, ...ActKey[]] = [first, ...rest];

/** The state read last of a text; for a text not read, the day on which this was settled. */
export const stateRead = (key: ActKey): string => {
  const { state }: Act = acts[key];
  return state ?? '2026-11-29';
};
