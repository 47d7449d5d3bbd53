/** Of a plan: which inquiry a request is about, and the order it rests on (SPEC.md, D43). */
import { listOf, read } from '../dossier/read.ts';
import { isUnsettled, type EntityView, type SectionView } from '../dossier/view.ts';
import type { ReasonKey } from './grounds.ts';
import { mandate, type Mandate } from './mandates.ts';

/** The inquiry a request is about: the newest that waits for an answer. An order is used up once its inquiry was answered. */
export const inquiryAsked = (plan: SectionView | undefined): EntityView | undefined =>
  listOf(plan, 'inquiry').filter(isWaiting).at(-1);

const isWaiting = ({ state, units }: EntityView): boolean =>
  state === 'present' && units['answer'] === undefined && units['useless'] === undefined;

/**
 * The order a request rests on, or why none does: unwritten, of a day to come, in two versions, or a report that answers no question.
 * @param today the day of sending
 */
export function mandateOf(plan: SectionView | undefined, today: string): Mandate | ReasonKey {
  const inquiry = inquiryAsked(plan);
  const ordered = read('plan', 'inquiry', inquiry, 'ordered');
  if (isUnsettled(inquiry?.units['ordered'])) return 'two-versions';
  const question = read('plan', 'inquiry', inquiry, 'question')?.text ?? '';
  const { authority, article, on } = ordered ?? {};
  const known = mandate.safeParse({ authority, article: article?.trim(), on });
  if (!known.success || known.data.on > today) return 'no-mandate';
  return ordered?.kind === 'information-report' && question.trim() === '' ? 'no-question' : known.data;
}
