/** Documents of which parts are missing or do not open here (SPEC.md, A5): found, remembered, and told with their name. */
import { z } from 'zod';
import { count } from '../../../../shared/codec/shapes.ts';
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import type { Attachment } from '../../../../shared/dossier/entities.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { DamagedDocument } from '../../api/documents.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { isChunkOf } from '../attachments/attachments.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { erasedDocuments } from '../../core/endings/erasures.ts';
import { dossiersIn, nameOf } from '../../core/context/projections.ts';
import { holdersOf } from './holders.ts';
import { attachmentsIn } from '../../core/writing/named-files.ts';
import type { Session } from '../../core/session/session.ts';

const recordKey = 'damaged-documents';
/** Ids of documents and the numbers of their damaged parts, from 0. */
const record = z.array(z.strictObject({ dossier: z.string(), id: z.string(), parts: z.array(count) }));
type Damaged = z.infer<typeof record>;

function known(session: Session): Damaged {
  const parsed = record.safeParse(session.records.get(recordKey));
  return parsed.success ? parsed.data : [];
}

export interface NamedDocument {
  readonly dossier: string;
  readonly file: Attachment;
}

/** Documents that sections here name now; of one dossier, or of all. */
export async function documentsNamed(
  { session, sections }: VaultContext,
  dossier?: string,
): Promise<readonly NamedDocument[]> {
  const found = new Map<string, NamedDocument>();
  const erased = erasedDocuments(session);
  for (const hex of session.keys.sections()) {
    const [key] = session.keys.of(hex).values();
    const id = key && toBase64url(key.dossier);
    if (id === undefined || (dossier !== undefined && id !== dossier)) continue;
    const section = await sections.open(hex);
    const view = section?.log.asRead();
    for (const file of view ? attachmentsIn([view]) : [])
      if (!erased.has(file.id)) found.set(file.id, { dossier: id, file });
  }
  return [...found.values()];
}

/** Numbers (from 0) of the parts of a document that do not open in their place. */
export async function damagedParts(
  { crypto, shell }: Session,
  file: Attachment,
): Promise<Result<readonly number[], VaultProblem>> {
  const parts: number[] = [];
  for (let index = 0; index < file.chunks; index += 1) {
    const chunk = await shell('chunks.get', { attachment: file.id, index });
    if (!chunk.ok && chunk.problem !== 'not-found' && chunk.problem !== 'damaged') return fail({ code: chunk.problem });
    if (!chunk.ok || !isChunkOf(crypto, file, index, chunk.value)) parts.push(index);
  }
  return ok(parts);
}

/** Reads documents through and remembers what is damaged; of all dossiers, or of those named. */
export async function checkDocuments(
  { session }: VaultContext,
  documents: readonly NamedDocument[],
): Promise<Result<undefined, VaultProblem>> {
  const checked = new Set(documents.map(({ file }) => file.id));
  const next = known(session).filter(({ id }) => !checked.has(id));
  for (const { dossier, file } of documents) {
    const parts = await damagedParts(session, file);
    if (!parts.ok) return parts;
    if (parts.value.length > 0) next.push({ dossier, id: file.id, parts: [...parts.value] });
  }
  const before = known(session);
  if (next.length === 0 && before.length === 0) return ok(undefined);
  return session.records.put([[recordKey, next]]);
}

/** Documents of a dossier that were damaged, read through again: something came that may have made them whole. */
export async function recheckDamaged(context: VaultContext, dossier: string): Promise<Result<undefined, VaultProblem>> {
  const ids = new Set(known(context.session).map(({ id }) => id));
  if (ids.size === 0) return ok(undefined);
  const documents = await documentsNamed(context, dossier);
  return checkDocuments(
    context,
    documents.filter(({ file }) => ids.has(file.id)),
  );
}

/** What is known to be damaged, and what of one dossier is plainly not here. Documents no section names any more are none. */
export async function damagedDocuments(
  context: VaultContext,
  dossier?: string,
): Promise<Result<readonly DamagedDocument[], VaultProblem>> {
  const { session } = context;
  const remembered = known(session).filter((each) => dossier === undefined || each.dossier === dossier);
  const dossiers = new Set(dossier === undefined ? remembered.map((each) => each.dossier) : [dossier]);
  const names = new Map(
    [...dossiersIn(context, 'real'), ...dossiersIn(context, 'practice')].map((each) => [each.id, nameOf(each)]),
  );
  const found: DamagedDocument[] = [];
  for (const each of dossiers) {
    for (const { file } of await documentsNamed(context, each)) {
      const parts = new Set(remembered.find(({ id }) => id === file.id)?.parts);
      const held = await session.shell('chunks.held', { attachment: file.id });
      if (!held.ok) return fail({ code: held.problem });
      const here = new Set(held.value);
      for (let index = 0; index < file.chunks; index += 1) if (!here.has(index)) parts.add(index);
      const { surname = '', firstName = '' } = names.get(each) ?? {};
      if (parts.size > 0)
        found.push({
          dossier: each,
          surname,
          firstName,
          id: file.id,
          name: file.name,
          parts: [...parts].sort((a, b) => a - b).map((index) => index + 1),
          of: file.chunks,
          holders: await holdersOf(context, each, file.id),
        });
    }
  }
  return ok(found);
}
