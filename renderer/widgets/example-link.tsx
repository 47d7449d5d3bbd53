/** From wherever law is explained to the page that works an example out. */
import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '../routes/paths.ts';
import { useTranslation } from '../i18n/translation.ts';

export function ExampleLink(): ReactNode {
  const { t } = useTranslation('calendar');
  return (
    <Anchor component={Link} to={paths.lawExample} size="sm" display="inline-block" py={4}>
      {t('example.link')}
    </Anchor>
  );
}
