/** Who wrote what in one part of a dossier, newest first; by person, by field, by period. */
import { Button, Loader, NativeSelect } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { useFormat } from '../../../i18n/format.ts';
import { authorName } from '../../../i18n/name-words.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import { isArrangement, type Lookup, type UnitWords } from '../../../i18n/units/unit-words.ts';
import { useAnswer } from '../../../data/use-answer.ts';
import type { HistoryEntry } from '../../../vault/api.ts';
import { BringBack } from '../../../fields/bring-back.tsx';
import { DateField } from '../../../fields/date-field.tsx';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import { endOf, startOf } from '../../../i18n/day-bounds.ts';
import { Entry } from '../../../fields/history-entry.tsx';
import classes from '../../../fields/history-entry.module.css';

const firstShown = 60;

export interface EventsProps {
  readonly section: SectionView;
  readonly entity: string | undefined;
  readonly lookup: Lookup;
}

interface Filter {
  readonly person: string;
  readonly field: string;
  readonly from: string;
  readonly until: string;
}
const everything: Filter = { person: '', field: '', from: '', until: '' };

export function Events({ section, entity, lookup }: EventsProps): ReactNode {
  const { t } = useTranslation(['history', 'common']);
  const { view } = useOpenDossier();
  const words = useUnitWords();
  const [filter, setFilter] = useState(everything);
  const [shown, setShown] = useState(firstShown);
  const { kind } = section;
  const asked = useAnswer(
    (vault) => vault.history({ dossier: view.id, section: kind, ...(entity !== undefined && { entity }) }),
    `${kind}/${entity ?? ''}`,
    view.id,
  );
  const all = useMemo(() => (asked.state === 'ready' ? readable(section, asked.value) : []), [asked, section]);
  if (asked.state === 'problem') return <ProblemNote problem={asked.problem} />;
  if (asked.state === 'waiting') return <Loader role="status" aria-label={t('common:waiting')} />;
  if (all.length === 0) return <p className={classes.none}>{t('none')}</p>;
  const found = all.filter((entry) => fits(entry, filter));
  return (
    <>
      <Filters all={all} section={section} words={words} filter={filter} onFilter={setFilter} />
      {found.length === 0 ? (
        <p className={classes.none}>
          {t('filter.none')}{' '}
          <Button variant="subtle" size="compact-md" onClick={() => setFilter(everything)}>
            {t('filter.clear')}
          </Button>
        </p>
      ) : null}
      <ol className={classes.events} aria-label={t('view.events')}>
        {found.slice(0, shown).map((entry) => (
          <li key={entry.op}>
            <Entry section={kind} entry={entry} lookup={lookup}>
              {isOut(section, entry) && section.canWrite ? (
                <BringBack section={kind} type={entry.type ?? ''} entity={entry.entity ?? ''} />
              ) : null}
            </Entry>
          </li>
        ))}
      </ol>
      {found.length > shown ? (
        <Button variant="default" onClick={() => setShown(shown + firstShown)}>
          {t('more')}
        </Button>
      ) : null}
    </>
  );
}

const readable = (section: SectionView, entries: readonly HistoryEntry[]): readonly HistoryEntry[] =>
  entries.filter(({ type = '', unit }) => unit === undefined || !isArrangement(section.kind, type, unit));

/** Taken out by this entry, and still out. */
const isOut = (section: SectionView, { what, type, entity }: HistoryEntry): boolean =>
  what === 'took-out' &&
  section.entities.some((each) => each.id === entity && each.type === type && each.state === 'taken-out');

const fieldOf = ({ type, unit }: HistoryEntry): string =>
  type === undefined ? 'notes' : unit === undefined ? type : `${type}/${unit}`;

function fits(entry: HistoryEntry, { person, field, from, until }: Filter): boolean {
  return (
    (person === '' || entry.author.person === person) &&
    (field === '' || fieldOf(entry) === field || entry.type === field) &&
    (from === '' || entry.at >= startOf(from)) &&
    (until === '' || entry.at <= endOf(until))
  );
}

interface FiltersProps {
  readonly all: readonly HistoryEntry[];
  readonly section: SectionView;
  readonly words: UnitWords;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

function Filters({ all, section, words, filter, onFilter }: FiltersProps): ReactNode {
  const { t } = useTranslation('history');
  const { language } = useFormat();
  const people = [...new Map(all.map(({ author }) => [author.person, authorName(author, language)]))];
  const fields = [...new Map(all.map((entry) => [fieldOf(entry), entry]))]
    .map(([value, { type, unit }]) => {
      if (type === undefined) return { value, label: t('filter.notes') };
      const kind = words.type(section.kind, type);
      const field = unit === undefined ? kind : words.unit(section.kind, type, unit);
      return { value, label: field === kind ? kind : `${kind} – ${field}` };
    })
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <div className={classes.filters}>
      <NativeSelect
        label={t('filter.person')}
        data={[{ value: '', label: t('filter.everyone') }, ...people.map(([value, label]) => ({ value, label }))]}
        value={filter.person}
        onChange={(event) => onFilter({ ...filter, person: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('filter.field')}
        data={[{ value: '', label: t('filter.all') }, ...fields]}
        value={filter.field}
        onChange={(event) => onFilter({ ...filter, field: event.currentTarget.value })}
      />
      <DateField
        label={t('filter.from')}
        value={filter.from}
        onChange={(from) => onFilter({ ...filter, from })}
        w={215}
      />
      <DateField
        label={t('filter.until')}
        value={filter.until}
        onChange={(until) => onFilter({ ...filter, until })}
        w={215}
      />
    </div>
  );
}
