/** What the first screen needs of the shell is asked before the code that draws it is there. */
import type { Bridge, CallName } from '../../shared/bridge/contract.ts';

const first: readonly CallName[] = ['app.info', 'keyFile.read', 'restore.requests'];

/** Asks now. @returns calls of the shell, of which the first of each of these gives what was asked already */
export function askFirst(bridge: Bridge): Bridge['call'] {
  const asked = new Map(first.map((name) => [name, bridge.call(name, undefined)]));
  return (name, input) => {
    const coming = asked.get(name);
    asked.delete(name);
    return coming ?? bridge.call(name, input);
  };
}
