/** What a section is in the store: its segments, its overview fragment, and the list of what was checked (SPEC.md, S2-S6). */
import { z } from 'zod';
import { concat } from '../../../../shared/codec/bytes.ts';
import { fromHex, toHex } from '../../../../shared/codec/hex.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { must } from '../../../../shared/result.ts';
import type { SectionKey } from '../keys/section-key.ts';
import { lackingIn, type NamedCards } from './lacking-cards.ts';
import type { OpenSection } from './open-section.ts';
import { fragmentOf, neededNow, type Fragment } from '../projections/projection.ts';
import { scopeOf } from './section-frames.ts';
import { realmOf, type Session } from '../session/session.ts';
import {
  openForSeat,
  openForSection,
  sealForSeat,
  sealForSection,
  sealSegment,
  type SectionContent,
} from '../sealing/frames.ts';
import type { Row } from '../store/rows.ts';
import { segmentsOf, type Segment } from '../store/segments.ts';
import { mixed, rowHash } from '../store/integrity-checked-store.ts';

/** A fragment as it lies in the store. */
export interface Stored extends Fragment, NamedCards {
  /** What the segments of its section hash to. */
  readonly rows: Bytes;
  /** How many keys of its section were held when it was made. */
  readonly keys?: number;
}

type Head = Omit<Stored, 'entities'>;

/**
 * One that does not say what its segments hash to, what waits in its section, or whether it was closed, is made again; so is
 * one that was made when the lists needed less, one of a section in which something was not known (whoever reads now may
 * know it), and one of before that says that work waits (`waiting`), and not for whose card.
 */
const isStored = (value: unknown): value is Head =>
  typeof value === 'object' &&
  value !== null &&
  'waits' in value &&
  'closings' in value &&
  'rows' in value &&
  value.rows instanceof Uint8Array &&
  !('unread' in value) &&
  !('waiting' in value);

/** Most of a fragment, and nothing of what unlocking asks for. */
const later = new Set(['entities']);

/** The overview fragment a row holds; null where it cannot be opened, or has to be made again. */
export function storedFragment(session: Session, key: SectionKey, { bytes }: Row): Stored | null {
  const opened = openForSection(session.atRest, scopeOf(session, key), 'overview', key.key, bytes, later);
  if (opened === undefined) return null;
  const { head } = opened;
  return isStored(head) && head.needed === neededNow[head.kind] ? withEntities(head, opened.whole) : null;
}

/** Entities are read when somebody asks for them. */
const withEntities = (head: Head, whole: () => unknown): Stored => ({
  ...head,
  get entities() {
    const value = whole();
    const { entities } = must(hasEntities(value) ? value : undefined, 'entities of a fragment');
    // Lets go of the bytes.
    Object.defineProperty(this, 'entities', { value: entities, enumerable: true });
    return entities;
  },
});

/** It opened, so this very code wrote it. */
const hasEntities = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && 'entities' in value;

/** The segments that change when this is added at the end. */
export function segmentRows(session: Session, section: OpenSection, epoch: string, content: SectionContent): Row[] {
  const segments = segmentsOf(section.tail, epoch, content);
  section.tail = segments.at(-1) ?? section.tail;
  return segments.map((segment) => segmentRow(session, section, segment));
}

function segmentRow(session: Session, section: OpenSection, { part, epoch, content }: Segment): Row {
  const key = must(session.keys.of(section.hex).get(epoch), 'the key of a segment');
  const bytes = sealSegment(session.atRest, scopeOf(session, key), part, key.key, content);
  const row = { id: session.rowIds.segment(section.hex, part), epoch, bytes };
  section.rowHashes.set(part, rowHash(session, row));
  return row;
}

/** The overview fragment as it is now, and its row. */
export function overviewRow(
  session: Session,
  { hex, key, log, rowHashes, cards }: OpenSection,
): { readonly fragment: Stored; readonly row: Row } {
  const me = session.identity(realmOf(key.realm)).sign.publicKey;
  const keys = session.keys.of(hex).size;
  const lacks = lackingIn(session, log);
  const fragment: Stored = {
    ...fragmentOf(log, key, me),
    rows: mixed(rowHashes.values()),
    keys,
    cards: concat([...cards.keys()].map((signKey) => must(fromHex(signKey), 'a signing key'))),
    ...(lacks.length > 0 && { lacks }),
  };
  const bytes = sealForSection(session.atRest, scopeOf(session, key), 'overview', key.key, fragment);
  return { fragment, row: { id: session.rowIds.overview(hex), epoch: toHex(key.epoch), bytes } };
}

/** Signatures already verified here, in a list only this seat can have written ("verified" counts only there). */
export function checkedRow({ atRest, seatScope, rowIds }: Session, section: OpenSection): Row {
  const use = `checked/${section.hex}`;
  return { id: rowIds.checked(section.hex), epoch: '', bytes: sealForSeat(atRest, use, seatScope, idsOf(section)) };
}

const checkedList = z.instanceof(Uint8Array<ArrayBuffer>);

export function loadChecked({ atRest, seatScope }: Session, section: OpenSection, row: Row | undefined): void {
  if (row === undefined) return;
  const list = checkedList.safeParse(openForSeat(atRest, `checked/${section.hex}`, seatScope, row.bytes));
  if (!list.success) return;
  for (let at = 0; at + 32 <= list.data.length; at += 32) section.checked.add(toHex(list.data.subarray(at, at + 32)));
}

/** Ids of what a section holds and was checked, one behind the other. */
function idsOf({ log, checked }: OpenSection): Bytes {
  const ids = new Uint8Array(32 * log.held().size);
  let end = 0;
  for (const [hex, { contribution }] of log.held()) {
    if (!checked.has(hex)) continue;
    ids.set(contribution.id, end);
    end += 32;
  }
  return ids.slice(0, end);
}
