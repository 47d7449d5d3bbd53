/** Runs a worked example and compares, line by line, what it expects with what is computed. */
import { languages, noBreak } from '../../language.ts';
import { procedureDeadlines, type Deadline, type ProcedureRules } from '../procedure.ts';
import { ruleIds, rules as currentRules } from '../rules.ts';
import { calendar } from './calendar.ts';
import { plus } from './count.ts';
import { differenceWith } from './difference.ts';
import { length, type ExampleQuestion, type Example, type Expected } from './example-read.ts';
import { stepsInWords } from './explain.ts';
import type { Calendar, Outcome } from './outcome.ts';
import { lawKinds, type LawPack } from './format/pack.ts';
import { counterIndicationsOf, preparing, procedureOf, spread, wholeMonths } from './preparing.ts';
import { rowOf } from './rows.ts';

export interface Checked extends Expected {
  readonly found: string;
  readonly holds: boolean;
}

export interface ExampleResult {
  readonly calendar: Calendar;
  readonly deadlines: readonly { readonly modality: string; readonly deadline: Deadline }[];
  readonly checked: readonly Checked[];
}

export function runExample(packs: readonly LawPack[], example: Example): ExampleResult {
  const made = calendar(packs, example.facts);
  const deadlines = example.asked.flatMap((asked) => deadlinesOf(made, asked));
  const checked = example.expected.map((expected): Checked => {
    const found = whatIsFound({ packs, example, made, deadlines }, expected);
    return { ...expected, found, holds: agrees(expected.value, found, example) };
  });
  return { calendar: made, deadlines, checked };
}

interface Run {
  readonly packs: readonly LawPack[];
  readonly example: Example;
  readonly made: Calendar;
  readonly deadlines: ExampleResult['deadlines'];
}

/** "2017-04" fits every day of that month, as where a source names only the month; "16 months after the start" is a day. */
function agrees(value: string, found: string, { facts }: Example): boolean {
  // A no-break space is not to be seen in a text file.
  if (value.replaceAll(noBreak, ' ') === found.replaceAll(noBreak, ' ')) return true;
  if (/^\d{4}-\d{2}$/.test(value)) return found.startsWith(`${value}-`);
  const after = /^(.+) after the start$/.exec(value)?.[1];
  return after !== undefined && facts.detainedSince !== undefined && plus(facts.detainedSince, length(after)) === found;
}

const rulesOf = (pack: LawPack): ProcedureRules => {
  const own = procedureOf(pack);
  return { ...currentRules, ...Object.fromEntries(ruleIds.flatMap((id) => (own[id] ? [[id, own[id]]] : []))) };
};

function deadlinesOf(made: Calendar, asked: ExampleQuestion): ExampleResult['deadlines'] {
  const { modality, on, adviceOn, extended, refusedOn, newRequestFrom } = asked;
  const months = wholeMonths(made);
  const judged = made.facts.sentences.flatMap(({ judgedOn }) => judgedOn ?? []).sort()[0];
  if (made.pack === undefined) return [];
  const procedure = procedureDeadlines(
    {
      modality,
      requestedOn: on ?? refusedOn ?? '',
      extended,
      ...(months !== undefined && { executableMonths: months }),
      ...(judged !== undefined && { pronouncedOn: judged }),
      ...(adviceOn !== undefined && { adviceOn }),
      ...(refusedOn !== undefined && {
        decision: { outcome: 'refused', on: refusedOn, ...(newRequestFrom !== undefined && { newRequestFrom }) },
      }),
    },
    rulesOf(made.pack),
  );
  return procedure.ok ? procedure.value.deadlines.map((deadline) => ({ modality, deadline })) : [];
}

function whatIsFound(run: Run, { what }: Expected): string {
  const { made } = run;
  if (what === 'pack') return made.pack === undefined ? 'none' : String(made.pack.number);
  if (what === 'regime') return regimeFound(made);
  const [first = '', second = '', third = ''] = what.split(/\s+/);
  if (first === 'deadline') return deadlineFound(run, second, third);
  if (first === 'row') return (made.pack === undefined ? undefined : rowOf(made.pack, second)) ?? 'none';
  if (first === 'counter-indications') return counterFound(made, second);
  const outcome = made.outcomes.find(({ kind }) => kind === first);
  if (outcome === undefined) return lawKinds.some((kind) => kind === first) ? 'no line' : `"${what}" is not known`;
  return part(run, outcome, second, third);
}

function regimeFound({ regime }: Calendar): string {
  if (regime === undefined) return 'none';
  const code = regime.refusal === undefined ? '' : `, ${regime.refusal}`;
  return `${regime.regime}${regime.row === undefined ? '' : ` by ${known(regime.row)}`}${code}`;
}

function deadlineFound({ deadlines }: Run, modality: string, rule: string): string {
  const found = deadlines.find((each) => each.modality === modality && each.deadline.rule === rule)?.deadline;
  if (found === undefined) return 'none';
  return [found.date, found.bound, found.article, found.source, found.confidence, found.standing, found.who]
    .filter((each) => each !== undefined)
    .join(' | ');
}

function counterFound(made: Calendar, kind: string): string {
  const known = counterIndicationsOf(made, kind).map((each) =>
    [each.id, each.article ?? '-', each.source, each.confidence, each.standing].join(' | '),
  );
  return known.length === 0 ? 'none' : known.join(', ');
}

/** Everything a rule is known by. */
const known = (rule: {
  readonly id: string;
  readonly article?: string | undefined;
  readonly source: string;
  readonly confidence: string;
  readonly standing: string;
}): string => [rule.id, rule.article ?? '-', rule.source, rule.confidence, rule.standing].join(' | ');

function part(run: Run, outcome: Outcome, asked: string, more: string): string {
  switch (asked) {
    case '':
      return outcomeInShort(outcome);
    case 'rule':
      return outcome.rule === undefined ? 'none' : known(outcome.rule);
    case 'because':
      return outcome.state === 'opens' ? 'none' : (outcome.because ?? 'none');
    default:
      return outcome.state === 'opens' ? ofOpening(run, outcome, asked, more) : outcomeInShort(outcome);
  }
}

function ofOpening(run: Run, outcome: Extract<Outcome, { state: 'opens' }>, asked: string, more: string): string {
  switch (asked) {
    case 'A':
    case 'B':
    case 'C':
      return outcome.dates[asked];
    case 'also':
      return outcome.putOffBy === undefined ? 'none' : known(outcome.putOffBy);
    case 'cautions':
      return outcome.cautions.length === 0 ? 'none' : outcome.cautions.join(', ');
    case 'ground':
      return outcome.groundNotHeld ? 'may be excluded on a ground not held: ask the registry' : 'none';
    case 'until':
      return outcome.until ?? 'none';
    case 'lifting':
      return outcome.liftingFrom ?? 'none';
    case 'registry':
      return differenceFound(run, outcome);
    case 'prepare':
      return milestones(run.made, outcome);
    case 'explained': {
      const language = languages.find((each) => each === more) ?? 'en';
      return stepsInWords(outcome, language, (day) => day).join(' ');
    }
    default:
      return `"${asked}" is not known`;
  }
}

function milestones(made: Calendar, outcome: Extract<Outcome, { state: 'opens' }>): string {
  const found = preparing(made, outcome).map(({ what, dates, rules }) => {
    const { earliest, latest } = spread(dates);
    return `${what} ${earliest === latest ? earliest : `${earliest} to ${latest}`} by ${rules.map(({ id }) => id).join('+')}`;
  });
  return found.length === 0 ? 'none' : found.join(', ');
}

function differenceFound({ packs, example }: Run, outcome: Extract<Outcome, { state: 'opens' }>): string {
  const on = example.registry.find(({ kind }) => kind === outcome.kind)?.on;
  if (on === undefined) return 'none';
  const { state, by, days, causes } = differenceWith(packs, example.facts, outcome, on);
  return [
    state,
    ...(by.length === 0 ? [] : [`by ${by.join('')}`]),
    ...(days === 0 ? [] : [`${days} days`]),
    ...causes,
  ].join(', ');
}

export function outcomeInShort(outcome: Outcome): string {
  if (outcome.state !== 'opens') return `${outcome.state === 'refused' ? 'refused' : 'not open'} ${outcome.code}`;
  if (outcome.rule.opens.how === 'any-time') return 'any time';
  const { earliest, latest } = outcome;
  return earliest === latest ? earliest : `${earliest} to ${latest}`;
}
