/** The municipality a text names. */
import { fold } from './fold.ts';
import { directory } from './index.ts';

/** In any language, alone or with a postal code: `9000 Gent`. */
export function municipalityIn(text: string): string | null {
  const words = fold(text);
  const named = directory
    .list('municipality')
    .find(({ names, aliases }) =>
      [...Object.values(names), ...aliases].some((name) => fold(name) === words || words.endsWith(` ${fold(name)}`)),
    );
  return named?.id ?? null;
}
