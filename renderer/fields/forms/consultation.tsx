/** What is typed at a case consultation: a position with what it does not agree to, and a decision with who does it and by when. */
import { Autocomplete, NativeSelect, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { approachKinds } from '../../../shared/dossier/approach-units.ts';
import { maxText, type UnitValue } from '../../../shared/dossier/entities.ts';
import { GrowingText } from '../spelling/growing-text.tsx';
import type { unitValues } from '../../i18n/name-words.ts';
import { DateField } from '../date-field.tsx';
import type { UnitEditing } from '../unit-entry.tsx';
import { choicesOf } from '../use-values.ts';
import classes from './forms.module.css';

type Fields<N extends string> = { readonly [name in N]: string };

/** @param names who or which services are offered while typing: those who take part. */
export interface AtTable {
  readonly consultation: string;
  readonly names: readonly string[];
}

const nobody: AtTable = { consultation: '', names: [] };

export const positionEditing = (
  t: TFunction<'dossier'>,
  { consultation, names }: AtTable = nobody,
): UnitEditing<
  UnitValue<'consultation', 'position', 'position'>,
  Fields<'consultation' | 'agency' | 'text' | 'dissent'>
> => ({
  empty: { consultation, agency: '', text: '', dissent: '' },
  toForm: ({ dissent = '', ...said }) => ({ ...said, dissent }),
  toValue: ({ agency, text, dissent, ...at }) =>
    agency.trim() === '' || (text.trim() === '' && dissent.trim() === '')
      ? undefined
      : {
          ...at,
          agency: agency.trim(),
          text: text.trim(),
          ...(dissent.trim() !== '' && { dissent: dissent.trim() }),
        },
  fields: (form, set) => (
    <div className={classes.stack}>
      <Autocomplete
        label={t('consult.agency')}
        maxLength={500}
        data={[...names]}
        value={form.agency}
        onChange={(agency) => set({ ...form, agency })}
        autoFocus
      />
      <GrowingText
        label={t('consult.says')}
        minRows={2}
        maxLength={maxText}
        value={form.text}
        onChange={(event) => set({ ...form, text: event.currentTarget.value })}
      />
      <GrowingText
        label={t('consult.dissent')}
        minRows={1}
        maxLength={maxText}
        value={form.dissent}
        onChange={(event) => set({ ...form, dissent: event.currentTarget.value })}
      />
    </div>
  ),
});

export const agreedEditing = (
  t: TFunction<'dossier'>,
  { consultation, names }: AtTable = nobody,
): UnitEditing<
  UnitValue<'consultation', 'decision', 'decision'>,
  Fields<'consultation' | 'text' | 'owner' | 'due'>
> => ({
  empty: { consultation, text: '', owner: '', due: '' },
  toForm: (agreed) => ({ ...agreed }),
  toValue: ({ text, owner, due, ...at }) =>
    text.trim() === '' || owner.trim() === '' || due === ''
      ? undefined
      : { ...at, text: text.trim(), owner: owner.trim(), due },
  fields: (form, set) => (
    <div className={classes.stack}>
      <TextInput
        label={t('consult.decision')}
        maxLength={500}
        value={form.text}
        onChange={(event) => set({ ...form, text: event.currentTarget.value })}
        autoFocus
      />
      <div className={classes.two}>
        <Autocomplete
          label={t('consult.owner')}
          maxLength={500}
          data={[...names]}
          value={form.owner}
          onChange={(owner) => set({ ...form, owner })}
        />
        <DateField label={t('consult.due')} value={form.due} onChange={(due) => set({ ...form, due })} />
      </div>
    </div>
  ),
});

export const approachEditing = (
  t: TFunction<'dossier'>,
  values: ReturnType<typeof unitValues>,
): UnitEditing<
  UnitValue<'consultation', 'approach', 'agreed'>,
  Fields<'consultation' | 'kind' | 'support' | 'by' | 'until'>
> => ({
  empty: { consultation: '', kind: '', support: '', by: '', until: '' },
  toForm: (agreed) => ({ ...agreed }),
  toValue: ({ kind: typed, support, by, until, consultation }) => {
    const kind = approachKinds.find((each) => each === typed);
    if (kind === undefined || support.trim() === '' || by.trim() === '' || until === '') return undefined;
    return { consultation, kind, support: support.trim(), by: by.trim(), until };
  },
  fields: (form, set) => (
    <div className={classes.stack}>
      <NativeSelect
        label={t('approach.kind')}
        data={[...choicesOf(approachKinds, values.approachKind)]}
        value={form.kind}
        onChange={(event) => set({ ...form, kind: event.currentTarget.value })}
      />
      <GrowingText
        label={t('approach.support')}
        minRows={2}
        maxLength={maxText}
        value={form.support}
        onChange={(event) => set({ ...form, support: event.currentTarget.value })}
        autoFocus
      />
      <div className={classes.two}>
        <TextInput
          label={t('approach.by')}
          maxLength={500}
          value={form.by}
          onChange={(event) => set({ ...form, by: event.currentTarget.value })}
        />
        <DateField label={t('approach.until')} value={form.until} onChange={(until) => set({ ...form, until })} />
      </div>
    </div>
  ),
});
