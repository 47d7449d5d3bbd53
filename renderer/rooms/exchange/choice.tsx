/** A choice with more to it than a label: a radio or check box, a title and what belongs below it. */
import { Text } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import classes from '../../widgets/exchange/exchange.module.css';

export interface ChoiceProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly title: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  /** The keyboard goes here as soon as it is so. */
  readonly wanted?: boolean;
  readonly onChoose: () => void;
  readonly children?: ReactNode;
}

export function Choice(props: ChoiceProps): ReactNode {
  const { type, name, title, checked, disabled = false, wanted = false, onChoose, children } = props;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (wanted) input.current?.focus();
  }, [wanted]);
  return (
    <label className={classes['choice']} data-checked={checked} data-off={disabled}>
      <input
        ref={input}
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
