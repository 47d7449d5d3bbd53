/** The way to what is due, from rooms about this computer. */
import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import { Link } from 'react-router';
import { paths } from '../routes/paths.ts';

export function DueLink(): ReactNode {
  const { t } = useTranslation('retention');
  return (
    <Text>
      <Anchor component={Link} to={paths.due}>
        {t('toDue')}
      </Anchor>
    </Text>
  );
}
