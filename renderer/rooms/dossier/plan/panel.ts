/** Whether what stands beside the list of a plan is shown: as a person left it, else where there is room (SPEC.md, U14). */
import { useSyncExternalStore } from 'react';
import { useMe } from '../../../data/vault.tsx';
import type { PlanPanel } from '../../../vault/api.ts';

/** In CSS pixels. Below it the panel would stand under the steps; folded by itself it hides what a click on a step is for. */
export const panelFrom = 1100;

export const isPanelShown = (panel: PlanPanel, width: number): boolean =>
  panel === 'by-width' ? width >= panelFrom : panel === 'open';

const onResize = (hear: () => void): (() => void) => {
  window.addEventListener('resize', hear);
  return () => window.removeEventListener('resize', hear);
};

export function useIsPanelOpen(): boolean {
  const { planPanel } = useMe();
  return useSyncExternalStore(onResize, () => isPanelShown(planPanel, window.innerWidth));
}
