/**
 * What the first screen needs of the shell is asked before the code that draws it is there; what the shell tells meanwhile waits
 * for that code.
 */
import type { Bridge, CallName } from '../../shared/bridge/contract.ts';

const first: readonly CallName[] = ['app.info', 'keyFile.read', 'restore.requests'];

/** Asks now, and listens. @returns the same bridge; the first of each of these calls gives what was asked already */
export function askFirst(bridge: Bridge): Bridge {
  const asked = new Map(first.map((name) => [name, bridge.call(name, undefined)]));
  return {
    call: (name, input) => {
      const coming = asked.get(name);
      asked.delete(name);
      return coming ?? bridge.call(name, input);
    },
    onEvent: hearFirst(bridge),
  };
}

/** Whoever listens first hears all that was told since the page began, in order: a stick that was plugged in, a wish to lock. */
function hearFirst(bridge: Bridge): Bridge['onEvent'] {
  const told: unknown[] = [];
  const stopWaiting = bridge.onEvent((event) => told.push(event));
  return (listener) => {
    const stop = bridge.onEvent(listener);
    stopWaiting();
    for (const event of told.splice(0)) listener(event);
    return stop;
  };
}
