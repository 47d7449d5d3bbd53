/** Drafts: what is being typed, sealed under my own key, replaced as one types. Never sent, never read by colleagues. */
import { z } from 'zod';
import { utf8 } from '../../../../shared/codec/bytes.ts';
import { encode } from '../../../../shared/codec/cbor.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { bytes16 } from '../../../../shared/codec/shapes.ts';
import type { ShellProblem } from '../../../../shared/bridge/contract.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { Draft } from '../../api/dossiers.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { isErased } from '../../core/endings/erasures.ts';
import type { Session } from '../../core/session/session.ts';
import { openForSeat, sealForSeat } from '../../core/sealing/frames.ts';

const draftSchema = z.object({
  place: z.string().max(300),
  dossier: z.string().max(64).optional(),
  value: z.unknown(),
  sees: z.array(z.string()),
  at: z.number(),
});

type Place = Pick<Draft, 'place' | 'dossier'>;

/**
 * Drafts as they lie in the shell, by their file ids: each goes there and from there through this worker alone. What is on
 * its way there is shown already: whoever comes back to a place finds what they typed last, however slow the disk.
 */
class HeldDrafts {
  #changes = 0;
  #drafts: Map<string, Draft> | undefined;

  /** @param read all of them, from the shell; asked once, unless one was under way meanwhile */
  async all(
    read: () => Promise<Result<Map<string, Draft>, VaultProblem>>,
  ): Promise<Result<readonly Draft[], VaultProblem>> {
    if (this.#drafts !== undefined) return ok([...this.#drafts.values()]);
    const before = this.#changes;
    const drafts = await read();
    if (!drafts.ok) return drafts;
    if (this.#changes === before) this.#drafts = drafts.value;
    return ok([...drafts.value.values()]);
  }

  /** What could not be written is read again: it may have got there. */
  async change(
    work: () => Promise<Result<unknown, ShellProblem>>,
    apply: (drafts: Map<string, Draft>) => void,
  ): Promise<Result<undefined, VaultProblem>> {
    this.#changes += 1;
    const known = this.#drafts;
    if (known !== undefined) apply(known);
    const done = await work();
    this.#changes += 1;
    if (!done.ok) {
      this.#drafts = undefined;
      return fail({ code: done.problem });
    }
    // Read from the shell meanwhile, they may have been read before this came to lie there.
    if (this.#drafts !== known) this.#drafts = undefined;
    return ok(undefined);
  }
}

const held = new WeakMap<Session, HeldDrafts>();

function heldBy(session: Session): HeldDrafts {
  const known = held.get(session) ?? new HeldDrafts();
  held.set(session, known);
  return known;
}

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
  const id = draftId(session, draft);
  const bytes = sealForSeat(session.atRest, 'draft', session.seatScope, parsed.data);
  return heldBy(session).change(
    () => session.shell('drafts.put', { id, bytes }),
    (drafts) => drafts.set(id, draftOf(parsed.data)),
  );
}

/** My drafts; those of colleagues on this computer do not open and stay. What became part of a dossier is no draft. */
export async function myDrafts(session: Session): Promise<Result<readonly Draft[], VaultProblem>> {
  const drafts = await draftsHere(session);
  if (!drafts.ok) return drafts;
  const filed = new Set(filedDrafts(session).map(toHex));
  return ok(drafts.value.filter((draft) => !filed.has(toHex(nameOf(session, draft)))));
}

const draftsHere = (session: Session): Promise<Result<readonly Draft[], VaultProblem>> =>
  heldBy(session).all(() => readDrafts(session));

async function readDrafts(session: Session): Promise<Result<Map<string, Draft>, VaultProblem>> {
  const read = await session.shell('drafts.read', undefined);
  if (!read.ok) return fail({ code: read.problem });
  const drafts = read.value.flatMap(({ id, bytes }) => {
    const parsed = draftSchema.safeParse(openForSeat(session.atRest, 'draft', session.seatScope, bytes));
    return parsed.success ? [[id, draftOf(parsed.data)] as const] : [];
  });
  return ok(new Map(drafts));
}

const draftOf = ({ place, dossier, value, sees, at }: z.infer<typeof draftSchema>): Draft => ({
  place,
  value,
  sees,
  at,
  ...(dossier !== undefined && { dossier }),
});

export const dropDraft = (session: Session, place: Place): Promise<Result<undefined, VaultProblem>> =>
  removeDrafts(session, [place]);

/** `forget`: nothing that was dropped, now or earlier, stays in the file of drafts. */
export async function removeDrafts(
  session: Session,
  places: readonly Place[],
  { forget = false } = {},
): Promise<Result<undefined, VaultProblem>> {
  const ids = places.map((place) => draftId(session, place));
  return heldBy(session).change(
    () => session.shell('drafts.remove', { ids, ...(forget && { forget }) }),
    (drafts) => ids.forEach((id) => drafts.delete(id)),
  );
}

const filedRecord = 'filed-drafts';
const filedList = z.array(bytes16);
/** So many are remembered: one removal at most is interrupted, and is made up for at the next unlock. */
const remembered = 8;

/**
 * Counts what is kept at each place, from the moment on when it is asked for. Whoever files a draft says which count it was:
 * one typed over meanwhile is another draft, whatever the disk did first and whatever the clock says.
 */
export class DraftCounts {
  readonly #counts = new Map<string, number>();

  /** Something was typed there. */
  typed(place: Place): void {
    this.#counts.set(keyOf(place), this.#of(place) + 1);
  }

  /** Answers later whether the draft that lies at a place now is still the one there. */
  watch(place: Place): () => boolean {
    const count = this.#of(place);
    return () => this.#of(place) === count;
  }

  #of(place: Place): number {
    return this.#counts.get(keyOf(place)) ?? 0;
  }
}

const keyOf = ({ place, dossier }: Place): string => `${dossier ?? ''}\n${place}`;

/** Records by name, as they are appended. */
export type Records = readonly (readonly [string, unknown])[];

/** A draft that is about to become part of a dossier. */
export interface Filed {
  readonly place: Place;
  /** Whether the draft there still is the one that is filed. */
  readonly isSame: () => boolean;
}

/** What goes with a draft that becomes part of a dossier. What was typed at its place since is neither named nor removed (SPEC.md, D1). */
export interface Filing {
  /**
   * To be appended together with what it becomes: the application may be gone before the draft is removed, and what is filed must
   * not stand there to be filed once more.
   */
  readonly records: Records;
  /** Removes the draft, once what it became is kept. */
  readonly done: () => Promise<void>;
}

/** Begins to make a draft part of a dossier. */
export async function fileDraft(session: Session, { place, isSame }: Filed): Promise<Filing> {
  const drafts = await draftsHere(session);
  const id = draftId(session, place);
  const there = drafts.ok ? drafts.value.find((each) => draftId(session, each) === id) : undefined;
  // Asked after reading: what is typed over while they are read is among what was read.
  const draft = isSame() ? there : undefined;
  const names = draft && [...filedDrafts(session), nameOf(session, draft)].slice(-remembered);
  return {
    records: names ? [[filedRecord, names]] : [],
    done: async () => {
      if (isSame()) await dropDraft(session, place);
    },
  };
}

/** Removes drafts that were filed and not removed any more. */
export async function dropFiled(session: Session): Promise<void> {
  const filed = new Set(filedDrafts(session).map(toHex));
  if (filed.size === 0) return;
  const drafts = await draftsHere(session);
  for (const draft of drafts.ok ? drafts.value : [])
    if (filed.has(toHex(nameOf(session, draft)))) await dropDraft(session, draft);
}

function filedDrafts(session: Session): readonly Bytes[] {
  const parsed = filedList.safeParse(session.records.get(filedRecord));
  return parsed.success ? parsed.data : [];
}

/** The draft and no other: the same words typed there again later have another moment. */
const nameOf = (session: Session, draft: Draft): Bytes =>
  session.crypto.hash(encode([draftId(session, draft), draft.at, draft.value]), 16, session.secret.seatKey);
