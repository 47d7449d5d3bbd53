/** Seven days beside each other with their hours, below each other where there is no room; one list of links for the keyboard. */
import { memo, useMemo, type CSSProperties, type DragEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import { todayIso } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { whatOf } from '../../i18n/row-words.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { dossierPath } from '../../routes/paths.ts';
import { fullName } from '../../ui/person-name.tsx';
import { PlainButton } from '../../ui/plain.tsx';
import { useRovingFocus } from '../../ui/roving-focus.ts';
import { pathOfRow } from '../../widgets/row-path.ts';
import classes from './agenda.module.css';
import { hoursOf, itemsOf, type AgendaItem, type Day, type Timed } from './model.ts';
import { slotProps, takeAlong, type SlotHandlers } from './slots.ts';
import { useAgendaView } from './view.ts';

/** So many things without an hour stand above a day; the rest on request. */
const mostAbove = 4;

const numbers = (values: Readonly<Record<`--${string}`, number>>): CSSProperties => ({ ...values });

export interface WeekProps extends SlotHandlers {
  readonly days: readonly Day[];
}

export function Week({ days: all, onNew, onMove }: WeekProps): ReactNode {
  const { t } = useTranslation('agenda');
  const { whole } = useAgendaView();
  const days = useMemo(
    () => all.map((day) => (whole.includes(day.on) ? day : { ...day, allDay: day.allDay.slice(0, mostAbove) })),
    [all, whole],
  );
  const hours = hoursOf(days);
  const keys = useKeys(days);
  const isEmpty = all.every(({ allDay, timed }) => allDay.length + timed.length === 0);
  return (
    <>
      {isEmpty ? <p className={classes.none}>{t('none')}</p> : null}
      {/* Keys come up from the links inside. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className={classes.week}
        style={numbers({ '--hours': hours.length })}
        onKeyDown={(event) => void keys.onKeyDown(event)}
        onFocus={(event) => void keys.onFocus(event)}
      >
        <div className={classes.axis} aria-hidden>
          {hours.map((each) => (
            <span key={each}>{`${String(each).padStart(2, '0')}:00`}</span>
          ))}
        </div>
        {days.map((day, at) => (
          <DayColumn
            key={day.on}
            day={day}
            more={(all[at]?.allDay.length ?? 0) - day.allDay.length}
            hours={hours}
            onNew={onNew}
            onMove={onMove}
            current={keys.current}
          />
        ))}
      </div>
    </>
  );
}

/** Up and down within a day, aside to the day before or after at about the same place. */
function useKeys(days: readonly Day[]): ReturnType<typeof useRovingFocus> {
  const columns = days.map((day) => itemsOf([day]).map(({ key }) => key));
  const nextOf = (id: string, way: 'up' | 'down' | 'left' | 'right'): string | undefined => {
    const column = columns.findIndex((each) => each.includes(id));
    const here = columns[column] ?? [];
    const at = here.indexOf(id);
    if (way === 'up') return here[at - 1];
    if (way === 'down') return here[at + 1];
    const by = way === 'left' ? -1 : 1;
    for (let other = column + by; other >= 0 && other < columns.length; other += by) {
      const there = columns[other] ?? [];
      if (there.length > 0) return there[Math.min(at, there.length - 1)];
    }
    return undefined;
  };
  return useRovingFocus({ ids: columns.flat(), mark: 'data-row', inner: 'a', nextOf });
}

interface DayColumnProps extends SlotHandlers {
  readonly day: Day;
  /** How many are not shown. */
  readonly more: number;
  /** Those that are shown. */
  readonly hours: readonly number[];
  readonly current: string | undefined;
}

function DayColumn({ day: { on, allDay, timed }, more, hours, current, ...slots }: DayColumnProps): ReactNode {
  const { t } = useTranslation('agenda');
  const format = useFormat();
  return (
    <section
      className={classes.day}
      aria-labelledby={`day-${on}`}
      data-today={on === todayIso() || undefined}
      data-empty={allDay.length + timed.length === 0 || undefined}
    >
      <h2 id={`day-${on}`} className={classes.dayName}>
        {format.weekDay(on)}
      </h2>
      {/* By keyboard: the button for a new one, and the form of one that is there. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events */}
      <ul
        className={classes.above}
        role={allDay.length === 0 ? 'presentation' : undefined}
        {...slotProps(on, undefined, slots)}
      >
        {allDay.map((item) => (
          <li key={item.key} data-row={item.key} className={classes.item} data-is={item.of.is} {...dragProps(item)}>
            <ItemLink item={item} isCurrent={item.key === current} />
          </li>
        ))}
        {more === 0 ? null : (
          <li>
            <PlainButton
              className={classes.more}
              onClick={() => useAgendaView.setState(({ whole }) => ({ whole: [...whole, on] }))}
            >
              {t('more', { count: more })}
            </PlainButton>
          </li>
        )}
      </ul>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events */}
      <ul
        className={classes.hours}
        role={timed.length === 0 ? 'presentation' : undefined}
        {...slotProps(on, hours, slots)}
      >
        {timed.map((each) => (
          <li
            key={each.item.key}
            data-row={each.item.key}
            className={classes.slot}
            style={placedAt(each, hours[0] ?? 0)}
            data-is="appointment"
            {...dragProps(each.item)}
          >
            <ItemLink item={each.item} isCurrent={each.item.key === current} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An appointment can be taken along; a duty has its day from elsewhere. */
const dragProps = ({ key, of, at }: AgendaItem) =>
  of.is === 'duty'
    ? {}
    : {
        draggable: true,
        onDragStart: (event: DragEvent<HTMLElement>) => takeAlong(event, { key, isTimed: at !== '' }),
      };

const placedAt = ({ from, until, place, beside }: Timed, first: number): CSSProperties =>
  numbers({ '--from': from / 60 - first, '--long': (until - from) / 60, '--place': place, '--beside': beside });

interface ItemLinkProps {
  readonly item: AgendaItem;
  /** Tab reaches it. */
  readonly isCurrent: boolean;
}

/** Drawn by the hundred. */
const ItemLink = memo(function ItemLinkShown({ item, isCurrent }: ItemLinkProps): ReactNode {
  const { t } = useTranslation(['today', 'terms', 'common']);
  const { of, at, until } = item;
  const isTimed = at !== '';
  const what = of.is === 'duty' ? whatOf(of.row, t) : of.row.what;
  const where = of.is === 'duty' ? '' : [of.row.place, of.row.with ?? ''].filter((text) => text !== '').join(', ');
  const path =
    of.is === 'duty' ? pathOfRow(of.row) : `${dossierPath(item.dossier, { tab: 'plan', entity: of.row.id })}&view=week`;
  return (
    <Link
      to={path}
      className={classes.link}
      draggable={false}
      tabIndex={isCurrent ? 0 : -1}
      title={isTimed ? undefined : `${fullName(item)}: ${what}`}
    >
      {isTimed ? (
        <span className={classes.clock}>
          {at}
          {until === undefined ? null : <span className={classes.end}>{` – ${until}`}</span>}
        </span>
      ) : null}
      {isTimed ? ' ' : null}
      <bdi className={classes.who}>{fullName(item)}</bdi>
      <span className={classes.what} dir="auto">
        {what}
      </span>
      {where === '' ? null : (
        <span className={classes.where} dir="auto">
          {where}
        </span>
      )}
    </Link>
  );
});
