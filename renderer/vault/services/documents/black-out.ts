/**
 * A copy with passages blacked out takes the place of a document, whose original goes to the own notes (shared/dossier/SPEC.md, SC3-SC5). The
 * part then gets its next founding with the same readers: what named the original is replaced by then and travels to nobody any more.
 */
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Attachment } from '../../../../shared/dossier/entities.ts';
import { parseUnit } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView, Version } from '../../../../shared/dossier/view.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { BlackedOut, BlackOutPlan, DocumentPlace } from '../../api/documents.ts';
import type { Change } from '../../api/dossiers.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { openSectionOf, realmOfDossier, viewSection, type VaultContext } from '../../core/context/context.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import type { Session } from '../../core/session/session.ts';
import { filesIn } from '../../core/writing/named-files.ts';
import { beginSection } from '../dossiers/beginning.ts';
import { changeDossier } from '../dossiers/changing.ts';
import { knownTo, sentTo } from '../exchanged/holdings.ts';
import { foundAnew, keepEpoch, mayFoundNext } from '../sharing/founding.ts';
import { personElsewhere } from '../trust/correspondents.ts';
import { holdersOf } from './holders.ts';

interface Standing {
  readonly realm: Realm;
  readonly section: OpenSection;
  readonly entity: EntityView;
  readonly file: Attachment;
  /** What the screen showed of the file, of the safe copy, and of an earlier blacking out. */
  readonly sees: Readonly<Record<'file' | 'safe' | 'blackedOut', readonly string[]>>;
  readonly hasSafe: boolean;
}

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

/** The document as it stands, in one version: of two a person chooses first. */
async function standing(context: VaultContext, place: DocumentPlace): Promise<Result<Standing, VaultProblem>> {
  const realm = realmOfDossier(context.session, place.dossier);
  if (realm === null) return fail({ code: 'unknown-dossier' });
  const section = await openSectionOf(context, place.dossier, place.section);
  const view = section === null ? null : viewSection(context.session, section, realm);
  const entity = view?.entities.find(({ id, type }) => id === place.entity && type === typeIn[place.section]);
  if (section === null || entity === undefined) return fail({ code: 'not-found' });
  const found = fileIn(place, entity);
  return found === undefined ? fail({ code: 'look-again' }) : ok({ realm, section, entity, ...found });
}

/** The file a person looked at, where it still is the one that stands there. */
function fileIn(
  { section, document }: DocumentPlace,
  { state, units }: EntityView,
): Pick<Standing, 'file' | 'sees' | 'hasSafe'> | undefined {
  const versionsOf = (unit: string): readonly Version[] => units[unit]?.versions ?? [];
  const [only, ...others] = versionsOf(section === 'plan' ? 'file' : 'scan');
  const file = only && fileOf(section, only);
  if (file?.id !== document || state !== 'present' || others.length > 0) return undefined;
  const safe = versionsOf('safe');
  const sees = { file: opsOf(only ? [only] : []), safe: opsOf(safe), blackedOut: opsOf(versionsOf('blackedOut')) };
  return { file, sees, hasSafe: safe.length > 0 };
}

const typeIn = { plan: 'proof', legal: 'slip' } as const;

const fileOf = (kind: DocumentPlace['section'], { value }: Version): Attachment | undefined =>
  kind === 'plan' ? parseUnit('plan', 'proof', 'file', value)?.file : parseUnit('legal', 'slip', 'scan', value)?.file;

const opsOf = (versions: readonly Version[]): string[] => versions.flatMap(({ op, same }) => [op, ...same]);

/** Notes of my own service; begun where there are none yet. */
async function ownNotes(context: VaultContext, realm: Realm, dossier: string): Promise<Result<unknown, VaultProblem>> {
  const notes = await openSectionOf(context, dossier, 'notes');
  const isOwn = notes?.log.roleOf(context.session.identity(realm).sign.publicKey) === 'owner';
  return isOwn ? ok(undefined) : beginSection(context, { dossier, section: 'notes' });
}

function changesFor(
  { session }: VaultContext,
  { section, entity: id }: DocumentPlace,
  { entity, file, sees, hasSafe }: Standing,
  copy: Attachment,
  on: string,
): readonly Change[] {
  const type = typeIn[section];
  const put = (unit: string, value: unknown, seen: readonly string[]): Change => ({
    do: 'put',
    section,
    type,
    entity: id,
    unit,
    value,
    sees: [...seen],
  });
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
  const what = section === 'plan' ? whatOf(entity) : undefined;
  return [
    section === 'plan'
      ? put('file', { file: copy }, sees.file)
      : put('scan', { file: copy, on: scanned(entity, on) }, sees.file),
    // A safe copy shows all of the original.
    ...(hasSafe ? [put('safe', { file: copy }, sees.safe)] : []),
    put('blackedOut', { on }, sees.blackedOut),
    kept('of', { document: id, ...(what !== undefined && { what }), on }),
    kept('file', { file }),
  ];
}

const whatOf = (entity: EntityView): string | undefined =>
  parseUnit('plan', 'proof', 'proof', entity.units['proof']?.versions[0]?.value)?.type;

const scanned = (entity: EntityView, on: string): string =>
  parseUnit('legal', 'slip', 'scan', entity.units['scan']?.versions[0]?.value)?.on ?? on;

/** Originals the own notes keep: they never leave with the part their copies stand in. */
export function originalsIn(notes: SectionView | null): ReadonlySet<string> {
  const originals = (notes?.entities ?? []).filter(({ type }) => type === 'original');
  return new Set(
    originals.flatMap(({ units }) =>
      (units['file']?.versions ?? []).flatMap(
        ({ value }) => parseUnit('notes', 'original', 'file', value)?.file.id ?? [],
      ),
    ),
  );
}
