/** Help: what Passerelle does and never does, keys, words of the field, practice, and what this build is. */
import { Anchor, Button, List, Text, TextInput, Title } from '@mantine/core';
import { IconHeartbeat, IconRoute, IconSchool, IconSearch } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fold } from '../../../shared/directory/fold.ts';
import { glossary } from '../../../shared/glossary/index.ts';
import { languages } from '../../../shared/language.ts';
import { useAppInfo } from '../../app/app-info.tsx';
import { languageNames } from '../../app/i18n.ts';
import { KeysMap } from '../../app/keys-map.tsx';
import { paths } from '../../app/paths.ts';
import { startTour } from '../../app/tour/tour-steps.ts';
import classes from './help.module.css';
import { MyWords } from './my-words.tsx';
import { newsDays } from './news-days.ts';

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
          <News />
          <section aria-labelledby="does">
            <Title order={2} id="does">
              {t('help:does.title')}
            </Title>
            <List mt="xs" spacing={6}>
              {does.map((key) => (
                <List.Item key={key}>{t(`help:does.${key}`)}</List.Item>
              ))}
            </List>
          </section>
          <section aria-labelledby="never">
            <Title order={2} id="never">
              {t('help:never.title')}
            </Title>
            <List mt="xs" spacing={6}>
              {never.map((key) => (
                <List.Item key={key}>{t(`help:never.${key}`)}</List.Item>
              ))}
            </List>
          </section>
          <section aria-labelledby="health">
            <Title order={2} id="health">
              {t('health:title')}
            </Title>
            <Text mt="xs" mb="sm">
              {t('health:about')}
            </Text>
            <Button
              component={Link}
              to={paths.health}
              variant="default"
              leftSection={<IconHeartbeat size={18} aria-hidden />}
            >
              {t('health:open')}
            </Button>
          </section>
          <section aria-labelledby="practice">
            <Title order={2} id="practice">
              {t('help:practice.title')}
            </Title>
            <Text mt="xs" mb="sm">
              {t('help:practice.about')}
            </Text>
            <Button
              component={Link}
              to={`${paths.people}?practice=1`}
              variant="default"
              leftSection={<IconSchool size={18} aria-hidden />}
            >
              {t('help:practice.open')}
            </Button>
          </section>
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
    <section aria-labelledby="build">
      <Title order={2} id="build">
        {t('help:build.title')}
      </Title>
      <Text mt="xs">{t('help:build.version', { version, runtime })}</Text>
      <Text mt={4}>{developmentRuntime ? t('common:developmentRuntime') : t('help:build.patched')}</Text>
      <Text mt={4} c="dimmed">
        {t('help:build.licence')}
      </Text>
      <Text mt={4} c="dimmed">
        {t('help:build.spelling')}
      </Text>
    </section>
  );
}

function Keys(): ReactNode {
  const { t } = useTranslation('help');
  return (
    <section aria-labelledby="keys">
      <Title order={2} id="keys" mb="sm">
        {t('keys.title')}
      </Title>
      <KeysMap />
    </section>
  );
}

/** The newest few, and the way to all of them. */
function News(): ReactNode {
  const { t } = useTranslation('news');
  return (
    <section aria-labelledby="news">
      <Title order={2} id="news">
        {t('title')}
      </Title>
      <List mt="xs" mb="xs" spacing={6}>
        {newsDays[0].items.slice(0, 3).map((item) => (
          <List.Item key={item}>{t(`of.${item}`)}</List.Item>
        ))}
      </List>
      <Anchor component={Link} to={paths.news}>
        {t('open')}
      </Anchor>
    </section>
  );
}

function LookRound(): ReactNode {
  const { t } = useTranslation('tour');
  return (
    <section aria-labelledby="look-round">
      <Title order={2} id="look-round">
        {t('title')}
      </Title>
      <Text mt="xs" mb="sm">
        {t('about')}
      </Text>
      <Button variant="default" leftSection={<IconRoute size={18} aria-hidden />} onClick={startTour}>
        {t('start')}
      </Button>
    </section>
  );
}

const mostTerms = 12;

function Glossary(): ReactNode {
  const { t } = useTranslation('help');
  const [typed, setTyped] = useState('');
  const found = useMemo(() => {
    const words = fold(typed).split(' ').filter(Boolean);
    return glossary.filter(({ names: term }) => {
      const text = fold(Object.values(term).join(' '));
      return words.every((word) => text.includes(word));
    });
  }, [typed]);
  return (
    <section aria-labelledby="glossary">
      <Title order={2} id="glossary">
        {t('glossary.title')}
      </Title>
      <TextInput
        mt="xs"
        aria-label={t('glossary.search')}
        placeholder={t('glossary.search')}
        leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed" mt="xs" role="status">
        {found.length === 0
          ? t('glossary.none')
          : t('glossary.count', { shown: Math.min(found.length, mostTerms), count: found.length })}
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
                        {` (${t('glossary.toConfirm')})`}
                      </Text>
                    ) : null}
                  </dd>
                </div>
              ))}
            </dl>
            {term.explainsOnly ? (
              <Text size="sm" c="dimmed">
                {t('glossary.explainsOnly')}
              </Text>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
