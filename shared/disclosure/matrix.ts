/**
 * The disclosure table: which section may go to whom, for what, on which ground (SPEC.md, D1-D11, D16); extracts have theirs in
 * extracts.ts. It is data; what it does not allow is refused. A ground allows, it never obliges: the sender still chooses.
 */
import { sectionKinds, type SectionKind } from '../dossier/sections.ts';
import { extractsFor } from './extracts.ts';
import { needsConsent, type GroundKey, type ReasonKey } from './grounds.ts';
import type { Purpose } from './purposes.ts';
import { groupOf, supportsVictims, type Receiver, type ReceiverGroup } from './receivers.ts';

export type Rule =
  | { readonly allowed: true; readonly ground: GroundKey; readonly preselected: boolean; readonly required: boolean }
  | { readonly allowed: false; readonly ground: ReasonKey };

const always = (ground: GroundKey): Rule => ({ allowed: true, ground, preselected: true, required: true });
const proposed = (ground: GroundKey): Rule => ({ allowed: true, ground, preselected: true, required: false });
const possible = (ground: GroundKey): Rule => ({ allowed: true, ground, preselected: false, required: false });
const never = (ground: ReasonKey): Rule => ({ allowed: false, ground });

/** Sections as they are worked in; an extract is made to leave, and only once. */
type Part = Exclude<SectionKind, 'extract'>;
type Row = Readonly<Record<Part, Rule>>;

/** What leaves under no purpose as a section. */
const closed = {
  assessment: never('issued-report-only'),
  guidance: never('guide-alone'),
  help: never('helper-alone'),
  health: never('care-alone'),
  consultation: never('participants-only'),
  notes: never('notes-stay'),
} as const;

const nothing: Row = {
  ...closed,
  identity: never('not-this-function'),
  legal: never('not-this-function'),
  plan: never('not-this-function'),
  victims: never('not-this-function'),
};

/** Purposes that bring sections to someone: one row for each group that may receive them. */
export const matrix = {
  'inquiry-request': {
    'justice-house': {
      ...closed,
      identity: always('inquiry-mandate'),
      // The question, the address and the host stand in the plan: without it there is no request.
      plan: always('inquiry-mandate'),
      legal: possible('inquiry-mandate'),
      victims: never('not-needed'),
    },
  },
  answer: {
    psd: {
      ...closed,
      identity: possible('inquiry-answer'),
      plan: always('inquiry-answer'),
      legal: possible('inquiry-answer'),
      victims: possible('victim-repair'),
    },
    director: {
      ...closed,
      identity: possible('release-preparation'),
      plan: always('release-preparation'),
      legal: possible('release-preparation'),
      // They propose and explain conditions in the victim's interest: the section holds these alone.
      victims: possible('victim-conditions-advice'),
    },
  },
  'hand-over': {
    'justice-house': {
      ...closed,
      identity: always('supervision-mandate'),
      legal: always('supervision-mandate'),
      plan: always('supervision-mandate'),
      victims: proposed('victim-conditions'),
    },
    psd: {
      ...closed,
      identity: always('care-transfer'),
      legal: always('care-transfer'),
      plan: always('care-transfer'),
      victims: possible('victim-repair'),
    },
    counsellor: {
      ...closed,
      identity: always('agreement'),
      plan: always('agreement'),
      legal: possible('agreement'),
      victims: never('not-this-function'),
    },
  },
  /** To a colleague of the same service alone (D29); what is kept by one person stays with that person. */
  'stand-in': {
    psd: {
      ...closed,
      identity: always('deputy'),
      plan: always('deputy'),
      legal: proposed('deputy'),
      victims: proposed('deputy'),
      assessment: proposed('deputy'),
      notes: proposed('deputy'),
    },
    'justice-house': {
      ...closed,
      identity: always('deputy'),
      plan: always('deputy'),
      legal: proposed('deputy'),
      victims: proposed('deputy'),
      notes: proposed('deputy'),
    },
  },
} as const satisfies Partial<Record<Purpose, Partial<Record<ReceiverGroup, Row>>>>;

/** An update brings what the receiver reads already, and nothing else. */
const follows = proposed('reads-already');
/** Counsellors read with the person's agreement: where it ends, what changes stays here. */
const followsAgreement = proposed('agreement');
const update: Readonly<Record<Part, { readonly read: Rule; readonly unread: Rule }>> = {
  identity: { read: follows, unread: never('reads-not-yet') },
  legal: { read: follows, unread: never('reads-not-yet') },
  plan: { read: follows, unread: never('reads-not-yet') },
  victims: { read: follows, unread: never('reads-not-yet') },
  assessment: { read: follows, unread: closed.assessment },
  consultation: { read: follows, unread: closed.consultation },
  notes: { read: follows, unread: closed.notes },
  guidance: { read: closed.guidance, unread: closed.guidance },
  help: { read: closed.help, unread: closed.help },
  health: { read: closed.health, unread: closed.health },
};

/** Purposes a person can choose, in the order they are offered; the others are made by the application itself. */
export const chosenPurposes = [
  'inquiry-request',
  'answer',
  'update',
  'hand-over',
  'support-sheet',
] as const satisfies readonly Purpose[];

/** One line of "what": the shape of the vault's SendLine. */
export interface DisclosureLine {
  readonly section: SectionKind;
  readonly allowed: boolean;
  /** Ground key when allowed, else reason key. */
  readonly ground: GroundKey | ReasonKey;
  readonly preselected: boolean;
  readonly required: boolean;
  readonly alreadyReads: boolean;
}

/** Whether anything can be sent to this receiver for this purpose at all. */
export function mayReceive(purpose: Purpose, receiver: Receiver): boolean {
  if (purpose === 'support-sheet') return extractsFor(receiver).length > 0;
  return purpose in matrix ? rowFor(purpose, receiver) !== undefined : true;
}

/** The purposes a person can choose for this receiver. */
export const purposesFor = (receiver: Receiver): readonly Purpose[] =>
  chosenPurposes.filter((purpose) => mayReceive(purpose, receiver));

/**
 * The lines of "what" for a purpose and a receiver. Only sections the sender reads are listed; whether another exists is
 * not told. `alreadyRead`: kinds of this dossier the receiver has been given. `consented`: whether the person's consent
 * stands for this receiver, and `inWriting`: whether it was given on paper; who receives a file cannot know and takes it that it does.
 */
export function linesFor(
  purpose: Purpose,
  receiver: Receiver,
  readable: readonly SectionKind[],
  alreadyRead: readonly SectionKind[],
  consented = true,
  inWriting = consented,
): readonly DisclosureLine[] {
  return sectionKinds
    .filter((section) => readable.includes(section))
    .flatMap((section) => {
      const alreadyReads = alreadyRead.includes(section);
      const rule = ruleFor(purpose, receiver, section, alreadyReads);
      if (rule === undefined) return [];
      const stands = consented ? withoutPaper(section, rule, inWriting) : withoutConsent(rule);
      return [lineOf(section, stands, alreadyReads)];
    });
}

/** Consent is necessary where the table says so; elsewhere nobody looks at it (D16). */
const withoutConsent = (rule: Rule): Rule =>
  rule.allowed && needsConsent(rule.ground) ? never('consent-missing') : rule;

/** What comes of judgments goes to a service without a task by law on a written consent alone (D16). */
const withoutPaper = (section: SectionKind, rule: Rule, inWriting: boolean): Rule =>
  !inWriting && section === 'legal' && rule.allowed && needsConsent(rule.ground) ? never('consent-not-written') : rule;

/** What may be sent but is already read goes along unless the sender takes it out: the receiver expects its changes. */
const lineOf = (section: SectionKind, rule: Rule, alreadyReads: boolean): DisclosureLine => ({
  section,
  allowed: rule.allowed,
  ground: rule.ground,
  preselected: rule.allowed && (rule.preselected || alreadyReads),
  required: rule.allowed && rule.required,
  alreadyReads,
});

/** Undefined for a purpose that carries no sections, and for extracts: each left once, and is not sent along again. */
function ruleFor(purpose: Purpose, receiver: Receiver, section: SectionKind, alreadyReads: boolean): Rule | undefined {
  if (purpose === 'support-sheet') return section === 'extract' ? extractRule(receiver) : undefined;
  if (section === 'extract') return undefined;
  if (supportsVictims(receiver)) return carriesSections(purpose) ? never('court-informs') : undefined;
  if (purpose === 'update') return updateRule(receiver, section, alreadyReads);
  return carriesSections(purpose) ? (rowFor(purpose, receiver) ?? nothing)[section] : undefined;
}

const carriesSections = (purpose: Purpose): boolean => purpose === 'update' || purpose in matrix;

function updateRule(receiver: Receiver, section: Part, alreadyReads: boolean): Rule {
  const rule = alreadyReads ? update[section].read : update[section].unread;
  return rule === follows && groupOf(receiver) === 'counsellor' ? followsAgreement : rule;
}

/** Whether this receiver reads parts of a dossier because the person consented, and for no other reason (D30). */
export const readsByConsent = (receiver: Receiver): boolean => {
  const rule = updateRule(receiver, 'plan', true);
  return rule.allowed && needsConsent(rule.ground);
};

const extractRule = (receiver: Receiver): Rule => {
  const [first] = extractsFor(receiver);
  return first === undefined ? never('not-this-function') : always(first.ground);
};

function rowFor(purpose: Purpose, receiver: Receiver): Row | undefined {
  const table: Partial<Record<Purpose, Partial<Record<ReceiverGroup, Row>>>> = matrix;
  if (purpose === 'stand-in' && receiver.isColleague !== true) return undefined;
  return table[purpose]?.[groupOf(receiver)];
}

/**
 * What stands against sending these sections: those no line allows, and required ones that are missing. Sending goes
 * ahead only when both are empty; a receiver asks the same of what came in, with `readable` the kinds that came.
 */
export function objections(
  lines: readonly DisclosureLine[],
  chosen: readonly SectionKind[],
): { readonly notAllowed: readonly SectionKind[]; readonly missing: readonly SectionKind[] } {
  const allowed = lines.filter((line) => line.allowed).map((line) => line.section);
  return {
    notAllowed: chosen.filter((section) => !allowed.includes(section)),
    missing: lines.filter((line) => line.required && !chosen.includes(line.section)).map((line) => line.section),
  };
}

/**
 * Sections that came in although this purpose may not bring them to me: empty, or the whole file is refused.
 * `alreadyRead`: kinds of this dossier I hold.
 */
export const beyondPurpose = (
  purpose: Purpose,
  me: Receiver,
  came: readonly SectionKind[],
  alreadyRead: readonly SectionKind[],
): readonly SectionKind[] => objections(linesFor(purpose, me, came, alreadyRead), came).notAllowed;
