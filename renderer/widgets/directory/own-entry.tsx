/** A service one's own service added, as it stands in a list: marked, with its own source and when it was asked. */
import { Badge, Text } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { needOf } from '../../../shared/directory/competence/index.ts';
import { nameOf } from '../../../shared/directory/index.ts';
import type { LocalService } from '../../../shared/service-book/local.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { OwnContactLines } from './contact.tsx';
import classes from './directory.module.css';

interface OwnEntryProps {
  readonly service: LocalService;
  readonly children?: ReactNode;
}

export function OwnEntry({ service, children }: OwnEntryProps): ReactNode {
  const { t } = useTranslation(['directory', 'terms']);
  const { language, list, date } = useFormat();
  const { name, does, reach, needs, municipalities, languages, source, lastVerified } = service;
  const places = municipalities.map((id) => nameOf(id, language));
  const facts = [
    list(needs.map((need) => needOf(need).names[language])),
    places.length === 0 ? t('directory:own.everywhere') : list(places),
    list(languages.map((code) => t(`terms:language.${code}`))),
  ].filter((fact) => fact !== '');
  const Sign = lastVerified === undefined ? IconAlertCircle : IconCircleCheck;
  return (
    <li className={classes['entry']}>
      <div>
        <Text fw={600} component="h2" dir="auto">
          {name}
        </Text>
        <Text size="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
        {does === undefined ? null : (
          <Text mt={2} dir="auto">
            {does}
          </Text>
        )}
        <OwnContactLines own={service} />
        {reach === undefined ? null : <Text dir="auto">{reach}</Text>}
      </div>
      <div className={classes['trust']}>
        <Badge variant="light" color="water" size="lg">
          {t('directory:own.mark')}
        </Badge>
        <Text size="sm" c="dimmed" className={classes['verified'] ?? ''}>
          <Sign size={16} aria-hidden />
          <span>
            {lastVerified === undefined
              ? t('directory:unverified')
              : t('directory:verified', { on: date(lastVerified) })}
            <br />
            {t('directory:source', { source })}
          </span>
        </Text>
        {children}
      </div>
    </li>
  );
}
