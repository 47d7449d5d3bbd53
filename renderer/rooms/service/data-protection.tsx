/** What the privacy officer of the service needs: its card, papers made from what is configured, protocols, breaches, confirmed grounds. */
import { Button, Text } from '@mantine/core';
import { IconPlus, IconPrinter } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { breachState, hoursLeft } from '../../../shared/service-book/breach-clock.ts';
import { ofKind, type EntryOf } from '../../../shared/service-book/book.ts';
import { now } from '../../i18n/clock.ts';
import { pair } from '../../i18n/pair.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { ProblemNote } from '../../ui/problems.tsx';
import { RowButtons } from '../../widgets/service/row-buttons.tsx';
import { Card } from './card.tsx';
import { BreachForm, ProtocolForm } from './officer-forms.tsx';
import { Papers, useOfficerPaper } from './officer-papers.tsx';
import { Grounds } from './grounds.tsx';
import { BeginInspection } from './begin-inspection.tsx';
import classes from './service.module.css';
import type { PartProps } from './staff.tsx';

export function DataProtection(props: PartProps): ReactNode {
  const { t } = useTranslation('officer');
  return (
    <>
      <Text mb="md">{t('room.about')}</Text>
      <Card {...props} />
      <Papers entries={props.entries} />
      <Protocols {...props} />
      <Breaches {...props} />
      <Grounds {...props} />
      {props.book.canWrite ? <BeginInspection /> : null}
      <ProblemNote problem={props.book.problem} />
    </>
  );
}

interface HeadProps {
  readonly id: string;
  readonly title: string;
  readonly add: string;
  readonly canWrite: boolean;
  readonly onAdd: () => void;
}

const Head = ({ id, title, add, canWrite, onAdd }: HeadProps): ReactNode => (
  <div className={classes.head}>
    <h2 id={id}>{title}</h2>
    {canWrite ? (
      <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
        {add}
      </Button>
    ) : null}
  </div>
);

export function Protocols({ book, entries }: PartProps): ReactNode {
  const { t } = useTranslation('officer');
  const format = useFormat();
  const [writing, setWriting] = useState<EntryOf<'protocol'> | 'new'>();
  const kept = ofKind(entries, 'protocol');
  return (
    <section className={classes.part} aria-labelledby="protocols">
      <Head
        id="protocols"
        title={t('room.protocols')}
        add={t('room.addProtocol')}
        canWrite={book.canWrite}
        onAdd={() => setWriting('new')}
      />
      {kept.length === 0 ? <Text c="dimmed">{t('room.noProtocols')}</Text> : null}
      {kept.map((entry) => (
        <div key={entry.id} className={classes.row}>
          <div>
            <Text fw={550} dir="auto">
              {`${entry.value.number}, ${entry.value.parties}`}
            </Text>
            {entry.value.receiver === undefined ? null : (
              <Text dir="auto">{pair(t('room.receiver'), entry.value.receiver)}</Text>
            )}
            <Text dir="auto">{entry.value.scope}</Text>
            {entry.value.end === undefined ? null : (
              <Text size="sm" c="dimmed">
                {t('room.until', { date: format.date(entry.value.end) })}
              </Text>
            )}
          </div>
          <RowButtons book={book} id={entry.id} what={entry.value.number} onChange={() => setWriting(entry)} />
        </div>
      ))}
      {writing === undefined ? null : (
        <ProtocolForm
          book={book}
          entry={writing === 'new' ? undefined : writing}
          onClose={() => setWriting(undefined)}
        />
      )}
    </section>
  );
}

export function Breaches({ book, entries }: PartProps): ReactNode {
  const { t } = useTranslation('officer');
  const { date, language } = useFormat();
  const [writing, setWriting] = useState<EntryOf<'breach'> | 'new'>();
  const { save, doing, problem } = useOfficerPaper(entries);
  const kept = [...ofKind(entries, 'breach')].sort((a, b) => (a.value.discoveredOn < b.value.discoveredOn ? 1 : -1));
  const time = now();
  return (
    <section className={classes.part} aria-labelledby="breaches">
      <Head
        id="breaches"
        title={t('room.breaches')}
        add={t('room.addBreach')}
        canWrite={book.canWrite}
        onAdd={() => setWriting('new')}
      />
      {kept.length === 0 ? <Text c="dimmed">{t('room.noBreaches')}</Text> : null}
      {kept.map((entry) => {
        const sheet = t('room.sheet', { date: date(entry.value.discoveredOn) });
        return (
          <div key={entry.id} className={classes.row}>
            <div>
              <Text fw={550} dir="auto">
                {entry.value.nature}
              </Text>
              <Text size="sm">
                {t(`room.state.${breachState(entry.value, time)}`, { hours: hoursLeft(entry.value, time) })}
              </Text>
              {book.canWrite ? (
                <ButtonWithIcon
                  mt={4}
                  size="compact-md"
                  variant="default"
                  icon={IconPrinter}
                  loading={doing === entry.id}
                  onClick={() => save('breach', language, entry.id)}
                >
                  {sheet}
                </ButtonWithIcon>
              ) : null}
            </div>
            <RowButtons book={book} id={entry.id} what={sheet} onChange={() => setWriting(entry)} />
          </div>
        );
      })}
      <ProblemNote problem={problem} />
      {writing === undefined ? null : (
        <BreachForm book={book} entry={writing === 'new' ? undefined : writing} onClose={() => setWriting(undefined)} />
      )}
    </section>
  );
}
