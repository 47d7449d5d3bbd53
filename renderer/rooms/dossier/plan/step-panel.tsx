/** Everything about the chosen step: description, why it stands still, plan B, proofs, history. */
import { Button, Kbd, Text, TextInput } from '@mantine/core';
import { IconPaperclip, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { maxText, type UnitValue } from '../../../../shared/dossier/entities.ts';
import { read } from '../../../../shared/dossier/read.ts';
import { isProofMeant } from '../../../../shared/dossier/plan/proof-meant.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { GrowingText } from '../../../fields/spelling/growing-text.tsx';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import { AttachmentButton } from '../../../fields/attachment.tsx';
import { History } from '../../../fields/history.tsx';
import { TextUnit } from '../../../fields/text-unit.tsx';
import { UnitBox } from '../../../fields/unit-box.tsx';
import { useUnit } from '../../../fields/use-unit.ts';
import { Differences } from '../../../fields/settle/differences.tsx';
import classes from './step-panel.module.css';
import proofClasses from './proof-age.module.css';
import { ProofAge } from './proof-age.tsx';
import { ConditionsOfStep } from '../after-release/conditions-of-step.tsx';
import { Referrals } from './referral/referrals.tsx';
import { asksReason, placesOf } from './model/step-model.ts';
import { StepBeside } from './step-beside.tsx';
import { StepTime } from './step-time.tsx';
import { statusOf } from './model/use-plan.ts';
import { useWholeReckoning } from './model/use-reckoning.ts';

export interface StepPanelProps {
  readonly step: EntityView;
  readonly proofs: readonly EntityView[];
  /** The plan the step is in. */
  readonly section: SectionView;
  readonly canWrite: boolean;
  readonly onAddProof: () => void;
  readonly onTakeOut: () => void;
}

export function StepPanel({ step, proofs, section, canWrite, onAddProof, onTakeOut }: StepPanelProps): ReactNode {
  const { t } = useTranslation('dossier');
  const places = placesOf(step.id);
  const status = statusOf(step);
  const reckoning = useWholeReckoning(section);
  const isMeant = isProofMeant(section, read('plan', 'step', step, 'goal')?.goal ?? '');
  const without = !isMeant ? undefined : status === 'done' ? 'proof.noneDone' : 'proof.none';
  return (
    <div className={classes.panelBody}>
      <h2 dir="auto">{read('plan', 'step', step, 'what')?.text ?? ''}</h2>
      {asksReason(status) ? <Reason step={step} canWrite={canWrite} /> : null}
      <TextUnit
        place={places.details}
        view={step.units['details']}
        label={t('plan.details')}
        placeholder={t('plan.detailsPlaceholder')}
        canWrite={canWrite}
      />
      <ConditionsOfStep step={step.id} />
      <Referrals step={step} section={section} canWrite={canWrite} />
      <StepTime step={step} reckoning={reckoning} canWrite={canWrite} />
      <PlanB step={step} canWrite={canWrite} />
      <StepBeside step={step} canWrite={canWrite} />
      <Proofs proofs={proofs} without={without} canWrite={canWrite} onAdd={onAddProof} />
      <History section="plan" entity={step.id} />
      {canWrite ? (
        <Button
          variant="subtle"
          color="gray"
          justify="flex-start"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={onTakeOut}
        >
          {t('plan.takeOut')}
        </Button>
      ) : null}
    </div>
  );
}

interface StepPartProps {
  readonly step: EntityView;
  readonly canWrite: boolean;
}

/** Why it cannot be done yet, or is no longer needed. */
function Reason({ step, canWrite }: StepPartProps): ReactNode {
  const { t } = useTranslation('dossier');
  const words = useUnitWords();
  const place = placesOf(step.id).status;
  const status = statusOf(step);
  const toValue = (reason: string): UnitValue<'plan', 'step', 'status'> => ({
    status,
    ...(reason.trim() !== '' && { reason: reason.trim() }),
  });
  const field = useUnit({
    place,
    view: step.units['status'],
    empty: '',
    toForm: ({ reason = '' }) => reason,
    toValue,
  });
  // Two versions of a status are settled in the row.
  if (field.unsettled.length > 0) return null;
  return (
    <UnitBox
      field={field}
      place={place}
      label={t('plan.reason')}
      words={(value) => words.value('plan', 'step', 'status', value)}
      canWrite={canWrite}
      toValue={toValue}
    >
      <TextInput
        label={t('plan.reason')}
        maxLength={500}
        readOnly={!canWrite || field.readOnly}
        value={field.form}
        onChange={(event) => field.set(event.currentTarget.value)}
      />
    </UnitBox>
  );
}

interface PlanBForm {
  readonly [name: string]: string;
  readonly text: string;
  readonly trigger: string;
}

const planBOf = ({ text, trigger }: PlanBForm): UnitValue<'plan', 'step', 'planB'> => ({
  text,
  trigger: trigger.trim(),
});

function PlanB({ step, canWrite }: StepPartProps): ReactNode {
  const { t } = useTranslation('dossier');
  const words = useUnitWords();
  const place = placesOf(step.id).planB;
  const field = useUnit<UnitValue<'plan', 'step', 'planB'>, PlanBForm>({
    place,
    view: step.units['planB'],
    empty: { text: '', trigger: '' },
    toForm: ({ text, trigger }) => ({ text, trigger }),
    toValue: planBOf,
  });
  const { form } = field;
  if (!canWrite && form.text === '' && form.trigger === '') return null;
  return (
    <UnitBox
      field={field}
      place={place}
      label={t('plan.planB')}
      words={(value) => words.value('plan', 'step', 'planB', value)}
      canWrite={canWrite}
      toValue={planBOf}
      className={classes.planB}
    >
      <GrowingText
        label={t('plan.planB')}
        placeholder={t('plan.planBPlaceholder')}
        minRows={1}
        maxLength={maxText}
        readOnly={!canWrite || field.readOnly}
        value={form.text}
        onChange={(event) => field.set({ ...form, text: event.currentTarget.value })}
      />
      <GrowingText
        label={t('plan.trigger')}
        placeholder={t('plan.triggerPlaceholder')}
        minRows={1}
        maxLength={500}
        readOnly={!canWrite || field.readOnly}
        value={form.trigger}
        onChange={(event) => field.set({ ...form, trigger: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
      />
    </UnitBox>
  );
}

interface ProofsProps {
  readonly proofs: readonly EntityView[];
  /** What is said where there is none; nothing where none is meant. */
  readonly without: 'proof.none' | 'proof.noneDone' | undefined;
  readonly canWrite: boolean;
  readonly onAdd: () => void;
}

function Proofs({ proofs, without, canWrite, onAdd }: ProofsProps): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <section aria-labelledby="step-proofs">
      <h3 id="step-proofs">{t('proof.many')}</h3>
      {proofs.length === 0 && without !== undefined ? (
        <Text c="dimmed" size="sm">
          {t(without)}
        </Text>
      ) : null}
      <ul className={proofClasses.proofs}>
        {proofs.map((proof) => {
          const facts = read('plan', 'proof', proof, 'proof');
          const file = read('plan', 'proof', proof, 'file')?.file;
          return (
            <li key={proof.id}>
              <Differences section="plan" entity={proof} canWrite={canWrite} />
              {facts === undefined ? null : <ProofAge proof={facts} withType />}
              {file === undefined ? (
                <Text c="dimmed" size="sm">
                  {t('proof.unreadable')}
                </Text>
              ) : (
                <AttachmentButton attachment={file} />
              )}
            </li>
          );
        })}
      </ul>
      {canWrite ? (
        <ButtonWithIcon mt="xs" variant="default" size="compact-md" icon={IconPaperclip} onClick={onAdd}>
          {t('proof.add')}
        </ButtonWithIcon>
      ) : null}
    </section>
  );
}

/** Before a step is chosen: how one works here. */
export function PanelHints(): ReactNode {
  const { t } = useTranslation('dossier');
  const hints = [
    ['Enter', t('keys.addStep')],
    ['Tab', t('keys.nextCell')],
    ['Esc', t('keys.row')],
    ['1 – 5', t('keys.status')],
    ['F8', t('keys.withPerson')],
  ] as const;
  return (
    <div className={classes.hints}>
      <p>{t('plan.choose')}</p>
      <dl>
        {hints.map(([key, what]) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>{t('plan.dropHint')}</p>
    </div>
  );
}
