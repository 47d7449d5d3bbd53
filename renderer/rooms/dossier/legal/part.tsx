/** A part of the slip's side: its name, what stands in it, and the button that adds, on one line while it is empty. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { FieldTerm, type ExplainedTerm } from '../../../fields/field-term.tsx';
import classes from './part.module.css';

export interface PartProps {
  readonly title: string;
  readonly term?: ExplainedTerm | undefined;
  /** What the button adds; screen readers hear it, the others read it from the title beside. */
  readonly add?: string | undefined;
  readonly onAdd?: (() => void) | undefined;
  /** Said beside the title while nothing stands there. */
  readonly none?: string | undefined;
  readonly children?: ReactNode;
}

export function Part({ title, term, add, onAdd, none, children }: PartProps): ReactNode {
  const { t } = useTranslation('dossier');
  const id = useId();
  return (
    <section className={classes.part} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id}>
          <FieldTerm id={term}>{title}</FieldTerm>
        </h2>
        <span className={classes.none}>{none}</span>
        {add === undefined || onAdd === undefined ? null : (
          <Button
            size="compact-sm"
            variant="subtle"
            className={classes.add ?? ''}
            leftSection={<IconPlus size={14} aria-hidden />}
            aria-label={add}
            title={add}
            onClick={onAdd}
          >
            {t('legal.add')}
          </Button>
        )}
      </div>
      {children}
    </section>
  );
}
