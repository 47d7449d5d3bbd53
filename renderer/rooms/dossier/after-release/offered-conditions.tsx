/** General conditions of the law for what was granted: offered with their article, taken over one by one, never filled in unasked. */
import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { generalConditions, specialGrounds, textsFor, type LawText } from '../../../../shared/release/index.ts';
import { usePerson } from '../../../fields/person.ts';
import { newEntityId, put, unitPlace } from '../../../fields/unit-place.ts';
import { useSaving } from '../../../fields/use-saving.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import classes from './after-release.module.css';
import { LawLine, LawTexts } from './law-texts.tsx';
import { useGrants } from './use-grants.ts';

export interface OfferedConditionsProps {
  readonly section: SectionView;
  /** Id of the decision they come with. */
  readonly decision: string;
}

export function OfferedConditions({ section, decision }: OfferedConditionsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const here = useGrants(section).find(({ grant }) => grant.id === decision);
  if (here === undefined) return null;
  const asked = { modality: here.grant.modality, regimes: here.regimes, on: here.grant.on };
  const taken = takenIn(section, decision);
  const open = textsFor(generalConditions, asked).filter(({ id }) => !taken.has(id));
  return (
    <>
      {section.canWrite && open.length > 0 ? (
        <details className={classes.law} data-offered={decision}>
          <summary>{t('after.offered', { count: open.length })}</summary>
          <Text size="sm" c="dimmed">
            {t(here.regimes.length === 0 ? 'after.offeredAnyRegime' : 'after.offeredHint')}
          </Text>
          <ul className={classes.texts}>
            {open.map((row) => (
              <Offered key={row.id} row={row} decision={decision} />
            ))}
          </ul>
        </details>
      ) : null}
      <LawTexts rows={textsFor(specialGrounds, asked)} title={t('after.specialGrounds')} />
    </>
  );
}

function Offered({ row, decision }: { readonly row: LawText; readonly decision: string }): ReactNode {
  const { t } = useTranslation('dossier');
  const { fileLanguage } = usePerson();
  const { save, saving, problem } = useSaving();
  const take = (): void => {
    const value = { decision, kind: 'general' as const, law: row.id, text: row.text[fileLanguage] };
    void save([put(unitPlace('legal', 'condition', newEntityId(), 'condition'), value, [])]);
  };
  return (
    <li className={classes.offered} data-law={row.id}>
      <LawLine row={row} />
      <Button size="compact-sm" variant="default" loading={saving} onClick={take}>
        {t('after.takeOver')}
      </Button>
      <ProblemNote problem={problem} />
    </li>
  );
}

/** Conditions of the law this decision has already. */
const takenIn = (section: SectionView, decision: string): ReadonlySet<string> =>
  new Set(
    listOf(section, 'condition').flatMap((entity) => {
      const condition = read('legal', 'condition', entity, 'condition');
      return condition?.law !== undefined && condition.decision === decision ? [condition.law] : [];
    }),
  );
