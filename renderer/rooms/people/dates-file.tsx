/** Dates ahead of the people shown, as one file for any calendar: told by number, never by name; logged before it is saved. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCalendarDown } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import type { LawPack } from '../../../shared/release/law/index.ts';
import { caseloadEntries } from '../../papers/pathway/calendar-file.ts';
import { icsFile } from '../../papers/pathway/ics.ts';
import { todayIso } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLawPacks } from '../../data/law-packs.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { useShell, useVault } from '../../data/vault.tsx';
import type { DossierRow } from '../../vault/api.ts';

export interface DatesFileProps {
  /** As the table shows them now. */
  readonly rows: readonly DossierRow[];
  readonly onClose: () => void;
}

export function DatesFile({ rows, onClose }: DatesFileProps): ReactNode {
  const { t } = useTranslation(['calendar', 'common']);
  const { language } = useFormat();
  const vault = useVault();
  const shell = useShell();
  const packs = useLawPacks();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<AnyProblem>();
  const save = async (counted: readonly LawPack[]): Promise<void> => {
    setIsBusy(true);
    setProblem(undefined);
    const dated = await vault.exportDates({ dossiers: rows.map(({ id }) => id) });
    const entries = dated.ok ? caseloadEntries(dated.value, { language, today: todayIso(), packs: counted }) : [];
    const bytes = new TextEncoder().encode(icsFile(entries, Date.now()));
    // Names no one: file names are seen where dossiers are not.
    const saved = dated.ok
      ? await shell('files.save', { kind: 'calendar', suggestedName: t('calendar:file.name'), bytes })
      : undefined;
    setIsBusy(false);
    if (!dated.ok) return setProblem(dated.problem);
    if (saved?.ok !== true) return setProblem(saved && { code: saved.problem });
    notifications.show({ color: 'water', message: t('calendar:file.savedAll', { count: entries.length }) });
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('calendar:file.saveAll', { count: rows.length })}>
      <Stack>
        <Text>{t('calendar:file.aboutAll')}</Text>
        {problem === undefined ? null : <ProblemNote problem={problem} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button
            loading={isBusy}
            disabled={packs === undefined}
            leftSection={<IconCalendarDown size={18} aria-hidden />}
            onClick={() => void save(packs ?? [])}
            data-autofocus
          >
            {t('calendar:file.save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
