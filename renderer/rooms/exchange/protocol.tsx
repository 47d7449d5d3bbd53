/** Beside what goes to another controller: the protocol article 20 asks for, those of the register that run, and what is open. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { protocolAsked, protocolQuestion, protocolRests } from '../../../shared/disclosure/protocol.ts';
import { citation } from '../../../shared/law/index.ts';
import { protocolsOn } from '../../../shared/service-book/book.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useMe } from '../../data/vault.tsx';
import { todayIso } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import classes from '../../widgets/exchange/exchange.module.css';
import { pair } from '../../i18n/pair.ts';

/** @param to service of who receives; nothing is said before somebody is chosen */
export function Protocol({ to }: { readonly to: string | undefined }): ReactNode {
  const { service } = useMe();
  const asked = to === undefined ? undefined : protocolAsked(service, to);
  return asked === undefined ? null : <Named asked={asked} />;
}

function Named({ asked }: { readonly asked: NonNullable<ReturnType<typeof protocolAsked>> }): ReactNode {
  const { t } = useTranslation(['exchange', 'disclosure']);
  const { language } = useFormat();
  const { realm } = useMe();
  const book = useAnswer((vault) => vault.serviceBook(), `service-book/${realm}`);
  if (book.state !== 'ready') return null;
  const running = protocolsOn(book.value, todayIso());
  return (
    <details className={classes['source']} data-protocol={asked}>
      <summary>{t(running.length === 0 ? 'exchange:protocol.none' : 'exchange:protocol.running')}</summary>
      <Text size="sm">{citation(protocolRests[asked], language)}</Text>
      <ul>
        {running.map(({ id, value: { number, parties, scope } }) => (
          <li key={id} dir="auto">
            {pair(`${number}, ${parties}`, scope)}
          </li>
        ))}
      </ul>
      {asked === 'open' ? (
        <Text size="sm" data-question>
          {t('disclosure:question', { question: protocolQuestion[language] })}
        </Text>
      ) : null}
    </details>
  );
}
