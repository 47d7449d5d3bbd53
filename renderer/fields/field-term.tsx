/** A term of the field with a quiet mark: pressed, it says what it means and how the other three languages call it. */
import { Anchor, Popover, Text } from '@mantine/core';
import type { i18n } from 'i18next';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import { Link } from 'react-router';
import { shortTerm, term } from '../../shared/glossary/index.ts';
import { languages } from '../../shared/language.ts';
import type glossaryWords from '../i18n/locales/en/glossary.json';
import classes from './field-term.module.css';
import { asLanguage } from '../i18n/i18n.ts';
import { paths } from '../routes/paths.ts';
import { TermSource } from './term-source.tsx';

/** Terms with an explanation, by their slug in shared/glossary. */
export type ExplainedTerm = keyof (typeof glossaryWords)['about'];

export const isExplained = (id: string, words: Pick<i18n, 'exists'>): id is ExplainedTerm =>
  words.exists(`glossary:about.${id}`);

export interface FieldTermProps {
  /** Undefined where the word is none of the field's: then it stands as it is. */
  readonly id: ExplainedTerm | undefined;
  readonly children: ReactNode;
}

export function FieldTerm({ id, children }: FieldTermProps): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  if (id === undefined) return children;
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" width={340} withRoles trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={classes['term']} onClick={() => setIsOpen(!isOpen)}>
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <Explained id={id} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Explained({ id }: { readonly id: ExplainedTerm }): ReactNode {
  const { t, i18n } = useTranslation('glossary');
  const mine = asLanguage(i18n.language);
  const found = term(id);
  if (found === undefined) throw new Error('no such term');
  return (
    <div className={classes['explained']}>
      <Text fw={600}>{shortTerm(found, mine)}</Text>
      <Text size="sm">{t(`about.${id}`)}</Text>
      <TermSource of={found} />
      <dl aria-label={t('others')}>
        {languages
          .filter((language) => language !== mine)
          .map((language) => (
            <div key={language}>
              <dt>{language.toUpperCase()}</dt>
              <dd lang={language}>
                {found.names[language]}
                {language === 'de' && !found.germanSeen ? <span lang={mine}>{` (${t('toConfirm')})`}</span> : null}
              </dd>
            </div>
          ))}
      </dl>
      <Anchor component={Link} to={paths.help} size="sm">
        {t('toHelp')}
      </Anchor>
    </div>
  );
}
