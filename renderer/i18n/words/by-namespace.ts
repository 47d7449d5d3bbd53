import type { ResourceKey, ResourceLanguage } from 'i18next';

/** Files of one language, by their path, as the namespaces they are. */
export function byNamespace(files: Readonly<Record<string, ResourceKey>>): ResourceLanguage {
  const nameOf = (path: string): string => path.split('/').at(-1)?.replace('.json', '') ?? '';
  return Object.fromEntries(Object.entries(files).map(([path, words]) => [nameOf(path), words]));
}

/** French has a form of its own for millions. Nothing here is counted so far, but no sentence may fall back to another language for it. */
export const withMillions = (words: ResourceLanguage): ResourceLanguage =>
  Object.fromEntries(Object.entries(words).map(([namespace, keys]) => [namespace, withMany(keys)]));

function withMany(keys: ResourceKey): ResourceKey {
  if (typeof keys === 'string') return keys;
  return Object.fromEntries(
    Object.entries(keys).flatMap(([key, words]: [string, ResourceKey]): [string, ResourceKey][] => [
      [key, withMany(words)],
      ...(key.endsWith(other)
        ? ([[`${key.slice(0, -other.length)}_many`, words]] satisfies [string, ResourceKey][])
        : []),
    ]),
  );
}

const other = '_other';
