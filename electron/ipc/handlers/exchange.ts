import type { OnStick, ShellEvent, ShellProblem, SpooledFile } from '../../../shared/bridge/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Dialogs } from '../../dialogs/dialogs.ts';
import { Trouble } from '../../files/problems.ts';
import type { Safe } from '../../safe/safe.ts';
import type { Spool } from '../../spool/spool.ts';
import type { FolderTransport } from '../../transports/folder/folder-transport.ts';
import type { Sticks } from '../../transports/folder/sticks.ts';
import { lookAt } from '../../transports/look.ts';
import { takeAll, type Taken } from '../../transports/take.ts';
import type { Handlers } from '../answer.ts';
import type { AllowedPlace } from '../../policy/places.ts';
import { after } from './after.ts';

type ExchangeCalls = Pick<
  Handlers,
  | 'outbox.begin'
  | 'outbox.write'
  | 'outbox.finish'
  | 'outbox.list'
  | 'outbox.read'
  | 'outbox.remove'
  | 'inbox.list'
  | 'inbox.begin'
  | 'inbox.write'
  | 'inbox.finish'
  | 'inbox.read'
  | 'inbox.remove'
  | 'stick.choose'
  | 'stick.current'
  | 'stick.look'
  | 'stick.release'
  | 'stick.put'
  | 'stick.take'
>;

/** Outbox, inbox and the stick between them, where the organisation lets one be used. */
export function exchangeHandlers(
  safe: Safe,
  sticks: Sticks,
  dialogs: Pick<Dialogs, 'chooseFolder'>,
  tell: (event: ShellEvent) => void,
  allowed: AllowedPlace,
): ExchangeCalls {
  return {
    'outbox.begin': async () => {
      const begun = await after(safe.outbox(), (outbox) => outbox.begin());
      return begun.ok ? ok({ handle: begun.value }) : begun;
    },
    'outbox.write': ({ handle, bytes }) => after(safe.outbox(), (outbox) => outbox.write(handle, bytes)),
    'outbox.finish': ({ handle }) => after(safe.outbox(), (outbox) => outbox.finish(handle)),
    'outbox.list': () => after(safe.outbox(), (outbox) => outbox.list()),
    'outbox.read': ({ name, offset, length }) => after(safe.outbox(), (outbox) => outbox.read(name, offset, length)),
    'outbox.remove': ({ names }) => forgetKnowing(safe, safe.outbox(), names),
    'inbox.list': () => after(safe.inbox(), (inbox) => inbox.list()),
    'inbox.begin': async () => {
      const begun = await after(safe.inbox(), (inbox) => inbox.begin());
      return begun.ok ? ok({ handle: begun.value }) : begun;
    },
    'inbox.write': ({ handle, bytes }) => after(safe.inbox(), (inbox) => inbox.write(handle, bytes)),
    'inbox.finish': ({ handle }) => after(safe.inbox(), (inbox) => inbox.finish(handle)),
    'inbox.read': ({ name, offset, length }) => after(safe.inbox(), (inbox) => inbox.read(name, offset, length)),
    'inbox.remove': ({ names }) => forgetKnowing(safe, safe.inbox(), names),
    'stick.choose': async () => {
      if (allowed.isNone) return fail('by-policy');
      const folder = await dialogs.chooseFolder(allowed.beneath);
      if (folder === null) return fail('cancelled');
      // Choosing it writes a marker there.
      return (await allowed.has(folder)) ? sticks.choose(folder) : fail('by-policy');
    },
    'stick.current': async () => (allowed.isNone ? fail('by-policy') : sticks.current()),
    'stick.look': ({ token }) => after(sticks.transport(token), (stick) => lookFrom(safe, stick)),
    'stick.release': ({ token }) => sticks.release(token),
    'stick.put': ({ token, names }) =>
      after(sticks.transport(token), (stick) => after(safe.outbox(), (outbox) => putAll(stick, outbox, names))),
    'stick.take': ({ token }) =>
      after(sticks.transport(token), async (stick) => {
        const taken = await takeFrom(safe, stick);
        tell({ type: 'inbox-changed' });
        return taken;
      }),
  };
}

async function putAll(
  stick: FolderTransport,
  outbox: Spool,
  names: readonly string[],
): Promise<Result<{ name: string; result: Result<undefined, ShellProblem> }[], ShellProblem>> {
  const results: { name: string; result: Result<undefined, ShellProblem> }[] = [];
  for (const name of names) results.push({ name, result: await putOne(stick, outbox, name) });
  return ok(results);
}

async function putOne(stick: FolderTransport, outbox: Spool, name: string): Promise<Result<undefined, ShellProblem>> {
  try {
    return await outbox.reading(name, (source) => stick.put(name, source));
  } catch (error) {
    if (error instanceof Trouble) return fail(error.problem);
    throw error;
  }
}

async function lookFrom(safe: Safe, stick: FolderTransport): Promise<Result<OnStick, ShellProblem>> {
  return after(safe.inbox(), (inbox) =>
    after(safe.outbox(), (outbox) =>
      after(safe.known(), (known) =>
        lookAt(stick, {
          isMine: (name) => outbox.has(name),
          isKnown: async (name) => known.has(name) || (await inbox.has(name)),
        }),
      ),
    ),
  );
}

async function takeFrom(safe: Safe, stick: FolderTransport): Promise<Result<Taken, ShellProblem>> {
  return after(safe.inbox(), (inbox) =>
    after(safe.outbox(), (outbox) =>
      after(safe.known(), (known) =>
        takeAll(stick, inbox, {
          isKnown: async (name) => known.has(name) || (await inbox.has(name)) || (await outbox.has(name)),
        }),
      ),
    ),
  );
}

/** Removes files from a spool once it is written down that they were here: a stick may bring them again. */
async function forgetKnowing(
  safe: Safe,
  spool: Promise<Result<Spool, ShellProblem>>,
  names: readonly SpooledFile['name'][],
): Promise<Result<undefined, ShellProblem>> {
  return after(safe.known(), async (known) => {
    const noted = await known.add(names);
    return noted.ok ? after(spool, (store) => store.remove(names)) : noted;
  });
}
