/** The picture itself: pulled with the mouse, zoomed with Ctrl and the wheel, moved and zoomed by keys while it has the focus. */
import { useEffect, useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { useTranslation } from '../../../../i18n/translation.ts';
import {
  dayNumber,
  isoOfDay,
  place,
  ticks,
  type Stretch,
  type Tick,
} from '../../../../../shared/dossier/pathway/scale.ts';
import { useFormat } from '../../../../i18n/format.ts';
import type { Drawing, DrawnLane, Mark } from '../../../../papers/pathway/drawing.ts';
import { markPath } from '../../../../papers/pathway/mark-path.ts';
import classes from './timeline.module.css';

export interface PictureProps {
  readonly drawing: Drawing;
  readonly stretch: Stretch;
  readonly today: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPan: (pixels: number) => void;
  readonly onZoom: (by: number, at: number) => void;
}

export function Picture({ drawing, stretch, today, onKeyDown, onPan, onZoom }: PictureProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { width, height, lanes } = drawing;
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef({ onPan, onZoom });
  latest.current = { onPan, onZoom };
  useEffect(() => {
    const outer = frame.current;
    if (outer === null) return undefined;
    // React listens to the wheel passively: only a listener of our own may keep the page from scrolling.
    const onWheel = (event: WheelEvent): void => {
      if (event.ctrlKey) latest.current.onZoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, event.offsetX);
      else if (event.deltaX !== 0 && Math.abs(event.deltaX) > Math.abs(event.deltaY))
        latest.current.onPan(event.deltaX);
      else return;
      event.preventDefault();
    };
    outer.addEventListener('wheel', onWheel, { passive: false });
    return () => outer.removeEventListener('wheel', onWheel);
  }, []);
  const pull = usePull(onPan);
  const now = place(dayNumber(today), stretch);
  return (
    // Keys move the picture; the toolbar above offers the same to those who do not use them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={classes.frame}
      ref={frame}
      role="group"
      aria-label={t('timeline.picture')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onKeyDown={onKeyDown}
      {...pull}
    >
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('timeline.pictureOf')}
      >
        {lanes.map((lane, at) => (
          <LaneShape key={lane.lane} lane={lane} width={width} isOdd={at % 2 === 1} />
        ))}
        <Calendar all={ticks(stretch, width)} stretch={stretch} height={height} />
        {now < 0 || now > width ? null : (
          <g className={classes.today}>
            <line x1={now} x2={now} y1={24} y2={height} />
            <text x={Math.min(width - 60, Math.max(4, now + 5))} y={32}>
              {t('timeline.today')}
            </text>
          </g>
        )}
        {lanes.flatMap(({ marks }) => marks.map((mark) => <MarkShape key={mark.event.id} mark={mark} width={width} />))}
      </svg>
    </div>
  );
}

function usePull(onPan: (pixels: number) => void) {
  const last = useRef<number>(undefined);
  return {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button !== 0) return;
      last.current = event.clientX;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      if (last.current === undefined || event.clientX === last.current) return;
      onPan(last.current - event.clientX);
      last.current = event.clientX;
    },
    onPointerUp: () => (last.current = undefined),
    onPointerCancel: () => (last.current = undefined),
  };
}

interface CalendarProps {
  readonly all: readonly Tick[];
  readonly stretch: Stretch;
  readonly height: number;
}

function Calendar({ all, stretch, height }: CalendarProps): ReactNode {
  const words = useTickWords();
  return (
    <g className={classes.calendar}>
      {all.map((tick) => {
        const x = place(tick.day, stretch);
        return (
          <g key={tick.day} data-kind={tick.kind}>
            <line x1={x} x2={x} y1={24} y2={height} />
            <text x={x + 4} y={16}>
              {words(tick)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function useTickWords(): (tick: Tick) => string {
  const { language } = useFormat();
  return ({ day, kind }) => {
    const iso = isoOfDay(day);
    if (kind === 'year') return iso.slice(0, 4);
    const locale = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' }[language];
    const options = kind === 'week' ? ({ day: 'numeric', month: 'short' } as const) : ({ month: 'short' } as const);
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));
  };
}

function LaneShape({
  lane,
  width,
  isOdd,
}: {
  readonly lane: DrawnLane;
  readonly width: number;
  readonly isOdd: boolean;
}): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <g className={classes.lane} data-odd={isOdd || undefined}>
      <rect x={0} y={lane.y} width={width} height={lane.height} />
      <text x={8} y={lane.y + 16}>
        {t(`timeline.lane.${lane.lane}`)}
      </text>
    </g>
  );
}

function MarkShape({ mark, width }: { readonly mark: Mark; readonly width: number }): ReactNode {
  const { event, from, until, y, isLabelled, isLabelBefore, title, subtitle } = mark;
  const start = Math.max(0, from);
  const x = isLabelBefore ? from - 4 : start + (until === undefined ? 17 : 8);
  return (
    <g className={classes.mark} data-status={event.status} data-lane={event.lane}>
      <title>{`${event.words}, ${subtitle}`}</title>
      {until === undefined ? (
        <path d={markPath(event.status, from + 6, y + 10)} />
      ) : (
        <rect x={start} y={y + 1} width={Math.max(4, Math.min(width, until) - start)} height={34} rx={6} />
      )}
      {isLabelled ? (
        <text x={x} y={y + 14} textAnchor={isLabelBefore ? 'end' : 'start'}>
          <tspan>{title}</tspan>
          <tspan className={classes.when} x={x} dy={15}>
            {subtitle}
          </tspan>
        </text>
      ) : null}
    </g>
  );
}
