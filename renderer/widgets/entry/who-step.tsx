/** Who someone is: name, service from the directory, what they do there, and what the unlock screen shows of them. */
import {
  Select,
  Stack,
  TextInput,
  type ComboboxItem,
  type ComboboxParsedItem,
  type OptionsFilter,
  type SelectProps,
} from '@mantine/core';
import { useMemo, useState, type FormEvent, type ReactNode } from 'react';
import type { NeededField } from '../../ui/needed.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { directory, displayName, functionsOf, type EntryKind } from '../../../shared/directory/index.ts';
import { asLanguage } from '../../i18n/i18n.ts';
import type { InterfaceLanguage, Profile } from '../../vault/api.ts';
import { StepButtons, StepHead } from './step.tsx';

export interface Who {
  readonly name: string;
  readonly service: string;
  readonly worksAs: string;
  readonly label: string;
}
export const noWho: Who = { name: '', service: '', worksAs: '', label: '' };

/** As the vault takes it. */
export const profileOf = ({ name, service, worksAs, label }: Who): Profile & { readonly label: string } => ({
  name,
  service,
  function: worksAs,
  label,
});

const kinds = [
  'prison',
  'justice-house',
  'detention-house',
  'transition-house',
  'monitoring-centre',
  'welfare-service',
  'guidance-service',
  'victim-service',
  'health-service',
  'employment-service',
  'housing-service',
  'learning-service',
  'local-welfare',
  'municipality',
] as const satisfies readonly EntryKind[];

/** There is one in every municipality: listed once somebody types where. */
const everywhere: readonly EntryKind[] = ['local-welfare', 'municipality'];

export interface WhoStepProps {
  readonly who: Who;
  readonly onChange: (who: Who) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

export function WhoStep({ who, onChange, onNext, onBack }: WhoStepProps): ReactNode {
  const { t, i18n } = useTranslation('start');
  const language = asLanguage(i18n.language);
  const [isChecked, setIsChecked] = useState(false);
  const label = who.label === '' ? firstName(who.name) : who.label;
  const missing = (value: string, message: string): string | undefined =>
    isChecked && value.trim() === '' ? message : undefined;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsChecked(true);
    if ([who.name, who.service, who.worksAs, label].some((value) => value.trim() === '')) return;
    onChange({ ...who, name: who.name.trim(), label: label.trim() });
    onNext();
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <StepHead step="who" title={t('who.title')} about={t('who.about')} />
        <TextInput
          label={t('who.name')}
          value={who.name}
          maxLength={120}
          autoComplete="off"
          onChange={(event) => onChange({ ...who, name: event.currentTarget.value })}
          error={missing(who.name, t('who.nameMissing'))}
        />
        <ServiceSelect
          language={language}
          value={who.service}
          onChange={(service) => onChange({ ...who, service, worksAs: onlyFunction(service) })}
          error={missing(who.service, t('who.serviceMissing'))}
        />
        <Select
          label={t('who.function')}
          placeholder={t('who.functionPlaceholder')}
          disabled={who.service === ''}
          value={who.worksAs === '' ? null : who.worksAs}
          data={functionsAt(who.service).map(({ id, names }) => ({ value: id, label: names[language] }))}
          onChange={(worksAs) => onChange({ ...who, worksAs: worksAs ?? '' })}
          error={missing(who.worksAs, t('who.functionMissing'))}
        />
        <TextInput
          label={t('who.label')}
          description={t('who.labelAbout')}
          value={label}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => onChange({ ...who, label: event.currentTarget.value })}
          error={missing(label, t('who.labelMissing'))}
        />
        <StepButtons onBack={onBack} />
      </Stack>
    </form>
  );
}

const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? '';

/** What people do at a service. */
export function functionsAt(service: string): ReturnType<typeof functionsOf> {
  const kind = directory.find(service)?.kind;
  return kind === undefined ? [] : functionsOf(kind);
}

/** Where a service has one function only, it is chosen already. */
export function onlyFunction(service: string): string {
  const [first, ...others] = functionsAt(service);
  return first !== undefined && others.length === 0 ? first.id : '';
}

export interface ServiceSelectProps
  extends Partial<Omit<NeededField, 'error'>>, Pick<SelectProps, 'inputWrapperOrder'> {
  readonly language: InterfaceLanguage;
  readonly value: string;
  readonly onChange: (service: string) => void;
  readonly error: string | undefined;
}

export function ServiceSelect({ language, value, onChange, ...field }: ServiceSelectProps): ReactNode {
  const { t } = useTranslation('start');
  const data = useMemo(
    () =>
      kinds.map((kind) => ({
        group: t(`kind.${kind}`),
        items: directory
          .list(kind)
          .filter((entry) => entry.operating === 'open')
          .map((entry) => ({ value: entry.id, label: displayName(entry, language) })),
      })),
    [t, language],
  );
  return (
    <Select
      label={t('who.service')}
      placeholder={t('who.servicePlaceholder')}
      searchable
      nothingFoundMessage={t('who.serviceNotFound')}
      value={value === '' ? null : value}
      data={data.filter(({ items }) => items.length > 0)}
      filter={byDirectory(language)}
      onChange={(service) => onChange(service ?? '')}
      {...field}
    />
  );
}

/** The directory finds by any language, short form and place; the list keeps its groups. */
const byDirectory =
  (language: InterfaceLanguage): OptionsFilter =>
  ({ options, search }) => {
    const isEverywhere = (item: ComboboxItem): boolean => everywhere.some((kind) => item.value.startsWith(`${kind}:`));
    if (search.trim() === '')
      return options.filter((option) => !('group' in option) || !option.items.some(isEverywhere));
    const found = new Set(directory.search(search, language, { kinds, limit: 60 }).map((entry) => entry.id));
    const wanted = (item: ComboboxItem): boolean => found.has(item.value) || item.label === search;
    return options.flatMap((option): ComboboxParsedItem[] => {
      if (!('group' in option)) return wanted(option) ? [option] : [];
      const items = option.items.filter(wanted);
      return items.length > 0 ? [{ ...option, items }] : [];
    });
  };
