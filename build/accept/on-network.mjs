/** Parts of an acceptance run that need a network: what the makers of Electron publish, and the storage of an institution. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { onVirtualScreen, packaged, root, run, say, screenOfItsOwn } from '../run.mjs';
import { setup } from '../setup.mjs';
import { inWords, readPlaywright } from '../suites.mjs';

/** @typedef {Pick<import('./report.mjs').Outcome, 'state' | 'why'>} Found */

const makers = 'https://github.com/electron/electron/releases/download';

/** @param {string} why @returns {Found} */
const couldNot = (why) => ({ state: 'could not run', why });
/** @param {string} output @returns {Found} */
const failed = (output) => ({ state: 'failed', why: output.slice(-600) });

/**
 * `npm test` with the runtime of the makers, and a release for Linux and one for Windows of their archives.
 * @param {{ settings: string, work: string }} what settings of the release; a folder to work in
 * @returns {Promise<Found>}
 */
export async function withOfficialRuntime({ settings, work }) {
  const { fallback, version } = await setup(['screen'], { retry: true });
  if (fallback) return couldNot('the makers of Electron are not reached from here');
  const tests = await run(process.execPath, [join(root, 'build/test.mjs')], { quiet: true, minutes: 90 });
  if (tests.code !== 0) return failed(tests.output);
  for (const platform of ['linux', 'win32']) {
    const name = `electron-v${version}-${platform}-x64.zip`;
    const zip = join(work, name);
    const answer = await fetch(`${makers}/v${version}/${name}`);
    if (!answer.ok) return couldNot(`${name} cannot be had: ${answer.status}`);
    await writeFile(zip, Buffer.from(await answer.arrayBuffer()));
    const line = [join(root, 'build/package.mjs'), '--release', '--runtime', zip, '--settings', settings];
    const made = await run(process.execPath, line, { quiet: true, minutes: 60 });
    if (made.code !== 0) return failed(made.output);
    say(`  a release was made of ${name}`);
  }
  return { state: 'passed', why: `Electron ${version}` };
}

/**
 * A file from one computer to another over a storage.
 * @param {string | undefined} connections a file with the connections of two mailboxes that nobody uses
 * @returns {Promise<Found>}
 */
export async function overStorage(connections) {
  if (connections === undefined || !existsSync(connections))
    return couldNot('two connections as the operator hands them out, in one file: --connections FILE');
  const { env } = await setup(['screen', 'keyboard', 'age']);
  const { buildApp } = await import('../bundle.mjs');
  await buildApp();
  const report = join(root, 'out/test/storage.json');
  await mkdir(join(root, 'out/test'), { recursive: true });
  await rm(report, { force: true });
  const line = [packaged('@playwright/test/cli.js'), 'test', '--config', 'test/storage/playwright.config.ts'];
  const [command, args] = onVirtualScreen(process.execPath, line);
  const given = { ...env, ...screenOfItsOwn, PASSERELLE_CONNECTIONS: resolve(connections) };
  const { code, output } = await run(command, args, { env: given, quiet: true, minutes: 20 });
  if (code !== 0) return failed(output);
  const [address = ''] = /^address: .+$/m.exec(await readFile(connections, 'utf8')) ?? [];
  return { state: 'passed', why: `${inWords(readPlaywright(report))}, ${address}` };
}
