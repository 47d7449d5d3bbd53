/**
 * A copy with passages blacked out takes the place of a document, whose original goes to the own notes (shared/dossier/SPEC.md, SC3-SC5). The
 * part then gets its next founding with the same readers: what named the original is replaced by then and travels to nobody any more.
 */
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Attachment } from '../../../../shared/dossier/entities.ts';
import { listOf, parseUnit } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { BlackedOut, BlackOutPlan, DocumentPlace } from '../../api/documents.ts';
import type { Change } from '../../api/dossiers.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { openSectionOf, type VaultContext } from '../../core/context/context.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import type { Session } from '../../core/session/session.ts';
import { filesIn } from '../../core/writing/named-files.ts';
import { beginSection } from '../dossiers/beginning.ts';
import { changeDossier } from '../dossiers/changing.ts';
import { knownTo, sentTo } from '../exchanged/holdings.ts';
import { foundAnew, keepEpoch, mayFoundNext } from '../sharing/founding.ts';
import { personElsewhere } from '../trust/correspondents.ts';
import { holdersOf } from './holders.ts';
import { replacing, standing, type Standing } from './standing.ts';

/** Who has the original already, and whether its part can be founded anew, which is for its owners. */
export async function blackOutPlan(
  context: VaultContext,
  place: DocumentPlace,
): Promise<Result<BlackOutPlan, VaultProblem>> {
  const found = await standing(context, place);
  if (!found.ok) return found;
  const { realm, section, file } = found.value;
  const readers = await holdersOf(context, place.dossier, file.id);
  return ok({
    canReplace: mayFoundNext(context.session, realm, section.log),
    readers,
    holders: readers.filter(({ person }) => hasIt(context.session, realm, section, file, person)),
  });
}

/** Whether what names a document went to somebody, or is theirs. */
function hasIt(session: Session, realm: Realm, { log, hex }: OpenSection, file: Attachment, person: string): boolean {
  const card = personElsewhere(session, realm, person)?.card;
  if (card === undefined) return false;
  const [known, sent, seat] = [knownTo(session, card, hex), sentTo(session, card, hex), toHex(card.signKey)];
  return [...log.held().values()].some(({ id, seat: by, contribution }) => {
    const names = contribution.ops.some(
      (each) => each !== null && 'value' in each.op && filesIn(each.op.value).some((named) => named.id === file.id),
    );
    return names && (by === seat || known.has(id) || sent(id));
  });
}

export async function blackOut(
  context: VaultContext,
  { copy, on, ...place }: BlackedOut,
): Promise<Result<undefined, VaultProblem>> {
  const found = await standing(context, place);
  if (!found.ok) return found;
  const { realm, section } = found.value;
  if (!mayFoundNext(context.session, realm, section.log)) return fail({ code: 'not-allowed' });
  const begun = await ownNotes(context, realm, place.dossier);
  if (!begun.ok) return begun;
  const changed = await changeDossier(context, place.dossier, changesFor(context, place, found.value, copy, on));
  if (!changed.ok) return changed;
  const founded = foundAnew(context.session, realm, section);
  if (founded === null) return fail({ code: 'too-large' });
  const kept = await keepEpoch(context, realm, section, founded);
  if (!kept.ok) return kept;
  context.session.notify({ type: 'changed', dossier: place.dossier });
  return ok(undefined);
}

/** Notes of my own service; begun where there are none yet. */
async function ownNotes(context: VaultContext, realm: Realm, dossier: string): Promise<Result<unknown, VaultProblem>> {
  const notes = await openSectionOf(context, dossier, 'notes');
  const isOwn = notes?.log.roleOf(context.session.identity(realm).sign.publicKey) === 'owner';
  return isOwn ? ok(undefined) : beginSection(context, { dossier, section: 'notes' });
}

function changesFor(
  { session }: VaultContext,
  place: DocumentPlace,
  found: Standing,
  copy: Attachment,
  on: string,
): readonly Change[] {
  const { entity, file, blackedOut } = found;
  const original = toHex(session.crypto.random(16));
  const kept = (unit: string, value: unknown): Change => ({
    do: 'put',
    section: 'notes',
    type: 'original',
    entity: original,
    unit,
    value,
    sees: [],
  });
  const what = place.section === 'plan' ? whatOf(entity) : undefined;
  const of = {
    document: place.entity,
    ...(what !== undefined && { what }),
    on,
    ...(blackedOut !== undefined && { blackedOut }),
  };
  return [...replacing(place, found, copy, { on }), kept('of', of), kept('file', { file })];
}

const whatOf = (entity: EntityView): string | undefined =>
  parseUnit('plan', 'proof', 'proof', entity.units['proof']?.versions[0]?.value)?.type;

/**
 * Originals the own notes keep: they never leave with the part their copies stand in. One that took its place again is none; one that
 * was brought back while somebody else changed it still is.
 */
export function originalsIn(notes: SectionView | null): ReadonlySet<string> {
  return new Set(
    listOf(notes ?? undefined, 'original').flatMap(({ units }) =>
      (units['file']?.versions ?? []).flatMap(
        ({ value }) => parseUnit('notes', 'original', 'file', value)?.file.id ?? [],
      ),
    ),
  );
}
