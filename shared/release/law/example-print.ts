/** The result of a worked example as plain text: for the command, and for the page that runs one. */
import { colon, names, type Language } from '../../language.ts';
import { codeWords } from './code-words.ts';
import type { Example } from './example-read.ts';
import type { ExampleResult } from './example-run.ts';
import { datesInWords, regimeInWords, ruleInWords, stepsInWords } from './explain.ts';
import type { Outcome } from './outcome.ts';
import { questions } from './questions.ts';
import { kindName, mayBeExcluded } from './words.ts';

const question = names(
  'Vraag voor een jurist',
  'Question pour un juriste',
  'Frage an einen Juristen',
  'Question for a jurist',
);
const opens = names('opent', 'ouvre', 'öffnet', 'opens');
const expected = names('verwacht', 'attendu', 'erwartet', 'expected');
const found = names('gevonden', 'trouvé', 'gefunden', 'found');

export function printExample(example: Example, result: ExampleResult, language: Language): readonly string[] {
  const { calendar, checked } = result;
  return [
    `${example.name} (${example.provenance})`,
    ...(calendar.pack === undefined ? [] : [`${calendar.pack.number}: ${calendar.pack.name[language]}`]),
    ...(calendar.regime === undefined ? [] : [regimeInWords(calendar.regime, language)]),
    '',
    ...calendar.outcomes.flatMap((outcome) => [...outcomeInLines(outcome, language), '']),
    ...result.deadlines.map(
      ({ modality, deadline }) => `${modality}: ${deadline.what} ${deadline.date} (${deadline.rule})`,
    ),
    ...checked.map(({ line, what, value, holds, found: was }) =>
      holds
        ? `✓ ${line}: ${what}: ${value}`
        : `✗ ${line}: ${what}: ${expected[language]} ${value}; ${found[language]} ${was}`,
    ),
  ];
}

/** One modality with everything its date rests on, or why there is none: its name and date first. */
export function outcomeInLines(outcome: Outcome, language: Language): readonly string[] {
  const name = kindName(outcome.kind)[language];
  if (outcome.state !== 'opens') {
    const because = outcome.because === undefined ? '' : ` (${kindName(outcome.because)[language]})`;
    const asked = questions[outcome.code];
    return [
      `${name}${colon(language)}${codeWords[outcome.code][language]}${because}`,
      ...(outcome.rule === undefined ? [] : [`  ${ruleInWords(outcome.rule, language)}`]),
      ...(asked === undefined ? [] : [`  ${question[language]}${colon(language)}${asked[language]}`]),
    ];
  }
  return [
    `${name}${colon(language)}${opens[language]} ${datesInWords(outcome.dates, (day) => day)}`,
    `  ${ruleInWords(outcome.rule, language)}`,
    ...(outcome.putOffBy === undefined ? [] : [`  ${ruleInWords(outcome.putOffBy, language)}`]),
    ...stepsInWords(outcome, language, (day) => day).map((step) => `  ${step}`),
    ...outcome.cautions.map((code) => `  ! ${codeWords[code][language]}`),
    ...(outcome.groundNotHeld ? [`  ! ${mayBeExcluded[language]}`] : []),
  ];
}
