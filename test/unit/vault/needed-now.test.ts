/** What the lists of all dossiers need of each kind of section: fragments made for less are made again only where its number grew. */
import { expect, it } from 'vitest';
import { neededNow } from '../../../renderer/vault/core/projections/projection.ts';
import { entities, listedUnits } from '../../../shared/dossier/entities.ts';
import { sectionKinds, type SectionKind } from '../../../shared/dossier/sections.ts';
import recorded from './needed-now.json' with { type: 'json' };

const listedIn = (kind: SectionKind): readonly string[] =>
  Object.keys(entities[kind]).flatMap((type) =>
    listedUnits.has(type) ? [`${type}: ${listedUnits.get(type)?.join(' ') ?? ''}`] : [],
  );

it('a kind of which the lists need more than before has a number that grew: write both down together', () => {
  const now = sectionKinds.flatMap((kind) => {
    const listed = listedIn(kind);
    return listed.length === 0 ? [] : [[kind, { needed: neededNow[kind] ?? 0, listed }] as const];
  });
  expect(Object.fromEntries(now)).toEqual(recorded);
});
