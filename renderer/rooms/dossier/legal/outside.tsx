/** Time outside prison as it was carried out: permissions, leave, monitoring, release under conditions. */
import type { ReactNode } from 'react';
import { EntityBlock } from '../../../fields/entries/entity-block.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import type { LegalTabProps } from './legal-tab-props.ts';

export function TimeOutside({ section }: LegalTabProps): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <EntityBlock
      section={section}
      place={(id) => unitPlace('legal', 'modality', id, 'period')}
      order={{ newestFirst: true, text: ({ from }) => from }}
      words={{ title: t('legal.outside'), add: t('legal.addOutside'), none: t('legal.noOutside') }}
    />
  );
}
