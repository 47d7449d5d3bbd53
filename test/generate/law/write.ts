/** A worked example as text: facts, then what is expected. Dates come from the second, naive implementation. */
import type { LawFacts, LawPack, Length, Sentence } from '../../../shared/release/law/index.ts';
import { packOn, packs } from '../../../shared/release/law/index.ts';
import { naiveCalendar, type NaiveAnswer } from '../../support/naive-law.ts';

export interface Case {
  /** Name of the file, without ending. */
  readonly file: string;
  readonly name: string;
  readonly provenance: string;
  readonly facts: LawFacts;
  /** Lines that are no facts: requests, refusals, dates of the registry. */
  readonly more?: readonly string[];
  /** Kinds whose rule, dates by convention and so on are written out too. */
  readonly focus?: readonly string[];
  /** Further lines of `expect`. */
  readonly expect?: readonly string[];
  /** Only those, nothing worked out. */
  readonly only?: boolean;
}

const months = ({ months: count, days }: Length): string =>
  [
    ...(count === 0 && days > 0 ? [] : [count % 12 === 0 && count > 0 ? `${count / 12} years` : `${count} months`]),
    ...(days === 0 ? [] : [`${days} days`]),
  ].join(' and ');

function sentence(each: Sentence): string {
  const parts = [
    each.imposed === 'life' ? 'life' : months(each.imposed),
    ...(each.suspended ? [`suspended ${months(each.suspended)}`] : []),
    ...(each.judgedOn ? [`judged ${each.judgedOn}`] : []),
    ...(each.recidivism === undefined ? [] : [each.recidivism ? 'recidivist' : 'not recidivist']),
    ...(each.antecedent ? [`antecedent ${each.antecedent}`] : []),
    ...(each.safety ? [`safety ${months(each.safety)}`] : []),
    ...(each.placement ? [`placement ${months(each.placement)}`] : []),
  ];
  return `sentence: ${parts.join('; ')}`;
}

function factLines(facts: LawFacts): readonly string[] {
  return [
    `as of: ${facts.asOf}`,
    ...(facts.detainedSince ? [`detention start: ${facts.detainedSince}`] : []),
    ...facts.sentences.map(sentence),
    ...(facts.deductions ?? []).map(
      ({ what, length }) =>
        `${what === 'remand' ? 'remand' : 'deduction'}: ${'from' in length ? `${length.from} to ${length.until}` : months(length)}`,
    ),
    ...(facts.interruptions ?? []).map(
      ({ from, until, counts }) => `interruption: ${from} to ${until}; ${counts.replace('-', ' ')}`,
    ),
    ...(facts.revocation
      ? [`revocation: ${facts.revocation.detainedSince}; remaining ${months(facts.revocation.remaining)}`]
      : []),
    ...(facts.residence ? [`residence: ${facts.residence}`] : []),
    ...(facts.unconfirmed === undefined ? [] : [`unconfirmed rules: ${facts.unconfirmed ? 'on' : 'off'}`]),
  ];
}

const label = (rule: {
  id: string;
  article?: string | undefined;
  source: string;
  confidence: string;
  standing: string;
}) => [rule.id, rule.article ?? '-', rule.source, rule.confidence, rule.standing].join(' | ');

function ruleLabel(pack: LawPack | undefined, id: string): string {
  const rule = [...(pack?.rules ?? []), ...(pack?.regimes ?? [])].find((each) => each.id === id);
  return rule === undefined ? id : label(rule);
}

function answerLines(
  pack: LawPack | undefined,
  kind: string,
  answer: NaiveAnswer,
  focused: boolean,
): readonly string[] {
  const { says, rule, dates, because } = answer;
  const [a, b, c] = dates ?? [];
  return [
    `expect ${kind}: ${says}`,
    ...(!focused || rule === undefined ? [] : [`expect ${kind} rule: ${ruleLabel(pack, rule)}`]),
    ...(!focused || because === undefined ? [] : [`expect ${kind} because: ${because}`]),
    ...(focused && a !== b ? [`expect ${kind} A: ${a}`, `expect ${kind} B: ${b}`, `expect ${kind} C: ${c}`] : []),
  ];
}

export function textOf(one: Case): string {
  const { facts, focus = ['conditional-release'], only = false } = one;
  const pack = packOn(packs, facts.asOf);
  const worked = only ? undefined : naiveCalendar(facts);
  const [regime = '', row = ''] = worked === undefined ? [] : splitRegime(worked.regime);
  const [gives = '', reason] = regime.split(', ');
  const lines = [
    `name: ${one.name}`,
    `provenance: ${one.provenance}`,
    '',
    ...factLines(facts),
    ...(one.more ?? []),
    '',
    ...(worked === undefined
      ? []
      : [
          `expect pack: ${worked.pack}`,
          `expect regime: ${gives} by ${ruleLabel(pack, row)}${reason === undefined ? '' : `, ${reason}`}`,
          ...Object.entries(worked.answers)
            .filter(([kind]) => focus.includes(kind) || focus.includes('all'))
            .flatMap(([kind, answer]) => answerLines(pack, kind, answer, true)),
        ]),
    ...(one.expect ?? []),
  ];
  return `${lines.join('\n')}\n`;
}

const splitRegime = (regime: string): readonly [string, string] => {
  const at = regime.lastIndexOf(' ');
  return [regime.slice(0, at), regime.slice(at + 1)];
};
