/** Decisions of the holder of a secret, for the holder alone: nobody else has this paper (builders.ts). */
import { listOf, read } from '../../../shared/dossier/read.ts';
import type { SectionView } from '../../../shared/dossier/view.ts';
import type { DossierView } from '../../vault/api.ts';
import { line, type Block } from '../model/blocks.ts';
import { bilingualNote, penOf, sheet, type Paper, type PaperRequest } from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';

const holderKinds = ['guidance', 'help', 'health'] as const;

interface Kept {
  readonly kind: (typeof holderKinds)[number];
  readonly section: SectionView;
}

/** Sections of the reader's own that hold such a decision. */
export const ownDecisionsIn = (view: Pick<DossierView, 'sections'>): readonly Kept[] =>
  holderKinds.flatMap((kind) =>
    view.sections
      .filter((section) => section.kind === kind && section.canWrite && listOf(section, 'own-decision').length > 0)
      .map((section) => ({ kind, section })),
  );

export function ownDecisionPaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  return sheet(request, 'ownDecision', [
    ...ownDecisionsIn(request.view).map((kept) => decisions(kept, pen)),
    bilingualNote(pen),
  ]);
}

const decisions = ({ kind, section }: Kept, pen: Pen): readonly Block[] =>
  listOf(section, 'own-decision').flatMap((entity): readonly Block[] => {
    const said = read(kind, 'own-decision', entity, 'decision');
    if (said === undefined) return [];
    return [line(pen.date(said.on)), { kind: 'free', text: said.reasoning }];
  });
