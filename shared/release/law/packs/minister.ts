/** What the minister decides, and release for medical reasons. Sources: SPEC.md. */
import { names } from '../../../language.ts';
import type { OpeningRule } from '../format/pack.ts';

export const ministerial: readonly OpeningRule[] = [
  {
    id: 'L11',
    kind: 'permission-occasional',
    opens: { how: 'any-time' },
    article: '4-5',
    source: 'justice-en-ligne-580; wk-potpourri2',
    confidence: 'press',
    standing: 'sourced',
    summary: names(
      'Op elk ogenblik, hoogstens 16 uur, voor sociale, morele, juridische, familiale, opleidings- of beroepsbelangen of een medisch onderzoek.',
      'À tout moment, 16 heures au plus, pour des intérêts sociaux, moraux, juridiques, familiaux, de formation ou professionnels, ou un examen médical.',
      'Jederzeit, höchstens 16 Stunden, für soziale, moralische, rechtliche, familiäre, Ausbildungs- oder Berufsinteressen oder eine ärztliche Untersuchung.',
      'At any time, at most 16 hours, for social, moral, legal, family, training or professional interests or a medical appointment.',
    ),
  },
  {
    id: 'L12',
    kind: 'permission-reintegration',
    opens: { how: 'before', of: 'conditional-release', months: 24 },
    excludes: { noRightOfResidence: true },
    article: '4-5',
    source: 'from memory; wk-potpourri2',
    confidence: 'from-memory',
    standing: 'unconfirmed',
    summary: names(
      'Niet bevestigd: vanaf twee jaar vóór de datum van voorwaardelijke invrijheidstelling.',
      'Non confirmé : à partir de deux ans avant la date de libération conditionnelle.',
      'Nicht bestätigt: ab zwei Jahren vor dem Datum der bedingten Freilassung.',
      'Unconfirmed: from two years before the conditional-release date.',
    ),
  },
  {
    id: 'L13',
    kind: 'prison-leave',
    opens: { how: 'before', of: 'conditional-release', months: 12 },
    excludes: { noRightOfResidence: true },
    cautions: ['leave-amount'],
    article: '7, 1°',
    source: 'scriptiebank-pv; wk-potpourri2; radio1',
    confidence: 'press',
    standing: 'sourced',
    summary: names(
      'In het jaar vóór de datum van voorwaardelijke invrijheidstelling; 36 uur, drie keer per kwartaal.',
      'Dans l’année qui précède la date de libération conditionnelle ; 36 heures, trois fois par trimestre.',
      'Im Jahr vor dem Datum der bedingten Freilassung; 36 Stunden, dreimal im Quartal.',
      'Within the year before the conditional-release date; 36 hours, three times a quarter.',
    ),
  },
  {
    id: 'L14',
    kind: 'transition-house',
    opens: { how: 'refused', code: 'transition-house-reference' },
    article: '9/1-9/3',
    source: 'lesoir-transition',
    confidence: 'press',
    standing: 'sourced',
    summary: names(
      'Voor wie minder dan achttien maanden voor de vrijlating staat.',
      'Pour qui est à moins de dix-huit mois de la libération.',
      'Für Personen, die weniger als achtzehn Monate vor der Freilassung stehen.',
      'For people with less than eighteen months to go to release.',
    ),
  },
  {
    id: 'L15',
    kind: 'interruption',
    opens: { how: 'any-time' },
    excludes: { noRightOfResidence: true },
    article: '15-19',
    source: 'wordscope-15; wk-potpourri2',
    confidence: 'press',
    standing: 'sourced',
    summary: names(
      'Op elk ogenblik, hoogstens drie maanden, te verlengen. De gronden zijn niet bevestigd.',
      'À tout moment, trois mois au plus, renouvelable. Les motifs ne sont pas confirmés.',
      'Jederzeit, höchstens drei Monate, verlängerbar. Die Gründe sind nicht bestätigt.',
      'At any time, at most three months, renewable. The grounds are not confirmed.',
    ),
  },
  {
    id: 'L16',
    kind: 'medical-release',
    opens: { how: 'any-time' },
    article: '72-80',
    source: 'deplalaw-medical; geens-2017',
    confidence: 'press',
    standing: 'sourced',
    summary: names(
      'Zonder tijdsvoorwaarde, bij elke straf, op schriftelijk verzoek: laatste levensfase, of een gezondheid die niet met verdere detentie samengaat.',
      'Sans condition de temps, pour toute peine, sur demande écrite : phase terminale, ou santé incompatible avec la poursuite de la détention.',
      'Ohne Zeitbedingung, bei jeder Strafe, auf schriftlichen Antrag: letzte Lebensphase oder ein Gesundheitszustand, der mit weiterer Haft unvereinbar ist.',
      'No time condition, any sentence, on a written request: terminal phase, or health incompatible with continued detention.',
    ),
  },
];

/** Placing at the court's disposal, and the end. */
export const endOfSentence: readonly OpeningRule[] = [
  {
    id: 'L17',
    kind: 'placement',
    opens: { how: 'after-end', leastYears: 5, mostYears: 15, liftingAfterYears: 2 },
    source: 'maisonsdejustice-7099; rtbf-life-2019',
    confidence: 'official-page',
    standing: 'sourced',
    summary: names(
      'Vijf tot vijftien jaar na de hoofdstraf. Vóór het einde daarvan beslist de rechtbank na een zitting; opheffing kan na twee jaar gevraagd worden.',
      'Cinq à quinze ans après la peine principale. Avant la fin de celle-ci, le tribunal décide après une audience ; la levée peut être demandée après deux ans.',
      'Fünf bis fünfzehn Jahre nach der Hauptstrafe. Vor deren Ende entscheidet das Gericht nach einer Sitzung; die Aufhebung kann nach zwei Jahren beantragt werden.',
      'Five to fifteen years after the main sentence. Before its end the court decides after a hearing; lifting can be asked for after two years.',
    ),
  },
  {
    id: 'L18',
    kind: 'sentence-end',
    opens: { how: 'sentence-end' },
    cautions: ['month-convention'],
    source: 'advo-recht; strafberekening',
    confidence: 'derived',
    standing: 'derived',
    summary: names(
      'Eigen rekenwerk: de uitvoerbare straf in kalendermaanden vanaf het begin, aftrek eerst; de laatste dag.',
      'Calcul propre : la peine exécutoire en mois civils depuis le début, déductions d’abord ; le dernier jour.',
      'Eigene Rechnung: die vollstreckbare Strafe in Kalendermonaten ab dem Beginn, Abzüge zuerst; der letzte Tag.',
      'Own arithmetic: the executable sentence in calendar months from the start, deductions first; the last day.',
    ),
  },
];
