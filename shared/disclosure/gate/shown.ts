/**
 * What of case consultations is shown wherever their contents are read: in search, history and states of another day no more than on
 * the card (SPEC.md, D60). What is closed stays in the signed log, and is there again once its basis opens it.
 */
import { consultationOf } from '../../dossier/consultation-of.ts';
import type { EntityView, SectionView } from '../../dossier/view.ts';
import { closedNow, decidingOf, type Deciding } from './gate.ts';
import { partOf } from './parts.ts';

export interface Shown {
  unit(type: string, entity: string, unit: string): boolean;
  /** Whether anything of an entity may be told: that it was taken out and why, too. */
  entity(type: string, entity: string): boolean;
  readonly notes: boolean;
}

const all: Shown = { unit: () => true, entity: () => true, notes: true };

/** @param now the section as it stands: its bases decide, also about what was written under another one */
export function shownNow(now: Pick<SectionView, 'kind' | 'entities'>): Shown {
  if (now.kind !== 'consultation') return all;
  const entities = new Map(now.entities.map((each) => [`${each.type}/${each.id}`, each]));
  const decidings = new Map<string, Deciding>();
  const decidingFor = (consultation: string): Deciding => {
    const known = decidings.get(consultation) ?? decidingOf(entities.get(`consultation/${consultation}`));
    decidings.set(consultation, known);
    return known;
  };
  const unit = (type: string, id: string, name: string): boolean => {
    const part = partOf(type, name);
    // What this version does not know is hidden where it is read.
    if (part === undefined || part === 'basis') return true;
    const entity = entities.get(`${type}/${id}`);
    const consultation = type === 'consultation' ? id : entity && consultationOf(entity);
    return consultation !== undefined && closedNow(decidingFor(consultation), part) === undefined;
  };
  const held = now.entities.filter(({ type, state }) => type === 'consultation' && state !== 'taken-out');
  return {
    unit,
    entity: (type, id) => {
      const names = Object.keys(entities.get(`${type}/${id}`)?.units ?? {});
      return names.length === 0 || names.some((name) => unit(type, id, name));
    },
    // A note belongs to no consultation: it stands in a common file, where one of them has it.
    notes: held.length === 0 || held.some(({ id }) => closedNow(decidingFor(id), 'agenda') === undefined),
  };
}

/** Without what is closed, and without entities of which nothing is left. */
export function shownOf<T extends Pick<SectionView, 'entities' | 'notes'>>(held: T, shown: Shown): T {
  return {
    ...held,
    entities: held.entities.flatMap((each) => withShown(each, shown)),
    notes: shown.notes ? held.notes : [],
  };
}

function withShown(entity: EntityView, shown: Shown): readonly EntityView[] {
  const all = Object.entries(entity.units);
  const left = all.filter(([name]) => shown.unit(entity.type, entity.id, name));
  if (left.length === all.length) return [entity];
  return left.length === 0 ? [] : [{ ...entity, units: Object.fromEntries(left) }];
}
