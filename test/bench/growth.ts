/** The picture in the README: what a person waits for, from a hundred to thousands of dossiers. Both axes are logarithmic. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { must } from '../../shared/result.ts';
import type { Figures } from './figures.ts';

const file = join(process.cwd(), 'build/resources/growth.svg');

/** Colours that differ in lightness too, each with its words at the end of its line. */
const lines = [
  { name: 'unlock.ms', words: 'passphrase to caseload', colour: '#0b5a66' },
  { name: 'searchall.ms', words: 'search, all hits', colour: '#9a3b12' },
  { name: 'open.ms', words: 'open a dossier', colour: '#5b4b9a' },
  { name: 'search.ms', words: 'search, first hits', colour: '#c27a1e' },
  { name: 'save.ms', words: 'draft kept', colour: '#5f7a3a' },
] as const;

const [width, height] = [880, 460];
const plot = { left: 80, right: 640, top: 70, bottom: 390 };
const decades = [0.1, 1, 10, 100, 1000, 10_000];

type Sizes = readonly (readonly [dossiers: number, figures: Figures])[];

export async function drawGrowth(sizes: Sizes): Promise<void> {
  await writeFile(file, svgOf(sizes));
}

function svgOf(sizes: Sizes): string {
  const values = lines.flatMap(({ name }) => sizes.map(([, figures]) => must(figures.get(name), name)));
  const low = must(decades.filter((each) => each <= Math.min(...values)).at(-1), 'a lowest decade');
  const high = must(
    decades.find((each) => each >= Math.max(...values)),
    'a highest decade',
  );
  const [first, last] = [must(sizes[0], 'a size')[0], must(sizes.at(-1), 'a size')[0]];
  const x = (dossiers: number): number => scaled(dossiers, first, last, plot.left, plot.right);
  const y = (ms: number): number => scaled(ms, low, high, plot.bottom, plot.top);
  const grid = decades
    .filter((each) => each >= low && each <= high)
    .map(
      (each) =>
        `<path class="grid" d="M${plot.left} ${y(each)}H${plot.right}"/>` +
        `<text x="${plot.left - 12}" y="${y(each) + 5}" text-anchor="end">${time(each)}</text>`,
    );
  const ticks = sizes.map(
    ([dossiers]) =>
      `<text x="${x(dossiers)}" y="${plot.bottom + 28}" text-anchor="middle">${dossiers.toLocaleString('en')}</text>`,
  );
  const ends = apart(
    lines.map(({ name }) => y(must(must(sizes.at(-1), 'a size')[1].get(name), name))),
    22,
  );
  const drawn = lines.map(({ name, words, colour }, at) => {
    const points = sizes.map(([dossiers, figures]) => [x(dossiers), y(must(figures.get(name), name))] as const);
    const path = points.map(([px, py], index) => `${index === 0 ? 'M' : 'L'}${round(px)} ${round(py)}`).join('');
    const dots = points.map(([px, py]) => `<circle cx="${round(px)}" cy="${round(py)}" r="4" fill="${colour}"/>`);
    const end = must(sizes.at(-1), 'a size')[1].get(name) ?? 0;
    const label = `<text x="${plot.right + 16}" y="${round((ends[at] ?? 0) + 5)}" style="fill:${colour}" class="label">${words}, ${time(end)}</text>`;
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2.5"/>${dots.join('')}${label}`;
  });
  const describe = lines.map(({ name, words }) => {
    const [from, to] = [sizes[0]?.[1].get(name) ?? 0, sizes.at(-1)?.[1].get(name) ?? 0];
    return `${words}: ${time(from)} to ${time(to)}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title about">
<title id="title">What a person waits for, from ${first} to ${last.toLocaleString('en')} dossiers</title>
<desc id="about">${describe.join('; ')}. Medians; both axes are logarithmic.</desc>
<style>
text { font: 14px Inter, system-ui, sans-serif; fill: #4a5055 }
.head { font-size: 17px; font-weight: 600; fill: #1b1d1f }
.label { font-weight: 600 }
.grid { stroke: #d9dde0; stroke-width: 1 }
</style>
<rect width="${width}" height="${height}" rx="10" fill="#ffffff"/>
<text x="24" y="36" class="head">What a person waits for as the caseload grows</text>
${[...grid, ...ticks, ...drawn].join('\n')}
<text x="${(plot.left + plot.right) / 2}" y="${plot.bottom + 54}" text-anchor="middle">dossiers, 200 notes each (medians, both axes logarithmic)</text>
</svg>
`;
}

const scaled = (value: number, low: number, high: number, from: number, to: number): number =>
  from + ((Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low))) * (to - from);

const round = (value: number): number => Math.round(value * 10) / 10;

const time = (ms: number): string =>
  ms >= 1000 ? `${Math.round(ms / 100) / 10} s` : `${ms < 10 ? round(ms) : Math.round(ms)} ms`;

/** Moves labels that would lie on one another. */
function apart(places: readonly number[], least: number): readonly number[] {
  const order = [...places.keys()].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const moved = [...places];
  for (const [rank, index] of order.entries()) {
    const above = order[rank - 1];
    if (above !== undefined) moved[index] = Math.max(moved[index] ?? 0, (moved[above] ?? 0) + least);
  }
  return moved;
}
