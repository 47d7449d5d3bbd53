/**
 * The troubles of sending and receiving, by the words of the design, and the sentences that tell each on screen: what
 * happened, what is safe, what to do next. Each has a test of its own, in troubles.spec.ts unless `testedIn` says where.
 */
import { expect } from '@playwright/test';
import type { Desk } from '../../journeys/desk.ts';
import { screenLanguages, words } from '../../journeys/words.ts';

export interface Trouble {
  /** Keys of the sentences, in the order they stand there. */
  readonly says: readonly string[];
  readonly testedIn?: string;
}

const problem = (code: string): readonly string[] => ['what', 'safe', 'next'].map((part) => `problems:${code}.${part}`);
const parts = (base: string): readonly string[] => ['What', 'Safe', 'Next'].map((part) => `exchange:${base}${part}`);

export const troubles = {
  damaged: { says: problem('damaged-file') },
  'not for me': { says: problem('not-for-me') },
  'newer version (kept)': { says: problem('newer-version-file') },
  'sender unknown': { says: problem('unknown-sender') },
  'sender not verified': { says: parts('report.unverified') },
  'already read': { says: ['exchange:received.takenNone', 'exchange:stick.holds.known_one'] },
  'number 14 missing (ask again)': {
    says: ['exchange:report.gapsWhat_one', 'exchange:report.gapsSafe', 'exchange:report.gapsNext'],
  },
  'same name, other birth date': { says: parts('report.sameName') },
  'key changed (stop, phone)': { says: parts('correspondents.keyChanged') },
  'stick full': { says: [...problem('stick-full'), 'exchange:stick.nothingLost'] },
  'stick removed': { says: [...problem('stick-removed'), 'exchange:stick.nothingLost'] },
  'stick read-only': { says: [...problem('stick-read-only'), 'exchange:stick.nothingLost'] },
  'stick gone': { says: [...problem('not-a-stick'), 'exchange:stick.nothingLost'] },
  'consent withdrawn': { says: ['consent:came.withdrawn'], testedIn: 'extract-received.spec.ts' },
} as const satisfies Readonly<Record<string, Trouble>>;
export type TroubleName = keyof typeof troubles;

/** Each sentence is there in every language, while the trouble stays on screen; the desk is left in its own. */
export async function seeInEveryLanguage(desk: Desk, { says }: Trouble): Promise<void> {
  const { page } = desk;
  const others = screenLanguages.filter((each) => each !== desk.language);
  for (const language of [...others, desk.language]) {
    await page.getByText(language.toUpperCase(), { exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const t = words(language);
    for (const key of says) {
      await expect(
        page
          .getByRole('main')
          .getByText(saying(t(key)))
          .first(),
        `${language} ${key}`,
      ).toBeVisible();
    }
  }
}

/** The sentence with anything in its gaps; some of its spaces let no line end there. */
const saying = (sentence: string): RegExp =>
  new RegExp(
    sentence
      .split(/\{\{\w+\}\}/)
      .map((piece) => piece.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s'))
      .join('.+'),
  );
