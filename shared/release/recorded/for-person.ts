/**
 * The dates explained to the person they are about, in plain words (SPEC.md, V19). Screen and paper say the same: both are made from this.
 */
import { actName, type ActKey } from '../../law/index.ts';
import { names, semicolon, type Language, type Names } from '../../language.ts';
import { dateOf, statusNames, type DateStatus } from './dates.ts';
import { addDays, isCalendarDay } from '../../calendar/day.ts';
import type { IsoDay } from '../../calendar/iso-day.ts';
import { calendar } from '../law/calendar.ts';
import type { SayDay } from '../law/explain.ts';
import { lawKinds, type LawKind, type LawPack } from '../law/format/pack.ts';
import { openDeadlines, type Deadline } from '../law/procedure.ts';
import { kindName } from '../law/words.ts';
import type { Calendar } from '../law/outcome.ts';
import { modalities } from '../terms/modalities.ts';
import { lawDates, ruleOfPack, type LawDate } from './ahead.ts';
import { deadlinesOfRequest, type LegalFacts } from './requests.ts';
import type { RecordedLaw } from './of-dossier.ts';
import {
  plainDecider,
  plainFixed,
  plainGranted,
  plainGround,
  plainKinds,
  plainLate,
  plainMay,
  plainNone,
  plainPrevails,
  plainRevoked,
  plainSilence,
  plainSooner,
  plainStatus,
  plainSteps,
  plainUnknown,
  plainWhen,
} from './person-words.ts';

export interface PersonDate {
  readonly id: string;
  /** "Prison leave". */
  readonly name: string;
  /** What that is. */
  readonly plain: string;
  readonly when: string;
  readonly sure: string;
  /** Status, and for a computed day rule and pack: small, for whoever looks it up. */
  readonly origin: string;
  /** Who says yes or no, and what silence means; absent where nobody has to. */
  readonly decides?: string;
  /** It may be closed to somebody on a ground not held here. */
  readonly ground?: string;
}

export interface ForPerson {
  readonly dates: readonly PersonDate[];
  /** What happens before, and who has to do it: each a sentence, with where it comes from. */
  readonly steps: readonly { readonly id: string; readonly said: string; readonly origin: string }[];
  /** What holds of all of it. */
  readonly always: readonly string[];
}

export interface PersonFacts {
  readonly packs: readonly LawPack[];
  readonly recorded: RecordedLaw;
  readonly legal: LegalFacts;
}

export function forPerson(facts: PersonFacts, language: Language, say: SayDay): ForPerson {
  const { packs, recorded, legal } = facts;
  const today = recorded.facts.asOf;
  const words: Words = { language, say, today };
  const ahead = lawDates(packs, recorded, legal);
  const made = calendar(packs, recorded.facts);
  const grounds = new Set(
    made.outcomes.flatMap((outcome) => (outcome.state === 'opens' && outcome.groundNotHeld ? [outcome.kind] : [])),
  );
  const found = [
    ...recordedDates(legal, words),
    ...ahead.filter(({ what }) => what === 'opens').flatMap((date) => opens(packs, date, words)),
  ]
    .filter(({ kind, until }) => until >= today || (recorded.placed === undefined && isOpenStill(made, kind, today)))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const steps = [...asked(facts, words), ...due(packs, ahead, words)];
  const known = new Set(found.map(({ kind }) => kind));
  // Nobody who is free waits for a day of theirs, and nobody whose sentence is over for one of that.
  const waitedFor = recorded.free === undefined && recorded.placed === undefined ? made.outcomes : [];
  const without = waitedFor.flatMap(({ kind, state }) =>
    state === 'refused' && asksFor.includes(kind) && !known.has(kind) ? [kindName(kind)[language]] : [],
  );
  return {
    dates: found.map(({ date, kind }) => ({
      ...date,
      ...withDecider(kind, language),
      ...(grounds.has(kind) && { ground: plainGround[language] }),
    })),
    steps,
    always: [
      ...(found.length === 0 ? [plainNone[language]] : [plainMay[language]]),
      ...(without.length === 0 ? [] : [filled(plainUnknown, language, { what: without.join(', ') })]),
      plainPrevails[language],
    ],
  };
}

/** What opened and did not close again: of the end of a sentence, and of a placement, only the day ahead says something. */
function isOpenStill({ outcomes }: Calendar, kind: LawKind, today: IsoDay): boolean {
  if (kind === 'sentence-end' || kind === 'placement') return false;
  const opening = outcomes.find((each) => each.kind === kind);
  return opening?.state === 'opens' && (opening.until === undefined || opening.until >= today);
}

const withDecider = (kind: LawKind, language: Language): Pick<PersonDate, 'decides'> => {
  const decides = decidesOn(kind, language);
  return decides === undefined ? {} : { decides };
};

/** What somebody may reckon with; the rest is said when it concerns them. */
const asksFor: readonly LawKind[] = [
  'prison-leave',
  'limited-detention',
  'electronic-monitoring',
  'conditional-release',
  'early-release',
  'sentence-end',
];

interface Words {
  readonly language: Language;
  readonly say: SayDay;
  readonly today: IsoDay;
}

interface Found {
  readonly date: PersonDate;
  readonly kind: LawKind;
  readonly from: IsoDay;
  readonly until: IsoDay;
}

const filled = (text: Names, language: Language, parts: Readonly<Record<string, string>>): string =>
  text[language].replaceAll(/\{(\w+)\}/g, (whole, part: string) => parts[part] ?? whole);

const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);

function whenOf(kind: LawKind, from: IsoDay, until: IsoDay, { language, say, today }: Words): string {
  if (until < today) return filled(plainWhen.already, language, { from: say(until) });
  const isOn = kind === 'sentence-end' || kind === 'placement';
  const isRange = from !== until;
  const text = plainWhen[isOn ? (isRange ? 'onRange' : 'on') : isRange ? 'fromRange' : 'from'];
  return filled(text, language, { from: say(from), until: say(until) });
}

const dateFor = (
  id: string,
  { kind, from, until }: Omit<Found, 'date'>,
  status: DateStatus,
  basis: string | undefined,
  words: Words,
): Found => ({
  kind,
  from,
  until,
  date: {
    id,
    name: capital(kindName(kind)[words.language]),
    plain: plainKinds[kind][words.language],
    when: whenOf(kind, from, until, words),
    sure: plainStatus[status][words.language],
    origin: [statusNames[status][words.language], ...(basis === undefined ? [] : [basis])].join(', '),
  },
});

/** The registry's day for something comes alone; one by hand only where the registry said nothing. */
const recordedDates = ({ dates }: LegalFacts, words: Words): readonly Found[] =>
  lawKinds.flatMap((kind) => {
    const own = dates.filter((date) => date.kind === kind && isCalendarDay(date.value));
    const date = own.find(({ source }) => source === 'registry') ?? own[0];
    if (date === undefined) return [];
    const { value, source } = date;
    return [dateFor(`${kind}-${source}`, { kind, from: value, until: value }, source, undefined, words)];
  });

const opens = (packs: readonly LawPack[], date: LawDate, words: Words): readonly Found[] =>
  date.kinds.map((kind) =>
    dateFor(
      `opens/${kind}`,
      { kind, from: date.earliest, until: date.latest },
      date.status,
      articlesOf(packs, date.rules, date.pack, words.language),
      words,
    ),
  );

type Step = ForPerson['steps'][number];

/** Where it stands, and which edition of the rules was used: the articles themselves, for somebody who holds no pack. */
function articlesOf(packs: readonly LawPack[], rules: readonly string[], pack: number, language: Language): string {
  const byAct = new Map<ActKey, string[]>();
  for (const id of rules) {
    const row = ruleOfPack(packs, pack, id);
    if (row !== undefined) byAct.set(row.act, [...(byAct.get(row.act) ?? []), ...row.article.split('; ')]);
  }
  const stands = [...byAct].map(
    ([act, articles]) =>
      `${articleSign[language]} ${inOrder(articles).join(semicolon(language))}, ${actName(act, language)}`,
  );
  return [...stands, `${edition[language]} ${pack}`].join(semicolon(language));
}

const inOrder = (articles: readonly string[]): readonly string[] =>
  [...new Set(articles)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));

const articleSign = names('art.', 'art.', 'Art.', 'art.');
const edition = names('rechtsregels', 'règles de droit', 'Rechtsregeln', 'rules of law');

const originOf = (
  packs: readonly LawPack[],
  status: DateStatus,
  { rules, pack }: { readonly rules: readonly string[]; readonly pack: number | undefined },
  language: Language,
): string =>
  [statusNames[status][language], ...(pack === undefined ? [] : [articlesOf(packs, rules, pack, language)])].join(', ');

const due = (packs: readonly LawPack[], ahead: readonly LawDate[], { language, say, today }: Words): readonly Step[] =>
  ahead.flatMap(({ id, what, kinds, earliest, status, rules, pack }) => {
    const sentence = what === 'opens' ? undefined : plainSteps[what];
    if (sentence === undefined || earliest < today) return [];
    const of = capital(kinds.map((kind) => kindName(kind)[language]).join(', '));
    return [
      {
        id,
        said: filled(sentence, language, { what: of, from: say(earliest) }),
        origin: originOf(packs, status, { rules, pack }, language),
      },
    ];
  });

/** Where a request stands; what may be asked again since long is simply possible. */
function asked({ packs, recorded, legal }: PersonFacts, { language, say }: Words): readonly Step[] {
  const today = recorded.facts.asOf;
  return legal.requests.flatMap((request) =>
    openDeadlines(deadlinesOfRequest(packs, legal, request)).flatMap((deadline): readonly Step[] => {
      const isOver = deadline.latest < today;
      const sentence = isOver ? sentenceOnceOver(deadline) : sentenceOf(deadline);
      const isTheirs = deadline.what !== 'appeal' || deadline.who === 'convicted-person';
      if (sentence === undefined || !isTheirs) return [];
      const { value: day, status } = dateOf(deadline);
      const value =
        sentence === plainGranted ? addDays(deadline.latest, 1) : sentence === plainLate ? deadline.latest : day;
      const of = capital(kindName(request.request.modality)[language]);
      return [
        {
          id: `${request.id}-${deadline.rule}`,
          said: filled(sentence, language, { what: of, from: say(value) }),
          origin: originOf(packs, status, { rules: [deadline.rule], pack: deadline.pack }, language),
        },
      ];
    }),
  );
}

/** A day before which nothing is decided is no last day, and neither is the one from which a first useful hearing is awaited. */
function sentenceOf({ what, bound, origin, from, who, ifArticle32 }: Deadline): Names | undefined {
  if (ifArticle32 !== undefined) return undefined;
  if (what === 'new-request') return sentenceOnAskingAgain({ bound, origin, from, who });
  if (bound === 'not-before') return undefined;
  if (bound === 'at-once' && what === 'hearing') return undefined;
  return plainSteps[what];
}

/** From when to ask again the judgment says, up to the law’s limit; after the minister it is the law’s own day (articles 10 and 12). */
function sentenceOnAskingAgain({ bound, origin, from, who }: AskingAgain): Names | undefined {
  if (from.event === 'revocation') return bound === 'not-before' ? plainRevoked : plainFixed;
  if (origin !== 'computed') return plainSteps['new-request'];
  if (bound === 'fixed-by-decision') return plainFixed;
  return who === 'convicted-person' && bound === 'not-before' ? plainSooner : plainSteps['new-request'];
}

type AskingAgain = Pick<Deadline, 'bound' | 'origin' | 'from' | 'who'>;

/** What a day that went by gives the person: silence that grants, and the way to the president on a late advice on leave. */
function sentenceOnceOver({ what, state, limit, rule }: Deadline): Names | undefined {
  if (state !== 'open') return undefined;
  if (limit.silenceGrants === true) return plainGranted;
  return what === 'advice' && rule === 'M-08-advice' ? plainLate : undefined;
}

/** Who decides, and what silence means: by whose hand the modality is. */
function decidesOn(kind: LawKind, language: Language): string | undefined {
  const decider = modalities.find(({ id }) => id === kind)?.decider;
  if (decider === undefined || kind === 'removal-by-minister') return undefined;
  const silence =
    decider !== 'minister' || !grantedBySilence.includes(kind) ? plainSilence.nothing : plainSilence.grants;
  return [
    plainDecider[decider],
    ...(decider === 'director' ? [] : [silence]),
    ...(kind === 'prison-leave' ? [plainSilence.lateAdvice] : []),
  ]
    .map((sentence) => sentence[language])
    .join(' ');
}

const grantedBySilence: readonly LawKind[] = ['permission-occasional', 'permission-reintegration', 'prison-leave'];
