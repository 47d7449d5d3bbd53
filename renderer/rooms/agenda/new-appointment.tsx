/** A new appointment: whose it is, and its form opens in their plan. */
import { Loader, Select, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ok } from '../../../shared/result.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useMe } from '../../data/vault.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { useGo } from '../../routes/address.ts';
import { newAppointmentPath } from '../../routes/paths.ts';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { useNeeded } from '../../ui/needed.ts';
import { fullName } from '../../ui/person-name.tsx';
import type { Slot } from './model.ts';

export interface NewAppointmentProps {
  /** Where in the week it was asked for; its day is empty where a button asked. */
  readonly slot: Slot;
  readonly onClose: () => void;
}

export function NewAppointment({ slot, onClose }: NewAppointmentProps): ReactNode {
  const { t } = useTranslation(['agenda', 'common']);
  const { realm } = useMe();
  const format = useFormat();
  const { language } = format;
  const go = useGo();
  const rows = useAnswer((vault) => vault.caseload(), `agenda caseload/${realm}`);
  const [dossier, setDossier] = useState<string | null>(null);
  const needed = useNeeded({ dossier: dossier !== null });
  const choices =
    rows.state === 'ready'
      ? rows.value
          .filter(({ closed, damaged }) => closed === undefined && !damaged)
          .map((row) => ({ value: row.id, label: `${fullName(row)} ${row.birth.slice(0, 4)}`.trim() }))
          .sort((a, b) => a.label.localeCompare(b.label, language))
      : [];
  return (
    <DialogForm
      title={t('new.title')}
      action={t('new.go')}
      needed={needed}
      onDo={() => Promise.resolve(ok(undefined))}
      onDone={() => {
        if (dossier !== null) void go(newAppointmentPath(dossier, slot));
      }}
      onClose={onClose}
    >
      {slot.on === '' ? null : (
        <Text fw={550}>{[format.dayDate(slot.on), slot.at ?? ''].filter((part) => part !== '').join(', ')}</Text>
      )}
      <Text>{t('new.about')}</Text>
      {rows.state === 'waiting' ? <Loader role="status" aria-label={t('common:waiting')} /> : null}
      <Select
        label={t('new.whose')}
        {...needed.field('dossier')}
        data={choices}
        searchable
        data-autofocus
        limit={50}
        maxDropdownHeight={180}
        nothingFoundMessage={t('new.nobody')}
        value={dossier}
        onChange={setDossier}
      />
    </DialogForm>
  );
}
