/** Of a plan: which inquiry a request is about, and the order it rests on (SPEC.md, D43). */
import { listOf, read } from '../dossier/read.ts';
import { isUnsettled, type EntityView, type SectionView } from '../dossier/view.ts';
import type { ReasonKey } from './grounds.ts';
import { mandate, type Mandate } from './mandates.ts';

/** The inquiry a request is about: the newest that waits for an answer, else the newest; none that was found useless. */
export function inquiryAsked(plan: SectionView | undefined): EntityView | undefined {
  const all = listOf(plan, 'inquiry').filter(({ units }) => units['useless'] === undefined);
  return all.filter(({ units }) => units['answer'] === undefined).at(-1) ?? all.at(-1);
}

/** The order a request rests on, or why none does: unwritten, in two versions, or a report that answers no question. */
export function mandateOf(plan: SectionView | undefined): Mandate | ReasonKey {
  const inquiry = inquiryAsked(plan);
  const ordered = read('plan', 'inquiry', inquiry, 'ordered');
  if (isUnsettled(inquiry?.units['ordered'])) return 'two-versions';
  const question = read('plan', 'inquiry', inquiry, 'question')?.text ?? '';
  const { authority, article, on } = ordered ?? {};
  const known = mandate.safeParse({ authority, article: article?.trim(), on });
  if (!known.success) return 'no-mandate';
  return ordered?.kind === 'information-report' && question.trim() === '' ? 'no-question' : known.data;
}
