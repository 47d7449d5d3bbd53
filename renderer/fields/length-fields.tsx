/** A length of time as judgments state it, as it is typed: years, months and days. */
import { NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { lengthParts, lengthText } from '../../shared/dossier/units/length.ts';
import { useTranslation } from '../i18n/translation.ts';
import { takesLength } from './recognition/taking.ts';
import classes from './length-fields.module.css';

export interface LengthProps {
  readonly label: string;
  /** ISO 8601 period; empty where all three are. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The cursor begins in it. */
  readonly first?: boolean;
}

export function LengthFields({ label, value, onChange, first = false }: LengthProps): ReactNode {
  const { t } = useTranslation('dossier');
  const parts = lengthParts(value);
  const taking = takesLength((length) => {
    onChange(lengthText(length) ?? '');
    return true;
  });
  return (
    <fieldset className={classes.length} {...taking}>
      <legend>{label}</legend>
      {(['years', 'months', 'days'] as const).map((each) => (
        <NumberInput
          key={each}
          label={t(`calendar.${each}`)}
          w={96}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          max={each === 'days' ? 9999 : 999}
          value={parts[each] === 0 ? '' : parts[each]}
          onChange={(count) => onChange(lengthText({ ...parts, [each]: Number(count) }) ?? '')}
          autoFocus={first && each === 'years'}
        />
      ))}
    </fieldset>
  );
}
