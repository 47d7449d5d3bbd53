/** What consent is worth where one works (D40): a ground, a safeguard beside the law, or open. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { consentIs, consentRests, regimeNames, regimeOf } from '../../../shared/directory/regime.ts';
import { citation } from '../../../shared/law/index.ts';
import { useMe } from '../../data/vault.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import classes from './exchange.module.css';

/** Of a service that no text places it is open. */
export function useConsentHere(): ReturnType<typeof consentIs> {
  const { service } = useMe();
  return consentIs(regimeOf(service)?.regime ?? 'open');
}

/** Undefined where consent is a ground. */
export function useConsentSaid(): string | undefined {
  const { t } = useTranslation('disclosure');
  const { language } = useFormat();
  const { service } = useMe();
  const consent = useConsentHere();
  if (consent === 'ground') return undefined;
  return t(`consentUnder.${consent}`, { regime: regimeNames[regimeOf(service)?.regime ?? 'open'][language] });
}

/** Where it is asked for: before anybody counts on it. */
export function ConsentHere(): ReactNode {
  const { t } = useTranslation('disclosure');
  const { language } = useFormat();
  const said = useConsentSaid();
  if (said === undefined) return null;
  return (
    <div data-consent-here>
      <Text size="sm" c="dimmed">
        {said}
      </Text>
      <details className={classes['source']}>
        <summary>{t('source')}</summary>
        {citation(consentRests, language)}
      </details>
    </div>
  );
}
