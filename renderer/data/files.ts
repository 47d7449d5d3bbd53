/** Files a person chooses or saves: read whole and closed at once, written where they say. */
import { useMemo } from 'react';
import type { CallInput, PickedFile, ShellProblem } from '../../shared/bridge/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { AnyProblem } from '../ui/problems.tsx';
import { useShell, type Shell } from './vault.tsx';

type Bytes = Uint8Array<ArrayBuffer>;
type Kind = CallInput<'files.open'>['kind'];
type Asked<T> = Promise<Result<T, AnyProblem>>;

const largest = 4_194_304;
const piece = 8_388_608;

export interface Files {
  /** A file for as long as the work with it takes; `cancelled` when its dialog was closed. */
  readonly pick: <T>(kind: Kind, work: (picked: PickedFile) => Asked<T>) => Asked<T>;
  /** The whole of one. @param refused what is said of one that is empty or larger than `most` */
  readonly open: (kind?: Kind, most?: number, refused?: AnyProblem) => Asked<Bytes>;
  /** What could not be made is not saved. */
  readonly save: (kind: Kind, suggestedName: string, made: Bytes | Asked<Bytes>) => Asked<undefined>;
  /** As a PDF. */
  readonly print: (page: CallInput<'print.pdf'>) => Asked<Bytes>;
  /** To a printer of the system; `cancelled` when its window was closed. */
  readonly toPrinter: (page: CallInput<'print.paper'>) => Asked<undefined>;
}

export function useFiles(): Files {
  const shell = useShell();
  return useMemo(() => filesOf(shell), [shell]);
}

function filesOf(shell: Shell): Files {
  const pick: Files['pick'] = async (kind, work) => {
    const picked = await shell('files.open', { kind });
    if (!picked.ok) return fail({ code: picked.problem });
    try {
      return await work(picked.value);
    } finally {
      await shell('files.close', { handle: picked.value.handle });
    }
  };
  return {
    pick,
    open: (kind = 'text', most = largest, refused = { code: 'bad-file' }) =>
      pick(kind, async ({ handle, size }) =>
        size === 0 || size > most ? fail(refused) : wholeOf(shell, handle, size),
      ),
    save: async (kind, suggestedName, made) => {
      const file = made instanceof Uint8Array ? ok(made) : await made;
      if (!file.ok) return file;
      const saved = await shell('files.save', { kind, suggestedName, bytes: file.value });
      return saved.ok ? ok(undefined) : fail({ code: saved.problem });
    },
    print: async (page) => {
      const pdf = await shell('print.pdf', page);
      return pdf.ok ? pdf : fail({ code: pdf.problem });
    },
    toPrinter: async (page) => {
      const printed = await shell('print.paper', page);
      return printed.ok ? printed : fail({ code: printed.problem });
    },
  };
}

/** All of a chosen file, in pieces; `damaged` where there is less of it by now than when it was chosen, as on a stick pulled out. */
export async function wholeOf(
  shell: Shell,
  handle: string,
  size: number,
): Promise<Result<Bytes, { readonly code: ShellProblem }>> {
  const bytes = new Uint8Array(size);
  for (let offset = 0; offset < size; offset += piece) {
    const length = Math.min(piece, size - offset);
    const part = await shell('files.read', { handle, offset, length });
    if (!part.ok) return fail({ code: part.problem });
    if (part.value.length < length) return fail({ code: 'damaged' });
    bytes.set(part.value.subarray(0, length), offset);
  }
  return ok(bytes);
}
