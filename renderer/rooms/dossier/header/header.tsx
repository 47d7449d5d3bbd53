/** One line that stays: who this is, and what comes next. */
import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import {
  IconArchive,
  IconDots,
  IconEraser,
  IconFolderDown,
  IconHistory,
  IconMessageCircle,
  IconPencil,
  IconPlus,
  IconSend,
  IconShare,
  IconUserEdit,
  IconUsers,
  IconWriting,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { MenuOnDemand } from '../../../ui/on-demand.tsx';
import { PlainButton } from '../../../ui/plain.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { useGo } from '../../../routes/address.ts';
import { beginnable, mayBegin, type Beginnable } from '../../../../shared/dossier/beginning.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { useFormat } from '../../../i18n/format.ts';
import { dossierPath, historyPath, personPath, tabOfSection } from '../../../routes/paths.ts';
import { Saved } from '../../../widgets/saved.tsx';
import { writeNote } from '../../../data/write-note.ts';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import { useMe, useVault } from '../../../data/vault.tsx';
import { authorName, placeName } from '../../../i18n/name-words.ts';
import { exchangePaths } from '../../../routes/exchange-paths.ts';
import { sectionOf, useOpenDossier } from '../../../fields/dossier-context.tsx';
import { useLanguageName } from '../../../fields/languages.ts';
import { usePerson, type Person } from '../../../fields/person.ts';
import { useValues } from '../../../fields/use-values.ts';
import { peopleOn } from '../network/people.tsx';
import classes from './header.module.css';
import { Dates } from './dates.tsx';

export interface HeaderProps {
  /** Undefined where there is no plan to show. */
  readonly onWithPerson: (() => void) | undefined;
  readonly onShare: () => void;
  readonly onErase: () => void;
  readonly onExport: () => void;
  /** Undefined where there is nothing to close, or not by me. */
  readonly onFinish: (() => void) | undefined;
}

export function Header(props: HeaderProps): ReactNode {
  const person = usePerson();
  return (
    <div className={classes.who}>
      <h1>
        <bdi>
          {person.surname}
          {person.firstName === '' ? '' : `, ${person.firstName}`}
        </bdi>
      </h1>
      <Facts person={person} />
      <ToPerson />
      <Dates />
      <div className={classes.actions}>
        <Actions {...props} />
      </div>
    </div>
  );
}

function Facts({ person }: { readonly person: Person }): ReactNode {
  const hasFile = useOpenDossier().view.sections.length > 0;
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const values = useValues();
  const languageName = useLanguageName();
  const { place } = person;
  const at = place?.at === undefined ? (place?.text ?? '') : placeName(place.at, format.language);
  const same = person.language === person.fileLanguage;
  // Said where it differs from what one reads now: the place needs the room.
  const isUsual = same && person.language === format.language && !person.interpreter && !person.plainLanguage;
  const speaks = [
    same ? '' : t('head.speaks', { language: languageName(person.language) }),
    person.interpreter ? t('head.interpreter') : '',
    person.plainLanguage ? t('head.plain') : '',
  ].filter((part) => part !== '');
  const born = person.birth === '' ? '' : t('head.born', { date: format.numericDate(person.birth) });
  const facts = [
    born,
    // Whoever holds an extract alone is not told of a file.
    ...(hasFile && !isUsual
      ? [t(same ? 'head.both' : 'head.file', { language: values.language[person.fileLanguage] }), speaks.join(', ')]
      : []),
    at,
  ].filter((fact) => fact !== '');
  return (
    <ul className={classes.facts} title={facts.join(' · ')}>
      {facts.map((fact) => (
        <li key={fact} className={fact === at ? classes.place : ''}>
          {fact === born ? (
            <>
              <bdi aria-hidden>{fact}</bdi>
              <span className="visually-hidden">{t('head.bornAloud', { date: format.date(person.birth) })}</span>
            </>
          ) : (
            <bdi>{fact}</bdi>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Beside what is said of the person, for whoever may put it right. */
function ToPerson(): ReactNode {
  const { t } = useTranslation('dossier');
  const go = useGo();
  const { view } = useOpenDossier();
  if (sectionOf(view, 'identity')?.canWrite !== true) return null;
  return (
    <Tooltip label={t('identity.open')}>
      <ActionIcon size="md" aria-label={t('identity.open')} onClick={() => void go(personPath(view.id))}>
        <IconPencil size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

/** At the end of the row of tabs: who works on it, and that it is kept. */
export function HeaderEnd(): ReactNode {
  const { view } = useOpenDossier();
  return (
    <div className={classes.end}>
      <People />
      <Saved since={view.savedAt} />
    </div>
  );
}

function People(): ReactNode {
  const go = useGo();
  const { language, list } = useFormat();
  const { view } = useOpenDossier();
  const { responsible } = usePerson();
  const people = peopleOn(view);
  if (people.length === 0) return null;
  const [first, ...others] = [...people].sort(
    (a, b) => Number(b.author.person === responsible?.person) - Number(a.author.person === responsible?.person),
  );
  const all = people.map(({ author }) => `${authorName(author, language)} (${placeName(author.service, language)})`);
  return (
    <Tooltip label={list(all)} multiline maw={360}>
      <PlainButton className={classes.people} onClick={() => void go(dossierPath(view.id, { tab: 'network' }))}>
        <IconUsers size={16} aria-hidden />
        <span className={classes.first} aria-hidden>
          <bdi>{first === undefined ? '' : authorName(first.author, language)}</bdi>
          {others.length === 0 ? null : <span>+{others.length}</span>}
        </span>
        <span className={classes.count} aria-hidden>
          {people.length}
        </span>
        <span className="visually-hidden">{list(all)}</span>
      </PlainButton>
    </Tooltip>
  );
}

function Actions({ onWithPerson, onShare, onErase, onExport, onFinish }: HeaderProps): ReactNode {
  const { t } = useTranslation(['dossier', 'erasure', 'export', 'retention']);
  const { view } = useOpenDossier();
  return (
    <>
      {onWithPerson === undefined ? null : (
        <ButtonWithIcon
          variant="default"
          size="compact-md"
          icon={IconMessageCircle}
          onClick={onWithPerson}
          aria-keyshortcuts="F8"
        >
          {t('head.withPerson')}
        </ButtonWithIcon>
      )}
      <MenuOnDemand
        position="bottom-end"
        shadow="md"
        button={(opener) => (
          <Button {...opener} variant="default" size="compact-md" aria-label={t('head.more')}>
            <IconDots size={18} aria-hidden />
          </Button>
        )}
      >
        {() => (
          <Menu.Dropdown>
            {view.sections.length === 0 ? null : <Working onShare={onShare} />}
            <Menu.Item leftSection={<IconFolderDown size={16} aria-hidden />} onClick={onExport}>
              {t('export:menuOne')}
            </Menu.Item>
            {onFinish === undefined ? null : (
              <Menu.Item leftSection={<IconArchive size={16} aria-hidden />} onClick={onFinish}>
                {t('retention:close.open')}
              </Menu.Item>
            )}
            <Menu.Item color="red" leftSection={<IconEraser size={16} aria-hidden />} onClick={onErase}>
              {t('erasure:open')}
            </Menu.Item>
          </Menu.Dropdown>
        )}
      </MenuOnDemand>
    </>
  );
}

/** What is done with a dossier one works in; an extract is only read. */
function Working({ onShare }: Pick<HeaderProps, 'onShare'>): ReactNode {
  const { t } = useTranslation(['dossier', 'history']);
  const go = useGo();
  const { view } = useOpenDossier();
  return (
    <>
      <Menu.Item leftSection={<IconWriting size={16} aria-hidden />} onClick={() => writeNote(go, view.id)}>
        {t('head.note')}
      </Menu.Item>
      {sectionOf(view, 'identity') === undefined ? null : (
        <Menu.Item leftSection={<IconUserEdit size={16} aria-hidden />} onClick={() => void go(personPath(view.id))}>
          {t('identity.open')}
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<IconSend size={16} aria-hidden />}
        onClick={() => void go(exchangePaths.sendWith({ dossier: view.id }))}
      >
        {t('head.send')}
      </Menu.Item>
      <Menu.Item leftSection={<IconShare size={16} aria-hidden />} onClick={onShare}>
        {t('share.open')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconHistory size={16} aria-hidden />}
        onClick={() => void go(historyPath(view.id, view.sections.some(isPlan) ? 'plan' : 'identity'))}
      >
        {t('history:open')}
      </Menu.Item>
      <Begin />
      <Menu.Divider />
    </>
  );
}

/** Parts that are not kept yet, for those whose part it is. */
function Begin(): ReactNode {
  const { t } = useTranslation('dossier');
  const me = useMe();
  const vault = useVault();
  const words = useUnitWords();
  const go = useGo();
  const { view, reload } = useOpenDossier();
  const isKept = (kind: Beginnable): boolean =>
    view.sections.some((section) => section.kind === kind && (kind !== 'notes' || section.canWrite));
  const begin = async (section: Beginnable): Promise<void> => {
    const begun = await vault.beginSection({ dossier: view.id, section });
    if (!begun.ok) return;
    reload();
    // Whoever begins this part is about to write the first of it.
    void go(dossierPath(view.id, { tab: tabOfSection(section), isNew: section === 'consultation' }));
  };
  return beginnable
    .filter((kind) => mayBegin(kind, me.function) && !isKept(kind))
    .map((kind) => (
      <Menu.Item key={kind} leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void begin(kind)}>
        {t('head.begin', { what: words.section(kind) })}
      </Menu.Item>
    ));
}

const isPlan = ({ kind }: SectionView): boolean => kind === 'plan';
