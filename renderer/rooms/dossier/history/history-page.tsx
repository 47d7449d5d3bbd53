/** What was there before, of one part of a dossier: a list, the state on a day, the difference between two days. */
import { Button, NativeSelect, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import { Segments } from '../../../ui/segments.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { Link } from 'react-router';
import { useAddress, useGo } from '../../../routes/address.ts';
import { dossierPath, historyPath, tabOfSection } from '../../../routes/paths.ts';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import { sectionOf, useOpenDossier } from '../../../fields/dossier-context.tsx';
import { useLookup } from '../../../fields/lookup.ts';
import { Between } from './between.tsx';
import { Events } from './events.tsx';
import classes from '../../../fields/history-entry.module.css';
import { Given } from './given.tsx';
import { OnADay } from './on-a-day.tsx';

const views = ['events', 'day', 'between'] as const;
type View = (typeof views)[number];

export function HistoryPage(): ReactNode {
  const { t } = useTranslation('history');
  const words = useUnitWords();
  const go = useGo();
  const { query } = useAddress();
  const { view } = useOpenDossier();
  const [shown, setShown] = useState<View>('events');
  const lookup = useLookup();
  const kinds = [...new Set(view.sections.map(({ kind }) => kind))];
  const kind = kinds.find((each) => each === query.get('section')) ?? kinds.find((each) => each === 'plan') ?? kinds[0];
  const section = kind === undefined ? undefined : sectionOf(view, kind);
  const entity = query.get('at') ?? undefined;
  if (kind === undefined || section === undefined) return null;
  return (
    <div className={classes.page}>
      <Button
        component={Link}
        to={dossierPath(view.id, { tab: tabOfSection(kind), ...(entity !== undefined && { entity }) })}
        size="compact-md"
        variant="subtle"
        leftSection={<IconArrowLeft size={16} aria-hidden />}
      >
        {t('back')}
      </Button>
      <h2 className={classes.title}>{t('title')}</h2>
      <Text c="dimmed">{t('lead')}</Text>
      <div className={classes.choice}>
        <NativeSelect
          label={t('section')}
          data={kinds.map((value) => ({ value, label: words.section(value) }))}
          value={kind}
          onChange={(event) => {
            const next = kinds.find((each) => each === event.currentTarget.value);
            if (next !== undefined) void go(historyPath(view.id, next), { replace: true });
          }}
        />
        <Segments
          aria-label={t('view.label')}
          value={shown}
          onChange={setShown}
          data={views.map((value) => ({ value, label: t(`view.${value}`) }))}
        />
      </div>
      {shown === 'events' ? (
        <>
          <OnlyThis section={kind} entity={entity} />
          <Given section={kind} entity={entity} />
          <Events key={kind} section={section} entity={entity} lookup={lookup} />
        </>
      ) : null}
      {shown === 'day' ? <OnADay key={kind} section={section} /> : null}
      {shown === 'between' ? <Between key={kind} section={section} /> : null}
    </div>
  );
}

interface OnlyThisProps {
  readonly section: SectionKind;
  readonly entity: string | undefined;
}

/** Of one entry alone, with the way back to all of the part. */
function OnlyThis({ section, entity }: OnlyThisProps): ReactNode {
  const { t } = useTranslation('history');
  const { view } = useOpenDossier();
  const lookup = useLookup();
  if (entity === undefined) return null;
  return (
    <p className={classes.only}>
      <bdi>{lookup(section, entity) ?? ''}</bdi>{' '}
      <Button component={Link} to={historyPath(view.id, section)} size="compact-sm" variant="subtle">
        {t('filter.clear')}
      </Button>
    </p>
  );
}
