/** What the page asks about questions of a review by life domain. */
import { z } from 'zod';
import { bytes, reads, writes } from './call.ts';
import type { ReviewForm } from '../../../shared/dossier/review/form.ts';

export const reviewApi = {
  /** The service's own questions, as taken from files; those Passerelle brings are not among them. */
  reviewForms: reads().answers<readonly ReviewForm[]>(),
  /** A form of the same name is replaced; what was answered keeps its question as it was put. */
  takeReviewForm: writes(z.object({ bytes })).answers<readonly ReviewForm[]>(),
  dropReviewForm: writes(z.object({ form: z.string() })).answers<readonly ReviewForm[]>(),
};
