/** The book of a service, or its services of the surroundings alone, from one computer to the other as a file. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileExport, IconFileImport } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useTextFiles } from '../../data/text-files.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { useVault } from '../../data/vault.tsx';
import type { Book } from '../../data/use-book.ts';

export interface BookFilesProps {
  readonly book: Book;
  readonly only?: 'service';
  readonly words: { readonly give: string; readonly take: string; readonly fileName: string };
  /** Stands before the two buttons. */
  readonly children?: ReactNode;
}

export function BookFiles({ book, only, words, children }: BookFilesProps): ReactNode {
  const { t } = useTranslation('service');
  const vault = useVault();
  const files = useTextFiles();
  const [problem, setProblem] = useState<AnyProblem>();
  /** What went wrong, or nothing any more. */
  const show = (answer: { readonly ok: true } | { readonly ok: false; readonly problem: AnyProblem }): void =>
    setProblem(answer.ok ? undefined : answer.problem);
  const give = async (): Promise<void> => {
    const made = await vault.serviceBookFile(only === undefined ? {} : { only });
    show(made.ok ? await files.save(words.fileName, made.value) : made);
  };
  const take = async (): Promise<void> => {
    const opened = await files.open();
    const taken = opened.ok ? await vault.takeServiceBook({ bytes: opened.value }) : opened;
    show(taken);
    if (!taken.ok) return;
    notifications.show({ color: 'water', message: t('file.taken', { count: taken.value }) });
    await book.asked.renew();
  };
  if (!book.canWrite) return null;
  return (
    <>
      <Group gap="sm">
        {children}
        <Button variant="default" leftSection={<IconFileExport size={18} aria-hidden />} onClick={() => void give()}>
          {words.give}
        </Button>
        <Button variant="default" leftSection={<IconFileImport size={18} aria-hidden />} onClick={() => void take()}>
          {words.take}
        </Button>
      </Group>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
    </>
  );
}
