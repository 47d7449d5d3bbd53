/** What is typed of a visit and of its action points. */
import type { ReactNode } from 'react';
import { todayIso } from '../../i18n/clock.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { useMe } from '../../data/vault.tsx';
import type { BookValue, EntryOf } from '../../../shared/service-book/book.ts';
import { FormDialog } from './form-dialog.tsx';
import type { BookHand } from '../../data/use-book.ts';

interface FormProps {
  readonly book: BookHand;
  readonly onClose: () => void;
}

interface VisitFormProps extends FormProps {
  readonly entry: EntryOf<'visit'> | undefined;
  /** Of the directory. */
  readonly teams: readonly string[];
  /** Added by one's own service. */
  readonly own: readonly string[];
}

export function VisitForm({ book, entry, teams, own, onClose }: VisitFormProps): ReactNode {
  const { t } = useTranslation(['service', 'directory']);
  const added = own.filter((name) => !teams.includes(name));
  const offered = [...teams, ...(added.length === 0 ? [] : [{ group: t('directory:own.offered'), items: added }])];
  return (
    <FormDialog
      title={t('service:visit.add')}
      fields={[
        { name: 'team', label: t('service:visit.team'), as: 'line', needed: true, offered },
        { name: 'on', label: t('service:visit.on'), as: 'day', needed: true },
        { name: 'about', label: t('service:visit.about'), as: 'line' },
        { name: 'report', label: t('service:visit.report'), as: 'text' },
        { name: 'recommendations', label: t('service:visit.recommendations'), as: 'text' },
      ]}
      initial={{ team: teams[0] ?? '', on: todayIso(), ...entry?.value }}
      onDo={({ team = '', on = '', ...more }) =>
        book.write({ kind: 'visit', value: { team, on, ...more } satisfies BookValue<'visit'> }, entry?.id)
      }
      onClose={onClose}
    />
  );
}

interface PointFormProps extends FormProps {
  readonly visit: string;
  readonly entry: EntryOf<'point'> | undefined;
}

export function PointForm({ book, visit, entry, onClose }: PointFormProps): ReactNode {
  const { t } = useTranslation('service');
  const me = useMe();
  const { text = '', owner = me.name, due = '', done } = entry?.value ?? {};
  return (
    <FormDialog
      title={t('visit.addPoint')}
      fields={[
        { name: 'text', label: t('visit.text'), as: 'line', needed: true },
        { name: 'owner', label: t('visit.owner'), as: 'line', needed: true },
        { name: 'due', label: t('visit.due'), as: 'day', needed: true },
      ]}
      initial={{ text, owner, due }}
      onDo={({ text = '', owner = '', due = '' }) =>
        book.write(
          { kind: 'point', value: { visit, text, owner, due, ...(done !== undefined && { done }) } },
          entry?.id,
        )
      }
      onClose={onClose}
    />
  );
}

export function DoneForm({ book, entry, onClose }: FormProps & { readonly entry: EntryOf<'point'> }): ReactNode {
  const { t } = useTranslation('service');
  return (
    <FormDialog
      title={entry.value.text}
      fields={[
        { name: 'on', label: t('visit.doneOn'), as: 'day', needed: true },
        { name: 'what', label: t('visit.became'), as: 'line' },
      ]}
      initial={{ on: todayIso(), what: '' }}
      onDo={({ on = '', what }) =>
        book.write(
          { kind: 'point', value: { ...entry.value, done: { on, ...(what !== undefined && { what }) } } },
          entry.id,
        )
      }
      onClose={onClose}
    />
  );
}
