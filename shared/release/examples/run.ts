/** Runs a worked example and compares, line by line, what it expects with what is computed. */
import { languages, noBreak } from '../../language.ts';
import { calendar } from '../law/calendar.ts';
import { plus } from '../law/count.ts';
import { differenceWith } from '../law/difference.ts';
import { stepsInWords } from '../law/explain.ts';
import { lawKinds, type LawPack } from '../law/format/pack.ts';
import type { Mark } from '../../law/mark.ts';
import type { Calendar, Opening, Outcome } from '../law/outcome.ts';
import { counterIndicationsOf, preparing } from '../law/preparing.ts';
import { procedureOf, type Deadline, type Procedure } from '../law/procedure.ts';
import { rowOf } from '../law/rows.ts';
import { spread } from '../law/spread.ts';
import { length, type Example, type Expected } from './read.ts';

export interface Checked extends Expected {
  readonly found: string;
  readonly holds: boolean;
}

export interface ExampleResult {
  readonly calendar: Calendar;
  readonly procedures: readonly { readonly modality: string; readonly procedure: Procedure }[];
  readonly checked: readonly Checked[];
}

export function runExample(packs: readonly LawPack[], example: Example): ExampleResult {
  const made = calendar(packs, example.facts);
  const procedures = example.procedures.map((input) => ({
    modality: input.modality,
    procedure: procedureOf(packs, { ...input, facts: example.facts }),
  }));
  const checked = example.expected.map((expected): Checked => {
    const found = whatIsFound({ packs, example, made, procedures }, expected);
    return { ...expected, found, holds: agrees(expected.value, found, example) };
  });
  return { calendar: made, procedures, checked };
}

interface Run {
  readonly packs: readonly LawPack[];
  readonly example: Example;
  readonly made: Calendar;
  readonly procedures: ExampleResult['procedures'];
}

/** "2017-04" fits every day of that month; "16 months after the start" is a day. */
function agrees(value: string, found: string, { facts }: Example): boolean {
  // A no-break space is not to be seen in a text file.
  if (value.replaceAll(noBreak, ' ') === found.replaceAll(noBreak, ' ')) return true;
  if (/^\d{4}-\d{2}$/.test(value)) return found.startsWith(`${value}-`);
  const after = /^(.+) after the start$/.exec(value)?.[1];
  return after !== undefined && facts.detainedSince !== undefined && plus(facts.detainedSince, length(after)) === found;
}

function whatIsFound(run: Run, { what }: Expected): string {
  const { made } = run;
  if (what === 'pack from') return made.pack?.validFrom ?? 'none';
  if (what === 'regime') return regimeFound(made);
  const [first = '', second = '', third = ''] = what.split(/\s+/);
  if (first === 'limit') return limitFound(run, second, third);
  if (first === 'limits') return limitsFound(run, second);
  if (first === 'row') return (made.pack === undefined ? undefined : rowOf(made.pack, second)) ?? 'none';
  if (first === 'counter-indications') return counterFound(made, second);
  const outcome = made.outcomes.find(({ kind }) => kind === first);
  if (outcome === undefined) return lawKinds.some((kind) => kind === first) ? 'no line' : `"${what}" is not known`;
  return part(run, outcome, second, third);
}

function regimeFound({ regime }: Calendar): string {
  if (regime === undefined) return 'none';
  const { either, refusal, row } = regime;
  const named = regime.regime === 'none' && either.length > 0 ? either.join(' or ') : regime.regime;
  return `${named}${row === undefined ? '' : ` by ${row.id}`}${refusal === undefined ? '' : `, ${refusal}`}`;
}

const dayOrDays = (earliest: string, latest: string): string =>
  earliest === latest ? earliest : `${earliest} to ${latest}`;

function limitFound({ procedures }: Run, modality: string, rule: string): string {
  const found = procedures
    .filter((each) => each.modality === modality)
    .flatMap(({ procedure }) => procedure.deadlines)
    .find((deadline) => deadline.rule === rule);
  return found === undefined ? 'none' : limitInShort(found);
}

const limitInShort = ({ date, latest, bound, who, state, limit, doubts }: Deadline): string =>
  [
    dayOrDays(date, latest),
    bound,
    who,
    ...(state === 'open' ? [] : [state]),
    ...(limit.silenceGrants === true ? ['silence grants'] : []),
    ...doubts,
  ].join(' | ');

/** What is refused of a procedure, and ids of all its limits. */
function limitsFound({ procedures }: Run, modality: string): string {
  const found = procedures.filter((each) => each.modality === modality);
  const refused = found.flatMap(({ procedure }) => procedure.notSupported.map(({ code }) => `refused ${code}`));
  const ids = found.flatMap(({ procedure }) => procedure.deadlines.map(({ rule }) => rule));
  return [...refused, ...ids].join(', ') || 'none';
}

function counterFound(made: Calendar, kind: string): string {
  const found = counterIndicationsOf(made, kind).map(
    ({ id, article, mark, answerable }) => `${id} | ${article} | ${mark}${answerable ? '' : ' | not answerable'}`,
  );
  return found.length === 0 ? 'none' : found.join(', ');
}

/** Everything a rule is known by. */
const known = (rule: { readonly id: string; readonly act: string; readonly article: string; readonly mark: Mark }) =>
  [rule.id, rule.act, rule.article, rule.mark].join(' | ');

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

function ofOpening(run: Run, outcome: Opening, asked: string, more: string): string {
  switch (asked) {
    case 'calendar':
    case 'statutory':
      return outcome.dates[asked];
    case 'reading':
      return readingFound(outcome, more);
    case 'readings':
      return outcome.readings.map(({ doubt }) => doubt).join(', ') || 'none';
    case 'also':
      return outcome.putOffBy === undefined ? 'none' : known(outcome.putOffBy);
    case 'cautions':
      return outcome.cautions.length === 0 ? 'none' : outcome.cautions.join(', ');
    case 'ground':
      return outcome.groundNotHeld ? 'may be excluded on a ground not held: ask the registry' : 'none';
    case 'until':
      return outcome.until ?? 'none';
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

function readingFound({ readings }: Opening, doubt: string): string {
  const found = readings.find((each) => each.doubt === doubt);
  return found === undefined ? 'none' : dayOrDays(found.earliest, found.latest);
}

function milestones(made: Calendar, outcome: Opening): string {
  const found = preparing(made, outcome).map(({ what, dates, rules }) => {
    const { earliest, latest } = spread(dates);
    return `${what} ${dayOrDays(earliest, latest)} by ${rules.map(({ id }) => id).join('+')}`;
  });
  return found.length === 0 ? 'none' : found.join(', ');
}

function differenceFound({ packs, example }: Run, outcome: Opening): string {
  const on = example.registry.find(({ kind }) => kind === outcome.kind)?.on;
  if (on === undefined) return 'none';
  const { state, by, days, causes } = differenceWith(packs, example.facts, outcome, on);
  return [
    state,
    ...(by.length === 0 ? [] : [`by ${by.join(' and ')}`]),
    ...(days === 0 ? [] : [`${days} days`]),
    ...causes,
  ].join(', ');
}

export function outcomeInShort(outcome: Outcome): string {
  if (outcome.state !== 'opens') return `${outcome.state === 'refused' ? 'refused' : 'not open'} ${outcome.code}`;
  if (outcome.rule.opens.how === 'any-time') return 'any time';
  return dayOrDays(outcome.earliest, outcome.latest);
}
