/** The calendar and its second writing, line by line as text. */
import { calendar, lawKinds, packs, type Dates, type LawFacts, type Outcome } from '../../shared/release/index.ts';
import type { Both } from './naive-counting.ts';
import { naiveCalendar, naiveRefusal, type NaiveAnswer } from './naive-law.ts';

type Lines = Readonly<Record<string, string>>;

const made = ({ calendar: one, statutory }: Dates): string => `${one} ${statutory}`;
const counted = ([one, other]: Both): string => `${one} ${other}`;

function inShort(outcome: Outcome): string {
  const rule = outcome.rule?.id ?? '-';
  if (outcome.state !== 'opens') return [outcome.state, outcome.code, rule, outcome.because ?? '-'].join(' | ');
  if (outcome.rule.opens.how === 'any-time') return `any time | ${rule}`;
  const readings = outcome.readings.map(({ doubt, dates }) => `${doubt} ${made(dates)}`);
  return [made(outcome.dates), rule, outcome.putOffBy?.id ?? '-', outcome.until ?? '-', ...readings].join(' | ');
}

function said(answer: NaiveAnswer): string {
  if ('anyTime' in answer) return `any time | ${answer.rule}`;
  if ('code' in answer) {
    const { code, rule = '-', because = '-', state = 'refused' } = answer;
    return [state, code, rule, because].join(' | ');
  }
  const { dates, rule, also = '-', until = '-' } = answer;
  return [
    counted(dates),
    rule,
    also,
    until,
    ...answer.readings.map(([doubt, days]) => `${doubt} ${counted(days)}`),
  ].join(' | ');
}

export function linesOfEngine(facts: LawFacts): Lines {
  const { regime, outcomes } = calendar(packs, facts);
  const named =
    regime === undefined
      ? 'none'
      : `${regime.either.join(' or ') || 'none'} ${regime.row?.id ?? '-'} ${regime.refusal ?? '-'}`;
  return { regime: named, ...Object.fromEntries(outcomes.map((outcome) => [outcome.kind, inShort(outcome)])) };
}

export function linesOfNaive(facts: LawFacts): Lines {
  const nothing = naiveRefusal(facts);
  if (nothing !== undefined) {
    return { regime: 'none', ...Object.fromEntries(lawKinds.map((kind) => [kind, `refused | ${nothing} | - | -`])) };
  }
  const { regime, answers } = naiveCalendar(facts);
  const named =
    regime === undefined ? 'none' : `${regime.either.join(' or ') || 'none'} ${regime.row} ${regime.code ?? '-'}`;
  return {
    regime: named,
    ...Object.fromEntries(Object.entries(answers).map(([kind, answer]) => [kind, said(answer)])),
  };
}
