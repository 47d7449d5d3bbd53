/** The unlocked person and their settings; saving a setting shows at once. */
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { Answer, Me, Problems, Settings, VaultApi } from '../vault/api.ts';
import { MeContext, useVault } from './vault.tsx';

export interface Session {
  readonly me: Me;
  /** What the unlock found and repaired. */
  readonly problems: Problems;
  /** Changes some settings; answers false when they could not be kept. */
  readonly saveSettings: (changed: Partial<Settings>) => Promise<boolean>;
  /** Asks who I am anew: something of it changed otherwise. */
  readonly renew: () => Promise<void>;
  /** From then on the place shows what is for somebody who inspects, until it is locked. */
  readonly beginInspection: (asked: Parameters<VaultApi['beginInspection']>[0]) => Answer<Me>;
}

const SessionContext = createContext<Session | null>(null);

export interface SessionProviderProps {
  readonly me: Me;
  readonly problems: Problems;
  readonly children: ReactNode;
}

export function SessionProvider({ me: first, problems, children }: SessionProviderProps): ReactNode {
  const vault = useVault();
  const [me, setMe] = useState(first);
  const saveSettings = useCallback(
    async (changed: Partial<Settings>): Promise<boolean> => {
      const { language, idleMinutes, colours, density, planView, planPanel, rail, scanWidth, realm } = me;
      const kept: Settings = { language, idleMinutes, colours, density, planView, planPanel, rail, scanWidth, realm };
      const answer = await vault.saveSettings({ ...kept, ...changed });
      if (answer.ok) setMe(answer.value);
      return answer.ok;
    },
    [vault, me],
  );
  const beginInspection = useCallback<Session['beginInspection']>(
    async (asked) => {
      const answer = await vault.beginInspection(asked);
      if (answer.ok) setMe(answer.value);
      return answer;
    },
    [vault],
  );
  const renew = useCallback(async (): Promise<void> => {
    const answer = await vault.me();
    if (answer.ok) setMe(answer.value);
  }, [vault]);
  const session = useMemo(
    () => ({ me, problems, saveSettings, renew, beginInspection }),
    [me, problems, saveSettings, renew, beginInspection],
  );
  return (
    <SessionContext value={session}>
      <MeContext value={me}>{children}</MeContext>
    </SessionContext>
  );
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('nobody is unlocked');
  return session;
}
