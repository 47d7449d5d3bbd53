/** What the person was told, as keys of the application's own words: the report lists each sentence. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Desk } from '../../journeys/desk.ts';
import { words, type ScreenLanguage } from '../../journeys/words.ts';

const problemFile = z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())]));
const commonFile = z.object({ notice: z.record(z.string(), z.string()), readsOnly: z.record(z.string(), z.string()) });

const read = (language: ScreenLanguage, file: string): unknown =>
  JSON.parse(readFileSync(join(process.cwd(), 'renderer/i18n/locales', language, `${file}.json`), 'utf8'));

/** Keys of notices and problems. A problem is its three sentences: what happened, what is safe, what to do. */
function keys(language: ScreenLanguage): readonly string[] {
  const problems = Object.entries(problemFile.parse(read(language, 'problems')));
  const { notice, readsOnly } = commonFile.parse(read(language, 'common'));
  return [
    ...problems.flatMap(([key, text]) => (typeof text === 'object' && 'what' in text ? [`problems:${key}`] : [])),
    ...Object.keys(notice).map((key) => `common:notice.${key}`),
    ...Object.keys(readsOnly).map((key) => `common:readsOnly.${key}`),
  ];
}

/** The sentences behind a key. */
export function sentences(language: ScreenLanguage, key: string): readonly string[] {
  const t = words(language);
  return key.startsWith('problems:') ? ['what', 'safe', 'next'].map((part) => t(`${key}.${part}`)) : [t(key)];
}

/** Which of them stand on the screen now, whole, in a place that is read out. */
export async function toldNow(desk: Desk): Promise<readonly string[]> {
  const places = desk.page.locator('[role=alert], [role=status], [role=note]');
  const screen = (await places.allInnerTexts()).map(plain).join('\n');
  return keys(desk.language).filter((key) =>
    sentences(desk.language, key).every((sentence) => pattern(sentence).test(screen)),
  );
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** A sentence with anything in place of its values. */
const pattern = (sentence: string): RegExp =>
  new RegExp(
    plain(sentence)
      .split(/\{\{\w+\}\}/)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*'),
  );
