/** Where the emergency procedure up to three years stands. */
import { emergencyBegins, emergencyLastDay, ground } from '../grounds.ts';

type More = Pick<NonNullable<Parameters<typeof ground>[2]>, 'mark' | 'doubts'>;

/**
 * Each article of the title came with one of the Act of July 2025, and goes with the title.
 * @param article article, paragraph and point
 * @param by article of the Act of July 2025
 */
export const temporary = (article: string, by: string, more: More = {}): ReturnType<typeof ground> =>
  ground(article, emergencyBegins, { by: ['emergency', by], until: emergencyLastDay, ...more });
