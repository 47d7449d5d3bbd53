/** Before the first test: what an earlier run left is forgotten, and the pointer of the screen goes where no window comes. */
import { execFileSync } from 'node:child_process';
import { forgetLeaks } from './last-search.ts';

export default function begin(): void {
  forgetLeaks();
  if (process.env['PASSERELLE_SCREEN_OF_ITS_OWN']) leaveCorner();
}

/**
 * Tests beside each other share one screen. Whenever a window opens or closes over another, the one below is told where the
 * pointer of the screen is, with no button down: in the middle, that ended what a test was dragging or pressing just then.
 */
function leaveCorner(): void {
  execFileSync('xdotool', ['mousemove', '1365', '899']);
  const where = execFileSync('xdotool', ['getmouselocation'], { encoding: 'utf8' });
  if (!where.startsWith('x:1365 y:899 ')) throw new Error(`the pointer does not leave: ${where}`);
}
