/** A text field as high as its text: the engine sees to it (`field-sizing`), in the style sheet beside this. */
import type { ReactNode } from 'react';
import { SpelledPlain, SpelledText, type SpelledPlainProps, type SpelledTextProps } from './spelled-text.tsx';
import classes from './growing-text.module.css';

export interface GrowingTextProps extends Omit<SpelledTextProps, 'autosize' | 'maxRows' | 'rows' | 'ref'> {
  readonly minRows?: number;
}

/** The same from one row on, without label, hint and error: for rows that hold many of them. */
export type GrowingPlainProps = Omit<SpelledPlainProps, 'rows' | 'ref' | 'className' | 'style'>;

export const GrowingText = ({ minRows = 1, ...props }: GrowingTextProps): ReactNode => (
  <SpelledText
    {...props}
    rows={minRows}
    classNames={{ input: classes['growing'] ?? '' }}
    __vars={{ '--rows': String(minRows) }}
  />
);

export const GrowingPlain = (props: GrowingPlainProps): ReactNode => (
  <SpelledPlain {...props} rows={1} className={classes['growing']} />
);
