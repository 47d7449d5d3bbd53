/** Keeping a part longer than its rule says: until when, and why. It shows to everyone who reads that part. */
import { Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { todayIso } from '../../i18n/clock.ts';
import { useNeeded } from '../../ui/needed.ts';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import { useVault } from '../../data/vault.tsx';
import { DateField } from '../../fields/date-field.tsx';

export interface KeepDialogProps {
  readonly dossier: string;
  readonly section: SectionKind;
  readonly onChange: () => void;
  readonly onClose: () => void;
}

const shortest = 3;

export function KeepDialog({ dossier, section, onChange, onClose }: KeepDialogProps): ReactNode {
  const { t } = useTranslation('retention');
  const words = useUnitWords();
  const vault = useVault();
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const isPast = until !== '' && until < todayIso();
  const needed = useNeeded({ until: until !== '' && !isPast, reason: reason.trim().length >= shortest });
  return (
    <DialogForm
      title={t('keep.title', { part: words.section(section) })}
      action={t('keep.do')}
      needed={needed}
      onDo={() => vault.keepLonger({ dossier, section, until, reason })}
      onDone={onChange}
      onClose={onClose}
    >
      <Text>{t('keep.about')}</Text>
      <DateField
        label={t('keep.until')}
        value={until}
        onChange={setUntil}
        {...needed.field('until', isPast ? t('keep.past') : undefined)}
        data-autofocus
      />
      <TextInput
        label={t('keep.reason')}
        {...needed.field('reason')}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
