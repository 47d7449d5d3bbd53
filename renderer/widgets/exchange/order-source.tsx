/** Below an order: where its article stands in the law, with state read and mark, behind a click. Nothing where it was typed by hand. */
import type { ReactNode } from 'react';
import { articleNamed, type Mandate } from '../../../shared/disclosure/mandates.ts';
import { citation, type Grounds } from '../../../shared/law/index.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import classes from './exchange.module.css';

export function OrderSource({ order }: { readonly order: Pick<Mandate, 'authority' | 'article'> }): ReactNode {
  const known = articleNamed(order.authority, order.article);
  return known === undefined ? null : <Sources rows={[known]} />;
}

/** Articles behind a click. */
export function Sources({ rows }: { readonly rows: readonly Grounds[] }): ReactNode {
  const { t } = useTranslation('disclosure');
  const { language } = useFormat();
  return (
    <details className={classes['source']}>
      <summary>{t('source')}</summary>
      <ul>
        {rows.map((row) => (
          <li key={`${row.act} ${row.article}`}>{citation(row, language)}</li>
        ))}
      </ul>
    </details>
  );
}
