/**
 * What lies on the calendar of one dossier: days on which something opens, what is due before, and rules that end, each with the
 * rules, the pack and the status it stands on (SPEC.md, V17). Timeline, Today, calendar file and what the person reads are made from
 * this one list.
 */
import { colon, names, type Language, type Names } from '../../language.ts';
import type { DateStatus } from './dates.ts';
import type { IsoDay } from '../../calendar/iso-day.ts';
import { calendar, packOn } from '../law/calendar.ts';
import { leastSure } from '../../law/citation.ts';
import { plusDays, same, type Dates } from '../law/count.ts';
import { eventNames } from '../law/event-words.ts';
import type { LimitActor, LimitRow, ProcedureEvent } from '../law/format/limit.ts';
import { lawKinds, type LawKind, type LawPack, type OpeningRule } from '../law/format/pack.ts';
import type { Mark } from '../../law/mark.ts';
import { leaveDoubt, type Calendar, type Opening } from '../law/outcome.ts';
import { milestonesBefore } from '../law/preparing.ts';
import { spread } from '../law/spread.ts';
import { kindName, type NamedKind } from '../law/words.ts';
import { saysDate } from './free.ts';
import { isLifted } from './placing.ts';
import { recordedDay, type LegalFacts } from './requests.ts';
import type { RecordedLaw } from './of-dossier.ts';

export interface LawDate {
  /** `opens/conditional-release`, `information/prison-leave`. */
  readonly id: string;
  /** `rule-ends`: the last day of a temporary rule that something here rests on. Others: what meets a limit. */
  readonly what: 'opens' | 'ask-by' | 'rule-ends' | ProcedureEvent;
  /** More than one where the same holds of them on the same days. */
  readonly kinds: readonly LawKind[];
  /** The range by the two ways of counting; the same day twice where they agree. */
  readonly earliest: IsoDay;
  readonly latest: IsoDay;
  readonly status: DateStatus;
  readonly pack: number;
  /** `C-25-2a`; two where both limits are used to their end. */
  readonly rules: readonly string[];
  /** Keys of the acts they stand in. */
  readonly source: string;
  /** The opening day something is counted back from, and whether somebody recorded that day. */
  readonly before?: IsoDay;
  readonly counted?: 'recorded' | 'computed';
  readonly who?: LimitActor;
  /** The day counted back lies before the detention began: due at once, from its first day. */
  readonly atOnce?: true;
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
  const frame: Frame = { packs, recorded, legal, made, asked };
  return lawKinds
    .flatMap((kind) => (isSaid(kind, frame) ? datesOfKind(kind, frame) : []))
    .filter((date) => saysDate(recorded.free, date));
}

/** `untilEnd`: counted back from the end of a placing, not from its beginning. */
type Owed = LawDate & { readonly untilEnd?: true };

interface Frame {
  readonly packs: readonly LawPack[];
  readonly recorded: RecordedLaw;
  readonly legal: LegalFacts;
  readonly made: Calendar;
  /** Modalities somebody asked for. */
  readonly asked: ReadonlySet<string>;
}

/** The registry's word prevails: what it calls not open has no computed day. Nobody is handed over without a title. */
function isSaid(kind: LawKind, { recorded, legal, asked }: Frame): boolean {
  if (kind === 'placement' && isLifted(legal.placing)) return false;
  if (recordedDay(legal.dates, kind) !== undefined) return true;
  if (kind === 'provisional-release-surrender' && !asked.has(kind)) return false;
  return !recorded.notOpen.has(kind);
}

function datesOfKind(kind: LawKind, { packs, recorded, legal, made, asked }: Frame): readonly LawDate[] {
  const today = recorded.facts.asOf;
  const unasked: ReadonlyMap<string, object> = legal.unasked;
  const day = recordedDay(legal.dates, kind)?.value;
  const opening = made.outcomes.find((one): one is Opening => one.kind === kind && one.state === 'opens');
  const dated = opening?.rule.opens.how === 'any-time' ? undefined : opening;
  const own = day !== undefined || dated === undefined ? [] : [openingDate(dated)];
  const ends = dated === undefined ? [] : ruleEnds(packs, dated, today);
  const from = day === undefined ? dated?.dates : same(day);
  const isMoot = from === undefined || asked.has(kind) || isPlaced(kind, legal) || spread(from).latest < today;
  const happened: readonly string[] = Object.keys(unasked.get(kind) ?? {});
  const owed =
    from === undefined ? [] : dueBefore(made, kind, from, own[0], dated?.until).filter(isStillOwed(isMoot, today));
  return [...own, ...owed.filter(({ what }) => !happened.includes(what)), ...ends];
}

/** What is owed before the end of a placing is owed until then, however long it runs already. */
const isStillOwed =
  (isMoot: boolean, today: IsoDay) =>
  ({ before, untilEnd }: Owed): boolean =>
    untilEnd === true ? before !== undefined && before >= today : !isMoot;

/** What was owed before a placing begins is behind whoever it was decided for. */
const isPlaced = (kind: LawKind, { decidedUnasked }: LegalFacts): boolean =>
  kind === 'placement' && decidedUnasked.has(kind);

/** Limited detention and monitoring open on one day, and what is due before them is due together. */
function together(dates: readonly LawDate[]): LawDate[] {
  const byDays = new Map<string, LawDate>();
  for (const date of dates) {
    const key = [
      date.what,
      date.earliest,
      date.latest,
      date.status,
      date.before,
      date.counted,
      date.who,
      date.atOnce,
    ].join(' ');
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

const openingDate = ({ kind, earliest, latest, rule, putOffBy, pack, readings }: Opening): LawDate => {
  const rows = [rule, ...(putOffBy === undefined ? [] : [putOffBy])];
  return {
    id: `opens/${kind}`,
    what: 'opens',
    kinds: [kind],
    earliest,
    latest,
    status: leaveDoubt(readings)
      ? leastSure(['doubt', ...rows.map(({ mark }) => mark)])
      : leastSure(rows.map(({ mark }) => mark)),
    pack,
    rules: rows.map(({ id }) => id),
    source: sourceOf(rows),
  };
};

const sourceOf = (rows: readonly Pick<OpeningRule, 'act'>[]): string =>
  [...new Set(rows.map(({ act }) => act))].join('; ');

/** The last day of a rule that is to end while somebody may still rest on it. */
function ruleEnds(packs: readonly LawPack[], { kind, rule, pack }: Opening, today: IsoDay): readonly LawDate[] {
  const last = rule.opens.how === 'later-of' ? rule.opens.lastDay : rule.until;
  if (last === undefined || last < today || isTakenUp(packs, rule, last)) return [];
  const mark: Mark = rule.opens.how === 'later-of' ? 'doubt' : rule.mark;
  return [
    {
      id: `rule-ends/${kind}`,
      what: 'rule-ends',
      kinds: [kind],
      earliest: last,
      latest: last,
      status: mark,
      pack,
      rules: [rule.id],
      source: sourceOf([rule]),
    },
  ];
}

/** Another wording of the same rule begins the day after: nothing ends for anybody. */
const isTakenUp = (packs: readonly LawPack[], { kind, when, opens }: OpeningRule, last: IsoDay): boolean =>
  packOn(packs, plusDays(last, 1))?.rules.some(
    (rule) =>
      rule.kind === kind &&
      rule.since === plusDays(last, 1) &&
      rule.opens.how === opens.how &&
      JSON.stringify(rule.when) === JSON.stringify(when),
  ) === true;

/** @param own the computed opening it is counted back from; undefined where its day is recorded. */
const dueBefore = (
  made: Calendar,
  kind: LawKind,
  from: Dates,
  own: LawDate | undefined,
  until: IsoDay | undefined,
): readonly Owed[] =>
  milestonesBefore(made, kind, from, until).map(({ what, dates, rules, atOnce }): Owed => {
    const untilEnd = until !== undefined && rules[0]?.from === 'placement-end';
    return {
      id: `${what}/${kind}`,
      what,
      kinds: [kind],
      ...spread(dates),
      status: leastSure([...marksOf(own), ...rules.map(({ mark }) => mark)]),
      pack: made.pack?.number ?? 0,
      rules: rules.map(({ id }) => id),
      source: sourceOf(rules),
      before: untilEnd ? until : spread(from).earliest,
      counted: own === undefined ? 'recorded' : 'computed',
      who: what === 'ask-by' ? 'convicted-person' : (rules[0]?.who ?? 'director'),
      ...(atOnce === true && { atOnce }),
      ...(untilEnd && { untilEnd }),
    };
  });

const marksOf = (date: LawDate | undefined): readonly Mark[] =>
  date === undefined || date.status === 'registry' || date.status === 'by-hand' ? [] : [date.status];

/** What a rule of a pack says, of an opening or of a procedure; undefined where this application holds no such pack. */
export function ruleOfPack(packs: readonly LawPack[], number: number, id: string): OpeningRule | LimitRow | undefined {
  const pack = packs.find((each) => each.number === number);
  if (pack === undefined) return undefined;
  return pack.rules.find((each) => each.id === id) ?? pack.limits.find((each) => each.id === id);
}

/** The rules of a date and their pack, as they stand beside every date: "by rules of law 6, C-25-2a". */
export const basisInWords = ({ rules, pack }: Pick<LawDate, 'rules' | 'pack'>, language: Language): string =>
  `${by[language]} ${pack}, ${rules.join(', ')}`;

const by = names('volgens rechtsregels', 'selon les règles de droit', 'nach Rechtsregeln', 'by rules of law');

/** What it is, and of which modalities. */
export function lawDateInWords(
  { what, kinds }: { readonly what: LawDate['what']; readonly kinds: readonly NamedKind[] },
  language: Language,
): string {
  const of = kinds.map((kind) => kindName(kind)[language]).join(', ');
  return what === 'opens' ? of : `${whatName(what)[language]}${colon(language)}${of}`;
}

const whatName = (what: Exclude<LawDate['what'], 'opens'>): Names =>
  what === 'ask-by' ? askBy : what === 'rule-ends' ? lastDay : eventNames[what];

const askBy = names(
  'vragen, als elke termijn ten volle gebruikt wordt',
  'demander, si chaque délai est utilisé jusqu’au bout',
  'beantragen, falls jede Frist ausgeschöpft wird',
  'ask, should every time limit be used to its end',
);
const lastDay = names(
  'laatste dag van een tijdelijke regel, te bevestigen',
  'dernier jour d’une règle temporaire, à confirmer',
  'letzter Tag einer befristeten Regel, zu bestätigen',
  'last day of a temporary rule, to be confirmed',
);
