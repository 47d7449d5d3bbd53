/** Whose work Passerelle is made with, and what its makers ask to be passed on. */
import { Anchor, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/translation.ts';
import { paths } from '../../../routes/paths.ts';
import classes from './notices.module.css';
import { useNotices, type Notice } from './use-notices.ts';

export function NoticesRoom(): ReactNode {
  const { t } = useTranslation(['help', 'news', 'common']);
  const notices = useNotices();
  return (
    <div className={classes['page']}>
      <Anchor component={Link} to={paths.help}>
        {t('news:back')}
      </Anchor>
      <Title order={1} mt="xs">
        {t('help:notices.title')}
      </Title>
      <Text mt={4}>{t('help:notices.about')}</Text>
      <Text mt={4} c="dimmed">
        {t('help:notices.runtime')}
      </Text>
      {notices === undefined ? <Text role="status">{t('common:waiting')}</Text> : null}
      {notices === null ? <Text role="alert">{t('help:notices.missing')}</Text> : null}
      <ul className={classes['list']}>
        {(notices ?? []).map((notice) => (
          <NoticeOf key={`${notice.name}@${notice.version}`} {...notice} />
        ))}
      </ul>
    </div>
  );
}

function NoticeOf({ name, version, licence, by, texts }: Notice): ReactNode {
  const { t } = useTranslation('help');
  return (
    <li>
      <details>
        <summary>
          <span lang="en">{`${name} ${version}`}</span>
          <Text span c="dimmed">{` ${[licence, by].filter((each) => each !== '').join(', ')}`}</Text>
        </summary>
        {texts.length === 0 ? <Text size="sm">{t('notices.none')}</Text> : null}
        {texts.map((text) => (
          <p key={text} lang="en" className={classes['text']}>
            {text}
          </p>
        ))}
      </details>
    </li>
  );
}
