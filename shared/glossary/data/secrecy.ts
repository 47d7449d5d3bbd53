/** Glossary: secrecy and data. The numbers are those of the field glossary the terms were collected in. */
import { row, type Term } from './types.ts';

// One row a line, as a table.
// oxfmt-ignore
export const secrecyTerms: readonly Term[] = [
  row(98, 'professional-secrecy', 'S', 'beroepsgeheim', 'secret professionnel', 'Berufsgeheimnis', 'professional secrecy'),
  row(99, 'case-consultation', 'S', 'casusoverleg', 'concertation de cas', 'Fallbesprechung', 'case consultation (458ter)'),
  row(100, 'shared-professional-secrecy', 'M', 'gedeeld beroepsgeheim', 'secret professionnel partagé', 'geteiltes Berufsgeheimnis', 'shared professional secrecy'),
  row(101, 'need-to-know', 'S', 'need to know', 'besoin d’en connaître', 'Kenntnisnahme nur bei Bedarf', 'need to know'),
  row(102, 'consent', 'M', 'toestemming', 'consentement', 'Einwilligung', 'consent'),
  row(103, 'controller', 'M', 'verwerkingsverantwoordelijke', 'responsable du traitement', 'Verantwortlicher', 'controller'),
  row(104, 'right-of-access', 'M', 'recht van inzage', 'droit d’accès', 'Auskunftsrecht', 'right of access'),
  row(105, 'retention-period', 'M', 'bewaartermijn', 'délai de conservation', 'Aufbewahrungsfrist', 'retention period'),
  row(106, 'log', 'M', 'logbestand', 'journal / fichier de journalisation', 'Protokolldatei', 'log'),
  row(107, 'data-protection-authority', 'M', 'Gegevensbeschermingsautoriteit (GBA)', 'Autorité de protection des données (APD)', 'Datenschutzbehörde', 'data protection authority'),
  row(108, 'gdpr', 'S', 'AVG', 'RGPD', 'DSGVO', 'GDPR'),
  row(109, 'authorisation', 'M', 'machtiging / toelating', 'habilitation / autorisation', 'Befugnis / Genehmigung', 'authorisation'),
  row(110, 'case-manager', 'S', 'beheerder / gestionnaire (van de casus)', 'gestionnaire', 'Fallverantwortlicher', 'case manager (LISC)'),
];
