/** How each kind of field is typed. */
import { Autocomplete, Checkbox, Chip, Group, NativeSelect, NumberInput, Radio, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { telephoneNumber } from '../../../shared/telephone-number.ts';
import { nameTyped, typedActor } from '../../../shared/dossier/units/actor.ts';
import { durationOf, durationUnits, partsOf } from '../../../shared/dossier/units/duration.ts';
import type { Typed, TypedKind } from '../../../shared/dossier/units/field.ts';
import type { FormField } from '../../../shared/dossier/units/form.ts';
import { weekdays } from '../../../shared/dossier/units/plan-shapes.ts';
import {
  capacitiesOf,
  takingPartAs,
  typedCapacities,
  withCapacity,
} from '../../../shared/dossier/units/taking-part.ts';
import { readClock } from '../../../shared/dossier/units/read-clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { weekdayName } from '../../i18n/plan-words.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import { fullName } from '../../ui/person-name.tsx';
import { unreadable } from '../../ui/unreadable.ts';
import { ActorField } from '../actor-field.tsx';
import { DateField } from '../date-field.tsx';
import { useLanguageChoices } from '../languages.ts';
import { LengthFields } from '../length-fields.tsx';
import { usePerson } from '../person.ts';
import { PlaceField } from '../place-field.tsx';
import { GrowingText } from '../spelling/growing-text.tsx';
import { useActorChoices } from '../use-actors.ts';
import { useValues } from '../use-values.ts';
import type { Choices, FormPlace } from './editing.ts';
import classes from './form.module.css';

interface InputProps {
  readonly place: FormPlace;
  readonly field: FormField;
  readonly label: string;
  readonly hint: string | undefined;
  readonly placeholder: string | undefined;
  readonly value: string | boolean;
  /** The whole form: some fields are typed together. */
  readonly typed: Typed;
  readonly set: (part: Typed) => void;
  readonly suggest: readonly string[] | undefined;
  readonly choices: Choices | undefined;
  /** The cursor begins here. */
  readonly focus: boolean;
}

const textOf = (value: string | boolean): string => (typeof value === 'string' ? value : '');

function LineInput({ field, label, hint, placeholder, value, set, suggest, focus }: InputProps): ReactNode {
  const { t } = useTranslation('dossier');
  const refusal = field.traits.refuses?.(textOf(value));
  const shared = {
    className: classes.wide,
    label,
    description: hint,
    placeholder,
    maxLength: field.maxLength,
    value: textOf(value),
    autoFocus: focus,
    ...(refusal !== undefined && { error: t(`refused.${refusal}`), [unreadable]: '' }),
  };
  if (suggest !== undefined)
    return <Autocomplete {...shared} data={[...suggest]} onChange={(text) => set({ [field.name]: text })} />;
  return <TextInput {...shared} onChange={(event) => set({ [field.name]: event.currentTarget.value })} />;
}

/** What is no number is said at the field, and stays as it was typed. */
function TelephoneInput({ field, label, hint, value, set, focus }: InputProps): ReactNode {
  const { t } = useTranslation('dossier');
  const typed = textOf(value);
  const isNumber = typed.trim() === '' || telephoneNumber.safeParse(typed).success;
  return (
    <TextInput
      className={classes.day}
      label={label}
      description={hint}
      inputMode="tel"
      maxLength={field.maxLength}
      value={typed}
      error={isNumber ? undefined : t('contacts.noNumber')}
      onChange={(event) => set({ [field.name]: event.currentTarget.value })}
      autoFocus={focus}
    />
  );
}

const TextInputs = ({ field, label, hint, value, set, focus }: InputProps): ReactNode => (
  <GrowingText
    className={classes.whole}
    label={label}
    description={hint}
    minRows={2}
    maxLength={field.maxLength}
    value={textOf(value)}
    onChange={(event) => set({ [field.name]: event.currentTarget.value })}
    autoFocus={focus}
  />
);

const DayInput = ({ field, label, hint, value, set, focus }: InputProps): ReactNode => (
  <DateField
    className={classes.day}
    label={label}
    description={hint}
    value={textOf(value)}
    onChange={(day) => set({ [field.name]: day })}
    autoFocus={focus}
  />
);

function ChoiceInput({ place, field, label, hint, value, set, choices, focus }: InputProps): ReactNode {
  const { t } = useTranslation('dossier');
  const words = useUnitWords();
  const { section, type, unit } = place;
  const { name, traits, optional, options } = field;
  const called = (each: string) => ({ value: each, label: words.choice(section, type, unit, field, each) });
  const offered = choices ?? options.map(called);
  const isKnown = value === '' || offered.some((each) => each.value === value);
  const known = isKnown ? offered : [called(textOf(value)), ...offered];
  if (traits.radio === true)
    return (
      <Radio.Group label={label} description={hint} value={textOf(value)} onChange={(each) => set({ [name]: each })}>
        <Group mt="xs">
          {known.map((each, at) => (
            <Radio key={each.value} value={each.value} label={each.label} autoFocus={focus && at === 0} />
          ))}
        </Group>
      </Radio.Group>
    );
  const isBlank = (optional || value === '') && !known.some((each) => each.value === '');
  return (
    <NativeSelect
      className={classes.choice}
      label={label}
      description={hint}
      data={[...(isBlank ? [{ value: '', label: t('choose') }] : []), ...known]}
      value={textOf(value)}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
      autoFocus={focus}
    />
  );
}

const TickInput = ({ field, label, hint, value, set, focus }: InputProps): ReactNode => (
  <Checkbox
    className={classes.tick}
    label={label}
    description={hint}
    checked={value === true}
    onChange={(event) => set({ [field.name]: event.currentTarget.checked })}
    autoFocus={focus}
  />
);

const CountInput = ({ field, label, value, set, focus }: InputProps): ReactNode => (
  <NumberInput
    label={label}
    allowNegative={false}
    allowDecimal={false}
    max={1200}
    w={140}
    value={textOf(value)}
    onChange={(count) => set({ [field.name]: String(count) })}
    autoFocus={focus}
  />
);

const LengthInput = ({ field, label, value, set, focus }: InputProps): ReactNode => (
  <LengthFields
    label={label}
    value={textOf(value)}
    onChange={(length) => set({ [field.name]: length })}
    first={focus}
  />
);

function DurationInput({ field, label, value, set, focus }: InputProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { count, unit } = partsOf(textOf(value));
  const typed = Number.isNaN(count) ? undefined : count;
  return (
    <>
      <NumberInput
        label={label}
        hideControls
        allowDecimal={false}
        allowNegative={false}
        min={1}
        max={999}
        value={typed ?? ''}
        onChange={(next) => set({ [field.name]: durationOf(next === '' ? undefined : Number(next), unit) })}
        autoFocus={focus}
      />
      <NativeSelect
        label={t('time.unit')}
        data={durationUnits.map((each) => ({ value: each, label: t(`time.units.${each}`) }))}
        value={unit}
        onChange={(event) => {
          const next = durationUnits.find((each) => each === event.currentTarget.value);
          if (next !== undefined) set({ [field.name]: durationOf(typed, next) });
        }}
      />
    </>
  );
}

function LanguageInput({ field, label, value, set, focus }: InputProps): ReactNode {
  const languages = useLanguageChoices();
  const code = textOf(value);
  return (
    <NativeSelect
      label={label}
      data={[...(languages.some((each) => each.value === code) ? [] : [code]), ...languages]}
      value={code}
      onChange={(event) => set({ [field.name]: event.currentTarget.value })}
      autoFocus={focus}
    />
  );
}

function WeekdaysInput({ field, label, value, set }: InputProps): ReactNode {
  const { language } = useFormat();
  return (
    <Chip.Group
      multiple
      value={textOf(value).split(',')}
      onChange={(days) => set({ [field.name]: weekdays.filter((day) => days.includes(day)).join(',') })}
    >
      <Group className={classes.whole} gap="xs" role="group" aria-label={label}>
        {weekdays.map((day) => (
          <Chip key={day} value={day} size="sm">
            {weekdayName(day, language, 'short')}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}

/** Typed as people write an hour: `8`, `830`, `8.30`, `8:30`. */
function ClockInput({ field, label, value, set }: InputProps): ReactNode {
  const { t } = useTranslation('dossier');
  const typed = textOf(value);
  return (
    <TextInput
      className={classes.clock}
      label={label}
      placeholder="08:00"
      inputMode="numeric"
      maxLength={5}
      value={typed}
      error={typed.trim() !== '' && readClock(typed) === undefined ? t('week.unreadable') : undefined}
      onChange={(event) => set({ [field.name]: event.currentTarget.value })}
      onBlur={() => set({ [field.name]: readClock(typed) ?? typed })}
    />
  );
}

/** Of the directory by its name; what fits no entry stands in `text`. */
const PlaceInput = ({ field, label, value, typed, set }: InputProps): ReactNode => (
  <PlaceField
    label={label}
    at={textOf(value)}
    text={textOf(typed['text'] ?? '')}
    onChange={({ at, text }) => set({ [field.name]: at, text })}
  />
);

/** Completed by name, service and place, as in the row of the plan. */
function ActorInput({ field, label, value, set }: InputProps): ReactNode {
  const choices = useActorChoices(fullName(usePerson()));
  return (
    <ActorField
      name={nameTyped(textOf(value))}
      label={label}
      hideLabel
      choices={choices}
      onType={(name) => set({ [field.name]: typedActor({ kind: 'free', name }) })}
      onChoose={(who) => set({ [field.name]: typedActor(who) })}
    />
  );
}

/** Asked for each name as it is typed beside. */
function CapacitiesInput({ field, label, hint, value, typed, set }: InputProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { takingPartAs: called } = useValues();
  const names = textOf(typed['names'] ?? '')
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const said = capacitiesOf(textOf(value));
  return (
    <div className={classes.whole} role="group" aria-label={label}>
      {names.length === 0 || hint === undefined ? null : <Text size="sm">{hint}</Text>}
      {[...new Set(names)].map((who) => (
        <NativeSelect
          key={who}
          label={`${label}: ${who}`}
          data={[{ value: '', label: t('choose') }, ...takingPartAs.map((as) => ({ value: as, label: called[as] }))]}
          value={said.find((each) => each.who === who)?.as ?? ''}
          onChange={({ currentTarget }) => {
            const as = takingPartAs.find((each) => each === currentTarget.value);
            set({ [field.name]: typedCapacities(withCapacity(said, who, as)) });
          }}
        />
      ))}
    </div>
  );
}

export const inputs: Readonly<Record<TypedKind, (props: InputProps) => ReactNode>> = {
  line: LineInput,
  telephone: TelephoneInput,
  text: TextInputs,
  day: DayInput,
  choice: ChoiceInput,
  tick: TickInput,
  number: CountInput,
  length: LengthInput,
  duration: DurationInput,
  language: LanguageInput,
  lines: TextInputs,
  capacities: CapacitiesInput,
  weekdays: WeekdaysInput,
  clock: ClockInput,
  place: PlaceInput,
  'place-name': LineInput,
  reference: ChoiceInput,
  actor: ActorInput,
};
