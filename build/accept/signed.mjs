/** Packages as an office signs them, with a key that is made for it and forgotten. */
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { comparePackages } from '../release/compare.mjs';
import { run } from '../run.mjs';

const signer = 'release@example.org';

/** @type {readonly [RegExp, (file: string) => [string, string[]]][]} */
const ways = [
  [/\.rpm$/, (file) => ['rpmsign', ['--addsign', `--define=_gpg_name ${signer}`, file]]],
  [/\.deb$/, (file) => ['debsigs', ['--sign=origin', `--default-key=${signer}`, file]]],
];

/**
 * Signs a copy of each, and asks whether it is what was made.
 * @param {string} folder with the packages
 * @param {string} work an empty folder
 * @returns {Promise<{ same: string[], trouble: string }>} trouble: '' when each is found to be the same
 */
export async function signedAreSame(folder, work) {
  const env = { GNUPGHOME: join(work, 'keys') };
  await mkdir(env.GNUPGHOME, { recursive: true, mode: 0o700 });
  // Asks nobody for a passphrase: there is none.
  await writeFile(join(env.GNUPGHOME, 'gpg.conf'), 'batch\npinentry-mode loopback\n');
  const made = ['--passphrase', '', '--quick-gen-key', signer, 'rsa3072', 'sign', '1d'];
  const key = await run('gpg', made, { env, quiet: true });
  if (key.code !== 0) return { same: [], trouble: key.output };
  const same = [];
  for (const [kind, way] of ways) {
    const name = (await readdir(folder)).find((each) => kind.test(each));
    if (name === undefined) return { same, trouble: `no ${String(kind)} was made` };
    const copy = join(work, name);
    await cp(join(folder, name), copy);
    const [program, args] = way(copy);
    const signed = await run(program, args, { env, quiet: true });
    if (signed.code !== 0) return { same, trouble: signed.output };
    const { is } = await comparePackages(copy, join(folder, name), join(work, `of-${name}`));
    if (is !== 'same-unsigned') return { same, trouble: `${name}, signed, is told to be: ${is}` };
    same.push(name);
  }
  return { same, trouble: '' };
}
