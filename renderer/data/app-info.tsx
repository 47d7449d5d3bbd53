/** What the shell says about itself: version, runtime, language of the system. */
import { createContext, useContext } from 'react';
import type { CallOutput } from '../../shared/bridge/contract.ts';

export type AppInfo = CallOutput<'app.info'>;

export const AppInfoContext = createContext<AppInfo | null>(null);

export function useAppInfo(): AppInfo {
  const info = useContext(AppInfoContext);
  if (info === null) throw new Error('the shell has not said who it is');
  return info;
}
