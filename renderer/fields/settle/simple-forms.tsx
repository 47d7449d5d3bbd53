/** Fields of units that are typed in a place of their own elsewhere (a row of the plan, the slip): here one by one. */
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { maxText, type Actor } from '../../../shared/dossier/entities.ts';
import { fullName } from '../../ui/person-name.tsx';
import { SpelledText } from '../spelling/spelled-text.tsx';
import { ActorField } from '../actor-field.tsx';
import { actorOfForm, formOfActor, nobody, typedName } from '../actor-form.ts';
import { AnotherValue } from '../another-value.tsx';
import { DateField } from '../date-field.tsx';
import { usePerson } from '../person.ts';
import { PlaceField } from '../place-field.tsx';
import type { UnitEditing } from '../unit-entry.tsx';
import { useActorChoices } from '../use-actors.ts';
import type { ThirdProps } from './third.tsx';

type Fields<N extends string> = { readonly [name in N]: string };

export const lineEditing = <N extends string>(label: string, name: N): UnitEditing<Fields<N>, Fields<'line'>> => ({
  empty: { line: '' },
  toForm: (value) => ({ line: value[name] }),
  // One named text: the computed key is the only one there is.
  toValue: ({ line }) => (line.trim() === '' ? undefined : ({ [name]: line.trim() } as Fields<N>)),
  fields: ({ line }, set) => (
    <TextInput
      label={label}
      maxLength={500}
      value={line}
      onChange={(event) => set({ line: event.currentTarget.value })}
      autoFocus
    />
  ),
});

const textArea = (label: string, text: string, onText: (text: string) => void): ReactNode => (
  <SpelledText
    label={label}
    autosize
    minRows={2}
    maxLength={maxText}
    value={text}
    onChange={(event) => onText(event.currentTarget.value)}
    autoFocus
  />
);

export const textEditing = (label: string): UnitEditing<{ text: string }, Fields<'text'>> => ({
  empty: { text: '' },
  toForm: ({ text }) => ({ text }),
  toValue: ({ text }) => (text.trim() === '' ? undefined : { text: text.trim() }),
  fields: ({ text }, set) => textArea(label, text, (next) => set({ text: next })),
});

/** Words of the person: the language they were said in goes along. */
export const ownWordsEditing = (
  label: string,
): UnitEditing<Fields<'text' | 'language'>, Fields<'text' | 'language'>> => ({
  empty: { text: '', language: 'nl' },
  toForm: ({ text, language }) => ({ text, language }),
  toValue: ({ text, language }) => (text.trim() === '' ? undefined : { text: text.trim(), language }),
  fields: (form, set) => textArea(label, form.text, (text) => set({ ...form, text })),
});

export const dayEditing = (label: string): UnitEditing<{ on: string }, Fields<'on'>> => ({
  empty: { on: '' },
  toForm: ({ on }) => ({ on }),
  toValue: ({ on }) => (on === '' ? undefined : { on }),
  fields: ({ on }, set) => <DateField label={label} value={on} onChange={(next) => set({ on: next })} autoFocus />,
});

/** One of a closed list, under the name it has in the value. */
export const choiceEditing = <N extends string, C extends string>(
  label: string,
  name: N,
  choices: readonly { readonly value: C; readonly label: string }[],
): UnitEditing<{ readonly [name in N]: C }, Fields<'choice'>> => ({
  empty: { choice: choices[0]?.value ?? '' },
  toForm: (value) => ({ choice: value[name] }),
  toValue: ({ choice }) => {
    const known = choices.find(({ value }) => value === choice);
    // One named choice: the computed key is the only one there is.
    return known === undefined ? undefined : ({ [name]: known.value } as { readonly [name in N]: C });
  },
  fields: ({ choice }, set) => (
    <NativeSelect
      label={label}
      data={[...choices]}
      value={choice}
      onChange={(event) => set({ choice: event.currentTarget.value })}
      autoFocus
    />
  ),
});

export const nameEditing = (labels: {
  readonly surname: string;
  readonly firstName: string;
}): UnitEditing<Fields<'surname' | 'firstName'>, Fields<'surname' | 'firstName'>> => ({
  empty: { surname: '', firstName: '' },
  toForm: ({ surname, firstName }) => ({ surname, firstName }),
  toValue: ({ surname, firstName }) =>
    surname.trim() === '' ? undefined : { surname: surname.trim(), firstName: firstName.trim() },
  fields: (form, set) => (
    <>
      {(['surname', 'firstName'] as const).map((part) => (
        <TextInput
          key={part}
          label={labels[part]}
          maxLength={500}
          value={form[part]}
          onChange={(event) => set({ ...form, [part]: event.currentTarget.value })}
        />
      ))}
    </>
  ),
});

interface Birth {
  date: string;
  place?: string | undefined;
}

export const birthEditing = (labels: {
  readonly birth: string;
  readonly place: string;
}): UnitEditing<Birth, Fields<'date' | 'place'>> => ({
  empty: { date: '', place: '' },
  toForm: ({ date, place = '' }) => ({ date, place }),
  toValue: ({ date, place }) =>
    date === '' ? undefined : { date, ...(place.trim() !== '' && { place: place.trim() }) },
  fields: (form, set) => (
    <>
      <DateField label={labels.birth} value={form.date} onChange={(date) => set({ ...form, date })} autoFocus />
      <TextInput
        label={labels.place}
        maxLength={500}
        value={form.place}
        onChange={(event) => set({ ...form, place: event.currentTarget.value })}
      />
    </>
  ),
});

interface Whereabouts {
  at?: string | undefined;
  text?: string | undefined;
  since?: string | undefined;
}

export const whereaboutsEditing = (labels: {
  readonly place: string;
  readonly since: string;
}): UnitEditing<Whereabouts, Fields<'at' | 'text' | 'since'>> => ({
  empty: { at: '', text: '', since: '' },
  toForm: ({ at = '', text = '', since = '' }) => ({ at, text, since }),
  toValue: ({ at, text, since }) => {
    if (at === '' && text.trim() === '') return undefined;
    return { ...(at === '' ? { text: text.trim() } : { at }), ...(since !== '' && { since }) };
  },
  fields: (form, set) => (
    <>
      <PlaceField label={labels.place} at={form.at} text={form.text} onChange={(place) => set({ ...form, ...place })} />
      <DateField label={labels.since} value={form.since} onChange={(since) => set({ ...form, since })} />
    </>
  ),
});

interface Spoken {
  language: string;
  interpreter: boolean;
  plainLanguage: boolean;
}

export const spokenEditing = (
  labels: { readonly language: string; readonly interpreter: string; readonly plain: string },
  choices: readonly { readonly value: string; readonly label: string }[],
): UnitEditing<
  Spoken,
  { readonly language: string; readonly interpreter: boolean; readonly plainLanguage: boolean }
> => ({
  empty: { language: 'nl', interpreter: false, plainLanguage: false },
  toForm: (spoken) => ({ ...spoken }),
  toValue: (form) => ({ ...form }),
  fields: (form, set) => (
    <>
      <NativeSelect
        label={labels.language}
        data={[...(choices.some(({ value }) => value === form.language) ? [] : [form.language]), ...choices]}
        value={form.language}
        onChange={(event) => set({ ...form, language: event.currentTarget.value })}
      />
      <Checkbox
        mt="sm"
        label={labels.interpreter}
        checked={form.interpreter}
        onChange={(event) => set({ ...form, interpreter: event.currentTarget.checked })}
      />
      <Checkbox
        mt="sm"
        label={labels.plain}
        checked={form.plainLanguage}
        onChange={(event) => set({ ...form, plainLanguage: event.currentTarget.checked })}
      />
    </>
  ),
});

export const planBEditing = (labels: {
  readonly planB: string;
  readonly trigger: string;
}): UnitEditing<Fields<'text' | 'trigger'>, Fields<'text' | 'trigger'>> => ({
  empty: { text: '', trigger: '' },
  toForm: ({ text, trigger }) => ({ text, trigger }),
  toValue: ({ text, trigger }) => (text.trim() === '' ? undefined : { text: text.trim(), trigger: trigger.trim() }),
  fields: (form, set) => (
    <>
      {textArea(labels.planB, form.text, (text) => set({ ...form, text }))}
      <TextInput
        mt="sm"
        label={labels.trigger}
        maxLength={500}
        value={form.trigger}
        onChange={(event) => set({ ...form, trigger: event.currentTarget.value })}
      />
    </>
  ),
});

/** Who does it: the same completion by name, service and place as in the row. */
export function ActorThird({
  start,
  settle,
  label,
}: ThirdProps<{ actor: Actor }> & { readonly label: string }): ReactNode {
  const [form, setForm] = useState(start === undefined ? nobody : formOfActor(start.actor));
  const choices = useActorChoices(fullName(usePerson()));
  return (
    <AnotherValue value={form.name.trim() === '' ? undefined : { actor: actorOfForm(form) }} onSettle={settle}>
      <ActorField
        name={form.name}
        label={label}
        hideLabel
        choices={choices}
        onType={(name) => setForm(typedName(name))}
        onChoose={(actor) => setForm(formOfActor(actor))}
      />
    </AnotherValue>
  );
}
