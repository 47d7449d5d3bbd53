import type { OwnCopies } from '../../clipboard/own-copies.ts';
import type { Handlers } from '../answer.ts';

type ClipboardCalls = Pick<Handlers, 'clipboard.write' | 'clipboard.noted'>;

/** What a person copies out of the page. */
export const clipboardHandlers = (copies: OwnCopies): ClipboardCalls => ({
  'clipboard.write': ({ text }) => {
    copies.write(text);
    return Promise.resolve(undefined);
  },
  'clipboard.noted': ({ place }) => {
    copies.note(place);
    return Promise.resolve(undefined);
  },
});
