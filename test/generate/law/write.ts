/** A worked example as text: facts, then what is expected. Days come from the second, naive writing of the law. */
import {
  packOn,
  packs,
  type Deduction,
  type Interruption,
  type LawFacts,
  type LawKind,
  type LawPack,
  type Length,
  type Sentence,
} from '../../../shared/release/index.ts';
import { naiveCalendar, type NaiveAnswer } from '../../support/naive-law.ts';
import { first, last } from '../../support/naive-days.ts';

export interface Case {
  /** Name of the file, without ending. */
  readonly file: string;
  readonly name: string;
  readonly provenance: string;
  readonly facts: LawFacts;
  /** Lines that are no facts of the calendar: procedures, days of the registry to compare with. */
  readonly more?: readonly string[];
  /** Modalities worked out in full; left out: conditional release. */
  readonly focus?: readonly LawKind[] | 'all';
  /** Further lines of `expect`. */
  readonly expect?: readonly string[];
  /** Only those, nothing worked out. */
  readonly only?: boolean;
}

/** As it is written: "3 years and 2 months and 1 day". */
export function lengthText({ years = 0, months, days }: Length): string {
  const parts = [[years, 'year'] as const, [months, 'month'] as const, [days, 'day'] as const].flatMap(
    ([count, unit]) => (count === 0 ? [] : [`${count} ${unit}${count === 1 ? '' : 's'}`]),
  );
  return parts.length === 0 ? '0 days' : parts.join(' and ');
}

function sentenceLine(each: Sentence): string {
  const { imposed, suspended, safety, placement } = each;
  const parts = [
    imposed === 'life' ? 'life' : lengthText(imposed),
    ...(suspended === undefined ? [] : [`suspended ${lengthText(suspended)}`]),
    ...(each.judgedOn === undefined ? [] : [`judged ${each.judgedOn}`]),
    ...(each.finalOn === undefined ? [] : [`final ${each.finalOn}`]),
    ...(each.code === undefined ? [] : [`code ${each.code}`]),
    ...(each.recidivism === undefined ? [] : [each.recidivism ? 'recidivist' : 'not recidivist']),
    ...(each.antecedent === undefined ? [] : [`antecedent ${each.antecedent}`]),
    ...(safety === undefined ? [] : [`safety ${safety === 'two-thirds' ? safety : lengthText(safety)}`]),
    ...(placement === undefined
      ? []
      : [placement === 'length-unknown' ? 'placement' : `placement ${lengthText(placement)}`]),
  ];
  return `sentence: ${parts.join('; ')}`;
}

const deductionLine = ({ what, length }: Deduction): string =>
  `${what === 'remand' ? 'remand' : 'deduction'}: ${'from' in length ? `${length.from} to ${length.until}` : lengthText(length)}`;

const interruptionLine = ({ from, until, counts, what }: Interruption): string =>
  `interruption: ${from} to ${until}; ${counts.replace('-', ' ')}${what === undefined ? '' : `; ${what}`}`;

const yesOrNo = (answer: boolean): string => (answer ? 'yes' : 'no');

export function factLines(facts: LawFacts): readonly string[] {
  const { revocation, registry = {} } = facts;
  return [
    `as of: ${facts.asOf}`,
    ...(facts.detainedSince === undefined ? [] : [`detention start: ${facts.detainedSince}`]),
    ...facts.sentences.map(sentenceLine),
    ...(facts.deductions ?? []).map(deductionLine),
    ...(facts.interruptions ?? []).map(interruptionLine),
    ...(revocation === undefined
      ? []
      : [`revocation: ${revocation.detainedSince}; remaining ${lengthText(revocation.remaining)}`]),
    ...(facts.residence === undefined ? [] : [`residence: ${facts.residence}`]),
    ...(facts.article32 === undefined ? [] : [`article 32: ${yesOrNo(facts.article32)}`]),
    ...(facts.optedIn === undefined ? [] : [`opted in: ${yesOrNo(facts.optedIn)}`]),
    ...Object.entries(registry).map(([kind, on]) => `registry: ${kind} ${on}`),
  ];
}

/** Act, article and mark stand in the pack; what is written here is held by the file from then on. */
function known(pack: LawPack | undefined, id: string): string {
  const rule = [...(pack?.rules ?? []), ...(pack?.safety ?? [])].find((each) => each.id === id);
  return rule === undefined ? `${id} is in no pack` : [rule.id, rule.act, rule.article, rule.mark].join(' | ');
}

const dayOrDays = (days: readonly [string, string]): string =>
  days[0] === days[1] ? days[0] : `${first(...days)} to ${last(...days)}`;

function answerLines(pack: LawPack | undefined, kind: string, answer: NaiveAnswer): readonly string[] {
  const rule = answer.rule === undefined ? [] : [`expect ${kind} rule: ${known(pack, answer.rule)}`];
  if ('anyTime' in answer) return [`expect ${kind}: any time`, ...rule];
  if ('code' in answer) {
    const { code, because } = answer;
    return [
      `expect ${kind}: ${answer.state === 'not-open' ? 'not open' : 'refused'} ${code}`,
      ...rule,
      ...(because === undefined ? [] : [`expect ${kind} because: ${because}`]),
    ];
  }
  const { dates, readings, until, also } = answer;
  return [
    `expect ${kind}: ${dayOrDays(dates)}`,
    ...rule,
    ...(dates[0] === dates[1] ? [] : [`expect ${kind} calendar: ${dates[0]}`, `expect ${kind} statutory: ${dates[1]}`]),
    ...(also === undefined ? [] : [`expect ${kind} also: ${known(pack, also)}`]),
    ...(until === undefined ? [] : [`expect ${kind} until: ${until}`]),
    ...readings.map(([doubt, days]) => `expect ${kind} reading ${doubt}: ${dayOrDays(days)}`),
  ];
}

function workedOut({ facts, focus = ['conditional-release'] }: Case): readonly string[] {
  const pack = packOn(packs, facts.asOf);
  const { regime, answers } = naiveCalendar(facts);
  const named = regime === undefined ? 'none' : `${regime.either.join(' or ') || 'none'} by ${regime.row}`;
  return [
    `expect pack from: ${pack?.validFrom ?? 'none'}`,
    `expect regime: ${named}${regime?.code === undefined ? '' : `, ${regime.code}`}`,
    ...Object.entries(answers)
      .filter(([kind]) => focus === 'all' || focus.some((each) => each === kind))
      .flatMap(([kind, answer]) => answerLines(pack, kind, answer)),
    ...(focus === 'all'
      ? []
      : focus.filter((kind) => answers[kind] === undefined).map((kind) => `expect ${kind}: no line`)),
  ];
}

export function textOf(one: Case): string {
  const lines = [
    `name: ${one.name}`,
    `provenance: ${one.provenance}`,
    '',
    ...factLines(one.facts),
    ...(one.more ?? []),
    '',
    ...(one.only === true ? [] : workedOut(one)),
    ...(one.expect ?? []),
  ];
  return `${lines.join('\n')}\n`;
}

export const generated = (what: string): string => `generated: ${what}; days by a second way of counting`;
