/** How a rule of law is known. */

/**
 * `text`: its article was read in a state that holds. `text-older`: read in an older state. `derived`: follows
 * from articles read. `doubt`: the text leaves it open. `from-memory`: nothing was read.
 */
export const marks = ['text', 'text-older', 'derived', 'doubt', 'from-memory'] as const;
export type Mark = (typeof marks)[number];
