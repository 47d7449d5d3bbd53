/** A file that brings back what was erased here: a person is told, and decides (SPEC.md, Z3). Never by itself. */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { ReadBundle } from '../../../../shared/bundle/read.ts';
import type { Result } from '../../../../shared/result.ts';
import { logAccess } from '../../core/access/access.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { keys } from '../exchanged/records.ts';
import type { Session } from '../../core/session/session.ts';
import { erasureKey, erasures, tombstoneOf, wholeSections, type Erasure } from '../../core/endings/erasures.ts';

type Brought = Pick<ReadBundle, 'manifest' | 'sections'>;

/** The tombstones of sections a file brings, by section (hex). */
export function broughtBack(session: Session, { manifest, sections }: Brought): ReadonlyMap<string, Erasure> {
  const found = new Map<string, Erasure>();
  if (manifest.dossier === undefined) return found;
  const dossier = toBase64url(manifest.dossier.id);
  for (const { section } of sections) {
    const hex = toHex(section);
    const tombstone = session.keys.of(hex).size > 0 ? null : tombstoneOf(session, dossier, hex);
    if (tombstone !== null) found.set(hex, tombstone[1]);
  }
  return found;
}

/** Whether a section was once here and erased, taken back or not: to bring it again is no new reading. */
export const wasErasedHere = (session: Session, dossier: string, section: string): boolean =>
  erasures(session).some(
    ([, each]) =>
      each.dossier === dossier &&
      (each.scope === 'dossier' || wholeSections(each).some((one) => one.section === section)),
  );

const dossierIn = ({ manifest }: Brought): string => (manifest.dossier ? toBase64url(manifest.dossier.id) : '');

/** The erasures that stand and cover anything of a file, by id. */
function coveringIn(session: Session, brought: Brought): ReadonlyMap<string, Erasure> {
  const found = new Map<string, Erasure>();
  for (const { section } of brought.sections) {
    const tombstone = tombstoneOf(session, dossierIn(brought), toHex(section));
    if (tombstone !== null) found.set(...tombstone);
  }
  return found;
}

/** Those of them that are not done: finished later, they would take what is taken in now. */
export const unfinishedIn = (session: Session, brought: Brought): readonly string[] =>
  [...coveringIn(session, brought)].flatMap(([id, { state }]) => (state === 'begun' ? [id] : []));

/** A person takes back what a file brings: from here on its tombstones stand no more. */
export async function takeBack(session: Session, brought: Brought): Promise<Result<undefined, VaultProblem>> {
  const { manifest } = brought;
  const dossier = dossierIn(brought);
  const lifted = coveringIn(session, brought);
  const takenBack = session.now();
  const records: (readonly [string, unknown])[] = [...lifted].map(([id, each]) => [
    erasureKey(id),
    { ...each, takenBack },
  ]);
  // It may be the very file that had brought it the first time.
  records.push([keys.taken(toHex(manifest.id)), null]);
  return logAccess(session, { what: 'took-back-erased', dossier }, records);
}

/** The file without the sections that were erased here. */
export function withoutErased<T extends Brought>(session: Session, bundle: T): T {
  const erased = broughtBack(session, bundle);
  return { ...bundle, sections: bundle.sections.filter(({ section }) => !erased.has(toHex(section))) };
}
