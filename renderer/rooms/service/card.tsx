/** The card of the service: who answers, its data protection officer, the rules it works under, who supervises. */
import { Button, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { cardOf } from '../../../shared/service-book/book.ts';
import { letterheadOf, linesIn } from '../../../shared/service-book/letterhead.ts';
import { regimeNames, regimeOf } from '../../../shared/directory/regime.ts';
import { todayIso } from '../../i18n/clock.ts';
import { useServiceName } from '../../i18n/directory-names.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { useMe } from '../../data/vault.tsx';
import { RegimeFacts } from '../../widgets/directory/regime.tsx';
import { FormDialog } from './form-dialog.tsx';
import classes from './service.module.css';
import type { PartProps } from './staff.tsx';

export function Card({ book, entries }: PartProps): ReactNode {
  const { t } = useTranslation(['officer', 'directory']);
  const { service } = useMe();
  const { language } = useFormat();
  const serviceName = useServiceName();
  const [isWriting, setWriting] = useState(false);
  const entry = cardOf(entries, service);
  const regime = regimeOf(service);
  const head = letterheadOf(entries, service);
  const lines = (['controller', 'officer', 'reach', 'authority', 'authoritySource'] as const).flatMap((name) => {
    const said = entry?.value[name];
    return said === undefined ? [] : [{ label: t(`officer:paper.labels.${labelOf[name]}`), said }];
  });
  return (
    <section className={classes.part} aria-labelledby="service-card">
      <div className={classes.head}>
        <h2 id="service-card">{t('officer:room.card')}</h2>
        {book.canWrite ? (
          <Button variant="default" onClick={() => setWriting(true)}>
            {t('officer:room.writeCard')}
          </Button>
        ) : null}
      </div>
      <Text fw={550}>{serviceName(service)}</Text>
      {lines.map(({ label, said }) => (
        <Text key={`${label} ${said}`}>
          <Text span c="dimmed">{`${label}: `}</Text>
          <bdi>{said}</bdi>
        </Text>
      ))}
      {head.length === 0 ? null : (
        <Text>
          <Text span c="dimmed">{`${t('officer:room.letterheadIs')}: `}</Text>
          <bdi>{head.join(' · ')}</bdi>
        </Text>
      )}
      {entry?.value.regime === undefined ? null : (
        <Text data-regime={entry.value.regime}>
          {t('officer:paper.regimeOnCard', { regime: regimeNames[entry.value.regime][language] })}{' '}
          <bdi>{entry.value.regimeSource ?? t('officer:paper.regimeWithoutSource')}</bdi>
        </Text>
      )}
      {regime === undefined ? null : (
        <details>
          <summary>{t('directory:regime.is', { regime: regimeNames[regime.regime][language] })}</summary>
          <RegimeFacts found={regime} />
        </details>
      )}
      {isWriting ? <CardForm book={book} entries={entries} onClose={() => setWriting(false)} /> : null}
    </section>
  );
}

const labelOf = {
  controller: 'controller',
  officer: 'officer',
  reach: 'reach',
  authority: 'authority',
  authoritySource: 'source',
} as const;

type CardLine = 'letterhead' | 'officer' | 'reach' | 'controller' | 'regimeSource' | 'authority' | 'authoritySource';

const regimesOnCard = ['title-2', 'gdpr'] as const;

function onCard({ regime, regimeSource }: Readonly<Record<string, string | undefined>>) {
  const found = regimesOnCard.find((each) => each === regime);
  return found === undefined ? {} : { regime: found, ...(regimeSource !== undefined && { regimeSource }) };
}

function CardForm({ book, entries, onClose }: PartProps & { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('officer');
  const { service } = useMe();
  const { language } = useFormat();
  const entry = cardOf(entries, service);
  const line = (name: CardLine) => ({ name, label: t(`room.${name}`), as: 'line' as const });
  return (
    <FormDialog
      title={t('room.writeCard')}
      fields={[
        ...(['officer', 'reach', 'controller'] as const).map(line),
        { ...line('letterhead'), as: 'text' },
        {
          name: 'regime',
          label: t('room.regime'),
          as: 'choice',
          choices: [
            { value: '', label: t('room.regimeOfTexts') },
            ...regimesOnCard.map((value) => ({ value, label: regimeNames[value][language] })),
          ],
        },
        { ...line('regimeSource'), when: ({ regime = '' }) => regime !== '' },
        ...(['authority', 'authoritySource'] as const).map(line),
      ]}
      initial={{ ...entry?.value }}
      onDo={({ officer, reach, controller, letterhead, authority, authoritySource, ...more }) =>
        book.write(
          {
            kind: 'card',
            value: {
              service,
              on: todayIso(),
              ...(officer !== undefined && { officer }),
              ...(reach !== undefined && { reach }),
              ...(controller !== undefined && { controller }),
              ...(letterhead !== undefined && { letterhead: linesIn(letterhead).join('\n') }),
              ...onCard(more),
              ...(authority !== undefined && { authority }),
              ...(authoritySource !== undefined && { authoritySource }),
            },
          },
          entry?.id,
        )
      }
      onClose={onClose}
    />
  );
}
