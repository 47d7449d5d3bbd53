/** On a certificate: who was given something of it in a file from here, each with the notice that it was erased. */
import { Button, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useVault } from '../../data/vault.tsx';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import type { ErasureView } from '../../vault/api.ts';

/** Nothing is said of what is here again. */
export function Given({ erasure }: { readonly erasure: ErasureView }): ReactNode {
  const { t } = useTranslation('erasure');
  const { id, given, isUnfinished, takenBack } = erasure;
  if (given.length === 0 || isUnfinished || takenBack !== undefined) return null;
  return (
    <section data-given>
      <Text fw={600}>{t('given.title')}</Text>
      <Text size="sm">{t('given.about')}</Text>
      <ul>
        {given.map((receiver) => (
          <Receiver key={receiver.person} erasure={id} {...receiver} />
        ))}
      </ul>
    </section>
  );
}

type ReceiverProps = ErasureView['given'][number] & { readonly erasure: string };

function Receiver({ erasure, person, name, toldAt }: ReceiverProps): ReactNode {
  const { t } = useTranslation('erasure');
  const { date } = useFormat();
  const vault = useVault();
  const { run, problem, isBusy } = useCommand();
  const [isReady, setReady] = useState(false);
  const tell = async (): Promise<void> => {
    const made = await run(vault.sendErased({ id: erasure, person }));
    if (made.ok) setReady(true);
  };
  return (
    <li>
      <Group gap="xs">
        <bdi>{name}</bdi>
        {toldAt === undefined ? null : (
          <Text size="sm" c="dimmed">
            {t('given.told', { date: date(isoDateOf(toldAt)) })}
          </Text>
        )}
        <Button size="compact-sm" variant="default" disabled={isBusy || isReady} onClick={() => void tell()}>
          {t('given.do')}
        </Button>
      </Group>
      {isReady ? (
        <Text size="sm" role="status">
          {t('given.ready')}
        </Text>
      ) : null}
      <ProblemNote problem={problem} />
    </li>
  );
}
