/** The fields of the slip, in the order in which a slip is read. */
import { Checkbox, NativeSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { fileLanguage as fileLanguages } from '../../../../shared/dossier/entities.ts';
import { heldAs } from '../../../../shared/dossier/units/legal.ts';
import { GrowingText } from '../../../fields/spelling/growing-text.tsx';
import { DateField } from '../../../fields/date-field.tsx';
import { languageName } from '../../../i18n/spoken-languages.ts';
import { useLanguageChoices } from '../../../fields/languages.ts';
import { takesLength } from '../../../fields/recognition/taking.ts';
import { PlaceField } from '../../../fields/place-field.tsx';
import { choicesOf, useValues } from '../../../fields/use-values.ts';
import { useFormat } from '../../../i18n/format.ts';
import type { Needed } from '../../../ui/needed.ts';
import { giveTypedAhead } from '../../../ui/typed-ahead.ts';
import classes from './entry.module.css';
import { heldAsOf, routeOf, routes, type EntryForm, type MissingField } from './entry-form.ts';

export interface FieldsProps {
  readonly form: EntryForm;
  readonly set: (change: Partial<EntryForm>) => void;
  readonly needed: Pick<Needed<MissingField>, 'field'>;
}

export function WhoFields({ form, set, needed }: FieldsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const surname = useRef<HTMLInputElement>(null);
  // Whoever chose to make one types the name at once, while this room still comes.
  useLayoutEffect(() => giveTypedAhead('new-dossier', () => surname.current), []);
  return (
    <fieldset className={classes.group}>
      <legend>{t('entry.who')}</legend>
      <div className={classes.three}>
        <TextInput
          label={t('entry.surname')}
          maxLength={500}
          autoFocus
          ref={surname}
          value={form.surname}
          {...needed.field('surname')}
          onChange={(event) => set({ surname: event.currentTarget.value })}
        />
        <TextInput
          label={t('entry.firstName')}
          maxLength={500}
          value={form.firstName}
          {...needed.field('firstName')}
          onChange={(event) => set({ firstName: event.currentTarget.value })}
        />
        <DateField
          label={t('entry.birth')}
          value={form.birth}
          {...needed.field('birth')}
          onChange={(birth) => set({ birth })}
        />
      </div>
      <div className={classes.two}>
        <PlaceField
          label={t('entry.place')}
          at={form.placeAt}
          text={form.placeText}
          needed={needed.field('place')}
          onChange={({ at, text }) => set({ placeAt: at, placeText: text })}
        />
      </div>
    </fieldset>
  );
}

export function LanguageFields({ form, set }: FieldsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const values = useValues();
  const spoken = useLanguageChoices();
  const [typed, setTyped] = useState('');
  const other = typed.trim();
  // A language that is not in the list can be typed: it stays as it was written.
  const choices = [
    ...spoken,
    ...(spoken.some(({ value }) => value === form.language)
      ? []
      : [{ value: form.language, label: languageName(form.language, language) }]),
    ...(other === '' || spoken.some(({ label }) => label.toLowerCase().includes(other.toLowerCase()))
      ? []
      : [{ value: other.slice(0, 40), label: other.slice(0, 40) }]),
  ];
  const unique = choices.filter((choice, at) => choices.findIndex(({ value }) => value === choice.value) === at);
  return (
    <fieldset className={classes.group}>
      <legend>{t('entry.languages')}</legend>
      <div className={classes.two}>
        <NativeSelect
          label={t('entry.fileLanguage')}
          data={choicesOf(fileLanguages.options, values.language)}
          value={form.fileLanguage}
          onChange={({ currentTarget: { value } }) => {
            const file = fileLanguages.options.find((each) => each === value) ?? form.fileLanguage;
            set({ fileLanguage: file, ...(form.language === form.fileLanguage && { language: file }) });
          }}
        />
        <Select
          label={t('entry.personLanguage')}
          searchable
          data={unique}
          limit={60}
          value={form.language}
          onSearchChange={setTyped}
          onChange={(value) => set({ language: value ?? form.language })}
        />
      </div>
      <div className={classes.ticks}>
        <Checkbox
          label={t('entry.interpreter')}
          checked={form.interpreter}
          onChange={(event) => set({ interpreter: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('entry.plain')}
          checked={form.plainLanguage}
          onChange={(event) => set({ plainLanguage: event.currentTarget.checked })}
        />
      </div>
    </fieldset>
  );
}

export function SentenceFields({ form, set, needed }: FieldsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const route = routeOf(form);
  const takesMonths = takesLength(({ years, months, days }) => {
    // Days have no place in a field of months.
    if (days === 0) set({ months: years * 12 + months });
    return days === 0;
  });
  return (
    <fieldset className={classes.group}>
      <legend>{t('entry.sentence')}</legend>
      <div className={classes.two}>
        <NumberInput
          label={t('legal.months')}
          allowNegative={false}
          allowDecimal={false}
          max={1200}
          value={form.months ?? ''}
          {...takesMonths}
          onChange={(months) => set({ months: typeof months === 'number' ? months : null })}
        />
        <NativeSelect
          label={t('legal.route')}
          {...needed.field('route')}
          data={[
            ...(route === undefined ? [{ value: '', label: t('choose') }] : []),
            ...choicesOf(routes, values.route),
          ]}
          value={route ?? ''}
          onChange={({ currentTarget: { value } }) => set({ route: routes.find((each) => each === value) ?? '' })}
        />
        <HeldAs form={form} set={set} needed={needed} />
      </div>
      <GrowingText
        label={t('legal.asWritten')}
        placeholder={t('entry.asWrittenPlaceholder')}
        minRows={1}
        maxLength={500}
        value={form.executable}
        onChange={(event) => set({ executable: event.currentTarget.value })}
      />
    </fieldset>
  );
}

/** In which capacity: offered as the route says it, and changed by hand. */
function HeldAs({ form, set, needed }: FieldsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const held = heldAsOf(form);
  return (
    <NativeSelect
      label={t('legal.capacity')}
      {...needed.field('heldAs')}
      data={[...(held === undefined ? [{ value: '', label: t('choose') }] : []), ...choicesOf(heldAs, values.heldAs)]}
      value={held ?? ''}
      onChange={({ currentTarget: { value } }) => set({ heldAs: heldAs.find((each) => each === value) ?? '' })}
    />
  );
}
