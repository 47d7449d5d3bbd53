/** What was erased on this computer, each with its certificate. The one just erased is shown at once. */
import { Alert, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { useSearchParams } from 'react-router';
import { dayAndTime, useFormat } from '../../i18n/format.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import type { ErasureView } from '../../vault/api.ts';

import { Certificate } from '../../widgets/erasure/certificate.tsx';
import { DueLink } from '../../widgets/due-link.tsx';

export function ErasedRoom(): ReactNode {
  const { t } = useTranslation('erasure');
  const asked = useAnswer((vault) => vault.erasures(), 'erasures');
  const [query] = useSearchParams();
  const justNow = query.get('id');
  return (
    <Stack gap="lg" maw={760}>
      <div>
        <Title order={1}>{t('title')}</Title>
        <Text mt="xs">{t('about')}</Text>
        <DueLink />
      </div>
      {asked.state === 'problem' ? <ProblemNote problem={asked.problem} /> : null}
      {asked.state === 'ready' && asked.value.length === 0 ? <Text c="dimmed">{t('none')}</Text> : null}
      {asked.state === 'ready'
        ? asked.value.map((each) => <Erased key={each.id} erasure={each} isNew={each.id === justNow} />)
        : null}
    </Stack>
  );
}

function Erased({ erasure, isNew }: { readonly erasure: ErasureView; readonly isNew: boolean }): ReactNode {
  const { t } = useTranslation('erasure');
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(isNew);
  return (
    <Card withBorder padding="md">
      <Stack gap="sm">
        {isNew ? (
          <Alert color="water" icon={<IconCircleCheck aria-hidden />} role="status">
            {t('certificate.done')}
          </Alert>
        ) : null}
        <Group justify="space-between" align="start" wrap="nowrap">
          <div>
            <Title order={2} size="h3">
              {t(`certificate.scope.${erasure.scope}`)}, {dayAndTime(erasure.at, format)}
            </Title>
            <Text>{t('certificate.reason', { reason: erasure.reason })}</Text>
            <State erasure={erasure} />
          </div>
          <Button variant="subtle" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {t(isOpen ? 'certificate.hide' : 'certificate.show')}
          </Button>
        </Group>
        {isOpen ? <Certificate erasure={erasure} /> : null}
      </Stack>
    </Card>
  );
}

/** What is not as with any other: interrupted, done by a colleague, taken back, or still in safety copies. */
function State({
  erasure: { isUnfinished, isTold, mayNameSomebody, by, takenBack, copies },
}: {
  readonly erasure: ErasureView;
}): ReactNode {
  const { t } = useTranslation('erasure');
  const format = useFormat();
  return (
    <>
      {isUnfinished ? <Text fw={600}>{t('state.unfinished')}</Text> : null}
      {isTold ? <Text c="dimmed">{t('state.told', { name: by.name })}</Text> : null}
      {mayNameSomebody ? <Text>{t('state.lookThrough')}</Text> : null}
      {copies === undefined ? null : (
        <Text size="sm">{t('state.copies', { count: copies.count, last: dayAndTime(copies.last, format) })}</Text>
      )}
      {takenBack === undefined ? null : (
        <Text fw={600}>{t('state.takenBack', { when: dayAndTime(takenBack, format) })}</Text>
      )}
    </>
  );
}
