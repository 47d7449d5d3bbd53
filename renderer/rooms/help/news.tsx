/** What is new, by day. */
import { Anchor, List, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/format.ts';
import { paths } from '../../routes/paths.ts';
import classes from './help.module.css';
import { newsDays } from './news-days.ts';

export function NewsRoom(): ReactNode {
  const { t } = useTranslation('news');
  return (
    <div className={classes['news']}>
      <Anchor component={Link} to={paths.help}>
        {t('back')}
      </Anchor>
      <Title order={1} mt="xs">
        {t('title')}
      </Title>
      <Text c="dimmed" mt={4}>
        {t('about')}
      </Text>
      {newsDays.map((day) => (
        <NewsOfDay key={day.on} {...day} />
      ))}
    </div>
  );
}

function NewsOfDay({ on, items }: (typeof newsDays)[number]): ReactNode {
  const { t } = useTranslation('news');
  const format = useFormat();
  return (
    <section aria-labelledby={`news-${on}`}>
      <Title order={2} id={`news-${on}`} mt="lg">
        <time dateTime={on}>{format.date(on)}</time>
      </Title>
      <List mt="xs" spacing={6}>
        {items.map((item) => (
          <List.Item key={item}>{t(`of.${item}`)}</List.Item>
        ))}
      </List>
    </section>
  );
}
