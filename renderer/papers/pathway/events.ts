/**
 * The pathway of a person as dated events in words: stays, leave and monitoring, requests, decisions and dates, steps, meetings, reports.
 * Sections whose existence is not for everyone (shared/dossier/sections.ts) and the text of notes never stand on it.
 */
import { hiddenKinds } from '../../../shared/dossier/sections.ts';
import { listOf, plainEntities, read } from '../../../shared/dossier/read.ts';
import type { SectionView } from '../../../shared/dossier/view.ts';
import { colon, type Language } from '../../../shared/language.ts';
import {
  basisInWords,
  dateOf,
  deadlinesIn,
  eventNames,
  freeSince,
  isCalendarDay,
  legalFactsOn,
  recordedLaw,
  saysRecorded,
  statusNames,
  type DateStatus,
  type LawPack,
} from '../../../shared/release/index.ts';
import { capital } from '../../i18n/format.ts';
import { placeName, unitValues } from '../../i18n/name-words.ts';
import { outcomeText, unitWords } from '../../i18n/units/unit-words.ts';
import { toldLimits } from './told-limits.ts';
import { aheadByLaw } from './law-ahead.ts';

export const lanes = ['stay', 'outside', 'law', 'step', 'meeting', 'report'] as const;
export type Lane = (typeof lanes)[number];

export interface PathEvent {
  readonly id: string;
  readonly lane: Lane;
  readonly from: string;
  /** Last day of something that lasts; null while it goes on. */
  readonly until?: string | null;
  readonly status: DateStatus;
  readonly words: string;
  /** Rules and pack of what was computed. */
  readonly basis?: string;
}

/** Where a date comes from: its status, and for a computed one rules and pack. */
export const originWords = ({ status, basis }: PathEvent, language: Language): string =>
  basis === undefined ? statusNames[status][language] : `${statusNames[status][language]} (${basis})`;

/** All events, earliest first; what is not a day of the calendar is left out. */
export function pathway(
  sections: readonly SectionView[],
  language: Language,
  today: string,
  packs: readonly LawPack[],
): readonly PathEvent[] {
  const shown = sections.filter(({ kind }) => !hiddenKinds.includes(kind));
  return [
    ...shown.flatMap((section) => eventsOf(section, language, today, packs)),
    ...computed(shown, language, today, packs),
  ]
    .filter(({ from, until }) => isCalendarDay(from) && (typeof until !== 'string' || isCalendarDay(until)))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : lanes.indexOf(a.lane) - lanes.indexOf(b.lane)));
}

function eventsOf(
  section: SectionView,
  language: Language,
  today: string,
  packs: readonly LawPack[],
): readonly PathEvent[] {
  if (section.kind === 'legal') {
    return [
      ...stays(section, language),
      ...outside(section, language),
      ...law(section, language, today),
      ...deadlines(section, language, today, packs),
    ];
  }
  if (section.kind === 'plan') {
    return [
      ...steps(section),
      ...appointments(section),
      ...agreements(section, language),
      ...inquiries(section, language),
    ];
  }
  if (section.kind === 'assessment') {
    return [...talks(section, language), ...issued(section, 'report', language), ...meetings(section, language)];
  }
  if (section.kind === 'notes') return [...meetings(section, language), ...issued(section, 'follow-up', language)];
  return [];
}

const byHand = (lane: Lane, id: string, from: string, words: string): PathEvent => ({
  id,
  lane,
  from,
  status: 'by-hand',
  words,
});

const stays = (legal: SectionView, language: Language): readonly PathEvent[] =>
  listOf(legal, 'stay').flatMap((entity): PathEvent[] => {
    const stay = read('legal', 'stay', entity, 'stay');
    if (stay === undefined) return [];
    const words = stay.at === undefined ? (stay.text ?? '') : placeName(stay.at, language);
    return [{ ...byHand('stay', entity.id, stay.from, words), until: stay.until ?? null }];
  });

/** Permissions, leave, monitoring, release: what was carried out, not what was decided. */
const outside = (legal: SectionView, language: Language): readonly PathEvent[] =>
  listOf(legal, 'modality').flatMap((entity): PathEvent[] => {
    const period = read('legal', 'modality', entity, 'period');
    if (period === undefined) return [];
    const { modality, from, until = null, source } = period;
    return [
      { id: entity.id, lane: 'outside', from, until, status: source, words: unitValues(language).modality[modality] },
    ];
  });

function law(legal: SectionView, language: Language, today: string): readonly PathEvent[] {
  const free = freeSince(legal, today);
  const values = unitValues(language);
  const words = unitWords(language);
  const dates = listOf(legal, 'legal-date').flatMap((entity): PathEvent[] => {
    const date = read('legal', 'legal-date', entity, 'date');
    if (date === undefined || !saysRecorded(free, date)) return [];
    const said = date.kind === 'other' && date.note !== '' ? date.note : values.dateKind[date.kind];
    return [{ id: entity.id, lane: 'law', from: date.value, status: date.source, words: said }];
  });
  const requests = listOf(legal, 'request').flatMap((entity): PathEvent[] => {
    const request = read('legal', 'request', entity, 'request');
    if (request === undefined) return [];
    const said = pair(language, words.type('legal', 'request'), values.modality[request.modality]);
    return [byHand('law', entity.id, request.on, said)];
  });
  const decisions = listOf(legal, 'decision').flatMap((entity): PathEvent[] => {
    const decision = read('legal', 'decision', entity, 'decision');
    const again = read('legal', 'decision', entity, 'newRequest');
    const release = read('legal', 'decision', entity, 'release');
    const named = (unit: string): string => words.unit('legal', 'decision', unit);
    return [
      ...(decision === undefined
        ? []
        : [
            byHand(
              'law',
              entity.id,
              decision.on,
              pair(language, values.modality[decision.modality], values.decisionOutcome[decision.outcome]),
            ),
          ]),
      ...(again === undefined ? [] : [byHand('law', `${entity.id}-again`, again.from, named('newRequest'))]),
      ...(release === undefined ? [] : [byHand('law', `${entity.id}-release`, release.on, named('release'))]),
    ];
  });
  return [...dates, ...requests, ...decisions];
}

/** A limit the Judicial Code may make end later lasts until then. */
const deadlines = (
  legal: SectionView,
  language: Language,
  today: string,
  packs: readonly LawPack[],
): readonly PathEvent[] =>
  listOf(legal, 'request').flatMap(({ id }) =>
    toldLimits(deadlinesIn(packs, legal, id, today)).map((deadline): PathEvent => {
      const { value, status } = dateOf(deadline);
      const { rule, pack, what, latest } = deadline;
      return {
        id: `${id}-${rule}`,
        lane: 'law',
        from: value,
        ...(latest !== value && { until: latest }),
        status,
        words: eventNames[what][language],
        basis: basisInWords({ rules: [rule], pack }, language),
      };
    }),
  );

/** Dates nobody recorded, and what is due before them; a range is a bar. */
function computed(
  sections: readonly SectionView[],
  language: Language,
  today: string,
  packs: readonly LawPack[],
): readonly PathEvent[] {
  const legal = plainEntities(sections.find(({ kind }) => kind === 'legal'));
  if (legal.length === 0) return [];
  const frame = { packs, recorded: recordedLaw(legal, today), legal: legalFactsOn(legal, today), language };
  return aheadByLaw(frame).map(({ id, words, ...date }): PathEvent => ({
    id: `law-${id}`,
    lane: 'law',
    ...date,
    words: capital(words),
  }));
}

const steps = (plan: SectionView): readonly PathEvent[] =>
  listOf(plan, 'step').flatMap((entity): PathEvent[] => {
    const due = read('plan', 'step', entity, 'due')?.on;
    if (due === undefined || read('plan', 'step', entity, 'status')?.status === 'no-longer-needed') return [];
    return [byHand('step', entity.id, due, read('plan', 'step', entity, 'what')?.text ?? '')];
  });

const appointments = (plan: SectionView): readonly PathEvent[] =>
  listOf(plan, 'appointment').flatMap((entity): PathEvent[] => {
    const when = read('plan', 'appointment', entity, 'when');
    return when === undefined ? [] : [byHand('meeting', entity.id, when.on, when.what)];
  });

const agreements = (plan: SectionView, language: Language): readonly PathEvent[] =>
  listOf(plan, 'agreement').flatMap((entity): PathEvent[] => {
    const agreed = read('plan', 'agreement', entity, 'agreement');
    return agreed === undefined
      ? []
      : [byHand('meeting', entity.id, agreed.on, unitWords(language).type('plan', 'agreement'))];
  });

function inquiries(plan: SectionView, language: Language): readonly PathEvent[] {
  const words = unitWords(language);
  return listOf(plan, 'inquiry').flatMap((entity): PathEvent[] => {
    const said = (unit: string): string =>
      pair(language, words.type('plan', 'inquiry'), words.unit('plan', 'inquiry', unit));
    const visit = read('plan', 'inquiry', entity, 'visit')?.on;
    const answer = read('plan', 'inquiry', entity, 'answer')?.on;
    return [
      ...(visit === undefined ? [] : [byHand('meeting', `${entity.id}-visit`, visit, said('visit'))]),
      ...(answer === undefined ? [] : [byHand('report', `${entity.id}-answer`, answer, said('answer'))]),
    ];
  });
}

const talks = (assessment: SectionView, language: Language): readonly PathEvent[] =>
  listOf(assessment, 'review').flatMap((entity): PathEvent[] => {
    const held = read('assessment', 'review', entity, 'held');
    const said = unitWords(language).type('assessment', 'review');
    return held === undefined ? [] : [byHand('meeting', entity.id, held.on, said)];
  });

/** A report that went out on paper, by the day of its last issue. */
function issued(section: SectionView, type: 'report' | 'follow-up', language: Language): readonly PathEvent[] {
  return listOf(section, type).flatMap((entity): PathEvent[] => {
    const on =
      type === 'report'
        ? read('assessment', 'report', entity, 'issued')?.on
        : read('notes', 'follow-up', entity, 'issued')?.on;
    return on === undefined ? [] : [byHand('report', entity.id, on, unitWords(language).type(section.kind, type))];
  });
}

/** What something is, and what of it. */
const pair = (language: Language, what: string, which: string): string => `${what}${colon(language)}${which}`;

const contacts = ['conversation', 'phone', 'visit'] as const;

/** Contacts by their kind and how they went: never what was said. */
const meetings = ({ notes }: SectionView, language: Language): readonly PathEvent[] =>
  notes.flatMap(({ op, note }): PathEvent[] => {
    const kind = contacts.find((each) => each === note.kind);
    if (kind === undefined) return [];
    const said = unitValues(language).noteKind[kind];
    const went =
      note.outcome === undefined ? said : pair(language, said, outcomeText({ how: note.outcome.how }, language));
    return [byHand('meeting', op, note.on, went)];
  });
