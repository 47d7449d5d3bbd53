import type { ResourceKey, ResourceLanguage } from 'i18next';

/** Files of one language, by their path, as the namespaces they are. */
export function byNamespace(files: Readonly<Record<string, ResourceKey>>): ResourceLanguage {
  const nameOf = (path: string): string => path.split('/').at(-1)?.replace('.json', '') ?? '';
  return Object.fromEntries(Object.entries(files).map(([path, words]) => [nameOf(path), words]));
}
