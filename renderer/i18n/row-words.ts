/** What a row says: its sentence, who holds it, and the answer to "why?". */
import type { TFunction } from 'i18next';
import { colon, semicolon } from '../../shared/language.ts';
import { modality, registryDateKind } from '../../shared/dossier/entities.ts';
import {
  actorNames,
  actors,
  basisInWords,
  eventNames,
  lawDateInWords,
  lawKinds,
  modalityOf,
  procedureEvents,
  ruleOfPack,
  statusNames,
  type DateStatus,
  type LawDate,
  type LawPack,
  type LimitRow,
  type OpeningRule,
} from '../../shared/release/index.ts';
import { lawSourceText, shortCitation } from '../../shared/law/index.ts';
import { capital } from './format.ts';
import { asLanguage, i18n } from './i18n.ts';
import type { InterfaceLanguage, TodayRow } from '../vault/api.ts';

export type TodayWords = TFunction<['today', 'terms', 'common']>;

const interfaceLanguage = (): InterfaceLanguage => asLanguage(i18n.language);

const eventOf = (name: string | undefined) => procedureEvents.find((each) => each === name);

/** A deadline's name, by what meets it; the text itself where this version does not know the event. */
export function deadlineName(what: string, language: InterfaceLanguage = interfaceLanguage()): string {
  const event = eventOf(what);
  return event === undefined ? what : eventNames[event][language];
}

/** `kind/modality` of a procedure, the name of a date, or a text as someone wrote it. */
function wordsOf(what: string, t: TodayWords): string {
  const date = registryDateKind.safeParse(what);
  if (date.success) return t(`terms:dateKind.${date.data}`);
  const [kind = '', asked] = what.split('/');
  const known = modality.safeParse(asked);
  if (!known.success) return what;
  const language = interfaceLanguage();
  return `${deadlineName(kind, language)}${colon(language)}${modalityOf(known.data).names[language]}`;
}

const lawDateKinds: Partial<Record<TodayRow['kind'], LawDate['what']>> = {
  'law-opens': 'opens',
  'law-ask-by': 'ask-by',
  'law-rule-ends': 'rule-ends',
};

/** What a row from the calendar of a release is about; a limit names what meets it first (`information/prison-leave`). */
function lawDateOf({ kind, what: text }: TodayRow): Pick<LawDate, 'what' | 'kinds'> | undefined {
  const [limit = '', asked] = text.split('/');
  const what = kind === 'law-informed' ? eventOf(limit) : lawDateKinds[kind];
  if (what === undefined) return undefined;
  return { what, kinds: (asked ?? text).split('+').flatMap((each) => lawKinds.find((known) => known === each) ?? []) };
}

/** The row's sentence, beginning with a capital. */
export function whatOf(row: TodayRow, t: TodayWords): string {
  const date = lawDateOf(row);
  if (date !== undefined) return capital(lawDateInWords(date, interfaceLanguage()));
  if (row.kind === 'note-follow-up' && row.what === '') return t('today:noteAlone');
  if (row.kind === 'newly-mine' && row.what === '') return t('today:newlyMineAlone');
  return capital(t(`today:kind.${row.kind}`, { what: wordsOf(row.what, t) }));
}

const roles = [
  'director',
  'minister',
  'convicted-person',
  'judge',
  'court',
  'judge-or-court',
  'justice-house',
  'aliens-office',
] as const;

/** Who holds it: a name, or the role the procedure names. */
export function holderOf({ holder }: TodayRow, t: TodayWords): string {
  const role = roles.find((name) => name === holder);
  if (role !== undefined) return t(`today:role.${role}`);
  const actor = actors.find((name) => name === holder);
  return actor === undefined ? holder : actorNames[actor][interfaceLanguage()];
}

/** Who holds it where that is not me, or in whose place I do; empty where there is nothing to say. */
export function heldWords(row: TodayRow, t: TodayWords): string {
  if (row.ofDirector === true) return t('today:forDirector');
  if (row.standingInFor !== undefined) return t('today:standingIn', { name: row.standingInFor });
  return row.onMe || row.holder === '' ? '' : t('today:heldBy', { who: holderOf(row, t) });
}

type Rule = OpeningRule | LimitRow;

/** The rules of the law a row stands on, of their pack. */
export function rulesOf({ why: { rule, pack } }: TodayRow, packs: readonly LawPack[]): readonly Rule[] {
  return pack === undefined ? [] : rule.split('+').flatMap((id) => ruleOfPack(packs, pack, id) ?? []);
}

/** The articles they stand in, each with its act where that is another one; empty for what no law gives. */
export const articlesOf = (row: TodayRow, packs: readonly LawPack[]): string =>
  [...new Set(rulesOf(row, packs).map((rule) => shortCitation(rule, interfaceLanguage())))].join(
    semicolon(interfaceLanguage()),
  );

const sentencesOf = (rule: Rule): readonly string[] => {
  const language = interfaceLanguage();
  return 'missed' in rule ? [rule.summary[language], rule.missed[language]] : [rule.summary[language]];
};

/** "By rules of law 34, C-25-2a", as beside every date the law gives; undefined for what no law gives. */
export const basisOf = ({ why: { rule, pack } }: TodayRow): string | undefined =>
  pack === undefined ? undefined : basisInWords({ rules: rule.split('+'), pack }, interfaceLanguage());

export const statusWords = (status: DateStatus): string => statusNames[status][interfaceLanguage()];

/** A day the law gives says how sure it is and by which rule wherever it stands in a sentence, also in somebody else’s mail. */
export function dayWithOrigin(row: TodayRow, day: string): string {
  const { status } = row.why;
  const told = [status === undefined ? '' : statusWords(status), basisOf(row) ?? ''].filter((part) => part !== '');
  return told.length === 0 ? day : `${day} (${told.join(', ')})`;
}

const ownRules = [
  'plan',
  'note-follow-up',
  'limits-not-counted',
  'to-settle',
  'newly-mine',
  'second-reading',
  'second-reading-disagrees',
  'proof-age',
  'proof-valid-until',
  'recorded',
  'hand-over-prepare',
  'hand-over-waiting',
  'hand-over-late',
  'hand-over-refused',
  'hand-over-talk',
  'hand-over-tell',
  'contact-due',
  'report-due',
  'breach-open',
  'proof-period-end',
  'mandate-ends',
  'leaving-offer',
  'leaving-first-hours',
  'sleeping-ends',
  'sheet-waiting',
  'referral-waiting',
  'inquiry-waiting',
  'inquiry-asked',
  'inquiry-no-day',
  'inquiry-to-answer',
  'inquiry-send-answer',
  'consultation-ends',
  'approach-ends',
  'extract-ends',
  'rights-receipt',
  'rights-answer',
  'rights-limit-ends',
] as const;

/** Why the row is there, in one or two sentences. */
export function whyOf(row: TodayRow, t: TodayWords, packs: readonly LawPack[]): string {
  const known = rulesOf(row, packs);
  if (known.length > 0) return known.flatMap(sentencesOf).join(' ');
  const own = ownRules.find((name) => name === row.why.rule);
  return own === undefined ? row.why.rule : t(`today:why.rules.${own}`);
}

const knownSources = ['registry', 'by-hand', 'computed'] as const;

/** Where the date comes from, in words. */
export function sourceOf(source: string, t: TodayWords): string {
  if (source === 'plan') return t('today:why.fromPlan');
  if (source === 'note') return t('today:why.fromNote');
  if (source === 'decision') return t('today:why.fromDecision');
  const known = knownSources.find((name) => name === source);
  return known === undefined ? lawSourceText(source, interfaceLanguage()) : t(`terms:source.${known}`);
}

export type RowAction = 'done' | 'remind' | 'open';

/** The one action a row offers. */
export function actionOf(row: TodayRow): RowAction {
  // What one meant to come back to is on oneself, or on nobody who sees it.
  if (row.kind === 'note-follow-up') return 'done';
  if (row.kind !== 'step-due' || row.step === undefined) return 'open';
  return row.onMe ? 'done' : 'remind';
}
