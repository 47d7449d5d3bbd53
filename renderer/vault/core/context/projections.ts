/** What the lists are made of: the overview fragments I can open, by dossier. */
import { parseUnit } from '../../../../shared/dossier/read.ts';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Realm } from '../../api/places.ts';
import type { Closing } from '../../api/retention.ts';
import type { VaultContext } from './context.ts';
import type { Fragment } from '../projections/projection.ts';
import type { Sections } from '../sections/sections.ts';
import { realmId } from '../session/session.ts';

export type FragmentEntity = Fragment['entities'][number];

/** The fragments of one dossier, by section kind: the same object until one of its sections changes. */
export interface DossierProjections {
  readonly id: string;
  readonly byKind: ReadonlyMap<SectionKind, Fragment>;
}

interface Gathered {
  /** How often the fragments had changed then. */
  readonly changes: number;
  readonly dossiers: readonly DossierProjections[];
}

/** Lists and search ask for the same dossiers at each key press; they change when a section does. */
const gathered: Readonly<Record<Realm, WeakMap<Sections, Gathered>>> = { real: new WeakMap(), practice: new WeakMap() };

/** Every dossier of a realm that I can open something of. */
export function dossiersIn({ sections }: Pick<VaultContext, 'sections'>, realm: Realm): readonly DossierProjections[] {
  const known = gathered[realm].get(sections);
  if (known?.changes === sections.fragmentChanges) return known.dossiers;
  const dossiers = gather(sections, toHex(realmId(realm)), known?.dossiers ?? []);
  gathered[realm].set(sections, { changes: sections.fragmentChanges, dossiers });
  return dossiers;
}

function gather(
  sections: Sections,
  realm: string,
  before: readonly DossierProjections[],
): readonly DossierProjections[] {
  const byDossier = new Map<string, Map<SectionKind, Fragment>>();
  for (const [hex, fragment] of sections.fragments()) {
    if (fragment.realm !== realm || sections.isSetApart(hex)) continue;
    const kinds = byDossier.get(fragment.dossier) ?? new Map<SectionKind, Fragment>();
    kinds.set(fragment.kind, fragment);
    byDossier.set(fragment.dossier, kinds);
  }
  const known = new Map(before.map((dossier) => [dossier.id, dossier]));
  return [...byDossier].map(([id, byKind]) => {
    const same = known.get(id);
    return same !== undefined && holdsTheSame(same.byKind, byKind) ? same : { id, byKind };
  });
}

const holdsTheSame = (one: DossierProjections['byKind'], other: DossierProjections['byKind']): boolean =>
  one.size === other.size && [...one].every(([kind, fragment]) => other.get(kind) === fragment);

export const entitiesOf = (dossier: DossierProjections, kind: SectionKind, type: string): readonly FragmentEntity[] =>
  (dossier.byKind.get(kind)?.entities ?? []).filter((each) => each.type === type);

export interface Named {
  readonly surname: string;
  readonly firstName: string;
  readonly birth: string;
}

/** A fragment is replaced when its section changes. */
const names = new WeakMap<Fragment, Named>();

export function nameOf(dossier: DossierProjections): Named {
  // Whoever received an extract knows the person by it.
  const identity = dossier.byKind.get('identity') ?? dossier.byKind.get('extract');
  const known = identity && names.get(identity);
  if (known) return known;
  const name = readName(dossier);
  if (identity) names.set(identity, name);
  return name;
}

function readName(dossier: DossierProjections): Named {
  const person = entitiesOf(dossier, 'identity', 'person')[0] ?? entitiesOf(dossier, 'extract', 'extract')[0];
  const name = parseUnit('identity', 'person', 'name', person?.units['name']);
  const birth = parseUnit('identity', 'person', 'birth', person?.units['birth']);
  return { surname: name?.surname ?? '', firstName: name?.firstName ?? '', birth: birth?.date ?? '' };
}

export const legalDates = (dossier: DossierProjections) =>
  entitiesOf(dossier, 'legal', 'legal-date').flatMap(
    (each) => parseUnit('legal', 'legal-date', 'date', each.units['date']) ?? [],
  );

/** Who carries a dossier, as it is written. */
export const holderIn = (dossier: DossierProjections) =>
  parseUnit('identity', 'responsible', 'holder', entitiesOf(dossier, 'identity', 'responsible')[0]?.units['holder']);

/** Whether, when and why a service closed a dossier for itself. */
export const closingBy = (dossier: DossierProjections, service: string): Closing | undefined =>
  dossier.byKind.get('identity')?.closings.find((each) => each.service === service);
