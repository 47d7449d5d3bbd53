/**
 * What an extract that came in may hold (SPEC.md, D26, D37): the units its kind is made of, and of a consultation what its basis lets
 * participants share. What this version does not know is kept unread, as everywhere.
 */
import { unitSchema } from '../dossier/entities.ts';
import { parseUnit } from '../dossier/read.ts';
import type { ExtractKind } from '../dossier/units/extract.ts';
import type { EntityView } from '../dossier/view.ts';
import { extracts, type ExtractRule, type Source } from './extracts.ts';
import { closingOf } from './gate/gate.ts';
import type { BasisKey } from './gate/bases.ts';
import { partOf } from './gate/parts.ts';

/** Entities of an extract, by what they are taken from. */
const typeLeft = {
  person: 'extract',
  responsible: 'extract',
  step: 'extract-step',
  item: 'extract-item',
  meeting: 'extract-meeting',
  statement: 'extract-fitness',
  'working-together': 'extract-working-together',
  report: 'extract-report',
  consultation: 'extract-consultation',
  position: 'extract-position',
  decision: 'extract-decision',
} as const;
/** Units that have another name in an extract. */
const unitLeft: Readonly<Record<string, string>> = { personLanguage: 'language', holder: 'contact', meeting: 'met' };

/** Where what is taken from a place stands in an extract. */
const leftAs = ({ type, unit }: Source): string =>
  `${Object.entries(typeLeft).find(([from]) => from === type)?.[1] ?? type}/${unitLeft[unit] ?? unit}`;

/** What every extract has, whatever it is about. */
const always: readonly string[] = ['extract/frame', 'keeping/until'];

/** Whether something in it, in any version, is of no such extract. */
export function goesBeyond(kind: ExtractKind, entities: readonly EntityView[]): boolean {
  const { fields }: ExtractRule = extracts[kind];
  const held = new Set([...always, ...fields.map(leftAs)]);
  const bases = entities.flatMap(({ type, units }) => (type === 'extract-consultation' ? basesIn(units) : []));
  return entities.some(({ type, units }) =>
    Object.keys(units).some(
      (unit) =>
        unitSchema('extract', type, unit) !== undefined &&
        (!held.has(`${type}/${unit}`) || bases.some((basis) => isClosed(basis, type, unit))),
    ),
  );
}

const basesIn = (units: EntityView['units']): readonly BasisKey[] =>
  (units['basis']?.versions ?? []).flatMap(
    ({ value }) => parseUnit('extract', 'extract-consultation', 'basis', value)?.basis ?? [],
  );

/** A basis that lets participants share nothing closes all of it. */
function isClosed(basis: BasisKey, type: string, unit: string): boolean {
  const part = partOf(type.replace(/^extract-/, ''), unit);
  return closingOf(basis, 'extract') !== undefined || (part !== undefined && closingOf(basis, part) !== undefined);
}
