/**
 * Everything behind the lock, for who is unlocked. It is drawn from the moment on when the vault knows who that is, unseen, while
 * the vault brings its stores together: both have a processor then, and the page has less to do once it is answered.
 */
import { Loader, Stack, useMantineColorScheme } from '@mantine/core';
import {
  Activity,
  lazy,
  Suspense,
  useEffect,
  useLayoutEffect,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react';
import type { InterfaceLanguage, Me, Problems } from '../vault/api.ts';
import type { VaultClient } from '../vault/client.ts';
import { speakTo } from '../i18n/i18n.ts';
import { LatestOnly } from '../data/latest-only.ts';
import { usePolicy } from '../data/policy.ts';
import { SessionProvider, useSession } from '../data/session.tsx';
import { useTranslation } from '../i18n/translation.ts';

const LazyRooms = lazy(async () => ({ default: (await import('./router.tsx')).Rooms }));

const KeyNeeded = lazy(async () => ({ default: (await import('./key-needed.tsx')).KeyNeeded }));

const Inspecting = lazy(async () => ({ default: (await import('./inspection.tsx')).InspectionScreen }));

/** Set once their code is here: React waits a third of a second before it shows what it had to wait for at all. */
let LoadedRooms: ComponentType | undefined;

/** Where it fails, drawing them tells. */
export async function loadRooms(): Promise<void> {
  LoadedRooms ??= await import('./router.tsx').then(
    ({ Rooms }) => Rooms,
    () => undefined,
  );
}

/** Who is about to be unlocked, where what they will see can be drawn already. */
export function useEntering(vault: VaultClient, isLocked: boolean): Me | undefined {
  const [entering, setEntering] = useState<Me>();
  const { language } = usePolicy();
  useEffect(() => {
    if (!isLocked) return undefined;
    const newest = new LatestOnly();
    const stop = vault.onEvent((event) => {
      if (event.type === 'entering') void newest.ask(() => drawable(event.me, language), setEntering);
    });
    return () => {
      newest.forget();
      stop();
    };
  }, [vault, isLocked, language]);
  return entering;
}

/** Another language has everything drawn again: the locked screen takes on theirs already, or keeps the one that is fixed. */
async function drawable(me: Me | null, fixed: InterfaceLanguage | undefined): Promise<Me | undefined> {
  if (me === null || LoadedRooms === undefined) return undefined;
  return (await speakTo(fixed ?? me.language)) ? me : undefined;
}

export interface EnteredProps {
  readonly me: Me;
  readonly problems: Problems;
  readonly isOpen: boolean;
}

export function Entered({ me, problems, isOpen }: EnteredProps): ReactNode {
  return (
    // Somebody else, or with other settings than it was drawn for, begins anew.
    <Activity key={JSON.stringify(me)} mode={isOpen ? 'visible' : 'hidden'}>
      <SessionProvider me={me} problems={problems}>
        <MyLooks />
        <Suspense fallback={<Waiting />}>
          <Behind />
        </Suspense>
      </SessionProvider>
    </Activity>
  );
}

/** Somebody who inspects has no rooms: none is drawn, nor kept drawn. */
function Behind(): ReactNode {
  const { me } = useSession();
  const { secondKey } = usePolicy();
  if (secondKey === 'required' && !me.hasSecondKey && me.readsOnly === null) return <KeyNeeded />;
  if (me.inspection !== null) return <Inspecting inspection={me.inspection} />;
  return LoadedRooms === undefined ? <LazyRooms /> : <LoadedRooms />;
}

export function Waiting(): ReactNode {
  const { t } = useTranslation();
  return (
    <Stack h="100%" align="center" justify="center" role="status" aria-label={t('waiting')}>
      <Loader />
    </Stack>
  );
}

/** Applies the colours and density of the person who is unlocked. */
function MyLooks(): null {
  const { me } = useSession();
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => setColorScheme(me.colours), [setColorScheme, me.colours]);
  useEffect(() => {
    document.documentElement.dataset['density'] = me.density;
  }, [me.density]);
  // Before it is seen: a rail that closes itself pushes everything aside.
  useLayoutEffect(() => {
    document.documentElement.dataset['rail'] = me.rail;
  }, [me.rail]);
  return null;
}
