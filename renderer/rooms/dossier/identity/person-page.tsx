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
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import { sectionOf, useOpenDossier } from '../../../fields/dossier-context.tsx';
import { History } from '../../../fields/history.tsx';
import kit from '../../../fields/kit.module.css';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { unitPlace, type UnitPlace } from '../../../fields/unit-place.ts';
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
    </div>
  );
}

interface FactsProps {
  readonly entity: EntityView | undefined;
  readonly canWrite: boolean;
}

function Facts({ entity, canWrite }: FactsProps): ReactNode {
  const line = { entity, canWrite };
  return (
    <dl className={facts['facts']}>
      <Fact {...line} place={unitPlace('identity', 'person', person, 'name')} />
      <Fact {...line} place={unitPlace('identity', 'person', person, 'birth')} />
      <Fact {...line} place={unitPlace('identity', 'person', person, 'personLanguage')} />
      <Fact {...line} place={unitPlace('identity', 'person', person, 'fileLanguage')} />
      <Fact {...line} place={unitPlace('identity', 'person', person, 'place')} />
      <Fact {...line} place={unitPlace('identity', 'person', person, 'destination')} />
      <Fact {...line} place={unitPlace('identity', 'person', person, 'residence')} />
    </dl>
  );
}

interface FactProps<V> extends FactsProps {
  readonly place: UnitPlace<V>;
}

function Fact<V>({ entity, canWrite, place }: FactProps<V>): ReactNode {
  const { t } = useTranslation('dossier');
  const words = useUnitWords();
  const view = entity?.units[place.unit];
  if (view === undefined && !canWrite) return null;
  return (
    <>
      <dt>{words.unit(place.section, place.type, place.unit)}</dt>
      <dd data-unit={place.unit}>
        <UnitEntry place={place} view={view} canWrite={canWrite} add={t('identity.add')} />
      </dd>
    </>
  );
}
