/** Drawn while the access log is being written, seen once the entry is on the disk (renderer/vault/SPEC.md, L3). */
import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { Logged } from '../data/logged.ts';

/** For the element around everything that is drawn of the dossier. Where the entry cannot be written, it is taken away by its owner. */
export function useSeenOnceLogged(logged: Logged | undefined): RefObject<HTMLDivElement | null> {
  const room = useRef<HTMLDivElement>(null);
  // Not a state: mostly the entry is written before the room is drawn, and nothing has to be drawn anew.
  useLayoutEffect(() => {
    const element = room.current;
    if (logged === undefined || element === null) return;
    // Of a dossier that is asked for again, the newer entry counts.
    element.style.visibility = logged.isDone ? '' : 'hidden';
    if (logged.isDone) return;
    void logged.done.then(({ ok }) => {
      if (ok) element.style.visibility = '';
    });
  }, [logged]);
  return room;
}
