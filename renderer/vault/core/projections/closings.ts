/** What overview fragments say of the end of a dossier: who closed it, and what is kept longer (SPEC.md, Y1, Y4). */
import { isOwnWord } from '../../../../shared/dossier/closing.ts';
import { parseUnit } from '../../../../shared/dossier/read.ts';
import type { SectionView, Version } from '../../../../shared/dossier/view.ts';
import type { Closing, Keeping } from '../../api/retention.ts';

/** A closing counts where it stands alone, and is said for the service whose place it is in by somebody of it (Y1). */
export function closingsIn(view: SectionView): readonly Closing[] {
  if (view.kind !== 'identity') return [];
  return view.entities.flatMap((entity) => {
    if (entity.type !== 'closing' || entity.state !== 'present') return [];
    const [only, other] = entity.units['closing']?.versions ?? [];
    if (only === undefined || other !== undefined) return [];
    const value = parseUnit('identity', 'closing', 'closing', only.value);
    if (value?.state !== 'closed' || !isOwnWord(only, value.service, entity.id)) return [];
    const { service, on, eventOn, why, note } = value;
    return [{ service, on, ...(eventOn !== undefined && { eventOn }), why, ...(note !== undefined && { note }) }];
  });
}

/** Until when a section stays. Of two days that stand beside each other the later counts. */
export function keepingIn(view: SectionView): Keeping | null {
  const entity = view.entities.find(
    ({ type, id, state }) => type === 'keeping' && id === 'keeping' && state === 'present',
  );
  const all = (entity?.units['until']?.versions ?? []).flatMap(keepingOf);
  return all.reduce<Keeping | null>((last, each) => (last === null || each.until > last.until ? each : last), null);
}

function keepingOf({ value, author, at }: Version): readonly Keeping[] {
  // The unit is the same in every kind of section.
  const parsed = parseUnit('notes', 'keeping', 'until', value);
  return parsed === undefined ? [] : [{ ...parsed, by: author.name, at }];
}
