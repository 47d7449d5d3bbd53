/** Cells of the list that are put right where they stand. The file stays as it is; what counts is read anew at once. */
import { ActionIcon, Textarea, Tooltip } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { useFormat } from '../../i18n/format.ts';
import { previewColumn, type CellToCorrect, type PreviewColumn } from '../../data/caseload-list/correcting.ts';
import { fieldNames, type Field } from '../../workers/tables/caseload-fields.ts';
import type { PreviewRow } from '../../data/caseload-list/preview.ts';
import classes from '../../widgets/caseload/caseload.module.css';

/** `text` undefined: as it stands in the file. */
export type OnCorrect = (row: number, field: Field, text: string | undefined) => void;

export interface CellFieldsProps {
  readonly row: PreviewRow;
  readonly column: PreviewColumn;
  readonly onCorrect: OnCorrect;
}

export const CellFields = ({ row, column, onCorrect }: CellFieldsProps): ReactNode =>
  row.cells
    .filter(({ field }) => previewColumn(field) === column)
    .map((cell) => <CellField key={cell.field} row={row.number} cell={cell} onCorrect={onCorrect} />);

interface CellFieldProps {
  readonly row: number;
  readonly cell: CellToCorrect;
  readonly onCorrect: OnCorrect;
}

function CellField({ row, cell: { field, text, was }, onCorrect }: CellFieldProps): ReactNode {
  const { t } = useTranslation('caseload');
  const { language } = useFormat();
  const [typed, setTyped] = useState<string>();
  const name = fieldNames[field][language];
  const done = (): void => {
    if (typed !== undefined && typed.trim() !== text) onCorrect(row, field, typed.trim());
    setTyped(undefined);
  };
  return (
    <div className={classes['cell']}>
      <Textarea
        size="xs"
        autosize
        minRows={1}
        maxRows={6}
        maxLength={2_000}
        aria-label={t('cell.label', { field: name, row })}
        value={typed ?? text}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={done}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped(undefined);
          // A cell may hold several dates, one a line.
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          done();
        }}
      />
      {was === undefined ? null : (
        <Tooltip label={was === '' ? t('cell.wasEmpty') : t('cell.was', { text: was })}>
          <ActionIcon
            size="md"
            aria-label={t('cell.back', { field: name, row })}
            onClick={() => onCorrect(row, field, undefined)}
          >
            <IconArrowBackUp size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
}
