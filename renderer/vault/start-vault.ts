/** The vault as its worker starts it: with the cryptography, by the clock and at the place that the shell tells. */
import { sodiumCrypto } from '../../shared/crypto/sodium.ts';
import { warmUp } from '../../shared/crypto/warm-up.ts';
import { inForce } from '../../shared/machine-policy/policy.ts';
import type { VaultApi, VaultEvent } from './api.ts';
import { readKeyFile } from './core/keys/reading-key-file.ts';
import { deriveKey } from './core/keys/derive.ts';
import type { ShellCalls } from './shell.ts';
import { vaultCalls } from './api/calls.ts';
import type { Answered } from './core/gate/answering.ts';
import { handedOver } from './handed-over.ts';
import { createVault } from './vault.ts';

export interface StartDeps {
  readonly shell: ShellCalls;
  readonly pause: () => Promise<void>;
  /** Until the page has drawn what it shows first after unlocking. */
  readonly settleDown: () => Promise<void>;
  /** Something that cannot be. */
  readonly trouble: () => void;
  readonly notify: (event: VaultEvent) => void;
}

export interface StartedVault {
  readonly calls: Answered;
  /** What of an answer changes hands. */
  readonly handedBy: (name: keyof VaultApi, answer: unknown) => readonly ArrayBuffer[];
}

export async function startVault(deps: StartDeps): Promise<StartedVault> {
  const { shell, pause, settleDown, trouble, notify } = deps;
  // Unlocking begins with the file as it was read last, before it has been read again.
  void readKeyFile(shell);
  const [crypto, info] = await Promise.all([sodiumCrypto(), shell('app.info', undefined)]);
  const { longestRetentionMonths, secondKey } = inForce(info.policy);
  warmUp(crypto);
  const calls = createVault({
    crypto,
    shell,
    now: () => Date.now() + info.clockOffset,
    pause,
    answersFirst: pause,
    settleDown,
    derive: deriveKey,
    // The build names its files by what is in them.
    code: import.meta.url,
    trouble,
    ...(info.place !== undefined && { place: info.place }),
    writeProtected: info.writeProtected === true,
    ...(longestRetentionMonths !== undefined && { longestRetentionMonths }),
    ...(secondKey !== undefined && { secondKey }),
    policyRefused: info.policy.state === 'refused',
    notify,
  });
  return { calls, handedBy: (name, answer) => handedOver(vaultCalls[name], answer) };
}
