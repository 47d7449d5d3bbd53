/** Why two moments that were typed make no whole. */

/** Fields of forms that say from when to when. */
const pairs = [
  { first: 'at', last: 'until', mayBeEqual: false },
  // A period of one day begins and ends on it.
  { first: 'from', last: 'until', mayBeEqual: true },
] as const;

/** Whether what was typed (a form by its fields) ends before it begins, or at that very moment: nothing is missing then, one of both is wrong. */
export function endsBefore(form: unknown): boolean {
  const fields: ReadonlyMap<string, unknown> = new Map(
    typeof form === 'object' && form !== null ? Object.entries(form) : [],
  );
  return pairs.some(({ first, last, mayBeEqual }) => {
    const [begins, ends] = [fields.get(first), fields.get(last)];
    if (typeof begins !== 'string' || typeof ends !== 'string' || begins === '' || ends === '') return false;
    return ends < begins || (ends === begins && !mayBeEqual);
  });
}
