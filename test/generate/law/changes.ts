/** The day before, the day of, and the day after each change of the law, for each modality it changes. */
import { packs, type LawFacts, type LawKind } from '../../../shared/release/index.ts';
import { addDays } from '../../support/naive-days.ts';
import { naiveCalendar } from '../../support/naive-law.ts';
import { slug } from './facts.ts';
import { profiles } from './profiles.ts';
import { generated, type Case } from './write.ts';

/** Modalities of which a day before and on the change is answered otherwise, or by another rule. */
function changedKinds(facts: LawFacts, day: string): readonly LawKind[] {
  const [before, on] = [addDays(day, -1), day].map((asOf) => naiveCalendar({ ...facts, asOf }));
  const kinds = Object.keys({ ...before?.answers, ...on?.answers });
  return kinds.flatMap((name): readonly LawKind[] => {
    const kind = asKind(name);
    if (kind === undefined) return [];
    const isSame = JSON.stringify(before?.answers[kind]) === JSON.stringify(on?.answers[kind]);
    return isSame ? [] : [kind];
  });
}

const asKind = (name: string): LawKind | undefined =>
  packs.at(-1)?.rules.find(({ kind }) => kind === name)?.kind ??
  packs.flatMap(({ rules }) => rules).find(({ kind }) => kind === name)?.kind;

const regimeOf = (facts: LawFacts, asOf: string): string => JSON.stringify(naiveCalendar({ ...facts, asOf }).regime);

/** The day after the last of a rule is a change too. */
const days: readonly string[] = packs.slice(1).map(({ validFrom }) => validFrom);

/** What changes for a person, by rule or reason: two persons for whom the same changes need one example. */
function change(facts: LawFacts, day: string, kinds: readonly LawKind[]): string {
  const [before, on] = [addDays(day, -1), day].map((asOf) => naiveCalendar({ ...facts, asOf }));
  const inShort = (kind: LawKind): string =>
    [before, on]
      .map((made) => {
        const answer = made?.answers[kind];
        if (answer === undefined) return 'no line';
        return `${answer.rule ?? '-'} ${'code' in answer ? answer.code : 'opens'}`;
      })
      .join(' to ');
  return [before?.regime?.row, on?.regime?.row, ...kinds.map((kind) => `${kind} ${inShort(kind)}`)].join('; ');
}

const changesOn = (day: string): readonly (readonly [name: string, facts: LawFacts, kinds: readonly LawKind[]])[] => {
  const seen = new Set<string>();
  return profiles.flatMap(([name, facts]) => {
    const kinds = changedKinds(facts, day);
    if (kinds.length === 0 && regimeOf(facts, day) === regimeOf(facts, addDays(day, -1))) return [];
    const what = change(facts, day, kinds);
    if (seen.has(what)) return [];
    seen.add(what);
    return [[name, facts, kinds] as const];
  });
};

export const changeCases: readonly Case[] = days.flatMap((day) =>
  changesOn(day).flatMap(([name, facts, kinds]) =>
    [-1, 0, 1].map((by): Case => {
      const asOf = addDays(day, by);
      return {
        file: `boundary/law-of-${asOf}-${slug(name)}`,
        name: `The law of ${asOf}: ${name}`,
        provenance: generated(`the law changed on ${day}`),
        facts: { ...facts, asOf },
        focus: kinds.length === 0 ? ['conditional-release'] : kinds,
      };
    }),
  ),
);

/** Before the first day of the Act nothing is said, of anything. */
export const beforeTheAct: readonly Case[] = [
  {
    file: 'boundary/before-the-act',
    name: 'The day before the Act: nothing is said',
    provenance: generated('the Act began on 2007-02-01'),
    facts: {
      asOf: '2007-01-31',
      detainedSince: '2006-01-15',
      sentences: [{ imposed: { years: 5, months: 0, days: 0 } }],
    },
    only: true,
    expect: [
      'expect pack from: none',
      'expect regime: none',
      'expect conditional-release: refused no-pack',
      'expect sentence-end: refused no-pack',
    ],
  },
];

/** Every person at the beginning, and on each day on which regimes changed. */
const turns: readonly string[] = [
  '2007-02-01',
  '2013-03-19',
  '2018-01-21',
  '2022-09-01',
  '2023-09-01',
  '2025-08-04',
  '2026-11-29',
  '2027-01-01',
  '2030-06-01',
  '2030-06-02',
];

export const ruleCases: readonly Case[] = turns.flatMap((asOf) =>
  profiles.map(([name, facts]): Case => ({
    file: `rules/law-of-${asOf}-${slug(name)}`,
    name: `Every line by the law of ${asOf}: ${name}`,
    provenance: generated('each rule'),
    facts: { ...facts, asOf },
    focus: 'all',
  })),
);
