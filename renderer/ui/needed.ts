/** What a form needs is said in its fields once somebody goes on without it, with the keyboard in the first; until then nothing is red. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../i18n/translation.ts';

/** What a group of choices carries of which one is needed. */
export interface NeededGroup {
  readonly error: string | undefined;
  readonly labelProps: { readonly 'data-needed': true };
  readonly wrapperProps: { readonly 'data-missing': true | undefined };
}

/** What a field that is needed carries. */
export interface NeededField extends NeededGroup {
  readonly 'aria-required': true;
}

export interface Needed<N extends string> {
  /** For what is around the fields. */
  readonly around: (element: HTMLElement | null) => void;
  /** Whether all is there. Otherwise it is said from now on what is not. */
  readonly isWhole: () => boolean;
  /** @param wrong what is said where something stands there that will not do */
  readonly field: (name: N, wrong?: string) => NeededField;
  readonly group: (name: N) => NeededGroup;
}

/** @param there what is needed, and whether it is there, in the order of the form */
export function useNeeded<N extends string>(there: Readonly<Record<N, boolean>>): Needed<N> {
  const { t } = useTranslation();
  const element = useRef<HTMLElement>(null);
  const [tries, setTries] = useState(0);
  const around = useCallback((now: HTMLElement | null) => {
    element.current = now;
  }, []);
  useEffect(() => {
    if (tries > 0) toFirstMissing(element.current);
  }, [tries]);
  const group = (name: N, wrong?: string): NeededGroup => {
    const isMissing = tries > 0 && !there[name];
    return {
      error: wrong ?? (isMissing ? t('needed') : undefined),
      labelProps: { 'data-needed': true },
      wrapperProps: { 'data-missing': isMissing || undefined },
    };
  };
  return {
    around,
    isWhole: () => {
      const isWhole = Object.values(there).every(Boolean);
      setTries(isWhole ? 0 : tries + 1);
      return isWhole;
    },
    field: (name, wrong) => ({ ...group(name, wrong), 'aria-required': true }),
    group,
  };
}

/** It may lie below the edge. */
function toFirstMissing(form: HTMLElement | null): void {
  const missing = form?.querySelector('[data-missing]');
  const field = missing?.querySelector<HTMLElement>('input:not([type="hidden"], :disabled), textarea, select, button');
  field?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: 'center' });
}
