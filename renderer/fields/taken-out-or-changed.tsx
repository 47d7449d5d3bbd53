/** One person took something out while another went on working on it: a person decides, nothing is lost meanwhile. */
import { Button, Group, Text } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import type { EntityView, Version } from '../../shared/dossier/view.ts';
import { useUnitWords } from '../i18n/units/unit-text.tsx';
import { ProblemNote } from '../ui/problems.tsx';
import { CorrectedNote } from './corrected-note.tsx';
import { WrittenBy } from './author.tsx';
import classes from './kit.module.css';
import { Afterwards } from './two-versions.tsx';
import { useSaving } from './use-saving.ts';

export interface TakenOutOrChangedProps {
  readonly section: SectionKind;
  readonly entity: EntityView;
  readonly canWrite: boolean;
}

export function TakenOutOrChanged({ section, entity, canWrite }: TakenOutOrChangedProps): ReactNode {
  const { t } = useTranslation('dossier');
  const words = useUnitWords();
  const { save, saving, problem } = useSaving();
  const { id, type, takenOut, state } = entity;
  const changed = newestChange(entity);
  const settle = (keep: boolean): void => void save([{ do: 'settle-taken-out', section, type, entity: id, keep }]);
  if (state !== 'taken-out-and-changed') return <CorrectedNote section={section} entity={id} />;
  return (
    <section className={classes.versions} aria-label={t('takenOut.title')}>
      <Group gap="xs" wrap="nowrap">
        <IconArrowsSplit2 size={18} aria-hidden />
        <Text fw={600}>{t('takenOut.title')}</Text>
      </Group>
      <CorrectedNote section={section} entity={id} />
      <div className={classes.sides}>
        <div className={classes.side}>
          <div className={classes.sideValue}>{t('takenOut.taken')}</div>
          {takenOut.map((version) => (
            <div key={version.op}>
              {typeof version.value === 'string' ? (
                <div dir="auto">
                  <q>{version.value}</q>
                </div>
              ) : null}
              <WrittenBy author={version.author} at={version.at} full />
            </div>
          ))}
          {canWrite ? (
            <Button size="compact-md" variant="default" disabled={saving} onClick={() => settle(false)}>
              {t('takenOut.afterAll')}
            </Button>
          ) : null}
        </div>
        {changed === undefined ? null : (
          <div className={classes.side}>
            <div className={classes.sideValue} dir="auto">
              {words.unit(section, type, changed.unit)}:{' '}
              {words.value(section, type, changed.unit, changed.version.value)}
            </div>
            <WrittenBy author={changed.version.author} at={changed.version.at} full />
            {canWrite ? (
              <Button size="compact-md" variant="default" disabled={saving} onClick={() => settle(true)}>
                {t('takenOut.keep')}
              </Button>
            ) : null}
          </div>
        )}
      </div>
      <Afterwards section={section} canWrite={canWrite} />
      <ProblemNote problem={problem} />
    </section>
  );
}

/** What was written last, by the authors' clocks: for reading. */
function newestChange({ units }: EntityView): { readonly unit: string; readonly version: Version } | undefined {
  return Object.entries(units)
    .flatMap(([unit, { versions }]) => versions.map((version) => ({ unit, version })))
    .reduce<{ unit: string; version: Version } | undefined>(
      (latest, each) => (latest === undefined || each.version.at > latest.version.at ? each : latest),
      undefined,
    );
}
