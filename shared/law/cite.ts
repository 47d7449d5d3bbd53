/** A row's citation of an article, with the state of its act that was read last. */
import { stateRead, type ActKey } from './acts.ts';
import type { Grounds } from './citation.ts';
import type { Mark } from './mark.ts';

export const cite = (act: ActKey, article: string, mark: Mark = 'text'): Grounds => ({
  act,
  article,
  read: stateRead(act),
  mark,
});
