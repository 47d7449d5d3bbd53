/** Ctrl+K: finds people by name while one types, and notes and steps in the dossiers that are on one’s list or open. */
import { Spotlight } from '@mantine/spotlight';
import {
  IconAddressBook,
  IconCalendar,
  IconCalendarWeek,
  IconCornerDownRight,
  IconFlag,
  IconHelp,
  IconListDetails,
  IconNote,
  IconSearch,
  IconTransfer,
  IconUser,
  IconUserEdit,
  IconUsers,
} from '@tabler/icons-react';
import { memo, useCallback, useMemo, type ReactNode } from 'react';
import { fold } from '../../shared/directory/fold.ts';
import { isNearIn } from '../../shared/directory/near.ts';
import { useTranslation } from '../i18n/translation.ts';
import { useGo } from '../routes/address.ts';
import type { Hit } from '../vault/api.ts';
import { useFormat, type Format } from '../i18n/format.ts';
import { useShortcut } from '../ui/keyboard.ts';
import { endNoteSearch, useNoteSearch } from '../data/note-search.ts';
import { dossierPath, dossierRoute, paths, personPath, tabOfSection } from '../routes/paths.ts';
import { useMatch } from 'react-router';
import { PersonName } from '../ui/person-name.tsx';
import { toProblemText } from '../ui/problems.tsx';
import classes from './search.module.css';
import {
  mostHits,
  searchStore,
  searchWindow,
  useEnter,
  useFound,
  useTypedAheadSearch,
  type SearchState,
} from '../data/searching.ts';
import { Commands, LastOpened, useCommandsFor } from './search-commands.tsx';
import { typeAheadFor } from '../ui/typed-ahead.ts';
import { writeNote } from '../data/write-note.ts';

const rooms = [
  { name: 'today', path: paths.today, icon: IconCalendar },
  { name: 'agenda', path: paths.agenda, icon: IconCalendarWeek },
  { name: 'people', path: paths.people, icon: IconUsers },
  { name: 'exchange', path: paths.exchange, icon: IconTransfer },
  { name: 'directory', path: paths.directory, icon: IconAddressBook },
  { name: 'help', path: paths.help, icon: IconHelp },
] as const;

const hitIcons = {
  person: IconUser,
  note: IconNote,
  step: IconListDetails,
  goal: IconFlag,
  other: IconCornerDownRight,
  alike: IconUser,
};

const hitKinds = [
  'person',
  'note',
  'step',
  'goal',
  'other',
  'alike',
] as const satisfies readonly (keyof typeof hitIcons)[];

export function Search(): ReactNode {
  const { t } = useTranslation('common');
  useShortcut('search', () => {
    typeAheadFor('search');
    searchWindow.open();
  });
  return (
    <Spotlight.Root
      store={searchStore}
      // What is typed is kept below, so that a letter does not draw the window around the field anew.
      query=""
      // Not the library's: it keeps quiet while the keyboard is in a field.
      shortcut={null}
      title={t('search.label')}
      classNames={{ header: 'visually-hidden', action: classes['action'] ?? '' }}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      onSpotlightClose={endNoteSearch}
      centered={false}
      scrollable
      maxHeight={480}
      size={680}
      data-search
    >
      <FieldAndList />
    </Spotlight.Root>
  );
}

/** There while the window is open. */
function FieldAndList(): ReactNode {
  const { t } = useTranslation('common');
  const { query, found, ask, isAnswered } = useFound();
  const { isForNote } = useNoteSearch();
  const clear = useCallback(() => ask(''), [ask]);
  const field = useTypedAheadSearch();
  const enter = useEnter(field, { found, isAnswered }, isForNote);
  const hits = useMemo(() => (isForNote ? found.hits.filter(isPerson) : found.hits), [isForNote, found.hits]);
  const isEmpty = query.trim() === '';
  // Somebody who is found is meant; a slip is forgiven where there is nobody.
  const { named, person, commands } = useOffers(query.trim(), isForNote, hits.length === 0);
  const offers = named !== '' || person !== undefined || commands !== '';
  const nothing = useNothing(query, found, hits.length > 0 || offers);
  return (
    <>
      <Spotlight.Search
        ref={field}
        placeholder={isForNote ? t('search.noteFor') : t('search.placeholder')}
        aria-label={t('search.label')}
        leftSection={<IconSearch size={20} stroke={1.75} aria-hidden />}
        value={query}
        onChange={(event) => ask(event.currentTarget.value)}
        {...enter}
      />
      <List
        hits={hits}
        isForNote={isForNote}
        isEmpty={isEmpty}
        rooms={named}
        commands={commands}
        onNote={clear}
        person={person}
        nothing={nothing}
      />
      <p className="visually-hidden" role="status">
        {isEmpty ? '' : t('search.count', { count: hits.length })}
      </p>
      {found.complete ? null : <Spotlight.Footer>{t('search.reading')}</Spotlight.Footer>}
      {found.complete && found.hits.length >= mostHits ? <Spotlight.Footer>{t('search.more')}</Spotlight.Footer> : null}
      {found.namesOnly && !isForNote ? <Spotlight.Footer>{t('search.namesOnly')}</Spotlight.Footer> : null}
    </>
  );
}

interface Offers {
  /** Rooms and commands whose words begin so, with spaces between. */
  readonly named: string;
  readonly commands: string;
  /** The dossier one is in, where its personal details are meant. */
  readonly person: string | undefined;
}

/** What is offered beside what is found; a note is for somebody, and for nothing else. */
function useOffers(begun: string, isForNote: boolean, isForgiving: boolean): Offers {
  const { t } = useTranslation('common');
  const dossier = useMatch(dossierRoute)?.params.id;
  const commands = useCommandsFor(begun, isForgiving);
  if (isForNote) return { named: '', commands: '', person: undefined };
  const typed = begun.toLowerCase();
  const fitting = rooms.filter(({ name }) => t(`rail.${name}`).toLowerCase().startsWith(typed));
  const near = () => rooms.filter(({ name }) => isNearIn(fold(begun), fold(t(`rail.${name}`))));
  const named = fitting.length > 0 || commands !== '' || !isForgiving ? fitting : near();
  const isPersonNamed = t('search.person').toLowerCase().includes(typed);
  return {
    named: named.map(({ name }) => name).join(' '),
    commands,
    person: isPersonNamed ? dossier : undefined,
  };
}

interface ListProps {
  readonly hits: readonly Hit[];
  readonly isForNote: boolean;
  readonly isEmpty: boolean;
  /** Names of those shown, with spaces between: the same text is the same list. */
  readonly rooms: string;
  /** Those shown, as the rooms are. */
  readonly commands: string;
  readonly onNote: () => void;
  /** The dossier one is in, where its personal details are offered. */
  readonly person: string | undefined;
  /** What is said where there is nothing to choose. */
  readonly nothing: string;
}

/** Drawn anew when what is in it changes, not with each letter that is typed. */
const List = memo(function ListShown({
  hits,
  isForNote,
  isEmpty,
  rooms: shown,
  commands,
  onNote,
  person: about,
  nothing,
}: ListProps): ReactNode {
  const { t } = useTranslation('common');
  const go = useGo();
  const goTo = useCallback((path: string): void => void go(path), [go]);
  return (
    <Spotlight.ActionsList>
      {isEmpty ? <LastOpened isForNote={isForNote} /> : null}
      <Hits hits={hits} isForNote={isForNote} onGo={goTo} onNote={(dossier) => writeNote(go, dossier)} />
      <Commands shown={commands} onNote={onNote} />
      {rooms
        .filter(({ name }) => shown.split(' ').includes(name))
        .map(({ name, path, icon: Icon }) => (
          <Spotlight.Action key={name} onClick={() => goTo(path)}>
            <Icon size={20} stroke={1.75} aria-hidden />
            {t(`rail.${name}`)}
          </Spotlight.Action>
        ))}
      {about === undefined ? null : (
        <Spotlight.Action onClick={() => goTo(personPath(about))}>
          <IconUserEdit size={20} stroke={1.75} aria-hidden />
          {t('search.person')}
        </Spotlight.Action>
      )}
      {nothing === '' ? null : <Spotlight.Empty>{nothing}</Spotlight.Empty>}
    </Spotlight.ActionsList>
  );
});

function useNothing(query: string, found: SearchState, hasSome: boolean): string {
  const { t } = useTranslation('common');
  const { t: tProblem } = useTranslation('problems');
  if (found.problem !== undefined) {
    const { what, next } = toProblemText(found.problem, tProblem);
    return `${what} ${next}`;
  }
  return query.trim() === '' || hasSome ? '' : t('search.nothing');
}

interface HitsProps {
  readonly hits: readonly Hit[];
  readonly isForNote: boolean;
  readonly onGo: (path: string) => void;
  readonly onNote: (dossier: string) => void;
}

/** Each is a plain button, no Spotlight.Action, and what it consists of plain elements: there are thirty of them. */
const Hits = memo(function HitsShown({ hits, isForNote, onGo, onNote }: HitsProps): ReactNode {
  const { t } = useTranslation('common');
  const format = useFormat();
  // Once for all of them: looking words up costs more than drawing them.
  const words = useMemo(() => Object.fromEntries(hitKinds.map((kind) => [kind, t(`search.kind.${kind}`)])), [t]);
  return hits.map((hit, index) => (
    <HitAction
      // By its place: the line of an earlier answer is written over, which costs less than another in its place.
      key={index}
      hit={hit}
      onGo={() => (isForNote ? onNote(hit.person.dossier) : onGo(pathOfHit(hit)))}
      kind={words[hit.kind] ?? ''}
      dossiers={hit.person.dossiers === undefined ? '' : t('search.dossiers', { count: hit.person.dossiers })}
      format={format}
    />
  ));
});

interface HitActionProps {
  readonly hit: Hit;
  readonly onGo: () => void;
  /** In words. */
  readonly kind: string;
  /** How many dossiers it stands for, in words; empty for one. */
  readonly dossiers: string;
  readonly format: Format;
}

const HitAction = memo(function HitActionShown({ hit, onGo, kind, dossiers, format }: HitActionProps): ReactNode {
  const Icon = hitIcons[hit.kind];
  return (
    <button
      type="button"
      // By this name the arrow keys find it.
      data-action
      tabIndex={-1}
      className={classes['action']}
      // The keyboard stays in the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        onGo();
        searchWindow.close();
      }}
    >
      <Icon size={20} stroke={1.75} aria-hidden />
      <div className={classes['hit']}>
        <PersonName surname={hit.person.surname} firstName={hit.person.firstName} birth={hit.person.birthYear} />
        <span className={classes['kind']}>
          {` · ${kind}`}
          {dossiers === '' ? '' : ` · ${dossiers}`}
          {hit.on === undefined ? '' : ` · ${format.shortDate(hit.on)}`}
        </span>
        {isPerson(hit) ? null : (
          <div className={classes['excerpt']}>
            <Marked text={hit.excerpt} marks={hit.marks} />
          </div>
        )}
      </div>
    </button>
  );
});

const isPerson = ({ kind }: Pick<Hit, 'kind'>): boolean => kind === 'person' || kind === 'alike';

function pathOfHit(hit: Hit): string {
  const { person, kind, section, entity } = hit;
  const { dossier } = person;
  if (isPerson(hit)) return dossierPath(dossier);
  if (kind === 'note') return dossierPath(dossier, { tab: 'notes', ...(entity === undefined ? {} : { note: entity }) });
  return dossierPath(dossier, { tab: tabOfSection(section), ...(entity === undefined ? {} : { entity }) });
}

export interface MarkedProps {
  readonly text: string;
  /** Start and length of each hit. */
  readonly marks: readonly (readonly [number, number])[];
}

/** A text with its hits marked. */
export function Marked({ text, marks }: MarkedProps): ReactNode {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const [start, length] of marks) {
    if (start < end) continue;
    parts.push(
      text.slice(end, start),
      <mark key={start} className={classes['mark']}>
        {text.slice(start, start + length)}
      </mark>,
    );
    end = start + length;
  }
  return [...parts, text.slice(end)];
}
