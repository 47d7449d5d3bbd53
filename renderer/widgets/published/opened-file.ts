/** A text file a person opened to see what it says: at most one, with what went wrong. */
import { useState } from 'react';
import { ok, type Result } from '../../../shared/result.ts';
import type { AnyProblem } from '../../ui/problems.tsx';
import { useCommand, type Command } from '../../ui/use-command.ts';
import { useFiles } from '../../data/files.ts';
import type { Answer } from '../../vault/api.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface FileRead<N> {
  readonly news: N;
  readonly bytes: Bytes;
}

export interface OpenedFile<N> extends Pick<Command<AnyProblem>, 'run' | 'problem'> {
  readonly opened: FileRead<N> | undefined;
  readonly open: () => Promise<void>;
  readonly close: () => void;
}

export function useOpenedFile<N>(read: (input: { readonly bytes: Bytes }) => Answer<N>): OpenedFile<N> {
  const files = useFiles();
  const [opened, setOpened] = useState<FileRead<N>>();
  const { run, problem } = useCommand<AnyProblem>();
  const readOne = async (): Promise<Result<FileRead<N>, AnyProblem>> => {
    const file = await files.open();
    if (!file.ok) return file;
    const news = await read({ bytes: file.value });
    return news.ok ? ok({ news: news.value, bytes: file.value }) : news;
  };
  const open = async (): Promise<void> => {
    setOpened(undefined);
    const one = await run(readOne());
    if (one.ok) setOpened(one.value);
  };
  return { opened, run, problem, open, close: () => setOpened(undefined) };
}
