/** On a certificate: who was given something of it in a file from here, each with the notice that it was erased. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useVault } from '../../data/vault.tsx';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ToldReceiver } from '../exchange/told-receiver.tsx';
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
  return (
    <ToldReceiver
      name={name}
      facts={toldAt === undefined ? [] : [t('given.told', { date: date(isoDateOf(toldAt)) })]}
      notices={[{ label: t('given.do'), make: () => vault.sendErased({ id: erasure, person }) }]}
      ready={t('given.ready')}
    />
  );
}
