/** The field in which the keyboard was last, outside of some part of the screen, where it takes a day or a length. */
import { useEffect, useState, type RefObject } from 'react';
import { fieldAround, type Taken } from './taking.ts';

export interface LastField {
  readonly element: HTMLElement;
  readonly takes: Taken;
  /** As its label has it. */
  readonly name: string;
}

/** @param apart its own fields and buttons do not count */
export function useLastField(apart: RefObject<HTMLElement | null>): LastField | undefined {
  const [last, setLast] = useState<LastField>();
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement) || apart.current?.contains(target) === true) return;
      const field = fieldAround(target);
      if (field !== undefined) setLast({ element: target, ...field });
      // Whoever went on to another text does not expect something to appear in the field before.
      else if (target.matches('input, textarea, select')) setLast(undefined);
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [apart]);
  return last;
}
