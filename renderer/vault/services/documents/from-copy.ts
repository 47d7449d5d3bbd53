/**
 * Damaged parts of documents, taken back from a safety copy a person picks (SPEC.md, A6). The copy is read through; only
 * parts that are wanted are kept, and each only if it opens in its place.
 */
import { BackupDamaged, readBody, type BodyKey } from '../../../../shared/backup/pieces.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { Refetched } from '../../api/documents.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { isChunkOf } from '../attachments/attachments.ts';
import { BackupStopped } from '../backup/contents.ts';
import { openAsSeat } from '../backup/head.ts';
import { readHead, reading, type PickedBackup, type RestoreControl } from '../backup/restore.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { everyWrap } from '../../core/keys/seat.ts';
import { checkDocuments, damagedDocuments, damagedParts, documentsNamed, type NamedDocument } from './damage.ts';

type Wanted = ReadonlyMap<string, NamedDocument & { readonly parts: Set<number> }>;

/** Puts back what the copy has of all documents that are damaged here. */
export async function refetchFromCopy(
  context: VaultContext,
  picked: PickedBackup,
  control: RestoreControl,
): Promise<Result<Refetched, VaultProblem>> {
  const { session } = context;
  const { crypto, secret } = session;
  const head = await readHead(session.shell, picked);
  if (!head.ok) return head;
  const key = openAsSeat(crypto, head.value, secret.seat, everyWrap(secret));
  if (key === null) return fail({ code: 'backup-foreign-file' });
  const wanted = await wantedParts(context);
  if (!wanted.ok) return wanted;
  const body: BodyKey = { key, file: head.value.id, head: head.value.length };
  const taken = await takeParts(context, picked, body, wanted.value, control);
  if (!taken.ok) return taken;
  const checked = await checkDocuments(context, [...wanted.value.values()]);
  const left = checked.ok ? await damagedDocuments(context) : checked;
  return left.ok ? ok({ parts: taken.value, left: left.value }) : left;
}

async function wantedParts(context: VaultContext): Promise<Result<Wanted, VaultProblem>> {
  const damaged = await damagedDocuments(context);
  if (!damaged.ok) return damaged;
  const ids = new Set(damaged.value.map(({ id }) => id));
  const wanted = new Map<string, NamedDocument & { readonly parts: Set<number> }>();
  for (const dossier of new Set(damaged.value.map((each) => each.dossier))) {
    for (const document of await documentsNamed(context, dossier)) {
      if (!ids.has(document.file.id)) continue;
      const parts = await damagedParts(context.session, document.file);
      if (!parts.ok) return parts;
      wanted.set(document.file.id, { ...document, parts: new Set(parts.value) });
    }
  }
  return ok(wanted);
}

/** How many parts came back. A copy that is damaged further on has given what stood before that. */
async function takeParts(
  { session }: VaultContext,
  picked: PickedBackup,
  body: BodyKey,
  wanted: Wanted,
  control: RestoreControl,
): Promise<Result<number, VaultProblem>> {
  const { crypto, shell } = session;
  let left = [...wanted.values()].reduce((sum, { parts }) => sum + parts.size, 0);
  let taken = 0;
  try {
    if (left === 0) return ok(0);
    for await (const record of readBody(crypto, body, picked.size, reading(shell, picked, 'reading', control))) {
      if (record.is !== 'chunk') continue;
      const { attachment, index, bytes } = record;
      const document = wanted.get(attachment);
      if (!document?.parts.has(index) || !isChunkOf(crypto, document.file, index, bytes)) continue;
      const put = await shell('chunks.put', { attachment, index, bytes });
      if (!put.ok) return fail({ code: put.problem });
      document.parts.delete(index);
      taken += 1;
      left -= 1;
      if (left === 0) break;
    }
    return ok(taken);
  } catch (error) {
    if (error instanceof BackupStopped) return fail({ code: error.problem });
    if (error instanceof BackupDamaged) return taken > 0 ? ok(taken) : fail({ code: 'backup-damaged' });
    throw error;
  }
}
