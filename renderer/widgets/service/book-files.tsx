/** The book of a service, or its services of the surroundings alone, from one computer to the other as a file. */
import { Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileExport, IconFileImport } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFiles } from '../../data/files.ts';
import type { Result } from '../../../shared/result.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
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
  const files = useFiles();
  const { run, problem } = useCommand<AnyProblem>();
  const give = (): void =>
    void run(files.save('text', words.fileName, vault.serviceBookFile(only === undefined ? {} : { only })));
  const takeOne = async (): Promise<Result<number, AnyProblem>> => {
    const opened = await files.open();
    return opened.ok ? vault.takeServiceBook({ bytes: opened.value }) : opened;
  };
  const take = async (): Promise<void> => {
    const taken = await run(takeOne());
    if (!taken.ok) return;
    notifications.show({ color: 'water', message: t('file.taken', { count: taken.value }) });
    await book.asked.renew();
  };
  if (!book.canWrite) return null;
  return (
    <>
      <Group gap="sm">
        {children}
        <ButtonWithIcon variant="default" icon={IconFileExport} onClick={give}>
          {words.give}
        </ButtonWithIcon>
        <ButtonWithIcon variant="default" icon={IconFileImport} onClick={() => void take()}>
          {words.take}
        </ButtonWithIcon>
      </Group>
      <ProblemNote problem={problem} />
    </>
  );
}
