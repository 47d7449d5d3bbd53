/** Lives years, one for each seed: see build/simulation.mjs for the options, and year.ts for what a year is. */
import { writeFileSync } from 'node:fs';
import { liveAYear, type Lived } from './year.ts';

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return (at < 0 ? undefined : process.argv[at + 1]) ?? otherwise;
};

const first = Number(option('seed', '1'));
const days = Number(option('days', '250'));
const lived: Lived[] = [];
for (let seed = first; seed < first + Number(option('years', '1')); seed += 1) {
  const began = Date.now();
  const year = await liveAYear(seed, days, process.argv.includes('--real'));
  lived.push(year);
  const took = ((Date.now() - began) / 1000).toFixed(1);
  if (year.loss !== null || process.argv.includes('--story')) for (const line of year.story) console.log(`  ${line}`);
  console.log(`seed ${seed}, ${days} working days: ${year.loss ?? 'every promise was kept'}  ${took} s`);
  console.log(`  ${year.written} texts, ${JSON.stringify(year.counts)}`);
}
const report = option('report', '');
if (report !== '') writeFileSync(report, JSON.stringify(lived.map((each) => ({ ...each, story: [] }))));
process.exitCode = lived.some(({ loss }) => loss !== null) ? 1 : 0;
