/** Each time limit on its first and last day, counted a second time; and none on the day before and the day after. */
import {
  packs,
  type LawFacts,
  type LimitRow,
  type ProcedureEvent,
  type Regime,
} from '../../../shared/release/index.ts';
import { isOver, totalOf } from '../../support/naive-counting.ts';
import { addDays } from '../../support/naive-days.ts';
import { limitDays } from '../../support/naive-limits.ts';
import { naiveRegime } from '../../support/naive-regime.ts';
import { facts, months, sentence, slug, years } from './facts.ts';
import { generated, type Case } from './write.ts';

/** Somebody for each regime, and for each total and flag that a limit asks for. */
const people: readonly (readonly [name: string, facts: LawFacts])[] = [
  ['five years', facts({ sentences: [sentence(years(5), { judgedOn: '2006-10-03' })] })],
  ['59 months', facts({ sentences: [sentence(months(59), { judgedOn: '2006-10-03' })] })],
  [
    'five years by the code of 2024',
    facts({ sentences: [sentence(years(5), { judgedOn: '2006-10-03', code: '2024' })] }),
  ],
  [
    'seventy months, twelve suspended',
    facts({
      sentences: [
        sentence(months(40), { judgedOn: '2006-10-03' }),
        sentence(months(30), { judgedOn: '2006-10-03', suspended: months(12) }),
      ],
    }),
  ],
  ['61 months', facts({ sentences: [sentence(years(5, { months: 1 }), { judgedOn: '2006-10-03' })] })],
  ['359 months', facts({ sentences: [sentence(years(29, { months: 11 }), { judgedOn: '2006-10-03' })] })],
  [
    'thirty years and a placement',
    facts({ sentences: [sentence(years(30), { judgedOn: '2006-10-03', placement: years(10) })] }),
  ],
  [
    'thirty months, opinion of article 32',
    facts({ article32: true, sentences: [sentence(months(30), { judgedOn: '2022-10-03' })] }),
  ],
  ['thirty months', facts({ article32: false, sentences: [sentence(months(30), { judgedOn: '2022-10-03' })] })],
];

type Person = (typeof people)[number];

/** Somebody to whom a row applies on a day; undefined where it reaches nobody. */
const personFor = (row: LimitRow, on: string): Person | undefined =>
  people.find((person) => appliesTo(row, on, person));

function appliesTo({ regimes, onlyIf = {} }: LimitRow, on: string, [, one]: Person): boolean {
  const { totalAboveMonths, totalUpToMonths, mainSentences, placementAndThirty, thirtyOrLife } = onlyIf;
  const { either } = naiveRegime({ ...one, asOf: on });
  const isOf =
    regimes === undefined || (either.length > 0 && either.every((each) => regimes.some((regime) => regime === each)));
  const over = (limit: number): boolean => isOver(totalOf(one.sentences), limit) === true;
  const isOpen = mainSentences === true && openAtFive(one).length > 0;
  const isLong = one.sentences.some(({ imposed }) => isOver(imposed, 359) === true);
  const isPlaced = one.sentences.some(({ placement }) => placement !== undefined);
  return (
    isOf &&
    (totalAboveMonths === undefined || over(totalAboveMonths) || isOpen) &&
    (totalUpToMonths === undefined || !over(totalUpToMonths)) &&
    (placementAndThirty === undefined || (isLong && isPlaced) === placementAndThirty) &&
    (thirtyOrLife === undefined || isLong === thirtyOrLife)
  );
}

/** Up to five years to be executed: what can make the longer of articles 57, 68 and 71 hold as well. */
function openAtFive({ sentences }: LawFacts): readonly string[] {
  if (isOver(totalOf(sentences), 60) === true) return [];
  const imposed = sentences.map((each) => (each.imposed === 'life' ? years(0) : each.imposed));
  const count = ({ years: y = 0, months: m }: { readonly years?: number; readonly months: number }): number =>
    y * 12 + m;
  const isCriminalPerhaps = sentences.some(({ code }, at) => code !== '2024' && count(imposed[at] ?? years(0)) >= 60);
  const withSuspended = imposed.reduce((sum, each) => sum + count(each), 0);
  return [
    ...(isCriminalPerhaps ? ['criminal-or-correctional'] : []),
    ...(withSuspended > 60 ? ['suspended-parts-above-five'] : []),
  ];
}

/** Somebody of each regime a row holds for, and those just beyond what it asks of the total. */
function peopleFor(row: LimitRow, on: string): readonly (readonly [Person, boolean])[] {
  const seen = new Set<string>();
  const held = people.filter((person) => {
    const regime = naiveRegime({ ...person[1], asOf: on }).either.join();
    if (seen.has(regime) || !appliesTo(row, on, person)) return false;
    seen.add(regime);
    return row.regimes !== undefined || seen.size === 1;
  });
  const { totalAboveMonths, totalUpToMonths, mainSentences } = row.onlyIf ?? {};
  const asks = totalAboveMonths ?? totalUpToMonths;
  if (mainSentences === true) {
    const border = people.filter((person) => !held.includes(person) && aboutFive(person));
    return [
      ...held.map((person) => [person, true] as const),
      ...border.map((person) => [person, appliesTo(row, on, person)] as const),
    ];
  }
  const beyond = people.filter(([name, { sentences }]) => {
    const [first] = sentences;
    const length = first?.imposed;
    if (asks === undefined || length === undefined || length === 'life' || name.includes('thirty months')) return false;
    const count = (length.years ?? 0) * 12 + length.months;
    return count === (totalAboveMonths === undefined ? asks + 1 : asks);
  });
  return [...held.map((person) => [person, true] as const), ...beyond.map((person) => [person, false] as const)];
}

/** Of the court, on either side of five years. */
const aboutFive = ([, { sentences }]: Person): boolean =>
  isOver(totalOf(sentences), 57) === true && isOver(totalOf(sentences), 61) !== true;

/** Whether a row applies to anybody of a regime on the days it holds. */
export const reachesRegime = (row: LimitRow, regime: Regime): boolean =>
  asked(row).some(
    ({ on, holds }) =>
      holds &&
      people.some(
        (person) => naiveRegime({ ...person[1], asOf: on }).either.includes(regime) && appliesTo(row, on, person),
      ),
  );

/** Whether a row, held on a day, would apply to anybody: where no regime of it is in force, it does not. */
export const wouldReach = (row: LimitRow, on: string): boolean => personFor(row, on) !== undefined;

const endOfNovember = '2026-11-30';

/** The same row stands in every pack whose days it holds on. */
export const everyLimit: readonly LimitRow[] = [
  ...new Map(packs.flatMap(({ limits }) => limits.map((row) => [row.id, row] as const))).values(),
];

interface Asked {
  readonly row: LimitRow;
  readonly on: string;
  /** None: the row does not hold on this day. */
  readonly holds: boolean;
}

function asked(row: LimitRow): readonly Asked[] {
  // Of a transition: it runs from one day, whatever the event. Worked out by hand.
  if (row.pendingOn !== undefined) return [];
  const { since = '2007-02-01', until } = row;
  return [
    ...(since > '2007-02-01' ? [{ row, on: addDays(since, -1), holds: false }] : []),
    { row, on: since, holds: true },
    { row, on: until ?? (since > endOfNovember ? addDays(since, 60) : endOfNovember), holds: true },
    ...(until === undefined ? [] : [{ row, on: addDays(until, 1), holds: false }]),
  ];
}

/** Rows that no person above meets on a day they hold. */
export const limitsThatReachNobody: readonly string[] = everyLimit
  .filter(
    (row) =>
      row.pendingOn === undefined && asked(row).every(({ on, holds }) => !holds || personFor(row, on) === undefined),
  )
  .map(({ id }) => id);

const modalityOf = ({ kinds }: LimitRow): string => kinds[0] ?? 'conditional-release';

function eventsOf({ from, after, onlyIf = {} }: LimitRow): readonly ProcedureEvent[] {
  const events: readonly (ProcedureEvent | undefined)[] = [
    after,
    from,
    onlyIf.extended === true ? 'extension' : undefined,
  ];
  return [...new Set(events.flatMap((event) => event ?? []))];
}

function procedureLine(row: LimitRow, on: string): string {
  const { advice, specialConditions } = row.onlyIf ?? {};
  const words = eventsOf(row).map((event) => `${event} ${on}`);
  return [
    `procedure: ${modalityOf(row)}`,
    ...words,
    ...(advice === undefined || advice === 'unknown' ? [] : [advice]),
    ...(specialConditions === true ? ['special conditions'] : []),
  ].join('; ');
}

function expected(row: LimitRow, on: string, one: LawFacts): string {
  const { length, bound, who, meets, doubts = [] } = row;
  if (length === undefined && bound !== 'at-once') return 'none';
  const [plain, latest] =
    length === undefined
      ? [on, on]
      : limitDays(on, length, bound === 'at-the-latest' && meets !== 'final-release', meets === 'final');
  const isMet = eventsOf(row).includes(meets);
  return [
    plain === latest ? plain : `${plain} to ${latest}`,
    bound,
    who,
    ...(isMet ? ['met'] : []),
    ...(row.silenceGrants === true ? ['silence grants'] : []),
    ...doubts.filter((code) => code !== 'civil-service-days'),
    ...(row.onlyIf?.mainSentences === true ? openAtFive(one) : []),
    // No pack holds the days of the civil service: keepers publish them.
    ...(row.civilService === true ? ['civil-service-days'] : []),
  ].join(' | ');
}

/** Steps that others lead on to, last first: the limit that runs from the day recorded comes before one that is projected. */
const steps = [
  'prosecutor-advice',
  'file-received',
  'doctors-advice',
  'residence-advice',
  'advice',
  'request-forwarded',
  'victim-request-copy',
  'adaptation-copy',
  'deprivation-year',
];

function order(line: string): string {
  const at = steps.findIndex((step) => line.includes(`; ${step} `));
  return `${at === -1 ? steps.length : at} ${line.split(';').length} ${line}`;
}

/** For whom a day is asked on which a row holds for nobody. */
const nobody: Person = ['five years', facts({ sentences: [sentence(years(5), { judgedOn: '2006-10-03' })] })];

/** One example for a person, a modality and a day: each event of it is a procedure of its own. */
function grouped(): readonly Case[] {
  const groups = new Map<string, { readonly one: Case; readonly lines: Set<string>; readonly expect: string[] }>();
  const every = everyLimit
    .flatMap(asked)
    .flatMap(({ row, on, holds }) =>
      holds
        ? peopleFor(row, on).map(([person, applies]) => ({ row, on, holds: applies, person }))
        : [{ row, on, holds, person: personFor(row, on) ?? nobody }],
    );
  for (const { row, on, holds, person } of every) {
    const [name, facts_] = person;
    const modality = modalityOf(row);
    // Asked apart where another limit of the same day could lead on to it.
    const { advice, extended } = row.onlyIf ?? {};
    const apart = [
      ...(holds ? [] : ['not held', ...(steps.includes(row.from) ? [row.from] : [])]),
      ...(row.after === undefined ? [] : ['after', row.after, ...(steps.includes(row.from) ? [row.from] : [])]),
      ...(advice === undefined ? [] : ['advice', advice]),
      ...(extended === true ? ['extended'] : []),
    ];
    const key = [modality, on, name, ...apart].join(' ');
    const group = groups.get(key) ?? {
      one: {
        file: `limits/${slug(key)}`,
        name: `Time limits: ${modality}, ${on}, ${name}`,
        provenance: generated('each time limit on its first and last day'),
        facts: { ...facts_, asOf: on },
        only: true,
      },
      lines: new Set<string>(),
      expect: [],
    };
    group.lines.add(procedureLine(row, on));
    group.expect.push(`expect limit ${modality} ${row.id}: ${holds ? expected(row, on, facts_) : 'none'}`);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ one, lines, expect }) => ({
    ...one,
    more: [...lines].sort((a, b) => (order(a) < order(b) ? -1 : 1)),
    expect,
  }));
}

export const limitCases: readonly Case[] = grouped();
