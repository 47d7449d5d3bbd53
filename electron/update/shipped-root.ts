import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bytes } from '../files/seam.ts';

/** Beside the shell, where the office that made the package put it; as a release was set up (build/release/settings.mjs). */
export const shippedRootName = 'update-root.json';

/** The root of trust this application was built with; null: updates by stick are not set up. */
export function shippedRoot(environment: NodeJS.ProcessEnv, beside: string, isPackage: boolean): Bytes | null {
  // Of tests: nothing but what is in the archive counts in a package.
  const pretended = isPackage ? undefined : environment['PASSERELLE_UPDATE_ROOT'];
  const path = pretended ?? join(beside, shippedRootName);
  return existsSync(path) ? new Uint8Array(readFileSync(path)) : null;
}
