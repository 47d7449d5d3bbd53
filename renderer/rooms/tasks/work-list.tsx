/** What someone wrote, as it would be read, with who would newly read it. */
import { Button, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { useFormat } from '../../i18n/format.ts';
import { authorName } from '../../i18n/name-words.ts';
import { useUnitWords, ValueText } from '../../i18n/units/unit-text.tsx';
import type { Task, Work, Written } from '../../vault/api.ts';
import classes from './tasks.module.css';
import { pair } from '../../i18n/pair.ts';

export interface WorkListProps {
  readonly place: Pick<Task, 'section' | 'names'>;
  readonly work: readonly Work[];
}

const atFirst = 6;

export function WorkList({ place, work }: WorkListProps): ReactNode {
  const { t } = useTranslation('tasks');
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? work : work.slice(0, atFirst);
  return (
    <>
      <ul className={classes['work']}>
        {shown.map((each) => (
          <Piece key={each.id} place={place} work={each} />
        ))}
      </ul>
      {shown.length === work.length ? null : (
        <Button variant="subtle" size="xs" onClick={() => setIsWhole(true)}>
          {pair(t('showAll'), t('more', { count: work.length - shown.length }))}
        </Button>
      )}
    </>
  );
}

function Piece({ place, work }: { readonly place: WorkListProps['place']; readonly work: Work }): ReactNode {
  const { t } = useTranslation('tasks');
  const { language, moment, list } = useFormat();
  return (
    <li>
      <Text size="sm" c="dimmed">
        {t('by', {
          who: work.author === undefined ? t('unknown') : authorName(work.author, language),
          when: moment(work.at),
        })}
      </Text>
      {work.says.map((each, at) => (
        <Says key={at} place={place} says={each} />
      ))}
      {work.to.length === 0 ? null : (
        <Text size="sm" className={classes['newly'] ?? ''}>
          <IconEye size={16} aria-hidden />
          {t('newlyRead', { count: work.to.length, who: list(work.to) })}
        </Text>
      )}
    </li>
  );
}

function Says({ place, says }: { readonly place: WorkListProps['place']; readonly says: Written }): ReactNode {
  const { t } = useTranslation('tasks');
  const words = useUnitWords();
  const { language } = useFormat();
  if (says.what === 'let-in' && says.who !== undefined)
    return <Text>{t('letIn', { who: authorName(says.who, language) })}</Text>;
  if (says.what === 'took-over') return <Text>{t('tookOver')}</Text>;
  if (says.what === 'unreadable') return <Text>{t('unreadable')}</Text>;
  if (says.what === 'opened-anew') return <Text>{t('openedAnew')}</Text>;
  const { type, entity, unit, value } = says;
  const called = entity === undefined ? undefined : place.names[entity];
  const kind = type === undefined ? t('noted') : words.type(place.section, type);
  const what = called === undefined ? kind : pair(kind, called);
  if (says.what === 'took-out' || says.what === 'brought-back')
    return (
      <Text dir="auto">
        {t(says.what === 'took-out' ? 'tookOut' : 'broughtBack', { what })}
        {says.reason === undefined || says.reason === '' ? '' : ` (${says.reason})`}
      </Text>
    );
  return (
    <div>
      <Text fw={550} dir="auto">
        {type === undefined || unit === undefined ? what : `${what} – ${words.unit(place.section, type, unit)}`}
      </Text>
      <ValueText
        section={place.section}
        type={type ?? ''}
        unit={unit}
        value={value}
        lookup={(_, id) => place.names[id]}
      />
    </div>
  );
}
