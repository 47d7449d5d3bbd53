/** The left rail: the six rooms, and below them whether one works with real or with practice dossiers. */
import { Badge, Text } from '@mantine/core';
import {
  IconAddressBook,
  IconArrowsSplit2,
  IconCalendar,
  IconCalendarWeek,
  IconHelp,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconListCheck,
  IconTransfer,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { useShortcut } from '../ui/keyboard.ts';
import { Segments } from '../ui/segments.tsx';
import { useTranslation } from '../i18n/translation.ts';
import { NavLink, useLocation, useMatch } from 'react-router';
import { useGo } from '../routes/address.ts';
import type { Answer } from '../vault/api.ts';
import type { VaultClient } from '../vault/client.ts';
import classes from './frame.module.css';
import { FootbridgeMark } from '../ui/mark.tsx';
import { paths } from '../routes/paths.ts';
import { useSession } from '../data/session.tsx';
import { useAnswer } from '../data/use-answer.ts';

const rooms = [
  { name: 'today', path: paths.today, icon: IconCalendar },
  { name: 'agenda', path: paths.agenda, icon: IconCalendarWeek },
  { name: 'people', path: paths.people, icon: IconUsers },
  { name: 'exchange', path: paths.exchange, icon: IconTransfer },
  { name: 'directory', path: paths.directory, icon: IconAddressBook },
  { name: 'help', path: paths.help, icon: IconHelp },
] as const;

export function Rail(): ReactNode {
  const { t } = useTranslation();
  return (
    <nav className={classes['rail']} aria-label={t('rail.label')}>
      <div className={classes['mark']}>
        <FootbridgeMark />
        <span className={classes['word']}>Passerelle</span>
      </div>
      <ul className={classes['rooms']}>
        <Rooms />
        <Waiting name="settle" icon={IconArrowsSplit2} count={(vault) => vault.unsettledCount()} />
        <Waiting name="tasks" icon={IconListCheck} count={(vault) => vault.taskCount()} />
      </ul>
      <FoldButton />
      <RealmSwitch />
    </nav>
  );
}

/** Names or signs alone: as it was left, at every unlocking. */
function FoldButton(): ReactNode {
  const { t } = useTranslation();
  const { me, saveSettings } = useSession();
  const isOpen = me.rail === 'open';
  const turn = (): void => void saveSettings({ rail: isOpen ? 'folded' : 'open' });
  useShortcut('rail', turn);
  const Sign = isOpen ? IconLayoutSidebarLeftCollapse : IconLayoutSidebarLeftExpand;
  const does = t(isOpen ? 'rail.fold' : 'rail.unfold');
  return (
    <button
      type="button"
      className={`${classes['room']} ${classes['fold']}`}
      aria-expanded={isOpen}
      aria-keyshortcuts="F7"
      title={`${does} (F7)`}
      onClick={turn}
    >
      <Sign size={21} stroke={1.75} aria-hidden />
      <span className={classes['word']}>{does}</span>
    </button>
  );
}

/** Only the one that is left and the one that is come into are drawn again. */
function Rooms(): ReactNode {
  const { pathname } = useLocation();
  const { me } = useSession();
  return rooms.map(({ name, path, icon }) => (
    <li key={name}>
      <RoomLink
        name={name}
        path={path}
        icon={icon}
        isActive={isWithin(pathname, path)}
        isFolded={me.rail === 'folded'}
      />
    </li>
  ));
}

const isWithin = (pathname: string, path: string): boolean =>
  pathname === path || (path !== paths.today && pathname.startsWith(`${path}/`));

interface RoomLinkProps {
  readonly name: (typeof rooms)[number]['name'];
  readonly path: string;
  readonly icon: Icon;
  readonly isActive: boolean;
  /** Its name is said on pointing at it. */
  readonly isFolded: boolean;
}

/** Not the router's: each of those asks where one is. */
const RoomLink = memo(function RoomLinkShown({
  name,
  path,
  icon: RoomIcon,
  isActive,
  isFolded,
}: RoomLinkProps): ReactNode {
  const { t } = useTranslation();
  const go = useGo();
  return (
    <a
      href={`#${path}`}
      onClick={(event) => {
        event.preventDefault();
        // Where one is already, going back should not lead there again.
        void go(path, { replace: window.location.hash === `#${path}` });
      }}
      data-tour={name}
      title={isFolded ? t(`rail.${name}`) : undefined}
      aria-current={isActive ? 'page' : undefined}
      className={`${classes['room']}${isActive ? ' active' : ''}`}
    >
      <RoomIcon size={21} stroke={1.75} aria-hidden />
      <span className={classes['word']}>{t(`rail.${name}`)}</span>
    </a>
  );
});

interface WaitingProps {
  readonly name: 'settle' | 'tasks';
  readonly icon: Icon;
  readonly count: (vault: VaultClient) => Answer<number>;
}

/** Only while something waits there. */
function Waiting({ name, icon: WaitingIcon, count }: WaitingProps): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const open = useAnswer(count, `${name}/${me.realm}`);
  if (open.state !== 'ready' || open.value === 0) return null;
  return (
    <li>
      <NavLink
        to={paths[name]}
        title={me.rail === 'folded' ? t(`rail.${name}`) : undefined}
        className={({ isActive }) => `${classes['room']}${isActive ? ' active' : ''}`}
      >
        <WaitingIcon size={21} stroke={1.75} aria-hidden />
        <span className={classes['word']}>{t(`rail.${name}`)}</span>
        <Badge className={classes['railCount'] ?? ''} variant="light" color="gray" size="sm">
          {open.value}
        </Badge>
      </NavLink>
    </li>
  );
}

function RealmSwitch(): ReactNode {
  const { t } = useTranslation();
  const go = useGo();
  const isInDossier = useMatch('/dossier/:id/*') !== null;
  const { me, saveSettings } = useSession();
  const change = async (realm: 'real' | 'practice'): Promise<void> => {
    const isSaved = await saveSettings({ realm });
    // A dossier is of one of the two: made-up people never stand among real ones.
    if (isSaved && isInDossier) await go(paths.today);
  };
  return (
    <div className={classes['railFoot']} data-tour="realm">
      <Text size="xs" c="dimmed" px={4}>
        {t('realm.label')}
      </Text>
      <Segments
        fullWidth
        aria-label={t('realm.label')}
        value={me.realm}
        data={[
          { value: 'real', label: t('realm.real') },
          { value: 'practice', label: t('realm.practice') },
        ]}
        onChange={(value) => void change(value === 'practice' ? 'practice' : 'real')}
      />
    </div>
  );
}
