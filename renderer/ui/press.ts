/**
 * A press of the mouse begins on one thing and ends, a tenth of a second later, on whatever is there by then; it is a click only
 * where both are the same. Leaving a field files what was typed in it, and moves what is below: that waits for the click.
 */
let isPressed = false;
let waiting: readonly (() => void)[] = [];

/** Does it at once, or where a press is under way, right before its click is heard. */
export function afterPress(work: () => void): void {
  if (isPressed) waiting = [...waiting, work];
  else work();
}

/**
 * Signs that no button is down any more. The end of a press is not always heard: what a list of the system takes, for one, goes by
 * the page.
 */
const ends = ['pointerup', 'pointercancel', 'pointermove', 'keydown'] as const;

/** Begins to watch. @param page hears of every press before anything in it does */
export function watchPresses(page: Pick<EventTarget, 'addEventListener'>): void {
  const hear = (type: string, listen: (event: Event) => void): void =>
    page.addEventListener(type, listen, { capture: true, passive: true });
  hear('pointerdown', () => (isPressed = true));
  hear('click', doWaiting);
  for (const end of ends)
    hear(end, (event) => {
      if (!isPressed || (end === 'pointermove' && isDown(event))) return;
      isPressed = false;
      // Let go elsewhere, it is no click.
      setTimeout(() => (isPressed ? undefined : doWaiting()));
    });
}

const isDown = (event: Event): boolean => 'buttons' in event && event.buttons !== 0;

function doWaiting(): void {
  const due = waiting;
  waiting = [];
  for (const work of due) work();
}
