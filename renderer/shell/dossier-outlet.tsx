/** Where a dossier is drawn: the one that is open, or, where nothing shows it, the one somebody looks at the row of. */
import {
  Activity,
  createElement,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type CSSProperties,
  type ReactNode,
} from 'react';
import { createPortal } from 'react-dom';
import { useLocation, useMatch } from 'react-router';
import { must } from '../../shared/result.ts';
import { AddressProvider, useAddressOf } from '../routes/address.ts';
import { BrokenRoom } from './broken-room.tsx';
import { dossierRoom } from '../data/dossier-room.ts';
import { dossierAhead, type RouteTarget } from '../data/prerender-dossier.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { heldNext, nothingHeld } from './held-room.ts';
import { layOutAhead, show } from './lay-out-ahead.ts';
import { dossierRoute } from '../routes/paths.ts';

export function DossierOutlet(): ReactNode {
  const [container] = useState(() => document.createElement('div'));
  const open = useOpenAddress();
  const drawn = useSyncExternalStore(dossierAhead.subscribe, dossierAhead.get);
  const [held, setHeld] = useState(nothingHeld);
  const next = heldNext(held, open, drawn);
  if (next !== held) setHeld(next);
  const address = useAddressOf(open?.to ?? next.to);
  const Room = dossierRoom();
  const { id, key, isOpen } = next;
  // The same element each time: what is in it is not drawn again when the address changes around it.
  const room = useMemo(
    () =>
      Room === undefined || id === '' ? null : (
        <ErrorBoundary instead={<BrokenRoom />}>{createElement(Room, { id })}</ErrorBoundary>
      ),
    [Room, id],
  );
  return (
    <>
      <Slot container={container} holds={id === '' ? 'nothing' : isOpen ? 'open' : 'ahead'} />
      {createPortal(
        <AddressProvider value={address}>
          <Activity key={key} mode={isOpen ? 'visible' : 'hidden'}>
            {room}
          </Activity>
        </AddressProvider>,
        container,
      )}
    </>
  );
}

function useOpenAddress(): RouteTarget | undefined {
  const { pathname, search } = useLocation();
  const id = useMatch(dossierRoute)?.params.id;
  return id === undefined ? undefined : { id, to: pathname + search };
}

interface SlotProps {
  readonly container: HTMLElement;
  readonly holds: 'nothing' | 'ahead' | 'open';
}

/** Stands before what is drawn: its effect comes first, so that what measures itself is in the document by then. */
function Slot({ container, holds }: SlotProps): ReactNode {
  const slot = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = must(slot.current, 'the place of a dossier');
    if (holds === 'nothing') return container.remove();
    if (container.parentElement !== place) place.append(container);
    if (holds === 'ahead') return layOutAhead(container, must(place.closest('main'), 'the room'));
    return show(container);
  }, [container, holds]);
  return <div ref={slot} style={noBox} data-dossier />;
}

const noBox: CSSProperties = { display: 'contents' };
