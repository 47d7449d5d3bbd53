/** What went wrong, in words: what happened, what is safe, what to do next. */
import { Alert, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import { citation } from '../../shared/law/index.ts';
import { asLanguage, i18n } from '../i18n/i18n.ts';
import type { ShellProblem } from '../../shared/bridge/contract.ts';
import type { VaultProblem } from '../vault/api.ts';

export type AnyProblem = VaultProblem | { readonly code: ShellProblem };

export interface ProblemText {
  readonly what: string;
  readonly safe: string;
  readonly next: string;
}

/** A problem of the vault or the shell in the language of the interface. */
export function toProblemText(problem: AnyProblem, t: TFunction<'problems'>): ProblemText {
  const details = {
    name: 'name' in problem ? problem.name : '',
    field: 'field' in problem ? fieldName(problem.field, t) : '',
    words: 'words' in problem ? problem.words : '',
    count: 'count' in problem ? problem.count : 0,
    article: 'closes' in problem ? citation(problem.closes, asLanguage(i18n.language)) : '',
    ...('part' in problem && { part: problem.part, parts: problem.parts }),
  };
  return {
    what: t(`${problem.code}.what`, details),
    safe: t(`${problem.code}.safe`, details),
    next: t(`${problem.code}.next`, details),
  };
}

const fields = [
  'surname',
  'firstName',
  'birth',
  'place',
  'text',
  'on',
  'name',
  'passphrase',
  'reason',
  'label',
] as const;

/** The field's name where it is a common one; else the sentence does without. */
function fieldName(field: string, t: TFunction<'problems'>): string {
  const known = fields.find((name) => name === field.split('.').at(-1));
  return known === undefined ? t('fields.other') : t(`fields.${known}`);
}

export interface ProblemNoteProps {
  readonly problem: AnyProblem | undefined;
  /** Buttons that do the next step. */
  readonly children?: ReactNode;
}

/** Shown where the problem happened, if there is one. A closed dialog (`cancelled`) is the person's choice: nothing is shown. */
export function ProblemNote({ problem, children }: ProblemNoteProps): ReactNode {
  const { t } = useTranslation('problems');
  if (problem === undefined || problem.code === 'cancelled') return null;
  return <TroubleNote text={toProblemText(problem, t)}>{children}</TroubleNote>;
}

export interface TroubleNoteProps {
  readonly text: ProblemText;
  readonly children?: ReactNode;
}

/** The same for a problem a room words itself. */
export function TroubleNote({ text, children }: TroubleNoteProps): ReactNode {
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />} title={text.what}>
      <Stack gap="xs">
        <Text>{text.safe}</Text>
        <Text fw={550}>{text.next}</Text>
        {children === undefined ? null : <Group gap="sm">{children}</Group>}
      </Stack>
    </Alert>
  );
}
