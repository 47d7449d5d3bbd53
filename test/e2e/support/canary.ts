/** Looking for a name where it must not be: in every file of some folders, in every form it may have been written. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Form {
  readonly name: string;
  readonly bytes: Buffer;
}

/** UTF-8, UTF-16 and base64 at the three places a text may begin in it. */
export function formsOf(text: string): readonly Form[] {
  return [
    { name: 'UTF-8', bytes: Buffer.from(text, 'utf8') },
    { name: 'UTF-16', bytes: Buffer.from(text, 'utf16le') },
    ...[0, 1, 2].map((before) => ({ name: `base64, ${before} before`, bytes: Buffer.from(base64(text, before)) })),
  ];
}

/** Without the characters that depend on what stands before and after. */
function base64(text: string, before: number): string {
  const encoded = Buffer.concat([Buffer.alloc(before), Buffer.from(text, 'utf8')]).toString('base64');
  const own = encoded.replace(/=+$/, '');
  const end = (before + Buffer.byteLength(text)) % 3 === 0 ? own.length : own.length - 1;
  return own.slice([0, 2, 3][before], end);
}

/** Files that hold it, and in which form. A file that vanishes meanwhile holds nothing. */
export function holding(folders: readonly string[], forms: readonly Form[]): string[] {
  return folders.flatMap(filesIn).flatMap((file) => {
    const bytes = read(file);
    const names = forms.filter((form) => bytes.includes(form.bytes) || file.includes(form.bytes.toString('utf8')));
    return names.map(({ name }) => `${file}: ${name}`);
  });
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);
}
