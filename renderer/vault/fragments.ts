/** What the lists are made of: the overview fragments I can open, by dossier. */
import { parseUnit } from '../../shared/dossier/read.ts';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import { toHex } from '../../shared/codec/hex.ts';
import type { Realm } from './api.ts';
import type { Workshop } from './dossiers.ts';
import type { Fragment } from './overview.ts';
import { realmId } from './session.ts';

export type FragmentEntity = Fragment['entities'][number];

/** The fragments of one dossier, by section kind. */
export interface DossierFragments {
  readonly id: string;
  readonly byKind: ReadonlyMap<SectionKind, Fragment>;
}

/** Every dossier of a realm that I can open something of. */
export function dossiersIn(shop: Workshop, realm: Realm): readonly DossierFragments[] {
  const wanted = toHex(realmId(realm));
  const byDossier = new Map<string, Map<SectionKind, Fragment>>();
  for (const fragment of shop.sections.fragments().values()) {
    if (fragment.realm !== wanted) continue;
    const kinds = byDossier.get(fragment.dossier) ?? new Map<SectionKind, Fragment>();
    kinds.set(fragment.kind, fragment);
    byDossier.set(fragment.dossier, kinds);
  }
  return [...byDossier].map(([id, byKind]) => ({ id, byKind }));
}

export const entitiesOf = (dossier: DossierFragments, kind: SectionKind, type: string): readonly FragmentEntity[] =>
  (dossier.byKind.get(kind)?.entities ?? []).filter((each) => each.type === type);

export interface Named {
  readonly surname: string;
  readonly firstName: string;
  readonly birth: string;
}

export function nameOf(dossier: DossierFragments): Named {
  const person = entitiesOf(dossier, 'identity', 'person')[0];
  const name = parseUnit('identity', 'person', 'name', person?.units['name']);
  const birth = parseUnit('identity', 'person', 'birth', person?.units['birth']);
  return { surname: name?.surname ?? '', firstName: name?.firstName ?? '', birth: birth?.date ?? '' };
}

export const legalDates = (dossier: DossierFragments) =>
  entitiesOf(dossier, 'legal', 'legal-date').flatMap(
    (each) => parseUnit('legal', 'legal-date', 'date', each.units['date']) ?? [],
  );
