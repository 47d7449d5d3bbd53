/** What is due for erasing, and how long each part of a dossier is kept. A list and settings: nothing happens by itself. */
import { Alert, Anchor, Loader, Stack, Text, Title } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { Link } from 'react-router';
import { dayAndTime, useFormat } from '../../i18n/format.ts';
import { paths } from '../../routes/paths.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import { useMe } from '../../data/vault.tsx';
import type { Retention } from '../../vault/api.ts';

import { EndedConsultations } from './ended-consultations.tsx';
import { DueList, KeptList } from './due-list.tsx';
import { Rules } from './rules.tsx';
import { ServicePeriods } from './service-periods.tsx';

export function DueRoom(): ReactNode {
  const { t } = useTranslation(['retention', 'common']);
  const { realm } = useMe();
  const asked = useAnswer((vault) => vault.retention(), `retention/${realm}`);
  return (
    <Stack gap="xl" maw={880}>
      <div>
        <Title order={1}>{t('title')}</Title>
        <Text mt="xs">{t('about')}</Text>
        <Anchor component={Link} to={paths.erased}>
          {t('toErased')}
        </Anchor>
      </div>
      {asked.state === 'waiting' ? <Loader role="status" aria-label={t('common:waiting')} /> : null}
      {asked.state === 'problem' ? <ProblemNote problem={asked.problem} /> : null}
      {asked.state === 'ready' ? <Content retention={asked.value} onChange={asked.again} /> : null}
    </Stack>
  );
}

interface ContentProps {
  readonly retention: Retention;
  readonly onChange: () => void;
}

function Content({ retention, onChange }: ContentProps): ReactNode {
  const { t } = useTranslation('retention');
  const { dossiers, clockBehind } = retention;
  const format = useFormat();
  const due = dossiers.filter((each) => each.due.length > 0);
  const kept = dossiers.filter((each) => each.kept.length > 0);
  return (
    <>
      {clockBehind === undefined ? null : (
        <Alert color="red" role="alert" icon={<IconClockExclamation aria-hidden />} title={t('clock.title')}>
          {t('clock.about', { last: format.moment(clockBehind) })}
        </Alert>
      )}
      <section aria-labelledby="due">
        <Title order={2} id="due" mb="sm">
          {t('due.title')}
        </Title>
        {due.length === 0 ? <NothingDue retention={retention} /> : <DueList dossiers={due} onChange={onChange} />}
        <Copies retention={retention} />
      </section>
      <EndedConsultations all={retention.consultations} />
      {kept.length === 0 ? null : (
        <section aria-labelledby="kept">
          <Title order={2} id="kept" mb="sm">
            {t('kept.title')}
          </Title>
          <KeptList dossiers={kept} onChange={onChange} />
        </section>
      )}
      <section aria-labelledby="rules">
        <Title order={2} id="rules">
          {t('rules.title')}
        </Title>
        <Text mt={4} mb="sm">
          {t('rules.about')}
        </Text>
        <ServicePeriods service={retention.service} onChange={onChange} />
        <Rules retention={retention} onChange={onChange} />
      </section>
    </>
  );
}

/** Why the list is empty, and what would have to be there first. */
function NothingDue({ retention: { rules, closed } }: { readonly retention: Retention }): ReactNode {
  const { t } = useTranslation('retention');
  return (
    <div role="status">
      <Text fw={550}>{t('due.none')}</Text>
      {rules.length === 0 ? <Text c="dimmed">{t('due.noRules')}</Text> : null}
      <Text c="dimmed">{closed === 0 ? t('due.noneClosed') : t('due.closed', { count: closed })}</Text>
    </div>
  );
}

/** Safety copies that are known here hold what stands in the list until they are destroyed. */
function Copies({ retention: { copies, dossiers } }: { readonly retention: Retention }): ReactNode {
  const { t } = useTranslation(['retention', 'common']);
  const format = useFormat();
  if (dossiers.length === 0) return null;
  return (
    <Text size="sm" c="dimmed" mt="sm">
      {copies === null
        ? t('copies.none')
        : t('copies.known', {
            count: copies.count,
            first: dayAndTime(copies.first, format),
            last: dayAndTime(copies.last, format),
          })}{' '}
      <Anchor component={Link} to={paths.safety} inherit underline="always">
        {t('common:me.safety')}
      </Anchor>
    </Text>
  );
}
