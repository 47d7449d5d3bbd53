/** What the process of some targets leaves for the one that started it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fileName, keep } from '../pinned.ts';
import type { Target } from '../target.ts';
import type { EngineFigures } from './figures.ts';
import { inputOf } from './tape.ts';

type Named = Pick<Target, 'name'>;

const folder = join('out', 'fuzz', 'guided');

/** The input it is at: its length in four bytes, then it. */
export const atFile = (target: Named): string => join(folder, `${fileName(target)}.at`);
export const reportFile = (target: Named): string => join(folder, `${fileName(target)}.json`);
export const lengthBytes = 4;

const report = z.object({
  runs: z.number(),
  slowest: z.number(),
  largest: z.number(),
  failures: z.array(z.object({ file: z.string(), broken: z.string() })),
});
export type Report = z.infer<typeof report>;
export type GuidedTally = Report & EngineFigures;

/** Null where it left none: it was not begun, or its process ended in the midst of it. */
export function readReport(target: Named): Report | null {
  const file = reportFile(target);
  return existsSync(file) ? report.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

/** Of a process that died: the file with the input it was at, put where a person finds it; null where it had none yet. */
export function keptInput(target: Target): string | null {
  if (!existsSync(atFile(target))) return null;
  const bytes = new Uint8Array(readFileSync(atFile(target)));
  if (bytes.length < lengthBytes) return null;
  const length = new DataView(bytes.buffer).getUint32(0);
  return keep(target, 'ended', inputOf(target, bytes.subarray(lengthBytes, lengthBytes + length)));
}
