/** The dates ahead as a file for any calendar: told by number, never by name; that it was made is logged first. */
import { Button, Text } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { LawPack } from '../../../../../shared/release/law/index.ts';
import { todayIso } from '../../../../i18n/clock.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { ProblemNote, type AnyProblem } from '../../../../ui/problems.tsx';
import { useTranslation } from '../../../../i18n/translation.ts';
import { useShell, useVault } from '../../../../data/vault.tsx';
import { calendarEntries, shortNumber } from '../../../../papers/pathway/calendar-file.ts';
import { icsFile } from '../../../../papers/pathway/ics.ts';
import { useOpenDossier } from '../../../../fields/dossier-context.tsx';
import classes from '../legal.module.css';

export function CalendarFile({ packs }: { readonly packs: readonly LawPack[] }): ReactNode {
  const { t } = useTranslation('calendar');
  const { language } = useFormat();
  const { view } = useOpenDossier();
  const { id } = view;
  const vault = useVault();
  const shell = useShell();
  const [problem, setProblem] = useState<AnyProblem>();
  const [saved, setSaved] = useState(false);
  const save = async (): Promise<void> => {
    setProblem(undefined);
    const text = icsFile(calendarEntries(id, view.sections, { language, today: todayIso(), packs }), Date.now());
    const logged = await vault.recordPaper({ dossier: id, paper: 'calendar-file', mark: 'ICS' });
    if (!logged.ok) return setProblem(logged.problem);
    // Names no one: file names are seen where dossiers are not.
    const suggestedName = t('file.name');
    const written = await shell('files.save', {
      kind: 'calendar',
      suggestedName,
      bytes: new TextEncoder().encode(text),
    });
    setSaved(written.ok);
    if (!written.ok) setProblem({ code: written.problem });
  };
  return (
    <div className={classes.calendarFile}>
      <Button
        size="compact-md"
        variant="default"
        leftSection={<IconCalendarDown size={16} aria-hidden />}
        onClick={() => void save()}
      >
        {t('file.save')}
      </Button>
      <Text size="sm" c="dimmed" role="status">
        {t(saved ? 'file.saved' : 'file.about', { number: shortNumber(id) })}
      </Text>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
    </div>
  );
}
