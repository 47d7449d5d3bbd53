/**
 * The same thing was written apart by two people, or more: every value whole and side by side, with who, where and
 * when. A person keeps one, or writes another. The same in the row where it belongs and in the list of all of them.
 */
import { Button, Group, Text } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../ui/use-command.ts';
import { useTranslation } from '../i18n/translation.ts';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import type { Version } from '../../shared/dossier/view.ts';
import { useFormat } from '../i18n/format.ts';
import { authorName } from '../i18n/name-words.ts';
import { ProblemNote } from '../ui/problems.tsx';
import { WrittenBy } from './author.tsx';
import { Differing } from './differing.tsx';
import { useOpenDossier } from './dossier-context.tsx';
import classes from './kit.module.css';
import { useSeenLater } from './seen-later.ts';
import { settlement, type UnitPlace } from './unit-place.ts';
import { pair } from '../i18n/pair.ts';

export interface TwoVersionsProps<V> {
  readonly place: UnitPlace<V>;
  /** What is written twice: "by when", "room available from". */
  readonly label: string;
  readonly versions: readonly Version[];
  readonly words: (value: unknown) => string;
  /** The field with which another value is written; it calls `settle` when complete. */
  readonly editor?: ((settle: (value: V) => void) => ReactNode) | undefined;
  readonly canWrite: boolean;
}

export function TwoVersions<V>(props: TwoVersionsProps<V>): ReactNode {
  const { place, label, words, editor, canWrite } = props;
  const versions = [...props.versions].sort(earliestFirst);
  const { t } = useTranslation('dossier');
  const { change } = useOpenDossier();
  const [another, setAnother] = useState(false);
  const { run, problem } = useCommand();
  const settle = async (value: V): Promise<void> => {
    await run(change([settlement(place, value, versions)]));
  };
  return (
    <section className={classes.versions} aria-label={t('versions.title', { what: label })}>
      <Group gap="xs" wrap="nowrap">
        <IconArrowsSplit2 size={18} aria-hidden />
        <Text fw={600}>{t('versions.title', { what: label })}</Text>
      </Group>
      <WhyBoth versions={versions} />
      <div className={classes.sides}>
        {versions.map((version) => {
          const value = place.parse(version.value);
          return (
            <div key={version.op} className={classes.side}>
              <div className={classes.sideValue} dir="auto">
                <Differing
                  text={words(version.value)}
                  others={versions.filter(({ op }) => op !== version.op).map((other) => words(other.value))}
                />
              </div>
              <WrittenBy author={version.author} at={version.at} full />
              {canWrite && value !== undefined ? (
                <Button
                  size="compact-md"
                  variant="default"
                  aria-label={pair(t('versions.keepThis'), words(version.value))}
                  onClick={() => void settle(value)}
                >
                  {t('versions.keepThis')}
                </Button>
              ) : null}
            </div>
          );
        })}
      </div>
      {canWrite && editor !== undefined ? (
        <Group mt="sm" gap="sm" align="flex-end">
          {another ? editor((value) => void settle(value)) : null}
          <Button variant="subtle" size="compact-md" onClick={() => setAnother(!another)}>
            {another ? t('cancel') : t('versions.another')}
          </Button>
        </Group>
      ) : null}
      <Afterwards section={place.section} canWrite={canWrite} />
      <ProblemNote problem={problem} />
    </section>
  );
}

/** In the order in which they were written, on every computer; how they are kept says nothing to a person. */
const earliestFirst = (a: Version, b: Version): number =>
  a.at === b.at ? (a.op < b.op ? -1 : 1) : a.at < b.at ? -1 : 1;

/** Why both stand here: nobody did anything wrong. */
function WhyBoth({ versions }: { readonly versions: readonly Version[] }): ReactNode {
  const { t } = useTranslation('dossier');
  const { language, list } = useFormat();
  const people = [...new Set(versions.map(({ author }) => authorName(author, language)))];
  return (
    <Text size="sm" c="dimmed" mt={4}>
      {people.length > 1 ? t('versions.why', { who: list(people) }) : t('versions.whyOne', { who: people[0] ?? '' })}
    </Text>
  );
}

/** What a choice does: here the rest stays to be read, and others see it with the next file. */
export function Afterwards({
  section,
  canWrite,
}: {
  readonly section: SectionKind;
  readonly canWrite: boolean;
}): ReactNode {
  const { t } = useTranslation('dossier');
  const { list } = useFormat();
  const { view } = useOpenDossier();
  const later = useSeenLater(view, section);
  if (!canWrite) {
    return (
      <Text size="sm" mt="sm">
        {t('versions.notYours')}
      </Text>
    );
  }
  return (
    <Text size="sm" c="dimmed" mt="sm">
      {t('versions.kept')} {later.length === 0 ? null : t('versions.later', { count: later.length, who: list(later) })}
    </Text>
  );
}
