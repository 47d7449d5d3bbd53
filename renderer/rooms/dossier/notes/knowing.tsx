/** How one knows what a note says: fact, appraisal, or told by somebody who then heard what it is for. */
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { isThirdParty, known, namedAs } from '../../../../shared/dossier/units/knowing.ts';
import { DateField } from '../../../fields/date-field.tsx';
import { choicesOf, useValues } from '../../../fields/use-values.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import classes from './notes.module.css';
import type { NoteWriting } from './use-note.ts';

export function Knowing({ writing: { form, set } }: { readonly writing: NoteWriting }): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  return (
    <div className={classes.outcome}>
      <NativeSelect
        label={t('note.known')}
        data={[{ value: '', label: t('note.notSaid') }, ...choicesOf(known.options, values.known)]}
        value={form.known}
        onChange={({ currentTarget: { value } }) =>
          set({ ...form, known: known.options.find((each) => each === value) ?? '' })
        }
      />
      {form.known === 'told' ? (
        <>
          <TextInput
            label={t('note.toldBy')}
            maxLength={500}
            value={form.toldBy}
            onChange={(event) => set({ ...form, toldBy: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('note.toldAs')}
            description={form.toldAs !== '' && isThirdParty(form.toldAs) ? t('contacts.third') : undefined}
            data={[{ value: '', label: t('note.notSaid') }, ...choicesOf(namedAs.options, values.namedAs)]}
            value={form.toldAs}
            onChange={({ currentTarget: { value } }) =>
              set({ ...form, toldAs: namedAs.options.find((each) => each === value) ?? '' })
            }
          />
          <DateField
            label={t('note.purposeOn')}
            value={form.purposeOn}
            onChange={(purposeOn) => set({ ...form, purposeOn })}
            show="short"
          />
        </>
      ) : null}
      <Checkbox
        label={t('note.third')}
        checked={form.aboutThird === 'yes'}
        onChange={(event) => set({ ...form, aboutThird: event.currentTarget.checked ? 'yes' : '' })}
      />
    </div>
  );
}
