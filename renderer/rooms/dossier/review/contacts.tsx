/** People around the person who tell something or may be called: in which capacity, and on which day they heard what it is for. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { read } from '../../../../shared/dossier/read.ts';
import { isThirdParty } from '../../../../shared/dossier/units/knowing.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { Block } from '../../../fields/block.tsx';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { useEntityRows, type EntityRow } from '../../../fields/entries/use-entity-rows.ts';
import { Differences } from '../../../fields/settle/differences.tsx';
import { TakeOutButton } from '../../../fields/take-out-button.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { Reaching } from './reaching.tsx';
import classes from './review.module.css';

interface ContactsProps {
  readonly section: SectionView;
}

export function Contacts({ section }: ContactsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { rows, begin } = useEntityRows({ section, place: (id) => unitPlace('assessment', 'contact', id, 'who') });
  return (
    <Block
      title={t('contacts.title')}
      add={section.canWrite ? t('contacts.add') : undefined}
      onAdd={begin}
      empty={rows.length === 0 ? t('contacts.none') : null}
    >
      <ul className={classes.talks}>
        {rows.map((row) => (
          <li key={row.id}>
            <Contact {...row} canWrite={section.canWrite} />
          </li>
        ))}
      </ul>
    </Block>
  );
}

interface ContactProps extends EntityRow {
  readonly canWrite: boolean;
}

const ownUnits = ['who', 'role', 'telephone', 'mayBeCalled', 'purposeTold'] as const;

function Contact({ id, entity, canWrite, fresh, onLeftEmpty }: ContactProps): ReactNode {
  const { t } = useTranslation('dossier');
  const who = read('assessment', 'contact', entity, 'who');
  return (
    <div className={classes.statement}>
      <div className={classes.talk}>
        <UnitEntry
          place={unitPlace('assessment', 'contact', id, 'who')}
          view={entity?.units['who']}
          canWrite={canWrite}
          fresh={fresh}
          onLeftEmpty={onLeftEmpty}
        />
        {who !== undefined && isThirdParty(who.capacity) ? (
          <Text size="sm" c="dimmed">
            {t('contacts.third')}
          </Text>
        ) : null}
        {entity === undefined ? null : (
          <>
            <Reaching entity={entity} canWrite={canWrite} />
            <PurposeTold id={id} section="assessment" entity={entity} canWrite={canWrite} />
            <Differences section="assessment" entity={entity} canWrite={canWrite} except={ownUnits} />
          </>
        )}
      </div>
      {canWrite && entity !== undefined ? <TakeOutButton section="assessment" entity={entity} /> : null}
    </div>
  );
}

interface PurposeToldProps extends Pick<EntityRow, 'id'> {
  readonly section: 'assessment';
  readonly entity: NonNullable<EntityRow['entity']>;
  readonly canWrite: boolean;
}

/** Asked wherever something they told is noted, until the day is filled in (OW6). */
export function PurposeTold({ id, section, entity, canWrite }: PurposeToldProps): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <UnitEntry
      place={unitPlace(section, 'contact', id, 'purposeTold')}
      view={entity.units['purposeTold']}
      canWrite={canWrite}
      add={t('contacts.addTold')}
    />
  );
}
