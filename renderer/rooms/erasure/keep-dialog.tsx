/** Keeping a part longer than its rule says: until when, and why. It shows to everyone who reads that part. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useCommand } from '../../data/use-command.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { todayIso } from '../../i18n/clock.ts';
import { useNeeded } from '../../ui/needed.ts';
import { ProblemNote } from '../../ui/problems.tsx';
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
  const { t: tCommon } = useTranslation();
  const words = useUnitWords();
  const vault = useVault();
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const { run, isBusy, problem } = useCommand();
  const isPast = until !== '' && until < todayIso();
  const needed = useNeeded({ until: until !== '' && !isPast, reason: reason.trim().length >= shortest });
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!needed.isWhole()) return;
    const kept = await run(vault.keepLonger({ dossier, section, until, reason }));
    if (!kept.ok) return;
    onChange();
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('keep.title', { part: words.section(section) })}>
      <form ref={needed.around} onSubmit={(event) => void save(event)}>
        <Stack gap="md">
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
          {problem === undefined ? null : <ProblemNote problem={problem} />}
          <Group justify="flex-end">
            <Button variant="subtle" color="gray" onClick={onClose}>
              {tCommon('cancel')}
            </Button>
            <Button type="submit" loading={isBusy}>
              {t('keep.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
