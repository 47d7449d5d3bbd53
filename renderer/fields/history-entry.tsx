/** One thing somebody wrote: what it is about, what it says, what it said before, who, when, and when it came here. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import { authorName } from '../i18n/name-words.ts';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import { useFormat } from '../i18n/format.ts';
import { useUnitWords } from '../i18n/units/unit-text.tsx';
import type { Lookup } from '../i18n/units/unit-words.ts';
import type { HistoryEntry } from '../vault/api.ts';
import { WrittenBy } from './author.tsx';
import { Differing } from './differing.tsx';
import classes from './history-entry.module.css';
import { pair } from '../i18n/pair.ts';

export interface EntryProps {
  readonly section: SectionKind;
  readonly entry: HistoryEntry;
  readonly lookup: Lookup;
  /** The thing it is about is known already. */
  readonly bare?: boolean;
  readonly children?: ReactNode;
}

export function Entry({ section, entry, lookup, bare = false, children }: EntryProps): ReactNode {
  const { t } = useTranslation('history');
  const words = useUnitWords();
  const { type, entity, unit, what, value, reason } = entry;
  const kind = what === 'wrote' && entry.was.length > 0 ? 'changed' : what;
  const name =
    type === undefined || entity === undefined ? '' : nameOf(words.type(section, type), lookup(section, entity));
  const field = type === undefined || unit === undefined ? '' : words.unit(section, type, unit);
  // A thing of one field is called as its field: once is enough.
  const about = [...new Set([bare ? '' : name, field])].filter((part) => part !== '').join(' – ');
  const inWords = (said: unknown): string => {
    if (what === 'noted') return words.note(said);
    return type === undefined || unit === undefined ? '' : words.value(section, type, unit, said, lookup);
  };
  return (
    <>
      <div className={classes.head}>
        <span className={classes.kind}>{t(`what.${kind}`)}</span>
        <bdi>{about}</bdi>
      </div>
      {value === undefined ? null : (
        <div className={classes.value} dir="auto">
          <Differing text={inWords(value)} others={entry.was.map((said) => inWords(said.value))} />
        </div>
      )}
      <Before entry={entry} inWords={inWords} />
      {reason === undefined ? null : (
        <Text size="sm" dir="auto">
          {t('reason', { reason })}
        </Text>
      )}
      <div>
        <WrittenBy author={entry.author} at={entry.at} />
        <Arrived entry={entry} />
      </div>
      {children}
    </>
  );
}

const nameOf = (kind: string, called: string | undefined): string => (called === undefined ? kind : pair(kind, called));

function Before({
  entry,
  inWords,
}: {
  readonly entry: HistoryEntry;
  readonly inWords: (value: unknown) => string;
}): ReactNode {
  const { t } = useTranslation('history');
  const format = useFormat();
  // Where its words stand in the sentence, each language says.
  const sentence = ({ author }: HistoryEntry['was'][number]): readonly string[] =>
    (author.person === entry.author.person
      ? t('was', { what: gap })
      : t('wasBy', { what: gap, who: authorName(author, format.language) })
    ).split(gap);
  const others = entry.value === undefined ? [] : [inWords(entry.value)];
  return entry.was.map((said) => {
    const [ahead = '', ...behind] = sentence(said);
    return (
      <Text key={`${said.author.seat}/${said.at}`} size="sm" c="dimmed" dir="auto" className={classes.before}>
        {ahead}
        <Differing text={inWords(said.value)} others={others} />
        {behind.join('')}
      </Text>
    );
  });
}

/** No text holds it. */
const gap = '\u0000';

/** Only where it came on another day than it was written. */
function Arrived({ entry: { at, arrived } }: { readonly entry: HistoryEntry }): ReactNode {
  const { t } = useTranslation('history');
  const format = useFormat();
  if (arrived === undefined || Math.abs(arrived - at) < aMinute) return null;
  return (
    <Text span size="sm" c="dimmed">
      {' · '}
      {t('arrived', { when: format.moment(arrived) })}
    </Text>
  );
}

const aMinute = 60_000;
