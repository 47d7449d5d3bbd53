/** The edge between two panes that stand beside each other: pulled, or moved by the arrow keys. What is around it reads `--pane`. */
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import classes from './pane-edge.module.css';

export interface PaneEdgeProps {
  /** What it changes, for readers of the screen. */
  readonly label: string;
  /** Width of the pane before it, in percent of both. */
  readonly start: number;
  /** What it changes stands behind it: the width that is told is of that one. */
  readonly isBehind?: boolean;
  /** It was let go of, or a key moved it. */
  readonly onMoved?: (at: number) => void;
}

const least = 20;
const most = 75;
const step = 2;

export function PaneEdge({ label, start, isBehind = false, onMoved }: PaneEdgeProps): ReactNode {
  const [at, setAt] = useState(start);
  const edge = useRef<HTMLDivElement>(null);
  const within = (to: number): number => Math.min(most, Math.max(least, Math.round(to)));
  // What is let go of may not have been drawn yet.
  const latest = useRef(at);
  const move = (to: number): void => {
    latest.current = within(to);
    setAt(latest.current);
  };
  const moveAtOnce = (to: number): void => {
    move(to);
    onMoved?.(latest.current);
  };
  const told = (share: number): number => (isBehind ? 100 - share : share);
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
    moveAtOnce(to);
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
      aria-valuenow={told(at)}
      aria-valuemin={Math.min(told(least), told(most))}
      aria-valuemax={Math.max(told(least), told(most))}
      tabIndex={0}
      className={classes['edge']}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        event.preventDefault();
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => onMoved?.(latest.current)}
      onDoubleClick={() => moveAtOnce(start)}
    />
  );
}
