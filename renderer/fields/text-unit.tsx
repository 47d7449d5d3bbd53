/** A unit that is one text: a line or a long text that grows with what is written. */
import type { TextareaProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { maxText } from '../../shared/dossier/entities.ts';
import type { UnitView } from '../../shared/dossier/view.ts';
import { GrowingText } from './spelling/growing-text.tsx';
import type { Change } from '../vault/api.ts';
import classes from './kit.module.css';
import { UnitBox } from './unit-box.tsx';
import type { UnitPlace } from './unit-place.ts';
import { useUnit } from './use-unit.ts';

export interface TextUnitProps {
  readonly place: UnitPlace<{ text: string }>;
  readonly view: UnitView | undefined;
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly description?: string;
  readonly placeholder?: string;
  readonly canWrite: boolean;
  readonly minRows?: number;
  readonly maxLength?: number;
  /** Looks like text until one is in it. */
  readonly quiet?: boolean;
  readonly before?: () => readonly Change[];
  readonly autoFocus?: boolean;
}

export function TextUnit(props: TextUnitProps): ReactNode {
  const { place, view, label, hideLabel, description, placeholder, canWrite, minRows = 2, quiet, before } = props;
  const toValue = (text: string): { text: string } => ({ text });
  const field = useUnit({
    place,
    view,
    empty: '',
    toForm: ({ text }) => text,
    toValue,
    ...(before !== undefined && { before }),
  });
  const named: Pick<TextareaProps, 'label' | 'aria-label'> = hideLabel === true ? { 'aria-label': label } : { label };
  return (
    <UnitBox
      field={field}
      place={place}
      label={label}
      words={(value) => place.parse(value)?.text ?? ''}
      canWrite={canWrite}
      toValue={toValue}
      className={quiet === true ? classes.quietInput : undefined}
    >
      <GrowingText
        {...named}
        description={description}
        placeholder={canWrite ? placeholder : undefined}
        minRows={minRows}
        autoFocus={props.autoFocus === true}
        maxLength={props.maxLength ?? maxText}
        readOnly={!canWrite || field.readOnly}
        value={field.form}
        onChange={(event) => field.set(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) field.leave();
        }}
      />
    </UnitBox>
  );
}
