/** People: the caseload as a table, filtered by typing; from here new dossiers begin. */
import { Button, Loader, Modal, Pill, SegmentedControl, Text, TextInput, Title } from '@mantine/core';
import { IconFilePlus, IconFilter, IconSchool } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useServiceName } from '../../app/directory-names.ts';
import { paths } from '../../app/paths.ts';
import { PracticeOffers } from '../../app/practice-offers.tsx';
import { ProblemNote } from '../../app/problems.tsx';
import { useSession } from '../../app/session.tsx';
import { useAnswer } from '../../app/use-answer.ts';
import { useVault } from '../../app/vault.tsx';
import type { DossierRow, VaultProblem } from '../../vault/api.ts';
import { Beginnings } from '../today/empty.tsx';
import { filterRows, followed, followedRows, restrictions, sortRows, type Followed, type Order } from './order.ts';
import { PeopleTable } from './people-table.tsx';
import classes from './people.module.css';

export function PeopleRoom(): ReactNode {
  const { t } = useTranslation(['people', 'common']);
  const { me } = useSession();
  const caseload = useAnswer((vault) => vault.caseload(), `caseload/${me.realm}`);
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useSearchParams();
  const closeOffers = (): void => setQuery({}, { replace: true });
  return (
    <div className={classes['page']}>
      <div className={classes['heading']}>
        <Title order={1} mr="md">
          {t('common:rail.people')}
        </Title>
        <TextInput
          aria-label={t('people:filter')}
          placeholder={t('people:filter')}
          leftSection={<IconFilter size={18} stroke={1.75} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setTyped('');
          }}
        />
        <div className={classes['end']}>
          <Button
            variant="default"
            leftSection={<IconSchool size={18} aria-hidden />}
            onClick={() => setQuery({ practice: '1' }, { replace: true })}
          >
            {t('people:practice')}
          </Button>
          {me.readsOnly !== null ? null : (
            <Button component={Link} to={paths.newDossier} leftSection={<IconFilePlus size={18} aria-hidden />}>
              {t('people:new')}
            </Button>
          )}
        </div>
      </div>
      {caseload.state === 'waiting' && <Loader role="status" aria-label={t('common:waiting')} />}
      {caseload.state === 'problem' && <ProblemNote problem={caseload.problem} />}
      {caseload.state === 'ready' && <Caseload rows={caseload.value} typed={typed} onChanged={caseload.again} />}
      <PracticeModal isOpen={query.get('practice') !== null} onClose={closeOffers} />
    </div>
  );
}

interface CaseloadProps {
  readonly rows: readonly DossierRow[];
  readonly typed: string;
  readonly onChanged: () => void;
}

function Caseload({ rows, typed, onChanged }: CaseloadProps): ReactNode {
  const { t } = useTranslation(['people', 'common']);
  const vault = useVault();
  const placeName = useServiceName();
  const [order, setOrder] = useState<Order>({ by: 'name', isDescending: false });
  const [problem, setProblem] = useState<VaultProblem>();
  const [query, setQuery] = useSearchParams();
  const only = restrictions.find((name) => name === query.get('only'));
  const [which, setWhich] = useState<Followed>('open');
  const hasClosed = rows.some(({ closed }) => closed !== undefined);
  const some = useMemo(() => followedRows(rows, hasClosed ? which : 'open'), [rows, hasClosed, which]);
  const sorted = useMemo(() => sortRows(some, order, placeName), [some, order, placeName]);
  // What is typed stands in the field at once; a long list follows as soon as it can.
  const filtered = useDeferredValue(typed);
  const shown = useMemo(() => filterRows(sorted, filtered, only, placeName), [sorted, filtered, only, placeName]);

  const restore = useCallback(
    ({ id }: DossierRow): void => {
      void vault.openDossier({ id, reason: 'restore' }).then((opened) => {
        setProblem(opened.ok ? undefined : opened.problem);
        if (opened.ok) onChanged();
      });
    },
    [vault, onChanged],
  );

  if (rows.length === 0) return <Beginnings about={t('people:beginAbout')} />;
  return (
    <>
      {hasClosed ? (
        <SegmentedControl
          mb="sm"
          aria-label={t('people:which.label')}
          value={which}
          data={followed.map((value) => ({ value, label: t(`people:which.${value}`) }))}
          onChange={(value) => setWhich(followed.find((each) => each === value) ?? 'open')}
        />
      ) : null}
      {only === undefined ? null : (
        <Pill
          size="lg"
          mb="sm"
          withRemoveButton
          onRemove={() => setQuery({}, { replace: true })}
          removeButtonProps={{ 'aria-label': t('people:showAll'), 'aria-hidden': false, tabIndex: 0 }}
        >
          {t(`people:only.${only}`)}
        </Pill>
      )}
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      <PeopleTable rows={shown} order={order} onOrder={setOrder} onRestore={restore} />
      <Text size="sm" c="dimmed" mt="md" role="status">
        {shown.length > 0
          ? t('people:count', { count: shown.length })
          : t(some.length === 0 ? 'people:allClosed' : 'people:noMatch')}
      </Text>
    </>
  );
}

interface PracticeModalProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function PracticeModal({ isOpen, onClose }: PracticeModalProps): ReactNode {
  const { t } = useTranslation(['people', 'common']);
  const { saveSettings } = useSession();
  const [isBusy, setIsBusy] = useState(false);
  const installed = (): void => {
    onClose();
    void saveSettings({ realm: 'practice' });
  };
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="lg"
      title={t('people:practiceTitle')}
      closeOnEscape={!isBusy}
      closeOnClickOutside={!isBusy}
      withCloseButton={!isBusy}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Text c="dimmed" mb="md">
        {t('people:practiceAbout')}
      </Text>
      <PracticeOffers onInstalled={installed} onBusy={setIsBusy} />
    </Modal>
  );
}
