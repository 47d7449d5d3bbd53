/** A service's own questions for the review: kept by each person, from a file their service hands round. */
import type { Answering } from '../../core/gate/answering.ts';
import { z } from 'zod';
import { lifeDomains } from '../../../../shared/dossier/review/life-domains.ts';
import { readReviewForm, reviewForm, type ReviewForm } from '../../../../shared/dossier/review/form.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { logAccess } from '../../core/access/access.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { Session } from '../../core/session/session.ts';
import type { reviewApi } from '../../api/review.ts';

const key = 'review-forms';
const mostForms = 20;
const record = z.array(reviewForm).max(mostForms);

export function reviewCalls(): Answering<typeof reviewApi> {
  return {
    reviewForms: ({ session }) => ok(formsOf(session)),
    takeReviewForm: ({ session }, { bytes }) => take(session, bytes),
    dropReviewForm: ({ session }, { form }) =>
      keep(
        session,
        formsOf(session).filter((each) => each.form !== form),
        'review-questions-dropped',
      ),
  };
}

function formsOf(session: Session): readonly ReviewForm[] {
  const parsed = record.safeParse(session.records.get(key));
  return parsed.success ? parsed.data : [];
}

function take(
  session: Session,
  bytes: Uint8Array,
): Promise<Result<readonly ReviewForm[], VaultProblem>> | Result<readonly ReviewForm[], VaultProblem> {
  const form = readReviewForm(bytes);
  if (!form.ok) return fail({ code: form.problem });
  const others = formsOf(session).filter((each) => each.form !== form.value.form);
  if (form.value.form === lifeDomains.form || others.length >= mostForms) return fail({ code: 'bad-form' });
  return keep(session, [...others, form.value], 'review-questions-taken');
}

async function keep(
  session: Session,
  forms: readonly ReviewForm[],
  what: string,
): Promise<Result<readonly ReviewForm[], VaultProblem>> {
  const kept = await logAccess(session, { what }, [[key, forms]]);
  return kept.ok ? ok(formsOf(session)) : kept;
}
