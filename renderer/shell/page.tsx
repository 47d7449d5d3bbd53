/** Everything the page draws: words, looks, the shell and the vault around the application. */
import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { StrictMode, useEffect, useMemo, type ReactNode } from 'react';
import { AppInfoContext, type AppInfo } from '../data/app-info.tsx';
import { App, type AppProps } from './app.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { Notices } from './notices.tsx';
import { asLanguage, dateLocale } from '../i18n/i18n.ts';
import { cssVariables, memoryColours, namesForReaders, theme } from '../ui/theme.ts';
import { useTranslation } from '../i18n/translation.ts';
import { ServicesContext, type Services } from '../data/vault.tsx';

const colours = memoryColours();

interface LooksProps {
  readonly nonce: string;
  readonly children: ReactNode;
}

function Looks({ nonce, children }: LooksProps): ReactNode {
  const { t, i18n } = useTranslation();
  const named = useMemo(() => mergeThemeOverrides(theme, namesForReaders(t('close'))), [t]);
  return (
    <MantineProvider
      theme={named}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colours}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <DatesProvider settings={{ locale: dateLocale(asLanguage(i18n.language)), firstDayOfWeek: 1 }}>
        <Notices />
        {children}
      </DatesProvider>
    </MantineProvider>
  );
}

export interface PageProps extends AppProps {
  readonly services: Services;
  readonly info: AppInfo;
  /** Under which style sheets made at run time are allowed. */
  readonly nonce: string;
  /** Called once it stands and answers. */
  readonly onDrawn?: () => void;
}

/** The same at build time, where the first screen is drawn ahead (first-sight.ts), and in the page that takes it over. */
export function Page({ services, info, nonce, onDrawn, status, known }: PageProps): ReactNode {
  useEffect(() => onDrawn?.(), [onDrawn]);
  return (
    <StrictMode>
      <Looks nonce={nonce}>
        <ErrorBoundary>
          <ServicesContext value={services}>
            <AppInfoContext value={info}>
              <App status={status} known={known} />
            </AppInfoContext>
          </ServicesContext>
        </ErrorBoundary>
      </Looks>
    </StrictMode>
  );
}
