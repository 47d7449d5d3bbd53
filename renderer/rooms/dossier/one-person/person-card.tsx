/** Under the personal details: another dossier of the same person, put together with this one by a person. */
import { Anchor, Button, Select, Text } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { alikeTo } from '../../../../shared/dossier/alike/alike.ts';
import { oncePerPerson } from '../../../../shared/dossier/one-person.ts';
import { useAnswer } from '../../../data/use-answer.ts';
import { useVault } from '../../../data/vault.tsx';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import kit from '../../../fields/kit.module.css';
import { usePerson } from '../../../fields/person.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { dossierPath } from '../../../routes/paths.ts';
import { shortNumber } from '../../../papers/pathway/calendar-file.ts';
import { fullName } from '../../../ui/person-name.tsx';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import type { DossierRow, OnePerson } from '../../../vault/api.ts';
import classes from './one-person.module.css';
import { PutTogether } from './put-together.tsx';
import { readAlike } from './read-alike.ts';
import { Separate } from './separate.tsx';
import { asOther, TellApart } from './tell-apart.tsx';

export function OnePersonCard(): ReactNode {
  const { t } = useTranslation('dossier');
  const { view } = useOpenDossier();
  const { surname, firstName, birth } = usePerson();
  const caseload = useAnswer((vault) => vault.caseload(), 'caseload');
  const rows = caseload.state === 'ready' ? caseload.value : none;
  const others = useMemo(
    () => oncePerPerson(rows.filter(({ id, onePerson }) => id !== view.id && onePerson?.includes(view.id) !== true)),
    [rows, view.id],
  );
  const alike = useMemo(() => alikeTo({ surname, firstName, birth }, others), [others, surname, firstName, birth]);
  const [chosen, setChosen] = useState<DossierRow>();
  return (
    <article className={kit.card} aria-labelledby="one-person">
      <h3 id="one-person">{t('onePerson.title')}</h3>
      <Text>{t('onePerson.about')}</Text>
      {view.onePerson === undefined ? null : <TogetherWith id={view.id} dossiers={view.onePerson.dossiers} />}
      <Alike rows={alike} isAsked={caseload.state === 'ready'} onChoose={setChosen} />
      <Choose rows={others} onChoose={setChosen} />
      {chosen === undefined ? null : <PutTogether other={chosen} onClose={() => setChosen(undefined)} />}
    </article>
  );
}

const none: readonly DossierRow[] = [];

interface NamedByProps {
  readonly id: string;
  readonly dossiers: OnePerson['dossiers'];
}

/** With which others it stands together, and which of them names the person in lists. */
function TogetherWith({ id, dossiers }: NamedByProps): ReactNode {
  const { t } = useTranslation('dossier');
  const others = dossiers.filter((each) => each.id !== id);
  if (others.length === 0) return null;
  const double = readAlike(others);
  return (
    <>
      <Text mt="xs" fw={600} id="one-person-with">
        {t('onePerson.with')}
      </Text>
      <ul className={classes.alike} aria-labelledby="one-person-with">
        {others.map((each) => (
          <li key={each.id}>
            <Anchor component={Link} to={dossierPath(each.id)}>
              <TellApart dossier={each} isDouble={double.has(each.id)} />
            </Anchor>
          </li>
        ))}
      </ul>
      <div className={classes.deeds}>
        <NamedBy id={id} dossiers={dossiers} />
        <Separate id={id} />
      </div>
    </>
  );
}

function NamedBy({ id, dossiers: [main] }: NamedByProps): ReactNode {
  const { t } = useTranslation('dossier');
  const vault = useVault();
  const { run, doing, problem } = useCommand();
  if (main === undefined) return null;
  if (main.id === id) return <Text>{t('onePerson.names')}</Text>;
  return (
    <>
      <Text>{t('onePerson.namesOther', { name: fullName(main) })}</Text>
      <Button
        variant="default"
        size="compact-md"
        loading={doing !== undefined}
        onClick={() => void run(vault.nameFromHere({ dossier: id }))}
      >
        {t('onePerson.nameFromHere')}
      </Button>
      <ProblemNote problem={problem} />
    </>
  );
}

interface AlikeProps {
  readonly rows: readonly DossierRow[];
  readonly isAsked: boolean;
  readonly onChoose: (row: DossierRow) => void;
}

function Alike({ rows, isAsked, onChoose }: AlikeProps): ReactNode {
  const { t } = useTranslation('dossier');
  if (rows.length === 0)
    return (
      <Text mt="xs" c="dimmed">
        {isAsked ? t('onePerson.none') : ''}
      </Text>
    );
  const double = readAlike(rows.map(asOther));
  return (
    <>
      <Text mt="xs" fw={600} id="one-person-alike">
        {t('onePerson.alike')}
      </Text>
      <ul className={classes.alike} aria-labelledby="one-person-alike">
        {rows.map((row) => (
          <li key={row.id}>
            <Anchor component={Link} to={dossierPath(row.id)}>
              <TellApart dossier={asOther(row)} isDouble={double.has(row.id)} />
            </Anchor>
            <Button
              variant="default"
              size="compact-md"
              aria-label={t('onePerson.putNamed', { name: fullName(row) })}
              onClick={() => onChoose(row)}
            >
              {t('onePerson.put')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Choose({ rows, onChoose }: Omit<AlikeProps, 'isAsked'>): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  if (rows.length === 0) return null;
  // Who carries them is not said here.
  const double = readAlike(rows.map((row) => ({ ...asOther(row), carriedBy: '' })));
  const labelOf = (row: DossierRow): string =>
    [
      fullName(row),
      format.numericDate(row.birth),
      ...(double.has(row.id) ? [t('onePerson.number', { number: shortNumber(row.id) })] : []),
    ].join(' · ');
  return (
    <Select
      mt="xs"
      maw={420}
      searchable
      label={t('onePerson.choose')}
      placeholder={t('onePerson.chooseHint')}
      limit={50}
      data={rows.map((row) => ({ value: row.id, label: labelOf(row) }))}
      value={null}
      onChange={(id) => {
        const row = rows.find((each) => each.id === id);
        if (row !== undefined) onChoose(row);
      }}
    />
  );
}
