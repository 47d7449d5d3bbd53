/** At the head of a dossier that was put together with others of the person: the way to each of them, and apart again. */
import { Alert, Anchor, Button } from '@mantine/core';
import { IconFolders } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useVault } from '../../../data/vault.tsx';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import notice from '../../../fields/notice.module.css';
import { useTranslation } from '../../../i18n/translation.ts';
import { dossierPath } from '../../../routes/paths.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import type { OnePerson } from '../../../vault/api.ts';
import classes from './one-person.module.css';
import { Separate } from './separate.tsx';
import { TellApart } from './tell-apart.tsx';

export function OnePersonLine(): ReactNode {
  const { view } = useOpenDossier();
  if (view.onePerson === undefined) return null;
  const { dossiers, gone } = view.onePerson;
  return (
    <>
      {dossiers.length > 1 ? <Together id={view.id} dossiers={dossiers} /> : null}
      {gone > 0 ? <Gone id={view.id} count={gone} /> : null}
    </>
  );
}

interface TogetherProps {
  readonly id: string;
  readonly dossiers: OnePerson['dossiers'];
}

function Together({ id, dossiers }: TogetherProps): ReactNode {
  const { t } = useTranslation('dossier');
  const title = t('onePerson.line', { count: dossiers.length });
  const others = dossiers.filter((each) => each.id !== id);
  return (
    <nav className={classes.line} aria-label={title}>
      <IconFolders size={18} aria-hidden />
      <strong>{title}</strong>
      <ul className={classes.dossiers}>
        {others.map((each) => (
          <li key={each.id}>
            <Anchor component={Link} to={dossierPath(each.id)}>
              <TellApart dossier={each} isShort />
            </Anchor>
          </li>
        ))}
      </ul>
      <span className={classes.apart}>{t('onePerson.apart')}</span>
      <Separate id={id} />
    </nav>
  );
}

interface GoneProps {
  readonly id: string;
  readonly count: number;
}

function Gone({ id, count }: GoneProps): ReactNode {
  const { t } = useTranslation('dossier');
  const vault = useVault();
  const { run, doing, problem } = useCommand();
  return (
    <Alert className={notice.notice} color="gray" role="status" icon={<IconFolders aria-hidden />}>
      <div className={classes.gone}>
        {t('onePerson.gone', { count })}
        <Button
          variant="default"
          size="compact-md"
          loading={doing !== undefined}
          onClick={() => void run(vault.knowGone({ dossier: id }))}
        >
          {t('onePerson.understood')}
        </Button>
      </div>
      <ProblemNote problem={problem} />
    </Alert>
  );
}
