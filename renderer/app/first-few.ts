/** Long lists: what fits on a screen is shown at once, the rest right after, without holding up the first. */
import { useDeferredValue } from 'react';

/** More rows than a screen is high. */
const screenful = 20;

/** How many items of a list to show now: a screenful at first, then all. */
export const useFirstFew = (): number => useDeferredValue(Number.POSITIVE_INFINITY, screenful);
