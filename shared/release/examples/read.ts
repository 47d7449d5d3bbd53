/**
 * Worked examples as plain text: one `key: value` a line, `#` for remarks. What stands after `expect` is compared. The format is in
 * SPEC.md (V14); a mistake names its line.
 */
import { fail, ok, type Result } from '../../result.ts';
import { isCalendarDay } from '../../calendar/day.ts';
import type { IsoDay } from '../../calendar/iso-day.ts';
import type { Deduction, Interruption, LawFacts, Sentence, Stretch } from '../law/facts.ts';
import { procedureEvents, type ProcedureEvent } from '../law/format/limit.ts';
import { lawKinds, type LawKind } from '../law/format/pack.ts';
import { isLength, type Length } from '../law/length.ts';
import type { ProcedureInput, ProcedureKind } from '../law/procedure.ts';
import { modalities } from '../terms/modalities.ts';
import type { ExampleMistake, MistakeCode } from './mistakes.ts';

export interface Expected {
  readonly line: number;
  /** What it is about, the words between `expect` and the colon. */
  readonly what: string;
  readonly value: string;
}

/** A procedure of which limits are counted; its facts are those of the example. */
export type ExampleProcedure = Omit<ProcedureInput, 'facts'>;

export interface Example {
  readonly name: string;
  readonly provenance: string;
  readonly facts: LawFacts;
  readonly procedures: readonly ExampleProcedure[];
  readonly registry: readonly { readonly kind: LawKind; readonly on: IsoDay }[];
  readonly expected: readonly Expected[];
}

export interface BadExample {
  /** 0: the file as a whole. */
  readonly line: number;
  readonly mistake: ExampleMistake;
}

class Mistake extends Error {
  readonly mistake: ExampleMistake;
  constructor(mistake: ExampleMistake) {
    super(mistake.code);
    this.mistake = mistake;
  }
}
const wrong = (code: MistakeCode, more: Omit<ExampleMistake, 'code'> = {}): never => {
  throw new Mistake({ code, ...more });
};

/** Longest file and line that are read: an example is a page. */
const mostText = 100_000;

export function readExample(text: string): Result<Example, BadExample> {
  if (text.length > mostText) return fail({ line: 0, mistake: { code: 'too-long' } });
  const made: Draft = { sentences: [], deductions: [], interruptions: [], procedures: [], registry: [], expected: [] };
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [at, raw] of lines.entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    try {
      take(made, line, at + 1);
    } catch (error) {
      if (error instanceof Mistake) return fail({ line: at + 1, mistake: error.mistake });
      throw error;
    }
  }
  return finished(made);
}

interface Draft {
  name?: string;
  provenance?: string;
  asOf?: IsoDay;
  since?: IsoDay;
  sentences: Sentence[];
  deductions: Deduction[];
  interruptions: Interruption[];
  revocation?: NonNullable<LawFacts['revocation']>;
  residence?: 'right' | 'none';
  article32?: boolean;
  optedIn?: boolean;
  remand?: boolean;
  notFinal?: boolean;
  procedures: ExampleProcedure[];
  registry: { kind: LawKind; on: IsoDay }[];
  expected: Expected[];
}

function finished(made: Draft): Result<Example, BadExample> {
  const { name, provenance, asOf } = made;
  const missing =
    name === undefined ? 'name' : provenance === undefined ? 'provenance' : asOf === undefined ? 'as of' : '';
  if (name === undefined || provenance === undefined || asOf === undefined) {
    return fail({ line: 0, mistake: { code: 'missing-line', said: missing } });
  }
  if (made.expected.length === 0) return fail({ line: 0, mistake: { code: 'nothing-expected' } });
  const { procedures, registry, expected } = made;
  return ok({ name, provenance, facts: factsOf(made, asOf), procedures, registry, expected });
}

function factsOf(made: Draft, asOf: IsoDay): LawFacts {
  const given = Object.fromEntries(
    made.registry.flatMap(({ kind, on }) =>
      kind === 'conditional-release' || kind === 'sentence-end' ? [[kind, on] as const] : [],
    ),
  );
  return {
    asOf,
    sentences: made.sentences,
    deductions: made.deductions,
    interruptions: made.interruptions,
    ...(made.since !== undefined && { detainedSince: made.since }),
    ...(made.revocation !== undefined && { revocation: made.revocation }),
    ...(made.residence !== undefined && { residence: made.residence }),
    ...(made.article32 !== undefined && { article32: made.article32 }),
    ...(made.optedIn !== undefined && { optedIn: made.optedIn }),
    ...(made.remand === true && { remand: true }),
    ...(made.notFinal === true && { notFinal: true }),
    ...(Object.keys(given).length > 0 && { registry: given }),
  };
}

function take(made: Draft, line: string, at: number): void {
  const colon = line.indexOf(':');
  if (colon < 1) wrong('no-colon');
  const key = line.slice(0, colon).trim().toLowerCase();
  const value = line.slice(colon + 1).trim();
  if (value === '') wrong('no-value', { said: key });
  if (key.startsWith('expect ')) {
    made.expected.push({ line: at, what: line.slice(7, colon).trim(), value });
    return;
  }
  const reader = readers[key];
  if (reader === undefined) wrong('unknown-key', { said: key, known: `${Object.keys(readers).join(', ')}, expect …` });
  else reader(made, value);
}

const once = (before: unknown, key: string): void => {
  if (before !== undefined) wrong('twice', { said: key });
};

const readers: Readonly<Record<string, (made: Draft, value: string) => void>> = {
  name: (made, value) => {
    once(made.name, 'name');
    made.name = value;
  },
  provenance: (made, value) => {
    once(made.provenance, 'provenance');
    made.provenance = value;
  },
  'as of': (made, value) => {
    once(made.asOf, 'as of');
    made.asOf = day(value);
  },
  'detention start': (made, value) => {
    once(made.since, 'detention start');
    made.since = day(value);
  },
  sentence: (made, value) => void made.sentences.push(sentence(value)),
  /** A sentence of a judgment that is not final: read, and counted nowhere. */
  'not final': (made, value) => {
    sentence(value);
    made.notFinal = true;
  },
  'also on remand': (made, value) => {
    made.remand = yesOrNo(value);
  },
  remand: (made, value) => void made.deductions.push({ what: 'remand', length: lengthOrStretch(value) }),
  deduction: (made, value) => void made.deductions.push({ what: 'other', length: lengthOrStretch(value) }),
  interruption: (made, value) => void made.interruptions.push(interruption(value)),
  revocation: (made, value) => {
    once(made.revocation, 'revocation');
    const [since = '', remaining = ''] = value.split(';').map((part) => part.trim());
    const left = /^remaining (.+)$/.exec(remaining)?.[1];
    made.revocation = {
      detainedSince: day(since),
      remaining: length(left ?? wrong('form', { known: 'revocation: 2025-01-10; remaining 14 months' })),
    };
  },
  residence: (made, value) => {
    made.residence =
      value === 'none' ? 'none' : value === 'right' ? 'right' : wrong('one-of', { said: value, known: 'right, none' });
  },
  'article 32': (made, value) => {
    made.article32 = yesOrNo(value);
  },
  'opted in': (made, value) => {
    made.optedIn = yesOrNo(value);
  },
  procedure: (made, value) => void made.procedures.push(procedure(value)),
  registry: (made, value) => {
    const [kind = '', on = ''] = value.split(/\s+/);
    made.registry.push({ kind: lawKindOf(kind), on: day(on) });
  },
};

export function lawKindOf(text: string): LawKind {
  return lawKinds.find((each) => each === text) ?? wrong('no-modality', { said: text, known: lawKinds.join(', ') });
}

function day(text: string): IsoDay {
  return isCalendarDay(text) ? text : wrong('not-a-day', { said: text });
}

const yesOrNo = (value: string): boolean =>
  value === 'yes' ? true : value === 'no' ? false : wrong('one-of', { said: value, known: 'yes, no' });

/** "48 months", "6 years 2 months", "3 years and 1 day": as it is written. */
export function length(text: string): Length {
  const parts = [...text.matchAll(/(\d{1,5})\s*(years?|months?|days?)/g)];
  const rest = text.replaceAll(/(\d{1,5})\s*(years?|months?|days?)/g, '').replaceAll(/,|and|\s/g, '');
  const sum = { years: 0, months: 0, days: 0 };
  for (const [, count = '0', unit = ''] of parts) {
    const of = unit.startsWith('year') ? 'years' : unit.startsWith('month') ? 'months' : 'days';
    sum[of] += Number(count);
  }
  return parts.length === 0 || rest !== '' || !isLength(sum) ? wrong('not-a-length', { said: text }) : sum;
}

function stretch(text: string): Stretch {
  const parts = /^(\S+) to (\S+)$/.exec(text);
  return { from: day(parts?.[1] ?? ''), until: day(parts?.[2] ?? '') };
}

const lengthOrStretch = (text: string): Length | Stretch => (text.includes(' to ') ? stretch(text) : length(text));

function interruption(value: string): Interruption {
  const [days = '', counts = '', what] = value.split(';').map((part) => part.trim());
  if (counts !== 'served' && counts !== 'not served' && counts !== 'unknown') {
    return wrong('form', { known: 'interruption: 2024-03-01 to 2024-04-30; served, not served, unknown; suspension' });
  }
  const served: Interruption['counts'] = counts === 'not served' ? 'not-served' : counts;
  const known = { ...stretch(days), counts: served };
  if (what === undefined) return known;
  if (what !== 'suspension' && what !== 'interruption')
    return wrong('one-of', { said: what, known: 'interruption, suspension' });
  return { ...known, what };
}

/** "6 years; judged 2022-05-01; recidivist; suspended 2 years; antecedent criminal; safety two-thirds; placement 5 years" */
function sentence(value: string): Sentence {
  const [imposed = '', ...more] = value.split(';').map((part) => part.trim());
  return more.reduce<Sentence>(withPart, { imposed: imposed === 'life' ? 'life' : length(imposed) });
}

function withPart(made: Sentence, part: string): Sentence {
  if (part === 'recidivist') return { ...made, recidivism: true };
  if (part === 'not recidivist') return { ...made, recidivism: false };
  if (part === 'placement') return { ...made, placement: 'length-unknown' };
  const [, word = '', rest = ''] = /^(\S+) (.+)$/.exec(part) ?? [];
  const read = parts[word] ?? wrong('unknown-part', { said: part });
  return { ...made, ...read(rest) };
}

const oneOf = <V extends string>(said: string, known: readonly V[]): V =>
  known.find((each) => each === said) ?? wrong('one-of', { said, known: known.join(', ') });

const parts: Readonly<Record<string, (rest: string) => Partial<Sentence>>> = {
  judged: (rest) => ({ judgedOn: day(rest) }),
  suspended: (rest) => ({ suspended: length(rest) }),
  final: (rest) => ({ finalOn: day(rest) }),
  code: (rest) => ({ code: oneOf(rest, ['1867', '2024']) }),
  safety: (rest) => ({ safety: rest === 'two-thirds' ? rest : length(rest) }),
  placement: (rest) => ({ placement: length(rest) }),
  antecedent: (rest) => ({ antecedent: oneOf(rest, ['none', 'correctional', 'criminal']) }),
};

/** "prison-leave; request 2026-11-30; advice 2026-12-10; positive; extension 2026-12-20; new request 2027-03-10" */
function procedure(value: string): ExampleProcedure {
  const [id = '', ...more] = value.split(';').map((part) => part.trim());
  return more.reduce<ExampleProcedure>(withEvent, { modality: procedureKindOf(id), events: {} });
}

function procedureKindOf(id: string): ProcedureKind {
  if (id === 'placement' || id === 'placement-leave' || id === 'safety-measure') return id;
  const found = modalities.find((each) => each.id === id)?.id;
  return found ?? wrong('no-modality', { said: id, known: modalities.map((each) => each.id).join(', ') });
}

function withEvent(made: ExampleProcedure, part: string): ExampleProcedure {
  if (part === 'positive' || part === 'negative') return { ...made, advice: part };
  if (part === 'special conditions') return { ...made, specialConditions: true };
  if (part === 'general conditions alone') return { ...made, specialConditions: false };
  if (part === 'equipment' || part === 'no equipment') return { ...made, equipment: part === 'equipment' };
  if (part === 'duty to leave' || part === 'another breach') return { ...made, dutyToLeave: part === 'duty to leave' };
  if (part === 'withdrawn') return { ...made, withdrawn: true };
  const [, word = '', on = ''] = /^(.+) (\S+)$/.exec(part) ?? [];
  if (word === 'new request') return { ...made, newRequestFrom: day(on) };
  return { ...made, events: { ...made.events, [eventOf(word)]: day(on) } };
}

const eventOf = (word: string): ProcedureEvent =>
  procedureEvents.find((each) => each === word) ?? wrong('unknown-part', { said: word });
