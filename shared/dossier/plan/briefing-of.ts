/** Whether the hand-over that is under way has a briefing (SPEC.md, P46). */
import { listOf, read } from '../read.ts';
import type { SectionView } from '../view.ts';
import { briefingParts } from '../units/hand-over.ts';

export const hasBriefing = (plan: SectionView | undefined): boolean =>
  listOf(plan, 'hand-over').some(
    (handOver) =>
      handOver.units['answer'] === undefined &&
      briefingParts.some((part) => (read('plan', 'hand-over', handOver, part)?.text ?? '').trim() !== ''),
  );
