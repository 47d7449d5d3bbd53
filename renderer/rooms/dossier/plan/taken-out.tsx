/** What was taken out of the plan, at its foot: nothing is gone, everything can come back. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { read } from '../../../../shared/dossier/read.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import { WrittenBy } from '../../../fields/author.tsx';
import { BringBack } from '../../../fields/bring-back.tsx';
import classes from './taken-out.module.css';

export interface TakenOutProps {
  readonly entities: readonly EntityView[];
  readonly canWrite: boolean;
}

export function TakenOut({ entities, canWrite }: TakenOutProps): ReactNode {
  const { t } = useTranslation('dossier');
  const words = useUnitWords();
  if (entities.length === 0) return null;
  return (
    <details className={classes.takenOut}>
      <summary>{t('plan.takenOut', { count: entities.length })}</summary>
      <ul>
        {entities.map((entity) => (
          <li key={entity.id}>
            <div className={classes.grow}>
              <Text span c="dimmed" size="sm">
                {words.type('plan', entity.type)}
                {': '}
              </Text>
              <bdi>{textOf(entity)}</bdi>
              <br />
              {entity.takenOut.map((version) => (
                <div key={version.op}>
                  {typeof version.value === 'string' ? (
                    <bdi>
                      <q>{version.value}</q>{' '}
                    </bdi>
                  ) : null}
                  <WrittenBy author={version.author} at={version.at} />
                </div>
              ))}
            </div>
            {canWrite ? <BringBack section="plan" type={entity.type} entity={entity.id} /> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

function textOf(entity: EntityView): string {
  if (entity.type === 'step') return read('plan', 'step', entity, 'what')?.text ?? '';
  if (entity.type === 'goal') return read('plan', 'goal', entity, 'words')?.text ?? '';
  return read('plan', 'wish', entity, 'words')?.text ?? '';
}
