/**
 * Long lists: only the rows near the window are in the document, the rest is empty space of their size. Rows that must
 * not go (the one that has the keyboard, headings) stay wherever one scrolls. Sizes are estimated until a row is there.
 */
import { defaultRangeExtractor, useVirtualizer, type Range, type VirtualItem } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';
import { usePainted } from './painted.ts';
import { roomId } from './room-id.ts';

export interface VirtualRow {
  readonly index: number;
  /** Empty space above it, in px: rows that are not in the document. */
  readonly gap: number;
}

export interface VirtualRows {
  readonly rows: readonly VirtualRow[];
  /** Empty space below the last, in px. */
  readonly gapAfter: number;
  /** The ref of each row's element, which also carries `data-index`. */
  readonly measure: (row: Element | null) => void;
}

export interface VirtualRowsOptions {
  readonly count: number;
  readonly keyOf: (index: number) => string;
  /** Size in px before it is measured. */
  readonly sizeOf: (index: number) => number;
  /** The element the rows are in. */
  readonly list: RefObject<HTMLElement | null>;
  /** Rows that are in the document wherever one has scrolled to. */
  readonly kept: readonly number[];
}

/** Rows beyond either edge of the window: the arrow keys and a turn of the wheel find them there already. Most of them once it is seen. */
const beyond = { first: 1, later: 4 } as const;
/** Where a list begins and how high its room is, until both are measured. */
const firstMargin = 200;
const firstWindow = { width: 800, height: 520 };
/** A list may stand this many px elsewhere than thought: one row `beyond` covers it. */
const marginTolerance = 48;

/** What scrolls: the room. */
const scroller = (): HTMLElement | null => document.getElementById(roomId);

export function useVirtualRows({ count, keyOf, sizeOf, list, kept }: VirtualRowsOptions): VirtualRows {
  const [margin, setMargin] = useState(firstMargin);
  const isPainted = usePainted(false);
  // Nothing here is memoized by the compiler: what the virtualizer returns is read anew at each drawing.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer<HTMLElement, Element>({
    count,
    getItemKey: keyOf,
    estimateSize: sizeOf,
    getScrollElement: scroller,
    scrollMargin: margin,
    overscan: isPainted ? beyond.later : beyond.first,
    initialRect: firstWindow,
    rangeExtractor: (range) => withKept(range, kept),
  });
  useLayoutEffect(() => {
    const [room, element] = [scroller(), list.current];
    if (room === null || element === null) return;
    const top = element.getBoundingClientRect().top - room.getBoundingClientRect().top + room.scrollTop;
    if (Math.abs(top - margin) > marginTolerance) setMargin(top);
  }, [list, margin, count]);
  const measure = useCallback((row: Element | null) => virtual.measureElement(row), [virtual]);
  return { ...spaced(virtual.getVirtualItems(), margin, virtual.getTotalSize()), measure };
}

function withKept(range: Range, kept: readonly number[]): number[] {
  const near = defaultRangeExtractor(range);
  const also = kept.filter((index) => index >= 0 && index < range.count);
  return [...new Set([...near, ...also])].sort((a, b) => a - b);
}

/** Rows with the empty space above each. @param size of all rows together @param margin where the first one begins */
export function spaced(
  items: readonly Pick<VirtualItem, 'index' | 'start' | 'end'>[],
  margin: number,
  size: number,
): Pick<VirtualRows, 'rows' | 'gapAfter'> {
  let end = margin;
  const rows = items.map((item) => {
    const gap = Math.max(0, item.start - end);
    end = item.end;
    return { index: item.index, gap };
  });
  return { rows, gapAfter: Math.max(0, margin + size - end) };
}
