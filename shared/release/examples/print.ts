/** The result of a worked example as plain text: for the command, and for the page that runs one. */
import { colon, names, type Language } from '../../language.ts';
import { codeWords } from '../law/code-words.ts';
import { datesInWords, regimeInWords, ruleInWords, stepsInWords } from '../law/explain.ts';
import type { Outcome } from '../law/outcome.ts';
import { questions } from '../law/questions.ts';
import { kindName, mayBeExcluded } from '../law/words.ts';
import type { Example } from './read.ts';
import type { ExampleResult } from './run.ts';

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
    ...result.procedures.flatMap(({ modality, procedure }) => [
      ...procedure.notSupported.map(({ code }) => `${modality}: ${codeWords[code][language]}`),
      ...procedure.deadlines.map(({ what, date, latest, rule }) =>
        [`${modality}: ${what}`, date === latest ? date : `${date} (${latest})`, `(${rule})`].join(' '),
      ),
    ]),
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
    `${name}${colon(language)}${opens[language]} ${datesInWords(outcome.dates, language, (day) => day)}`,
    `  ${ruleInWords(outcome.rule, language)}`,
    ...(outcome.putOffBy === undefined ? [] : [`  ${ruleInWords(outcome.putOffBy, language)}`]),
    ...stepsInWords(outcome, language, (day) => day).map((step) => `  ${step}`),
    ...outcome.readings.map(
      ({ doubt, dates }) =>
        `  ? ${datesInWords(dates, language, (day) => day)}${colon(language)}${codeWords[doubt][language]}`,
    ),
    ...outcome.cautions.map((code) => `  ! ${codeWords[code][language]}`),
    ...(outcome.groundNotHeld ? [`  ! ${mayBeExcluded[language]}`] : []),
  ];
}
