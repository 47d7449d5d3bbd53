/** Presses on a screen that does not answer yet (first-sight.ts): none is lost, and none does anything twice. */

export interface Pressed {
  readonly isConnected: boolean;
  click(): void;
}

/** Presses again in order what was held, each through `now`: what one changes is on the screen before the next. */
export type LetGo = (now: (press: () => void) => void) => void;

/**
 * Holds what is pressed, by mouse or keyboard: sending a form by Enter presses its button too.
 *
 * @param screen hears of every press before anything in it does
 * @param pressedBy what was pressed, or null where nothing there can be
 */
export function holdPresses(
  screen: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>,
  pressedBy: (event: Event) => Pressed | null,
): LetGo {
  const held: Pressed[] = [];
  const hold = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const pressed = pressedBy(event);
    if (pressed !== null) held.push(pressed);
  };
  screen.addEventListener('click', hold, { capture: true });
  return (now) => {
    screen.removeEventListener('click', hold, { capture: true });
    // One may have taken another away.
    for (const pressed of held.splice(0)) if (pressed.isConnected) now(() => pressed.click());
  };
}
