/** Issuing the report: to whom and in which languages; saved as a PDF, and the dossier records that it went out. */
import { Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Result } from '../../../shared/result.ts';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { useNeeded } from '../../ui/needed.ts';
import type { AnyProblem } from '../../ui/problems.tsx';
import { unitValues } from '../../i18n/name-words.ts';
import { useFormat } from '../../i18n/format.ts';
import type { Language } from '../../../shared/language.ts';
import type { Format } from './use-paper.ts';

export interface IssueDialogProps<T> {
  readonly to: string;
  readonly languages: readonly Language[];
  readonly onTo: (to: string) => void;
  readonly onClose: () => void;
  readonly onIssue: (format: Format) => Promise<Result<T, AnyProblem>>;
  readonly onIssued: (issued: T) => void;
}

const longestTo = 200;

export function IssueDialog<T>(props: IssueDialogProps<T>): ReactNode {
  const { to, languages, onTo, onClose, onIssue, onIssued } = props;
  const { t } = useTranslation('papers');
  const format = useFormat();
  const names = languages.map((code) => unitValues(format.language).language[code]);
  const needed = useNeeded({ to: to.trim() !== '' });
  return (
    <DialogForm
      title={t('tab.issueTitle')}
      action={t('tab.issueNow')}
      onDo={() => onIssue('pdf')}
      other={{ action: t('tab.issueWord'), isFree: false, onDo: () => onIssue('word') }}
      onDone={onIssued}
      onClose={onClose}
      needed={needed}
    >
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
    </DialogForm>
  );
}
