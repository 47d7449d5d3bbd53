/** The file a person opened the application with, as the system names it on the command line (SPEC.md, SH16). */
import { posix, win32 } from 'node:path';

/** Kinds of our own files, by their extension. */
export const ownKinds = ['bundle', 'card', 'backup', 'audit'] as const;
export type OwnKind = (typeof ownKinds)[number];

/** `elsewhere`: a network path, an address, a device: nothing there is opened. */
export type AskedPath = { readonly path: string; readonly kind: OwnKind } | { readonly refused: 'elsewhere' };

export interface Asked {
  /** Words of the command line behind the executable. */
  readonly words: readonly string[];
  readonly folder: string;
  readonly platform: string;
}

const longest = 4096;

/** Null where no word names a file of ours: the application was only started. Of several the last counts. */
export function askedPath({ words, folder, platform }: Asked): AskedPath | null {
  const word = words.findLast((each) => !each.startsWith('-') && kindOf(each) !== null);
  if (word === undefined) return null;
  return checkedPath(word, { folder, platform });
}

/** The same of one path, by its looks alone: nothing is touched. */
export function checkedPath(word: string, { folder, platform }: Omit<Asked, 'words'>): AskedPath {
  const kind = kindOf(word);
  // Control characters are in no name that a system hands over.
  // eslint-disable-next-line no-control-regex
  if (kind === null || word.length > longest || /[\u0000-\u001f]/.test(word)) return { refused: 'elsewhere' };
  const path = platform === 'win32' ? onWindows(word, folder) : onUnix(word, folder);
  return path === null ? { refused: 'elsewhere' } : { path, kind };
}

export function kindOf(path: string): OwnKind | null {
  const extension = /\.([A-Za-z]{1,8})$/.exec(path)?.[1]?.toLowerCase();
  return ownKinds.find((kind) => kind === extension) ?? null;
}

/** An address has letters before its colon; a drive has one. */
const address = /^[A-Za-z][A-Za-z0-9+.-]+:/;
/** Names that are devices in every folder, with any extension. */
const device = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

function onWindows(word: string, folder: string): string | null {
  if (address.test(word)) return null;
  const path = win32.resolve(folder, word);
  // A share (\\server\…), a device (\\.\…) or a raw path (\\?\…) begins with two; a letter and its colon is a drive.
  if (!/^[A-Za-z]:\\/.test(path) || /^[\\/]{2}/.test(word)) return null;
  const parts = path.slice(3).split('\\');
  // Behind another colon is a stream of the same file.
  return parts.some((part) => part.includes(':') || device.test(part.trim())) ? null : path;
}

function onUnix(word: string, folder: string): string | null {
  if (address.test(word) || word.startsWith('//')) return null;
  const path = posix.resolve(folder, word);
  return /^\/(dev|proc|sys)(\/|$)/.test(path) ? null : path;
}
