/** On top of a dossier: entries of which whoever gave them says that they were put right or erased, and parts that were, with the way there. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import { CorrectedNote } from '../../fields/corrected-note.tsx';
import { useOpenDossier } from '../../fields/dossier-context.tsx';
import { useLookup } from '../../fields/lookup.ts';
import { dossierPath, tabOfSection } from '../../routes/paths.ts';

export function CorrectedHere(): ReactNode {
  const { t } = useTranslation('dossier');
  const words = useUnitWords();
  const lookup = useLookup();
  const { date } = useFormat();
  const { view } = useOpenDossier();
  const { corrected = [] } = view;
  if (corrected.length === 0) return null;
  return (
    <details data-corrected-here>
      <summary>{t('corrected.title')}</summary>
      <ul>
        {corrected.map(({ section, entity, at }) => (
          <li key={`${section} ${entity ?? ''}`}>
            <Link to={dossierPath(view.id, { tab: tabOfSection(section), ...(entity !== undefined && { entity }) })}>
              <bdi>{(entity !== undefined && lookup(section, entity)) || words.section(section)}</bdi>
            </Link>
            {entity === undefined ? (
              <Text size="sm" fw={550} role="note" data-corrected="part">
                {t('corrected.part', { date: date(isoDateOf(at)) })}
              </Text>
            ) : (
              <CorrectedNote section={section} entity={entity} />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
