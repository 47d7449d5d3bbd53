/** Takes an entry out of the dossier; it stays in the history. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import { useUnitWords } from '../i18n/units/unit-text.tsx';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import type { EntityView } from '../../shared/dossier/view.ts';
import classes from './unit-entry.module.css';
import { useTakeOut } from './use-take-out.tsx';

export interface TakeOutButtonProps {
  readonly section: SectionKind;
  readonly entity: EntityView;
}

export function TakeOutButton({ section, entity }: TakeOutButtonProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { takeOut } = useTakeOut(section);
  const words = useUnitWords();
  const [first] = Object.entries(entity.units).flatMap(([unit, { versions }]) =>
    versions.slice(0, 1).map(({ value }) => words.value(section, entity.type, unit, value)),
  );
  return (
    <Tooltip label={t('entry.takeOut')}>
      <ActionIcon
        className={classes.pencil}
        size="lg"
        aria-label={t('entry.takeOut')}
        aria-description={first}
        onClick={() => takeOut(entity)}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
