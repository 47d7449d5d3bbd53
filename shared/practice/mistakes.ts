/** What is wrong in the file of a practice dossier, told to whoever writes it: which file, which place, why. */
import { z } from 'zod';

export interface Mistake {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

export type Tell = (path: readonly PropertyKey[], message: string) => void;

/** Where lines and notes are recognised by: their entry, author and day. */
const recognised = z.object({ entry: z.string().optional(), by: z.string().optional(), day: z.number().optional() });
const list = z.record(z.string(), z.unknown());

function called(content: unknown, [first = '', index]: readonly PropertyKey[]): string {
  if (typeof index !== 'number') return '';
  const lines = z.array(z.unknown()).safeParse(list.safeParse(content).data?.[String(first)]).data;
  const line = recognised.safeParse(lines?.[index]).data;
  const words = [line?.entry, line?.by && `by ${line.by}`, line?.day !== undefined && `on day ${line.day}`];
  const name = words.filter(Boolean).join(' ');
  return name === '' ? '' : ` (${name})`;
}

const step = (key: PropertyKey): string => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`);

/** `gust-windmolen.json: lines[12] (plan/step/step-home by tuur on day -160).due: …`. */
export function told(file: string, content: unknown, { path, message }: Mistake): string {
  const [first = 'the file', ...rest] = path;
  const place = [String(first), ...rest.map((key, at) => step(key) + (at === 0 ? called(content, path) : ''))].join('');
  return `${file}: ${place}: ${message}`;
}
