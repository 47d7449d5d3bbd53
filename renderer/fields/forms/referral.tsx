/** What a service answered, and how its referral ended, as they are typed. */
import { NativeSelect, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { UnitValue } from '../../../shared/dossier/entities.ts';
import { referralAnswer, referralEnd } from '../../../shared/dossier/referral.ts';
import { todayIso } from '../../i18n/clock.ts';
import type { unitValues } from '../../i18n/name-words.ts';
import { DateField } from '../date-field.tsx';
import type { UnitEditing } from '../unit-entry.tsx';
import { choicesOf } from '../use-values.ts';
import classes from './forms.module.css';

type Fields<N extends string> = { readonly [name in N]: string };
type Values = ReturnType<typeof unitValues>;

export const referralAnswerEditing = (
  t: TFunction<'dossier'>,
  values: Values,
): UnitEditing<UnitValue<'plan', 'referral', 'answer'>, Fields<'outcome' | 'on' | 'reason' | 'contact'>> => ({
  empty: { outcome: 'accepted', on: todayIso(), reason: '', contact: '' },
  toForm: ({ outcome, on, reason = '', contact = '' }) => ({ outcome, on, reason, contact }),
  toValue: ({ outcome, on, reason, contact }) => {
    if (on === '') return undefined;
    if (outcome === 'accepted') return { outcome, on, ...textOf('reason', reason), ...textOf('contact', contact) };
    if (outcome !== 'refused' || reason.trim() === '') return undefined;
    return { outcome, on, reason: reason.trim(), ...textOf('contact', contact) };
  },
  fields: (form, set) => (
    <div className={classes.narrow}>
      <NativeSelect
        label={t('referral.answer')}
        data={choicesOf(referralAnswer.options, values.referralAnswer)}
        value={form.outcome}
        onChange={(event) => set({ ...form, outcome: event.currentTarget.value })}
        autoFocus
      />
      <DateField label={t('referral.on')} value={form.on} onChange={(on) => set({ ...form, on })} />
      <Line
        label={t('referral.reason')}
        hint={form.outcome === 'refused' ? t('referral.reasonNeeded') : undefined}
        value={form.reason}
        onChange={(reason) => set({ ...form, reason })}
      />
      <Line label={t('referral.contact')} value={form.contact} onChange={(contact) => set({ ...form, contact })} />
    </div>
  ),
});

export const referralEndEditing = (
  t: TFunction<'dossier'>,
  values: Values,
): UnitEditing<UnitValue<'plan', 'referral', 'ended'>, Fields<'how' | 'on' | 'reason'>> => ({
  empty: { how: 'done', on: todayIso(), reason: '' },
  toForm: ({ how, on, reason = '' }) => ({ how, on, reason }),
  toValue: ({ how, on, reason }) => {
    const known = referralEnd.options.find((each) => each === how);
    return known === undefined || on === '' ? undefined : { how: known, on, ...textOf('reason', reason) };
  },
  fields: (form, set) => (
    <div className={classes.narrow}>
      <NativeSelect
        label={t('referral.end')}
        data={choicesOf(referralEnd.options, values.referralEnd)}
        value={form.how}
        onChange={(event) => set({ ...form, how: event.currentTarget.value })}
        autoFocus
      />
      <DateField label={t('referral.on')} value={form.on} onChange={(on) => set({ ...form, on })} />
      <Line label={t('referral.reason')} value={form.reason} onChange={(reason) => set({ ...form, reason })} />
    </div>
  ),
});

/** A line that is left out while nothing stands in it. */
const textOf = <N extends 'reason' | 'contact'>(name: N, text: string): { readonly [name in N]?: string } =>
  // One named text: the computed key is the only one there is.
  text.trim() === '' ? {} : ({ [name]: text.trim() } as { readonly [name in N]: string });

interface LineProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const Line = ({ label, hint, value, onChange }: LineProps): ReactNode => (
  <TextInput
    label={label}
    description={hint}
    maxLength={500}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);
