/**
 * What is drawn ahead is laid out ahead as well, in its place: opening it then has no more to do than paint it. Contents that are
 * hidden from view in this way are not seen, not found by a search in the page and not read aloud; nor can the keyboard reach them.
 */

/** Lays out what comes into a container that stands in a scrolling room. @returns ends that, and leaves the container hidden */
export function layOutAhead(container: HTMLElement, room: HTMLElement): () => void {
  container.style.contentVisibility = 'hidden';
  container.style.position = 'absolute';
  container.style.width = `${widthInside(room)}px`;
  const layOut = (): void => {
    for (const child of container.children) {
      // React hides what nobody opened; here the container does.
      if (child instanceof HTMLElement) child.style.removeProperty('display');
      child.getBoundingClientRect();
    }
  };
  const drawing = new MutationObserver(layOut);
  drawing.observe(container, { childList: true, subtree: true });
  layOut();
  return () => drawing.disconnect();
}

/** Shows what a container holds, as it was laid out. */
export function show(container: HTMLElement): void {
  container.style.contentVisibility = '';
  container.style.position = '';
  container.style.width = '';
}

/** As wide as contents of a room that scrolls: what is opened is nearly always longer than the window. */
function widthInside(room: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(room);
  const bar = room.offsetWidth - room.clientWidth || scrollBarWidth();
  return room.offsetWidth - bar - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
}

let known: number | undefined;

function scrollBarWidth(): number {
  if (known !== undefined) return known;
  const probe = document.createElement('div');
  probe.style.position = 'absolute';
  probe.style.overflowY = 'scroll';
  document.body.append(probe);
  known = probe.offsetWidth - probe.clientWidth;
  probe.remove();
  return known;
}
