/** A file given anywhere in a dossier, dropped or pasted, is asked what it is; nothing else on the page takes it first. */
import { Text } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import { createContext, useContext, useEffect, useEffectEvent, useMemo, useState, type ReactNode } from 'react';
import { bringsFile, droppedFile, type GivenFile } from '../../fields/pick-file.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import classes from './adding.module.css';
import { DocumentDialog, useMayAdd } from './document-dialog.tsx';

const AddContext = createContext<(() => void) | undefined>(undefined);

/** Asks for a document; undefined where I may add none. */
export const useAddDocument = (): (() => void) | undefined => useContext(AddContext);

/** What is under it is drawn once: only the window and the sign over the page come and go. */
export function Adding({ children }: { readonly children: ReactNode }): ReactNode {
  const mayAdd = useMayAdd();
  const [asked, setAsked] = useState<{ readonly file: GivenFile | undefined }>();
  const add = useMemo(() => (mayAdd ? () => setAsked({ file: undefined }) : undefined), [mayAdd]);
  return (
    <AddContext.Provider value={add}>
      {children}
      {mayAdd ? <Given onFile={(file) => setAsked({ file })} /> : null}
      {asked === undefined ? null : <DocumentDialog file={asked.file} onClose={() => setAsked(undefined)} />}
    </AddContext.Provider>
  );
}

/** A window over the page has its own way with files, or none. */
const isCovered = (): boolean => document.querySelector('[role="dialog"]') !== null;

/** Pasted among words it is the words that are meant. */
const isText = ({ target, clipboardData }: ClipboardEvent): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, [contenteditable]') !== null &&
  clipboardData?.types.includes('text/plain') === true;

function Given({ onFile }: { readonly onFile: (file: GivenFile) => void }): ReactNode {
  const { t } = useTranslation('dossier');
  const [isOver, setOver] = useState(false);
  const { run, problem } = useCommand<AnyProblem>();
  const take = async (transfer: DataTransfer): Promise<void> => {
    const given = await droppedFile(transfer);
    const taken = given && (await run(Promise.resolve(given)));
    if (taken?.ok === true) onFile(taken.value);
  };
  const onDrag = useEffectEvent((event: DragEvent) => {
    // Where a row or a scan takes it, it is theirs.
    const isOurs =
      !event.defaultPrevented && event.dataTransfer !== null && bringsFile(event.dataTransfer) && !isCovered();
    setOver(isOurs && event.type === 'dragover');
    if (!isOurs) return;
    event.preventDefault();
    if (event.type === 'drop' && event.dataTransfer !== null) void take(event.dataTransfer);
  });
  const onLeave = useEffectEvent((event: DragEvent) => {
    // Out of the window; from one thing on the page to the next it stays.
    if (event.relatedTarget === null) setOver(false);
  });
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const { clipboardData } = event;
    if (clipboardData === null || clipboardData.files.length === 0 || isText(event) || isCovered()) return;
    event.preventDefault();
    void take(clipboardData);
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => onPaste(event);
    const drag = (event: DragEvent): void => onDrag(event);
    const leave = (event: DragEvent): void => onLeave(event);
    document.addEventListener('paste', paste);
    document.addEventListener('dragover', drag);
    document.addEventListener('drop', drag);
    document.addEventListener('dragleave', leave);
    return () => {
      document.removeEventListener('paste', paste);
      document.removeEventListener('dragover', drag);
      document.removeEventListener('drop', drag);
      document.removeEventListener('dragleave', leave);
    };
  }, []);
  return (
    <>
      {isOver ? (
        <div className={classes.over} aria-hidden>
          <IconFilePlus size={28} stroke={1.5} />
          <Text fw={600}>{t('documents.letGo')}</Text>
        </div>
      ) : null}
      <ProblemNote problem={problem} />
    </>
  );
}
