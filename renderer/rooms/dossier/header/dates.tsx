/** What comes next, in the line that stays: as many dates as there is room for, and all of them behind a press. */
import { Button, Popover } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { basisInWords, type RegistryDateKind } from '../../../../shared/release/index.ts';
import { useLawPacks } from '../../../data/law-packs.ts';
import { DateBadge } from '../../../fields/date-badge.tsx';
import { useOpenDossier, useSection } from '../../../fields/dossier-context.tsx';
import { todayIso } from '../../../i18n/clock.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { useGo } from '../../../routes/address.ts';
import { dossierPath } from '../../../routes/paths.ts';
import { PlainButton } from '../../../ui/plain.tsx';
import classes from './header.module.css';
import { nextDates, type NextDate } from './next-dates.ts';

export function Dates(): ReactNode {
  const { t } = useTranslation('dossier');
  const go = useGo();
  const { view } = useOpenDossier();
  const legal = useSection('legal');
  const packs = useLawPacks();
  if (legal === undefined) return null;
  // What is recorded stands at once, what rules of law give as soon as it is known which hold here.
  const dates = nextDates(legal, todayIso(), packs ?? []).slice(0, 3);
  if (dates.length === 0) {
    return packs === undefined ? null : (
      <div className={classes.dates}>
        <Button
          size="compact-sm"
          variant="subtle"
          ml={-8}
          onClick={() => void go(dossierPath(view.id, { tab: 'legal' }))}
        >
          {t('head.noDates')}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes.dates}>
      <DateList dates={dates} className={classes.inLine} sign />
      <AllDates dates={dates} />
    </div>
  );
}

interface AllDatesProps {
  readonly dates: readonly NextDate[];
}

/** With their whole names, however long somebody called one. */
function AllDates({ dates }: AllDatesProps): ReactNode {
  const { t } = useTranslation('dossier');
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus({ preventScroll: true });
    wasOpen.current = isOpen;
  }, [isOpen]);
  const button = (
    <PlainButton
      ref={opener}
      className={classes.allDates}
      aria-label={t('head.allDates')}
      title={t('head.allDates')}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={() => setOpen(!isOpen)}
    >
      <IconCalendar size={16} aria-hidden />
    </PlainButton>
  );
  if (!isOpen) return button;
  return (
    <Popover opened onChange={setOpen} position="bottom-end" width={420} withRoles trapFocus>
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown aria-label={t('head.allDates')}>
        <div tabIndex={-1} data-autofocus>
          <DateList dates={dates} className={classes.whole} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

interface DateListProps extends AllDatesProps {
  readonly className: string | undefined;
  /** Where each comes from as a sign. */
  readonly sign?: boolean;
}

function DateList({ dates, className, sign = false }: DateListProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { t: term } = useTranslation('terms');
  const format = useFormat();
  /** A date of no known kind is called what its note calls it. */
  const dateName = ({ kind, note }: { readonly kind: RegistryDateKind; readonly note: string }): string =>
    kind === 'other' && note !== '' ? note : term(`dateKind.${kind}`);
  return (
    <ol className={className} aria-label={t('head.next')}>
      {dates.map(({ on, status, basis, what }) => {
        const name = 'kind' in what ? dateName(what) : what.names[format.language];
        return (
          <li key={`${on}/${name}`}>
            <time dateTime={on} title={format.relative(on)}>
              {format.numericDate(on)}
            </time>{' '}
            <bdi className={classes.dateName} title={name}>
              {name}
            </bdi>{' '}
            <DateBadge status={status} basis={basis && basisInWords(basis, format.language)} short sign={sign} />
          </li>
        );
      })}
    </ol>
  );
}
