/** The frame around every room: rail, top bar, notices; locks by key, by idle time and when the shell asks. */
import { ActionIcon, Button, Kbd, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconEye, IconLock, IconSchool, IconSearch } from '@tabler/icons-react';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import { Outlet, useLocation, useMatch, useNavigate } from 'react-router';
import { GoProvider, useGo } from '../routes/address.ts';
import { useFiledOnce } from '../ui/being-filed.ts';
import { DossierOutlet } from './dossier-outlet.tsx';
import { DevelopmentNotice } from '../widgets/development-notice.tsx';
import classes from './frame.module.css';
import { changeLanguage } from '../i18n/i18n.ts';
import { useIdle } from '../ui/idle.ts';
import { SourcesProvider } from '../fields/sources/sources.tsx';
import { useIdleMinutes } from '../data/policy.ts';
import { MyLanguage } from '../widgets/policy/my-language.tsx';
import { PolicyRefused } from '../widgets/policy/policy-refused.tsx';
import { isMac, useShortcut } from '../ui/keyboard.ts';
import { useLock } from '../data/lock.ts';
import { MeMenu } from './me-menu.tsx';
import { openNoteSearch } from '../data/note-search.ts';
import { paths } from '../routes/paths.ts';
import { MySeatsNotice } from './my-seats-notice.tsx';
import { OpenedFile } from './opened-file.tsx';
import { PeopleNotices } from './people-notices.tsx';
import { Rail } from './rail.tsx';
import { Saved, useSavedEvents } from '../widgets/saved.tsx';
import { Search } from './search.tsx';
import { roomId } from '../ui/room-id.ts';
import { useRoomFocus } from './room-focus.ts';
import { searchWindow } from '../data/searching.ts';
import { useSession } from '../data/session.tsx';
import { useStickNotice } from './stick-notice.tsx';
import type { InterfaceLanguage } from '../vault/api.ts';
import { KeysWindow } from '../ui/keys-map.tsx';
import { TourOffer } from '../widgets/tour/tour-offer.tsx';
import { Tour } from '../widgets/tour/tour.tsx';
import { takeNoteAsked } from '../ui/typed-ahead.ts';
import { NoteOverPage } from './note-over-page.tsx';
import { writeNote } from '../data/write-note.ts';
import { UnlockNotices } from './unlock-notices.tsx';
import { useNothingUnreadableFiled } from '../ui/unreadable.ts';
import { useUpdatedDirectory } from './updated-directory.ts';

/** Drawn once: what depends on where one is stands in parts of its own, so that going elsewhere draws no more than those. */
export function Frame(): ReactNode {
  return (
    <Going>
      <Watching />
      <SourcesProvider>
        <div className={classes['frame']}>
          <Strip />
          <Rail />
          <TopBar />
          <Room>
            <PracticeBanner />
            <PolicyRefused />
            <OfferOnToday />
            <UnlockNotices />
            <MySeatsNotice />
            <PeopleNotices />
            <Outlet />
            <DossierOutlet />
          </Room>
          <Search />
          <NoteOverPage />
          <KeysWindow />
          <OpenedFile />
          <Tour />
        </div>
      </SourcesProvider>
    </Going>
  );
}

/** Where one begins: in any other room it is in the way of what one came for. */
function OfferOnToday(): ReactNode {
  return useLocation().pathname === paths.today ? <TourOffer /> : null;
}

function Going({ children }: { readonly children: ReactNode }): ReactNode {
  return <GoProvider value={useNavigate()}>{children}</GoProvider>;
}

function Watching(): null {
  useLocking();
  useSavedEvents();
  useStickNotice();
  useUpdatedDirectory();
  useNothingUnreadableFiled();
  useFiledOnce();
  return null;
}

function Strip(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className={classes['strip']}>
      <a
        className={classes['skip']}
        href={`#${roomId}`}
        onClick={(event) => {
          event.preventDefault();
          document.getElementById(roomId)?.focus();
        }}
      >
        {t('skip')}
      </a>
      <DevelopmentNotice />
      <ReadsOnlyBanner />
    </div>
  );
}

function Room({ children }: { readonly children: ReactNode }): ReactNode {
  const room = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useRoomFocus(room, pathname);
  return (
    <main ref={room} id={roomId} data-at={pathname} className={classes['main']} tabIndex={-1}>
      {children}
    </main>
  );
}

const idleNotice = 'idle-warning';

function useLocking(): void {
  const { t } = useTranslation();
  const lock = useLock();
  useShortcut('lock', lock);
  useNoteKey();
  useHelpKey();
  const minutes = useIdleMinutes();
  const lockIdle = useLock({ by: 'idle', minutes });
  useIdle(minutes, {
    onWarn: () => notifications.show({ id: idleNotice, message: t('locksSoon'), autoClose: false, color: 'water' }),
    onBack: () => void notifications.hide(idleNotice),
    onIdle: lockIdle,
  });
}

function useHelpKey(): void {
  const go = useGo();
  useShortcut('help', () => void go(paths.help));
}

/** In a dossier the note is of whom it is about; elsewhere one says whose. */
function useNoteKey(): void {
  const go = useGo();
  const dossier = useMatch('/dossier/:id/*')?.params.id;
  const write = (): void => {
    if (dossier === undefined) openNoteSearch();
    else writeNote(go, dossier);
  };
  useShortcut('writeNote', write);
  // Pressed behind the lock already, it is answered now.
  useLayoutEffect(() => {
    if (takeNoteAsked()) openNoteSearch();
  }, []);
}

function TopBar(): ReactNode {
  const { t } = useTranslation();
  const { saveSettings } = useSession();
  const lock = useLock();
  const chooseLanguage = (language: InterfaceLanguage): void => {
    void changeLanguage(language).then(() => saveSettings({ language }));
  };
  const mod = isMac ? '⌘' : 'Ctrl';
  return (
    <section className={classes['bar']} aria-label={t('bar')}>
      <button
        type="button"
        className={classes['find']}
        data-tour="search"
        onClick={searchWindow.open}
        aria-keyshortcuts="Control+K"
      >
        <IconSearch size={18} stroke={1.75} aria-hidden />
        <span>{t('search.open')}</span>
        <Kbd size="xs" aria-hidden>{`${mod} K`}</Kbd>
      </button>
      <div className={classes['barEnd']}>
        <SavedOutside />
        <div data-tour="language">
          <MyLanguage onChange={chooseLanguage} />
        </div>
        <MeMenu />
        <Tooltip label={`${t('lock')} (${mod} L)`}>
          <ActionIcon onClick={lock} aria-label={t('lock')} aria-keyshortcuts="Control+L">
            <IconLock size={20} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
    </section>
  );
}

/** A dossier says in its own head when it was saved. */
function SavedOutside(): ReactNode {
  return useLocation().pathname.startsWith('/dossier/') ? null : <Saved />;
}

/** Stays as long as it is so: an older application on what a newer one wrote, or a disk that takes nothing. */
function ReadsOnlyBanner(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (me.readsOnly === null) return null;
  return (
    <div className={classes['readsOnly']} role="note">
      <IconEye size={18} aria-hidden />
      <span>{t(`readsOnly.${me.readsOnly}`)}</span>
    </div>
  );
}

function PracticeBanner(): ReactNode {
  const { t } = useTranslation();
  const go = useGo();
  const { me, saveSettings } = useSession();
  if (me.realm === 'real') return null;
  const backToReal = async (): Promise<void> => {
    if (await saveSettings({ realm: 'real' })) await go(paths.today);
  };
  return (
    <div className={classes['practice']} role="note">
      <IconSchool size={18} aria-hidden />
      <span>{t('realm.banner')}</span>
      <Button size="compact-sm" variant="transparent" onClick={() => void backToReal()}>
        {t('realm.back')}
      </Button>
    </div>
  );
}
