/** Sent & received: what came in, sending, what is on the way, and the people one exchanges with. */
import { Title } from '@mantine/core';
import { IconInbox, IconNetwork, IconSend, IconTruckDelivery, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { Navigate, NavLink, Route, Routes } from 'react-router';
import { CorrespondentPage } from './correspondent-page.tsx';
import { Correspondents } from './correspondents.tsx';
import classes from '../../widgets/exchange/exchange.module.css';
import { NetworkRoom } from './network.tsx';
import { OnTheWay } from './on-the-way.tsx';
import { exchangePaths } from '../../routes/exchange-paths.ts';
import { Received } from './received.tsx';
import { ReportPage } from './report-page.tsx';
import { Send } from './send.tsx';
import { useNetwork } from './use-network.ts';

const tabs = [
  { name: 'received', to: exchangePaths.received, Icon: IconInbox },
  { name: 'send', to: exchangePaths.send, Icon: IconSend },
  { name: 'onTheWay', to: exchangePaths.onTheWay, Icon: IconTruckDelivery },
  { name: 'correspondents', to: exchangePaths.correspondents, Icon: IconUsers },
  { name: 'network', to: exchangePaths.network, Icon: IconNetwork },
] as const;

export function ExchangeRoom(): ReactNode {
  const { t } = useTranslation('exchange');
  // A build without network does not speak of one.
  const hasNetwork = useNetwork().status?.isThere === true;
  return (
    <div className={classes['room']}>
      <header className={classes['head']}>
        <Title order={1}>{t('title')}</Title>
        <nav aria-label={t('tabs.label')}>
          <ul className={classes['tabs']}>
            {tabs
              .filter(({ name }) => name !== 'network' || hasNetwork)
              .map(({ name, to, Icon }) => (
                <li key={name}>
                  <NavLink to={to} className={classes['tab'] ?? ''}>
                    <Icon size={18} stroke={1.75} aria-hidden />
                    {t(`tabs.${name}`)}
                  </NavLink>
                </li>
              ))}
          </ul>
        </nav>
      </header>
      <Routes>
        <Route index element={<Navigate to={exchangePaths.received} replace />} />
        <Route path="received" element={<Received />} />
        <Route path="received/:name" element={<ReportPage />} />
        <Route path="send" element={<Send />} />
        <Route path="on-the-way" element={<OnTheWay />} />
        <Route path="correspondents" element={<Correspondents />} />
        <Route path="correspondents/:person" element={<CorrespondentPage />} />
        <Route path="network" element={<NetworkRoom />} />
        <Route path="*" element={<Navigate to={exchangePaths.received} replace />} />
      </Routes>
    </div>
  );
}
