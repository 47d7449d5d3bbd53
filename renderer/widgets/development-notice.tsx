/** Said on screen whenever the runtime is the unpatched one meant for development. */
import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import { useAppInfo } from '../data/app-info.tsx';
import classes from './development-notice.module.css';

export function DevelopmentNotice(): ReactNode {
  const { t } = useTranslation();
  const { developmentRuntime } = useAppInfo();
  if (!developmentRuntime) return null;
  return (
    <aside className={classes['notice']} aria-label={t('aboutBuild')}>
      <IconInfoCircle size={15} aria-hidden />
      {t('developmentRuntime')}
    </aside>
  );
}
