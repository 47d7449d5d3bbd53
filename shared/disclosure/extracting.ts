/**
 * Building an extract field by field (SPEC.md, D20-D26): which fields there are to choose from, which of them may go to this
 * receiver until when, and what leaves of each. Nothing else can: a unit without a rule here has no way out.
 */
import { consultationOf } from '../dossier/consultation-of.ts';
import type { ExtractKind } from '../dossier/units/extract.ts';
import { listOf, parseUnit, read } from '../dossier/read.ts';
import type { SectionKind } from '../dossier/sections.ts';
import { isUnsettled, type EntityView, type SectionView } from '../dossier/view.ts';
import { standingFor, type Consent } from './consent.ts';
import { extracts, groundOf, reportPoints, topicOf, type ExtractRule, type Source } from './extracts.ts';
import { addCalendarMonths } from '../calendar/day.ts';
import { dayInBelgium } from '../calendar/day-in-belgium.ts';
import { hasEnded, lastDayOf } from '../dossier/working-together.ts';
import { grounds, needsConsent, needsWriting, ownEndOf, type GroundKey, type ReasonKey } from './grounds.ts';
import { closedNow, decidingOf, sharedUntil } from './gate/gate.ts';
import { partOf } from './gate/parts.ts';
import type { Receiver } from './receivers.ts';
import { isFlemish } from '../directory/index.ts';

/** Someone an extract is made for. */
export interface ExtractReceiver extends Receiver {
  readonly person: string;
  readonly name: string;
}

export interface ExtractAsking {
  readonly kind: ExtractKind;
  readonly receiver: ExtractReceiver;
  /** The identity and the section it is taken from, as far as the maker reads them. */
  readonly sections: readonly SectionView[];
  /** The ledger of the holder's section. */
  readonly consents: readonly Consent[];
  /** Whether the maker writes for the service that keeps the section. */
  readonly isHolder: boolean;
  readonly today: string;
}

/** Where a unit stands in its part. */
export interface UnitPlace {
  readonly section: SectionKind;
  readonly type: string;
  readonly unit: string;
}

/** A unit of an extract. Units of one `group` belong to one entity of it. */
export interface Leaving {
  readonly type: string;
  readonly group: string;
  readonly unit: string;
  readonly value: unknown;
}

export interface ExtractChoice {
  readonly key: string;
  readonly section: SectionKind;
  readonly entity: string;
  readonly leaves: Leaving;
  readonly allowed: boolean;
  readonly ground: GroundKey | ReasonKey;
  readonly preselected: boolean;
  /** Of a consultation: with anything else of it (`isRequiredWith`). */
  readonly required: boolean;
  readonly consultation?: string;
  /** The last day it may be open to them, where it may go. */
  readonly until?: string;
  /** The consent it rests on. */
  readonly consent?: string;
}

/** Every field that could stand in the extract, with what stands for and against it. */
export function choicesFor(asking: ExtractAsking): readonly ExtractChoice[] {
  const rule: ExtractRule = extracts[asking.kind];
  const found = rule.fields.flatMap((source) => fieldsOf(asking, rule, source));
  const entities = [...new Set(found.map(({ entity }) => entity))];
  return found.sort((a, b) => entities.indexOf(a.entity) - entities.indexOf(b.entity));
}

function fieldsOf(asking: ExtractAsking, rule: ExtractRule, source: Source): readonly ExtractChoice[] {
  const section = asking.sections.find(({ kind }) => kind === source.section);
  return listOf(section, source.type)
    .filter((entity) => inDomain(asking.sections, rule, entity))
    .flatMap((entity) => choiceOf(asking, rule, source, entity) ?? []);
}

function choiceOf(asking: ExtractAsking, rule: ExtractRule, source: Source, entity: EntityView): ExtractChoice | null {
  const versions = entity.units[source.unit]?.versions ?? [];
  const [first] = versions;
  const leaves = first && leaving(source, entity.id, first.value);
  if (leaves === null || leaves === undefined) return null;
  const isUnsettled = versions.length > 1 || entity.state !== 'present';
  const verdict: Verdict = isUnsettled ? no('two-versions') : verdictOn(asking, rule, source, entity);
  const isName = source.section === 'identity' && source.unit === 'name';
  const isToCall = source.type === 'responsible';
  // Its reader always knows on which basis (SPEC.md, D59).
  const isBasis = source.section === 'consultation' && source.unit === 'basis';
  const consultation = source.section === 'consultation' ? consultationOf(entity) : undefined;
  const proposed =
    isName ||
    isToCall ||
    isBasis ||
    source.unit === 'what' ||
    source.unit === 'how' ||
    (asking.kind === 'consultation' && source.unit === 'frame');
  return {
    key: `${source.section}/${entity.id}/${source.unit}`,
    section: source.section,
    entity: entity.id,
    leaves,
    preselected: verdict.allowed && proposed && isStillMeant(entity),
    required: verdict.allowed && (isName || isBasis),
    ...(consultation !== undefined && { consultation }),
    ...verdict,
  };
}

/** Whether a choice has to go with what is chosen (keys): the name with anything, a basis with anything of its consultation. */
export function isRequiredWith(
  choice: ExtractChoice,
  choices: readonly ExtractChoice[],
  chosen: readonly string[],
): boolean {
  const { key: own, required, consultation } = choice;
  if (!required || consultation === undefined) return required;
  return choices.some(({ key, ...each }) => key !== own && each.consultation === consultation && chosen.includes(key));
}

/** What is no longer needed may go, and is not proposed. */
const isStillMeant = (entity: EntityView): boolean =>
  entity.type !== 'step' || read('plan', 'step', entity, 'status')?.status !== 'no-longer-needed';

/** Steps belong to the life domain of their goal. */
function inDomain(sections: readonly SectionView[], { domains }: ExtractRule, entity: EntityView): boolean {
  if (domains === undefined || entity.type !== 'step') return true;
  const plan = sections.find(({ kind }) => kind === 'plan');
  const goal = plan?.entities.find(({ id }) => id === read('plan', 'step', entity, 'goal')?.goal);
  const domain = read('plan', 'goal', goal, 'domain')?.domain;
  return domain !== undefined && domains.includes(domain);
}

type Verdict = Pick<ExtractChoice, 'allowed' | 'ground' | 'until' | 'consent'>;
const no = (ground: ReasonKey): Verdict => ({ allowed: false, ground });

function verdictOn(asking: ExtractAsking, rule: ExtractRule, source: Source, entity: EntityView): Verdict {
  const ground = groundOf(asking.kind, asking.receiver);
  if (ground === undefined) return no('not-this-function');
  if (!asking.isHolder) return no('owner-decides');
  if (ground === 'case-consultation') return inConsultation(asking, source, entity);
  if (grounds[ground].basis === 'duty') {
    return isBeyondPoints(asking.receiver, source) ? no('flemish-point') : onDuty(asking, ground, entity);
  }
  // The name goes along with what may go; it is no matter of its own.
  if (!needsConsent(ground) || (rule.itemByItem && source.section === 'identity')) return { allowed: true, ground };
  const closed = source.type === 'working-together' ? whyNotYet(entity, asking.today) : undefined;
  if (closed !== undefined) return no(closed);
  return byConsent(asking, rule, entity, ground);
}

function byConsent(asking: ExtractAsking, rule: ExtractRule, entity: EntityView, ground: GroundKey): Verdict {
  const topic = topicOf(asking.kind);
  if (topic === null) return no('consent-missing');
  const { receiver, today } = asking;
  const asked = { topic, receiver, today, ...(rule.itemByItem && { item: entity.id }) };
  const standing = standingFor(asking.consents, { ...asked, inWriting: needsWriting(ground) });
  if (standing !== null) {
    const until = [standing.until, ...lastDayOfItsOwn(entity)].sort()[0];
    return { allowed: true, ground, consent: standing.id, ...(until !== undefined && { until }) };
  }
  return no(standingFor(asking.consents, asked) === null ? 'consent-missing' : 'consent-not-written');
}

/** How to work with somebody goes as it was written with them, and no longer than it stands (shared/dossier/SPEC.md, HW2, HW3). */
function whyNotYet(entity: EntityView, today: string): ReasonKey | undefined {
  const [version] = entity.units['how']?.versions ?? [];
  if (version === undefined || hasEnded(dayInBelgium(version.at), today)) return 'stood-its-time';
  const how = parseUnit('assessment', 'working-together', 'how', version.value);
  return how?.withPerson === 'yes' ? undefined : 'written-without-them';
}

const lastDayOfItsOwn = ({ type, units }: EntityView): readonly string[] =>
  type === 'working-together' ? (units['how']?.versions ?? []).map(({ at }) => lastDayOf(dayInBelgium(at))) : [];

/**
 * A duty of whoever gives what was imposed: once it stands by whom it was, on a day that has come, and the report was issued (D35). What
 * was written after that is no part of what was issued: it goes once the report is issued again.
 */
function onDuty({ sections, today }: ExtractAsking, ground: GroundKey, entity: EntityView): Verdict {
  const guidance = sections.find(({ kind }) => kind === 'guidance');
  const report = entity.type === 'report' ? entity : listOf(guidance, 'report').at(0);
  const imposed = read('guidance', 'report', report, 'imposed');
  if (isUnsettled(report?.units['imposed']) || isUnsettled(report?.units['issued'])) return no('two-versions');
  if (imposed === undefined || imposed.on > today) return no('not-imposed');
  const isIssued = read('guidance', 'report', report, 'issued') !== undefined;
  if (!isIssued || isWrittenSince(report)) return no('issued-report-only');
  const months = ownEndOf(ground);
  return { allowed: true, ground, ...(months !== undefined && { until: addCalendarMonths(today, months) }) };
}

/** The sixth point is one of the Flemish decree alone: elsewhere the report would hold more than its points (D67). */
const isBeyondPoints = ({ service }: ExtractReceiver, { unit }: Source): boolean =>
  unit === 'alternative' && !isFlemish(service);

const isWrittenSince = (report: EntityView | undefined): boolean =>
  reportPoints.some((point) => newest(report, point) > newest(report, 'issued'));

const newest = (entity: EntityView | undefined, unit: string): number =>
  Math.max(...(entity?.units[unit]?.versions.map(({ at }) => at) ?? []));

/** Among the named participants, until it expires or its basis ends. */
function inConsultation({ receiver, sections, today }: ExtractAsking, source: Source, entity: EntityView): Verdict {
  if (source.section === 'identity') return { allowed: true, ground: 'case-consultation' };
  const held = sections.find(({ kind }) => kind === 'consultation');
  const consultation = held?.entities.find(({ id, state }) => id === consultationOf(entity) && state !== 'taken-out');
  // What of the frame or the names stands in two versions is nobody's to give out yet.
  if (isOpen(consultation)) return no('two-versions');
  const names = read('consultation', 'consultation', consultation, 'participants')?.names ?? [];
  if (!names.some((name) => isNamed(name, receiver.name))) return no('participants-only');
  const deciding = decidingOf(consultation);
  const part = partOf(source.type, source.unit);
  if (part === undefined || closedNow(deciding, 'extract') !== undefined || closedNow(deciding, part) !== undefined)
    return no('basis-closed');
  const until = sharedUntil(deciding);
  if (until === undefined || until < today) return no('consultation-over');
  return { allowed: true, ground: 'case-consultation', until };
}

const isOpen = (consultation: EntityView | undefined): boolean =>
  consultation?.state === 'taken-out-and-changed' ||
  ['basis', 'common-file', 'frame', 'participants'].some(
    (unit) => (consultation?.units[unit]?.versions.length ?? 0) > 1,
  );

/** Participants are written `Name` or `Name, capacity`. */
export const isNamed = (written: string, name: string): boolean =>
  plain(written) === plain(name) || plain(written.split(',')[0] ?? '') === plain(name);
const plain = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** The same by the unit's place: how a value of it stands in an extract. */
export const leavesAs = (place: UnitPlace, entity: string, value: unknown): Leaving | null =>
  leaving(place, entity, value);

/** What leaves of a unit: its few fields, written anew. Null for what has no way out. */
function leaving(source: UnitPlace, entity: string, value: unknown): Leaving | null {
  const as = (type: string, unit: string, made: unknown): Leaving | null =>
    made === undefined ? null : { type, group: type === 'extract' ? 'extract' : entity, unit, value: made };
  switch (`${source.section}/${source.type}/${source.unit}`) {
    case 'identity/person/name':
      return as('extract', 'name', only(parseUnit('identity', 'person', 'name', value), 'surname', 'firstName'));
    case 'identity/person/birth':
      return as('extract', 'birth', only(parseUnit('identity', 'person', 'birth', value), 'date'));
    case 'identity/person/destination':
      return as('extract', 'destination', only(parseUnit('identity', 'person', 'destination', value), 'place'));
    case 'identity/person/personLanguage': {
      const language = parseUnit('identity', 'person', 'personLanguage', value);
      return as('extract', 'language', only(language, 'language', 'interpreter'));
    }
    case 'identity/responsible/holder':
      return as('extract', 'contact', only(parseUnit('identity', 'responsible', 'holder', value), 'name', 'service'));
    case 'identity/responsible/reach':
      return as('extract', 'reach', only(parseUnit('identity', 'responsible', 'reach', value), 'text'));
    case 'plan/step/what':
      return as('extract-step', 'what', only(parseUnit('plan', 'step', 'what', value), 'text'));
    case 'plan/step/due':
      return as('extract-step', 'due', only(parseUnit('plan', 'step', 'due', value), 'on'));
    case 'plan/step/status':
      return as('extract-step', 'status', only(parseUnit('plan', 'step', 'status', value), 'status'));
    case 'help/item/item':
      return as('extract-item', 'item', only(parseUnit('help', 'item', 'item', value), 'text', 'on', 'known'));
    case 'guidance/meeting/meeting':
      return as('extract-meeting', 'met', only(parseUnit('guidance', 'meeting', 'meeting', value), 'on'));
    case 'assessment/working-together/how':
      return as(
        'extract-working-together',
        'how',
        only(parseUnit('assessment', 'working-together', 'how', value), 'helps', 'avoid'),
      );
    case 'health/statement/fitness':
      return as(
        'extract-fitness',
        'fitness',
        only(parseUnit('health', 'statement', 'fitness', value), 'text', 'on', 'known'),
      );
    default:
      return ofReport(source, entity, value) ?? ofConsultation(source, entity, value);
  }
}

/** Point by point: what a later version adds to the report does not leave with it. */
function ofReport(source: UnitPlace, entity: string, value: unknown): Leaving | null {
  if (source.section !== 'guidance' || source.type !== 'report') return null;
  const made = (unit: string, said: unknown): Leaving | null =>
    said === undefined ? null : { type: 'extract-report', group: entity, unit, value: said };
  const point = reportPoints.find((each) => each === source.unit);
  if (point === undefined) return null;
  if (point === 'period') return made(point, only(parseUnit('guidance', 'report', point, value), 'from', 'until'));
  if (point === 'remarks') return made(point, only(parseUnit('guidance', 'report', point, value), 'text', 'on'));
  return made(point, only(parseUnit('guidance', 'report', point, value), 'text'));
}

const basisFields = ['basis', 'reference', 'on', 'organiser', 'until', 'purpose', 'modalities', 'agreement'] as const;
const minutes = ['frame', 'participants', 'agenda', 'positions', 'decisions'] as const;

function ofConsultation(source: UnitPlace, entity: string, value: unknown): Leaving | null {
  const made = (type: string, unit: string, parsed: unknown): Leaving | null =>
    parsed === undefined ? null : { type: `extract-${type}`, group: entity, unit, value: parsed };
  if (source.section !== 'consultation') return null;
  if (source.type === 'position') {
    const said = parseUnit('consultation', 'position', 'position', value);
    return made('position', 'position', only(said, 'agency', 'rules', 'text', 'dissent', 'known'));
  }
  if (source.type === 'decision') {
    const agreed = parseUnit('consultation', 'decision', 'decision', value);
    return source.unit === 'decision' ? made('decision', 'decision', only(agreed, 'text', 'owner', 'due')) : null;
  }
  if (source.type === 'consultation' && source.unit === 'basis') {
    const basis = parseUnit('consultation', 'consultation', 'basis', value);
    return made('consultation', 'basis', only(basis, ...basisFields));
  }
  const unit = minutes.find((each) => source.type === 'consultation' && each === source.unit);
  return unit === undefined ? null : made('consultation', unit, parseUnit('consultation', 'consultation', unit, value));
}

function only<T extends object, K extends keyof T>(
  value: T | undefined,
  ...fields: readonly K[]
): Pick<T, K> | undefined {
  if (value === undefined) return undefined;
  // Fields named one by one: what a later version adds to the unit does not leave with it.
  return Object.fromEntries(fields.flatMap((field) => (field in value ? [[field, value[field]]] : []))) as Pick<T, K>;
}

/** The last day everything chosen may be open; undefined where nothing chosen sets one. */
export const latestDay = (chosen: readonly ExtractChoice[]): string | undefined =>
  chosen
    .flatMap(({ until }) => until ?? [])
    .sort()
    .at(0);
