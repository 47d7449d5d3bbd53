/** The shell's stores over a profile folder, without Electron: what the vault writes here, the application finds. */
import { join } from 'node:path';
import { calls, type CallName } from '../../shared/bridge/contract.ts';
import { fail, ok } from '../../shared/result.ts';
import { nodeFiles } from '../../electron/files/node-files.ts';
import { after } from '../../electron/ipc/handlers/after.ts';
import { storeHandlers } from '../../electron/ipc/handlers/stores.ts';
import { Safe } from '../../electron/safe/safe.ts';
import { shellCalls, type ShellCalls } from '../../renderer/vault/shell.ts';
import { good } from './seats.ts';

export interface ProfileShell {
  readonly safe: Safe;
  readonly shell: ShellCalls;
  /** Lets what is being written finish, and writes the key file. */
  readonly close: () => Promise<void>;
}

const silent = { write: () => undefined };

/**
 * `profile`: the folder the application is started with (`--user-data-dir`). The key file is kept in memory and written
 * when this is closed: it grows with each dossier, and writing it for each of thousands would take longer than the rest.
 */
export function profileShell(profile: string): ProfileShell {
  const safe = new Safe(nodeFiles, join(profile, 'safe'), silent);
  const stores = storeHandlers(safe, silent);
  let keyFile: Uint8Array<ArrayBuffer> | null = null;
  const handlers: Partial<Record<CallName, (input: never) => Promise<unknown>>> = {
    ...stores,
    'keyFile.read': () => (keyFile === null ? stores['keyFile.read'](undefined) : Promise.resolve(ok([keyFile]))),
    'keyFile.write': ({ bytes }: { bytes: Uint8Array<ArrayBuffer> }) => {
      keyFile = bytes;
      return Promise.resolve(ok(undefined));
    },
    'outbox.begin': async () => {
      const begun = await after(safe.outbox(), (outbox) => outbox.begin());
      return begun.ok ? ok({ handle: begun.value }) : begun;
    },
    'outbox.write': ({ handle, bytes }: { handle: string; bytes: Uint8Array<ArrayBuffer> }) =>
      after(safe.outbox(), (outbox) => outbox.write(handle, bytes)),
    'outbox.finish': ({ handle }: { handle: string }) => after(safe.outbox(), (outbox) => outbox.finish(handle)),
  };
  const answer = (name: CallName, input: unknown): Promise<unknown> => {
    const handler = handlers[name];
    // The call's own schema decodes the input, as in the application.
    return handler ? handler(calls[name].input.parse(input) as never) : Promise.resolve(fail('failed'));
  };
  const close = async (): Promise<void> => {
    if (keyFile !== null) good(await stores['keyFile.write']({ bytes: keyFile, both: true }));
    await safe.close();
  };
  return { safe, shell: shellCalls(answer), close };
}
