/** How the facts of the legal section are typed. Everything a court or registry wrote is taken over as it stands. */
import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import {
  entities,
  maxText,
  modality as modalitySchema,
  registryDateKind,
  type UnitValue,
} from '../../../shared/dossier/entities.ts';
import { GrowingText } from '../spelling/growing-text.tsx';
import { DateField } from '../date-field.tsx';
import type { UnitEditing } from '../unit-entry.tsx';
import { choicesOf } from '../use-values.ts';
import type { unitValues } from '../../i18n/name-words.ts';
import classes from './forms.module.css';
import { knownModalityOnDay, ModalityOnDayFields } from './modality-on-day.tsx';

type T = TFunction<'dossier'>;
type Values = ReturnType<typeof unitValues>;
/** Named texts and ticks of one form. */
export type Fields<N extends string, B extends string = never> = { readonly [name in N]: string } & {
  readonly [name in B]: boolean;
};

const { legal } = entities;
export const routes = legal.situation.route.shape.route.options;
export const outcomes = legal.request.outcome.shape.outcome.options;
export const decisions = legal.decision.decision.shape.outcome.options;
export const conditionKinds = legal.condition.condition.shape.kind.options;
export const dateSources = legal['legal-date'].date.shape.source.options;

const pick = <V extends string>(options: readonly V[], text: string): V | undefined =>
  options.find((each) => each === text);

export const routeEditing = (
  t: T,
  values: Values,
): UnitEditing<UnitValue<'legal', 'situation', 'route'>, Fields<'route'>> => ({
  empty: { route: '' },
  toForm: ({ route }) => ({ route }),
  toValue: ({ route }) => {
    const known = pick(routes, route);
    return known === undefined ? undefined : { route: known };
  },
  fields: ({ route }, set) => (
    <NativeSelect
      label={t('legal.route')}
      data={[...(route === '' ? [{ value: '', label: t('choose') }] : []), ...choicesOf(routes, values.route)]}
      value={route}
      onChange={(event) => set({ route: event.currentTarget.value })}
      autoFocus
    />
  ),
});

export const executableEditing = (
  t: T,
): UnitEditing<UnitValue<'legal', 'situation', 'executable'>, Fields<'months' | 'text'>> => ({
  empty: { months: '', text: '' },
  toForm: ({ months, text }) => ({ months: months === undefined ? '' : String(months), text }),
  toValue: ({ months, text }) => {
    if (months === '' && text.trim() === '') return undefined;
    return { text: text.trim(), ...(months !== '' && { months: Number(months) }) };
  },
  fields: (form, set) => (
    <div className={classes.row}>
      <NumberInput
        label={t('legal.months')}
        allowNegative={false}
        allowDecimal={false}
        max={1200}
        w={140}
        value={form.months}
        onChange={(months) => set({ ...form, months: String(months) })}
      />
      <TextInput
        className={classes.wide}
        label={t('legal.asWritten')}
        maxLength={500}
        value={form.text}
        onChange={(event) => set({ ...form, text: event.currentTarget.value })}
      />
    </div>
  ),
});

export const legalDateEditing = (
  t: T,
  values: Values,
): UnitEditing<UnitValue<'legal', 'legal-date', 'date'>, Fields<'kind' | 'value' | 'source' | 'note'>> => ({
  empty: { kind: 'conditional-release', value: '', source: 'registry', note: '' },
  toForm: (date) => ({ ...date }),
  toValue: ({ kind, value, source, note }) => {
    const [knownKind, knownSource] = [pick(registryDateKind.options, kind), pick(dateSources, source)];
    if (knownKind === undefined || knownSource === undefined || value === '') return undefined;
    return { kind: knownKind, value, source: knownSource, note: note.trim() };
  },
  fields: (form, set) => (
    <div className={classes.row}>
      <NativeSelect
        label={t('legal.dateKind')}
        data={choicesOf(registryDateKind.options, values.dateKind)}
        value={form.kind}
        onChange={(event) => set({ ...form, kind: event.currentTarget.value })}
        autoFocus
      />
      <DateField label={t('legal.date')} value={form.value} onChange={(value) => set({ ...form, value })} w={190} />
      <NativeSelect
        label={t('legal.source')}
        data={choicesOf(dateSources, values.dateSource)}
        value={form.source}
        onChange={(event) => set({ ...form, source: event.currentTarget.value })}
      />
      <TextInput
        className={classes.wide}
        label={t('legal.note')}
        maxLength={500}
        value={form.note}
        onChange={(event) => set({ ...form, note: event.currentTarget.value })}
      />
    </div>
  ),
});

export const requestEditing = (
  t: T,
  values: Values,
): UnitEditing<UnitValue<'legal', 'request', 'request'>, Fields<'modality' | 'on'>> => ({
  empty: { modality: '', on: '' },
  toForm: (request) => ({ ...request }),
  toValue: knownModalityOnDay,
  fields: (form, set) => (
    <ModalityOnDayFields t={t} values={values} dayLabel={t('legal.requestedOn')} form={form} set={set} />
  ),
});

export const outcomeEditing = (
  t: T,
  values: Values,
): UnitEditing<UnitValue<'legal', 'request', 'outcome'>, Fields<'outcome' | 'on'>> => ({
  empty: { outcome: 'open', on: '' },
  toForm: ({ outcome, on = '' }) => ({ outcome, on }),
  toValue: ({ outcome, on }) => {
    const known = pick(outcomes, outcome);
    return known === undefined ? undefined : { outcome: known, ...(on !== '' && { on }) };
  },
  fields: (form, set) => (
    <div className={classes.row}>
      <NativeSelect
        label={t('legal.outcome')}
        data={choicesOf(outcomes, values.requestOutcome)}
        value={form.outcome}
        onChange={(event) => set({ ...form, outcome: event.currentTarget.value })}
        autoFocus
      />
      <DateField label={t('legal.on')} value={form.on} onChange={(on) => set({ ...form, on })} w={190} />
    </div>
  ),
});

export const conditionEditing = (
  t: T,
  values: Values,
  decisionId: string,
): UnitEditing<UnitValue<'legal', 'condition', 'condition'>, Fields<'decision' | 'kind' | 'text'>> => ({
  empty: { decision: decisionId, kind: 'individual', text: '' },
  toForm: ({ decision = '', kind, text }) => ({ decision, kind, text }),
  toValue: ({ decision, kind, text }) => {
    const known = pick(conditionKinds, kind);
    if (known === undefined || text.trim() === '') return undefined;
    return { kind: known, text: text.trim(), ...(decision !== '' && { decision }) };
  },
  fields: (form, set) => (
    <>
      <NativeSelect
        label={t('legal.conditionKind')}
        data={choicesOf(conditionKinds, values.conditionKind)}
        value={form.kind}
        onChange={(event) => set({ ...form, kind: event.currentTarget.value })}
        w={240}
      />
      <GrowingText
        label={t('legal.conditionText')}
        minRows={2}
        maxLength={maxText}
        value={form.text}
        onChange={(event) => set({ ...form, text: event.currentTarget.value })}
        autoFocus
      />
    </>
  ),
});

export const decisionEditing = (
  t: T,
  values: Values,
  begun: { readonly request: string; readonly modality: string },
): UnitEditing<
  UnitValue<'legal', 'decision', 'decision'>,
  Fields<'request' | 'modality' | 'outcome' | 'by' | 'on'>
> => ({
  empty: { ...begun, outcome: '', by: '', on: '' },
  toForm: ({ request = '', modality, outcome, by, on }) => ({ request, modality, outcome, by, on }),
  toValue: ({ request, modality, outcome, by, on }) => {
    const [knownModality, knownOutcome] = [pick(modalitySchema.options, modality), pick(decisions, outcome)];
    if (knownModality === undefined || knownOutcome === undefined || on === '') return undefined;
    return { modality: knownModality, outcome: knownOutcome, by: by.trim(), on, ...(request !== '' && { request }) };
  },
  fields: (form, set) => (
    <div className={classes.row}>
      {form.request === '' ? (
        <NativeSelect
          label={t('legal.modality')}
          data={[
            ...(form.modality === '' ? [{ value: '', label: t('choose') }] : []),
            ...choicesOf(modalitySchema.options, values.modality),
          ]}
          value={form.modality}
          onChange={(event) => set({ ...form, modality: event.currentTarget.value })}
        />
      ) : null}
      <NativeSelect
        label={t('legal.decision')}
        data={[
          ...(form.outcome === '' ? [{ value: '', label: t('choose') }] : []),
          ...choicesOf(decisions, values.decisionOutcome),
        ]}
        value={form.outcome}
        onChange={(event) => set({ ...form, outcome: event.currentTarget.value })}
        autoFocus
      />
      <TextInput
        className={classes.wide}
        label={t('legal.by')}
        maxLength={500}
        value={form.by}
        onChange={(event) => set({ ...form, by: event.currentTarget.value })}
      />
      <DateField label={t('legal.on')} value={form.on} onChange={(on) => set({ ...form, on })} w={190} />
    </div>
  ),
});

const oneDate = (label: string): UnitEditing<{ on: string }, Fields<'on'>> => ({
  empty: { on: '' },
  toForm: ({ on }) => ({ on }),
  toValue: ({ on }) => (on === '' ? undefined : { on }),
  fields: ({ on }, set) => (
    <DateField label={label} value={on} onChange={(next) => set({ on: next })} w={220} autoFocus />
  ),
});

export const releaseEditing = (t: T): UnitEditing<{ on: string }, Fields<'on'>> => oneDate(t('legal.releaseOn'));

export const newRequestEditing = (t: T): UnitEditing<{ from: string }, Fields<'on'>> => {
  const { empty, fields } = oneDate(t('legal.newRequestFrom'));
  return {
    empty,
    fields,
    toForm: ({ from }) => ({ on: from }),
    toValue: ({ on }) => (on === '' ? undefined : { from: on }),
  };
};
