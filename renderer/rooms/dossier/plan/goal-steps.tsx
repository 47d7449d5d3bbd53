/** The steps of one goal as rows, those just begun among them, and a place to add the next. */
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import type { GivenFile } from '../../../fields/pick-file.ts';
import type { ActorChoices } from '../../../fields/use-actors.ts';
import classes from './goal.module.css';
import { modelOf } from './model/step-model.ts';
import { StepRow } from './step-row.tsx';
import type { Reckoning } from './model/use-reckoning.ts';
import type { BegunSteps } from './use-begun.ts';

export interface GoalStepsProps {
  readonly goal: string;
  readonly goalWords: string;
  readonly steps: readonly EntityView[];
  readonly begun: BegunSteps;
  readonly proofs: ReadonlyMap<string, readonly EntityView[]>;
  readonly reckoning: Reckoning;
  readonly choices: ActorChoices;
  readonly canWrite: boolean;
  /** A new goal gets steps once it is in the dossier. */
  readonly canAdd: boolean;
  /** So many rows; infinite for all of them and the place to add one. */
  readonly most: number;
  readonly selected: string | undefined;
  readonly onSelect: (step: string) => void;
  readonly onTakeOut: (step: EntityView) => void;
  readonly onProof: (step: EntityView, file: GivenFile | undefined) => void;
}

export function GoalSteps(props: GoalStepsProps): ReactNode {
  const { goal, goalWords, steps, begun, proofs, reckoning, choices, canWrite, canAdd, most, selected } = props;
  const { onSelect, onTakeOut, onProof } = props;
  const { t } = useTranslation('dossier');
  const rows = [...steps.map(modelOf), ...begun.begun.filter((each) => each.goal === goal)].sort((a, b) =>
    a.order < b.order ? -1 : a.order > b.order ? 1 : 0,
  );
  return (
    <>
      <ol className={classes.steps}>
        {rows.slice(0, most).map((row) => {
          const { id, entity } = row;
          return (
            <StepRow
              key={id}
              step={row}
              proofs={proofs.get(id) ?? []}
              goalWords={goalWords}
              reckoning={reckoning}
              choices={choices}
              canWrite={canWrite}
              selected={selected === id}
              fresh={begun.newest === id}
              onSelect={() => onSelect(id)}
              onAddBelow={() => begun.begin(goal, rows, row)}
              onForget={() => begun.forget(id)}
              onTakeOut={() => (entity === undefined ? begun.forget(id) : onTakeOut(entity))}
              onProof={(file) => entity !== undefined && onProof(entity, file)}
            />
          );
        })}
      </ol>
      {canWrite && canAdd && most === Infinity ? (
        <ButtonWithIcon
          className={classes.addStep}
          size="compact-md"
          variant="subtle"
          color="gray"
          icon={IconPlus}
          onClick={() => begun.begin(goal, rows)}
        >
          {t('plan.addStep')}
        </ButtonWithIcon>
      ) : null}
    </>
  );
}
