/** What changed among the people of this computer, newest first. */
import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { Card, type HouseholdProps } from '../../ui/card.tsx';

export function Events({ household }: HouseholdProps): ReactNode {
  const { t } = useTranslation('computer');
  const format = useFormat();
  return (
    <Card title={t('events.title')}>
      <Stack gap={4} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {household.events.map(({ at, did, by, who, reason = '' }, number) => (
          <Text key={household.events.length - number} component="li" size="sm">
            <span className="tabular">{format.date(isoDateOf(at))}</span> ·{' '}
            {t(`event.${did}`, { by, who: format.list(who), reason })}
          </Text>
        ))}
      </Stack>
    </Card>
  );
}
