/** A choice with more to it than a label: a radio or check box, a title and what belongs below it. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './exchange.module.css';

export interface ChoiceProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly title: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChoose: () => void;
  readonly children?: ReactNode;
}

export function Choice({ type, name, title, checked, disabled = false, onChoose, children }: ChoiceProps): ReactNode {
  return (
    <label className={classes['choice']} data-checked={checked} data-off={disabled}>
      <input
        type={type}
        name={name}
        checked={checked}
        disabled={disabled}
        onChange={onChoose}
        className={classes['tick']}
      />
      <Text span fw={550}>
        {title}
      </Text>
      {children}
    </label>
  );
}
