/** The file somebody chose, read apart; read again when they choose another sheet, encoding or separator. */
import { useRef, useState } from 'react';
import { ok, type Result } from '../../../shared/result.ts';
import type { AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { readTableApart } from '../../workers/tables/client.ts';
import { most, type HowToRead, type Table, type TableTrouble } from '../../workers/tables/table.ts';
import type { FileProblem, GivenFile } from '../../fields/pick-file.ts';

export interface ListFile {
  readonly name: string;
  readonly table: Table;
}

export interface ListFileReading {
  readonly file: ListFile | undefined;
  readonly isReading: boolean;
  readonly problem: AnyProblem | undefined;
  readonly trouble: TableTrouble | undefined;
  readonly take: (given: Promise<Result<GivenFile, FileProblem> | undefined>) => Promise<void>;
  readonly readAgain: (how: HowToRead) => Promise<void>;
  readonly drop: () => void;
}

interface Whole {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Undefined: it is larger than a list is read. */
async function whole(picked: Result<GivenFile, FileProblem>): Promise<Result<Whole | undefined, AnyProblem>> {
  if (!picked.ok) return picked;
  const { name, size, read, close } = picked.value;
  const bytes = size > most.file ? undefined : await read();
  close();
  return bytes?.ok === false ? bytes : ok(bytes && { name, bytes: bytes.value });
}

export function useListFile(): ListFileReading {
  const [file, setFile] = useState<ListFile>();
  const [isReading, setIsReading] = useState(false);
  const { run, problem } = useCommand<AnyProblem>();
  const [trouble, setTrouble] = useState<TableTrouble>();
  const held = useRef<Whole>(undefined);

  const read = async (how: HowToRead): Promise<void> => {
    if (held.current === undefined) return;
    const { name, bytes } = held.current;
    setIsReading(true);
    const table = await readTableApart(bytes, how);
    setIsReading(false);
    setTrouble(table.ok ? undefined : table.problem);
    if (table.ok) setFile({ name, table: table.value });
  };
  const take: ListFileReading['take'] = async (given) => {
    const picked = await given;
    if (picked === undefined) return;
    setTrouble(undefined);
    const taken = await run(whole(picked));
    if (!taken.ok) return;
    if (taken.value === undefined) return setTrouble('too-large');
    held.current = taken.value;
    await read({});
  };
  const drop = (): void => {
    held.current = undefined;
    setFile(undefined);
  };
  return { file, isReading, problem, trouble, take, readAgain: read, drop };
}
