/** The plan reckoned: which step waits for which, and the latest safe start of each. Only where somebody wrote what it needs. */
import { useMemo } from 'react';
import { aimOf, type Aim } from '../../../../../shared/dossier/plan/aim.ts';
import { safeStarts, type SafeStart } from '../../../../../shared/dossier/plan/safe-start.ts';
import { planSteps, type PlanStep } from '../../../../../shared/dossier/plan/steps.ts';
import type { SectionView } from '../../../../../shared/dossier/view.ts';
import { todayIso } from '../../../../i18n/clock.ts';
import { useSection } from '../../../../fields/dossier-context.tsx';

export interface Reckoning {
  readonly steps: readonly PlanStep[];
  readonly starts: ReadonlyMap<string, SafeStart>;
  readonly aim: Aim | undefined;
}

const nothing: Reckoning = { steps: [], starts: new Map(), aim: undefined };

const isNeeded = ({ entities }: SectionView): boolean =>
  entities.some(({ type, units }) => type === 'step' && ('after' in units || 'takes' in units));

/** For the rows: nothing is reckoned for a plan in which no step waits or has a duration. */
export function useReckoning(section: SectionView): Reckoning {
  const legal = useSection('legal');
  const today = todayIso();
  return useMemo(() => (isNeeded(section) ? reckon(section, legal, today) : nothing), [section, legal, today]);
}

/** For the chosen step and the other views. */
export function useWholeReckoning(section: SectionView): Reckoning {
  const legal = useSection('legal');
  const today = todayIso();
  return useMemo(() => reckon(section, legal, today), [section, legal, today]);
}

export function reckon(section: SectionView, legal: SectionView | undefined, today: string): Reckoning {
  const steps = planSteps(section);
  const aim = aimOf(legal, today);
  return { steps, starts: safeStarts(steps, aim?.on), aim };
}
