/** Starts the page: words, looks, shell and vault, then the application. */
import { styleNonce } from './app/nonce.ts';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './app/fonts.css';
import './app/app.css';
import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { StrictMode, useMemo, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { useTranslation } from 'react-i18next';
import { must } from '../shared/result.ts';
import { AppInfoContext } from './app/app-info.tsx';
import { App } from './app/app.tsx';
import { setClockOffset } from './app/clock.ts';
import { ErrorBoundary } from './app/error-boundary.tsx';
import { asLanguage, dateLocale, startWords } from './app/i18n.ts';
import { lockNow } from './app/lock.ts';
import { connectShell, onShellEvent } from './app/shell-client.ts';
import { cssVariables, memoryColours, namesForReaders, theme } from './app/theme.ts';
import { ServicesContext, type Services } from './app/vault.tsx';
import { connectVault } from './vault/client.ts';

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

async function start(): Promise<void> {
  const bridge = window.passerelle;
  const services: Services = { vault: connectVault(bridge), shell: connectShell(bridge) };
  const info = await services.shell('app.info', undefined);
  setClockOffset(info.clockOffset);
  await startWords(info.locale);
  onShellEvent(bridge, (event) => {
    if (event.type === 'lock-requested') void lockNow(services);
    // Locked, it answers so; what happened meanwhile is taken over after unlocking.
    if (event.type === 'letter-sent' || event.type === 'inbox-changed') void services.vault.catchUp();
  });
  createRoot(must(document.getElementById('root'), 'root element')).render(
    <StrictMode>
      <Looks>
        <ErrorBoundary>
          <ServicesContext value={services}>
            <AppInfoContext value={info}>
              <App />
            </AppInfoContext>
          </ServicesContext>
        </ErrorBoundary>
      </Looks>
    </StrictMode>,
  );
}

void start();
