/** The dates of the slip, one a line: which date, when, from the registry or by hand, and a note. */
import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { registryDateKind } from '../../../../shared/dossier/entities.ts';
import { statusNames } from '../../../../shared/release/index.ts';
import { useFormat } from '../../../i18n/format.ts';
import { DateField } from '../../../fields/date-field.tsx';
import { choicesOf, useValues } from '../../../fields/use-values.ts';
import { emptyLine, type DateLine } from './entry-form.ts';
import classes from './entry.module.css';
import { pair } from '../../../i18n/pair.ts';

export interface DateLinesProps {
  readonly lines: readonly DateLine[];
  readonly onChange: (lines: DateLine[]) => void;
}

const sources = ['registry', 'by-hand'] as const;

export function DateLines({ lines, onChange }: DateLinesProps): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const { language } = useFormat();
  const change = (at: number, part: Partial<DateLine>): void =>
    onChange(lines.map((line, each) => (each === at ? { ...line, ...part } : line)));
  return (
    <fieldset className={classes.group}>
      <legend>{t('legal.dates')}</legend>
      <ol className={classes.lines}>
        {lines.map((line, at) => (
          <li key={at}>
            <NativeSelect
              aria-label={t('legal.dateKind')}
              data={choicesOf(registryDateKind.options, values.dateKind)}
              value={line.kind}
              onChange={({ currentTarget: { value } }) =>
                change(at, { kind: registryDateKind.options.find((kind) => kind === value) ?? line.kind })
              }
            />
            <DateField
              aria-label={pair(t('legal.date'), values.dateKind[line.kind])}
              show="short"
              value={line.value}
              onChange={(value) => change(at, { value })}
            />
            <NativeSelect
              aria-label={pair(t('legal.source'), values.dateKind[line.kind])}
              // As the badge beside the date will say it.
              data={sources.map((value) => ({ value, label: statusNames[value][language] }))}
              value={line.source}
              onChange={({ currentTarget: { value } }) =>
                change(at, { source: sources.find((source) => source === value) ?? line.source })
              }
            />
            <ActionIcon
              aria-label={pair(t('entry.removeDate'), values.dateKind[line.kind])}
              onClick={() => onChange(lines.filter((_, each) => each !== at))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
            {line.value === '' && line.note === '' ? null : (
              <TextInput
                className={classes.lineNote}
                aria-label={pair(t('legal.note'), values.dateKind[line.kind])}
                placeholder={t('legal.note')}
                maxLength={500}
                value={line.note}
                onChange={(event) => change(at, { note: event.currentTarget.value })}
              />
            )}
          </li>
        ))}
      </ol>
      <ButtonWithIcon
        size="compact-md"
        variant="subtle"
        style={{ justifySelf: 'start' }}
        icon={IconPlus}
        onClick={() => onChange([...lines, emptyLine('other')])}
      >
        {t('legal.addDate')}
      </ButtonWithIcon>
    </fieldset>
  );
}
