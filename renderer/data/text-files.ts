/** Small text files a person chooses or saves: read whole, closed at once. */
import { useCallback } from 'react';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { AnyProblem } from '../ui/problems.tsx';
import { useShell } from './vault.tsx';

const largest = 4_194_304;

export interface TextFiles {
  readonly open: () => Promise<Result<Uint8Array<ArrayBuffer>, AnyProblem>>;
  readonly save: (suggestedName: string, bytes: Uint8Array<ArrayBuffer>) => Promise<Result<undefined, AnyProblem>>;
}

/** @param kind what the dialog offers to open */
export function useTextFiles(kind: 'text' | 'card' = 'text'): TextFiles {
  const shell = useShell();
  const open = useCallback(async (): Promise<Result<Uint8Array<ArrayBuffer>, AnyProblem>> => {
    const picked = await shell('files.open', { kind });
    if (!picked.ok) return fail({ code: picked.problem });
    const { handle, size } = picked.value;
    try {
      if (size === 0 || size > largest) return fail({ code: 'bad-file' });
      const read = await shell('files.read', { handle, offset: 0, length: size });
      return read.ok ? ok(read.value) : fail({ code: read.problem });
    } finally {
      await shell('files.close', { handle });
    }
  }, [shell, kind]);
  const save = useCallback(
    async (suggestedName: string, bytes: Uint8Array<ArrayBuffer>): Promise<Result<undefined, AnyProblem>> => {
      const saved = await shell('files.save', { kind: 'text', suggestedName, bytes });
      return saved.ok ? ok(undefined) : fail({ code: saved.problem });
    },
    [shell],
  );
  return { open, save };
}
