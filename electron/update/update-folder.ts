/**
 * The folder of an update where it lies, on a stick or a share. It is somebody else's: no link is followed, and every file has a
 * bound of size and of time.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pieceSize } from '../files/hash.ts';
import { codeOf } from '../files/problems.ts';
import type { Bytes, EntryKind, FileSeam, OpenFile } from '../files/seam.ts';
import type { Deadline } from './deadline.ts';
import { Refusal } from './refusal.ts';

/** What it is called on a stick. */
export const updateFolderName = 'passerelle-update';

/** As the signed list has a file. */
export interface SignedFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

type Files = Pick<FileSeam, 'open' | 'status'>;

/** The folder itself, or one of that name in it; null where there is neither, or only a link to one. */
export async function findUpdate(files: Files, folder: string, deadline: Deadline): Promise<string | null> {
  const is = async (kind: EntryKind, path: string): Promise<boolean> =>
    (await deadline.within(files.status(path).catch(unreachable)))?.kind === kind;
  const holdsLists = async (candidate: string): Promise<boolean> =>
    (await is('directory', join(candidate, 'metadata'))) &&
    (await is('file', join(candidate, 'metadata', 'timestamp.json')));
  const within = join(folder, updateFolderName);
  if ((await is('directory', within)) && (await holdsLists(within))) return within;
  return (await holdsLists(folder)) ? folder : null;
}

/** One of the signed lists; null where there is none of that name. */
export async function metadataIn(
  files: Files,
  folder: string,
  list: { readonly name: string; readonly most: number },
  deadline: Deadline,
): Promise<Bytes | null> {
  const path = join(folder, 'metadata', list.name);
  const status = await reading(deadline, files.status(path));
  if (status === null) return null;
  if (status.kind !== 'file') throw new Refusal('not-understood');
  const bytes = await reading(
    deadline,
    files.open(path, 'read').then((file) => beginningOf(file, list.most + 1)),
  );
  if (bytes.length > list.most) throw new Refusal('too-large');
  return bytes;
}

/** Whether every named file is there, with its size: said before anybody waits for the reading of one. */
export async function lookAtFiles(
  files: Files,
  folder: string,
  signed: readonly SignedFile[],
  deadline: Deadline,
): Promise<void> {
  const targets = await reading(deadline, files.status(join(folder, 'targets')));
  if (targets === null) throw new Refusal('missing');
  if (targets.kind !== 'directory') throw new Refusal('changed');
  for (const { name, size } of signed) {
    const status = await reading(deadline, files.status(join(folder, 'targets', name)));
    if (status === null) throw new Refusal('missing');
    if (status.kind !== 'file' || status.size !== size) throw new Refusal('changed');
  }
}

/**
 * Hands out a file piece by piece, read once, and refuses at the end what is not to the byte what was signed: whoever took the
 * pieces lets go of all of them then. No more is read than was signed.
 */
export async function eachSignedPiece(
  files: Files,
  folder: string,
  signed: SignedFile,
  deadline: Deadline,
  take: (piece: Bytes) => Promise<void>,
): Promise<void> {
  const file = await reading(deadline, files.open(join(folder, 'targets', signed.name), 'read'));
  try {
    const hash = createHash('sha256');
    for (let at = 0; at < signed.size;) {
      const piece = await pieceOf(file, at, signed.size, deadline);
      hash.update(piece);
      await take(piece);
      at += piece.length;
    }
    const after = await reading(deadline, file.read(signed.size, 1));
    if (after.length > 0 || hash.digest('hex') !== signed.sha256) throw new Refusal('changed');
  } finally {
    // One that does not answer is not waited for here either.
    void file.close().catch(() => undefined);
  }
}

async function beginningOf(file: OpenFile, length: number): Promise<Bytes> {
  try {
    return await file.read(0, length);
  } finally {
    await file.close();
  }
}

async function pieceOf(file: OpenFile, at: number, end: number, deadline: Deadline): Promise<Bytes> {
  const piece = await reading(deadline, file.read(at, Math.min(pieceSize, end - at)));
  if (piece.length === 0) throw new Refusal('changed');
  return piece;
}

function unreachable(error: unknown): null {
  if (codeOf(error) === null) throw error;
  return null;
}

/** What cannot be read, or any more: the stick may be out. */
async function reading<T>(deadline: Deadline, work: Promise<T>): Promise<T> {
  try {
    return await deadline.within(work);
  } catch (error) {
    throw codeOf(error) === null ? error : new Refusal('missing');
  }
}
