/** One modality that opens: the registry's day first, the computed one with the other way of counting beside it, and how sure. */
import { IconLockOpen } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import {
  codeWords,
  conventionGrounds,
  differenceWith,
  kindName,
  type IsoDay,
  type Opening,
} from '../../../../../shared/release/index.ts';
import { capital, useFormat } from '../../../../i18n/format.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import { Disclosure } from '../table/disclosure.tsx';
import type { LawHere } from '../law-here.ts';
import sure from '../table/sure.module.css';
import table from '../table/table.module.css';
import classes from './calendar.module.css';
import { DateDetails } from './date-details.tsx';
import { dayRecorded, markOf, otherReadings, prevailing, type DateRow } from './rows.ts';
import { Sure } from '../table/sure.tsx';

export interface DateLineProps {
  readonly row: DateRow;
  readonly law: LawHere;
  readonly columns: number;
  /** They left prison by a grant that stands: nothing is open to them now. */
  readonly isOver: boolean;
}

export function DateLine({ row, law, columns, isOver }: DateLineProps): ReactNode {
  const { language } = useFormat();
  const hasRecorded = row.registry !== undefined || row.byHand !== undefined || row.notOpen !== undefined;
  return (
    <Disclosure
      data={{ 'data-opens': row.kind }}
      name={capital(kindName(row.kind)[language])}
      isLine
      mark={!isOver && isOpen(row, law.today) ? <OpenNow /> : undefined}
      note={<Until row={row} />}
      columns={columns}
      // Where nothing is recorded the name has the place of it.
      over={hasRecorded ? 1 : columns - 2}
      cells={
        <>
          {hasRecorded ? <Recorded row={row} /> : null}
          <td>
            <Computed row={row} />
          </td>
          <td>
            <HowSure row={row} law={law} />
          </td>
        </>
      }
      details={() => <DateDetails row={row} law={law} />}
    />
  );
}

/** Open today by its day; sentence end is no door that stands open. */
function isOpen(row: DateRow, today: IsoDay): boolean {
  const { kind, opening } = row;
  const day = prevailing(row);
  if (day === undefined || day > today || kind === 'sentence-end' || opening?.rule.opens.how === 'any-time')
    return false;
  return opening?.until === undefined || opening.until >= today;
}

/** In a word where there is room for it, else by a sign. */
function OpenNow(): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <span className={classes.openNow} title={t('calendar.openNow')}>
      <IconLockOpen size={14} aria-hidden />
      <span>{t('calendar.openNow')}</span>
    </span>
  );
}

/** Until when it is open, where it closes again. */
function Until({ row: { kind, opening } }: { readonly row: DateRow }): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const until = opening?.until;
  if (until === undefined) return null;
  const date = format.numericDate(until);
  return (
    <div className={table.note}>
      {kind === 'early-release'
        ? t('calendar.lastDay', { date, when: format.relative(until) })
        : t('calendar.untilDay', { date })}
    </div>
  );
}

/** The registry's day; a day by hand where it gave none; or its word that it is not open. */
function Recorded({ row: { registry, byHand, notOpen } }: { readonly row: DateRow }): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  return (
    <td>
      {registry === undefined ? null : <span className={table.holds}>{format.numericDate(registry)}</span>}
      {byHand === undefined ? null : (
        <div data-entered="by-hand">
          <span className={registry === undefined ? table.holds : table.other}>{format.numericDate(byHand)}</span>
          {registry === undefined ? null : (
            <>
              {' '}
              <Sure status="by-hand" />
            </>
          )}
        </div>
      )}
      {notOpen === undefined ? null : (
        <div data-entered="not-open" title={t('calendar.registryNotOpen', { date: format.date(notOpen) })}>
          {t('calendar.notOpen')}
        </div>
      )}
    </td>
  );
}

function Computed({ row }: { readonly row: DateRow }): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const { opening } = row;
  if (opening === undefined) return <span className={table.small}>{t('calendar.notComputed')}</span>;
  if (opening.rule.opens.how === 'any-time') return t('calendar.anyTime');
  const { calendar, statutory } = opening.dates;
  const inYears = opening.readings.find(({ doubt }) => doubt === 'years-or-months')?.dates.statutory;
  const holds = dayRecorded(row) === undefined && row.notOpen === undefined;
  return (
    <>
      <span className={holds ? table.holds : table.small}>{format.numericDate(calendar)}</span>
      {statutory === calendar ? null : (
        <>
          {' '}
          <span className={classes.otherWay} title={conventionGrounds.statutory[format.language]}>
            {t('calendar.inDays', { date: format.numericDate(statutory) })}
          </span>
        </>
      )}
      {inYears === undefined || inYears === statutory || inYears === calendar ? null : (
        <div className={classes.otherWay} data-in-years={inYears} title={codeWords['years-or-months'][format.language]}>
          {t('calendar.ifYears', { date: format.numericDate(inYears) })}
        </div>
      )}
      {otherReadings(opening).map(({ doubt, day }) => (
        <div key={day} className={classes.otherWay} data-read-otherwise={day} title={codeWords[doubt][format.language]}>
          {t('calendar.otherReading', { date: format.numericDate(day) })}
        </div>
      ))}
    </>
  );
}

function HowSure({ row, law }: Pick<DateLineProps, 'row' | 'law'>): ReactNode {
  const { opening, registry } = row;
  if (registry !== undefined)
    return opening === undefined || opening.rule.opens.how === 'any-time' ? (
      <Sure status="registry" />
    ) : (
      <Compared opening={opening} registry={registry} law={law} />
    );
  if (row.byHand !== undefined) return <Sure status="by-hand" />;
  if (opening === undefined) return null;
  return <Sure status={markOf(opening)} />;
}

interface ComparedProps {
  readonly opening: Opening;
  readonly registry: IsoDay;
  readonly law: LawHere;
}

/** How far the registry's day lies from the computed ones. */
function Compared({ opening, registry, law }: ComparedProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { state, days } = differenceWith(law.packs, law.recorded.facts, opening, registry);
  const words = state === 'outside' ? t('calendar.outside', { count: Math.abs(days) }) : t(`calendar.${state}`);
  return (
    <span className={sure.beside}>
      <Sure status="registry" />{' '}
      <span className={table.small} data-registry={state} title={words}>
        {words}
      </span>
    </span>
  );
}
