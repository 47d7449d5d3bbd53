/** A text field as high as its text. Many of them on one screen are measured together, in one pass. */
import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { SpelledPlain, SpelledText, type SpelledPlainProps, type SpelledTextProps } from '../spelling/spelled-text.tsx';
import classes from './growing-text.module.css';

export interface GrowingTextProps extends Omit<SpelledTextProps, 'autosize' | 'maxRows' | 'rows' | 'ref'> {
  readonly minRows?: number;
}

/** The same from one row on, without label, hint and error: for rows that hold many of them. */
export type GrowingPlainProps = Omit<SpelledPlainProps, 'rows' | 'ref' | 'className' | 'style'>;

/** Newer engines do it by themselves. */
const growsByItself = CSS.supports('field-sizing', 'content');

export function GrowingText({ minRows = 1, ...props }: GrowingTextProps): ReactNode {
  return (
    <SpelledText
      {...props}
      ref={useGrowing(props.value)}
      rows={minRows}
      classNames={{ input: classes['growing'] ?? '' }}
      __vars={{ '--rows': String(minRows) }}
    />
  );
}

export const GrowingPlain = (props: GrowingPlainProps): ReactNode => (
  <SpelledPlain {...props} ref={useGrowing(props.value)} rows={1} className={classes['growing']} />
);

function useGrowing(value: string): RefObject<HTMLTextAreaElement | null> {
  const area = useRef<HTMLTextAreaElement>(null);
  const shown = useRef(value);
  useLayoutEffect(() => {
    const element = area.current;
    if (growsByItself || element === null) return undefined;
    widths?.observe(element);
    return () => {
      widths?.unobserve(element);
      waiting.delete(element);
    };
  }, []);
  useLayoutEffect(() => {
    if (growsByItself || area.current === null || shown.current === value) return;
    shown.current = value;
    measureSoon(area.current);
  }, [value]);
  return area;
}

const waiting = new Set<HTMLTextAreaElement>();

/** All fields of one drawing are measured before it is painted: sizes are read once and written once. */
function measureSoon(area: HTMLTextAreaElement): void {
  if (waiting.size === 0) queueMicrotask(measureAll);
  waiting.add(area);
}

function measureAll(): void {
  const areas = [...waiting].filter((area) => area.isConnected);
  waiting.clear();
  measure(areas);
}

/** The fields of what is laid out before anybody sees it: seen at the same width, there is nothing left to measure. */
export function measureFieldsIn(laidOut: Element): void {
  if (growsByItself) return;
  const areas = [...laidOut.querySelectorAll<HTMLTextAreaElement>(`textarea.${classes['growing'] ?? ''}`)];
  for (const area of areas) lastWidths.set(area, area.getBoundingClientRect().width);
  measure(areas.filter(isCut));
}

const isCut = ({ scrollHeight, clientHeight }: HTMLTextAreaElement): boolean => scrollHeight > clientHeight;

function measure(areas: readonly HTMLTextAreaElement[]): void {
  for (const area of areas) area.style.height = 'auto';
  const heights = areas.map((area) => area.scrollHeight + area.offsetHeight - area.clientHeight);
  for (const [at, area] of areas.entries()) area.style.height = `${heights[at]}px`;
}

/** With paddings and borders, in px. */
const lastWidths = new WeakMap<Element, number>();

/**
 * Other widths break lines elsewhere. What has just been drawn is told here too, once the page has its places and before
 * it is painted: measuring any sooner would have everything placed twice.
 */
const widths = growsByItself
  ? null
  : new ResizeObserver((entries) => {
      for (const { target } of entries) {
        const before = lastWidths.get(target);
        const { width } = target.getBoundingClientRect();
        lastWidths.set(target, width);
        if (!(target instanceof HTMLTextAreaElement) || before === width) continue;
        if (before !== undefined || isCut(target)) measureSoon(target);
      }
    });
