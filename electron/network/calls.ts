import type { NetworkStatus, ShellProblem } from '../../shared/bridge/contract.ts';
import type { Connection } from '../../shared/network/connection.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

type Done = Promise<Result<undefined, ShellProblem>>;

/** What the rest of the shell may ask of the network. */
export interface NetworkCalls {
  /** Switches of Chromium this build is started with. */
  readonly switches: Readonly<Record<string, string>>;
  start(): Promise<void>;
  connect(connection: Connection | null): Done;
  route(letters: readonly { readonly name: string; readonly to: string }[]): Done;
  stop(name?: string): Done;
  go(name?: string): Done;
  status(): Promise<Result<NetworkStatus, ShellProblem>>;
  locked(): void;
  nudge(): void;
}

const done = (): Done => Promise.resolve(ok(undefined));

/** A build without network: it knows none, and takes no connection to one. */
export const noNetwork: NetworkCalls = {
  // Whatever in Chromium looks something up by itself finds nothing, and so connects to nothing.
  switches: { 'host-resolver-rules': 'MAP * ~NOTFOUND' },
  start: () => Promise.resolve(),
  connect: (connection) => (connection === null ? done() : Promise.resolve(fail('offline'))),
  route: done,
  stop: done,
  go: done,
  status: () =>
    Promise.resolve(
      ok({ isThere: false, connection: null, state: 'off', problem: null, lastAt: null, letters: [], incoming: null }),
    ),
  locked: () => undefined,
  nudge: () => undefined,
};
