/**
 * Where the person sleeps: now, next, as it is proposed. What is over folds away. Entries of the plan, shown where one looks who
 * somebody is (SPEC.md, SL1-SL4).
 */
import { useState, type ReactNode } from 'react';
import { read } from '../../../../shared/dossier/read.ts';
import { isOver } from '../../../../shared/dossier/sleeping.ts';
import { sleepingPlaces } from '../../../../shared/dossier/units/sleeping-place.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { Block } from '../../../fields/block.tsx';
import { useSection } from '../../../fields/dossier-context.tsx';
import { useEntityRows, type EntityRow } from '../../../fields/entries/use-entity-rows.ts';
import kit from '../../../fields/kit.module.css';
import { unitPlace } from '../../../fields/unit-place.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import classes from './around.module.css';
import { SleepingPlace } from './sleeping-place.tsx';

export function SleepingCard(): ReactNode {
  const { t } = useTranslation('dossier');
  const section = useSection('plan');
  if (section === undefined) return null;
  return (
    <article className={`${kit.card} ${classes.card}`} aria-label={t('sleeping.title')}>
      <Places section={section} />
    </article>
  );
}

function Places({ section }: { readonly section: SectionView }): ReactNode {
  const { t } = useTranslation('dossier');
  const { rows, begin } = useEntityRows({
    section,
    place: (id) => unitPlace('plan', 'sleeping-place', id, 'where'),
  });
  const today = todayIso();
  // What ends while somebody is typing its last day keeps its place until they come back.
  const [before] = useState(() => new Set(overIn(section, today)));
  const over = rows.filter(({ id, entity }) => before.has(id) && isOver(entity, today));
  const { canWrite } = section;
  return (
    <Block
      title={t('sleeping.title')}
      add={canWrite ? t('sleeping.add') : undefined}
      onAdd={begin}
      empty={rows.length === 0 ? t('sleeping.none') : null}
    >
      <Ahead rows={rows.filter((row) => !over.includes(row))} canWrite={canWrite} />
      {over.length === 0 ? null : (
        <details className={classes.over}>
          <summary>{t('sleeping.over', { number: over.length })}</summary>
          <ul className={classes.places}>
            {over.map((row) => (
              <li key={row.id}>
                <SleepingPlace {...row} fresh={false} canWrite={canWrite} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Block>
  );
}

const overIn = (section: SectionView, today: string): readonly string[] =>
  section.entities.filter((entity) => entity.type === 'sleeping-place' && isOver(entity, today)).map(({ id }) => id);

interface AheadProps {
  readonly rows: readonly EntityRow[];
  readonly canWrite: boolean;
}

/** One list, whichever they are: what is being typed keeps its place on screen when it is filed as another. */
function Ahead({ rows, canWrite }: AheadProps): ReactNode {
  const { t } = useTranslation('dossier');
  const sorted = rows
    .map((row) => ({ row, which: read('plan', 'sleeping-place', row.entity, 'where')?.which }))
    .sort((a, b) => rank(a.which) - rank(b.which));
  return (
    <ul className={classes.places}>
      {sorted.map(({ row, which }, at) => (
        <li key={row.id}>
          {which === undefined || which === sorted[at - 1]?.which ? null : (
            <h3 className={classes.which}>{t(`sleeping.which.${which}`)}</h3>
          )}
          <SleepingPlace {...row} canWrite={canWrite} />
        </li>
      ))}
    </ul>
  );
}

/** What is only begun stands last. */
const rank = (which: (typeof sleepingPlaces)[number] | undefined): number =>
  which === undefined ? sleepingPlaces.length : sleepingPlaces.indexOf(which);
