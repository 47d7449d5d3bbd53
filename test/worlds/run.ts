/** `npm run worlds` (build/worlds.mjs): explores every setting, and tells what was found. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { Exploration, type Found } from './explore.ts';
import { settings } from './settings.ts';

const { values } = parseArgs({
  options: {
    setting: { type: 'string' },
    depth: { type: 'string' },
    short: { type: 'boolean', default: false },
    seconds: { type: 'string' },
    report: { type: 'string' },
    promises: { type: 'boolean', default: false },
  },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const chosen = settings.filter(({ name }) => values.setting === undefined || values.setting === name);
if (chosen.length === 0) throw new Error(`--setting takes one of: ${settings.map(({ name }) => name).join(', ')}`);

const all: Found[] = [];
for (const setting of chosen) {
  say(`${setting.name}: ${setting.about}`);
  const depth = Number(values.depth ?? (values.short ? setting.depth.short : setting.depth.long));
  const found = new Exploration(setting, values.promises).to(
    depth,
    Number(values.seconds ?? Number.POSITIVE_INFINITY),
    say,
  );
  all.push(found);
  tell(found);
}
if (values.report !== undefined) {
  mkdirSync(dirname(values.report), { recursive: true });
  writeFileSync(values.report, JSON.stringify(all, null, 2));
}
const worlds = all.flatMap(({ perDepth }) => perDepth).reduce((sum, each) => sum + each, 0);
const broken = all.filter((each) => each.broken !== null);
say(`${worlds} worlds in ${all.length} settings, ${broken.length} with a broken promise`);
process.exitCode = broken.length > 0 ? 1 : 0;

function inWords(fates: Found['fates']): string {
  return Object.entries(fates)
    .map(([fate, count]) => `${count} ${fate}`)
    .join(', ');
}

function tell({ perDepth, desks, compared, fates, broken, seconds }: Found): void {
  const worlds = perDepth.reduce((sum, each) => sum + each, 0);
  say(
    `  ${worlds} worlds to depth ${perDepth.length - 1}, ${desks} desks, ${compared} pairs compared, ${seconds.toFixed(1)} s; work: ${inWords(fates)}`,
  );
  if (broken === null) return;
  say(`  BROKEN after ${broken.depth} steps: ${broken.what}`);
  for (const [at, step] of broken.story.entries()) say(`    ${at + 1}. ${step}`);
}
