/** What a field has to say below itself: not filed yet, changed elsewhere, not saved. Never in its place. */
import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowsExchange, IconCopy, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { copyText } from '../data/copies.ts';
import { useTranslation } from '../i18n/translation.ts';
import type { Version } from '../../shared/dossier/view.ts';
import { toProblemText } from '../ui/problems.tsx';
import { WrittenBy } from './author.tsx';
import classes from './kit.module.css';
import type { Form } from './form-shape.ts';
import type { UnitField } from './use-unit.ts';

export interface MarksProps<F extends Form> {
  readonly field: UnitField<F>;
  /** A value of this field in words. */
  readonly words: (value: unknown) => ReactNode;
}

export function Marks<F extends Form>({ field, words }: MarksProps<F>): ReactNode {
  if (field.problem !== undefined) return <NotSaved field={field} />;
  if (field.elsewhere.length > 0) return <ChangedElsewhere field={field} words={words} />;
  if (field.cameBack) return <NotFiledYet field={field} />;
  if (field.readOnly) return <ReadOnly />;
  return null;
}

function ReadOnly(): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <Text size="sm" c="dimmed">
      {t('marks.readOnly')}
    </Text>
  );
}

function NotFiledYet<F extends Form>({ field }: { readonly field: UnitField<F> }): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <Group gap="xs" className={classes.mark} wrap="wrap">
      <IconPencil size={16} aria-hidden />
      <Text size="sm">{t('marks.notFiled')}</Text>
      <Button size="compact-sm" variant="light" onClick={field.leave}>
        {t('marks.file')}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={field.discard}>
        {t('marks.discard')}
      </Button>
    </Group>
  );
}

function ChangedElsewhere<F extends Form>({ field, words }: MarksProps<F>): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <div className={classes.mark} role="status">
      <Group gap="xs">
        <IconArrowsExchange size={16} aria-hidden />
        <Text size="sm" fw={550}>
          {t('marks.elsewhere')}
        </Text>
      </Group>
      {field.elsewhere.map((version: Version) => (
        <Text key={version.op} size="sm" className={classes.quoted}>
          <span dir="auto">{words(version.value)}</span> <WrittenBy author={version.author} at={version.at} />
        </Text>
      ))}
      <Group gap="xs">
        <Button size="compact-sm" variant="light" onClick={field.discard}>
          {t('marks.takeTheirs')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={field.overwrite}>
          {t('marks.keepMine')}
        </Button>
      </Group>
    </div>
  );
}

/** The text stays where it was typed; it can be copied out, or saved again. */
function NotSaved<F extends Form>({ field }: { readonly field: UnitField<F> }): ReactNode {
  const { t } = useTranslation('dossier');
  const { t: tProblems } = useTranslation('problems');
  if (field.problem === undefined) return null;
  const problem = toProblemText(field.problem, tProblems);
  const copy = (): void => void copyText(textOf(field.form)).catch(() => undefined);
  return (
    <div className={classes.trouble} role="alert">
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <IconAlertTriangle size={16} aria-hidden className={classes.markIcon} />
        <Text size="sm">
          <strong>{problem.what}</strong> {t('marks.textKept')} {problem.next}
        </Text>
      </Group>
      <Group gap="xs">
        <Button size="compact-sm" variant="light" onClick={field.leave}>
          {t('marks.again')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconCopy size={14} aria-hidden />}
          onClick={copy}
        >
          {t('marks.copy')}
        </Button>
      </Group>
    </div>
  );
}

const textOf = (form: Form): string =>
  typeof form === 'string'
    ? form
    : Object.values(form)
        .filter((part) => typeof part === 'string')
        .join('\n');
