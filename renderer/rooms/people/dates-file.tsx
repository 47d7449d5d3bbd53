/** Dates ahead of the people shown, as one file for any calendar: told by number, never by name; logged before it is saved. */
import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCalendarDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { utf8 } from '../../../shared/codec/bytes.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { caseloadEntries } from '../../papers/pathway/calendar-file.ts';
import { icsFile } from '../../papers/pathway/ics.ts';
import { todayIso } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLawPacks } from '../../data/law-packs.ts';
import type { AnyProblem } from '../../ui/problems.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { useFiles } from '../../data/files.ts';
import { useVault } from '../../data/vault.tsx';
import type { DossierRow } from '../../vault/api.ts';

export interface DatesFileProps {
  /** As the table shows them now. */
  readonly rows: readonly DossierRow[];
  readonly onClose: () => void;
}

export function DatesFile({ rows, onClose }: DatesFileProps): ReactNode {
  const { t } = useTranslation('calendar');
  const { language } = useFormat();
  const vault = useVault();
  const files = useFiles();
  const packs = useLawPacks();
  const save = async (): Promise<Result<number, AnyProblem>> => {
    const dated = await vault.exportDates({ dossiers: rows.map(({ id }) => id) });
    if (!dated.ok) return dated;
    const entries = caseloadEntries(dated.value, { language, today: todayIso(), packs: packs ?? [] });
    // Names no one: file names are seen where dossiers are not.
    const saved = await files.save('calendar', t('file.name'), utf8(icsFile(entries, Date.now())));
    return saved.ok ? ok(entries.length) : saved;
  };
  return (
    <DialogForm
      title={t('file.saveAll', { count: rows.length })}
      action={t('file.save')}
      button={{ disabled: packs === undefined, leftSection: <IconCalendarDown size={18} aria-hidden /> }}
      focus="deed"
      onDo={save}
      onDone={(count) => notifications.show({ color: 'water', message: t('file.savedAll', { count }) })}
      onClose={onClose}
    >
      <Text>{t('file.aboutAll')}</Text>
    </DialogForm>
  );
}
