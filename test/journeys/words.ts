/** The words on screen, from the locale files: journeys find buttons and fields by them, in any language. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export const screenLanguages = ['nl', 'fr', 'de', 'en'] as const;
export type ScreenLanguage = (typeof screenLanguages)[number];

const tree: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), tree])));
interface Tree {
  [key: string]: string | Tree;
}

export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** `words('nl')('start:unlock.open')`; throws when the key does not exist, so a renamed key fails its journey. */
export function words(language: ScreenLanguage): Words {
  const folder = join(process.cwd(), 'renderer/i18n/locales', language);
  const all = new Map(
    readdirSync(folder).map((file) => [
      file.replace('.json', ''),
      tree.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
    ]),
  );
  return (key, values = {}) => {
    const [namespace = '', path = ''] = key.split(':');
    let found: string | Tree | undefined = all.get(namespace);
    for (const part of path.split('.')) found = typeof found === 'object' ? found[part] : undefined;
    if (typeof found !== 'string') throw new Error(`no such words: ${language} ${key}`);
    return found.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? `{{${name}}}`));
  };
}
