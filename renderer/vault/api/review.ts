/** What the page asks about questions of a review by life domain. */
import { reads, writes, type CallsOf } from './call.ts';
import type { ReviewForm } from '../../../shared/dossier/review/form.ts';
import type { Answer } from './problems.ts';

export interface ReviewApi {
  /** The service's own questions, as taken from files; those Passerelle brings are not among them. */
  reviewForms(): Answer<readonly ReviewForm[]>;
  /** A form of the same name is replaced; what was answered keeps its question as it was put. */
  takeReviewForm(input: { bytes: Uint8Array<ArrayBuffer> }): Answer<readonly ReviewForm[]>;
  dropReviewForm(input: { form: string }): Answer<readonly ReviewForm[]>;
}

export const reviewApi: CallsOf<ReviewApi> = {
  reviewForms: reads,
  takeReviewForm: writes,
  dropReviewForm: writes,
};
