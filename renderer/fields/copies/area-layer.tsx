/** The layer over a page on which rectangles are drawn, chosen, moved and taken away. */
import {
  useEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { areaBetween, areaByKey, isDrawn, type Area, type Point } from './areas.ts';
import classes from './copies.module.css';

export interface AreaLayerProps {
  readonly page: number;
  /** The page that is seen is another yet, or lies otherwise: nothing is drawn on it. */
  readonly isWaiting: boolean;
  readonly areas: readonly Area[];
  /** Its place among them. */
  readonly chosen: number | undefined;
  readonly onChoose: (at: number) => void;
  readonly onAdd: (area: Area) => void;
  readonly onPut: (at: number, area: Area) => void;
  readonly onRemove: (at: number) => void;
  /** The page. */
  readonly children: ReactNode;
}

export function AreaLayer({ page, isWaiting, areas, chosen, children, ...on }: AreaLayerProps): ReactNode {
  const [from, setFrom] = useState<Point>();
  const [being, setBeing] = useState<Area>();
  const begin = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0 || event.target !== event.currentTarget) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setFrom(pointOf(event));
  };
  const move = (event: PointerEvent<HTMLDivElement>): void => {
    if (from !== undefined) setBeing(areaBetween(from, pointOf(event)));
  };
  const end = (event: PointerEvent<HTMLDivElement>): void => {
    const area = from && areaBetween(from, pointOf(event));
    setFrom(undefined);
    setBeing(undefined);
    if (area !== undefined && isDrawn(area)) on.onAdd(area);
  };
  return (
    <div className={classes.page}>
      {children}
      <div
        className={classes.layer}
        data-waiting={isWaiting || undefined}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={() => {
          setFrom(undefined);
          setBeing(undefined);
        }}
      >
        {areas.map((area, at) => (
          // They have no name of their own: one is what stands at its place.
          <AreaButton
            // oxlint-disable-next-line react/no-array-index-key
            key={at}
            page={page}
            at={at}
            area={area}
            isChosen={at === chosen}
            onChoose={on.onChoose}
            onPut={on.onPut}
            onRemove={on.onRemove}
          />
        ))}
        {being === undefined ? null : <span className={classes.area} style={placed(being)} />}
      </div>
    </div>
  );
}

/** Where the hand is, in shares of the layer. */
function pointOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLDivElement>): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}

const share = (value: number): string => `${value * 100}%`;
const placed = ({ left, top, width, height }: Area): CSSProperties => ({
  left: share(left),
  top: share(top),
  width: share(width),
  height: share(height),
});

interface AreaButtonProps extends Pick<AreaLayerProps, 'page' | 'onChoose' | 'onPut' | 'onRemove'> {
  readonly at: number;
  readonly area: Area;
  readonly isChosen: boolean;
}

function AreaButton({ page, at, area, isChosen, onChoose, onPut, onRemove }: AreaButtonProps): ReactNode {
  const { t } = useTranslation('files');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // One that was just added has the keyboard: arrows move it.
    if (isChosen) button.current?.focus({ preventScroll: true });
  }, [isChosen]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = areaByKey(area, event.key, event.shiftKey);
    const isGone = event.key === 'Delete' || event.key === 'Backspace';
    if (next === undefined && !isGone) return;
    event.preventDefault();
    if (next === undefined) onRemove(at);
    else onPut(at, next);
  };
  return (
    <button
      ref={button}
      type="button"
      className={classes.area}
      style={placed(area)}
      aria-label={t('copy.blackOut.area', { number: at + 1, page })}
      aria-pressed={isChosen}
      onClick={() => onChoose(at)}
      onFocus={() => onChoose(at)}
      onKeyDown={onKeyDown}
    />
  );
}
