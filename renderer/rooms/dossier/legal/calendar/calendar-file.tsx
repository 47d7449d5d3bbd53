/** The dates ahead as a file for any calendar: told by number, never by name; that it was made is logged first. */
import { Text } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { LawPack } from '../../../../../shared/release/index.ts';
import { utf8 } from '../../../../../shared/codec/bytes.ts';
import { ok, type Result } from '../../../../../shared/result.ts';
import { todayIso } from '../../../../i18n/clock.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { ProblemNote, type AnyProblem } from '../../../../ui/problems.tsx';
import { useCommand } from '../../../../ui/use-command.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../../ui/button-with-icon.tsx';
import { useFiles } from '../../../../data/files.ts';
import { useVault } from '../../../../data/vault.tsx';
import { calendarEntries, shortNumber } from '../../../../papers/pathway/calendar-file.ts';
import { icsFile } from '../../../../papers/pathway/ics.ts';
import { useOpenDossier } from '../../../../fields/dossier-context.tsx';
import classes from './calendar.module.css';

export function CalendarFile({ packs }: { readonly packs: readonly LawPack[] }): ReactNode {
  const { t } = useTranslation('calendar');
  const { language } = useFormat();
  const { view } = useOpenDossier();
  const { id } = view;
  const vault = useVault();
  const files = useFiles();
  const { run, problem } = useCommand<AnyProblem>();
  const [isSaved, setSaved] = useState(false);
  const made = async (): Promise<Result<Uint8Array<ArrayBuffer>, AnyProblem>> => {
    const text = icsFile(calendarEntries(id, view.sections, { language, today: todayIso(), packs }), Date.now());
    const logged = await vault.recordPaper({
      dossier: id,
      paper: 'calendar-file',
      mark: 'ICS',
      goes: { motive: 'stays' },
    });
    return logged.ok ? ok(utf8(text)) : logged;
  };
  const save = async (): Promise<void> => {
    // Names no one: file names are seen where dossiers are not.
    const saved = await run(files.save('calendar', t('file.name'), made()));
    setSaved(saved.ok);
  };
  return (
    <div className={classes.file}>
      <ButtonWithIcon size="compact-sm" variant="default" icon={IconCalendarDown} onClick={() => void save()}>
        {t('file.save')}
      </ButtonWithIcon>
      <Text size="xs" c="dimmed" role="status" className={classes.fileNote ?? ''}>
        {t(isSaved ? 'file.saved' : 'file.about', { number: shortNumber(id) })}
      </Text>
      <ProblemNote problem={problem} />
    </div>
  );
}
