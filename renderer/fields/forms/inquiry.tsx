/** How a social inquiry is typed: the question and the host by who asks, the visit and the answer by who goes there. */
import { Group, Radio, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { maxText, type UnitValue } from '../../../shared/dossier/entities.ts';
import { todayIso } from '../../i18n/clock.ts';
import { GrowingText } from '../spelling/growing-text.tsx';
import { DateField } from '../date-field.tsx';
import { datedTextEditing } from '../dated-text.tsx';
import type { UnitEditing } from '../unit-entry.tsx';
import classes from './forms.module.css';

type T = TFunction<'dossier'>;
type Fields<N extends string> = { readonly [name in N]: string };
type Inquiry<U extends 'address' | 'host' | 'hostInformed' | 'visit' | 'answer' | 'onPaper'> = UnitValue<
  'plan',
  'inquiry',
  U
>;

export const questionEditing = (t: T): UnitEditing<{ text: string }, Fields<'text'>> => ({
  empty: { text: '' },
  toForm: ({ text }) => ({ text }),
  toValue: ({ text }) => (text.trim() === '' ? undefined : { text: text.trim() }),
  fields: ({ text }, set) => (
    <GrowingText
      label={t('inquiry.question')}
      description={t('inquiry.questionHint')}
      minRows={3}
      maxLength={maxText}
      value={text}
      onChange={(event) => set({ text: event.currentTarget.value })}
      autoFocus
    />
  ),
});

/** @param offered the day that stands there to begin with; empty where nothing says when somebody comes out */
export const neededByEditing = (t: T, offered: string): UnitEditing<{ on: string }, Fields<'on'>> => ({
  empty: { on: offered },
  toForm: ({ on }) => ({ on }),
  toValue: ({ on }) => (on === '' ? undefined : { on }),
  fields: ({ on }, set) => (
    <DateField
      label={t('inquiry.neededBy')}
      description={t('inquiry.neededByHint')}
      value={on}
      onChange={(next) => set({ on: next })}
      w={320}
      autoFocus
    />
  ),
});

export const addressEditing = (t: T): UnitEditing<Inquiry<'address'>, Fields<'street' | 'postalCode' | 'town'>> => ({
  empty: { street: '', postalCode: '', town: '' },
  toForm: (address) => ({ ...address }),
  toValue: ({ street, postalCode, town }) => {
    if (street.trim() === '' && town.trim() === '') return undefined;
    return { street: street.trim(), postalCode: postalCode.trim(), town: town.trim() };
  },
  fields: (form, set) => (
    <div className={classes.line}>
      <TextInput
        className={classes.lineWide}
        label={t('inquiry.street')}
        maxLength={500}
        value={form.street}
        onChange={(event) => set({ ...form, street: event.currentTarget.value })}
        autoFocus
      />
      <TextInput
        label={t('inquiry.postalCode')}
        maxLength={20}
        w={120}
        value={form.postalCode}
        onChange={(event) => set({ ...form, postalCode: event.currentTarget.value })}
      />
      <TextInput
        className={classes.lineWide}
        label={t('inquiry.town')}
        maxLength={500}
        value={form.town}
        onChange={(event) => set({ ...form, town: event.currentTarget.value })}
      />
    </div>
  ),
});

export const hostEditing = (t: T): UnitEditing<Inquiry<'host'>, Fields<'name' | 'relation'>> => ({
  empty: { name: '', relation: '' },
  toForm: (host) => ({ ...host }),
  toValue: ({ name, relation }) => (name.trim() === '' ? undefined : { name: name.trim(), relation: relation.trim() }),
  fields: (form, set) => (
    <div className={classes.line}>
      <TextInput
        className={classes.lineWide}
        label={t('inquiry.hostName')}
        maxLength={500}
        value={form.name}
        onChange={(event) => set({ ...form, name: event.currentTarget.value })}
        autoFocus
      />
      <TextInput
        className={classes.lineWide}
        label={t('inquiry.relation')}
        maxLength={500}
        value={form.relation}
        onChange={(event) => set({ ...form, relation: event.currentTarget.value })}
      />
    </div>
  ),
});

export const informedEditing = (t: T): UnitEditing<Inquiry<'hostInformed'>, Fields<'informed' | 'on'>> => ({
  empty: { informed: '', on: '' },
  toForm: ({ informed, on = '' }) => ({ informed, on }),
  toValue: ({ informed, on }) => {
    if (informed !== 'yes' && informed !== 'no') return undefined;
    return { informed, ...(on !== '' && { on }) };
  },
  fields: (form, set) => (
    <div className={classes.line}>
      <Radio.Group
        label={t('inquiry.informed')}
        value={form.informed}
        onChange={(informed) => set({ ...form, informed })}
      >
        <Group mt="xs">
          <Radio value="yes" label={t('inquiry.informedYes')} autoFocus />
          <Radio value="no" label={t('inquiry.informedNo')} />
        </Group>
      </Radio.Group>
      <DateField label={t('inquiry.on')} value={form.on} onChange={(on) => set({ ...form, on })} w={190} />
    </div>
  ),
});

export const roomEditing = (t: T): UnitEditing<{ on: string }, Fields<'on'>> => ({
  empty: { on: '' },
  toForm: ({ on }) => ({ on }),
  toValue: ({ on }) => (on === '' ? undefined : { on }),
  fields: ({ on }, set) => (
    <DateField label={t('inquiry.roomFrom')} value={on} onChange={(next) => set({ on: next })} w={240} autoFocus />
  ),
});

export const visitEditing = (t: T): UnitEditing<Inquiry<'visit'>, Fields<'on' | 'present' | 'findings'>> => ({
  empty: { on: todayIso(), present: '', findings: '' },
  toForm: (visit) => ({ ...visit }),
  toValue: ({ on, present, findings }) =>
    on === '' || findings.trim() === '' ? undefined : { on, present: present.trim(), findings: findings.trim() },
  fields: (form, set) => (
    <>
      <div className={classes.line}>
        <DateField label={t('inquiry.visitOn')} value={form.on} onChange={(on) => set({ ...form, on })} w={190} />
        <TextInput
          className={classes.lineWide}
          label={t('inquiry.present')}
          maxLength={500}
          value={form.present}
          onChange={(event) => set({ ...form, present: event.currentTarget.value })}
        />
      </div>
      <GrowingText
        mt="sm"
        label={t('inquiry.findings')}
        minRows={3}
        maxLength={maxText}
        value={form.findings}
        onChange={(event) => set({ ...form, findings: event.currentTarget.value })}
        autoFocus
      />
    </>
  ),
});

export const answerEditing = (t: T): UnitEditing<Inquiry<'answer'>, Fields<'text' | 'on'>> =>
  datedTextEditing({ text: t('inquiry.answer'), on: t('inquiry.on') });

export const onPaperEditing = (t: T): UnitEditing<Inquiry<'onPaper'>, Fields<'to' | 'on'>> => ({
  empty: { to: '', on: todayIso() },
  toForm: (sent) => ({ ...sent }),
  toValue: ({ to, on }) => (to.trim() === '' || on === '' ? undefined : { to: to.trim(), on }),
  fields: (form, set) => (
    <div className={classes.line}>
      <TextInput
        className={classes.lineWide}
        label={t('inquiry.paperTo')}
        maxLength={500}
        value={form.to}
        onChange={(event) => set({ ...form, to: event.currentTarget.value })}
        autoFocus
      />
      <DateField label={t('inquiry.paperOn')} value={form.on} onChange={(on) => set({ ...form, on })} />
    </div>
  ),
});
