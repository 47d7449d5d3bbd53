/** Closing a dossier for my service, and taking it up again. Nothing is erased by it. */
import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { DialogForm, type DialogFormProps } from '../../../ui/dialog-form.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { closingWhy, type ClosingWhy } from '../../../../shared/dossier/entities.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { useNeeded } from '../../../ui/needed.ts';
import { DateField } from '../../../fields/date-field.tsx';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import type { Change } from '../../../vault/api.ts';
import { Elsewhere, useElsewhere } from './elsewhere.tsx';
import { useClosings } from './use-closing.ts';

interface DialogProps {
  readonly onClose: () => void;
}

export function CloseDialog({ onClose }: DialogProps): ReactNode {
  const { t } = useTranslation('retention');
  const [on, setOn] = useState(todayIso());
  const [eventOn, setEventOn] = useState('');
  const [why, setWhy] = useState<ClosingWhy>();
  const [note, setNote] = useState('');
  const needsNote = why === 'other' && note.trim() === '';
  const isLater = on > todayIso();
  const elsewhere = useElsewhere();
  const needed = useNeeded({ why: why !== undefined, on: on !== '' && !isLater, note: !needsNote });
  return (
    <ClosingForm
      title={t('close.title')}
      action={t('close.do')}
      value={{
        state: 'closed',
        on,
        ...(eventOn !== '' && { eventOn }),
        why,
        ...(note.trim() !== '' && { note: note.trim() }),
      }}
      needed={needed}
      beside={elsewhere.changes}
      onClose={onClose}
    >
      <Text>{t('close.about')}</Text>
      <Radio.Group
        label={t('close.why')}
        {...needed.group('why')}
        value={why ?? ''}
        onChange={(value) => setWhy(closingWhy.options.find((each) => each === value))}
      >
        <Stack gap="xs" mt="xs">
          {closingWhy.options.map((each) => (
            <Radio key={each} value={each} label={t(`why.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <DateField
        label={t('close.on')}
        description={t('close.onHint')}
        value={on}
        onChange={setOn}
        {...needed.field('on', isLater ? t('close.later') : undefined)}
      />
      <DateField label={t('close.eventOn')} description={t('close.eventHint')} value={eventOn} onChange={setEventOn} />
      <TextInput
        label={t(why === 'other' ? 'close.noteNeeded' : 'close.note')}
        {...(why === 'other' && needed.field('note'))}
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Elsewhere {...elsewhere} />
    </ClosingForm>
  );
}

export function ReopenDialog({ onClose }: DialogProps): ReactNode {
  const { t } = useTranslation('retention');
  const [note, setNote] = useState('');
  return (
    <ClosingForm
      title={t('reopen.title')}
      action={t('reopen.do')}
      value={{ state: 'open', on: todayIso(), ...(note.trim() !== '' && { note: note.trim() }) }}
      onClose={onClose}
    >
      <Text>{t('reopen.about')}</Text>
      <TextInput
        label={t('reopen.note')}
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        data-autofocus
      />
    </ClosingForm>
  );
}

interface ClosingFormProps extends Omit<DialogFormProps<unknown>, 'onDo'> {
  readonly value: object;
  /** What is written with it. */
  readonly beside?: readonly Change[];
}

function ClosingForm({ value, beside = [], ...form }: ClosingFormProps): ReactNode {
  const { change } = useOpenDossier();
  const closings = useClosings();
  return <DialogForm {...form} onDo={() => change([closings.change(value), ...beside])} />;
}
