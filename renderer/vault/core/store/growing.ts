/** Records that only grow (SPEC.md, J7): where two of them meet, the one that says more stays, whichever was read last. */
import { z } from 'zod';

const headValue = z.looseObject({ seq: z.number() });
const erasureValue = z.looseObject({ state: z.string(), takenBack: z.number().optional() });

/** How far a value of a kind has come; undefined where it is none of the kind. */
type Measure = (value: unknown) => number | undefined;

const headAt: Measure = (value) => {
  const parsed = headValue.safeParse(value);
  return parsed.success ? parsed.data.seq : undefined;
};

/** Begun, done, taken back by a person's decision. */
const erasureAt: Measure = (value) => {
  const parsed = erasureValue.safeParse(value);
  if (!parsed.success) return undefined;
  if (parsed.data.takenBack !== undefined) return 3;
  return parsed.data.state === 'done' ? 2 : 1;
};

const entriesAt: Measure = (value) => (Array.isArray(value) ? value.length : undefined);

function measureOf(key: string): Measure | undefined {
  if (key === 'access-head') return headAt;
  if (key === 'people-log') return entriesAt;
  return key.startsWith('erasure/') ? erasureAt : undefined;
}

/** @param key what kind of record it is. @returns `newer`, unless `older` says more and the kind only grows */
export function grown(key: string, newer: unknown, older: unknown): unknown {
  const measure = measureOf(key);
  if (measure === undefined) return newer;
  const [after, before] = [measure(newer), measure(older)];
  return before !== undefined && (after === undefined || before > after) ? older : newer;
}
