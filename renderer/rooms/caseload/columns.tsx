/** What each column of a list is taken for. A column about what is never kept of a person has no place to choose. */
import { Button, NativeSelect, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconInfoCircle } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { fieldNames, fields } from '../../workers/tables/caseload-fields.ts';
import { isNeverKept, mayBeNoted, type Mapping, type Target } from '../../workers/tables/caseload-headers.ts';
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
  const titled = (target: Target): readonly string[] =>
    titles.flatMap((title, at) => (mapping[at] === target && title.trim() !== '' ? [title.trim()] : []));
  const quoted = (some: readonly string[]): string =>
    format.list(some.map((title) => t('columns.quoted', { title: title.slice(0, 60) })));
  const [noted, left] = [titled('note'), titled(null)];
  const never = left.filter(isNeverKept);
  const taken = mapping.filter((target) => target !== null).length;
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
      {noted.length === 0 ? null : <Text size="sm">{t('columns.noted', { titles: quoted(noted) })}</Text>}
      {left.length === 0 ? null : <Text size="sm">{t('columns.left', { titles: quoted(left) })}</Text>}
      {never.length === 0 ? null : (
        <Text size="sm" className={classes['never'] ?? ''}>
          <IconInfoCircle size={18} stroke={1.75} aria-hidden />
          <span>{t('columns.never')}</span>
        </Text>
      )}
      {isOpen ? (
        <ul className={classes['mapping']}>
          {mapping.map((target, at) => (
            // Columns have no name of their own but their place.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at}>
              <Column
                title={titles[at] ?? ''}
                place={at}
                sample={sampleOf(people, at)}
                target={target}
                onChange={(next) => onChange(withTarget({ mapping, titles }, at, next))}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** A field has one column: where it had another, that one goes into a note now, as far as it may. */
const withTarget = (
  { mapping, titles }: Pick<ColumnsProps, 'mapping' | 'titles'>,
  at: number,
  target: Target,
): Mapping =>
  mapping.map((each, place) => {
    if (place === at) return target;
    if (each !== target || target === 'note') return each;
    return mayBeNoted(titles[place] ?? '') ? 'note' : null;
  });

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
  readonly target: Target;
  readonly onChange: (target: Target) => void;
}

function Column({ title, place, sample, target, onChange }: ColumnProps): ReactNode {
  const { t } = useTranslation('caseload');
  const { language } = useFormat();
  const choices: readonly Exclude<Target, null>[] = mayBeNoted(title) ? ['note', ...fields] : fields;
  return (
    <NativeSelect
      label={title.trim() === '' ? t('columns.unnamed', { number: place + 1 }) : title.trim().slice(0, 80)}
      description={sample === '' ? t('columns.noSample') : t('columns.sample', { text: sample })}
      disabled={isNeverKept(title)}
      value={target ?? ''}
      data={[
        { value: '', label: t('columns.leave') },
        ...choices.map((value) => ({
          value,
          label: value === 'note' ? t('columns.note') : fieldNames[value][language],
        })),
      ]}
      onChange={({ currentTarget: { value } }) => onChange(choices.find((each) => each === value) ?? null)}
    />
  );
}
