/** Beside what goes to another controller: the protocol article 20 asks for, those of the register that run, and what is open. */
import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { protocolAsked, protocolQuestion, protocolRests } from '../../../shared/disclosure/protocol.ts';
import { citation } from '../../../shared/law/index.ts';
import { protocolsFor, type EntryOf } from '../../../shared/service-book/book.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useMe } from '../../data/vault.tsx';
import { todayIso } from '../../i18n/clock.ts';
import { placeName } from '../../i18n/name-words.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import classes from '../../widgets/exchange/exchange.module.css';
import { pair } from '../../i18n/pair.ts';

/** @param to service of who receives; nothing is said before somebody is chosen */
export function Protocol({ to }: { readonly to: string | undefined }): ReactNode {
  const { service } = useMe();
  const asked = to === undefined ? undefined : protocolAsked(service, to);
  return asked === undefined || to === undefined ? null : <Named asked={asked} to={to} />;
}

interface NamedProps {
  readonly asked: NonNullable<ReturnType<typeof protocolAsked>>;
  readonly to: string;
}

function Named({ asked, to }: NamedProps): ReactNode {
  const { t } = useTranslation(['exchange', 'disclosure']);
  const { language } = useFormat();
  const { realm } = useMe();
  const book = useAnswer((vault) => vault.serviceBook(), `service-book/${realm}`);
  if (book.state !== 'ready') return null;
  const { named, open } = protocolsFor(book.value, todayIso(), to);
  const found = named.length > 0 ? 'named' : open.length > 0 ? 'running' : 'none';
  return (
    <details className={classes['source']} data-protocol={asked} data-found={found}>
      <summary>
        {found === 'named'
          ? t('exchange:protocol.named', { numbers: named.map(({ value: { number } }) => number).join(', ') })
          : t(`exchange:protocol.${found}`)}
      </summary>
      <Stack gap="xs" mt={4}>
        <Lines entries={found === 'named' ? named : open} />
        {found === 'named' ? null : (
          <Text size="sm" data-question>
            {t('exchange:protocol.question', { service: placeName(to, language) })}
          </Text>
        )}
        <Text size="sm">{citation(protocolRests[asked], language)}</Text>
        {asked === 'open' ? (
          <Text size="sm" data-question>
            {t('disclosure:question', { question: protocolQuestion[language] })}
          </Text>
        ) : null}
      </Stack>
    </details>
  );
}

const Lines = ({ entries }: { readonly entries: readonly EntryOf<'protocol'>[] }): ReactNode =>
  entries.length === 0 ? null : (
    <ul>
      {entries.map(({ id, value: { number, parties, scope } }) => (
        <li key={id} dir="auto">
          {pair(`${number}, ${parties}`, scope)}
        </li>
      ))}
    </ul>
  );
