/** The dates of the release in one table, below the regime they follow from. */
import type { ReactNode } from 'react';
import type { SectionView } from '../../../../../shared/dossier/view.ts';
import {
  codeWords,
  conventionGrounds,
  conventionNames,
  isNotConvicted,
  modalityOf,
  type Free,
} from '../../../../../shared/release/index.ts';
import { Block } from '../../../../fields/block.tsx';
import { useFormat } from '../../../../i18n/format.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import { ExampleLink } from '../../../../widgets/example-link.tsx';
import type { LawHere } from '../law-here.ts';
import table from '../table/table.module.css';
import classes from './calendar.module.css';
import { CalendarFile } from './calendar-file.tsx';
import { DateLine } from './date-line.tsx';
import { Explaining } from './explaining.tsx';
import { RefusedLine } from './refused-line.tsx';
import { RegimeLine } from './regime-line.tsx';
import { rowsOf, type Rows } from './rows.ts';

export interface CalendarProps {
  readonly section: SectionView;
  readonly law: LawHere;
}

export function ReleaseCalendar({ section, law }: CalendarProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const { language } = format;
  const { free, placed } = law.recorded;
  return (
    <Block title={t('calendar.title')}>
      <RegimeLine made={law.made} />
      {free === undefined ? null : <IsFree free={free} />}
      {placed === undefined ? null : <p data-placed>{t('calendar.placed', { date: format.date(placed) })}</p>}
      {isNotConvicted(law.made.facts) ? (
        <p data-not-convicted>{codeWords['not-convicted'][language]}</p>
      ) : (
        <Dates section={section} law={law} isOver={free !== undefined || placed !== undefined} />
      )}
    </Block>
  );
}

interface DatesProps extends CalendarProps {
  /** The detention for the sentence is over: free, or under a placing that follows on it. */
  readonly isOver: boolean;
}

function Dates({ section, law, isOver }: DatesProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const all = rowsOf(law.made, law.recorded);
  // Nothing "at any time" is asked for then.
  const rows = isOver ? { ...all, anyTime: all.anyTime.filter(({ kind }) => isAskedStill(kind, law)) } : all;
  return (
    <>
      <div className={classes.dates}>
        <DatesTable section={section} law={law} rows={rows} isOver={isOver} />
      </div>
      {isCountedTwoWays(rows) ? (
        <p className={classes.legend} data-two-ways>
          {t('calendar.twoWays', { way: conventionNames.statutory[language] })} {conventionGrounds.calendar[language]}{' '}
          {conventionGrounds.statutory[language]}
        </p>
      ) : null}
      <div className={classes.tools}>
        <Explaining />
        <CalendarFile packs={law.packs} />
        <ExampleLink />
      </div>
    </>
  );
}

/** A release for medical reasons is for whoever is held, under a placing too (articles 72 and 74). */
const isAskedStill = (kind: string, { recorded }: LawHere): boolean =>
  recorded.free === undefined && kind === 'medical-release';

/** Since when somebody is free, and how: what stands below held for the detention. */
function IsFree({ free }: { readonly free: Free }): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const date = format.date(free.on);
  return (
    <p data-free={free.how}>
      {free.how === 'grant'
        ? t('calendar.released', { date, what: modalityOf(free.modality).names[format.language] })
        : t(`calendar.free.${free.how}`, { date })}
    </p>
  );
}

const isCountedTwoWays = ({ dated }: Rows): boolean =>
  dated.some(({ opening }) => opening !== undefined && opening.dates.calendar !== opening.dates.statutory);

interface TableProps extends CalendarProps {
  readonly rows: Rows;
  readonly isOver: boolean;
}

function DatesTable({ section, law, rows, isOver }: TableProps): ReactNode {
  const { t } = useTranslation('dossier');
  const columns = rows.isRecorded ? 4 : 3;
  return (
    <table className={table.table} aria-label={t('calendar.title')}>
      <thead>
        <tr>
          <th scope="col">{t('calendar.headWhat')}</th>
          {rows.isRecorded ? <RecordedHead /> : null}
          <th scope="col" className={isCountedTwoWays(rows) ? classes.computedTwice : classes.computed}>
            {t('calendar.headOpens')}
          </th>
          <th scope="col" className={classes.sure}>
            {t('calendar.headSure')}
          </th>
        </tr>
      </thead>
      {[...rows.dated, ...rows.anyTime].map((row) => (
        <DateLine key={row.kind} row={row} law={law} columns={columns} isOver={isOver} />
      ))}
      {rows.refused.map((row) => (
        <RefusedLine key={row.code} row={row} section={section} made={law.made} columns={columns} />
      ))}
    </table>
  );
}

function RecordedHead(): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <th scope="col" className={classes.recorded}>
      {t('calendar.headRegistry')}
    </th>
  );
}
