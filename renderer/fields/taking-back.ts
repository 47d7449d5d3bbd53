/**
 * What takes the last change back: the earlier value is written anew, and what was taken out is brought back. Nothing is deleted, and
 * what a colleague wrote meanwhile is not replaced: it names what this change wrote and nothing else (SPEC.md, U15).
 */
import type { EntityView } from '../../shared/dossier/view.ts';
import type { Change, DossierView } from '../vault/api.ts';
import { sectionOf } from './dossier-context.tsx';
import { opsSeen } from './unit-place.ts';

/** What stands where nothing was written yet, by type and unit. */
const unwritten: Readonly<Record<string, unknown>> = { 'step/status': { status: 'not-started' } };

const entityIn = (view: DossierView, { section, type, entity }: PutOrRemoval): EntityView | undefined =>
  sectionOf(view, section)?.entities.find((each) => each.id === entity && each.type === type);

type PutOrRemoval = Extract<Change, { do: 'put' | 'take-out' | 'bring-back' }>;

const isPutOrRemoval = (change: Change): change is PutOrRemoval =>
  change.do === 'put' || change.do === 'take-out' || change.do === 'bring-back';

/**
 * The changes that take these back; undefined where that cannot be said by writing an earlier value: of a note, of what somebody
 * settled, of something new, and of a first value.
 */
export function takingBack(
  before: DossierView,
  after: DossierView,
  changes: readonly Change[],
): readonly Change[] | undefined {
  const back = changes.map((change) => (isPutOrRemoval(change) ? backOf(before, after, change) : undefined));
  const known = back.filter((each) => each !== undefined);
  return known.length === back.length && known.length > 0 ? known.toReversed() : undefined;
}

function backOf(before: DossierView, after: DossierView, change: PutOrRemoval): Change | undefined {
  const { section, type, entity } = change;
  if (change.do === 'take-out') return { do: 'bring-back', section, type, entity };
  if (change.do === 'bring-back') return { do: 'take-out', section, type, entity };
  const was = entityIn(before, change);
  if (was === undefined) return undefined;
  const { unit } = change;
  const versions = was.units[unit]?.versions ?? [];
  const value = versions[0] === undefined ? unwritten[`${type}/${unit}`] : versions[0].value;
  if (value === undefined || versions.length > 1) return undefined;
  return { do: 'put', section, type, entity, unit, value, sees: opsSeen(entityIn(after, change)?.units[unit]) };
}
