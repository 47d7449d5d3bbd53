/** Agreements of the service with others: parties, day, what they are about and their end. They open no data (SB15). */
import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { agreementsOn, type EntryOf } from '../../../shared/service-book/book.ts';
import { todayIso } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { RowButtons } from '../../widgets/service/row-buttons.tsx';
import { FormDialog } from './form-dialog.tsx';
import classes from './service.module.css';
import type { PartProps } from './staff.tsx';

type Agreement = EntryOf<'agreement'>;

export function Agreements({ book, entries }: PartProps): ReactNode {
  const { t } = useTranslation('service');
  const [writing, setWriting] = useState<Agreement | 'new'>();
  const { running, ended } = agreementsOn(entries, todayIso());
  return (
    <>
      <Text size="sm" c="dimmed" mb="md">
        {t('agreement.opens')}
      </Text>
      {book.canWrite ? (
        <Button mb="md" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setWriting('new')}>
          {t('agreement.add')}
        </Button>
      ) : null}
      {running.length + ended.length === 0 ? <Text c="dimmed">{t('agreement.none')}</Text> : null}
      <List title={t('agreement.running')} agreements={running} book={book} onChange={setWriting} />
      <List title={t('agreement.ended')} agreements={ended} book={book} onChange={setWriting} />
      <ProblemNote problem={book.problem} />
      {writing === undefined ? null : (
        <AgreementForm
          book={book}
          entry={writing === 'new' ? undefined : writing}
          onClose={() => setWriting(undefined)}
        />
      )}
    </>
  );
}

interface ListProps extends Pick<PartProps, 'book'> {
  readonly title: string;
  readonly agreements: readonly Agreement[];
  readonly onChange: (entry: Agreement) => void;
}

function List({ title, agreements, book, onChange }: ListProps): ReactNode {
  const { t } = useTranslation('service');
  const format = useFormat();
  if (agreements.length === 0) return null;
  return (
    <section className={classes.part}>
      <div className={classes.head}>
        <h2>{title}</h2>
      </div>
      {agreements.map((entry) => {
        const { name, parties, on, until, scope, reference } = entry.value;
        const from = format.date(on);
        return (
          <div key={entry.id} className={classes.row}>
            <div>
              <Text fw={550} dir="auto">
                {name}
              </Text>
              <Text size="sm" dir="auto">
                {format.list(parties)}
              </Text>
              <Text className={classes.words} dir="auto" mt={4}>
                {scope}
              </Text>
              <Text size="sm" c="dimmed">
                {until === undefined
                  ? t('agreement.open', { from })
                  : t('agreement.period', { from, until: format.date(until) })}
              </Text>
              {reference === undefined ? null : (
                <Text size="sm" c="dimmed" dir="auto">
                  {reference}
                </Text>
              )}
            </div>
            <RowButtons book={book} id={entry.id} what={name} onChange={() => onChange(entry)} />
          </div>
        );
      })}
    </section>
  );
}

interface AgreementFormProps extends Pick<PartProps, 'book'> {
  readonly entry: Agreement | undefined;
  readonly onClose: () => void;
}

function AgreementForm({ book, entry, onClose }: AgreementFormProps): ReactNode {
  const { t } = useTranslation('service');
  const { parties = [], ...before } = entry?.value ?? { on: todayIso() };
  return (
    <FormDialog
      title={t('agreement.add')}
      fields={[
        { name: 'name', label: t('agreement.name'), as: 'line', needed: true },
        { name: 'parties', label: t('agreement.parties'), as: 'line', needed: true },
        { name: 'on', label: t('agreement.on'), as: 'day', needed: true },
        { name: 'scope', label: t('agreement.scope'), as: 'text', needed: true },
        { name: 'until', label: t('agreement.until'), as: 'day' },
        { name: 'reference', label: t('agreement.ref'), as: 'line' },
      ]}
      initial={{ ...before, parties: parties.join(', ') }}
      onDo={({ name = '', parties: typed = '', on = '', scope = '', ...more }) =>
        book.write({ kind: 'agreement', value: { name, parties: partiesIn(typed), on, scope, ...more } }, entry?.id)
      }
      onClose={onClose}
    />
  );
}

const partiesIn = (typed: string): string[] =>
  typed
    .split(/[,;]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
