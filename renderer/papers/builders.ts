/** Every paper by its kind, and which of them a reader can have from what they may read. */
import { handOverSheet } from './hand-over-sheet.ts';
import { inquiriesOf, inquirySheet } from './inquiry-sheet.ts';
import { sectionOf, type Paper, type PaperKind, type PaperRequest } from './paper.ts';
import { planPaper } from './plan-paper.ts';
import { reportPaper } from './report-paper.ts';
import { sentenceEndSheet } from './sentence-end-sheet.ts';
import { listOf, read, single } from '../../shared/dossier/read.ts';
import type { DossierView } from '../vault/api.ts';

const builders: Record<PaperKind, (request: PaperRequest) => Paper> = {
  report: reportPaper,
  plan: planPaper,
  inquiry: inquirySheet,
  sentenceEnd: sentenceEndSheet,
  handOver: handOverSheet,
};

export const buildPaper = (kind: PaperKind, request: PaperRequest): Paper => builders[kind](request);

/** Papers that can be made from the sections in this view. The report is for those who write it. */
export function papersFor(view: DossierView): readonly PaperKind[] {
  const plan = sectionOf(view, 'plan');
  const legal = sectionOf(view, 'legal');
  const isSentenceEnd =
    read('legal', 'situation', single(legal, 'situation'), 'route')?.route === 'sentence-end' ||
    listOf(legal, 'legal-date').some((entity) => read('legal', 'legal-date', entity, 'date')?.kind === 'sentence-end');
  const kinds: readonly (PaperKind | false)[] = [
    sectionOf(view, 'assessment')?.canWrite === true && 'report',
    plan !== undefined && 'plan',
    inquiriesOf({ view }).length > 0 && 'inquiry',
    plan !== undefined && isSentenceEnd && 'sentenceEnd',
    legal !== undefined && 'handOver',
  ];
  return kinds.filter((kind) => kind !== false);
}
