/**
 * The briefing as it is first written: from the plan and from who the person is, and nothing else. Readers of a plan do not all
 * read the law; its dates and conditions go along as the part they are.
 */
import type { BriefingPart } from '../../../../shared/dossier/units/hand-over.ts';
import type { Language } from '../../../../shared/language.ts';
import { fragilePoints, openQuestions, promised } from '../../../papers/kinds/hand-over-points.ts';
import { nextDays } from '../../../papers/kinds/coming-up.ts';
import type { Block } from '../../../papers/model/blocks.ts';
import { penOf, type PaperRequest } from '../../../papers/model/paper.ts';
import { linesOf } from '../../../papers/model/plain.ts';
import type { DossierView, Profile } from '../../../vault/api.ts';

export function briefingOf(
  view: DossierView,
  { language, today, by }: { readonly language: Language; readonly today: string; readonly by: Profile },
): Readonly<Record<BriefingPart, string>> {
  const sections = view.sections.filter(({ kind }) => kind === 'identity' || kind === 'plan');
  const request: PaperRequest = { view: { ...view, sections }, language, today, by };
  const pen = penOf(request);
  return {
    promises: asText(promised(request, pen)),
    nextDays: asText(nextDays(request, pen)),
    fragile: asText(fragilePoints(request, pen)),
    questions: asText(openQuestions(request, pen)),
  };
}

const asText = (blocks: readonly Block[]): string =>
  linesOf(blocks)
    .map(({ text }) => text)
    .join('\n');
