/** What the worked examples cover: every rule, regime, time limit, counter-indication, refusal and caution the packs know (V15). */
import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lawCodes, packs, type LawCode } from '../../../shared/release/index.ts';
import { everyLimit, limitsThatReachNobody } from '../../generate/law/limits.ts';
import { results } from '../../support/law-examples.ts';

const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);
const everyId = (of: (pack: (typeof packs)[number]) => readonly { readonly id: string }[]): readonly string[] => [
  ...new Set(packs.flatMap((pack) => idsOf(of(pack)))),
];

const lines = results.flatMap(({ example }) => example.expected.map(({ what, value }) => `${what}: ${value}`));

/** Expected by name in a line, so that what changes there is noticed: "rule: C-25-2a | …", "limit prison-leave M-08-advice: …". */
const named = new Set(
  lines.flatMap((line) =>
    [...line.matchAll(/(?:^limit \S+ |rule: |also: |^regime: .* by )([A-Z][\w-]*)/g)].map(([, id]) => id),
  ),
);

describe('what the examples cover (V15)', () => {
  it('every opening rule, every period of safety, every regime row, each named in a line', () => {
    const ids = [
      ...everyId(({ rules }) => rules),
      ...everyId(({ regimes }) => regimes),
      ...everyId(({ safety }) => safety),
    ];
    // Open from the first day on: an answer without a rule of its own line.
    const anyTime = new Set(
      packs.flatMap(({ rules }) => rules.filter(({ opens }) => opens.how === 'any-time')).map(({ id }) => id),
    );
    expect(ids.filter((id) => !anyTime.has(id) && !named.has(id))).toEqual([]);
    const used = new Set(
      results.flatMap(({ result }) => result.calendar.outcomes.flatMap(({ rule }) => rule?.id ?? [])),
    );
    expect([...anyTime].filter((id) => !used.has(id))).toEqual([]);
  });

  it('every time limit but those that set no day, or reach nobody', () => {
    // Left to the decision, or "not before" an act whose day is not known: said, never counted.
    const withoutDay = everyLimit
      .filter(({ length, bound }) => length === undefined && bound !== 'at-once')
      .map(({ id }) => id);
    const dated = new Set(
      results.flatMap(({ result }) =>
        result.procedures.flatMap(({ procedure }) => procedure.deadlines.map(({ rule }) => rule)),
      ),
    );
    const missing = idsOf(everyLimit).filter((id) => !dated.has(id));
    expect(missing.filter((id) => !withoutDay.includes(id) && !limitsThatReachNobody.includes(id))).toEqual([]);
    expect(idsOf(everyLimit).filter((id) => !limitsThatReachNobody.includes(id) && !named.has(id))).toEqual([]);
    // Limits of the judge on an area ban from before there was a judge.
    expect(limitsThatReachNobody.filter((id) => !id.startsWith('J-29-1-'))).toEqual([]);
  });

  it('every counter-indication of every modality that holds today', () => {
    const pack = packs.find(
      ({ validFrom, validUntil }) => validFrom <= '2026-11-29' && (validUntil ?? '9999') >= '2026-11-29',
    );
    const weighed = lines.filter((line) => line.startsWith('counter-indications '));
    const missing = (pack?.counterIndications ?? []).flatMap(({ id, kinds, article }) =>
      // Weighed for an outing on occasion as for the others of the minister.
      kinds.filter(
        (kind) =>
          kind !== 'permission-occasional' &&
          !weighed.some(
            (line) => line.startsWith(`counter-indications ${kind}:`) && line.includes(`${id} | ${article} | `),
          ),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('every refusal, caution, other reading and doubt', () => {
    const said = new Set<string>(
      results.flatMap(({ result: { calendar, procedures } }) => [
        ...(calendar.regime?.refusal === undefined ? [] : [calendar.regime.refusal]),
        ...(calendar.regime?.row?.doubts ?? []),
        ...calendar.outcomes.flatMap((each) => [
          ...(each.rule?.doubts ?? []),
          ...(each.state === 'opens' ? [...each.cautions, ...each.readings.map(({ doubt }) => doubt)] : [each.code]),
        ]),
        ...procedures.flatMap(({ procedure }) => [
          ...procedure.notSupported.map(({ code }) => code),
          ...procedure.deadlines.flatMap(({ doubts }) => doubts),
        ]),
      ]),
    );
    expect(lawCodes.filter((code) => !said.has(code) && !(code in neverHere))).toEqual([]);
    expect(Object.keys(neverHere).filter((code) => said.has(code))).toEqual([]);
  });

  it('draws a table of rules by groups of examples and by answers (out/test/law-coverage.txt)', () => {
    const byRule = new Map<string, { dates: number; none: number; groups: Set<string> }>();
    for (const { path, result } of results) {
      for (const outcome of result.calendar.outcomes) {
        if (outcome.rule === undefined) continue;
        const row = byRule.get(outcome.rule.id) ?? { dates: 0, none: 0, groups: new Set<string>() };
        if (outcome.state === 'opens') row.dates += 1;
        else row.none += 1;
        byRule.set(outcome.rule.id, { ...row, groups: row.groups.add(path.split('/')[0] ?? '') });
      }
    }
    const rows = [...byRule].map(([id, { dates, none, groups }]) =>
      [id.padEnd(24), `dates ${String(dates)}`, `refused or not open ${String(none)}`, [...groups].join(' ')].join(
        '  ',
      ),
    );
    mkdirSync('out/test', { recursive: true });
    writeFileSync('out/test/law-coverage.txt', `${rows.sort().join('\n')}\n`);
    expect(rows.length).toBeGreaterThan(40);
  });
});

/** Codes no pack of this version leads to, with the reason. */
const neverHere: Partial<Record<LawCode, string>> = {
  interned: 'the examples are of convicted persons: no rule speaks of anybody else',
  'not-convicted': 'the examples are of convicted persons: the Act is for nobody else',
  'no-limit-in-act': 'said of a request in a dossier: an example without a limit expects nothing',
  'years-or-months': 'an example writes each sentence as its judgment does',
  'no-rule': 'a pack from elsewhere may leave a modality without any rule that fits',
  'code-not-entered': 'asked for on the screen: no day hangs on the code alone',
  'placement-length-not-entered': 'a placement without a length has a first day and no last one',
  'inquiry-by-director': 'said of a piece of a file: an example has no file',
  'limit-without-sanction': 'a question for a jurist about all limits together',
  'unseen-after-april-2026': 'a question for a jurist about the whole',
};
