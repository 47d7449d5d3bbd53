/** Stays in prisons, and time outside as it was carried out: permissions, leave, monitoring, release under conditions. */
import type { ReactNode } from 'react';
import { unitPlace } from '../../../fields/unit-place.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { EntityPart } from './entity-part.tsx';
import type { LegalTabProps } from './legal-tab-props.ts';

export function Stays({ section }: LegalTabProps): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <EntityPart
      section={section}
      place={(id) => unitPlace('legal', 'stay', id, 'stay')}
      order={{ newestFirst: true, text: ({ from }) => from }}
      words={{ title: t('legal.stays'), add: t('legal.addStay'), none: t('legal.noStays') }}
    />
  );
}

export function TimeOutside({ section }: LegalTabProps): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <EntityPart
      section={section}
      place={(id) => unitPlace('legal', 'modality', id, 'period')}
      order={{ newestFirst: true, text: ({ from }) => from }}
      words={{ title: t('legal.outside'), add: t('legal.addOutside'), none: t('legal.noOutside') }}
    />
  );
}
