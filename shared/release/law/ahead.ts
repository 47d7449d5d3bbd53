/**
 * What lies on the calendar of one dossier: days on which something opens, and what is due before, each with the rules, the pack and
 * the status it stands on (SPEC.md, V17). Timeline, Today, calendar file and what the person reads are made from this one list.
 */
import { colon, names, type Language, type Names } from '../../language.ts';
import type { DateStatus } from '../dates.ts';
import { isCalendarDay } from '../../calendar/day.ts';
import type { IsoDay } from '../../calendar/iso-day.ts';
import type { LegalFacts } from '../of-request.ts';
import { deadlineNames, type Rule } from '../rules.ts';
import { calendar } from './calendar.ts';
import { same, type Dates } from './count.ts';
import type { Calendar, Opening } from './outcome.ts';
import type { RecordedLaw } from './of-dossier.ts';
import { lawKinds, type LawKind, type LawPack, type OpeningRule } from './format/pack.ts';
import { milestonesBefore, spread } from './preparing.ts';
import { kindName } from './words.ts';

export interface LawDate {
  /** `opens/conditional-release`, `written-information/prison-leave`. */
  readonly id: string;
  readonly what: 'opens' | 'written-information' | 'ask-by';
  /** More than one where the same holds of them on the same days. */
  readonly kinds: readonly LawKind[];
  /** The range by the three ways of counting; the same day twice where they agree. */
  readonly earliest: IsoDay;
  readonly latest: IsoDay;
  readonly status: DateStatus;
  readonly pack: number;
  /** `L8`; `R6`; two where both limits are used to their end. */
  readonly rules: readonly string[];
  readonly source: string;
  /** The opening day something is counted back from, and whether somebody recorded that day. */
  readonly before?: IsoDay;
  readonly counted?: 'recorded' | 'computed';
  readonly who?: Rule['who'];
}

/** Our own arithmetic was not read over by anyone: it is shown as not confirmed. */
export const statusOf = (standing: OpeningRule['standing']): 'sourced' | 'older-text' | 'unconfirmed' =>
  standing === 'derived' ? 'unconfirmed' : standing;

/** The least sure of what a date stands on. */
function leastSure(all: readonly DateStatus[]): DateStatus {
  return all.find((each) => each === 'unconfirmed') ?? all.find((each) => each === 'older-text') ?? 'sourced';
}

/**
 * The dates of a dossier that nobody recorded: a day recorded for something, of the registry above all, stands in its place. What is due
 * before is counted back from the day recorded, else from the computed range; it is moot once the person asked, or once it is open.
 */
export const lawDates = (packs: readonly LawPack[], recorded: RecordedLaw, legal: LegalFacts): readonly LawDate[] =>
  together(lawDatesApart(packs, recorded, legal)).sort((a, b) =>
    a.earliest < b.earliest ? -1 : a.earliest > b.earliest ? 1 : 0,
  );

/** The same, one for each modality. */
export function lawDatesApart(packs: readonly LawPack[], recorded: RecordedLaw, legal: LegalFacts): readonly LawDate[] {
  const { facts } = recorded;
  const made = calendar(packs, facts);
  const asked = new Set<string>(legal.requests.map(({ request }) => request.modality));
  return lawKinds.flatMap((kind): readonly LawDate[] => {
    if (kind === 'provisional-release-removal' && facts.residence !== 'none') return [];
    const day = recordedDay(legal, kind);
    // The registry's word prevails: what it calls not open has no computed day ahead.
    if (day === undefined && recorded.notOpen.has(kind)) return [];
    const outcome = made.outcomes.find((one) => one.kind === kind);
    const opening = outcome?.state === 'opens' && outcome.rule.opens.how !== 'any-time' ? outcome : undefined;
    const own = day !== undefined || opening === undefined ? [] : [openingDate(opening)];
    const from = day === undefined ? opening?.dates : same(day.value);
    if (from === undefined || asked.has(kind) || spread(from).latest < facts.asOf) return own;
    return [...own, ...before(made, kind, from, own[0])];
  });
}

/** Limited detention and monitoring open on one day, and what is due before them is due together. */
function together(dates: readonly LawDate[]): LawDate[] {
  const byDays = new Map<string, LawDate>();
  for (const date of dates) {
    const key = [date.what, date.earliest, date.latest, date.status, date.before, date.counted].join(' ');
    const other = byDays.get(key);
    byDays.set(key, other === undefined ? date : joined(other, date));
  }
  return [...byDays.values()];
}

const joined = (one: LawDate, other: LawDate): LawDate => ({
  ...one,
  kinds: [...one.kinds, ...other.kinds],
  rules: [...new Set([...one.rules, ...other.rules])],
  source: [...new Set([...one.source.split('; '), ...other.source.split('; ')])].join('; '),
});

/** The day recorded for a modality, the registry's first. */
function recordedDay(legal: LegalFacts, kind: LawKind): LegalFacts['dates'][number] | undefined {
  const days = legal.dates.filter((each) => each.kind === kind && isCalendarDay(each.value));
  return days.find(({ source }) => source === 'registry') ?? days[0];
}

const openingDate = ({ kind, earliest, latest, rule, putOffBy, pack }: Opening): LawDate => ({
  id: `opens/${kind}`,
  what: 'opens',
  kinds: [kind],
  earliest,
  latest,
  status: leastSure([rule, ...(putOffBy === undefined ? [] : [putOffBy])].map(({ standing }) => statusOf(standing))),
  pack,
  rules: [rule.id, ...(putOffBy === undefined ? [] : [putOffBy.id])],
  source: rule.source,
});

/** @param own the computed opening it is counted back from; undefined where its day is recorded. */
const before = (made: Calendar, kind: LawKind, from: Dates, own: LawDate | undefined): readonly LawDate[] =>
  milestonesBefore(made, kind, from).map(({ what, dates, rules }): LawDate => ({
    id: `${what}/${kind}`,
    what,
    kinds: [kind],
    ...spread(dates),
    status: leastSure([...(own === undefined ? [] : [own.status]), ...rules.map(({ standing }) => standing)]),
    pack: made.pack?.number ?? 0,
    rules: rules.map(({ id }) => id),
    source: [...new Set(rules.map(({ source }) => source))].join('; '),
    before: spread(from).earliest,
    counted: own === undefined ? 'recorded' : 'computed',
    who: what === 'ask-by' ? 'convicted-person' : (rules[0]?.who ?? 'director'),
  }));

/** What a rule of a pack says, of an opening or of a procedure; undefined where this application holds no such pack. */
export function ruleOfPack(packs: readonly LawPack[], number: number, id: string): OpeningRule | Rule | undefined {
  const pack = packs.find((each) => each.number === number);
  if (pack === undefined) return undefined;
  return [...pack.rules, ...pack.procedure].find((each) => each.id === id);
}

/** The rules of a date and their pack, as they stand beside every date: "by rules of law 6, L8". */
export const basisInWords = ({ rules, pack }: Pick<LawDate, 'rules' | 'pack'>, language: Language): string =>
  `${by[language]} ${pack}, ${rules.join(', ')}`;

const by = names('volgens rechtsregels', 'selon les règles de droit', 'nach Rechtsregeln', 'by rules of law');

/** What it is, and of which modalities. */
export function lawDateInWords({ what, kinds }: Pick<LawDate, 'what' | 'kinds'>, language: Language): string {
  const of = kinds.map((kind) => kindName(kind)[language]).join(', ');
  return what === 'opens' ? of : `${whatNames[what][language]}${colon(language)}${of}`;
}

const whatNames: Readonly<Record<Exclude<LawDate['what'], 'opens'>, Names>> = {
  'written-information': deadlineNames['written-information'],
  'ask-by': names(
    'vragen, als elke termijn ten volle gebruikt wordt',
    'demander, si chaque délai est utilisé jusqu’au bout',
    'beantragen, falls jede Frist ausgeschöpft wird',
    'ask, should every time limit be used to its end',
  ),
};
