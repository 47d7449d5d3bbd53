/** A place in the law as data cites it: act and article, with the state that was read last of that act. */
import { stateRead, type ActKey } from './acts.ts';
import type { Grounds } from './citation.ts';
import type { Mark } from './mark.ts';

export const cite = (act: ActKey, article: string, mark: Mark = 'text'): Grounds => ({
  act,
  article,
  read: stateRead(act),
  mark,
});
