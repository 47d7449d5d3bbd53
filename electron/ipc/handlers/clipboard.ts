import type { OwnCopies } from '../../clipboard/own-copies.ts';
import type { Handlers } from '../answer.ts';

type ClipboardCalls = Pick<Handlers, 'clipboard.write' | 'clipboard.noted'>;

/** What a person copies out of the page. */
export const clipboardHandlers = (copies: OwnCopies): ClipboardCalls => ({
  'clipboard.write': async ({ text }) => {
    await copies.write(text);
    return undefined;
  },
  'clipboard.noted': async ({ place }) => {
    await copies.note(place);
    return undefined;
  },
});
