/** "What if": one scenario beside today's dates. It changes nothing; pinned, it is kept as a scenario and never stands among dates that hold. */
import { Badge, Text } from '@mantine/core';
import { IconPin } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { listOf, read } from '../../../../../shared/dossier/read.ts';
import type { Scenario } from '../../../../../shared/dossier/units/scenario.ts';
import type { EntityView, SectionView } from '../../../../../shared/dossier/view.ts';
import { missingIn, type Supposed } from '../../../../../shared/release/index.ts';
import { ProblemNote } from '../../../../ui/problems.tsx';
import { useTranslation } from '../../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../../ui/button-with-icon.tsx';
import { ValueText } from '../../../../i18n/units/unit-text.tsx';
import { Block } from '../../../../fields/block.tsx';
import { TakeOutButton } from '../../../../fields/take-out-button.tsx';
import { TakenOutOrChanged } from '../../../../fields/taken-out-or-changed.tsx';
import { newEntityId } from '../../../../fields/unit-place.ts';
import { useSaving } from '../../../../fields/use-saving.ts';
import type { LawHere } from '../law-here.ts';
import classes from './calendar.module.css';
import { ScenarioFields } from './scenario-fields.tsx';
import { ScenarioResult } from './scenario-result.tsx';

export interface WhatIfProps {
  readonly section: SectionView;
  readonly law: LawHere;
}

export function WhatIf({ section, law: { packs, recorded, legal } }: WhatIfProps): ReactNode {
  const { t } = useTranslation('calendar');
  const [scenario, setScenario] = useState<Scenario>();
  const { save, problem } = useSaving();
  const today: Supposed = { packs, recorded, legal };
  const missing = scenario === undefined ? [] : missingIn(scenario);
  const pin = async (value: Scenario): Promise<void> => {
    const place = { section: 'legal', type: 'scenario', entity: newEntityId(), unit: 'scenario' } as const;
    if (await save([{ do: 'put', ...place, value, sees: [] }])) setScenario(undefined);
  };
  return (
    <Block title={t('whatIf.title')}>
      <Text size="sm" c="dimmed" mb="xs" maw="46rem">
        {t('whatIf.about')}
      </Text>
      <ScenarioFields packs={packs} scenario={scenario} onChange={setScenario} />
      {scenario === undefined ? null : (
        <div role="status" className={classes.supposed}>
          {missing.length > 0 ? (
            <Text size="sm">{t(missing.includes('order') ? 'whatIf.order' : 'whatIf.fill')}</Text>
          ) : (
            <ScenarioResult today={today} scenario={scenario} />
          )}
        </div>
      )}
      {scenario === undefined || missing.length > 0 || !section.canWrite ? null : (
        <ButtonWithIcon size="compact-md" variant="default" icon={IconPin} onClick={() => void pin(scenario)}>
          {t('whatIf.pin')}
        </ButtonWithIcon>
      )}
      <ProblemNote problem={problem} />
      <Pinned section={section} today={today} />
    </Block>
  );
}

/** Worked out anew each time: what was pinned is what is supposed, not what came of it that day. */
function Pinned({ section, today }: { readonly section: SectionView; readonly today: Supposed }): ReactNode {
  const { t } = useTranslation('calendar');
  const pinned = listOf(section, 'scenario');
  if (pinned.length === 0) return null;
  return (
    <>
      <h3>{t('whatIf.pinned')}</h3>
      <Text size="sm" c="dimmed">
        {t('whatIf.nowhere')}
      </Text>
      <ul className={classes.pinned}>
        {pinned.map((entity) => (
          <PinnedLine key={entity.id} section={section} entity={entity} today={today} />
        ))}
      </ul>
    </>
  );
}

interface PinnedLineProps {
  readonly section: SectionView;
  readonly entity: EntityView;
  readonly today: Supposed;
}

function PinnedLine({ section, entity, today }: PinnedLineProps): ReactNode {
  const { t } = useTranslation('calendar');
  const scenario = read('legal', 'scenario', entity, 'scenario');
  if (scenario === undefined) return null;
  return (
    <li data-scenario={scenario.what}>
      <div className={classes.pinnedBody}>
        <Badge variant="outline" color="gray">
          {t('whatIf.marked')}
        </Badge>{' '}
        <ValueText section="legal" type="scenario" unit="scenario" value={scenario} />
        <ScenarioResult today={today} scenario={scenario} />
        <TakenOutOrChanged section="legal" entity={entity} canWrite={section.canWrite} />
      </div>
      {section.canWrite ? <TakeOutButton section="legal" entity={entity} /> : null}
    </li>
  );
}
