/** What is wrong with something entered, by the law's own reasons: asked of that entry alone. */
import { read } from '../../../../shared/dossier/read.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import {
  calendar,
  packs,
  recordedLaw,
  type IsoDay,
  type LawCode,
  type RecordedLaw,
} from '../../../../shared/release/index.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { wrongCodes } from './missing.ts';

const isWrong = (code: LawCode): boolean => [...wrongCodes].some((each) => each === code);

/** Codes that say a judgment, taken by itself, cannot be as it is entered. */
export function judgmentErrors(entity: EntityView): readonly LawCode[] {
  const units = Object.fromEntries(
    Object.entries(entity.units).map(([unit, { versions }]) => [unit, versions[0]?.value]),
  );
  const today = todayIso();
  const { facts, notFinal } = recordedLaw([{ id: entity.id, type: 'judgment', units }], today);
  // One that is not final is not counted, and can be entered wrong all the same.
  const sentences = [...facts.sentences, ...[...notFinal.values()].flatMap((each) => each ?? [])];
  if (sentences.length === 0) return [];
  const { outcomes } = calendar(packs, { ...facts, sentences, detainedSince: today });
  return [...new Set(outcomes.flatMap((each) => (each.state === 'opens' ? [] : [each.code])))].filter(isWrong);
}

interface Stretch {
  readonly from: IsoDay;
  readonly until: IsoDay;
}

/** Why a deducted stretch would count twice: it reaches into the detention itself, or into another one. */
export function deductionError(
  { facts }: RecordedLaw,
  entity: EntityView,
  all: readonly EntityView[],
): 'in-detention' | 'twice' | undefined {
  const own = stretchOf(entity);
  if (own === undefined) return undefined;
  if (facts.detainedSince !== undefined && own.until >= facts.detainedSince) return 'in-detention';
  const others = all.flatMap((each) => (each.id === entity.id ? [] : (stretchOf(each) ?? [])));
  return others.some(({ from, until }) => from <= own.until && own.from <= until) ? 'twice' : undefined;
}

function stretchOf(entity: EntityView): Stretch | undefined {
  const { from, until } = read('legal', 'deduction', entity, 'deduction') ?? {};
  return from === undefined || until === undefined ? undefined : { from, until };
}
