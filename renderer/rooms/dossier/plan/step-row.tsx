/** A step as one row: step; who; by when; status; proof and its age. Everything is typed where it stands. */
import type { DragEvent, FocusEvent, ReactNode } from 'react';
import { afterPress } from '../../../ui/press.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import type { StepStatus } from '../../../../shared/dossier/entities.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { useFormat } from '../../../i18n/format.ts';
import { GrowingPlain } from '../../../fields/spelling/growing-text.tsx';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { ActorField } from '../../../fields/actor-field.tsx';
import { formOfActor, typedName } from '../../../fields/actor-form.ts';
import { DateCell } from '../../../fields/date-field.tsx';
import { Marks } from '../../../fields/marks.tsx';
import { bringsFile, droppedFile, type FileProblem, type GivenFile } from '../../../fields/pick-file.ts';
import type { ActorChoices } from '../../../fields/use-actors.ts';
import { useSaving } from '../../../fields/use-saving.ts';
import { Differences } from '../../../fields/settle/differences.tsx';
import { placesOf, statusChange, type StepRowModel } from './model/step-model.ts';
import { LateLine } from './step-notices.tsx';
import classes from './step-row.module.css';
import { ProofCell } from './proof-cell.tsx';
import { StatusCell } from './status.tsx';
import { statusOf } from './model/use-plan.ts';
import type { Reckoning } from './model/use-reckoning.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useStep } from './use-step.ts';

export interface StepRowProps {
  readonly step: StepRowModel;
  readonly proofs: readonly EntityView[];
  /** The goal in words, for "late, and this waits for it". */
  readonly goalWords: string;
  readonly reckoning: Reckoning;
  readonly choices: ActorChoices;
  readonly canWrite: boolean;
  readonly selected: boolean;
  /** Begun just now: the cursor goes there. */
  readonly fresh: boolean;
  readonly onSelect: () => void;
  readonly onAddBelow: () => void;
  readonly onForget: () => void;
  readonly onTakeOut: () => void;
  readonly onProof: (file: GivenFile | undefined) => void;
}

export function StepRow(props: StepRowProps): ReactNode {
  const { step, proofs, goalWords, reckoning, choices, canWrite, selected, fresh } = props;
  const { onSelect, onForget, onTakeOut, onProof } = props;
  const { entity } = step;
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const { what, who, due } = useStep(step);
  const { save, problem } = useSaving();
  const dropping = useCommand<FileProblem>();
  const places = placesOf(step.id);
  const status = entity === undefined ? 'not-started' : statusOf(entity);
  const setStatus = (next: StepStatus): void => {
    if (entity !== undefined && canWrite && next !== status) void save([statusChange(entity, next)]);
  };
  const onKeyDown = useRowKeys({ ...props, onStatus: setStatus, onLeaveCell: what.leave });
  const onBlur = (event: FocusEvent<HTMLElement>): void => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    if (entity === undefined && what.form.text.trim() === '' && !who.dirty && !due.dirty) {
      what.discard();
      afterPress(onForget);
    }
  };
  const onDrop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    const given = await droppedFile(event.dataTransfer);
    const dropped = given && (await dropping.run(Promise.resolve(given)));
    if (dropped?.ok === true) onProof(dropped.value);
  };
  const readOnly = (field: { readonly readOnly: boolean; readonly unsettled: readonly unknown[] }): boolean =>
    !canWrite || field.readOnly || field.unsettled.length > 0;

  return (
    // Keys and files come up from the fields inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={classes.step}
      data-step={step.id}
      data-selected={selected || undefined}
      tabIndex={-1}
      aria-label={t('plan.stepNamed', { what: what.form.text })}
      aria-current={selected || undefined}
      onFocus={onSelect}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
      onDragOver={(event) => {
        if (canWrite && entity !== undefined && bringsFile(event.dataTransfer)) event.preventDefault();
      }}
      onDrop={(event) => {
        if (canWrite && entity !== undefined) void onDrop(event);
      }}
    >
      <div className={classes.cells}>
        <div className={classes.whatCell}>
          <GrowingPlain
            aria-label={t('plan.what')}
            data-cell="what"
            maxLength={500}
            autoFocus={fresh}
            readOnly={readOnly(what)}
            placeholder={t('plan.whatPlaceholder')}
            value={what.form.text}
            onChange={(event) => what.set({ ...what.form, text: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
            onBlur={what.leave}
          />
        </div>
        <div className={classes.whoCell}>
          <ActorField
            name={who.form.name}
            label={t('plan.who')}
            hideLabel
            dataCell="who"
            choices={choices}
            readOnly={readOnly(who)}
            onType={(name) => who.set(typedName(name))}
            onChoose={(actor) => who.set(formOfActor(actor))}
          />
        </div>
        <div className={classes.dueCell}>
          <DateCell
            aria-label={t('plan.due')}
            data-cell="due"
            placeholder={canWrite ? t('plan.duePlaceholder') : ''}
            readOnly={readOnly(due)}
            value={due.form}
            onChange={(on) => (on === '' ? due.discard() : due.set(on))}
            onLeave={due.leave}
          />
        </div>
        <div className={classes.statusCell}>
          <StatusCell
            status={status}
            onChange={setStatus}
            canWrite={canWrite && entity !== undefined}
            onTakeOut={onTakeOut}
          />
        </div>
        <div className={classes.proofCell}>
          <ProofCell proofs={proofs} canWrite={canWrite && entity !== undefined} onAdd={() => onProof(undefined)} />
        </div>
      </div>
      {entity === undefined ? null : <LateLine step={entity} goalWords={goalWords} reckoning={reckoning} />}
      <Marks field={what} words={(value) => places.what.parse(value)?.text ?? ''} />
      <Marks field={who} words={(value) => places.who.parse(value)?.actor.name ?? ''} />
      <Marks field={due} words={(value) => format.date(places.due.parse(value)?.on ?? '')} />
      <ProblemNote problem={problem} />
      <ProblemNote problem={dropping.problem} />
      {entity === undefined ? null : <Differences section="plan" entity={entity} canWrite={canWrite} />}
    </li>
  );
}
