/** Counter-indications the law names for a modality, each with the steps of the plan that answer it. No tick and no verdict. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { single } from '../../../../../shared/dossier/read.ts';
import {
  counterIndicationsOf,
  kindName,
  type Calendar,
  type LawKind,
} from '../../../../../shared/release/law/index.ts';
import { lawSourceText } from '../../../../../shared/release/index.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import { CarriedBy } from '../../after-release/carried-by.tsx';
import { useSection } from '../../../../fields/dossier-context.tsx';
import { unitPlace } from '../../../../fields/unit-place.ts';

export interface CounterIndicationsProps {
  readonly made: Calendar;
  readonly kind: LawKind;
}

export function CounterIndications({ made, kind }: CounterIndicationsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const legal = useSection('legal');
  const named = counterIndicationsOf(made, kind);
  if (legal === undefined || named.length === 0) return null;
  return (
    <div data-counter={kind}>
      <Text size="sm">{t('calendar.counterTitle')}</Text>
      <ul aria-label={`${t('calendar.counterTitle')}: ${kindName(kind)[language]}`}>
        {named.map(({ id, summary, article, source }) => (
          <li key={id} data-indication={id}>
            {summary[language]}{' '}
            <Text span size="sm" c="dimmed">
              ({article === undefined ? '' : `${article}; `}
              {lawSourceText(source, language)})
            </Text>
            <div>
              <CarriedBy
                place={unitPlace('legal', 'counter-indication', id, 'carriedBy')}
                entity={single(legal, id)}
                canWrite={legal.canWrite}
                words={{ choose: t('calendar.chooseSteps'), label: t('calendar.counterSteps') }}
              />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
