/** The slip beside the form: dropped or picked, shown when it is a picture or a PDF, kept with the dossier when saved. */
import { Button, Text } from '@mantine/core';
import { IconFileUpload, IconX } from '@tabler/icons-react';
import { useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { useFormat } from '../../../i18n/format.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { sizeWords } from '../../../i18n/size.ts';
import { bringsFile, droppedFile, usePickFile, type FileProblem, type GivenFile } from '../../../fields/pick-file.ts';
import { GivenPreview, useGivenUp } from '../../../fields/given.tsx';
import { OtherWays } from '../../../fields/sources/other-ways.tsx';
import classes from './entry.module.css';

export interface ScanProps {
  readonly file: GivenFile | undefined;
  readonly onChange: (file: GivenFile | undefined) => void;
}

export function Scan({ file, onChange }: ScanProps): ReactNode {
  const { t } = useTranslation('dossier');
  const pick = usePickFile();
  const { run, problem } = useCommand<FileProblem>();
  const [over, setOver] = useState(false);
  useGivenUp(file);
  const take = async (given: ReturnType<typeof pick> | ReturnType<typeof droppedFile>): Promise<void> => {
    const result = await given;
    if (result === undefined) return;
    const taken = await run(Promise.resolve(result));
    if (taken.ok) onChange(taken.value);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(droppedFile(event.dataTransfer));
  };
  return (
    // Keys and files come up from the fields inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={classes.scan}
      aria-label={t('entry.scan')}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!bringsFile(event.dataTransfer)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {file === undefined ? (
        <div className={classes.noScan}>
          <IconFileUpload size={40} stroke={1.25} aria-hidden />
          <Text>{t('entry.dropScan')}</Text>
          <Button variant="default" onClick={() => void take(pick())}>
            {t('entry.pickScan')}
          </Button>
          <OtherWays onFile={onChange} />
          <Text size="sm" c="dimmed">
            {t('entry.scanHint')}
          </Text>
        </div>
      ) : (
        <ShownScan file={file} onRemove={() => onChange(undefined)} />
      )}
      <ProblemNote problem={problem} />
    </section>
  );
}

function ShownScan({ file, onRemove }: { readonly file: GivenFile; readonly onRemove: () => void }): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  return (
    <>
      <div className={classes.scanHead}>
        <Text size="sm" truncate dir="auto" title={file.name}>
          {file.name} <span className={classes.quiet}>{sizeWords(file.size, format.language)}</span>
        </Text>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconX size={14} aria-hidden />}
          onClick={onRemove}
        >
          {t('entry.removeScan')}
        </Button>
      </div>
      <GivenPreview file={file} />
    </>
  );
}
