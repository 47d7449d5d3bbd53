/** What would disappear or stop counting with a file, in words, before anybody accepts it. */
import { Button, Text, Title } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useFormat } from '../../i18n/format.ts';
import { authorText } from '../../i18n/name-words.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { useUnitWords, ValueText } from '../../i18n/units/unit-text.tsx';
import type { IncomingGone, IncomingReport } from '../../vault/api.ts';
import type { Lookup } from '../../i18n/units/unit-words.ts';
import classes from '../../widgets/exchange/exchange.module.css';
import { pair } from '../../i18n/pair.ts';

const firstShown = 30;

export function Going({ report }: { readonly report: IncomingReport }): ReactNode {
  const { t } = useTranslation('exchange');
  const [isOpen, setOpen] = useState(false);
  const what = report.going?.what ?? [];
  if (what.length === 0) return null;
  const shown = isOpen ? what : what.slice(0, firstShown);
  return (
    <section aria-labelledby="report-going" className={classes['narrow'] ?? ''}>
      <Title order={3} id="report-going" size="h2" mb="xs" className={classes['state'] ?? ''}>
        <IconEraser size={20} stroke={1.75} aria-hidden />
        {t('report.going', { count: what.length })}
      </Title>
      <Text>{t('report.goingAbout')}</Text>
      {shown.map((each, at) => (
        <Gone key={at} gone={each} names={report.names} />
      ))}
      {shown.length < what.length ? (
        <Button variant="subtle" onClick={() => setOpen(true)}>
          {t('report.showAll', { count: what.length })}
        </Button>
      ) : null}
    </section>
  );
}

function Gone({ gone, names }: { readonly gone: IncomingGone; readonly names: IncomingReport['names'] }): ReactNode {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const words = useUnitWords();
  const { section, type, entity, unit, value, author, at, by, byAt, how } = gone;
  const kind = gone.what === 'note' ? words.phrases.note : words.type(section, type);
  const lookup: Lookup = (_, id) => names[id];
  const called = names[entity] ?? '';
  // What it is called may be the very thing that goes: it is said below then, and once.
  const isSaid = unit !== undefined && words.value(section, type, unit, value, lookup) === called;
  const parts = [
    words.section(section),
    called === '' || isSaid ? kind : pair(kind, called),
    ...(unit === undefined ? [] : [words.unit(section, type, unit)]),
  ];
  return (
    <div className={classes['entity']}>
      <Text size="sm" c="dimmed" fw={500} dir="auto">
        {parts.filter((part, place) => part !== parts[place - 1]).join(' – ')}
      </Text>
      {gone.what === 'removal' ? (
        <Text>{t('report.goingRemoval')}</Text>
      ) : (
        <ValueText section={section} type={type} unit={unit} value={value} lookup={lookup} />
      )}
      <Text size="sm" c="dimmed">
        {authorText(author, format.language)} · {format.moment(at)}
      </Text>
      {by === undefined || byAt === undefined ? null : (
        <Text size="sm">
          {t(how === 'change' ? 'report.goingChanged' : 'report.goingBy', {
            who: authorText(by, format.language),
            when: format.moment(byAt),
          })}
        </Text>
      )}
    </div>
  );
}
