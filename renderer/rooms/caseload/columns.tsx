/** What each column of a list is taken for. A column about what is never kept of a person has no place to choose. */
import { Button, NativeSelect, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconInfoCircle } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { fieldNames, fields, type Field } from '../../workers/tables/caseload-fields.ts';
import { isNeverKept, type Mapping } from '../../workers/tables/caseload-headers.ts';
import { useFormat } from '../../i18n/format.ts';
import type { Row } from '../../workers/tables/table.ts';
import classes from '../../widgets/caseload/caseload.module.css';

export interface ColumnsProps {
  readonly titles: readonly string[];
  readonly people: readonly Row[];
  readonly mapping: Mapping;
  readonly isOwn: boolean;
  readonly onChange: (mapping: Mapping) => void;
}

/** Without these nobody can be taken in. */
const isNamed = (mapping: Mapping): boolean =>
  mapping.includes('birth') && (mapping.includes('surname') || mapping.includes('fullName'));

export function Columns({ titles, people, mapping, isOwn, onChange }: ColumnsProps): ReactNode {
  const { t } = useTranslation('caseload');
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(() => !isNamed(mapping));
  const left = titles.flatMap((title, at) => (mapping[at] === null && title.trim() !== '' ? [title.trim()] : []));
  const never = left.filter(isNeverKept);
  const taken = mapping.filter((field) => field !== null).length;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  if (isOwn) return <Text>{t('columns.own')}</Text>;
  return (
    <section aria-label={t('columns.label')} className={classes['columns']}>
      <Button
        variant="subtle"
        color="gray"
        px="xs"
        ml={-10}
        aria-expanded={isOpen}
        leftSection={<Chevron size={18} aria-hidden />}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t('columns.taken', { count: taken, all: mapping.length })}
      </Button>
      {isNamed(mapping) ? null : (
        <Text fw={550} role="alert">
          {t('columns.needed')}
        </Text>
      )}
      {left.length === 0 ? null : (
        <Text size="sm">
          {t('columns.left', {
            titles: format.list(left.map((title) => t('columns.quoted', { title: title.slice(0, 60) }))),
          })}
        </Text>
      )}
      {never.length === 0 ? null : (
        <Text size="sm" className={classes['never'] ?? ''}>
          <IconInfoCircle size={18} stroke={1.75} aria-hidden />
          <span>{t('columns.never')}</span>
        </Text>
      )}
      {isOpen ? (
        <ul className={classes['mapping']}>
          {mapping.map((field, at) => (
            // Columns have no name of their own but their place.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at}>
              <Column
                title={titles[at] ?? ''}
                place={at}
                sample={sampleOf(people, at)}
                field={field}
                onChange={(next) => onChange(withField(mapping, at, next))}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** A field has one column: where it had another, that one is left out now. */
const withField = (mapping: Mapping, at: number, field: Field | null): Mapping =>
  mapping.map((each, place) => (place === at ? field : each === field ? null : each));

const sampleOf = (people: readonly Row[], at: number): string =>
  people
    .slice(0, 20)
    .map(({ cells }) => cells[at]?.trim() ?? '')
    .find((cell) => cell !== '')
    ?.slice(0, 40) ?? '';

interface ColumnProps {
  readonly title: string;
  readonly place: number;
  readonly sample: string;
  readonly field: Field | null;
  readonly onChange: (field: Field | null) => void;
}

function Column({ title, place, sample, field, onChange }: ColumnProps): ReactNode {
  const { t } = useTranslation('caseload');
  const { language } = useFormat();
  const isNever = isNeverKept(title);
  return (
    <NativeSelect
      label={title.trim() === '' ? t('columns.unnamed', { number: place + 1 }) : title.trim().slice(0, 80)}
      description={sample === '' ? t('columns.noSample') : t('columns.sample', { text: sample })}
      disabled={isNever}
      value={field ?? ''}
      data={[
        { value: '', label: t('columns.leave') },
        ...fields.map((value) => ({ value, label: fieldNames[value][language] })),
      ]}
      onChange={({ currentTarget: { value } }) => onChange(fields.find((each) => each === value) ?? null)}
    />
  );
}
