/** Practice dossiers as Today reads them: the fragments of a desk that may read every section. */
import type { DossierProjections } from '../../renderer/vault/core/context/projections.ts';
import type { Fragment } from '../../renderer/vault/core/projections/projection.ts';
import { listedUnits } from '../../shared/dossier/entities.ts';
import { sectionKinds, type SectionKind } from '../../shared/dossier/sections.ts';
import { practiceWriters } from '../../shared/practice/index.ts';
import type { PracticeDossier } from '../../shared/practice/types.ts';
import { addDays } from '../../shared/release/index.ts';

export const practiceOn = (today: string): readonly PracticeDossier[] =>
  practiceWriters.map((write) => write((day) => addDays(today, day)));

type Entities = Fragment['entities'];

/** As it stands on the day of set-up: what was written last of each unit holds. */
function entitiesOf({ puts }: PracticeDossier, kind: SectionKind): Entities {
  const entries = new Map<string, Entities[number]>();
  for (const { section, id, type, units, by, takenOutOn } of puts) {
    if (section !== kind || takenOutOn !== undefined) continue;
    entries.set(id, { id, type, by, units: { ...entries.get(id)?.units, ...units } });
  }
  return [...entries.values()];
}

export function projectionsOf(dossier: PracticeDossier): DossierProjections {
  const kinds = new Set<SectionKind>(dossier.sections.map(({ kind }) => kind));
  return projectionOf(
    `practice-${String(dossier.number)}`,
    Object.fromEntries([...kinds].map((kind) => [kind, entitiesOf(dossier, kind)])),
  );
}

/** A dossier as its overview fragments hold it: listed units alone. */
export function projectionOf(
  id: string,
  sections: Readonly<Partial<Record<SectionKind, readonly Omit<Entities[number], 'by'>[]>>>,
): DossierProjections {
  const kinds = sectionKinds.filter((kind) => sections[kind] !== undefined);
  const byKind = new Map(
    kinds.map((kind): readonly [SectionKind, Fragment] => [
      kind,
      {
        dossier: id,
        realm: 'practice',
        kind,
        count: 1,
        entities: (sections[kind] ?? []).flatMap((each) => {
          const listed = listedUnits.get(each.type);
          if (listed === undefined) return [];
          const units = Object.entries(each.units).filter(([name]) => listed.includes(name));
          return [{ by: '', ...each, units: Object.fromEntries(units) }];
        }),
        unsettled: [],
        last: 0,
        waits: { join: false, look: [], adopt: [], founded: [], leftOut: [], since: 0, readers: [], until: null },
        closings: [],
        keeping: null,
      },
    ]),
  );
  return { id, byKind };
}
