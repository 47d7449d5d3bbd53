/** Glossary: decision-makers and services. The numbers are those of the field glossary the terms were collected in. */
import { row, type Term } from './types.ts';

// One row a line, as a table.
// oxfmt-ignore
export const decidersTerms: readonly Term[] = [
  row(37, 'sentence-implementation-court', 'S', 'strafuitvoeringsrechtbank (SURB)', 'tribunal de l’application des peines (TAP)', 'Strafvollstreckungsgericht', 'sentence implementation court', { articles: '25-27; 47-59', germanSeen: true }),
  row(38, 'sentence-implementation-judge', 'S', 'strafuitvoeringsrechter', 'juge de l’application des peines (JAP)', 'Strafvollstreckungsrichter', 'sentence implementation judge', { articles: '28-46; 98/6-98/27', germanSeen: true }),
  row(39, 'assessor', 'S', 'assessor', 'assesseur', 'Beisitzer', 'assessor (lay judge)', { germanSeen: true }),
  row(40, 'public-prosecutor', 'S', 'openbaar ministerie / parket', 'ministère public / parquet', 'Staatsanwaltschaft', 'public prosecutor’s office', { articles: '2, 5°' }),
  row(41, 'prison-director', 'S', 'directeur / gevangenisdirecteur', 'directeur de prison', 'Gefängnisdirektor', 'prison governor / director', { articles: '2, 3°', germanSeen: true }),
  row(42, 'detention-management-directorate', 'S', 'Directie Detentiebeheer (DDB)', 'Direction Gestion de la détention (DGD)', 'Direktion Haftverwaltung', 'Detention Management Directorate'),
  row(43, 'prison-administration', 'S', 'DG Penitentiaire Inrichtingen (DG EPI)', 'DG Établissements pénitentiaires', 'GD Strafanstalten', 'prison administration'),
  row(44, 'psychosocial-service', 'S', 'psychosociale dienst (PSD)', 'service psychosocial (SPS)', 'psychosozialer Dienst (PSD)', 'psychosocial service', { germanSeen: true }),
  row(45, 'justice-house', 'S', 'justitiehuis', 'maison de justice', 'Justizhaus', 'justice house (probation)', { articles: '2, 8°; 62', germanSeen: true }),
  row(46, 'justice-assistant', 'S', 'justitieassistent', 'assistant de justice', 'Justizassistent', 'justice assistant', { germanSeen: true }),
  row(47, 'mandating-authority', 'S', 'opdrachtgevende overheid', 'autorité mandante', 'auftraggebende Behörde', 'mandating authority', { germanSeen: true }),
  row(48, 'electronic-monitoring-centre', 'S', 'Vlaams Centrum Elektronisch Toezicht (VCET)', 'Centre national de surveillance électronique (CNSE)', 'Zentrum für elektronische Überwachung (ZEÜ)', 'electronic monitoring centre', { germanSeen: true }),
  row(49, 'judicial-welfare', 'S', 'Justitieel Welzijnswerk (JWW)', 'aide sociale aux justiciables', 'Strafgefangenenbetreuung (DG)', 'judicial welfare work', { germanSeen: true }),
  row(50, 'trajectory-counsellor', 'S', 'trajectbegeleider', 'accompagnateur de trajet', 'Verlaufsbegleiter', 'trajectory counsellor'),
  row(51, 'welfare-centre', 'S', 'Centrum Algemeen Welzijnswerk (CAW)', 'service d’aide aux détenus (SAD)', 'Sozialdienst / Zentrum für allgemeine Wohlfahrt', 'welfare centre / aid service'),
  row(52, 'social-welfare-centre', 'S', 'OCMW', 'CPAS', 'ÖSHZ', 'public social welfare centre'),
  row(53, 'employment-service', 'S', 'VDAB / Actiris', 'Forem / Actiris', 'Arbeitsamt der DG (ADG)', 'public employment service'),
  row(54, 'victim-support', 'S', 'slachtofferonthaal', 'service d’accueil des victimes', 'Opferbetreuung', 'victim support', { germanSeen: true }),
];
