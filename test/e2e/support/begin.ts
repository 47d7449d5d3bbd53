/** Before the first test: what an earlier run left is forgotten. */
import { forgetLeaks } from './last-search.ts';

export default function begin(): void {
  forgetLeaks();
}
