/** The file somebody chose, read apart; read again when they choose another sheet, encoding or separator. */
import { useRef, useState } from 'react';
import type { Result } from '../../../shared/result.ts';
import type { AnyProblem } from '../../ui/problems.tsx';
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

export function useListFile(): ListFileReading {
  const [file, setFile] = useState<ListFile>();
  const [isReading, setIsReading] = useState(false);
  const [problem, setProblem] = useState<AnyProblem>();
  const [trouble, setTrouble] = useState<TableTrouble>();
  const held = useRef<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }>(undefined);

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
    if (!picked.ok) return setProblem(picked.problem);
    setProblem(undefined);
    const { name, size } = picked.value;
    if (size > most.file) {
      picked.value.close();
      return setTrouble('too-large');
    }
    const bytes = await picked.value.read();
    picked.value.close();
    if (!bytes.ok) return setProblem(bytes.problem);
    held.current = { name, bytes: bytes.value };
    await read({});
  };
  const drop = (): void => {
    held.current = undefined;
    setFile(undefined);
  };
  return { file, isReading, problem, trouble, take, readAgain: read, drop };
}
