/** Two people wrote the same thing apart: both values side by side, who, where, when; a person chooses. */
import { Button, Group, Text } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Version } from '../../../../shared/dossier/view.ts';
import { ProblemNote } from '../../../app/problems.tsx';
import type { VaultProblem } from '../../../vault/api.ts';
import { WrittenBy } from './author.tsx';
import { useOpenDossier } from './dossier-context.tsx';
import classes from './kit.module.css';
import { settlement, type UnitPlace } from './unit-place.ts';

export interface TwoVersionsProps<V> {
  readonly place: UnitPlace<V>;
  /** What is written twice: "by when", "room available from". */
  readonly label: string;
  readonly versions: readonly Version[];
  readonly words: (value: unknown) => ReactNode;
  /** The field with which another value is written; it calls `settle` when complete. */
  readonly editor?: ((settle: (value: V) => void) => ReactNode) | undefined;
  readonly canWrite: boolean;
}

export function TwoVersions<V>({ place, label, versions, words, editor, canWrite }: TwoVersionsProps<V>): ReactNode {
  const { t } = useTranslation('dossier');
  const { change } = useOpenDossier();
  const [another, setAnother] = useState(false);
  const [problem, setProblem] = useState<VaultProblem>();
  const settle = async (value: V): Promise<void> => {
    const answer = await change([settlement(place, value, versions)]);
    setProblem(answer.ok ? undefined : answer.problem);
  };
  return (
    <section className={classes.versions} aria-label={t('versions.title', { what: label })}>
      <Group gap="xs" wrap="nowrap">
        <IconArrowsSplit2 size={18} aria-hidden />
        <Text fw={600}>{t('versions.title', { what: label })}</Text>
      </Group>
      <div className={classes.sides}>
        {versions.map((version, at) => {
          const value = place.parse(version.value);
          return (
            <div key={version.op} className={classes.side}>
              <div className={classes.sideValue} dir="auto">
                {words(version.value)}
              </div>
              <WrittenBy author={version.author} at={version.at} full />
              {canWrite && value !== undefined ? (
                <Button size="compact-md" variant="default" onClick={() => void settle(value)}>
                  {at === 0 ? t('versions.keepThis') : t('versions.keepThat')}
                </Button>
              ) : null}
            </div>
          );
        })}
      </div>
      {canWrite && editor !== undefined ? (
        <Group mt="sm" gap="sm" align="flex-end">
          {another ? editor((value) => void settle(value)) : null}
          <Button variant="subtle" size="compact-md" onClick={() => setAnother(!another)}>
            {another ? t('cancel') : t('versions.another')}
          </Button>
        </Group>
      ) : null}
      {problem === undefined ? null : <ProblemNote problem={problem} />}
    </section>
  );
}
