/** Files a person gives: picked in a dialog or dropped on the page. Their kind is read from their first bytes. */
import { useCallback } from 'react';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { ShellProblem } from '../../../../shared/bridge/contract.ts';
import { useShell } from '../../../app/vault.tsx';

export interface GivenFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type FileProblem = { readonly code: ShellProblem };

const mebibyte = 1_048_576;
/** Largest file taken in whole: a scan is far smaller. */
const largest = 100 * mebibyte;
const piece = 4 * mebibyte;

/** Opens the file dialog and reads the file chosen; `cancelled` when it was closed. */
export function usePickFile(): () => Promise<Result<GivenFile, FileProblem>> {
  const shell = useShell();
  return useCallback(async () => {
    const opened = await shell('files.open', { kind: 'document' });
    if (!opened.ok) return fail({ code: opened.problem });
    const { handle, name, size } = opened.value;
    try {
      if (size > largest) return fail({ code: 'too-large' });
      const bytes = new Uint8Array(size);
      for (let offset = 0; offset < size; offset += piece) {
        const part = await shell('files.read', { handle, offset, length: Math.min(piece, size - offset) });
        if (!part.ok) return fail({ code: part.problem });
        bytes.set(part.value.subarray(0, size - offset), offset);
      }
      return ok({ name, mime: mimeOf(bytes), bytes });
    } finally {
      await shell('files.close', { handle });
    }
  }, [shell]);
}

/** The first file that was dropped, if any. */
export async function droppedFile(transfer: DataTransfer): Promise<Result<GivenFile, FileProblem> | undefined> {
  const file = transfer.files[0];
  if (file === undefined) return undefined;
  if (file.size > largest) return fail({ code: 'too-large' });
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return ok({ name: file.name, mime: mimeOf(bytes), bytes });
  } catch {
    // A folder, or a file that went away while it was dragged.
    return fail({ code: 'not-found' });
  }
}

export const bringsFile = (transfer: DataTransfer): boolean => transfer.types.includes('Files');

const signatures: readonly (readonly [mime: string, start: readonly number[], at?: number])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/webp', [0x57, 0x45, 0x42, 0x50], 8],
];

/** What a file is, by its first bytes; never by its name. */
export function mimeOf(bytes: Uint8Array): string {
  const known = signatures.find(([, start, at = 0]) => start.every((byte, index) => bytes[at + index] === byte));
  return known?.[0] ?? 'application/octet-stream';
}
