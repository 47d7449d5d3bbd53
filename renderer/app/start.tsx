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
import { must } from '../../shared/result.ts';
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
import type { Answer, Status } from '../vault/api.ts';
import type { VaultClient } from '../vault/client.ts';

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

/** @param status asked for already */
export async function start(vault: VaultClient, status: Answer<Status>): Promise<void> {
  const bridge = window.passerelle;
  const services: Services = { vault, shell: connectShell(bridge) };
  const info = await services.shell('app.info', undefined);
  setClockOffset(info.clockOffset);
  watchPresses(window);
  await startWords(info.locale);
  onShellEvent(bridge, (event) => {
    if (event.type === 'lock-requested') void lockNow(services);
    if (event.type === 'stick-changed') noteStickChange();
    // Locked, it answers so; what happened meanwhile is taken over after unlocking.
    if (event.type === 'letter-sent' || event.type === 'inbox-changed') void services.vault.catchUp();
  });
  createRoot(must(document.getElementById('root'), 'root element')).render(
    <StrictMode>
      <Looks>
        <ErrorBoundary>
          <ServicesContext value={services}>
            <AppInfoContext value={info}>
              <App status={status} />
            </AppInfoContext>
          </ServicesContext>
        </ErrorBoundary>
      </Looks>
    </StrictMode>,
  );
}
