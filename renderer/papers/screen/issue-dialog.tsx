/** Issuing the report: to whom and in which languages; saved as a PDF, and the dossier records that it went out. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { useNeeded } from '../../ui/needed.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { unitValues } from '../../i18n/name-words.ts';
import { useFormat } from '../../i18n/format.ts';
import type { Language } from '../../../shared/language.ts';
import type { Format } from './use-paper.ts';

export interface IssueDialogProps {
  readonly to: string;
  readonly languages: readonly Language[];
  readonly onTo: (to: string) => void;
  readonly onClose: () => void;
  /** Answers with the problem that stopped it, if any. */
  readonly onIssue: (format: Format) => Promise<AnyProblem | undefined>;
}

const longestTo = 200;

export function IssueDialog({ to, languages, onTo, onClose, onIssue }: IssueDialogProps): ReactNode {
  const { t } = useTranslation('papers');
  const format = useFormat();
  const [problem, setProblem] = useState<AnyProblem>();
  const [busy, setBusy] = useState<Format>();
  const names = languages.map((code) => unitValues(format.language).language[code]);
  const needed = useNeeded({ to: to.trim() !== '' });
  const issue = async (format: Format): Promise<void> => {
    if (!needed.isWhole()) return;
    setBusy(format);
    setProblem(await onIssue(format));
    setBusy(undefined);
  };
  return (
    <Dialog onClose={onClose} title={t('tab.issueTitle')}>
      <Stack gap="md" ref={needed.around}>
        <TextInput
          label={t('tab.issueTo')}
          data-autofocus
          {...needed.field('to')}
          maxLength={longestTo}
          value={to}
          onChange={(event) => onTo(event.currentTarget.value)}
        />
        <Text>
          {t('tab.language')}: {format.list(names)}
        </Text>
        <Text c="dimmed">{t('tab.issueExplained')}</Text>
        <Text c="dimmed">{t('tab.printed')}</Text>
        {problem === undefined ? null : <ProblemNote problem={problem} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('tab.cancel')}
          </Button>
          <Button
            variant="default"
            disabled={busy === 'pdf'}
            loading={busy === 'word'}
            onClick={() => void issue('word')}
          >
            {t('tab.issueWord')}
          </Button>
          <Button disabled={busy === 'word'} loading={busy === 'pdf'} onClick={() => void issue('pdf')}>
            {t('tab.issueNow')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
