/** On a step: the conditions it sees to, for whoever reads the law. */
import type { ReactNode } from 'react';
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import { dossierPath } from '../../../routes/paths.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { useOpenDossier, useSection } from '../../../fields/dossier-context.tsx';
import classes from '../../../fields/entries/entity-list.module.css';

export function ConditionsOfStep({ step }: { readonly step: string }): ReactNode {
  const { t } = useTranslation('dossier');
  const { view } = useOpenDossier();
  const legal = useSection('legal');
  const those = listOf(legal, 'condition').filter((entity) =>
    read('legal', 'condition', entity, 'carriedBy')?.steps.includes(step),
  );
  if (those.length === 0) return null;
  return (
    <section aria-labelledby="step-conditions">
      <h3 id="step-conditions">{t('after.forConditions')}</h3>
      <ul className={classes.list}>
        {those.map((entity) => (
          <li key={entity.id}>
            <Anchor component={Link} to={dossierPath(view.id, { tab: 'legal', entity: entity.id })} dir="auto">
              {read('legal', 'condition', entity, 'condition')?.text}
            </Anchor>
          </li>
        ))}
      </ul>
    </section>
  );
}
