/** Where the policy of the machine lets files go (shared/machine-policy/SPEC.md, PM9-PM11). */
import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import type { MachinePolicy } from '../../shared/machine-policy/policy.ts';

export interface AllowedPlace {
  /** There is none: nobody is asked for one. */
  readonly isNone: boolean;
  /** The folder that all of them lie in; absent: wherever a person chooses. */
  readonly beneath?: string;
  /** @param folder with its links resolved */
  has(folder: string): Promise<boolean>;
}

const nowhere: AllowedPlace = { isNone: true, has: () => Promise.resolve(false) };
const anywhere: AllowedPlace = { isNone: false, has: () => Promise.resolve(true) };

const only = (beneath: string): AllowedPlace => ({
  isNone: false,
  beneath,
  has: async (folder) => {
    const outer = await realpath(beneath).catch(() => null);
    return outer !== null && isWithin(folder, outer);
  },
});

/** Sticks, shares and synchronised folders. */
export function sticksGo({ folder, exchangeFolder }: MachinePolicy): AllowedPlace {
  if (folder === 'off') return nowhere;
  return exchangeFolder === undefined ? anywhere : only(exchangeFolder);
}

/** Safety copies that are made from now on. */
export const copiesGo = ({ backupFolder }: MachinePolicy): AllowedPlace =>
  backupFolder === undefined ? anywhere : only(backupFolder);

export function mayUseStorage({ storage, storageAddress }: MachinePolicy, address: string): boolean {
  if (storage === 'off') return false;
  return storageAddress === undefined || originOf(address) === originOf(storageAddress);
}

/** With the port that goes without saying left out. */
const originOf = (address: string): string => (URL.canParse(address) ? new URL(address).origin : address);

function isWithin(folder: string, outer: string): boolean {
  const rest = relative(outer, folder);
  return rest !== '..' && !rest.startsWith(`..${sep}`) && !isAbsolute(rest);
}
