/** The week on paper or in a calendar: with as much of each name as somebody chooses, logged before it is made. */
import { Radio, Stack, Text } from '@mantine/core';
import { IconCalendarDown, IconPrinter } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { utf8 } from '../../../shared/codec/bytes.ts';
import type { Result } from '../../../shared/result.ts';
import { useFiles } from '../../data/files.ts';
import { useMe, useVault } from '../../data/vault.tsx';
import { useFormat } from '../../i18n/format.ts';
import { whatOf } from '../../i18n/row-words.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { appointmentEntries } from '../../papers/pathway/calendar-file.ts';
import { icsFile } from '../../papers/pathway/ics.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { itemsOf, type AgendaItem, type Day } from './model.ts';
import { namings, weekPage, type Naming } from './week-page.ts';

export interface GiveOutDialogProps {
  readonly days: readonly Day[];
  readonly onClose: () => void;
}

export function GiveOutDialog({ days, onClose }: GiveOutDialogProps): ReactNode {
  const { t } = useTranslation('agenda');
  const { run, isBusy, problem } = useCommand<AnyProblem>();
  const [naming, setNaming] = useState<Naming>('initials');
  const { print, calendar } = useGiving(days);
  const [isSaved, setSaved] = useState(false);
  const save = async (): Promise<void> => {
    setSaved(false);
    const saved = await run(calendar());
    setSaved(saved.ok);
  };
  return (
    <DialogForm
      title={t('giveOut.ask')}
      size="lg"
      action={t('giveOut.print')}
      button={{ leftSection: <IconPrinter size={18} aria-hidden /> }}
      onDo={() => print(naming)}
      onClose={onClose}
      note={
        <ButtonWithIcon variant="subtle" icon={IconCalendarDown} loading={isBusy} onClick={() => void save()}>
          {t('giveOut.calendar')}
        </ButtonWithIcon>
      }
    >
      <Radio.Group
        label={t('giveOut.naming')}
        value={naming}
        onChange={(value) => setNaming(namings.find((each) => each === value) ?? 'initials')}
      >
        <Stack gap="xs" mt="xs">
          {namings.map((each) => (
            <Radio key={each} value={each} label={t(`giveOut.names.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Text size="sm" c="dimmed">
        {t('giveOut.about')}
      </Text>
      <Text size="sm" role="status">
        {isSaved ? t('giveOut.saved') : ''}
      </Text>
      <ProblemNote problem={problem} />
    </DialogForm>
  );
}

interface Giving {
  readonly print: (naming: Naming) => Promise<Result<undefined, AnyProblem>>;
  /** Appointments alone. */
  readonly calendar: () => Promise<Result<undefined, AnyProblem>>;
}

/** What leaves is in the access log before it is made. */
function useGiving(days: readonly Day[]): Giving {
  const { t } = useTranslation('agenda');
  const { t: rows } = useTranslation(['today', 'terms', 'common']);
  const { language } = useFormat();
  const { realm } = useMe();
  const vault = useVault();
  const files = useFiles();
  const items = itemsOf(days);
  const record = (of: readonly AgendaItem[]): Promise<Result<undefined, AnyProblem>> =>
    vault.recordAgenda({ dossiers: [...new Set(of.map(({ dossier }) => dossier))] });
  return {
    print: async (naming) => {
      const logged = await record(items);
      if (!logged.ok) return logged;
      const words = {
        title: t('giveOut.title'),
        practice: realm === 'practice' ? t('giveOut.practice') : undefined,
        none: t('giveOut.nothing'),
        whatOf: ({ of }: AgendaItem) => (of.is === 'duty' ? whatOf(of.row, rows) : of.row.what),
      };
      return files.toPrinter(weekPage(days, naming, words, language));
    },
    calendar: async () => {
      const appointments = items.flatMap(({ of }) => (of.is === 'appointment' ? [of.row] : []));
      const logged = await record(items.filter(({ of }) => of.is === 'appointment'));
      if (!logged.ok) return logged;
      const file = icsFile(appointmentEntries(appointments, language), Date.now());
      // Names no one: file names are seen where dossiers are not.
      return files.save('calendar', t('giveOut.fileName'), utf8(file));
    },
  };
}
