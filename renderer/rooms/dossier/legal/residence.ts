/** What the calendar of a Belgian does not say: nothing hangs on a right of residence. */
import type { Calendar } from '../../../../shared/release/index.ts';

/** Without what is there for people without a right of residence alone: of a Belgian that is no answer to anything. */
export const withoutResidence = (made: Calendar): Calendar => ({
  ...made,
  outcomes: made.outcomes.filter((outcome) => outcome.state === 'opens' || outcome.code !== 'right-of-residence'),
});
