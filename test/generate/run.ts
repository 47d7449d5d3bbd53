/** `npm run generate`: see build/generate.mjs. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { passphrase } from './seats.ts';
import { makeVault } from './vault.ts';

const notesEach = 200;
const mostDossiers = 10_000;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function giveUp(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}

function count(text: string, name: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  return giveUp(`--${name} takes a whole number from ${least} to ${most}, not "${text}".`);
}

const { values } = parseArgs({
  options: {
    dossiers: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    to: { type: 'string', default: join('out', 'generated') },
  },
});
const dossiers = count(values.dossiers, 'dossiers', 1, mostDossiers);
const seed = count(values.seed, 'seed', 0, 2 ** 31 - 1);
const folder = resolve(values.to);
mkdirSync(folder, { recursive: true });
if (readdirSync(folder).length > 0) giveUp(`${folder} is not empty: nothing is written over what is there.`);

const since = performance.now();
say(`Making ${dossiers} dossiers with ${notesEach} notes each. All people are made up.`);
const vault = await makeVault(folder, { dossiers, notesEach, seed });
await vault.close();
say(
  `${folder}: ${vault.dossiers.length} dossiers, ${vault.notes} notes, ${Math.round(vault.textBytes / 1e6)} MB of text,`,
);
say(`made in ${Math.round((performance.now() - since) / 1000)} s. Passphrase: ${passphrase}`);
say(`Open it with: npm start -- --user-data-dir=${folder}`);
