/** The edge between two panes that stand beside each other: pulled, or moved by the arrow keys. What is around it reads `--pane`. */
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import classes from './pane-edge.module.css';

export interface PaneEdgeProps {
  /** What it changes, for readers of the screen. */
  readonly label: string;
  /** Width of the pane before it, in percent of both. */
  readonly start: number;
}

const least = 20;
const most = 75;
const step = 2;

export function PaneEdge({ label, start }: PaneEdgeProps): ReactNode {
  const [at, setAt] = useState(start);
  const edge = useRef<HTMLDivElement>(null);
  const move = (to: number): void => setAt(Math.min(most, Math.max(least, Math.round(to))));
  useLayoutEffect(() => edge.current?.parentElement?.style.setProperty('--pane', `${at}%`), [at]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const places: Readonly<Record<string, number>> = {
      ArrowLeft: at - step,
      ArrowRight: at + step,
      Home: least,
      End: most,
    };
    const to = places[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const both = event.currentTarget.parentElement?.getBoundingClientRect();
    if (both !== undefined && both.width > 0) move(((event.clientX - both.left) / both.width) * 100);
  };
  return (
    <div
      ref={edge}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={at}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      className={classes['edge']}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        event.preventDefault();
      }}
      onPointerMove={onPointerMove}
      onDoubleClick={() => move(start)}
    />
  );
}
