/**
 * Who the dossier is about, each fact put right where it stands. What stood there before stays in its history, with who changed
 * it and when; what two people put right differently stands side by side until somebody chooses.
 */
import { Button, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { hasPlace, standsIn } from '../../../../shared/dossier/cell.ts';
import { read, single } from '../../../../shared/dossier/read.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { dossierPath } from '../../../routes/paths.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { sectionOf, useOpenDossier } from '../../../fields/dossier-context.tsx';
import { History } from '../../../fields/history.tsx';
import kit from '../../../fields/kit.module.css';
import { UnitLine } from '../../../fields/entries/unit-line.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { ContactsCard } from '../around/contacts-card.tsx';
import { SleepingCard } from '../around/sleeping-card.tsx';
import { OnePersonCard } from '../one-person/person-card.tsx';
import { WorkingTogether } from './working-together.tsx';
import facts from '../network/network.module.css';

/** The entity of the person in every dossier. */
const person = 'person';

export function PersonPage(): ReactNode {
  const { t } = useTranslation('dossier');
  const { view } = useOpenDossier();
  const identity = sectionOf(view, 'identity');
  if (identity === undefined) return <Text className={kit.blank}>{t('identity.none')}</Text>;
  return (
    <div className={kit.page}>
      <Button
        component={Link}
        to={dossierPath(view.id)}
        size="compact-md"
        variant="subtle"
        leftSection={<IconArrowLeft size={16} aria-hidden />}
      >
        {t('identity.back')}
      </Button>
      <h2>{t('identity.title')}</h2>
      <Text c="dimmed" mb="md">
        {t(identity.canWrite ? 'identity.about' : 'identity.readOnly')}
      </Text>
      <article className={kit.card} aria-label={t('identity.title')}>
        <Facts entity={single(identity, 'person')} canWrite={identity.canWrite} />
        <History section="identity" entity={person} />
      </article>
      <WorkingTogether />
      <ContactsCard />
      <SleepingCard />
      <OnePersonCard />
    </div>
  );
}

interface FactsProps {
  readonly entity: EntityView | undefined;
  readonly canWrite: boolean;
}

function Facts({ entity, canWrite }: FactsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const line = { entity, canWrite, add: t('identity.add') };
  return (
    <dl className={facts['facts']}>
      <UnitLine {...line} place={unitPlace('identity', 'person', person, 'name')} />
      <UnitLine {...line} place={unitPlace('identity', 'person', person, 'birth')} />
      <UnitLine {...line} place={unitPlace('identity', 'person', person, 'personLanguage')} />
      <UnitLine {...line} place={unitPlace('identity', 'person', person, 'fileLanguage')} />
      <UnitLine {...line} place={unitPlace('identity', 'person', person, 'place')} />
      <CellLine {...line} />
      <UnitLine {...line} place={unitPlace('identity', 'person', person, 'registryNumber')} />
      <UnitLine {...line} place={unitPlace('identity', 'person', person, 'destination')} />
      <UnitLine {...line} place={unitPlace('identity', 'person', person, 'residence')} />
    </dl>
  );
}

interface CellLineProps extends FactsProps {
  readonly add: string;
}

/** Of the place where the person stays now; one of an earlier place stands in the history alone (shared/dossier/SPEC.md, RN4). */
function CellLine({ entity, ...line }: CellLineProps): ReactNode {
  const place = read('identity', 'person', entity, 'place');
  const cell = read('identity', 'person', entity, 'cell');
  if (!hasPlace(place)) return null;
  const of = { at: place.at ?? '', text: place.at === undefined ? (place.text ?? '') : '' };
  return (
    <UnitLine
      {...line}
      // What is typed of one place is never filed as of another.
      key={`${of.at}/${of.text}`}
      entity={entity}
      place={unitPlace('identity', 'person', person, 'cell')}
      over={cell !== undefined && !standsIn(cell, place)}
      form={{ always: of }}
      shown={(value) => value.cell}
    />
  );
}
