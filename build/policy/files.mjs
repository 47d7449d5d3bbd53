/** The templates for Windows as the declaration has them, and as they lie in the tree. */
import { buildSync } from 'esbuild';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root as project } from '../run.mjs';

export const templatesFolder = 'build/resources/policy';

/** @returns {Readonly<Record<string, string>>} text of each file, by its path beneath the folder */
function templates() {
  const outfile = join(project, 'out/build/policy-templates.cjs');
  buildSync({
    absWorkingDir: project,
    entryPoints: ['build/policy/templates.mts'],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
  const require = createRequire(import.meta.url);
  delete require.cache[outfile];
  return require(outfile).policyTemplates();
}

/** @param {string} root @returns {readonly string[]} files that are not as the declaration has them */
export const outdatedTemplates = (root) =>
  Object.entries(templates())
    .map(([path, text]) => ({ path: `${templatesFolder}/${path}`, text }))
    .filter(({ path, text }) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text)
    .map(({ path }) => path);

/** Writes them anew. @param {string} root @returns {readonly string[]} their paths */
export function writeTemplates(root) {
  return Object.entries(templates()).map(([path, text]) => {
    const to = join(root, templatesFolder, path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, text);
    return `${templatesFolder}/${path}`;
  });
}
