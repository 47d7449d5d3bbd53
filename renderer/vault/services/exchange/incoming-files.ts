/** Documents that come along: pieces go under temporary names first, and under their own once all was checked. */
import type { ChunkSink, ReadAttachment } from '../../../../shared/bundle/read.ts';
import type { Attachment } from '../../../../shared/dossier/entities.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { isChunkOf } from '../attachments/attachments.ts';
import { erasedDocuments } from '../../core/endings/erasures.ts';
import { attachmentsIn } from '../../core/writing/named-files.ts';
import type { Session } from '../../core/session/session.ts';
import type { DryRun } from './opened.ts';

const arriving = 'arriving/';

/** Each temporary name is noted before anything lies under it: who was interrupted knows what to sweep. */
export const chunkSink = (session: Session): ChunkSink<VaultProblem> => ({
  put: async (temporary, index, bytes) => {
    const noted = index === 0 ? await session.records.put([[`${arriving}${temporary}`, session.now()]]) : ok(undefined);
    if (!noted.ok) return noted;
    const put = await session.shell('chunks.put', { attachment: temporary, index, bytes });
    return put.ok ? ok(undefined) : fail({ code: put.problem });
  },
  discard: async (temporaries) => {
    if (temporaries.length === 0) return;
    for (const attachment of temporaries) await session.shell('chunks.remove', { attachment });
    // Where that finds no room they are swept again at the next unlock.
    await session.records.put(temporaries.map((each) => [`${arriving}${each}`, null]));
  },
});

/** What lies under temporary names since a taking in that was interrupted: nothing counts on it. */
export async function sweepArriving(session: Session): Promise<void> {
  if (session.isReadOnly) return;
  await chunkSink(session).discard(session.records.list(arriving).map(([temporary]) => temporary));
}

export const dropChunks = (session: Session, attachments: readonly ReadAttachment[]): Promise<void> =>
  chunkSink(session).discard(attachments.flatMap((each) => each.temporary ?? []));

/** Files that the work itself names, here or as it came: id -> what opens it. */
export function filesNamedIn(trials: readonly DryRun[]): ReadonlyMap<string, Attachment> {
  const views = trials.flatMap(({ log }) => log.asRead() ?? []);
  return new Map(attachmentsIn(views).map((file) => [file.id, file]));
}

/**
 * Under their own names now that everything was checked. A piece that is here and whole is left as it is; one that no
 * section names, that does not open with its key, or that was erased here, is not kept.
 */
export async function keepChunks(
  session: Session,
  attachments: readonly ReadAttachment[],
  named: ReadonlyMap<string, Attachment>,
): Promise<Result<undefined, VaultProblem>> {
  const erased = erasedDocuments(session);
  for (const { id, temporary, chunks } of attachments) {
    const file = named.get(id);
    if (temporary === undefined || file === undefined || erased.has(id)) continue;
    for (let index = 0; index < chunks; index += 1) {
      const here = await session.shell('chunks.get', { attachment: id, index });
      if (here.ok && isChunkOf(session.crypto, file, index, here.value)) continue;
      const chunk = await session.shell('chunks.get', { attachment: temporary, index });
      if (!chunk.ok) return fail({ code: chunk.problem });
      if (!isChunkOf(session.crypto, file, index, chunk.value)) break;
      const put = await session.shell('chunks.put', { attachment: id, index, bytes: chunk.value });
      if (!put.ok) return fail({ code: put.problem });
    }
  }
  return ok(undefined);
}
