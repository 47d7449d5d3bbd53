/** Who works on this dossier, for which service, and what each of them reads of what I read. */
import { Button, Group } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import type { Author } from '../../../../shared/dossier/view.ts';
import { FieldTerm } from '../../../fields/field-term.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import { authorName, functionName, placeName } from '../../../i18n/name-words.ts';
import { useMe } from '../../../data/vault.tsx';
import type { DossierView, Me } from '../../../vault/api.ts';
import { Unconfirmed } from '../../../fields/author.tsx';
import { useOpenDossier, useSection } from '../../../fields/dossier-context.tsx';
import { Block } from '../../../fields/block.tsx';
import { usePerson } from '../../../fields/person.ts';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { termOfFunction } from './terms.ts';
import { ShareDialog } from './share-dialog.tsx';
import { RemoveReader, type RemoveReaderProps } from './remove-reader.tsx';
import classes from './network.module.css';
import { pair } from '../../../i18n/pair.ts';

export interface PersonOnCase {
  readonly author: Author;
  readonly reads: readonly SectionKind[];
}

/** Everyone who reads a section I read, by person; someone on two computers is one person. */
export function peopleOn(view: DossierView): readonly PersonOnCase[] {
  const people = new Map<string, { author: Author; reads: SectionKind[] }>();
  for (const { kind, readers } of view.sections) {
    for (const author of readers) {
      const known = people.get(author.person) ?? { author, reads: [] };
      if (!known.reads.includes(kind)) known.reads.push(kind);
      people.set(author.person, known);
    }
  }
  return [...people.values()];
}

/** What someone reads that my service decides about, and I may take them out of. */
function removable(view: DossierView, me: Me, { author, reads }: PersonOnCase): readonly SectionKind[] {
  if (author.person === me.person) return [];
  return reads.filter((kind) =>
    view.sections.some(
      (section) =>
        section.kind === kind &&
        section.owners.includes(me.service) &&
        section.readers.some((reader) => reader.person === author.person) &&
        section.readers.some((reader) => reader.person === me.person),
    ),
  );
}

export function PeopleOnCase(): ReactNode {
  const { t } = useTranslation('dossier');
  const { language, list } = useFormat();
  const words = useUnitWords();
  const me = useMe();
  const { view } = useOpenDossier();
  const { responsible } = usePerson();
  const [sharing, setSharing] = useState(false);
  const [leaving, setLeaving] = useState<Omit<RemoveReaderProps, 'onClose'>>();
  const rows = peopleOn(view).map((each) => ({ ...each, from: removable(view, me, each) }));
  return (
    <Block title={t('people.title')}>
      <ul className={classes.people}>
        {rows.map(({ author, reads, from }) => (
          <li key={author.person}>
            <div>
              <Unconfirmed who={author} />
              <bdi className={classes.name}>{authorName(author, language)}</bdi>
              {author.person === me.person ? <span className={classes.quiet}> {t('people.me')}</span> : null}
              {author.person === responsible?.person ? (
                <span className={classes.tag}>{t('people.responsible')}</span>
              ) : null}
              <br />
              <span className={classes.quiet}>
                <FieldTerm id={termOfFunction(author.function)}>{functionName(author.function, language)}</FieldTerm>,{' '}
                {placeName(author.service, language)}
              </span>
            </div>
            <div className={classes.quiet}>
              {t('people.reads', { what: list(reads.map(words.section)) })}
              {from.length === 0 ? null : (
                <Button
                  mt={4}
                  size="compact-sm"
                  variant="default"
                  display="block"
                  aria-label={t('removeReader.openFor', { name: authorName(author, language) })}
                  onClick={() => setLeaving({ who: author, from })}
                >
                  {t('removeReader.open')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <Reach />
      <Group mt="sm" gap="xs">
        <ButtonWithIcon variant="default" icon={IconUserPlus} onClick={() => setSharing(true)}>
          {t('share.open')}
        </ButtonWithIcon>
      </Group>
      {leaving === undefined ? null : <RemoveReader {...leaving} onClose={() => setLeaving(undefined)} />}
      {sharing ? <ShareDialog onClose={() => setSharing(false)} /> : null}
    </Block>
  );
}

/** Whom services and municipalities may call, as it goes onto extracts and forms. */
function Reach(): ReactNode {
  const { t } = useTranslation('dossier');
  const identity = useSection('identity');
  const entity = identity?.entities.find(({ id, type }) => id === 'responsible' && type === 'responsible');
  if (identity === undefined || entity === undefined) return null;
  return (
    <UnitEntry
      place={unitPlace('identity', 'responsible', 'responsible', 'reach')}
      view={entity.units['reach']}
      canWrite={identity.canWrite}
      add={t('people.addReach')}
      shown={({ text }) => pair(t('people.reach'), text)}
    />
  );
}
