/** One row of Today: when, who, what, who holds it, one action, and "why?". Of plain elements: they are drawn by the dozen. */
import { Popover, Stack, Text } from '@mantine/core';
import {
  IconAlertCircle,
  IconArrowRight,
  IconBell,
  IconCheck,
  IconClockPause,
  IconHelpCircle,
  IconInfoCircle,
} from '@tabler/icons-react';
import { memo, useEffect, useRef, type ReactNode, type Ref } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { Link } from 'react-router';
import type { DateStatus } from '../../../shared/release/index.ts';
import { useFormat, type Format } from '../../i18n/format.ts';
import { pair } from '../../i18n/pair.ts';
import { useLawPacks } from '../../data/law-packs.ts';
import { PersonName } from '../../ui/person-name.tsx';
import { Aside, FramedButton, PlainSign } from '../../ui/plain.tsx';
import type { TodayRow } from '../../vault/api.ts';
import {
  actionOf,
  articlesOf,
  basisOf,
  heldWords,
  sourceOf,
  statusWords,
  whatOf,
  whyOf,
  type RowAction,
} from '../../i18n/row-words.ts';
import { useMe } from '../../data/vault.tsx';
import { pathOfRow } from '../../widgets/row-path.ts';
import { shownAs } from './groups.ts';
import { SnoozeMenu } from './snooze-menu.tsx';
import classes from './today.module.css';

export interface RowProps {
  readonly row: TodayRow;
  readonly ref: Ref<HTMLLIElement>;
  /** Its line in the whole list, and the empty space above it in px. */
  readonly index: number;
  readonly gap: number;
  /** Its place among the rows under its heading, of which only some are in the document. */
  readonly position: number;
  readonly of: number;
  readonly isLate: boolean;
  /** The one row the Tab key reaches; the arrows move it. */
  readonly isCurrent: boolean;
  readonly isWhyOpen: boolean;
  readonly isSnoozing: boolean;
  readonly isChosen: boolean;
  readonly onAct: (row: TodayRow, action: RowAction) => void;
  readonly onWhy: (row: TodayRow, isOpen: boolean) => void;
  readonly onSnoozing: (row: TodayRow, isOpen: boolean) => void;
  readonly onSnooze: (row: TodayRow, until: string) => void;
  readonly onSnoozeOther: (row: TodayRow) => void;
  /** `isRange`: from the row chosen last to this one. */
  readonly onChoose: (row: TodayRow, isRange: boolean) => void;
}

const dayWords = ({ on, until }: TodayRow, { date }: Format): string =>
  until === undefined ? date(on) : `${date(on)} – ${date(until)}`;

const actionIcons = { done: IconCheck, remind: IconBell, open: IconArrowRight };

/** Scrolling draws the list again and again: rows that stay the same stay as they are. */
export const Row = memo(RowShown);

function RowShown(props: RowProps): ReactNode {
  const { row, ref, index, gap, position, of, isLate, isCurrent, isWhyOpen, isChosen, onAct, onWhy, onChoose } = props;
  const { t } = useTranslation(['today', 'terms', 'common']);
  const format = useFormat();
  const action = actionOf(row);
  const Sign = actionIcons[action];
  const tabIndex = isCurrent ? 0 : -1;
  const held = heldWords(row, t);
  const who = shownAs(row);
  const named = pair(`${who.surname}, ${who.firstName}`, whatOf(row, t));
  return (
    <li
      ref={ref}
      className={classes['row']}
      style={gap === 0 ? undefined : { marginTop: gap }}
      data-row={row.id}
      data-index={index}
      data-late={isLate || undefined}
      data-chosen={isChosen || undefined}
      aria-posinset={position}
      aria-setsize={of}
    >
      <label className={classes['choose']}>
        <input
          type="checkbox"
          checked={isChosen}
          tabIndex={tabIndex}
          aria-label={t('today:choose.row', { who: named })}
          onChange={({ nativeEvent }) => onChoose(row, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
        />
      </label>
      <div className={classes['when']}>
        <time dateTime={row.on}>{format.shortDate(row.on)}</time>
        <Aside className={classes['relative']}>
          {isLate ? <IconAlertCircle size={15} aria-hidden /> : null}
          {format.relative(row.on)}
        </Aside>
      </div>
      <div className={classes['about']}>
        <Link to={pathOfRow(row)} className={classes['person']} tabIndex={tabIndex} data-row-link>
          <PersonName surname={who.surname} firstName={who.firstName} birth={who.birthYear} />
        </Link>
        <p>
          {whatOf(row, t)}
          {row.why.status === undefined ? null : <Origin row={row} status={row.why.status} />}
          {held === '' ? null : <Aside>{` · ${held}`}</Aside>}
        </p>
      </div>
      <div className={classes['actions']}>
        <Why row={row} tabIndex={tabIndex} isOpen={isWhyOpen} onChange={(isOpen) => onWhy(row, isOpen)} />
        <Snooze {...props} tabIndex={tabIndex} />
        <FramedButton tabIndex={tabIndex} aria-description={named} onClick={() => onAct(row, action)}>
          <Sign size={18} aria-hidden />
          {t(`today:action.${action}`)}
        </FramedButton>
      </div>
    </li>
  );
}

type SnoozeProps = Pick<RowProps, 'row' | 'isSnoozing' | 'onSnoozing' | 'onSnooze' | 'onSnoozeOther'> & {
  readonly tabIndex: number;
};

/** Closed, a button and nothing else, as `Why` is. */
function Snooze({ row, isSnoozing, tabIndex, onSnoozing, onSnooze, onSnoozeOther }: SnoozeProps): ReactNode {
  const { t } = useTranslation(['today', 'terms', 'common']);
  const { readsOnly } = useMe();
  const sign = (
    <PlainSign
      aria-label={t('today:snooze.open', { what: whatOf(row, t) })}
      title={t('today:snooze.do')}
      aria-haspopup="menu"
      aria-expanded={isSnoozing}
      disabled={readsOnly !== null}
      tabIndex={tabIndex}
      onClick={() => onSnoozing(row, !isSnoozing)}
    >
      <IconClockPause size={20} stroke={1.75} aria-hidden />
    </PlainSign>
  );
  return isSnoozing ? (
    <SnoozeMenu
      rows={[row]}
      align="end"
      onPick={(until) => onSnooze(row, until)}
      onOther={() => onSnoozeOther(row)}
      onClose={() => onSnoozing(row, false)}
    >
      {sign}
    </SnoozeMenu>
  ) : (
    sign
  );
}

/** How sure a date of the law is: it stands beside the date wherever that is shown. From which rule and pack, `Why` says. */
function Origin({ row, status }: { readonly row: TodayRow; readonly status: DateStatus }): ReactNode {
  const format = useFormat();
  const range = row.until === undefined ? [] : [dayWords(row, format)];
  return <Aside>{` · ${[...range, statusWords(status)].join(', ')}`}</Aside>;
}

interface WhyProps {
  readonly row: TodayRow;
  readonly tabIndex: number;
  readonly isOpen: boolean;
  readonly onChange: (isOpen: boolean) => void;
}

/** Closed, it is a button and nothing else: a popover for each row would cost more than the rest of the list. */
function Why({ row, tabIndex, isOpen, onChange }: WhyProps): ReactNode {
  const { t } = useTranslation(['today', 'terms', 'common']);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus({ preventScroll: true });
    wasOpen.current = isOpen;
  }, [isOpen]);
  const sign = (
    <PlainSign
      ref={button}
      aria-label={t('today:why.open', { what: whatOf(row, t) })}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      tabIndex={tabIndex}
      onClick={() => onChange(!isOpen)}
    >
      <IconHelpCircle size={20} stroke={1.75} aria-hidden />
    </PlainSign>
  );
  return isOpen ? (
    <WhyAnswer row={row} onClose={() => onChange(false)}>
      {sign}
    </WhyAnswer>
  ) : (
    sign
  );
}

interface WhyAnswerProps {
  readonly row: TodayRow;
  readonly onClose: () => void;
  /** What it hangs from. */
  readonly children: ReactNode;
}

function WhyAnswer({ row, onClose, children }: WhyAnswerProps): ReactNode {
  const { t } = useTranslation(['today', 'terms', 'common']);
  const format = useFormat();
  const { source, from, confirmed } = row.why;
  const packs = useLawPacks() ?? [];
  const articles = articlesOf(row, packs);
  const basis = basisOf(row);
  return (
    <Popover opened onChange={onClose} width={340} position="bottom-end" withRoles trapFocus>
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown aria-label={t('today:why.title')}>
        <Stack gap="xs" tabIndex={-1} data-autofocus className={classes['why'] ?? ''}>
          <Text fw={600}>{t('today:why.title')}</Text>
          <Text>{whyOf(row, t, packs)}</Text>
          {row.standingInFor === undefined ? null : (
            <Text>{t('today:why.standingIn', { name: row.standingInFor })}</Text>
          )}
          <dl className={classes['facts']}>
            {articles === '' ? null : <Fact name={t('today:why.article')} value={articles} />}
            {basis === undefined ? null : <Fact name={t('today:why.rule')} value={basis} />}
            {row.why.status === undefined ? null : (
              <Fact name={t('today:why.status')} value={statusWords(row.why.status)} />
            )}
            <Fact name={t('today:why.source')} value={sourceOf(source, t)} />
            {from === undefined ? null : <Fact name={t('today:why.from')} value={format.date(from)} />}
            <Fact name={t('today:why.date')} value={dayWords(row, format)} />
          </dl>
          {confirmed ? null : (
            <Text className={classes['unconfirmed'] ?? ''}>
              <IconInfoCircle size={18} stroke={1.75} aria-hidden />
              {t('today:why.unconfirmed')}
            </Text>
          )}
          <Text size="sm" c="dimmed">
            {t('today:why.vanish')}
          </Text>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
