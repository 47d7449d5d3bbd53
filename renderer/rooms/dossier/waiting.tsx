/** Above a dossier: that it was opened in an emergency; what is still missing or set aside in it, in words. */
import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconHourglass } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { countNewer } from '../../../shared/dossier/read.ts';
import { useFormat } from '../../i18n/format.ts';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import { useMe } from '../../data/vault.tsx';
import classes from '../../fields/notice.module.css';
import { isReader } from '../../fields/is-reader.ts';
import { useOpenDossier } from '../../fields/dossier-context.tsx';

export function Waiting(): ReactNode {
  const { t } = useTranslation('dossier');
  const { list, moment } = useFormat();
  const words = useUnitWords();
  const { view } = useOpenDossier();
  const missing = [...new Set(view.sections.flatMap(({ missingFrom }) => missingFrom))];
  const waiting = view.sections.reduce((sum, section) => sum + section.waiting, 0);
  const aside = view.sections.reduce((sum, section) => sum + section.quarantined, 0);
  const newer = view.sections.reduce((sum, section) => sum + countNewer(section), 0);
  const closed = view.closed ?? [];
  if (missing.length + waiting + aside + newer + closed.length === 0) return null;
  return (
    <Alert className={classes.notice} color="gray" icon={<IconHourglass aria-hidden />}>
      {closed.map(({ section, until }) => (
        <div key={`${section}/${until}`}>
          {t('waiting.closed', { section: words.section(section), when: moment(until) })}
        </div>
      ))}
      {missing.length === 0 ? null : <div>{t('waiting.missing', { who: list(missing) })}</div>}
      {waiting === 0 ? null : <div>{t('waiting.waits', { count: waiting })}</div>}
      {newer === 0 ? null : <div>{t('waiting.newer', { count: newer })}</div>}
      {aside === 0 ? null : <div>{t('waiting.aside', { count: aside })}</div>}
    </Alert>
  );
}

/** Among its readers I am not: a colleague of the service opens it so when it cannot wait. */
export function InEmergency(): ReactNode {
  const { t } = useTranslation('dossier');
  const me = useMe();
  const { view } = useOpenDossier();
  // An extract is read by whom it was made for.
  if (view.sections.length === 0 || isReader(view, me.person)) return null;
  return (
    <Alert className={classes.notice} color="red" role="note" icon={<IconAlertTriangle aria-hidden />}>
      {t('waiting.emergency')}
    </Alert>
  );
}
