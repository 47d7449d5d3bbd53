/** Adding a service of the surroundings, or changing one: what it does, for whom, and where one has it from. */
import { MultiSelect, TextInput } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { needOf } from '../../../shared/directory/competence/index.ts';
import { directory, displayName } from '../../../shared/directory/index.ts';
import type { EntryOf } from '../../../shared/service-book/book.ts';
import { localNeeds } from '../../../shared/service-book/local-needs.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { DateField } from '../../fields/date-field.tsx';
import { useNeeded } from '../../ui/needed.ts';
import { DialogForm } from '../../ui/dialog-form.tsx';
import type { Book } from '../../data/use-book.ts';
import { ContactFields } from './contact-fields.tsx';
import { contactTyped, contactValue, noContact, wrongIn } from './contact-form.ts';

const languageCodes = ['nl', 'fr', 'de'] as const;

interface OwnFormProps {
  readonly book: Book;
  readonly entry: EntryOf<'service'> | undefined;
  readonly onClose: () => void;
}

const nothing = {
  name: '',
  does: '',
  reach: '',
  source: '',
  lastVerified: '',
  needs: [] as readonly string[],
  municipalities: [] as readonly string[],
  languages: [] as readonly string[],
};
type Form = typeof nothing;
type TextName = 'name' | 'does' | 'reach' | 'source';

export function OwnForm({ book, entry, onClose }: OwnFormProps): ReactNode {
  const { t } = useTranslation(['directory', 'service', 'terms']);
  const { language } = useFormat();
  const [form, setForm] = useState<Form>(() => formOf(entry));
  const change = (part: Partial<Form>): void => setForm((before) => ({ ...before, ...part }));
  const places = useMemo(
    () => directory.list('municipality').map((each) => ({ value: each.id, label: displayName(each, language) })),
    [language],
  );
  const [at, setAt] = useState(entry === undefined ? noContact : contactTyped(entry.value));
  const [isTried, setTried] = useState(false);
  const needed = useNeeded({
    name: form.name.trim() !== '',
    contact: wrongIn(at).size === 0,
    needs: form.needs.length > 0,
    source: form.source.trim() !== '',
  });
  const isWhole = (): boolean => {
    setTried(true);
    return needed.isWhole();
  };
  const text = (name: TextName, isFirst = false): ReactNode => (
    <TextInput
      label={t(`directory:own.${name}`)}
      {...((name === 'name' || name === 'source') && needed.field(name))}
      maxLength={500}
      value={form[name]}
      data-autofocus={isFirst || undefined}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <DialogForm
      size="lg"
      title={t('directory:own.add')}
      action={t('service:save')}
      needed={{ around: needed.around, isWhole }}
      onDo={() => book.write({ kind: 'service', value: { ...valueOf(form), ...contactValue(at) } }, entry?.id)}
      onClose={onClose}
    >
      {text('name', true)}
      {text('does')}
      <ContactFields typed={at} onChange={setAt} isTried={isTried} />
      {text('reach')}
      <MultiSelect
        label={t('directory:own.needs')}
        {...needed.field('needs')}
        searchable
        data={localNeeds.map((need) => ({ value: need, label: needOf(need).names[language] }))}
        value={[...form.needs]}
        onChange={(needs) => change({ needs })}
      />
      <MultiSelect
        label={t('directory:own.places')}
        searchable
        limit={20}
        data={places}
        value={[...form.municipalities]}
        onChange={(municipalities) => change({ municipalities })}
      />
      <MultiSelect
        label={t('directory:own.languages')}
        data={languageCodes.map((code) => ({ value: code, label: t(`terms:language.${code}`) }))}
        value={[...form.languages]}
        onChange={(languages) => change({ languages })}
      />
      {text('source')}
      <DateField
        label={t('directory:own.verified')}
        value={form.lastVerified}
        onChange={(lastVerified) => change({ lastVerified })}
      />
    </DialogForm>
  );
}

const formOf = (entry: EntryOf<'service'> | undefined): Form => ({
  ...nothing,
  ...entry?.value,
  does: entry?.value.does ?? '',
  reach: entry?.value.reach ?? '',
  lastVerified: entry?.value.lastVerified ?? '',
});

function valueOf({ name, does, reach, source, lastVerified, ...chosen }: Form): EntryOf<'service'>['value'] {
  return {
    name: name.trim(),
    source: source.trim(),
    needs: localNeeds.filter((need) => chosen.needs.includes(need)),
    municipalities: [...chosen.municipalities],
    languages: languageCodes.filter((code) => chosen.languages.includes(code)),
    ...(does.trim() !== '' && { does: does.trim() }),
    ...(reach.trim() !== '' && { reach: reach.trim() }),
    ...(lastVerified !== '' && { lastVerified }),
  };
}
