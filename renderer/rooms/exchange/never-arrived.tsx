/** Something of mine never arrived and is asked for again: a person sends it anew, under what may go today. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { Link } from 'react-router';
import { chosenPurposes } from '../../../shared/disclosure/matrix.ts';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { fullName } from '../../ui/person-name.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import { exchangePaths } from '../../routes/exchange-paths.ts';

/** `about`: another value asks again, after something came in. */
export function NeverArrived({ about }: { readonly about: string }): ReactNode {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const asked = useAnswer((vault) => vault.outgoing(), `outgoing ${about}`);
  const dossiers = useAnswer((vault) => vault.caseload(), 'caseload');
  if (asked.state !== 'ready' || dossiers.state !== 'ready') return null;
  return asked.value.map((item) => {
    const purpose = chosenPurposes.find((one) => one === item.purpose);
    if (item.askedAt === undefined || purpose === undefined) return null;
    const row = dossiers.value.find((one) => one.id === item.dossier);
    const on = isoDateOf(item.readyAt);
    const words = { name: item.to, what: t(`purpose.${purpose}`), date: format.date(on) };
    return (
      <Alert key={item.id} color="yellow" role="note" icon={<IconRefresh aria-hidden />}>
        <Text fw={550}>
          {row === undefined
            ? t('received.neverArrived', words)
            : t('received.neverArrivedAbout', { ...words, who: fullName(row) })}
        </Text>
        <Text>{t('received.neverArrivedNext')}</Text>
        <Group mt="xs">
          <Button
            component={Link}
            variant="default"
            to={exchangePaths.sendWith({ dossier: item.dossier, purpose, to: item.person, reminds: on })}
          >
            {t('onTheWay.sendAgain')}
          </Button>
        </Group>
      </Alert>
    );
  });
}
