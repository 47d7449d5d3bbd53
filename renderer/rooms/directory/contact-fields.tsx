/** Fields of where a service is found. What will not do is said once the field is left; no person's name is asked for. */
import { Group, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { wrongIn, type ContactField, type ContactTyped } from './contact-form.ts';

interface ContactFieldsProps {
  readonly typed: ContactTyped;
  readonly onChange: (typed: ContactTyped) => void;
  /** Somebody went on: all that will not do is said. */
  readonly isTried: boolean;
  readonly isFirst?: boolean;
}

const widths: Partial<Record<ContactField, string>> = { number: '7rem', postalCode: '7rem' };

export function ContactFields({ typed, onChange, isTried, isFirst = false }: ContactFieldsProps): ReactNode {
  const { t } = useTranslation('directory');
  const [left, setLeft] = useState<ReadonlySet<ContactField>>(new Set());
  const wrong = wrongIn(typed);
  const field = (name: ContactField): ReactNode => {
    // An address that is half typed is not wrong while the rest is still to come.
    const isSaid = wrong.has(name) && (isTried || (left.has(name) && typed[name].trim() !== ''));
    return (
      <TextInput
        {...(widths[name] === undefined ? { flex: 1 } : { w: widths[name] })}
        label={t(`contact.field.${name}`)}
        value={typed[name]}
        maxLength={120}
        error={isSaid ? t(`contact.wrong.${name}`) : undefined}
        wrapperProps={{ 'data-missing': isSaid || undefined }}
        data-autofocus={(isFirst && name === 'street') || undefined}
        onBlur={() => setLeft((before) => new Set([...before, name]))}
        onChange={(event) => onChange({ ...typed, [name]: event.currentTarget.value })}
      />
    );
  };
  return (
    <>
      <Group wrap="nowrap" align="flex-start">
        {field('street')}
        {field('number')}
      </Group>
      <Group wrap="nowrap" align="flex-start">
        {field('postalCode')}
        {field('place')}
      </Group>
      <Group wrap="nowrap" align="flex-start">
        {field('telephone')}
        {field('email')}
      </Group>
    </>
  );
}
