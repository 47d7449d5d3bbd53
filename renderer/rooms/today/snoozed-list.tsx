/** What was put off: a quiet line with how many, which opens them, each with its day. */
import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useMe } from '../../data/vault.tsx';
import { useFormat } from '../../i18n/format.ts';
import { whatOf } from '../../i18n/row-words.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { PersonName } from '../../ui/person-name.tsx';
import { Aside, FramedButton } from '../../ui/plain.tsx';
import type { SnoozedRow, TodayRow } from '../../vault/api.ts';
import { pathOfRow } from '../../widgets/row-path.ts';
import { shownAs } from './groups.ts';
import classes from './today.module.css';
import { useTodayView } from './view.ts';

/** So many are drawn before somebody asks for all. */
const atFirst = 50;

export interface SnoozedListProps {
  readonly snoozed: readonly SnoozedRow[];
  readonly onShow: (row: TodayRow) => void;
}

export function SnoozedList({ snoozed, onShow }: SnoozedListProps): ReactNode {
  const { t } = useTranslation('today');
  const { isSnoozedOpen: isOpen } = useTodayView();
  const [isWhole, setIsWhole] = useState(false);
  if (snoozed.length === 0) return null;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  const shown = [...snoozed].sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
  const more = isWhole ? 0 : Math.max(0, shown.length - atFirst);
  return (
    <section className={classes['snoozed']} aria-label={t('snooze.count', { count: snoozed.length })}>
      <Button
        variant="subtle"
        color="gray"
        px="xs"
        ml={-10}
        aria-expanded={isOpen}
        leftSection={<Chevron size={18} aria-hidden />}
        onClick={() => useTodayView.setState({ isSnoozedOpen: !isOpen })}
      >
        {t('snooze.count', { count: snoozed.length })}
      </Button>
      {isOpen ? (
        <ul className={classes['rows']}>
          {shown.slice(0, shown.length - more).map((each) => (
            <Snoozed key={each.row.id} {...each} onShow={onShow} />
          ))}
        </ul>
      ) : null}
      {isOpen && more > 0 ? (
        <Button variant="subtle" size="compact-md" ml={-10} onClick={() => setIsWhole(true)}>
          {t('more', { count: more })}
        </Button>
      ) : null}
    </section>
  );
}

function Snoozed({ row, until, onShow }: SnoozedRow & Pick<SnoozedListProps, 'onShow'>): ReactNode {
  const { t } = useTranslation(['today', 'terms', 'common']);
  const format = useFormat();
  const { readsOnly } = useMe();
  const { surname, firstName, birthYear } = shownAs(row);
  const what = whatOf(row, t);
  return (
    <li className={classes['row']}>
      <div className={classes['when']}>{t('today:snooze.back', { on: format.shortDate(until) })}</div>
      <div className={classes['about']}>
        <Link to={pathOfRow(row)} className={classes['person']}>
          <PersonName surname={surname} firstName={firstName} birth={birthYear} />
        </Link>
        <p>
          {what}
          <Aside>{` · ${format.shortDate(row.on)}`}</Aside>
        </p>
      </div>
      <div className={classes['actions']}>
        <FramedButton
          aria-label={t('today:snooze.showNowOf', { what })}
          disabled={readsOnly !== null}
          onClick={() => onShow(row)}
        >
          {t('today:snooze.showNow')}
        </FramedButton>
      </div>
    </li>
  );
}
