/** A text file a person opened to see what it says, or wanted to look at in an update: at most one, with what went wrong. */
import { useEffect, useRef, useState } from 'react';
import { ok, type Result } from '../../../shared/result.ts';
import type { AnyProblem } from '../../ui/problems.tsx';
import { useCommand, type Command } from '../../ui/use-command.ts';
import type { CarriedKind } from '../../../shared/update/update.ts';
import { takeOver } from '../../data/carried-file.ts';
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

/** @param is the kind of it that an update brings along */
export function useOpenedFile<N>(
  read: (input: { readonly bytes: Bytes }) => Answer<N>,
  is?: CarriedKind,
): OpenedFile<N> {
  const files = useFiles();
  const [opened, setOpened] = useState<FileRead<N>>();
  const { run, problem } = useCommand<AnyProblem>();
  const readOne = async (bytes: Bytes): Promise<Result<FileRead<N>, AnyProblem>> => {
    const news = await read({ bytes });
    return news.ok ? ok({ news: news.value, bytes }) : news;
  };
  const show = async (asked: Promise<Result<FileRead<N>, AnyProblem>>): Promise<void> => {
    setOpened(undefined);
    const one = await run(asked);
    if (one.ok) setOpened(one.value);
  };
  const picked = async (): Promise<Result<FileRead<N>, AnyProblem>> => {
    const file = await files.open();
    return file.ok ? readOne(file.value) : file;
  };
  const brought = useRef((bytes: Bytes) => show(readOne(bytes)));
  useEffect(() => {
    const bytes = is === undefined ? undefined : takeOver(is);
    if (bytes !== undefined) void brought.current(bytes);
  }, [is]);
  return { opened, run, problem, open: () => show(picked()), close: () => setOpened(undefined) };
}
