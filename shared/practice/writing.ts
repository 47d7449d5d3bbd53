/** Short forms for writing practice dossiers, so that the texts stand out and not their wrapping. */
import type { Actor, Domain, EntityTypeOf, Note, StepStatus, UnitValue } from '../dossier/entities.ts';
import type { SectionKind } from '../dossier/sections.ts';
import type { On } from './dates.ts';
import { put, type CastMember, type Extra, type PracticeNote, type PracticePut, type Units } from './types.ts';
import type { ScanText } from './types.ts';

/** `by('lien', -145)('plan', 'step', 'step-1', {...})`: one line of the dossier, by whom and on which day. */
export const by =
  (who: string, day: number, extra: Extra = {}) =>
  <S extends SectionKind, E extends EntityTypeOf<S>>(
    section: S,
    type: E,
    id: string,
    units: Units<S, E>,
  ): PracticePut =>
    put(section, type, id, units, who, day, extra);

/** A colleague of the cast; the id is exchanged for the person's own when the dossier is set up. */
export const colleague = (member: CastMember): Actor => ({ kind: 'person', id: member.id, name: member.name });
export const service = (id: string, name: string): Actor => ({ kind: 'directory', id, name });
export const someone = (name: string): Actor => ({ kind: 'free', name });
export const detainee = (name: string): Actor => ({ kind: 'detainee', name });

/** Who carries the work on the dossier. */
export const responsible = (member: CastMember, day: number): PracticePut =>
  by(member.id, day)('identity', 'responsible', 'responsible', {
    holder: { person: member.id, name: member.name, service: member.service },
  });

type Modality = UnitValue<'legal', 'request', 'request'>['modality'];
type Outcome = UnitValue<'legal', 'request', 'outcome'>;
type DateKind = UnitValue<'legal', 'legal-date', 'date'>['kind'];

/** A written request and how it stands. */
export const request = (
  id: string,
  modality: Modality,
  on: string,
  outcome: Outcome,
  who: string,
  day: number,
): PracticePut => by(who, day)('legal', 'request', id, { request: { modality, on }, outcome });

/** A date as the registry gave it. */
export const registryDate = (kind: DateKind, value: string, note: string, who: string, day: number): PracticePut =>
  by(who, day)('legal', 'legal-date', `date-${kind}`, { date: { kind, value, source: 'registry', note } });

/** The registry slip, scanned on the day it came. */
export const slip = (id: string, who: string, day: number, on: On, document: ScanText): PracticePut =>
  put('legal', 'slip', id, {}, who, day, { scan: { unit: 'scan', document, beside: { on: on(day) } } });

/** A wish in the person's own words; `translation` where the file has another language. */
export const wish = (who: string, day: number, id: string, language: string, translation?: string) => (text: string) =>
  by(who, day)('plan', 'wish', id, { words: { text, language }, ...translated(translation) });

/** A goal in the person's own words. */
export const goal =
  (who: string, day: number, id: string, domain: Domain, language: string, translation?: string) => (text: string) =>
    by(who, day)('plan', 'goal', id, { words: { text, language }, domain: { domain }, ...translated(translation) });

const translated = (text: string | undefined) => (text === undefined ? {} : { translation: { text } });

export interface StepText {
  readonly what: string;
  readonly goal: string;
  readonly who: Actor;
  readonly due: string;
  readonly status: StepStatus;
  readonly reason?: string;
  readonly details?: string;
  /** Plan B and what sets it off. */
  readonly planB?: readonly [text: string, trigger: string];
}

/** One step of the plan with everything known about it on that day. */
export const step =
  (who: string, day: number, extra: Extra = {}) =>
  (id: string, words: StepText): PracticePut =>
    by(who, day, extra)('plan', 'step', id, {
      what: { text: words.what },
      goal: { goal: words.goal },
      who: { actor: words.who },
      due: { on: words.due },
      status: status(words.status, words.reason),
      ...(words.details !== undefined && { details: { text: words.details } }),
      ...(words.planB !== undefined && { planB: { text: words.planB[0], trigger: words.planB[1] } }),
    });

const status = (value: StepStatus, reason?: string) => ({ status: value, ...(reason !== undefined && { reason }) });

/** A later change of a step's status. */
export const nowStands = (who: string, day: number, id: string, value: StepStatus, reason?: string): PracticePut =>
  by(who, day)('plan', 'step', id, { status: status(value, reason) });

/** Later details of a step: what was known when it was set up has moved on. */
export const nowDetails =
  (who: string, day: number, id: string) =>
  (text: string): PracticePut =>
    by(who, day)('plan', 'step', id, { details: { text } });

type Takes = UnitValue<'plan', 'step', 'takes'>;
type Period = UnitValue<'legal', 'modality', 'period'>;

/** What a step waits for, and how long it takes, with whose word that is. */
export const inTime =
  (who: string, day: number) =>
  (id: string, words: { readonly after?: readonly string[]; readonly takes?: Takes }): PracticePut =>
    by(who, day)('plan', 'step', id, {
      ...(words.after !== undefined && { after: { steps: [...words.after] } }),
      ...(words.takes !== undefined && { takes: words.takes }),
    });

/** Leave, monitoring or release as it was carried out, as the registry noted it; without a last day it goes on. */
export const outside = (
  who: string,
  day: number,
  id: string,
  ...[modality, from, until]: readonly [Period['modality'], from: string, until?: string]
): PracticePut =>
  by(who, day)('legal', 'modality', `outside-${id}`, {
    period: { modality, from, ...(until !== undefined && { until }), source: 'registry' },
  });

/** A talk over the life domains, with everything explained first, in which language and by whom. */
export const talk = (
  who: string,
  day: number,
  on: On,
  ...[people, language, interpreter]: readonly [people: string, language: string, interpreter?: string]
): PracticePut =>
  by(who, day)('assessment', 'review', `talk${day}`, {
    held: { on: on(day), with: people },
    explained: {
      role: true,
      readers: true,
      notToAnswer: true,
      language,
      ...(interpreter !== undefined && { interpreter }),
    },
  });

export interface ProofText {
  readonly step: string;
  readonly type: string;
  readonly dated: string;
  readonly validUntil?: string;
  readonly document: ScanText;
}

/** A proof with its drawn scan. */
export function proof(who: string, day: number, id: string, words: ProofText): PracticePut {
  const { document, ...rest } = words;
  return put('plan', 'proof', id, { proof: rest }, who, day, { scan: { unit: 'file', document } });
}

type Statement = UnitValue<'assessment', 'statement', 'statement'>;

/** Statements of a life-domain review, dated on the day they were written. */
export const statementWriter =
  (on: On) =>
  (
    who: string,
    day: number,
    id: string,
    ...[domain, kind, source]: readonly [Domain, Statement['kind'], Statement['source']]
  ) =>
  (text: string): PracticePut =>
    by(who, day)('assessment', 'statement', id, { statement: { domain, kind, text, source, on: on(day) } });

type NoteExtra = Pick<Note, 'present' | 'domain' | 'outcome'> & { readonly section?: SectionKind };

/** Notes dated on the day they were written; without a section they go to the service's own notes. */
export const noteWriter =
  (on: On) =>
  (who: string, day: number, kind: Note['kind'], { section = 'notes', ...extra }: NoteExtra = {}) =>
  (text: string): PracticeNote => ({ section, by: who, day, note: { text, on: on(day), kind, ...extra } });
