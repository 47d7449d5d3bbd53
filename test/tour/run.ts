/**
 * A walk through every room and dialog, with pictures: `npm run tour -- --language nl,fr --only exchange --sizes small,large
 * --colours light,dark,contrast --axe --outline`. Left out means all of them; pictures, outlines and report.txt are in
 * out/tour/<language>/.
 */
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { preparedFolders } from '../e2e/support/profiles.ts';
import { screenLanguages } from '../journeys/words.ts';
import { chapters } from './chapters.ts';
import { Lens, sizes, type Colours, type Size } from './lens.ts';

const { values } = parseArgs({
  options: {
    language: { type: 'string' },
    only: { type: 'string' },
    sizes: { type: 'string' },
    colours: { type: 'string' },
    axe: { type: 'boolean', default: false },
    outline: { type: 'boolean', default: false },
  },
});

/** Those of all that are named, in their order; all when none is. */
function chosen<Name extends string>(all: readonly Name[], named: string | undefined): readonly Name[] {
  const asked = named?.split(',');
  return asked === undefined ? all : all.filter((each) => asked.includes(each));
}

const names = chosen(Object.keys(chapters), values.only);
const sizeNames: readonly Size[] = ['small', 'large', 'zoomed', 'whole'];
const colourNames: readonly Colours[] = ['light', 'dark', 'contrast'];
let failed = false;

for (const language of chosen(screenLanguages, values.language)) {
  const home = join(process.cwd(), 'out/tour', language);
  mkdirSync(home, { recursive: true });
  for (const name of names) {
    const lens = new Lens({
      folder: join(home, name),
      sizes: chosen(sizeNames, values.sizes).filter((size) => size in sizes),
      colours: chosen(colourNames, values.colours),
      withAxe: values.axe,
      withOutline: values.outline,
    });
    const trouble = await chapters[name]?.(language, lens).then(
      () => [],
      (error: unknown) => [`stopped: ${error instanceof Error ? error.message : 'unknown'}`],
    );
    const lines = [...lens.faults, ...(trouble ?? [])];
    failed ||= lines.length > 0;
    const report = `${language} ${name}: ${lines.length === 0 ? 'nothing to complain of' : lines.join('\n  ')}\n`;
    process.stdout.write(report);
    appendFileSync(join(home, 'report.txt'), report);
  }
}
for (const folder of preparedFolders(process.ppid)) rmSync(folder, { recursive: true, force: true });
process.exit(failed ? 1 : 0);
