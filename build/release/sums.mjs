/**
 * What whoever installs checks first: the hash of every file of a release, and a signature over that list. The key is the office's: a
 * program it names signs, here nothing is kept.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../run.mjs';

export const listName = 'SHA256SUMS';
export const signatureName = `${listName}.sig`;

/** @param {string} folder @param {readonly string[]} names */
export async function writeSums(folder, names) {
  const lines = [];
  for (const name of [...names].sort()) lines.push(`${await sha256Of(join(folder, name))}  ${name}\n`);
  await writeFile(join(folder, listName), lines.join(''));
}

/** @param {string} path @returns {Promise<string>} in hexadecimal */
export async function sha256Of(path) {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes);
  return hash.digest('hex');
}

/**
 * Has the list signed: the program gets the list and where the signature has to come to lie.
 * @param {string} folder
 * @param {string} program
 * @returns {Promise<string>} why it is not signed, '' when it is
 */
export async function signSums(folder, program) {
  const signature = join(folder, signatureName);
  await rm(signature, { force: true });
  const { code, output } = await run(program, [join(folder, listName), signature], { quiet: true, minutes: 5 });
  if (code !== 0) return `${program} ended with ${code}: ${output.slice(-1000)}`;
  const made = await stat(signature).catch(() => undefined);
  return made === undefined || made.size === 0 ? `${program} left no ${signatureName}` : '';
}

/**
 * Has each package signed in the way of its kind (`rpmsign --addsign`, `debsigs`): the program gets one file, and signs in it or leaves a
 * signature beside it, as `NAME.asc` or `NAME.sig`.
 * @param {string} folder
 * @param {readonly string[]} names
 * @param {string} program
 * @returns {Promise<{ beside: string[], trouble: string }>} names of signatures that lie beside; '' when all are signed
 */
export async function signPackages(folder, names, program) {
  const beside = [];
  for (const name of names) {
    const path = join(folder, name);
    const before = await sha256Of(path);
    const { code, output } = await run(program, [path], { quiet: true, minutes: 5 });
    if (code !== 0) return { beside, trouble: `${program} ended with ${code} on ${name}: ${output.slice(-1000)}` };
    const left = [];
    for (const each of [`${name}.asc`, `${name}.sig`])
      if (
        await stat(join(folder, each)).then(
          ({ size }) => size > 0,
          () => false,
        )
      )
        left.push(each);
    if (left.length === 0 && (await sha256Of(path)) === before)
      return { beside, trouble: `${program} left ${name} as it was, and nothing beside it` };
    beside.push(...left);
  }
  return { beside, trouble: '' };
}
