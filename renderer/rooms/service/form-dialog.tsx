/** A small form over the page made of named fields. */
import { Autocomplete, NativeSelect, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { useNeeded, type NeededField } from '../../ui/needed.ts';
import { GrowingText } from '../../fields/spelling/growing-text.tsx';
import { DateField } from '../../fields/date-field.tsx';
import { DialogForm, type DialogFormProps } from '../../ui/dialog-form.tsx';

type Values = Readonly<Record<string, string | undefined>>;

interface FieldBase {
  readonly name: string;
  readonly label: string;
  readonly needed?: boolean;
  readonly hint?: string;
  /** Shown only while this holds of what is typed. */
  readonly when?: (values: Values) => boolean;
}
interface OfferedGroup {
  readonly group: string;
  readonly items: readonly string[];
}
export type Field =
  | (FieldBase & { readonly as: 'line'; readonly offered?: readonly (string | OfferedGroup)[] })
  | (FieldBase & { readonly as: 'text' })
  | (FieldBase & { readonly as: 'day' })
  | (FieldBase & { readonly as: 'choice'; readonly choices: readonly { value: string; label: string }[] });

export interface FormDialogProps<T> extends Pick<DialogFormProps<T>, 'title' | 'onClose'> {
  readonly fields: readonly Field[];
  readonly initial: Values;
  /** What its button does; left out: it saves. */
  readonly action?: string;
  readonly onDo: (values: Values) => ReturnType<DialogFormProps<T>['onDo']>;
}

export function FormDialog<T>({ fields, initial, action, onDo, ...dialog }: FormDialogProps<T>): ReactNode {
  const { t } = useTranslation('service');
  const [values, setValues] = useState(initial);
  const shown = fields.filter(({ when }) => when === undefined || when(values));
  const needed = useNeeded(
    Object.fromEntries(
      shown.flatMap((field) => (field.needed === true ? [[field.name, (values[field.name] ?? '').trim() !== '']] : [])),
    ),
  );
  const save = () => {
    const trimmed = shown.map(({ name }) => [name, (values[name] ?? '').trim()] as const);
    return onDo(Object.fromEntries(trimmed.filter(([, text]) => text !== '')));
  };
  return (
    <DialogForm {...dialog} size="lg" action={action ?? t('save')} needed={needed} onDo={save}>
      {shown.map((field, at) => (
        <FormField
          key={field.name}
          field={field}
          isFirst={at === 0}
          needed={field.needed === true ? needed.field(field.name) : undefined}
          value={values[field.name] ?? ''}
          onChange={(text) => setValues((before) => ({ ...before, [field.name]: text }))}
        />
      ))}
    </DialogForm>
  );
}

interface FormFieldProps {
  readonly field: Field;
  readonly isFirst: boolean;
  readonly needed: NeededField | undefined;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function FormField({ field, isFirst, needed, value, onChange }: FormFieldProps): ReactNode {
  const { label, hint } = field;
  const about = { label, description: hint, ...needed, ...(isFirst && { 'data-autofocus': true }) };
  if (field.as === 'day') return <DateField label={label} {...needed} value={value} onChange={onChange} />;
  if (field.as === 'choice')
    return (
      <NativeSelect
        {...about}
        data={[...field.choices]}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  if (field.as === 'text')
    return (
      <GrowingText
        {...about}
        minRows={2}
        maxLength={20_000}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  if (field.offered !== undefined)
    // The dialog puts the keyboard here: names that opened by themselves would lie over the next field.
    return (
      <Autocomplete
        {...about}
        openOnFocus={false}
        maxLength={500}
        data={field.offered.map((each) => (typeof each === 'string' ? each : { ...each, items: [...each.items] }))}
        value={value}
        onChange={onChange}
      />
    );
  return (
    <TextInput {...about} maxLength={500} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}
