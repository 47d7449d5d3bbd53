/**
 * The original of a document that was blacked out takes the place of its copy again (shared/dossier/SPEC.md, SC7), where a person wants it
 * and their service owns the part. Until then it goes nowhere; from then on it goes where the document goes.
 */
import type { Attachment } from '../../../../shared/dossier/entities.ts';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { BlackedOut as Mark } from '../../../../shared/dossier/units/copies.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { BroughtBack } from '../../api/documents.ts';
import type { Change } from '../../api/dossiers.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { openSectionOf, viewSection, type VaultContext } from '../../core/context/context.ts';
import { erasedDocuments } from '../../core/endings/erasures.ts';
import { changeDossier } from '../dossiers/changing.ts';
import { mayFoundNext } from '../sharing/founding.ts';
import { replacing, standing } from './standing.ts';

interface Original {
  readonly file: Attachment;
  /** The day on which passages of it were blacked out, where it was a copy already. */
  readonly blackedOut: string | undefined;
  /** What the notes hold no longer from then on. */
  readonly leaves: readonly string[];
}

export async function bringOriginalBack(
  context: VaultContext,
  { original, on, ...place }: BroughtBack,
): Promise<Result<undefined, VaultProblem>> {
  const found = await standing(context, place);
  if (!found.ok) return found;
  const { realm, section, blackedOut } = found.value;
  if (!mayFoundNext(context.session, realm, section.log)) return fail({ code: 'not-allowed' });
  const kept = await keptOriginal(context, realm, place, original);
  if (kept === undefined || blackedOut === undefined) return fail({ code: 'look-again' });
  if (erasedDocuments(context.session).has(kept.file.id)) return fail({ code: 'erased-document' });
  const mark: Mark = kept.blackedOut === undefined ? { on: blackedOut, back: on } : { on: kept.blackedOut };
  const leaves = kept.leaves.map((entity): Change => ({ do: 'take-out', section: 'notes', type: 'original', entity }));
  const changed = await changeDossier(context, place.dossier, [
    ...replacing(place, found.value, kept.file, mark),
    ...leaves,
  ]);
  return changed.ok ? ok(undefined) : changed;
}

/** As the own notes keep it for this document; of two versions a person chooses first. */
async function keptOriginal(
  context: VaultContext,
  realm: Realm,
  { dossier, entity: document }: Pick<BroughtBack, 'dossier' | 'entity'>,
  original: string,
): Promise<Original | undefined> {
  const notes = await openSectionOf(context, dossier, 'notes');
  const view = notes === null ? null : viewSection(context.session, notes, realm);
  const all = listOf(view ?? undefined, 'original').filter((each) => ofWhat(each)?.document === document);
  const chosen = all.find(({ id }) => id === original);
  const file = chosen && read('notes', 'original', chosen, 'file')?.file;
  if (file === undefined || (chosen?.units['file']?.versions.length ?? 0) > 1) return undefined;
  const blackedOut = ofWhat(chosen)?.blackedOut;
  // With the first original back, copies that stood in between are originals of nothing.
  return { file, blackedOut, leaves: blackedOut === undefined ? all.map(({ id }) => id) : [original] };
}

const ofWhat = (entity: EntityView | undefined) => read('notes', 'original', entity, 'of');
