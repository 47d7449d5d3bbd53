/** The page before anyone is unlocked: one quiet column, the language always in reach. */
import { Paper } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { DevelopmentNotice } from '../../widgets/development-notice.tsx';
import { chooseWhileLocked } from '../../i18n/i18n.ts';
import { FootbridgeMark } from '../../ui/mark.tsx';
import { MyLanguage } from '../../widgets/policy/my-language.tsx';
import { PolicyRefused } from '../../widgets/policy/policy-refused.tsx';
import classes from '../../widgets/entry/start.module.css';

export interface StartPageProps {
  readonly children: ReactNode;
  readonly isWide?: boolean;
}

export function StartPage({ children, isWide = false }: StartPageProps): ReactNode {
  const { t } = useTranslation('start');
  return (
    <div className={classes['page']}>
      <DevelopmentNotice />
      <header className={classes['head']}>
        <div className={classes['mark']}>
          <FootbridgeMark size={30} />
          <span>Passerelle</span>
        </div>
        <MyLanguage onChange={(language) => void chooseWhileLocked(language)} />
      </header>
      <main className={classes['main']}>
        <PolicyRefused />
        <Paper className={classes['card']} data-wide={isWide || undefined} withBorder>
          {children}
        </Paper>
        {isWide ? null : <p className={classes['promise']}>{t('promise')}</p>}
      </main>
    </div>
  );
}
