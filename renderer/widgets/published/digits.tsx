/** Groups of digits to read out, each with its number for who listens to the screen: they are said one by one. */
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import classes from './published.module.css';
import { pair } from '../../i18n/pair.ts';

export interface DigitsProps {
  /** Groups with a space between. */
  readonly number: string;
  readonly className?: string | undefined;
}

export function Digits({ number, className = classes['digits'] }: DigitsProps): ReactNode {
  const { t } = useTranslation('exchange');
  return (
    <ol className={className}>
      {number.split(' ').map((group, at) => (
        <li key={at}>
          <span className="visually-hidden">
            {pair(t('correspondents.group', { number: at + 1 }), group.split('').join(' '))}
          </span>
          <span aria-hidden>{group}</span>
        </li>
      ))}
    </ol>
  );
}
