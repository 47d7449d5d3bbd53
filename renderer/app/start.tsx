/** Draws the page: words, looks and shell, then the application. */
import { styleNonce } from './nonce.ts';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './fonts.css';
import './app.css';
import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { StrictMode, useMemo, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { useTranslation } from './translation.ts';
import type { Bridge } from '../../shared/bridge/contract.ts';
import { fail, must } from '../../shared/result.ts';
import { AppInfoContext } from './app-info.tsx';
import { App } from './app.tsx';
import { setClockOffset } from './clock.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { asLanguage, dateLocale, startWords } from './i18n.ts';
import { lockNow } from './lock.ts';
import { watchPresses } from './press.ts';
import { connectShell, onShellEvent } from './shell-client.ts';
import { noteStickChange } from './stick-changes.ts';
import { cssVariables, memoryColours, namesForReaders, theme } from './theme.ts';
import { ServicesContext, type Services } from './vault.tsx';
import type { VaultProblem } from '../vault/api.ts';
import { connectVault } from '../vault/client.ts';
import { entryStatus } from '../vault/entry-status.ts';
import { shellCalls } from '../vault/shell.ts';

const colours = memoryColours();

function Looks({ children }: { readonly children: ReactNode }): ReactNode {
  const { t, i18n } = useTranslation();
  const named = useMemo(() => mergeThemeOverrides(theme, namesForReaders(t('close'))), [t]);
  return (
    <MantineProvider
      theme={named}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colours}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce}
    >
      <DatesProvider settings={{ locale: dateLocale(asLanguage(i18n.language)), firstDayOfWeek: 1 }}>
        <Notifications position="bottom-left" />
        {children}
      </DatesProvider>
    </MantineProvider>
  );
}

/** So long it is waited for who may unlock before anything is drawn. */
const patience = 300;

/** @param call the shell, of which some was asked while this code was on its way */
export async function start(call: Bridge['call']): Promise<void> {
  const bridge = window.passerelle;
  const services: Services = { vault: connectVault(bridge), shell: connectShell(bridge) };
  const first = shellCalls(call);
  const status = entryStatus(first).catch(() => fail<VaultProblem>({ code: 'failed' }));
  const soon = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  const info = await first('app.info', undefined);
  setClockOffset(info.clockOffset);
  watchPresses(window);
  await startWords(info.locale);
  onShellEvent(bridge, (event) => {
    if (event.type === 'lock-requested') void lockNow(services);
    if (event.type === 'stick-changed') noteStickChange();
    // Locked, it answers so; what happened meanwhile is taken over after unlocking.
    if (event.type === 'letter-sent' || event.type === 'inbox-changed') void services.vault.catchUp();
  });
  const known = await Promise.race([status, soon]);
  // While the first screen is drawn: whoever has the passphrase at hand finds it there.
  services.vault.startUp();
  createRoot(must(document.getElementById('root'), 'root element')).render(
    <StrictMode>
      <Looks>
        <ErrorBoundary>
          <ServicesContext value={services}>
            <AppInfoContext value={info}>
              <App status={status} known={known} />
            </AppInfoContext>
          </ServicesContext>
        </ErrorBoundary>
      </Looks>
    </StrictMode>,
  );
}
