/** The page's calls to the shell: answers are decoded with the contract's schema. */
import {
  calls,
  shellEvent,
  type Bridge,
  type CallInput,
  type CallName,
  type CallOutput,
  type ShellEvent,
} from '../../shared/bridge/contract.ts';
import type { Shell } from './vault.tsx';

declare global {
  interface Window {
    readonly passerelle: Bridge;
  }
}

/** @throws when an answer does not fit the contract: shell and page are then not of one version. */
export function connectShell(bridge: Bridge): Shell {
  return async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
    const answer = calls[name].output.parse(await bridge.call(name, input));
    // The schema that just parsed it is the one CallOutput is derived from; TypeScript loses the link through the index.
    return answer as CallOutput<N>;
  };
}

/** Events of the shell; what does not fit is left out. Returns how to stop listening. */
export function onShellEvent(bridge: Bridge, listener: (event: ShellEvent) => void): () => void {
  return bridge.onEvent((event) => {
    const parsed = shellEvent.safeParse(event);
    if (parsed.success) listener(parsed.data);
  });
}
