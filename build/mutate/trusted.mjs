/** The code a mutation score is kept of: what decides who may read, who wrote, and what counts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../checks/files.mjs';
import { root } from '../run.mjs';
import { mutantsOf } from './maker.mjs';

export const folders = [
  'shared/contributions',
  'shared/trust',
  'shared/bundle',
  'renderer/vault/core/keys',
  'renderer/vault/core/people',
  'renderer/vault/core/sealing',
  'renderer/vault/core/writing',
  'renderer/vault/services/exchange',
  'renderer/vault/services/exchanged',
  'renderer/vault/services/household',
  'renderer/vault/services/people',
  'renderer/vault/services/post',
  'renderer/vault/services/trust',
];

/** @returns {string[]} */
export const trustedFiles = () =>
  folders
    .flatMap((folder) => listFiles(root, folder))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));

/** @param {string} file */
export const sourceOf = (file) => readFileSync(join(root, file), 'utf8');

/** Every mutant of the trust code, in the order of the files. */
export const allMutants = () => trustedFiles().flatMap((file) => mutantsOf(file, sourceOf(file)));

/** @param {string} file */
export const folderOf = (file) => folders.find((folder) => file.startsWith(`${folder}/`)) ?? file;
