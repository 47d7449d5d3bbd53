/** What the organisation set for this computer, and what of a person's own settings it leaves in force. */
import { inForce, type MachinePolicy } from '../../shared/machine-policy/policy.ts';
import { useAppInfo } from './app-info.tsx';
import { useMe } from './vault.tsx';

export function usePolicy(): MachinePolicy {
  return inForce(useAppInfo().policy);
}

/** Minutes without a key pressed after which it locks: those of the policy, else the person's own. */
export function useIdleMinutes(): number {
  const { lockMinutes } = usePolicy();
  const { idleMinutes } = useMe();
  return lockMinutes ?? idleMinutes;
}
