/** Two makings of one source: whether every file is the same, and if not, both put aside and what differs in them. */
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { comparePackages } from '../release/compare.mjs';
import { listName, sha256Of } from '../release/sums.mjs';
import { root } from '../run.mjs';

const aside = join(root, 'out/accept-differing');

/**
 * @param {string} one a folder of a release
 * @param {string} other
 * @param {string} work an empty folder
 * @returns {Promise<{ files: number, differing: string[] }>} differing: one line for each file that is not the same
 */
export async function compareMakings(one, other, work) {
  await rm(aside, { recursive: true, force: true });
  const listed = async (/** @type {string} */ folder) =>
    (await readFile(join(folder, listName), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => line.slice(66));
  const names = [...new Set([...(await listed(one)), ...(await listed(other))])].sort();
  const differing = [];
  for (const name of names) {
    const paths = [join(one, name), join(other, name)];
    if (!paths.every((path) => existsSync(path))) differing.push(`${name} is there once only`);
    else if ((await sha256Of(join(one, name))) !== (await sha256Of(join(other, name))))
      differing.push(`${name}: ${await whatDiffers(name, { one, other, work })}`);
  }
  return { files: names.length, differing };
}

/** @param {string} name @param {{ one: string, other: string, work: string }} where */
async function whatDiffers(name, { one, other, work }) {
  for (const [side, folder] of Object.entries({ one, other })) {
    await mkdir(join(aside, side), { recursive: true });
    await cp(join(folder, name), join(aside, side, name));
  }
  try {
    const compared = await comparePackages(join(one, name), join(other, name), join(work, name));
    return compared.is === 'different' ? compared.differing.slice(0, 5).join(', ') : compared.is;
  } catch {
    return 'no package, see out/accept-differing';
  }
}
