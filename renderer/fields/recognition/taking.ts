/** Fields that take a day or a length out of a text: pasted by the person, or put there by a click on what was found in a scan. */
import type { ClipboardEvent as PasteEvent } from 'react';
import { lengthParts, type LengthParts } from '../../../shared/dossier/units/length.ts';
import { todayIso } from '../../i18n/clock.ts';
import { daysIn } from './days-in.ts';
import { lengthsIn } from './lengths-in.ts';

const kinds = ['day', 'length'] as const;
export type Taken = (typeof kinds)[number];

const mark = 'data-takes';
/** For the props of an input, or of what stands around several. */
interface Takes {
  readonly [mark]: Taken;
  readonly onPaste: (event: PasteEvent) => void;
}

/** @param take told an ISO date when a day is pasted; other text is pasted as ever */
export const takesDay = (take: (iso: string) => void): Takes => ({
  [mark]: 'day',
  onPaste: (event) => {
    const [first] = daysIn(textIn(event), todayIso());
    if (first === undefined) return;
    event.preventDefault();
    take(first.value);
  },
});

/** @param take told a pasted length; answers whether it has room for it */
export const takesLength = (take: (length: LengthParts) => boolean): Takes => ({
  [mark]: 'length',
  onPaste: (event) => {
    const [first] = lengthsIn(textIn(event));
    if (first !== undefined && take(lengthParts(first.value))) event.preventDefault();
  },
});

const textIn = (event: PasteEvent): string => event.clipboardData.getData('text/plain');

/** The field, or its part, that takes something and has this in it. */
export function fieldAround(element: Element): { readonly takes: Taken; readonly name: string } | undefined {
  const marked = element.closest(`[${mark}]`);
  const what = kinds.find((each) => each === marked?.getAttribute(mark));
  if (marked === null || what === undefined) return undefined;
  return { takes: what, name: nameOf(marked) };
}

function nameOf(field: Element): string {
  if (field instanceof HTMLFieldSetElement) return field.querySelector('legend')?.textContent ?? '';
  const label = field instanceof HTMLInputElement ? field.labels?.[0]?.textContent : undefined;
  return label ?? field.getAttribute('aria-label') ?? '';
}

/** Pastes into a field as if the person had; the keyboard is in it then. @returns whether the field took it */
export function putInto(field: HTMLElement, text: string): boolean {
  field.focus();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  return !field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}
