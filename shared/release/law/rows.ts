/** A row of a pack as one line of plain words: what a jurist reads over, and what a stated example holds. */
import type { LawPack } from './format/pack.ts';

const inWords = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(inWords).join('+');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([key, each]) => `${key} ${inWords(each)}`)
      .join(', ');
  }
  return value === true ? 'yes' : value === false ? 'no' : String(value);
};

/** Undefined where the pack has no such row. Sentences in the four languages are left out. */
export function rowOf(
  { regimes, rules, safety, limits, validFrom, validUntil }: LawPack,
  id: string,
): string | undefined {
  if (id === 'validity') return `from ${validFrom} until ${validUntil ?? 'further notice'}`;
  const row = [...regimes, ...rules, ...safety, ...limits].find((each) => each.id === id);
  if (row === undefined) return undefined;
  return Object.entries(row)
    .filter(([key, value]) => !['id', 'summary', 'missed'].includes(key) && value !== undefined)
    .map(([key, value]) => `${key} ${inWords(value)}`)
    .join(' | ');
}
