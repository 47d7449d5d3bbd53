/** What a section holds as frames of the journal, and back. */
import type { JournalFrame } from '../../../../shared/bridge/contract.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { must } from '../../../../shared/result.ts';
import type { SectionKey } from '../keys/section-key.ts';
import type { OpenSection } from './open-section.ts';
import type { Session } from '../session/session.ts';
import {
  openSectionFrame,
  sectionFrame,
  sectionFrameHead,
  type SectionContent,
  type SectionScope,
} from '../sealing/frames.ts';
import { batches } from '../store/segments.ts';

export const scopeOf = ({ vault }: Session, { dossier, section, epoch }: SectionKey): SectionScope => ({
  vault,
  dossier,
  section,
  epoch,
});

/** What a frame holds of a section (hex), where it is of it and one of these keys opens it. */
export function openedFrame(
  session: Session,
  frame: JournalFrame,
  hex: string,
  keys: ReadonlyMap<string, SectionKey>,
): { readonly content: SectionContent; readonly epoch: string } | null {
  const head = frame.kind === 'contribution' ? sectionFrameHead(frame.bytes) : null;
  if (head === null || toHex(head.section) !== hex) return null;
  const epoch = toHex(head.epoch);
  const key = keys.get(epoch);
  const content = key && openSectionFrame(session.atRest, scopeOf(session, key), key.key, head.sealed);
  return content ? { content, epoch } : null;
}

/**
 * Frames that add contributions to a section, sealed under `key`: the caller appends them, possibly with others, and
 * calls `applied` once they are durable.
 */
export function framesUnder(session: Session, content: SectionContent, key: SectionKey): readonly JournalFrame[] {
  const epoch = toHex(key.epoch);
  const parts = batches(content.contributions.map((bytes) => ({ epoch, bytes })));
  const all = parts.length === 0 && content.cards.length > 0 ? [{ contributions: [] }] : parts;
  return all.map(({ contributions }, at) =>
    sectionFrame(session.atRest, scopeOf(session, key), key.key, {
      contributions: [...contributions],
      cards: at === 0 ? content.cards : [],
    }),
  );
}

/** Some of what a section holds as frames, each under the epoch it belongs to. */
export function framesOf(
  session: Session,
  { hex, key }: OpenSection,
  held: Pick<OpenSection, 'copies' | 'cards'>,
): readonly JournalFrame[] {
  const keys = session.keys.of(hex);
  const cards = [...held.cards.values()];
  if (held.copies.length === 0) return framesUnder(session, { contributions: [], cards }, key);
  return batches(held.copies).flatMap(({ epoch, contributions }, at) =>
    framesUnder(
      session,
      { contributions: [...contributions], cards: at === 0 ? cards : [] },
      must(keys.get(epoch), 'key'),
    ),
  );
}
