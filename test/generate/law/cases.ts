/** All worked examples that are made by rule. */
import { boundaryCases } from './boundaries.ts';
import { inputCases } from './inputs.ts';
import { procedureCases } from './procedures.ts';
import { derivedCases, publishedCases } from './published.ts';
import { packs, rowOf } from '../../../shared/release/law/index.ts';
import { facts, within } from './boundaries.ts';
import type { Case } from './write.ts';

/** What each pack says, row by row, for a jurist to read over. */
const stated: readonly Case[] = packs.map((pack): Case => {
  const rows = ['validity', ...[...pack.regimes, ...pack.rules, ...pack.procedure].map(({ id }) => id)];
  return {
    file: `stated/pack-${pack.number}`,
    name: `what pack ${pack.number} says, row by row`,
    provenance: 'stated: the field document, section 1, with the sources named in each row',
    facts: facts({ asOf: within.find(([number]) => number === pack.number)?.[1] ?? '', sentences: [] }),
    only: true,
    expect: [`expect pack: ${pack.number}`, ...rows.map((id) => `expect row ${id}: ${rowOf(pack, id) ?? ''}`)],
  };
});

export const allCases: readonly Case[] = [
  ...publishedCases,
  ...derivedCases,
  ...boundaryCases,
  ...inputCases,
  ...procedureCases,
  ...stated,
];
