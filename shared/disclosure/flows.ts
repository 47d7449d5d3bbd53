/** Everything the table lets go, as a list: what goes to whom for which purpose, and which extracts there are. Read from the table itself. */
import { sectionKinds, type SectionKind } from '../dossier/sections.ts';
import { extractKinds, type ExtractKind } from '../dossier/units/extract.ts';
import { isWorkerFunctionId, type WorkerFunctionId } from '../directory/index.ts';
import { extracts, type ExtractRule } from './extracts.ts';
import type { GroundKey } from './grounds.ts';
import { matrix, type Rule } from './matrix.ts';
import { purpose, type Purpose } from './purposes.ts';
import { receiverGroups, type ReceiverGroup } from './receivers.ts';

export interface Flow {
  readonly purpose: Purpose;
  readonly to: ReceiverGroup;
  readonly parts: readonly { readonly section: SectionKind; readonly ground: GroundKey; readonly required: boolean }[];
}

type Table = Readonly<
  Partial<Record<string, Readonly<Partial<Record<string, Readonly<Partial<Record<string, Rule>>>>>>>>
>;

/** @param table the table that counts; another one in tests */
export function flowsOf(table: Table = matrix): readonly Flow[] {
  return purpose.options.flatMap((each) =>
    receiverGroups.flatMap((to) => {
      const row = table[each]?.[to];
      const parts = sectionKinds.flatMap((section) => {
        const rule = row?.[section];
        return rule?.allowed === true ? [{ section, ground: rule.ground, required: rule.required }] : [];
      });
      return parts.length === 0 ? [] : [{ purpose: each, to, parts }];
    }),
  );
}

export interface ExtractFlow {
  readonly kind: ExtractKind;
  readonly from: SectionKind;
  readonly receivers: readonly { readonly function: WorkerFunctionId; readonly ground: GroundKey }[];
}

export const extractFlows = (): readonly ExtractFlow[] =>
  extractKinds.map((kind) => {
    const { from, receivers }: ExtractRule = extracts[kind];
    return {
      kind,
      from,
      receivers: Object.entries(receivers).flatMap(([id, ground]) =>
        isWorkerFunctionId(id) ? [{ function: id, ground }] : [],
      ),
    };
  });

/** Every ground something goes on, once. */
export const groundsOf = (flows: readonly Flow[], given: readonly ExtractFlow[]): readonly GroundKey[] => [
  ...new Set([
    ...flows.flatMap(({ parts }) => parts.map(({ ground }) => ground)),
    ...given.flatMap(({ receivers }) => receivers.map(({ ground }) => ground)),
  ]),
];
