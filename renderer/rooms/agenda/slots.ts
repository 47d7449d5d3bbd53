/** The empty places of a day: pressed, a new appointment begins there; let go of over them, one is moved there (SPEC.md, AG6). */
import type { DragEvent, MouseEvent } from 'react';
import { slotAt, type Slot } from './model.ts';

/** What is dragged inside this window: its key, and nothing a page elsewhere could read. */
const dragged = 'application/x-passerelle-appointment';
/** How far below its top it was taken, in px; nothing where it stood above the hours. */
const gripped = 'application/x-passerelle-grip';

interface Taken {
  readonly key: string;
  /** It stands at its hour: it goes as far as the pointer does, wherever on it that is. */
  readonly isTimed: boolean;
}

export function takeAlong(
  { dataTransfer, clientY, currentTarget }: DragEvent<HTMLElement>,
  { key, isTimed }: Taken,
): void {
  // A link would take its address along.
  dataTransfer.clearData();
  dataTransfer.setData(dragged, key);
  if (isTimed) dataTransfer.setData(gripped, String(clientY - currentTarget.getBoundingClientRect().top));
  dataTransfer.effectAllowed = 'move';
}

interface HoursProps {
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly onDragOver: (event: DragEvent<HTMLElement>) => void;
  readonly onDrop: (event: DragEvent<HTMLElement>) => void;
}

export interface SlotHandlers {
  readonly onNew: (slot: Slot) => void;
  readonly onMove: (key: string, slot: Slot) => void;
}

const isAppointment = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes(dragged);

/** Of an hour. */
const halfQuarter = 1 / 8;

/** @param hours the first that is shown and how many; undefined: above the hours, where a day alone is meant */
export function slotProps(on: string, hours: readonly number[] | undefined, handlers: SlotHandlers): HoursProps {
  const slotOf = ({ clientY, currentTarget }: MouseEvent<HTMLElement>): Slot => {
    if (hours === undefined) return { on };
    const { top, height } = currentTarget.getBoundingClientRect();
    return { on, at: slotAt((clientY - top) / height, hours) };
  };
  /** Where its top comes to stand, at the nearest quarter. */
  const slotOfMoved = (event: DragEvent<HTMLElement>): Slot => {
    const { clientY, currentTarget, dataTransfer } = event;
    if (hours === undefined || !dataTransfer.types.includes(gripped)) return slotOf(event);
    const { top, height } = currentTarget.getBoundingClientRect();
    const part = (clientY - Number(dataTransfer.getData(gripped)) - top) / height;
    return { on, at: slotAt(part + halfQuarter / hours.length, hours) };
  };
  return {
    onClick: (event) => {
      if (event.target === event.currentTarget) handlers.onNew(slotOf(event));
    },
    onDragOver: (event) => {
      if (isAppointment(event)) event.preventDefault();
    },
    onDrop: (event) => {
      if (!isAppointment(event)) return;
      event.preventDefault();
      handlers.onMove(event.dataTransfer.getData(dragged), slotOfMoved(event));
    },
  };
}
