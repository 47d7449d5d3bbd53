/**
 * How long the page ever stood still: the longest time between two frames while something goes on.
 *
 * Sent to the page as text: it must not use anything outside of itself.
 */
export interface FrameWatch {
  start(): void;
  /** The longest frame since then, in ms. */
  stop(): number;
  /** Scrolls an element to its end and back, a window's height in three frames; answers the longest frame, in ms. */
  scroll(selector: string): Promise<number>;
}

declare global {
  interface Window {
    frameWatch: FrameWatch;
  }
}

export function installFrameWatch(): void {
  let longest = 0;
  let running = false;
  const next = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const watch = async (): Promise<void> => {
    let before = await next();
    while (running) {
      const now = await next();
      longest = Math.max(longest, now - before);
      before = now;
    }
  };
  const start = (): void => {
    longest = 0;
    running = true;
    void watch();
  };
  const stop = (): number => {
    running = false;
    return longest;
  };
  window.frameWatch = {
    start,
    stop,
    scroll: async (selector) => {
      const element = document.querySelector(selector);
      if (element === null) throw new Error(`${selector} is not there`);
      // What came before has been drawn.
      await next();
      await next();
      start();
      const step = element.clientHeight / 3;
      const frames = 90;
      for (let at = 0; at < frames; at += 1) {
        element.scrollTop += step;
        await next();
      }
      // Far away at once, as by dragging the bar, and back.
      element.scrollTop = element.scrollHeight;
      await next();
      element.scrollTop = 0;
      await next();
      await next();
      return stop();
    },
  };
}
