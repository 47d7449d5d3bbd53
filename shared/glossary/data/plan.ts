/** Glossary: plan and documents. The numbers are those of the field glossary the terms were collected in. */
import { row, type Term } from './types.ts';

// One row a line, as a table.
// oxfmt-ignore
export const planTerms: readonly Term[] = [
  row(55, 'reclassification-plan', 'S', 'sociaal reclasseringsplan', 'plan de réinsertion sociale', 'sozialer Wiedereingliederungsplan', 'reintegration plan', { articles: '48' }),
  row(56, 'detention-plan', 'S', 'detentieplan', 'plan de détention', 'Haftplan', 'detention plan'),
  row(57, 'social-inquiry', 'S', 'maatschappelijke enquête', 'enquête sociale', 'Sozialuntersuchung', 'social inquiry', { articles: '8; 34; 53; 98/14', germanSeen: true }),
  row(58, 'short-information-report', 'M', 'beknopt voorlichtingsrapport', 'rapport d’information succinct', 'Kurzbericht', 'short information report', { articles: '34; 53; 98/19' }),
  row(59, 'directors-advice', 'S', 'advies van de directeur', 'avis du directeur', 'Gutachten / Stellungnahme des Direktors', 'director’s advice', { articles: '8; 29-31; 49; 50; 98/14; 98/15' }),
  row(60, 'psychosocial-report', 'S', 'psychosociaal verslag', 'rapport psychosocial', 'psychosozialer Bericht', 'psychosocial report'),
  row(61, 'follow-up-report', 'M', 'opvolgingsverslag', 'rapport de suivi', 'Begleitbericht', 'follow-up report', { articles: '62, § 3' }),
  row(62, 'reception-environment', 'S', 'onthaalmilieu / opvangmilieu', 'milieu d’accueil', 'Aufnahmeumfeld', 'reception environment', { articles: '8; 73' }),
  row(63, 'day-activity', 'S', 'dagbesteding', 'occupation / activité de jour', 'Tagesbeschäftigung', 'day activity'),
  row(64, 'timetable', 'S', 'uurrooster', 'horaire', 'Stundenplan', 'timetable', { articles: '42; 98/23', germanSeen: true }),
  row(65, 'supporting-certificate', 'S', 'attest / bewijsstuk', 'attestation', 'Bescheinigung', 'supporting certificate'),
  row(66, 'debt-mediation', 'M', 'schuldbemiddeling', 'médiation de dettes', 'Schuldenvermittlung', 'debt mediation'),
  row(67, 'income', 'M', 'inkomen / leefloon', 'revenu / revenu d’intégration', 'Einkommen / Eingliederungseinkommen', 'income / integration income'),
  row(68, 'right-of-residence', 'S', 'verblijfsrecht / verblijfstitel', 'droit de séjour / titre de séjour', 'Aufenthaltsrecht / Aufenthaltstitel', 'right of residence / permit', { articles: '25/3; 98/11; 98/13' }),
  row(69, 'victim', 'S', 'slachtoffer; burgerlijke partij', 'victime; partie civile', 'Opfer; Zivilpartei', 'victim; civil party', { articles: '2, 6°; 3' }),
  row(70, 'contact-ban', 'S', 'contactverbod; plaatsverbod', 'interdiction de contact; de fréquenter un lieu', 'Kontaktverbot; Ortsverbot', 'contact ban; place ban'),
  row(71, 'handover', 'M', 'overdracht', 'transmission', 'Übergabe', 'handover'),
  row(72, 'three-way-talk', 'S', 'driegesprek', 'entretien tripartite', 'Dreiergespräch', 'three-way talk'),
  row(73, 'aftercare', 'S', 'nazorg', 'accompagnement post-pénitentiaire', 'Nachsorge', 'aftercare'),
  row(74, 'strengths', 'S', 'sterktes / beschermende factoren', 'forces / facteurs de protection', 'Stärken / Schutzfaktoren', 'strengths / protective factors'),
  row(75, 'vulnerabilities', 'S', 'kwetsbaarheden', 'vulnérabilités', 'Verletzlichkeiten', 'vulnerabilities'),
  row(76, 'structural-factors', 'S', 'structurele factoren', 'facteurs structurels', 'strukturelle Faktoren', 'structural factors'),
  row(77, 'life-domain', 'S', 'levensdomein', 'domaine de vie', 'Lebensbereich', 'life domain'),
  row(78, 'personal-goal', 'M', 'persoonlijk doel', 'objectif personnel', 'persönliches Ziel', 'personal goal'),
  row(79, 'helping-relationship', 'M', 'hulpverleningsrelatie', 'relation d’aide', 'Hilfsbeziehung', 'helping relationship'),
];
