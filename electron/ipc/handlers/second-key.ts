import type { KeyWindow } from '../../second-key/key-window.ts';
import type { Handlers } from '../answer.ts';

type SecondKeyCalls = Pick<Handlers, 'secondKey.create' | 'secondKey.use' | 'secondKey.cancel'>;

/** The key a person holds, asked beside their passphrase. */
export const secondKeyHandlers = (keys: Pick<KeyWindow, 'create' | 'use' | 'stop'>): SecondKeyCalls => ({
  'secondKey.create': ({ input }) => keys.create(input),
  'secondKey.use': ({ credential, input }) => keys.use(credential, input),
  'secondKey.cancel': () => {
    keys.stop();
    return Promise.resolve(undefined);
  },
});
