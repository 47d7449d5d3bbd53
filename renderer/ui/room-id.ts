/** The element that holds the room, and scrolls. */
export const roomId = 'room';

/** Right before another room is drawn at once: taking away what has the keyboard would have the one before placed once more. */
export function focusRoom(): void {
  const main = document.getElementById(roomId);
  if (main?.contains(document.activeElement) === true) main.focus({ preventScroll: true });
}
