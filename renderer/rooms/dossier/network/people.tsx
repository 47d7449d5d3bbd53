/** Who works on this dossier, for which service, and what each of them reads of what I read. */
import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import type { Author } from '../../../../shared/dossier/view.ts';
import { useFormat } from '../../../app/format.ts';
import { useUnitWords } from '../../../app/unit-text.tsx';
import { functionName, placeName } from '../../../app/unit-words.ts';
import { useMe } from '../../../app/vault.tsx';
import type { DossierView } from '../../../vault/api.ts';
import { useOpenDossier } from '../kit/dossier-context.tsx';
import { Block } from '../kit/block.tsx';
import { usePerson } from '../kit/person.ts';
import { ShareDialog } from '../share-dialog.tsx';
import classes from './network.module.css';

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

export function PeopleOnCase(): ReactNode {
  const { t } = useTranslation('dossier');
  const { language, list } = useFormat();
  const words = useUnitWords();
  const me = useMe();
  const { view } = useOpenDossier();
  const { responsible } = usePerson();
  const [sharing, setSharing] = useState(false);
  return (
    <Block title={t('people.title')}>
      <ul className={classes.people}>
        {peopleOn(view).map(({ author, reads }) => (
          <li key={author.person}>
            <div>
              <bdi className={classes.name}>{author.name}</bdi>
              {author.person === me.person ? <span className={classes.quiet}> {t('people.me')}</span> : null}
              {author.person === responsible?.person ? (
                <span className={classes.tag}>{t('people.responsible')}</span>
              ) : null}
              <br />
              <span className={classes.quiet}>
                {functionName(author.function, language)}, {placeName(author.service, language)}
              </span>
            </div>
            <div className={classes.quiet}>{t('people.reads', { what: list(reads.map(words.section)) })}</div>
          </li>
        ))}
      </ul>
      <Button
        mt="sm"
        variant="default"
        leftSection={<IconUserPlus size={18} aria-hidden />}
        onClick={() => setSharing(true)}
      >
        {t('share.open')}
      </Button>
      {sharing ? <ShareDialog onClose={() => setSharing(false)} /> : null}
    </Block>
  );
}
