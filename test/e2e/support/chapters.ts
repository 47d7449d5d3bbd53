/** One story told in several tests: each goes on where the one before it ended. */
import { test } from '@playwright/test';

type Play = () => Promise<void>;

/**
 * For a file whose tests are in series. A test that is run alone (`--grep`) plays first what comes before it.
 * @returns names a chapter and says what happens in it
 */
export function story(): (name: string, play: Play) => void {
  const chapters: { readonly play: Play; isPlayed: boolean }[] = [];
  return (name, play) => {
    chapters.push({ play, isPlayed: false });
    const upToHere = [...chapters];
    test(name, async () => {
      const left = upToHere.filter(({ isPlayed }) => !isPlayed);
      test.setTimeout(test.info().timeout * left.length);
      for (const chapter of left) {
        chapter.isPlayed = true;
        await chapter.play();
      }
    });
  };
}
