/** A list before anything is taken in: its columns, what is assumed, and each row with what becomes of it. */
import { Button, NativeSelect, Text } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { correct, noCorrections } from '../../data/caseload-list/correcting.ts';
import { Segments } from '../../ui/segments.tsx';
import type { DateSource } from '../../workers/tables/caseload-fields.ts';
import { mappingOf, ownLanguage, titleRow, type Mapping } from '../../workers/tables/caseload-headers.ts';
import { chosenOf, hasRemarks, previewOf, type PreviewRow } from '../../data/caseload-list/preview.ts';
import { foreignColumns } from '../../data/help-lists/help-list.ts';
import { readPeople } from '../../data/caseload-list/read-list.ts';
import { todayIso } from '../../i18n/clock.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useMe, useVault } from '../../data/vault.tsx';
import { encodings, separators, type HowToRead, type Row, type Table } from '../../workers/tables/table.ts';
import type { DossierRow, FileLanguage } from '../../vault/api.ts';
import classes from '../../widgets/caseload/caseload.module.css';
import { Columns } from './columns.tsx';
import { ForeignColumns, NotHeld } from './not-held.tsx';
import { PreviewTable } from './preview-table.tsx';
import type { ListFile } from './use-list-file.ts';

/** More are taken in one after another (renderer/vault/SPEC.md, I1). */
const mostAtOnce = 1_000;

export interface PreviewProps {
  readonly file: ListFile;
  readonly here: readonly DossierRow[];
  readonly onRead: (how: HowToRead) => void;
  readonly onDrop: () => void;
  readonly onTaken: (people: number) => void;
}

interface Choices {
  readonly mapping: Mapping;
  readonly fileLanguage: FileLanguage;
  readonly datesFrom: DateSource;
}

/** Titles, and the rows below them; without titles every row is a person. */
function partsOf({ rows }: Table): { readonly titles: readonly string[]; readonly people: readonly Row[] } {
  const at = titleRow(rows);
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return at === undefined
    ? { titles: Array.from({ length: widest }, () => ''), people: rows }
    : { titles: rows[at]?.cells ?? [], people: rows.slice(at + 1) };
}

type Show = 'all' | 'remarks';

export function Preview({ file, here, onRead, onDrop, onTaken }: PreviewProps): ReactNode {
  const { t } = useTranslation(['caseload', 'common']);
  const me = useMe();
  const vault = useVault();
  const { titles, people } = useMemo(() => partsOf(file.table), [file.table]);
  const foreign = useMemo(() => foreignColumns(titles), [titles]);
  const own = useMemo(() => ownLanguage(titles), [titles]);
  const [choices, setChoices] = useState<Choices>(() => ({
    mapping: mappingOf(titles),
    fileLanguage: me.language === 'fr' || me.language === 'de' ? me.language : 'nl',
    datesFrom: 'by-hand',
  }));
  const [turned, setTurned] = useState<ReadonlySet<number>>(new Set());
  const [corrections, setCorrections] = useState(noCorrections);
  const [show, setShow] = useState<Show>('all');
  const { run, isBusy, problem } = useCommand();
  const openQuote = file.table.kind === 'text' ? file.table.openQuote : undefined;
  const rows = useMemo(() => {
    const { mapping, fileLanguage, datesFrom } = choices;
    const assumed = { fileLanguage, datesFrom, today: todayIso(), corrections };
    const more = {
      ...(own ? { own } : { noted: { head: t('caseload:columns.noteHead'), titles } }),
      ...(openQuote !== undefined && { openQuote }),
    };
    return previewOf(readPeople(people, mapping, { ...assumed, ...more }), here);
  }, [people, titles, choices, own, openQuote, here, corrections, t]);
  const chosen = useMemo(() => chosenOf(rows, turned), [rows, turned]);
  // What was put right stays among them: it would go from under the hands of whoever is at it.
  const remarks = useMemo(() => rows.filter((row) => hasRemarks(row) || row.cells.length > 0), [rows]);

  const takeIn = async (): Promise<void> => {
    const answer = await run(vault.importCaseload({ people: chosen.map(({ person }) => person) }));
    if (answer.ok) onTaken(chosen.length);
  };
  const turn = (number: number): void => {
    const next = new Set(turned);
    if (!next.delete(number)) next.add(number);
    setTurned(next);
  };

  return (
    <>
      <HowRead file={file} onRead={onRead} onDrop={onDrop} />
      <NotHeld titles={titles} firstRow={file.table.rows[0]?.cells ?? []} />
      <ForeignColumns columns={foreign} />
      <Columns
        titles={titles}
        people={people}
        mapping={choices.mapping}
        isOwn={own !== undefined}
        onChange={(mapping) => setChoices({ ...choices, mapping })}
      />
      {own === undefined ? <Assumptions choices={choices} rows={rows} onChange={setChoices} /> : null}
      <div className={classes['bar']}>
        <Segments
          aria-label={t('caseload:show.label')}
          value={show}
          onChange={setShow}
          data={[
            { value: 'all', label: t('caseload:show.all', { number: rows.length }) },
            { value: 'remarks', label: t('caseload:show.remarks', { number: remarks.length }) },
          ]}
        />
        <Text size="sm" c="dimmed" role="status">
          {t('caseload:chosen', { count: chosen.length, all: rows.length })}
        </Text>
      </div>
      <PreviewTable
        rows={show === 'all' ? rows : remarks}
        turned={turned}
        onTurn={turn}
        onCorrect={(row, field, text) => setCorrections((all) => correct(all, row, field, text))}
      />
      <ProblemNote problem={problem} />
      <div className={classes['foot']}>
        <Text size="sm" c="dimmed">
          {chosen.length > mostAtOnce ? t('caseload:tooMany', { most: mostAtOnce }) : t('caseload:nothingYet')}
        </Text>
        <Button variant="default" onClick={onDrop} disabled={isBusy}>
          {t('common:cancel')}
        </Button>
        <Button
          loading={isBusy}
          disabled={chosen.length === 0 || chosen.length > mostAtOnce || foreign.length > 0}
          onClick={() => void takeIn()}
        >
          {t('caseload:takeIn', { count: chosen.length })}
        </Button>
      </div>
    </>
  );
}

const separatorKeys = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const;

function HowRead({ file, onRead, onDrop }: Pick<PreviewProps, 'file' | 'onRead' | 'onDrop'>): ReactNode {
  const { t } = useTranslation('caseload');
  const { table, name } = file;
  return (
    <div className={classes['how']}>
      <div className={classes['file']}>
        <Text fw={600} dir="auto" className={classes['fileName'] ?? ''}>
          {name}
        </Text>
        <Button size="compact-sm" variant="subtle" onClick={onDrop}>
          {t('another')}
        </Button>
      </div>
      {table.kind === 'workbook' && table.sheets.length > 1 ? (
        <NativeSelect
          label={t('sheet')}
          value={String(table.sheet)}
          data={table.sheets.map((sheet, at) => ({ value: String(at), label: sheet }))}
          onChange={(event) => onRead({ sheet: Number(event.currentTarget.value) })}
        />
      ) : null}
      {table.kind === 'text' ? (
        <>
          <NativeSelect
            label={t('encoding')}
            value={table.encoding}
            data={encodings.map((value) => ({ value, label: t(`encodings.${value}`) }))}
            onChange={({ currentTarget: { value } }) => {
              const encoding = encodings.find((each) => each === value);
              onRead({ separator: table.separator, ...(encoding && { encoding }) });
            }}
          />
          <NativeSelect
            label={t('separator')}
            value={table.separator}
            data={separators.map((value) => ({ value, label: t(`separators.${separatorKeys[value]}`) }))}
            onChange={({ currentTarget: { value } }) => {
              const separator = separators.find((each) => each === value);
              onRead({ encoding: table.encoding, ...(separator && { separator }) });
            }}
          />
        </>
      ) : null}
    </div>
  );
}

interface AssumptionsProps {
  readonly choices: Choices;
  readonly rows: readonly PreviewRow[];
  readonly onChange: (choices: Choices) => void;
}

/** Asked only where some row leaves it open. */
function Assumptions({ choices, rows, onChange }: AssumptionsProps): ReactNode {
  const { t } = useTranslation(['caseload', 'terms']);
  const says = (code: string): boolean => rows.some(({ notices }) => notices.some((each) => each.code === code));
  const hasDates = rows.some(({ person }) => person.dates.length > 0);
  const asksSource = hasDates && !choices.mapping.includes('datesFrom');
  const asksLanguage = says('file-language-assumed');
  const saysRoute = says('route-assumed');
  if (!asksSource && !asksLanguage && !saysRoute) return null;
  return (
    <div className={classes['how']}>
      {asksLanguage ? (
        <NativeSelect
          label={t('caseload:assumed.fileLanguage')}
          value={choices.fileLanguage}
          data={(['nl', 'fr', 'de'] as const).map((value) => ({ value, label: t(`terms:language.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...choices, fileLanguage: value === 'fr' || value === 'de' ? value : 'nl' })
          }
        />
      ) : null}
      {asksSource ? (
        <NativeSelect
          label={t('caseload:assumed.datesFrom')}
          value={choices.datesFrom}
          data={(['by-hand', 'registry'] as const).map((value) => ({
            value,
            label: t(`caseload:assumed.${value}`),
          }))}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...choices, datesFrom: value === 'registry' ? 'registry' : 'by-hand' })
          }
        />
      ) : null}
      {saysRoute ? (
        <Text size="sm" c="dimmed" maw={352}>
          {t('caseload:assumed.route')}
        </Text>
      ) : null}
    </div>
  );
}
