/** A small form over the page: named fields, saved when what is needed is there, with what went wrong beside the button. */
import { Autocomplete, Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { GrowingText } from '../../app/growing-text.tsx';
import { ProblemNote, type AnyProblem } from '../../app/problems.tsx';
import { useTranslation } from '../../app/translation.ts';
import { DateField } from '../dossier/kit/date-field.tsx';

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

export interface FormDialogProps {
  readonly title: string;
  readonly fields: readonly Field[];
  readonly initial: Values;
  /** Answers true when it is kept. */
  readonly onSave: (values: Values) => Promise<boolean>;
  readonly problem: AnyProblem | undefined;
  readonly onClose: () => void;
}

export function FormDialog({ title, fields, initial, onSave, problem, onClose }: FormDialogProps): ReactNode {
  const { t } = useTranslation(['service', 'common']);
  const [values, setValues] = useState(initial);
  const [saving, setSaving] = useState(false);
  const shown = fields.filter(({ when }) => when === undefined || when(values));
  const isWhole = shown.every(({ name, needed }) => needed !== true || (values[name] ?? '').trim() !== '');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isWhole) return;
    setSaving(true);
    const trimmed = shown.map(({ name }) => [name, (values[name] ?? '').trim()] as const);
    const kept = await onSave(Object.fromEntries(trimmed.filter(([, text]) => text !== '')));
    setSaving(false);
    if (kept) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          {shown.map((field, at) => (
            <FormField
              key={field.name}
              field={field}
              isFirst={at === 0}
              value={values[field.name] ?? ''}
              onChange={(text) => setValues((before) => ({ ...before, [field.name]: text }))}
            />
          ))}
          {problem === undefined ? null : <ProblemNote problem={problem} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={saving} disabled={!isWhole}>
              {t('service:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface FormFieldProps {
  readonly field: Field;
  readonly isFirst: boolean;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function FormField({ field, isFirst, value, onChange }: FormFieldProps): ReactNode {
  const { label, hint } = field;
  const about = { label, description: hint, ...(isFirst && { 'data-autofocus': true }) };
  if (field.as === 'day') return <DateField label={label} value={value} onChange={onChange} />;
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
