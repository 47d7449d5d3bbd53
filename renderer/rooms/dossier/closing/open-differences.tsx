/** On top of a dossier: two versions of its closing, or of until when a part stays. They belong to no tab. */
import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import classes from '../../../fields/notice.module.css';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import { Differences } from '../../../fields/settle/differences.tsx';

const types: readonly string[] = ['closing', 'keeping'];

const isOpen = ({ type, state, units }: EntityView): boolean =>
  types.includes(type) &&
  (state === 'taken-out-and-changed' ||
    (state === 'present' && Object.values(units).some(({ versions }) => versions.length > 1)));

export function OpenDifferences(): ReactNode {
  const words = useUnitWords();
  const { view } = useOpenDossier();
  const found = view.sections.flatMap((section) =>
    section.entities.filter(isOpen).map((entity) => ({ section, entity })),
  );
  if (found.length === 0) return null;
  return (
    <Stack className={classes.notice} gap="md">
      {found.map(({ section, entity }) => (
        <div key={`${section.id}/${entity.id}`}>
          <Text size="sm" c="dimmed">
            {words.section(section.kind)}
          </Text>
          <Differences section={section.kind} entity={entity} canWrite={section.canWrite} />
        </div>
      ))}
    </Stack>
  );
}
