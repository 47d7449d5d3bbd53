/** Help: what Passerelle does and never does, keys, words of the field, practice, and what this build is. */
import { Anchor, Button, List, Text, TextInput, Title } from '@mantine/core';
import { IconBook2, IconHeartbeat, IconRoute, IconSchool, IconSearch } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { Link } from 'react-router';
import type { Term } from '../../../shared/glossary/index.ts';
import { isExplained, type ExplainedTerm } from '../../fields/field-term.tsx';
import { languages } from '../../../shared/language.ts';
import { TermSource } from '../../fields/term-source.tsx';
import { useAppInfo } from '../../data/app-info.tsx';
import { languageNames } from '../../i18n/i18n.ts';
import { KeysMap } from '../../ui/keys-map.tsx';
import { paths } from '../../routes/paths.ts';
import { startTour } from '../../widgets/tour/tour-steps.ts';
import classes from './help.module.css';
import { findTerms } from './find-terms.ts';
import { MyWords } from './my-words.tsx';
import { newsDays } from './news-days.ts';
import { Section } from './section.tsx';

const does = ['plan', 'offline', 'together', 'deadlines', 'papers'] as const;
const never = ['score', 'label', 'services', 'network', 'silent'] as const;

export function HelpRoom(): ReactNode {
  const { t } = useTranslation(['help', 'common', 'health']);
  return (
    <div className={classes['page']}>
      <Title order={1} mb="lg">
        {t('common:rail.help')}
      </Title>
      <div className={classes['columns']}>
        <div className={classes['column']}>
          <LookRound />
          <Guide />
          <News />
          <Section id="does" title={t('help:does.title')}>
            <List spacing={6}>
              {does.map((key) => (
                <List.Item key={key}>{t(`help:does.${key}`)}</List.Item>
              ))}
            </List>
          </Section>
          <Section id="never" title={t('help:never.title')}>
            <List spacing={6}>
              {never.map((key) => (
                <List.Item key={key}>{t(`help:never.${key}`)}</List.Item>
              ))}
            </List>
          </Section>
          <Section id="health" title={t('health:title')} about={t('health:about')}>
            <Button
              component={Link}
              to={paths.health}
              variant="default"
              leftSection={<IconHeartbeat size={18} aria-hidden />}
            >
              {t('health:open')}
            </Button>
          </Section>
          <Section id="practice" title={t('help:practice.title')} about={t('help:practice.about')}>
            <Button
              component={Link}
              to={`${paths.people}?practice=1`}
              variant="default"
              leftSection={<IconSchool size={18} aria-hidden />}
            >
              {t('help:practice.open')}
            </Button>
          </Section>
          <AboutBuild />
        </div>
        <div className={classes['column']}>
          <Keys />
          <Glossary />
          <MyWords />
        </div>
      </div>
    </div>
  );
}

function AboutBuild(): ReactNode {
  const { t } = useTranslation(['help', 'common']);
  const { version, runtime, developmentRuntime } = useAppInfo();
  return (
    <Section id="build" title={t('help:build.title')}>
      <Text>{t('help:build.version', { version, runtime })}</Text>
      <Text mt={4}>{developmentRuntime ? t('common:developmentRuntime') : t('help:build.patched')}</Text>
      <Text mt={4} c="dimmed">
        {t('help:build.licence')}
      </Text>
      <Text mt={4} mb="xs" c="dimmed">
        {t('help:build.spelling')}
      </Text>
      <Anchor component={Link} to={paths.notices}>
        {t('help:notices.title')}
      </Anchor>
    </Section>
  );
}

function Keys(): ReactNode {
  const { t } = useTranslation('help');
  return (
    <Section id="keys" title={t('keys.title')}>
      <KeysMap />
    </Section>
  );
}

/** The newest few, and the way to all of them. */
function News(): ReactNode {
  const { t } = useTranslation('news');
  return (
    <Section id="news" title={t('title')}>
      <List mb="xs" spacing={6}>
        {newsDays[0].items.slice(0, 3).map((item) => (
          <List.Item key={item}>{t(`of.${item}`)}</List.Item>
        ))}
      </List>
      <Anchor component={Link} to={paths.news}>
        {t('open')}
      </Anchor>
    </Section>
  );
}

function Guide(): ReactNode {
  const { t } = useTranslation('help');
  return (
    <Section id="guide" title={t('guide.title')} about={t('guide.about')}>
      <Button component={Link} to={paths.guide} variant="default" leftSection={<IconBook2 size={18} aria-hidden />}>
        {t('guide.open')}
      </Button>
    </Section>
  );
}

function LookRound(): ReactNode {
  const { t } = useTranslation('tour');
  return (
    <Section id="look-round" title={t('title')} about={t('about')}>
      <ButtonWithIcon variant="default" icon={IconRoute} onClick={startTour}>
        {t('start')}
      </ButtonWithIcon>
    </Section>
  );
}

function Explanation({ of, id }: { readonly of: Term; readonly id: ExplainedTerm }): ReactNode {
  const { t } = useTranslation('glossary');
  return (
    <>
      <Text size="sm" mt={4}>
        {t(`about.${id}`)}
      </Text>
      <TermSource of={of} />
    </>
  );
}

const mostTerms = 12;

function Glossary(): ReactNode {
  const { t, i18n } = useTranslation(['help', 'glossary']);
  const [typed, setTyped] = useState('');
  const found = useMemo(() => findTerms(typed), [typed]);
  return (
    <Section id="glossary" title={t('help:glossary.title')}>
      <TextInput
        aria-label={t('help:glossary.search')}
        placeholder={t('help:glossary.search')}
        leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed" mt="xs" role="status">
        {found.length === 0
          ? t('help:glossary.none')
          : t('help:glossary.count', { shown: Math.min(found.length, mostTerms), count: found.length })}
      </Text>
      <ul className={classes['terms']}>
        {found.slice(0, mostTerms).map((term) => (
          <li key={term.id}>
            <dl>
              {languages.map((language) => (
                <div key={language}>
                  <dt>
                    <abbr title={languageNames[language]}>{language.toUpperCase()}</abbr>
                  </dt>
                  <dd lang={language}>
                    {term.names[language]}
                    {language === 'de' && !term.germanSeen ? (
                      <Text span size="sm" c="dimmed" lang="">
                        {` (${t('help:glossary.toConfirm')})`}
                      </Text>
                    ) : null}
                  </dd>
                </div>
              ))}
            </dl>
            {isExplained(term.id, i18n) ? <Explanation of={term} id={term.id} /> : null}
            {term.explainsOnly ? (
              <Text size="sm" c="dimmed">
                {t('help:glossary.explainsOnly')}
              </Text>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
