/** Six groups of five digits to read out, each with its number for who listens to the screen. */
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import classes from '../../widgets/published/published.module.css';

export function Digits({ number }: { readonly number: string }): ReactNode {
  const { t } = useTranslation('exchange');
  return (
    <ol className={classes['digits']}>
      {number.split(' ').map((group, at) => (
        <li key={at}>
          <span className="visually-hidden">
            {`${t('correspondents.group', { number: at + 1 })}: ${group.split('').join(' ')}`}
          </span>
          <span aria-hidden>{group}</span>
        </li>
      ))}
    </ol>
  );
}
