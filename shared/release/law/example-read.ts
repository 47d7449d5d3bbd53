/**
 * Worked examples as plain text: one `key: value` a line, `#` for remarks. What stands after `expect` is compared. The format is in
 * SPEC.md (V14); a mistake names its line.
 */
import { fail, ok, type Result } from '../../result.ts';
import { isCalendarDay } from '../../calendar/day.ts';
import type { IsoDay } from '../../calendar/iso-day.ts';
import type { ModalityId } from '../modalities.ts';
import { modalities } from '../modalities.ts';
import type { ExampleMistake, MistakeCode } from './example-mistakes.ts';
import type { Deduction, Interruption, LawFacts, Length, Sentence, Stretch } from './facts.ts';
import { lawKinds, type LawKind } from './format/pack.ts';

export interface Expected {
  readonly line: number;
  /** What it is about, the words between `expect` and the colon. */
  readonly what: string;
  readonly value: string;
}

/** A decision of refusal, or a request, from which a procedure counts. */
export interface ExampleQuestion {
  readonly modality: ModalityId;
  readonly on?: IsoDay;
  readonly adviceOn?: IsoDay;
  readonly extended: boolean;
  readonly refusedOn?: IsoDay;
  readonly newRequestFrom?: IsoDay;
}

export interface Example {
  readonly name: string;
  readonly provenance: string;
  readonly facts: LawFacts;
  readonly asked: readonly ExampleQuestion[];
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
  const made: Draft = { sentences: [], deductions: [], interruptions: [], asked: [], registry: [], expected: [] };
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
  unconfirmed?: boolean;
  asked: ExampleQuestion[];
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
  const facts: LawFacts = {
    asOf,
    sentences: made.sentences,
    deductions: made.deductions,
    interruptions: made.interruptions,
    ...(made.since !== undefined && { detainedSince: made.since }),
    ...(made.revocation !== undefined && { revocation: made.revocation }),
    ...(made.residence !== undefined && { residence: made.residence }),
    ...(made.unconfirmed !== undefined && { unconfirmed: made.unconfirmed }),
  };
  return ok({ name, provenance, facts, asked: made.asked, registry: made.registry, expected: made.expected });
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
  'unconfirmed rules': (made, value) => {
    made.unconfirmed =
      value === 'on' ? true : value === 'off' ? false : wrong('one-of', { said: value, known: 'on, off' });
  },
  request: (made, value) => void made.asked.push(asked(value, false)),
  refused: (made, value) => void made.asked.push(asked(value, true)),
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

/** "48 months", "6 years 2 months", "40 months and 10 days". */
export function length(text: string): Length {
  const parts = [...text.matchAll(/(\d{1,5})\s*(years?|months?|days?)/g)];
  const rest = text.replaceAll(/(\d{1,5})\s*(years?|months?|days?)/g, '').replaceAll(/,|and|\s/g, '');
  if (parts.length === 0 || rest !== '') wrong('not-a-length', { said: text });
  return parts.reduce<Length>(
    (sum, [, count = '0', unit = '']) =>
      unit.startsWith('day')
        ? { ...sum, days: sum.days + Number(count) }
        : { ...sum, months: sum.months + Number(count) * (unit.startsWith('year') ? 12 : 1) },
    { months: 0, days: 0 },
  );
}

function stretch(text: string): Stretch {
  const parts = /^(\S+) to (\S+)$/.exec(text);
  return { from: day(parts?.[1] ?? ''), until: day(parts?.[2] ?? '') };
}

const lengthOrStretch = (text: string): Length | Stretch => (text.includes(' to ') ? stretch(text) : length(text));

function interruption(value: string): Interruption {
  const [days = '', counts = ''] = value.split(';').map((part) => part.trim());
  if (counts !== 'served' && counts !== 'not served' && counts !== 'unknown') {
    return wrong('form', {
      known: 'interruption: 2024-03-01 to 2024-04-30; served, not served, unknown',
    });
  }
  return { ...stretch(days), counts: counts === 'not served' ? 'not-served' : counts };
}

/** "6 years; judged 2022-05-01; recidivist; suspended 2 years; antecedent criminal; safety 3 years; placement 5 years" */
function sentence(value: string): Sentence {
  const [imposed = '', ...more] = value.split(';').map((part) => part.trim());
  return more.reduce<Sentence>(withPart, { imposed: imposed === 'life' ? 'life' : length(imposed) });
}

function withPart(made: Sentence, part: string): Sentence {
  if (part === 'recidivist') return { ...made, recidivism: true };
  if (part === 'not recidivist') return { ...made, recidivism: false };
  const [, word = '', rest = ''] = /^(\S+) (.+)$/.exec(part) ?? [];
  switch (word) {
    case 'judged':
      return { ...made, judgedOn: day(rest) };
    case 'suspended':
      return { ...made, suspended: length(rest) };
    case 'safety':
      return { ...made, safety: length(rest) };
    case 'placement':
      return { ...made, placement: length(rest) };
    case 'antecedent':
      if (rest === 'none' || rest === 'correctional' || rest === 'criminal') return { ...made, antecedent: rest };
      return wrong('one-of', { said: rest, known: 'none, correctional, criminal' });
    default:
      return wrong('unknown-part', { said: part });
  }
}

function asked(value: string, refused: boolean): ExampleQuestion {
  const [head = '', ...more] = value.split(';').map((part) => part.trim());
  const [id = '', on = ''] = head.split(/\s+/);
  const modality =
    modalities.find((each) => each.id === id)?.id ??
    wrong('no-modality', { said: id, known: modalities.map((each) => each.id).join(', ') });
  const start: ExampleQuestion = { modality, extended: false, ...(refused ? { refusedOn: day(on) } : { on: day(on) }) };
  return more.reduce<ExampleQuestion>((made, part) => {
    if (part === 'extended') return { ...made, extended: true };
    const words = /^(advice|refused|new request) (\S+)$/.exec(part);
    const date = day(words?.[2] ?? '');
    if (words?.[1] === 'advice') return { ...made, adviceOn: date };
    return words?.[1] === 'refused' ? { ...made, refusedOn: date } : { ...made, newRequestFrom: date };
  }, start);
}
