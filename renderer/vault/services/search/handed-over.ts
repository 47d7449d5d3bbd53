/** Hits are handed to the page, not copied: there can be tens of megabytes of them. */
import type { PackedAnswer, Sheet } from './crossing.ts';

/** What of an answer changes hands. */
export const handedOver = (answer: PackedAnswer): readonly ArrayBuffer[] =>
  answer.ok ? answer.value.packed.sheets.flatMap(buffersOf) : [];

const buffersOf = ({ numbers, letters }: Sheet): readonly ArrayBuffer[] => [
  numbers.buffer,
  letters.narrow.buffer,
  letters.wide.buffer,
];
