/** When the review was talked through, and what the person was told first: the role, the readers, that answering is free. */
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import type { UnitValue } from '../../../../shared/dossier/entities.ts';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import { useMe } from '../../../data/vault.tsx';
import { Block } from '../../../fields/block.tsx';
import { usePerson } from '../../../fields/person.ts';
import { TakeOutButton } from '../../../fields/take-out-button.tsx';
import { TakenOutOrChanged } from '../../../fields/taken-out-or-changed.tsx';
import { useEntityRows, type EntityRow } from '../../../fields/entries/use-entity-rows.ts';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import classes from './review.module.css';

/** Newest first. */
export const talksOf = (section: SectionView): readonly EntityView[] =>
  [...listOf(section, 'review')].sort((a, b) => heldOn(b).localeCompare(heldOn(a)));

export const heldOn = (talk: EntityView): string => read('assessment', 'review', talk, 'held')?.on ?? '';

export function Talks({ section }: { readonly section: SectionView }): ReactNode {
  const { t } = useTranslation('dossier');
  const { rows, begin } = useEntityRows({
    section,
    place: (id) => unitPlace('assessment', 'review', id, 'held'),
    order: { newestFirst: true, text: ({ on }) => on },
  });
  return (
    <Block
      title={t('review.talks')}
      add={section.canWrite ? t('review.addTalk') : undefined}
      onAdd={begin}
      empty={rows.length === 0 ? t('review.noTalks') : null}
    >
      <ul className={classes.talks}>
        {rows.map((row) => (
          <li key={row.id}>
            <Talk {...row} canWrite={section.canWrite} />
          </li>
        ))}
      </ul>
    </Block>
  );
}

interface TalkProps extends EntityRow {
  readonly canWrite: boolean;
}

function Talk({ id, entity, canWrite, fresh, onLeftEmpty }: TalkProps): ReactNode {
  const { t } = useTranslation('dossier');
  const me = useMe();
  const { language } = usePerson();
  return (
    <div className={classes.statement}>
      <div className={classes.talk}>
        <UnitEntry
          place={unitPlace('assessment', 'review', id, 'held')}
          view={entity?.units['held']}
          form={{ start: { with: me.name } }}
          canWrite={canWrite}
          fresh={fresh}
          onLeftEmpty={onLeftEmpty}
        />
        {entity === undefined ? null : (
          <UnitEntry
            place={unitPlace('assessment', 'review', id, 'explained')}
            view={entity.units['explained']}
            form={{ start: { language } }}
            canWrite={canWrite}
            add={t('review.addExplained')}
            shown={(value) => <Explained value={value} />}
          />
        )}
      </div>
      {entity === undefined ? null : <TakenOutOrChanged section="assessment" entity={entity} canWrite={canWrite} />}
      {canWrite && entity !== undefined ? <TakeOutButton section="assessment" entity={entity} /> : null}
    </div>
  );
}

function Explained({ value }: { readonly value: UnitValue<'assessment', 'review', 'explained'> }): ReactNode {
  const { t } = useTranslation('dossier');
  const words = useUnitWords();
  return (
    <span className={classes.from}>
      {t('review.explained', { what: words.value('assessment', 'review', 'explained', value) })}
    </span>
  );
}
