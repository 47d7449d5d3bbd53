/** Decisions of whoever holds a secret, in their own section: a day and their reasoning, nothing of the secret (shared/dossier/SPEC.md, OD1). */
import { Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { saidBeside } from '../../../../shared/disclosure/said-beside.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { citation } from '../../../../shared/law/index.ts';
import { useEntityRows } from '../../../fields/entries/use-entity-rows.ts';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import kit from '../../../fields/kit.module.css';
import { TakenOutOrChanged } from '../../../fields/taken-out-or-changed.tsx';
import type { UnitPlace } from '../../../fields/unit-place.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';

interface OwnDecisionsProps<V> {
  readonly section: SectionView;
  readonly placeOf: (id: string) => UnitPlace<V>;
}

/** Shown to whoever writes the section, which is its holder. */
export function OwnDecisions<V>({ section, placeOf }: OwnDecisionsProps<V>): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const { unit } = placeOf('');
  const { rows, begin } = useEntityRows({ section, place: placeOf, order: { newestFirst: true } });
  if (!section.canWrite) return null;
  return (
    <>
      <ButtonWithIcon my="sm" size="compact-md" variant="subtle" icon={IconPlus} onClick={begin}>
        {t('apart.ownDecision')}
      </ButtonWithIcon>
      {rows.length === 0 ? null : (
        <>
          <Text size="sm" c="dimmed">
            {t('apart.ownDecisionAbout')}
          </Text>
          <details className={kit.lawSource}>
            <summary>{t('apart.source')}</summary>
            <ul>
              {saidBeside.ownDecision.map((source) => (
                <li key={source.act}>{citation(source, language)}</li>
              ))}
            </ul>
            {t('apart.ownDecisionDoubt')}
          </details>
        </>
      )}
      {rows.map(({ id, entity, ...entry }) => (
        <div key={id} className={kit.card}>
          <UnitEntry {...entry} place={placeOf(id)} view={entity?.units[unit]} canWrite={section.canWrite} />
          {entity === undefined ? null : (
            <TakenOutOrChanged section={section.kind} entity={entity} canWrite={section.canWrite} />
          )}
        </div>
      ))}
    </>
  );
}
