/**
 * Which sensitive data a unit holds by the life domain it stands in (SPEC.md, OW9): its own, that of the goal a step is under, or the one a
 * person speaks of. It goes by the domain alone: no text is read for it.
 */
import { unitSchema } from './entities.ts';
import type { SectionKind } from './sections.ts';
import { sensitiveIn, type SensitiveKind } from './units/field.ts';
import { sensitiveDomains } from './units/plan.ts';

export interface Written {
  readonly type: string;
  readonly entity: string;
  readonly unit: string;
  /** As its schema decoded it. */
  readonly value: unknown;
}

/** Every value of a unit of the same section that stands. */
export type ValuesOf = (type: string, entity: string, unit: string) => readonly unknown[];

/** Units in which one writes of the domain; days, order and who does a step, as what, say nothing of it. */
const ofDomain: Readonly<Record<string, readonly string[]>> = {
  'plan/goal': ['words', 'translation', 'offer'],
  'plan/step': ['what', 'goal', 'details', 'planB'],
  'assessment/voice': ['words', 'translation', 'change'],
};

/** Undefined where it holds none. */
export function sensitiveAt(section: SectionKind, written: Written, valuesOf: ValuesOf): SensitiveKind | undefined {
  const { type, unit, value } = written;
  const schema = unitSchema(section, type, unit);
  const own = schema && sensitiveIn(schema, value);
  if (own !== undefined || ofDomain[`${section}/${type}`]?.includes(unit) !== true) return own;
  return domainsOf(written, valuesOf)
    .map((domain) => sensitiveDomains.get(domain))
    .find((kind) => kind !== undefined);
}

function domainsOf({ type, entity, unit, value }: Written, valuesOf: ValuesOf): readonly unknown[] {
  if (type === 'voice') return [entity];
  const goals = type === 'goal' ? [entity] : unit === 'goal' ? [fieldOf(value, 'goal')] : goalsOf(entity, valuesOf);
  return goals.flatMap((goal) =>
    typeof goal === 'string' ? valuesOf('goal', goal, 'domain').map((each) => fieldOf(each, 'domain')) : [],
  );
}

const goalsOf = (step: string, valuesOf: ValuesOf): readonly unknown[] =>
  valuesOf('step', step, 'goal').map((each) => fieldOf(each, 'goal'));

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)).get(name) : undefined;
