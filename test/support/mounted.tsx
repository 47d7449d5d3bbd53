/** Parts of a dossier's room drawn over a real vault, without a screen: a file of tests that uses it runs in happy-dom. */
import { act, useEffect, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { MeContext, ServicesContext, type Services } from '../../renderer/data/vault.tsx';
import { DossierProvider } from '../../renderer/fields/dossier-context.tsx';
import { useDossier } from '../../renderer/fields/use-dossier.ts';
import type { Me } from '../../renderer/vault/api.ts';
import { good, machine, type Disk, type Machine } from '../fixtures/machine.ts';
import { phrase, slip } from './people.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** What is appended lies on the disk at once, and is answered once this is called. */
export function holdAppends(disk: Disk): () => void {
  let lift: () => void = () => undefined;
  disk.slowAppend = new Promise((resolve) => {
    lift = () => {
      disk.slowAppend = undefined;
      resolve();
    };
  });
  return lift;
}

/** Somebody at a computer of their own, and a dossier of theirs. */
export interface AtDossier {
  readonly at: Machine;
  readonly me: Me;
  readonly id: string;
}

export async function atDossier(service = 'psd:gent', fn = 'psd-social-worker'): Promise<AtDossier> {
  const at = await machine();
  const who = { name: 'Lien', function: fn, service, language: 'nl', label: 'Lien' } as const;
  const me = await good(at.vault.create({ ...who, passphrase: phrase }));
  const { id } = await good(at.vault.newDossier(slip));
  return { at, me, id };
}

export interface Mounted {
  /** Does something, and waits until what it set off is drawn. */
  readonly doing: (work: () => void) => Promise<void>;
  /** Waits until it holds. */
  readonly until: (holds: () => boolean) => Promise<void>;
  /** Goes to another tab of the dossier. */
  readonly show: (part: ReactNode) => void;
  readonly leave: () => void;
}

/** Opens a dossier as its room does, with `part` in it. */
export async function mountIn(at: Machine, me: Me, dossier: string, part: ReactNode): Promise<Mounted> {
  const vault = { ...at.vault, onEvent: () => () => undefined };
  // The shell is asked nothing by what is drawn here, and of the vault's client only what is above.
  const services = { vault, shell: () => Promise.reject(new Error('no shell')) } as unknown as Services;
  const root = createRoot(document.createElement('div'));
  let isOpen = false;
  const show = (shown: ReactNode): void =>
    act(() => {
      root.render(
        <ServicesContext.Provider value={services}>
          <MeContext.Provider value={me}>
            <Room dossier={dossier} onOpen={() => (isOpen = true)}>
              {shown}
            </Room>
          </MeContext.Provider>
        </ServicesContext.Provider>,
      );
    });
  show(part);
  const until = async (holds: () => boolean): Promise<void> => {
    for (let turn = 0; turn < 2_000 && !holds(); turn += 1) await act(() => new Promise((go) => setImmediate(go)));
    if (!holds()) throw new Error('it never came to that');
  };
  await until(() => isOpen);
  const doing = async (work: () => void): Promise<void> => {
    await act(async () => {
      work();
      await Promise.resolve();
    });
  };
  return { doing, until, show, leave: () => act(() => root.unmount()) };
}

interface RoomProps {
  readonly dossier: string;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

function Room({ dossier, onOpen, children }: RoomProps): ReactNode {
  const opening = useDossier(dossier);
  const isOpen = opening.state === 'open';
  useEffect(() => {
    if (isOpen) onOpen();
  });
  return isOpen ? <DossierProvider value={opening.dossier}>{children}</DossierProvider> : null;
}
