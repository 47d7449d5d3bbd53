/** Records read by a schema, each value once: whole lists of them are gone through with every file that comes or goes. */
import type { z } from 'zod';

/** The value as the schema reads it, or null. What is kept in records never changes, so the answer stays the same. */
export function readOnce<T>(schema: z.ZodType<T>): (value: unknown) => T | null {
  const known = new WeakMap<object, T | null>();
  const read = (value: unknown): T | null => {
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : null;
  };
  return (value) => {
    if (typeof value !== 'object' || value === null) return read(value);
    const before = known.get(value);
    if (before !== undefined) return before;
    const now = read(value);
    known.set(value, now);
    return now;
  };
}
