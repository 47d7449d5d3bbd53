/** What a row has to say below itself: that it is late and with whom, and what stands in two versions. */
import { Select, Text, TextInput } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { stepStatus, type Actor, type StepStatus } from '../../../../shared/dossier/entities.ts';
import { read } from '../../../../shared/dossier/read.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { daysBetween, todayIso } from '../../../app/clock.ts';
import { useUnitWords } from '../../../app/unit-text.tsx';
import { ActorField } from '../kit/actor-field.tsx';
import { actorOfForm, formOfActor, nobody, typedName } from '../kit/actor-form.ts';
import { AnotherValue } from '../kit/another-value.tsx';
import { DateField } from '../kit/date-field.tsx';
import { TakenOutOrChanged } from '../kit/taken-out-or-changed.tsx';
import { TwoVersions } from '../kit/two-versions.tsx';
import type { UnitPlace } from '../kit/unit-place.ts';
import type { ActorChoice } from '../kit/use-actors.ts';
import { choicesOf, useValues } from '../kit/use-values.ts';
import classes from './plan.module.css';
import { placesOf } from './step-model.ts';
import { dueOf, isLate } from './use-plan.ts';

export interface LateLineProps {
  readonly step: EntityView;
  readonly goalWords: string;
}

/** `12 days late. Joppe has it. Waiting for it: "A place for three".` */
export function LateLine({ step, goalWords }: LateLineProps): ReactNode {
  const { t } = useTranslation('dossier');
  const today = todayIso();
  const due = dueOf(step);
  if (due === undefined || !isLate(step, today)) return null;
  const holder = read('plan', 'step', step, 'who')?.actor.name ?? '';
  return (
    <Text size="sm" className={classes.late}>
      <IconClockExclamation size={16} aria-hidden />
      <span>
        <strong>{t('plan.late', { count: daysBetween(due, today) })}</strong>{' '}
        {holder === '' ? t('plan.lateNobody') : <bdi>{t('plan.lateHolder', { who: holder })}</bdi>}{' '}
        {goalWords === '' ? null : <bdi>{t('plan.lateBlocks', { goal: goalWords })}</bdi>}
      </span>
    </Text>
  );
}

export interface StepVersionsProps {
  readonly step: EntityView;
  readonly choices: (typed: string) => readonly ActorChoice[];
  readonly canWrite: boolean;
}

export function StepVersions({ step, choices, canWrite }: StepVersionsProps): ReactNode {
  const places = placesOf(step.id);
  if (step.state === 'taken-out-and-changed') {
    return <TakenOutOrChanged section="plan" entity={step} canWrite={canWrite} />;
  }
  return (
    <>
      <Versions
        step={step}
        place={places.what}
        canWrite={canWrite}
        editor={(settle) => <AnotherText onSettle={settle} />}
      />
      <Versions
        step={step}
        place={places.who}
        canWrite={canWrite}
        editor={(settle) => <AnotherActor onSettle={settle} choices={choices} />}
      />
      <Versions
        step={step}
        place={places.due}
        canWrite={canWrite}
        editor={(settle) => <AnotherDate onSettle={settle} />}
      />
      <Versions
        step={step}
        place={places.status}
        canWrite={canWrite}
        editor={(settle) => <AnotherStatus onSettle={settle} />}
      />
      <Versions step={step} place={places.goal} canWrite={canWrite} />
      <Versions step={step} place={places.details} canWrite={canWrite} />
      <Versions step={step} place={places.planB} canWrite={canWrite} />
    </>
  );
}

interface VersionsProps<V> {
  readonly step: EntityView;
  readonly place: UnitPlace<V>;
  readonly canWrite: boolean;
  readonly editor?: (settle: (value: V) => void) => ReactNode;
}

function Versions<V>({ step, place, canWrite, editor }: VersionsProps<V>): ReactNode {
  const words = useUnitWords();
  const unit = step.units[place.unit];
  if (unit === undefined || unit.versions.length < 2) return null;
  return (
    <TwoVersions
      place={place}
      label={words.unit('plan', 'step', place.unit)}
      versions={unit.versions}
      words={(value) => words.value('plan', 'step', place.unit, value)}
      canWrite={canWrite && !unit.readOnly}
      editor={editor}
    />
  );
}

interface AnotherProps<V> {
  readonly onSettle: (value: V) => void;
}

function AnotherText({ onSettle }: AnotherProps<{ text: string }>): ReactNode {
  const { t } = useTranslation('dossier');
  const [text, setText] = useState('');
  return (
    <AnotherValue value={text.trim() === '' ? undefined : { text: text.trim() }} onSettle={onSettle}>
      <TextInput
        autoFocus
        maxLength={500}
        aria-label={t('plan.what')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </AnotherValue>
  );
}

function AnotherDate({ onSettle }: AnotherProps<{ on: string }>): ReactNode {
  const { t } = useTranslation('dossier');
  const [on, setOn] = useState('');
  return (
    <AnotherValue value={on === '' ? undefined : { on }} onSettle={onSettle}>
      <DateField autoFocus aria-label={t('plan.due')} value={on} onChange={setOn} />
    </AnotherValue>
  );
}

interface AnotherActorProps extends AnotherProps<{ actor: Actor }> {
  readonly choices: (typed: string) => readonly ActorChoice[];
}

function AnotherActor({ onSettle, choices }: AnotherActorProps): ReactNode {
  const { t } = useTranslation('dossier');
  const [form, setForm] = useState(nobody);
  return (
    <AnotherValue value={form.name.trim() === '' ? undefined : { actor: actorOfForm(form) }} onSettle={onSettle}>
      <ActorField
        name={form.name}
        label={t('plan.who')}
        hideLabel
        choices={choices}
        onType={(name) => setForm(typedName(name))}
        onChoose={(actor) => setForm(formOfActor(actor))}
      />
    </AnotherValue>
  );
}

function AnotherStatus({ onSettle }: AnotherProps<{ status: StepStatus }>): ReactNode {
  const { t } = useTranslation('dossier');
  const words = useValues();
  const [status, setStatus] = useState<StepStatus | null>(null);
  return (
    <AnotherValue value={status === null ? undefined : { status }} onSettle={onSettle}>
      <Select
        aria-label={t('plan.status')}
        data={choicesOf(stepStatus.options, words.stepStatus)}
        value={status}
        onChange={setStatus}
      />
    </AnotherValue>
  );
}
