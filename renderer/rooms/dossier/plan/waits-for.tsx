/** Which steps have to be finished before this one: chosen by typing; what would go round in a circle is refused in words. */
import { ActionIcon, Combobox, Text, TextInput, useCombobox } from '@mantine/core';
import { IconAlertTriangle, IconHourglassLow, IconX } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { fold } from '../../../../shared/directory/index.ts';
import { mostAfter } from '../../../../shared/dossier/units/plan-shapes.ts';
import { circleIf } from '../../../../shared/dossier/plan/waiting.ts';
import type { PlanStep } from '../../../../shared/dossier/plan/steps.ts';
import { read } from '../../../../shared/dossier/read.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { useFormat } from '../../../i18n/format.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useLookup } from '../../../fields/lookup.ts';
import { opsSeen, put } from '../../../fields/unit-place.ts';
import { useSaving } from '../../../fields/use-saving.ts';
import classes from './step-panel.module.css';
import { StatusIcon } from './status.tsx';
import { placesOf } from './model/step-model.ts';

export interface WaitsForProps {
  readonly step: EntityView;
  readonly steps: readonly PlanStep[];
  readonly canWrite: boolean;
}

export function WaitsFor({ step, steps, canWrite }: WaitsForProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { list } = useFormat();
  const lookup = useLookup();
  const { save, problem } = useSaving();
  const [refused, setRefused] = useState<readonly string[]>();
  const unit = step.units['after'];
  const mayWrite = canWrite && unit?.readOnly !== true && (unit?.versions.length ?? 0) < 2;
  const first = read('plan', 'step', step, 'after')?.steps ?? [];
  const nameOf = (id: string): string => steps.find((each) => each.id === id)?.what ?? lookup('plan', id) ?? '';
  const write = (next: readonly string[]): void =>
    void save([put(placesOf(step.id).after, { steps: [...next] }, opsSeen(unit))]);
  const add = (id: string): void => {
    const circle = circleIf(steps, step.id, id);
    setRefused(circle);
    if (circle === undefined) write([...first, id]);
  };
  if (!mayWrite && first.length === 0) return null;
  return (
    <section aria-labelledby="step-waits">
      <h3 id="step-waits">{t('time.waitsFor')}</h3>
      <ul className={classes.waits}>
        {first.map((id) => {
          const known = steps.find((each) => each.id === id);
          return (
            <li key={id}>
              {known === undefined ? <IconHourglassLow size={16} aria-hidden /> : <StatusIcon status={known.status} />}
              <bdi className={classes.grow}>
                {nameOf(id)}
                {known === undefined ? ` (${t('time.notInPlan')})` : ''}
              </bdi>
              {mayWrite ? (
                <ActionIcon
                  size="md"
                  aria-label={t('time.dropWait', { what: nameOf(id) })}
                  onClick={() => write(first.filter((each) => each !== id))}
                >
                  <IconX size={14} aria-hidden />
                </ActionIcon>
              ) : null}
            </li>
          );
        })}
      </ul>
      {mayWrite && first.length < mostAfter ? (
        <StepChoice
          steps={steps.filter(({ id }) => id !== step.id && !first.includes(id))}
          onType={() => setRefused(undefined)}
          onChoose={add}
        />
      ) : null}
      {refused === undefined ? null : (
        <Text size="sm" role="alert" className={classes.refused}>
          <IconAlertTriangle size={16} aria-hidden />
          <span>
            {refused.length > 2
              ? t('time.circleOver', {
                  first: nameOf(refused[0] ?? ''),
                  over: list(refused.slice(1, -1).map((id) => t('quoted', { text: nameOf(id) }))),
                })
              : t('time.circle', { first: nameOf(refused[0] ?? '') })}
          </span>
        </Text>
      )}
      <ProblemNote problem={problem} />
    </section>
  );
}

interface StepChoiceProps {
  readonly steps: readonly PlanStep[];
  readonly onType: () => void;
  readonly onChoose: (step: string) => void;
}

/** As many as one looks through; typing finds the others. */
const mostOffered = 8;

function StepChoice({ steps, onType, onChoose }: StepChoiceProps): ReactNode {
  const { t } = useTranslation('dossier');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState('');
  const words = fold(typed).split(' ');
  const offered = steps
    .filter(({ what }) => words.every((word) => ` ${fold(what)}`.includes(word === '' ? '' : ` ${word}`)))
    .slice(0, mostOffered);
  const choose = (id: string): void => {
    setTyped('');
    combobox.closeDropdown();
    onChoose(id);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal shadow="md" keepMounted={false}>
      <Combobox.Target>
        <TextInput
          aria-label={t('time.addWait')}
          placeholder={t('time.addWaitPlaceholder')}
          autoComplete="off"
          maxLength={500}
          value={typed}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            onType();
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onBlur={() => {
            combobox.closeDropdown();
            setTyped('');
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={t('time.addWait')}>
          {offered.map(({ id, what, status }) => (
            <Combobox.Option key={id} value={id} className={classes.waitOption}>
              <StatusIcon status={status} />
              <bdi>{what}</bdi>
            </Combobox.Option>
          ))}
          {offered.length === 0 ? <Combobox.Empty>{t('time.noStep')}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
