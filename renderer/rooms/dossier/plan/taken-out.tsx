/** What was taken out of the plan, at its foot: nothing is gone, everything can come back. */
import { Button, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { read } from '../../../../shared/dossier/read.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { useUnitWords } from '../../../app/unit-text.tsx';
import { ProblemNote } from '../../../app/problems.tsx';
import { WrittenBy } from '../kit/author.tsx';
import { useSaving } from '../kit/use-saving.ts';
import classes from './plan.module.css';

export interface TakenOutProps {
  readonly entities: readonly EntityView[];
  readonly canWrite: boolean;
}

export function TakenOut({ entities, canWrite }: TakenOutProps): ReactNode {
  const { t } = useTranslation('dossier');
  const words = useUnitWords();
  const { save, saving, problem } = useSaving();
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
                <WrittenBy key={version.op} author={version.author} at={version.at} />
              ))}
            </div>
            {canWrite ? (
              <Button
                size="compact-md"
                variant="subtle"
                disabled={saving}
                leftSection={<IconArrowBackUp size={16} aria-hidden />}
                onClick={() => void save([{ do: 'bring-back', section: 'plan', type: entity.type, entity: entity.id }])}
              >
                {t('plan.bringBack')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
    </details>
  );
}

function textOf(entity: EntityView): string {
  if (entity.type === 'step') return read('plan', 'step', entity, 'what')?.text ?? '';
  if (entity.type === 'goal') return read('plan', 'goal', entity, 'words')?.text ?? '';
  return read('plan', 'wish', entity, 'words')?.text ?? '';
}
