/** People: the caseload as a table, filtered by typing; from here new dossiers begin. */
import { Button, Loader, Pill, Text, TextInput, Title } from '@mantine/core';
import { IconFilePlus, IconFilter, IconSchool } from '@tabler/icons-react';
import { useCallback, useState, type ReactNode } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { Segments } from '../../ui/segments.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { Link, useSearchParams } from 'react-router';
import { paths } from '../../routes/paths.ts';
import { PracticeOffers } from '../../widgets/practice-offers.tsx';
import { ProblemNote } from '../../ui/problems.tsx';
import { typeAheadFor } from '../../ui/typed-ahead.ts';
import { useCommand } from '../../ui/use-command.ts';
import { useSession } from '../../data/session.tsx';
import { SavedFilters } from '../../widgets/saved-filters.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import { useVault } from '../../data/vault.tsx';
import type { DossierRow } from '../../vault/api.ts';
import { Beginnings } from '../../widgets/beginnings.tsx';
import { ListMenu } from './list-menu.tsx';
import { followed } from './order.ts';
import { PeopleTable } from './people-table.tsx';
import classes from './people.module.css';
import { useShownPeople, type ShownPeople } from './use-shown-people.ts';

export function PeopleRoom(): ReactNode {
  const { t } = useTranslation(['people', 'common']);
  const { me } = useSession();
  const caseload = useAnswer((vault) => vault.caseload(), `caseload/${me.realm}`);
  const [query, setQuery] = useSearchParams();
  const rows = caseload.state === 'ready' ? caseload.value : none;
  const shown = useShownPeople(rows);
  const closeOffers = (): void => setQuery({}, { replace: true });
  return (
    <div className={classes['page']}>
      <div className={classes['heading']}>
        <Title order={1} mr="md">
          {t('common:rail.people')}
        </Title>
        <TextInput
          aria-label={t('people:filter')}
          placeholder={t('people:filterHint')}
          leftSection={<IconFilter size={18} stroke={1.75} aria-hidden />}
          value={shown.typed}
          onChange={(event) => shown.setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') shown.setTyped('');
          }}
        />
        <SavedFilters room="people" current={shown.asFilter} onApply={shown.apply} />
        <div className={classes['end']}>
          <ButtonWithIcon
            variant="default"
            icon={IconSchool}
            onClick={() => setQuery({ practice: '1' }, { replace: true })}
          >
            {t('people:practice')}
          </ButtonWithIcon>
          {me.readsOnly !== null ? null : (
            <>
              <ListMenu rows={shown.dossiers} all={rows} />
              <Button
                component={Link}
                to={paths.newDossier}
                onClick={() => typeAheadFor('new-dossier')}
                leftSection={<IconFilePlus size={18} aria-hidden />}
              >
                {t('people:new')}
              </Button>
            </>
          )}
        </div>
      </div>
      {caseload.state === 'waiting' && <Loader role="status" aria-label={t('common:waiting')} />}
      {caseload.state === 'problem' && <ProblemNote problem={caseload.problem} />}
      {caseload.state === 'ready' && <Caseload shown={shown} isEmpty={rows.length === 0} onChanged={caseload.again} />}
      {query.get('practice') === null ? null : <PracticeModal onClose={closeOffers} />}
    </div>
  );
}

const none: readonly DossierRow[] = [];

interface CaseloadProps {
  readonly shown: ShownPeople;
  readonly isEmpty: boolean;
  readonly onChanged: () => void;
}

function Caseload({ shown, isEmpty, onChanged }: CaseloadProps): ReactNode {
  const { t } = useTranslation(['people', 'common']);
  const vault = useVault();
  const { run, problem } = useCommand();
  const restore = useCallback(
    ({ id }: DossierRow): void => {
      void run(vault.openDossier({ id, motive: { motive: 'keeping-order' } })).then(({ ok }) =>
        ok ? onChanged() : undefined,
      );
    },
    [vault, run, onChanged],
  );

  if (isEmpty) return <Beginnings about={t('people:beginAbout')} />;
  const { rows, alike, only, which, hasClosed, isAllClosed, order } = shown;
  return (
    <>
      {hasClosed ? (
        <Segments
          className={classes['which']}
          aria-label={t('people:which.label')}
          value={which}
          data={followed.map((value) => ({ value, label: t(`people:which.${value}`) }))}
          onChange={shown.setWhich}
        />
      ) : null}
      {only === undefined ? null : (
        <Pill
          size="lg"
          mb="sm"
          withRemoveButton
          onRemove={shown.showAll}
          removeButtonProps={{ 'aria-label': t('people:showAll'), 'aria-hidden': false, tabIndex: 0 }}
        >
          {t(`people:only.${only}`)}
        </Pill>
      )}
      <ProblemNote problem={problem} />
      <PeopleTable rows={rows} alike={alike} order={order} onOrder={shown.setOrder} onRestore={restore} />
      <Text size="sm" c="dimmed" mt="md" role="status">
        {rows.length > 0
          ? t('people:count', { count: rows.length })
          : t(isAllClosed ? 'people:allClosed' : alike.length > 0 ? 'people:noneSo' : 'people:noMatch')}
        {alike.length === 0 ? null : ` ${t('people:alikeCount', { count: alike.length })}`}
      </Text>
    </>
  );
}

interface PracticeModalProps {
  readonly onClose: () => void;
}

function PracticeModal({ onClose }: PracticeModalProps): ReactNode {
  const { t } = useTranslation(['people', 'common']);
  const { saveSettings } = useSession();
  const [isBusy, setIsBusy] = useState(false);
  const installed = (): void => {
    onClose();
    void saveSettings({ realm: 'practice' });
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('people:practiceTitle')} isBusy={isBusy}>
      <Text c="dimmed" mb="md">
        {t('people:practiceAbout')}
      </Text>
      <PracticeOffers onInstalled={installed} onBusy={setIsBusy} />
    </Dialog>
  );
}
