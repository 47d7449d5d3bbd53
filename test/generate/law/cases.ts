/** All generated examples. */
import { borderCases } from './borders.ts';
import { beforeTheAct, changeCases, ruleCases } from './changes.ts';
import { codeCases } from './codes.ts';
import { explanationCases } from './explanations.ts';
import { inputCases } from './inputs.ts';
import { limitCases } from './limits.ts';
import { weighedCases } from './weighed.ts';
import { textOf, type Case } from './write.ts';

const made: readonly Case[] = [
  ...beforeTheAct,
  ...changeCases,
  ...ruleCases,
  ...borderCases,
  ...inputCases,
  ...codeCases,
  ...explanationCases,
  ...limitCases,
  ...weighedCases,
];

/** Two changes a day apart give the same example twice: one stays, with what either asks. */
function once(cases: readonly Case[]): readonly Case[] {
  const byFile = new Map<string, Case>();
  for (const each of cases) {
    const other = byFile.get(each.file);
    if (other === undefined) byFile.set(each.file, each);
    else if (textOf(other) !== textOf(each)) byFile.set(each.file, { ...other, focus: 'all' });
  }
  return [...byFile.values()];
}

export const allCases: readonly Case[] = once(made);
