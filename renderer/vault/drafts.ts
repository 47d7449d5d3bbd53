/** Drafts: what is being typed, sealed under my own key, replaced as one types. Never sent, never read by colleagues. */
import { z } from 'zod';
import { utf8 } from '../../shared/codec/bytes.ts';
import { toHex } from '../../shared/codec/hex.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Draft, VaultProblem } from './api.ts';
import { isErased } from './erasure/records.ts';
import type { Session } from './session.ts';
import { openForSeat, sealForSeat } from './store/frames.ts';

const draftSchema = z.object({
  place: z.string().max(300),
  dossier: z.string().max(64).optional(),
  value: z.unknown(),
  sees: z.array(z.string()),
  at: z.number(),
});

type Place = Pick<Draft, 'place' | 'dossier'>;

/** One draft per place: its file id is a keyed hash, so it says nothing. */
function draftId(session: Session, { place, dossier }: Place): string {
  const name = utf8(`${dossier ?? ''}\n${place}`);
  return toHex(session.crypto.hash(name, 16, session.secret.seatKey));
}

export async function keepDraft(session: Session, draft: Draft): Promise<Result<undefined, VaultProblem>> {
  const parsed = draftSchema.safeParse(draft);
  if (!parsed.success) return fail({ code: 'does-not-fit', field: 'draft' });
  // What was still being typed when a dossier was erased does not come to lie here again.
  if (draft.dossier !== undefined && isErased(session, draft.dossier)) return fail({ code: 'unknown-dossier' });
  const bytes = sealForSeat(session.crypto, 'draft', session.seatScope, parsed.data);
  const put = await session.shell('drafts.put', { id: draftId(session, draft), bytes });
  return put.ok ? ok(undefined) : fail({ code: put.problem });
}

/** My drafts; those of colleagues on this computer do not open and stay. */
export async function myDrafts(session: Session): Promise<Result<readonly Draft[], VaultProblem>> {
  const read = await session.shell('drafts.read', undefined);
  if (!read.ok) return fail({ code: read.problem });
  return ok(
    read.value.flatMap(({ bytes }) => {
      const parsed = draftSchema.safeParse(openForSeat(session.crypto, 'draft', session.seatScope, bytes));
      if (!parsed.success) return [];
      const { place, dossier, value, sees, at } = parsed.data;
      return [{ place, value, sees, at, ...(dossier !== undefined && { dossier }) }];
    }),
  );
}

export const dropDraft = (session: Session, place: Place): Promise<Result<undefined, VaultProblem>> =>
  removeDrafts(session, [place]);

/** `forget`: nothing that was dropped, now or earlier, stays in the file of drafts. */
export async function removeDrafts(
  session: Session,
  places: readonly Place[],
  { forget = false } = {},
): Promise<Result<undefined, VaultProblem>> {
  const ids = places.map((place) => draftId(session, place));
  const removed = await session.shell('drafts.remove', { ids, ...(forget && { forget }) });
  return removed.ok ? ok(undefined) : fail({ code: removed.problem });
}
