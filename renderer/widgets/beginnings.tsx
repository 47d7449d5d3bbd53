/** Today without rows: for someone new, where to begin; for someone established, what comes next. */
import { Text, Title } from '@mantine/core';
import { IconArrowRight, IconFilePlus, IconInbox, IconSchool, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import { Link } from 'react-router';
import { useFormat } from '../i18n/format.ts';
import { paths } from '../routes/paths.ts';
import type { TodayRow } from '../vault/api.ts';
import { dayWithOrigin, whatOf } from '../i18n/row-words.ts';
import classes from './beginnings.module.css';
import { pair } from '../i18n/pair.ts';
import { typeAheadFor } from '../ui/typed-ahead.ts';

/** @param about what will stand in this place later */
export function Beginnings({ about }: { readonly about: string }): ReactNode {
  const { t } = useTranslation('today');
  return (
    <section aria-labelledby="begin">
      <Title order={2} id="begin" mt="xl">
        {t('begin.title')}
      </Title>
      <Text c="dimmed" mt={4}>
        {about}
      </Text>
      <div className={classes['starts']}>
        <Start
          to={paths.newDossier}
          onGo={() => typeAheadFor('new-dossier')}
          icon={IconFilePlus}
          title={t('begin.slip')}
          about={t('begin.slipAbout')}
        />
        <Start to={paths.received} icon={IconInbox} title={t('begin.read')} about={t('begin.readAbout')} />
        <Start
          to={`${paths.people}?practice=1`}
          icon={IconSchool}
          title={t('begin.practice')}
          about={t('begin.practiceAbout')}
        />
      </div>
    </section>
  );
}

interface StartProps {
  readonly to: string;
  readonly onGo?: () => void;
  readonly icon: Icon;
  readonly title: string;
  readonly about: string;
}

function Start({ to, onGo, icon: StartIcon, title, about }: StartProps): ReactNode {
  return (
    <Link to={to} onClick={onGo} className={classes['start']}>
      <StartIcon size={26} stroke={1.5} aria-hidden />
      <span>
        <Text fw={600} component="span" display="block">
          {title}
        </Text>
        <Text c="dimmed" component="span" display="block">
          {about}
        </Text>
      </span>
      <IconArrowRight size={20} aria-hidden />
    </Link>
  );
}

/** "Nothing due for 30 days. Next: 12 March, …" */
export function NothingDue({ next }: { readonly next?: TodayRow | undefined }): ReactNode {
  const { t } = useTranslation(['today', 'terms', 'common']);
  const format = useFormat();
  return (
    <div style={{ padding: '2.5rem 0' }} role="status">
      <Text size="lg" fw={600}>
        {t('today:nothingDue')}
      </Text>
      <Text c="dimmed" mt={4}>
        {next === undefined
          ? t('today:nothingAhead')
          : t('today:nextDue', {
              on: dayWithOrigin(next, format.date(next.on)),
              what: pair(`${next.surname}, ${next.firstName}`, whatOf(next, t)),
            })}
      </Text>
    </div>
  );
}
