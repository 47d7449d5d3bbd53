/** A file that was given and is not kept yet: shown from where it lies, let go when it is not needed any more. */
import { Loader } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import type { Result } from '../../shared/result.ts';
import { ProblemNote } from '../ui/problems.tsx';
import { isShown, mostShown } from '../workers/viewer/client.ts';
import type { FileProblem, GivenFile } from './pick-file.ts';
import { ReadableViewer } from './readable-viewer.tsx';
import { NotShown } from './viewer.tsx';

/** Lets go of the file when another takes its place or the screen is left. */
export function useGivenUp(file: GivenFile | undefined): void {
  useEffect(() => () => file?.close(), [file]);
}

export function GivenPreview({ file }: { readonly file: GivenFile }): ReactNode {
  if (!isShown(file.mime)) return <NotShown trouble="not-shown" />;
  if (file.size > mostShown) return <NotShown trouble="too-large" />;
  return <ReadPreview file={file} />;
}

interface Read {
  readonly of: GivenFile;
  readonly result: Result<Uint8Array<ArrayBuffer>, FileProblem>;
}

function ReadPreview({ file }: { readonly file: GivenFile }): ReactNode {
  const { t } = useTranslation('files');
  const [read, setRead] = useState<Read>();
  useEffect(() => {
    let gone = false;
    void file.read().then((result) => {
      if (!gone) setRead({ of: file, result });
    });
    return () => {
      gone = true;
    };
  }, [file]);
  if (read?.of !== file) return <Loader m="md" aria-label={t('viewer.opening')} />;
  if (!read.result.ok) return <ProblemNote problem={read.result.problem} />;
  return <ReadableViewer bytes={read.result.value} mime={file.mime} name={file.name} />;
}
