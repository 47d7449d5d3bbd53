/** Files a person gives: picked in a dialog or dropped on the page. Their kind is read from their first bytes. */
import { useCallback } from 'react';
import { mimeBytes as firstBytes, mimeOf } from '../../shared/codec/file-mime.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { PickedFile, ShellProblem } from '../../shared/bridge/contract.ts';
import { wholeOf } from '../data/files.ts';
import { useShell, type Shell } from '../data/vault.tsx';
import type { FileInput } from '../vault/api.ts';
import { mostShown } from '../workers/viewer/client.ts';

/** A file as it lies with the person; it is read when it is shown or kept, never held whole for longer. */
export interface GivenFile {
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly input: FileInput;
  /** The whole of it, to be shown; `too-large` beyond what is shown. */
  readonly read: () => Promise<Result<Uint8Array<ArrayBuffer>, FileProblem>>;
  /** It is not needed any more. */
  readonly close: () => void;
  /** It lies in the folder of the scanner: what the shell knows it by there. */
  readonly scan?: string;
  /** It is a copy of which passages were blacked out: what it was made of, and whether that is kept. */
  readonly original?: { readonly input: FileInput; readonly isKept: boolean };
}

export type FileProblem = { readonly code: ShellProblem };

const mebibyte = 1_048_576;
/** Largest file taken in. */
const largest = 500 * mebibyte;

/** Opens the file dialog; `cancelled` when it was closed. @param kind what the dialog offers to open */
export function usePickFile(kind: 'document' | 'list' = 'document'): () => Promise<Result<GivenFile, FileProblem>> {
  const shell = useShell();
  return useCallback(async () => {
    const opened = await shell('files.open', { kind });
    return opened.ok ? givenOf(shell, opened.value) : fail({ code: opened.problem });
  }, [shell, kind]);
}

/** A scan that was chosen in the scanner's folder: taken like a file that is picked. */
export async function scanOf(shell: Shell, scan: string): Promise<Result<GivenFile, FileProblem>> {
  const opened = await shell('scanner.open', { id: scan });
  const given = opened.ok ? await givenOf(shell, opened.value) : fail({ code: opened.problem });
  return given.ok ? ok({ ...given.value, scan }) : given;
}

async function givenOf(shell: Shell, { handle, name, size }: PickedFile): Promise<Result<GivenFile, FileProblem>> {
  const close = (): void => void shell('files.close', { handle });
  const start = size === 0 ? ok(new Uint8Array()) : await readPicked(shell, handle, Math.min(size, firstBytes));
  if (!start.ok || size > largest) {
    close();
    return start.ok ? fail({ code: 'too-large' }) : start;
  }
  const mime = mimeOf(start.value);
  const read = (): ReturnType<GivenFile['read']> => readPicked(shell, handle, size);
  return ok({ name, mime, size, input: { name, mime, handle, size }, read, close });
}

const readPicked = async (shell: Shell, handle: string, size: number): ReturnType<GivenFile['read']> =>
  size > mostShown ? fail({ code: 'too-large' }) : wholeOf(shell, handle, size);

/** The first file that was dropped, if any. */
export async function droppedFile(transfer: DataTransfer): Promise<Result<GivenFile, FileProblem> | undefined> {
  const file = transfer.files[0];
  if (file === undefined) return undefined;
  const { name, size } = file;
  if (size > largest) return fail({ code: 'too-large' });
  const start = await bytesOf(file.slice(0, firstBytes));
  if (!start.ok) return start;
  const mime = mimeOf(start.value);
  return ok({ name, mime, size, input: { name, mime, blob: file }, read: () => bytesOf(file), close: () => undefined });
}

async function bytesOf(blob: Blob): ReturnType<GivenFile['read']> {
  if (blob.size > mostShown) return fail({ code: 'too-large' });
  try {
    return ok(new Uint8Array(await blob.arrayBuffer()));
  } catch {
    // A folder, or a file that went away while it was dragged.
    return fail({ code: 'not-found' });
  }
}

export const bringsFile = (transfer: DataTransfer): boolean => transfer.types.includes('Files');
