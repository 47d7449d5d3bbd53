/**
 * Installers for Windows out of the unpacked application, made without Windows: one a person or a script starts (NSIS), one that tools
 * of administrators hand out (MSI). Both are for the whole machine, need nobody at the screen, refuse to put an older version over a
 * newer one, and take away what they put there and nothing else: dossiers lie elsewhere.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { run } from '../run.mjs';
import { guid, msiSource } from './msi-source.mjs';
import { setupScript } from './setup-script.mjs';

/** @typedef {import('./texts.mjs').Facts} Facts */

/**
 * @param {Facts} facts
 * @param {{ unpacked: string, work: string, target: string, signer?: string }} making signer: a program that signs the file it is given
 * @returns {Promise<string[]>} names of the files made
 */
export async function makeWindowsInstallers(facts, { unpacked, work, target, signer }) {
  const paths = await pathsUnder(unpacked);
  for (const path of paths) await utimes(join(unpacked, path), facts.seconds, facts.seconds);
  const env = { SOURCE_DATE_EPOCH: String(facts.seconds), TZ: 'UTC', LC_ALL: 'C.UTF-8' };
  if (signer)
    for (const path of paths.filter((each) => /\.(exe|dll|node)$/i.test(each)))
      await tool(signer, [join(unpacked, path)], env);
  const [setup, msi] = [`${facts.name}-${facts.version}-setup.exe`, `${facts.name}-${facts.version}.msi`];
  const [script, wxs] = [join(work, 'passerelle.nsi'), join(work, 'passerelle.wxs')];
  await writeFile(script, setupScript(facts, { unpacked, paths, out: join(target, setup), signer }));
  await tool('makensis', ['-V2', script], env);
  await writeFile(wxs, msiSource(facts, { unpacked, paths }));
  const moment = new Date(facts.seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
  await tool('faketime', ['-f', moment, 'wixl', '-a', 'x64', '-o', join(target, msi), wxs], env);
  await settlePackageCode(join(target, msi), await readFile(wxs, 'utf8'));
  if (signer) await tool(signer, [join(target, msi)], env);
  return [setup, msi];
}

/** @param {string} folder @returns {Promise<string[]>} every file, with forward slashes, sorted */
async function pathsUnder(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/**
 * Windows knows an MSI file by a number of its own, for which wixl throws dice. Here it is made of all the rest.
 * @param {string} path
 * @param {string} source
 */
async function settlePackageCode(path, source) {
  const content = await readFile(path, 'latin1');
  const all = [...content.matchAll(/\{([0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12})\}/gi)];
  const [thrown, ...more] = all.filter(([, code = '']) => !source.includes(code.toUpperCase()));
  if (thrown?.[1] === undefined || more.length > 0) throw new Error('wixl made an MSI whose own number cannot be told');
  const rest = content.replace(thrown[1], () => '');
  const code = guid(createHash('sha256').update(rest, 'latin1').digest('hex'));
  await writeFile(
    path,
    content.replace(thrown[1], () => code),
    'latin1',
  );
}

/** @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} env */
async function tool(command, args, env) {
  const { code, output } = await run(command, args, { env, quiet: true, minutes: 20 });
  if (code !== 0) throw new Error(`${command} failed:\n${output.slice(-4000)}`);
}
