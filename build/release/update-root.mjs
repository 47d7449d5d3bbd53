/**
 * The root of trust of updates by stick goes into the package it is set for, and into no other: beside the shell, inside the archive.
 * A package without one looks at no update.
 */
import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../run.mjs';

/** As the shell looks for it (electron/update/shipped-root.ts). */
export const updateRootName = 'update-root.json';

/**
 * @param {string} application folder of the built application
 * @param {string | undefined} path
 * @returns {Promise<string>} why it does not go there; '' when it is there, or none was set
 */
export async function placeUpdateRoot(application, path) {
  await dropUpdateRoot(application);
  if (path === undefined) return '';
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return `updateRoot: ${path} cannot be read`;
  if (!(await isSoundRoot(bytes))) return `updateRoot: ${path} is no root that two of three keys or more signed`;
  await cp(path, join(application, 'electron', updateRootName));
  return '';
}

/** @param {string} application */
export const dropUpdateRoot = (application) => rm(join(application, 'electron', updateRootName), { force: true });

/** As applications decide it. @param {Uint8Array} bytes @returns {Promise<boolean>} */
async function isSoundRoot(bytes) {
  const outfile = join(root, 'out/build/update-trust.mjs');
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: ['electron/update/trust.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  const trust = await import(pathToFileURL(outfile).href);
  return trust.isSoundRoot(bytes);
}
