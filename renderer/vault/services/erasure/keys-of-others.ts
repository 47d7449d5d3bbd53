/**
 * Work in a part under keys I do not hold, from before I read it or from after: a colleague of this computer may hold them. Told by the
 * tags of their entries (SPEC.md, K7) and by the heads of frames, which everybody of the computer can read, and by nothing else.
 */
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { allSectionsOf } from '../../core/sections/beginnings.ts';
import { pagesOf } from '../../core/journal/reading.ts';
import { openEntry, tagsOf } from '../../core/keys/entries.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import type { Session } from '../../core/session/session.ts';
import { sectionFrameHead } from '../../core/sealing/frames.ts';

/** Seats (hex) of colleagues who hold keys of these sections of a dossier (base64url) that I do not hold. */
export async function seatsWithOtherKeys(
  session: Session,
  dossier: string,
  meant: readonly OpenSection[],
): Promise<Result<ReadonlySet<string>, VaultProblem>> {
  const unseen = entriesUnseen(session, dossier);
  if (unseen.length === 0) return ok(new Set());
  const tags = await tagsInJournal(session, meant);
  if (!tags.ok) return tags;
  return ok(new Set(unseen.flatMap(({ seat, epoch }) => (tags.value.has(epoch) ? [seat] : []))));
}

/** Entries of colleagues for this dossier under keys I hold none like. Practice bears no tag of its dossier: none is found there. */
function entriesUnseen(
  session: Session,
  dossier: string,
): readonly { readonly seat: string; readonly epoch: string }[] {
  const { crypto, vault, erasureKey, file, secret, people } = session;
  const { tagKey } = session.entryPlace;
  const held = allSectionsOf(session, dossier).flatMap(({ hex }) => [...session.keys.of(hex).values()]);
  const mine = new Set(held.map((key) => toHex(tagsOf(crypto, tagKey, key).epoch)));
  const [any] = held;
  const tag = any && tagsOf(crypto, tagKey, any).dossier;
  if (tag === undefined || tag.every((byte) => byte === 0)) return [];
  const colleagues = people.filter(({ seat }) => !equal(seat, secret.seat));
  return file.entries.flatMap((entry) => {
    if (!colleagues.some(({ seat }) => equal(seat, entry.seat))) return [];
    const tags = openEntry(crypto, vault, erasureKey, entry)?.tags;
    const epoch = tags && equal(tags.dossier, tag) ? toHex(tags.epoch) : undefined;
    return epoch === undefined || mine.has(epoch) ? [] : [{ seat: toHex(entry.seat), epoch }];
  });
}

/** Tags of every epoch that frames of these sections name. */
async function tagsInJournal(
  session: Session,
  meant: readonly OpenSection[],
): Promise<Result<ReadonlySet<string>, VaultProblem>> {
  const { crypto } = session;
  const { tagKey } = session.entryPlace;
  const keys = new Map(meant.map(({ hex, key }) => [hex, key]));
  const seen = new Set<string>();
  const tags = new Set<string>();
  for await (const page of pagesOf(session.shell)) {
    if (!page.ok) return fail({ code: page.problem });
    for (const { kind, bytes } of page.value.frames) {
      const head = kind === 'contribution' ? sectionFrameHead(bytes) : null;
      const key = head && keys.get(toHex(head.section));
      const name = head && `${toHex(head.section)}/${toHex(head.epoch)}`;
      if (!head || !key || name === null || seen.has(name)) continue;
      seen.add(name);
      tags.add(toHex(tagsOf(crypto, tagKey, { ...key, epoch: head.epoch }).epoch));
    }
  }
  return ok(tags);
}
