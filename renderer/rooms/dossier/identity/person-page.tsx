/**
 * Who the dossier is about, each fact put right where it stands. What stood there before stays in its history, with who changed
 * it and when; what two people put right differently stands side by side until somebody chooses.
 */
import { Button, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { single } from '../../../../shared/dossier/read.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { dossierPath } from '../../../routes/paths.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { sectionOf, useOpenDossier } from '../../../fields/dossier-context.tsx';
import { History } from '../../../fields/history.tsx';
import kit from '../../../fields/kit.module.css';
import { UnitLine } from '../../../fields/entries/unit-line.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { OnePersonCard } from '../one-person/person-card.tsx';
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
      <UnitLine {...line} place={unitPlace('identity', 'person', person, 'destination')} />
      <UnitLine {...line} place={unitPlace('identity', 'person', person, 'residence')} />
    </dl>
  );
}
