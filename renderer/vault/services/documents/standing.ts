/** A document of the plan or of the law as it stands, to be replaced by a copy of it or by its original. */
import type { Attachment } from '../../../../shared/dossier/entities.ts';
import { parseUnit } from '../../../../shared/dossier/read.ts';
import { blackedOutOn, type BlackedOut } from '../../../../shared/dossier/units/copies.ts';
import type { EntityView, Version } from '../../../../shared/dossier/view.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { DocumentPlace } from '../../api/documents.ts';
import type { Change } from '../../api/dossiers.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { openSectionOf, realmOfDossier, viewSection, type VaultContext } from '../../core/context/context.ts';
import type { OpenSection } from '../../core/sections/sections.ts';

export interface Standing {
  readonly realm: Realm;
  readonly section: OpenSection;
  readonly entity: EntityView;
  readonly file: Attachment;
  /** What the screen showed of the file, of the safe copy, and of an earlier blacking out. */
  readonly sees: Readonly<Record<'file' | 'safe' | 'blackedOut', readonly string[]>>;
  readonly hasSafe: boolean;
  /** The day on which passages of it were blacked out, where it is such a copy. */
  readonly blackedOut: string | undefined;
}

/** The document as it stands, in one version: of two a person chooses first. */
export async function standing(context: VaultContext, place: DocumentPlace): Promise<Result<Standing, VaultProblem>> {
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
): Pick<Standing, 'file' | 'sees' | 'hasSafe' | 'blackedOut'> | undefined {
  const versionsOf = (unit: string): readonly Version[] => units[unit]?.versions ?? [];
  const [only, ...others] = versionsOf(section === 'plan' ? 'file' : 'scan');
  const file = only && fileOf(section, only);
  if (file?.id !== document || state !== 'present' || others.length > 0) return undefined;
  const [safe, marks] = [versionsOf('safe'), versionsOf('blackedOut')];
  const sees = { file: opsOf(only ? [only] : []), safe: opsOf(safe), blackedOut: opsOf(marks) };
  return { file, sees, hasSafe: safe.length > 0, blackedOut: blackedOutOn(markOf(section, marks[0]?.value)) };
}

export const typeIn = { plan: 'proof', legal: 'slip' } as const;

const fileOf = (kind: DocumentPlace['section'], { value }: Version): Attachment | undefined =>
  kind === 'plan' ? parseUnit('plan', 'proof', 'file', value)?.file : parseUnit('legal', 'slip', 'scan', value)?.file;

const markOf = (kind: DocumentPlace['section'], value: unknown): BlackedOut | undefined =>
  kind === 'plan' ? parseUnit('plan', 'proof', 'blackedOut', value) : parseUnit('legal', 'slip', 'blackedOut', value);

export const opsOf = (versions: readonly Version[]): string[] => versions.flatMap(({ op, same }) => [op, ...same]);

/** What puts another file where the document stands, and beside it what is said of passages that were blacked out. */
export function replacing(
  { section, entity: id }: DocumentPlace,
  { entity, sees, hasSafe }: Standing,
  file: Attachment,
  blackedOut: BlackedOut,
): readonly Change[] {
  const put = (unit: string, value: unknown, seen: readonly string[]): Change => ({
    do: 'put',
    section,
    type: typeIn[section],
    entity: id,
    unit,
    value,
    sees: [...seen],
  });
  return [
    section === 'plan'
      ? put('file', { file }, sees.file)
      : put('scan', { file, on: scanned(entity, blackedOut.on) }, sees.file),
    // What stood beside it is of the file before: a safe copy shows all of an original.
    ...(hasSafe ? [put('safe', { file }, sees.safe)] : []),
    put('blackedOut', blackedOut, sees.blackedOut),
  ];
}

const scanned = (entity: EntityView, on: string): string =>
  parseUnit('legal', 'slip', 'scan', entity.units['scan']?.versions[0]?.value)?.on ?? on;
