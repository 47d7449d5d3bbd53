/** The way from a row that says what is missing to where it is entered: the place comes into view with its form open. */
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { toFirstEmpty } from '../../../fields/first-empty.ts';
import classes from './legal.module.css';

interface Wanted {
  readonly place: string;
  /** What the form begins with, where one place serves for several things. */
  readonly start?: string;
  /** How often something was asked for in this room: the same place twice is two wishes. */
  readonly times: number;
}

interface Wishes {
  readonly wanted: Wanted | undefined;
  want(place: string, start?: string): void;
}

const WishesContext = createContext<Wishes | null>(null);

export function WantedProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [wanted, setWanted] = useState<Wanted>();
  const want = useCallback(
    (place: string, start?: string) =>
      setWanted((before) => ({ place, times: (before?.times ?? 0) + 1, ...(start !== undefined && { start }) })),
    [],
  );
  const wishes = useMemo(() => ({ wanted, want }), [wanted, want]);
  return <WishesContext.Provider value={wishes}>{children}</WishesContext.Provider>;
}

function useWishes(): Wishes {
  const wishes = useContext(WishesContext);
  if (wishes === null) throw new Error('outside of the legal room');
  return wishes;
}

/** Goes to a place of the room. */
export const useWant = (): Wishes['want'] => useWishes().want;

/** How often this place was asked for last; 0 where another was, or none. */
export function useWanted(place: string): { readonly times: number; readonly start?: string } {
  const { wanted } = useWishes();
  return wanted?.place === place ? wanted : { times: 0 };
}

export interface PlaceProps {
  readonly name: string;
  /** The keyboard goes to what is empty in it; else it stays where the form that opens puts it. */
  readonly toEmpty?: boolean;
  /** What stands there; given a key and `fresh` by how often it was asked for. */
  readonly children: (asked: number) => ReactNode;
}

/** Something that can be gone to. */
export function Place({ name, toEmpty = false, children }: PlaceProps): ReactNode {
  const { times } = useWanted(name);
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (times === 0) return undefined;
    // Once the form has opened and has the keyboard.
    const frame = requestAnimationFrame(() => {
      ref.current?.scrollIntoView({ block: 'center' });
      if (toEmpty) toFirstEmpty(ref.current);
    });
    return () => cancelAnimationFrame(frame);
  }, [times, toEmpty]);
  return (
    <div ref={ref} className={classes.place} data-place={name} data-wanted={times > 0 || undefined}>
      {children(times)}
    </div>
  );
}
