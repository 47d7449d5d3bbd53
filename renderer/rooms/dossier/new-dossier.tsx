/** A new dossier from the registry slip: the scan on the left, the form on the right. Ctrl+Enter saves. */
import { Button, Group, Loader, Text } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { todayIso } from '../../i18n/clock.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { useNavigate } from 'react-router';
import { useNeeded } from '../../ui/needed.ts';
import { PaneEdge } from '../../ui/pane-edge.tsx';
import { paths } from '../../routes/paths.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { DateLines } from './entry/date-lines.tsx';
import { oddIn, thereIn } from './entry/entry-form.ts';
import classes from './entry/entry.module.css';
import { LanguageFields, SentenceFields, WhoFields } from './entry/fields.tsx';
import { Namesakes, useNamesakes } from './entry/namesakes.tsx';
import { Scan } from './entry/scan.tsx';
import { useEntry, type DossierEntry } from './entry/use-entry.ts';
import type { GivenFile } from '../../fields/pick-file.ts';

export function NewDossier(): ReactNode {
  const { t } = useTranslation();
  const entry = useEntry();
  if (entry === undefined) return <Loader role="status" aria-label={t('waiting')} />;
  return <EntryPage entry={entry} />;
}

function EntryPage({ entry }: { readonly entry: DossierEntry }): ReactNode {
  const { t } = useTranslation(['dossier', 'common']);
  const navigate = useNavigate();
  const { form, set, cameBack, startOver, save, saving, problem } = entry;
  const [scan, setScan] = useState<GivenFile>();
  const [isIncomplete, setIncomplete] = useState(false);
  const there = thereIn(form);
  const needed = useNeeded(there);
  const namesakes = useNamesakes(form);
  const fields = { form, set, needed };
  const submit = (): void => {
    const isWhole = needed.isWhole();
    setIncomplete(!isWhole);
    if (isWhole) void save(scan);
  };
  return (
    <div className={classes.page} ref={needed.around}>
      <Scan file={scan} onChange={setScan} />
      <PaneEdge label={t('entry.scanWidth')} start={30} />
      {/* Keys come up from the fields inside. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // A single Enter would save a half-read slip.
          if (event.ctrlKey) event.currentTarget.requestSubmit();
          else if (event.target instanceof HTMLInputElement) event.preventDefault();
        }}
      >
        <Group justify="space-between" mb="md">
          <h1 className={classes.title}>{t('entry.title')}</h1>
          {cameBack ? (
            <Group gap="xs">
              <Text size="sm" c="dimmed">
                {t('marks.notFiled')}
              </Text>
              <Button size="compact-sm" variant="subtle" color="gray" onClick={startOver}>
                {t('entry.startOver')}
              </Button>
            </Group>
          ) : null}
        </Group>
        <WhoFields {...fields} />
        <Namesakes form={form} rows={namesakes} />
        <LanguageFields {...fields} />
        <SentenceFields {...fields} />
        <DateLines lines={form.dates} onChange={(dates) => set({ dates })} />
        <div role="status">
          {oddIn(form, todayIso()).map((odd) => (
            <Text key={odd} size="sm" className={classes.odd}>
              <IconHelpCircle size={16} aria-hidden />
              {t(`entry.odd.${odd}`)}
            </Text>
          ))}
        </div>
        <ProblemNote problem={problem} />
        <div className={classes.foot}>
          <Text size="sm" c="dimmed" role="status">
            {isIncomplete && !Object.values(there).every(Boolean) ? t('entry.stillMissing') : t('entry.saveHint')}
          </Text>
          <Group gap="xs" wrap="nowrap">
            <Button variant="subtle" color="gray" onClick={() => void navigate(paths.people)}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={saving}>
              {t('entry.save')}
            </Button>
          </Group>
        </div>
      </form>
    </div>
  );
}
