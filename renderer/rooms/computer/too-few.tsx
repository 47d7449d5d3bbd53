/** Nobody, or not enough people, whose number I compared: where to do that. */
import { Anchor, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { Link } from 'react-router';
import { exchangePaths } from '../../routes/exchange-paths.ts';

export function TooFew({ children }: { readonly children: string }): ReactNode {
  const { t } = useTranslation('exchange');
  return (
    <Stack gap="xs" align="flex-start">
      <Text>{children}</Text>
      <Anchor component={Link} to={exchangePaths.correspondents}>
        {t('tabs.correspondents')}
      </Anchor>
    </Stack>
  );
}
