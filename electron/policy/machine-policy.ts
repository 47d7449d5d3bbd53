/** Asks the computer once, when the application starts, what its organisation has set. */
import { execFile } from 'node:child_process';
import { win32 } from 'node:path';
import { noPolicy, type PolicyState } from '../../shared/machine-policy/policy.ts';
import { largestPolicy } from '../../shared/machine-policy/reading.ts';
import { linuxPolicyPath, policyInFile } from './linux-file.ts';
import { policyInRegistry, type RegistryQuery } from './registry.ts';
import { windowsFolder } from './windows-folder.ts';

export interface Asked {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  readonly isPackage: boolean;
}

/** macOS has none: nothing is read there. */
export function machinePolicyOf({ platform, environment, isPackage }: Asked): Promise<PolicyState> {
  // Of tests: their file is their own, where a package asks for one of the administrator.
  const pretended = isPackage ? undefined : environment['PASSERELLE_POLICY'];
  if (pretended !== undefined) return policyInFile(pretended, process.getuid?.());
  if (platform === 'win32') return policyInRegistry(regQuery);
  return platform === 'linux' ? policyInFile(linuxPolicyPath) : Promise.resolve(noPolicy);
}

/** All other keys of policies are listed beside ours when the one above is asked for. */
const mostWritten = 64 * largestPolicy;
const patience = 10_000;

const regQuery: RegistryQuery = async (key) => {
  // By its whole path: another program of that name would be found first in the folder one happens to be in.
  const program = win32.join(await windowsFolder(), 'System32', 'reg.exe');
  const options = { encoding: 'latin1', timeout: patience, maxBuffer: mostWritten, windowsHide: true } as const;
  return new Promise((resolve) => {
    execFile(program, ['query', key, '/reg:64'], options, (error, written) => resolve(error === null ? written : null));
  });
};
