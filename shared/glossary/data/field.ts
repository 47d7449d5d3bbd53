/** Glossary: the field of radicalisation and disengagement. The numbers are those of the field glossary the terms were collected in. */
import { row, type Term } from './types.ts';

// One row a line, as a table.
// oxfmt-ignore
export const fieldTerms: readonly Term[] = [
  row(80, 'violent-radicalisation', 'S', 'gewelddadige radicalisering', 'radicalisation violente', 'gewaltsame Radikalisierung', 'violent radicalisation'),
  row(81, 'disengagement', 'S', 'disengagement / uitstap', 'désengagement', 'Distanzierung / Ausstieg', 'disengagement'),
  row(82, 'deradicalisation', 'S', 'deradicalisering', 'déradicalisation', 'Deradikalisierung', 'deradicalisation'),
  row(83, 'reintegration', 'S', 're-integratie', 'réinsertion / réintégration', 'Wiedereingliederung / Resozialisierung', 'reintegration', { germanSeen: true }),
  row(84, 'cuta', 'S', 'OCAD', 'OCAM', 'Koordinierungsorgan für die Bedrohungsanalyse', 'CUTA', { explainsOnly: true }),
  row(85, 'national-task-force', 'S', 'nationale taskforce (NTF)', 'task force nationale (NTF)', 'nationale Taskforce', 'National Task Force', { explainsOnly: true }),
  row(86, 'local-task-force', 'S', 'lokale taskforce (LTF)', 'task force locale (TFL / LTF)', 'lokale Taskforce', 'Local Task Force', { explainsOnly: true }),
  row(87, 'local-integral-security-cell', 'S', 'lokale integrale veiligheidscel (LIVC-R)', 'cellule de sécurité intégrale locale (CSIL-R)', 'lokale integrale Sicherheitszelle', 'local integral security cell (LISC)'),
  row(88, 'common-databank', 'S', 'gemeenschappelijke gegevensbank T.E.R.', 'banque de données commune T.E.R.', 'gemeinsame Datenbank T.E.R.', 'common databank T.E.R.', { explainsOnly: true }),
  row(89, 'information-card', 'S', 'informatiekaart', 'fiche d’information', 'Informationsblatt', 'information card', { explainsOnly: true }),
  row(90, 'hate-propagandist', 'S', 'haatpropagandist (HP)', 'propagandiste de haine', 'Hasspropagandist', 'hate propagandist', { explainsOnly: true }),
  row(91, 'potentially-violent-extremist', 'S', 'potentieel gewelddadige extremist (PGE)', 'extrémiste potentiellement violent (PEV)', 'potentiell gewaltbereiter Extremist', 'potentially violent extremist', { explainsOnly: true }),
  row(92, 'terrorism-convict', 'S', 'terrorismeveroordeelde (TV)', 'condamné pour terrorisme (TC)', 'wegen Terrorismus Verurteilter', 'terrorism convict', { explainsOnly: true }),
  row(93, 'terrorist-fighter', 'S', 'foreign / homegrown terrorist fighter (FTF / HTF)', 'combattant terroriste étranger / HTF', 'ausländischer / einheimischer terroristischer Kämpfer', 'foreign / homegrown terrorist fighter', { explainsOnly: true }),
  row(94, 'state-security', 'S', 'Staatsveiligheid (VSSE)', 'Sûreté de l’État (VSSE)', 'Staatssicherheit', 'State Security', { explainsOnly: true }),
  row(95, 'satellite-prison', 'S', 'satellietgevangenis', 'prison satellite', 'Satellitengefängnis', 'satellite prison', { explainsOnly: true }),
  row(96, 'd-rad-ex-section', 'S', 'afdeling D-Rad:Ex', 'section D-Rad:Ex', 'Abteilung D-Rad:Ex', 'D-Rad:Ex section', { explainsOnly: true }),
  row(97, 'polarisation', 'S', 'polarisatie', 'polarisation', 'Polarisierung', 'polarisation'),
];
