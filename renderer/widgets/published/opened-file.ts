/** A text file a person opened to see what it says: at most one, with what went wrong. */
import { useState } from 'react';
import type { AnyProblem } from '../../ui/problems.tsx';
import { useTextFiles } from '../../data/text-files.ts';
import type { Answer } from '../../vault/api.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface FileRead<N> {
  readonly news: N;
  readonly bytes: Bytes;
}

export interface OpenedFile<N> {
  readonly opened: FileRead<N> | undefined;
  /** Why the file is not shown, or not what was wanted came of it. */
  readonly problem: AnyProblem | undefined;
  readonly open: () => Promise<void>;
  readonly fail: (problem: AnyProblem) => void;
  readonly close: () => void;
}

export function useOpenedFile<N>(read: (input: { readonly bytes: Bytes }) => Answer<N>): OpenedFile<N> {
  const files = useTextFiles();
  const [opened, setOpened] = useState<FileRead<N>>();
  const [problem, setProblem] = useState<AnyProblem>();
  const open = async (): Promise<void> => {
    setOpened(undefined);
    setProblem(undefined);
    const file = await files.open();
    const news = file.ok ? await read({ bytes: file.value }) : file;
    if (!news.ok) setProblem(news.problem);
    else if (file.ok) setOpened({ news: news.value, bytes: file.value });
  };
  return { opened, problem, open, fail: setProblem, close: () => setOpened(undefined) };
}
