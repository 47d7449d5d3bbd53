/**
 * Overview fragments: the little a caseload row and Today need of each section, sealed under that section's key.
 * Rows are assembled in memory from the fragments I can open.
 */
import { toHex } from '../../../../shared/codec/hex.ts';
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import { listedUnits } from '../../../../shared/dossier/entities.ts';
import { answerThatCounts } from '../../../../shared/dossier/plan/hand-overs-of.ts';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import { noteFollowUp } from '../../../../shared/dossier/units/note-follow-up.ts';
import { readingOf } from '../../../../shared/dossier/second-reader.ts';
import type { EntityView, SectionView, UnitView, Version } from '../../../../shared/dossier/view.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { SectionKey } from '../keys/section-key.ts';
import type { Closing, Keeping } from '../../api/retention.ts';
import { closingsIn, keepingIn } from './closings.ts';
import { waitsOf, type Waits } from './waits.ts';

/** Grows when a kind of section that was in use before has more to give: fragments of it that were made for less are made again. */
export const neededNow: Readonly<Partial<Record<SectionKind, number>>> = {
  identity: 3,
  legal: 4,
  plan: 6,
  notes: 1,
  consultation: 1,
  extract: 1,
};

export interface UnsettledUnit {
  readonly type: string;
  readonly entity: string;
  readonly unit: string;
}

export interface Fragment {
  readonly dossier: string;
  readonly realm: string;
  readonly kind: SectionKind;
  /** Contributions the section holds: fewer on reading means something is missing. */
  readonly count: number;
  /** Entities as far as the lists need them, and who wrote last. */
  readonly entities: readonly {
    readonly id: string;
    readonly type: string;
    readonly units: Readonly<Record<string, unknown>>;
    readonly by: string;
  }[];
  readonly unsettled: readonly UnsettledUnit[];
  readonly last: number;
  /** What of it waits for a person. */
  readonly waits: Waits;
  /** Which services closed the dossier for themselves (identity alone says it). */
  readonly closings: readonly Closing[];
  /** It stays longer than a rule says. */
  readonly keeping: Keeping | null;
  /** Some of the section was not known when this was made (C8): a later application may know it. */
  readonly unread?: true;
  /** Somebody closed the dossier for a service, answered a hand-over or read a date: whether it counts hangs on who is known here. */
  readonly hangsOnAuthors?: true;
  /** Epochs stand side by side in it: what can be joined by itself is looked for without anybody opening it. */
  readonly sideBySide?: true;
  /** What the lists needed of this kind when it was made (`neededNow`). */
  readonly needed?: number;
}

/** `me`: the signing key of the seat whose fragment it is. */
export function fragmentOf(log: SectionLog, key: SectionKey, me: Bytes): Fragment {
  const view = log.asRead();
  return {
    dossier: toBase64url(key.dossier),
    realm: toHex(key.realm),
    kind: key.kind,
    count: log.size,
    entities: view ? neededIn(view) : [],
    unsettled: view ? unsettledOf(view) : [],
    last: log.lastAt,
    waits: waitsOf(log, me),
    closings: view ? closingsIn(view) : [],
    keeping: view ? keepingIn(view) : null,
    ...(view && hasUnread(view) && { unread: true }),
    ...(view?.entities.some(hangsOnAuthors) && { hangsOnAuthors: true as const }),
    ...(log.leaves().length > 1 && { sideBySide: true }),
    ...(neededNow[key.kind] !== undefined && { needed: neededNow[key.kind] }),
  };
}

const hangsOnAuthors = ({ type, units }: EntityView): boolean =>
  type === 'closing' ||
  (type === 'hand-over' && units['answer'] !== undefined) ||
  (type === 'legal-date' && units['second'] !== undefined);

const hasUnread = ({ newer = 0, entities }: SectionView): boolean =>
  newer > 0 || entities.some(({ units }) => Object.values(units).some(({ readOnly }) => readOnly));

/** What the lists need of a section. */
export function neededOf(log: SectionLog): Fragment['entities'] {
  const view = log.asRead();
  return view ? neededIn(view) : [];
}

/** What is kept of the entities of a section. */
export const neededIn = (view: SectionView): Fragment['entities'] =>
  view.entities.filter((each) => each.state !== 'taken-out' && listedUnits.has(each.type)).map(reducedOnce);

/** The view of an entity is another one when it changes, and most do not between two contributions. */
const known = new WeakMap<EntityView, Fragment['entities'][number]>();

function reducedOnce(entity: EntityView): Fragment['entities'][number] {
  const before = known.get(entity) ?? reduced(entity);
  known.set(entity, before);
  return before;
}

function reduced(entity: EntityView): Fragment['entities'][number] {
  const units: Record<string, unknown> = {};
  for (const unit of listedUnits.get(entity.type) ?? []) {
    const version = firstThatCounts(entity, unit);
    if (version !== undefined) units[unit] = version.value;
  }
  return { id: entity.id, type: entity.type, units, by: toldIn(entity)?.versions[0]?.author.person ?? '' };
}

/** Of what a certain person has to say, only what they said; else the first that stands. */
function firstThatCounts(entity: EntityView, unit: string): Version | undefined {
  if (entity.type === 'hand-over' && unit === 'answer') return answerThatCounts(entity);
  const isUncounted = entity.type === 'legal-date' && unit === 'second' && readingOf(entity)?.state === 'not-read';
  return isUncounted ? undefined : entity.units[unit]?.versions[0];
}

/** The unit whose author is told: of a day to come back to a note, who said the day, and not who ticked it done. */
const toldIn = ({ type, units }: EntityView): UnitView | undefined =>
  units[type === noteFollowUp ? 'due' : 'status'] ?? units['holder'] ?? Object.values(units)[0];

/** Open differences of a section: two values in one unit, or taken out against changed. */
export function unsettledOf(view: SectionView): readonly UnsettledUnit[] {
  return view.entities.flatMap((entity) => {
    const units = Object.entries(entity.units).flatMap(([unit, each]) =>
      each.versions.length > 1 && entity.state !== 'taken-out' ? [{ type: entity.type, entity: entity.id, unit }] : [],
    );
    return entity.state === 'taken-out-and-changed'
      ? [...units, { type: entity.type, entity: entity.id, unit: '' }]
      : units;
  });
}
