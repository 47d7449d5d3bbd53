/** Handing dossiers over: to a colleague of this computer at once, or by a file to one elsewhere. */
import { Anchor, Checkbox, Select, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { DeedForm } from '../../ui/dialog-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/format.ts';
import { must } from '../../../shared/result.ts';
import { dossierPath } from '../../routes/paths.ts';
import { useNeeded, type NeededGroup } from '../../ui/needed.ts';
import { PersonName } from '../../ui/person-name.tsx';
import { ProblemNote } from '../../ui/problems.tsx';
import { functionName } from '../../i18n/name-words.ts';
import { useVault } from '../../data/vault.tsx';
import type { Correspondent, DossierRow } from '../../vault/api.ts';
import classes from './caseload.module.css';
import { useColleaguesHere } from '../../data/use-colleagues.ts';

export interface HandOverProps {
  /** Those I carry. */
  readonly rows: readonly Pick<DossierRow, 'id' | 'surname' | 'firstName' | 'birth'>[];
  /** Those that were asked for too and are not handed over. */
  readonly leftOut?: readonly LeftOut[];
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** `nobody`: nobody carries it; `other`: somebody else does; `damaged`: it cannot be opened. */
export interface LeftOut {
  readonly row: Pick<DossierRow, 'id' | 'surname' | 'firstName' | 'birth' | 'responsible'>;
  readonly why: 'nobody' | 'other' | 'damaged';
}

export function HandOver({ rows, leftOut = [], onClose, onDone }: HandOverProps): ReactNode {
  const { t } = useTranslation('caseload');
  const colleagues = useColleaguesHere();
  const [only] = rows;
  return (
    <Dialog onClose={onClose} title={t('handOver.title', { count: rows.length })}>
      <Stack>
        {colleagues.state === 'problem' ? <ProblemNote problem={colleagues.problem} /> : null}
        {colleagues.state === 'ready' && colleagues.value.length === 0 ? <Text>{t('nobodyHere')}</Text> : null}
        {leftOut.length === 0 ? null : <Left leftOut={leftOut} isAll={rows.length === 0} />}
        {colleagues.state === 'ready' && colleagues.value.length > 0 && rows.length > 0 ? (
          <Form colleagues={colleagues.value} rows={rows} onClose={onClose} onDone={onDone} />
        ) : null}
        {rows.length === 1 && only !== undefined ? (
          <Anchor
            component={Link}
            to={dossierPath(only.id, { tab: 'network', isNew: true })}
            onClick={onClose}
            size="sm"
          >
            {t('handOver.byFile')}
          </Anchor>
        ) : (
          <Text size="sm" c="dimmed">
            {t('handOver.byFileEach')}
          </Text>
        )}
      </Stack>
    </Dialog>
  );
}

interface LeftProps {
  readonly leftOut: readonly LeftOut[];
  readonly isAll: boolean;
}

/** Which are left out and why, before anything is done. */
function Left({ leftOut, isAll }: LeftProps): ReactNode {
  const { t } = useTranslation('caseload');
  const { numericDate } = useFormat();
  return (
    <div>
      <Text>{isAll ? t('handOver.noneMine') : t('handOver.leftOut', { count: leftOut.length })}</Text>
      <ul className={classes['people']}>
        {leftOut.map(({ row: { id, surname, firstName, birth, responsible }, why }) => (
          <li key={id}>
            <PersonName surname={surname} firstName={firstName} birth={numericDate(birth)} />
            <Text span c="dimmed">
              {` · ${t(`handOver.leftBecause.${why}`, { name: responsible })}`}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FormProps {
  readonly colleagues: readonly Correspondent[];
  readonly rows: HandOverProps['rows'];
  readonly onClose: () => void;
  readonly onDone: (() => void) | undefined;
}

function Form({ colleagues, rows, onClose, onDone }: FormProps): ReactNode {
  const { t } = useTranslation('caseload');
  const { language } = useFormat();
  const vault = useVault();
  const [person, setPerson] = useState(colleagues.length === 1 ? (colleagues[0]?.person ?? null) : null);
  const [withSteps, setWithSteps] = useState(true);
  const [chosen, setChosen] = useState<readonly string[]>(rows.map(({ id }) => id));
  const needed = useNeeded({ person: person !== null, which: chosen.length > 0 });
  const tell = (handed: number, left: number): void => {
    const message = t('handOver.done', { count: handed });
    notifications.show({
      color: 'water',
      message: left === 0 ? message : `${message} ${t('handOver.left', { count: left })}`,
    });
    onDone?.();
  };
  return (
    <DeedForm
      action={t('handOver.do', { count: chosen.length })}
      needed={needed}
      onDo={() => vault.handOverHere({ dossiers: chosen, person: must(person, 'colleague'), steps: withSteps })}
      onDone={({ handed, left }) => tell(handed, left.length)}
      onClose={onClose}
    >
      <Select
        label={t('handOver.to')}
        {...needed.field('person')}
        data={colleagues.map((each) => ({
          value: each.person,
          label: `${each.name}, ${functionName(each.function, language)}`,
        }))}
        value={person}
        onChange={setPerson}
        data-autofocus
      />
      {rows.length < 2 ? null : (
        <Which rows={rows} chosen={chosen} onChoose={setChosen} needed={needed.group('which')} />
      )}
      <Checkbox
        label={t('handOver.steps')}
        checked={withSteps}
        onChange={(event) => setWithSteps(event.currentTarget.checked)}
      />
      <Text size="sm">{t('handOver.about')}</Text>
    </DeedForm>
  );
}

interface WhichProps {
  readonly rows: HandOverProps['rows'];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
  readonly needed: NeededGroup;
}

function Which({ rows, chosen, onChoose, needed }: WhichProps): ReactNode {
  const { t } = useTranslation('caseload');
  const { numericDate } = useFormat();
  return (
    <Checkbox.Group
      label={t('handOver.which')}
      {...needed}
      value={[...chosen]}
      onChange={(ids) => onChoose(rows.map(({ id }) => id).filter((id) => ids.includes(id)))}
    >
      <div className={classes['people']}>
        {rows.map(({ id, surname, firstName, birth }) => (
          <Checkbox
            key={id}
            value={id}
            label={<PersonName surname={surname} firstName={firstName} birth={numericDate(birth)} />}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}
