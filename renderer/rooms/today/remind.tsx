/** Reminding whoever holds a step: done by phone or in person, written down as a note in the dossier. */
import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Segments } from '../../ui/segments.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { todayIso } from '../../i18n/clock.ts';
import { capital, useFormat } from '../../i18n/format.ts';
import { GrowingText } from '../../fields/spelling/growing-text.tsx';
import { useNeeded } from '../../ui/needed.ts';
import { PersonName } from '../../ui/person-name.tsx';
import { useVault } from '../../data/vault.tsx';
import type { TodayRow } from '../../vault/api.ts';
import { dayWithOrigin, holderOf, whatOf } from '../../i18n/row-words.ts';

const ways = ['phone', 'conversation', 'other'] as const;
type Way = (typeof ways)[number];

export interface RemindProps {
  readonly row: TodayRow;
  readonly onClose: () => void;
}

export function Remind({ row, onClose }: RemindProps): ReactNode {
  const { t } = useTranslation(['today', 'terms']);
  const format = useFormat();
  const vault = useVault();
  const [way, setWay] = useState<Way>('phone');
  const [text, setText] = useState(() =>
    t('today:remind.text', {
      who: holderOf(row, t),
      what: whatOf(row, t),
      on: dayWithOrigin(row, format.date(row.on)),
    }),
  );
  const needed = useNeeded({ text: text.trim() !== '' });
  const note = { text, on: todayIso(), kind: way };
  return (
    <DialogForm
      title={t('today:remind.title', { who: holderOf(row, t) })}
      action={t('today:remind.save')}
      needed={needed}
      onDo={() => vault.change({ dossier: row.dossier, changes: [{ do: 'note', section: 'notes', note }] })}
      onDone={() => notifications.show({ color: 'water', message: t('today:remind.written') })}
      onClose={onClose}
    >
      <Text>
        <PersonName surname={row.surname} firstName={row.firstName} birth={row.birthYear} />
      </Text>
      <Segments
        fullWidth
        aria-label={t('today:remind.how')}
        value={way}
        onChange={setWay}
        data={ways.map((value) => ({ value, label: capital(t(`terms:noteKind.${value}`)) }))}
      />
      <GrowingText
        label={t('today:remind.note')}
        {...needed.field('text')}
        description={t('today:remind.about')}
        minRows={3}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
    </DialogForm>
  );
}
