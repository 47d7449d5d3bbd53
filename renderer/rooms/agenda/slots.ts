/** The empty places of a day: pressed, a new appointment begins there; let go of over them, one is moved there (SPEC.md, AG6). */
import type { DragEvent, MouseEvent } from 'react';
import { slotAt, type Slot } from './model.ts';

/** What is dragged inside this window: its key, and nothing a page elsewhere could read. */
export const dragged = 'application/x-passerelle-appointment';

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

/** @param hours the first that is shown and how many; undefined: above the hours, where a day alone is meant */
export function slotProps(on: string, hours: readonly number[] | undefined, handlers: SlotHandlers): HoursProps {
  const slotOf = ({ clientY, currentTarget }: MouseEvent<HTMLElement>): Slot => {
    if (hours === undefined) return { on };
    const { top, height } = currentTarget.getBoundingClientRect();
    return { on, at: slotAt((clientY - top) / height, hours) };
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
      handlers.onMove(event.dataTransfer.getData(dragged), slotOf(event));
    },
  };
}
