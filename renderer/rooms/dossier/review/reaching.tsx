/** How a contact is reached: what they are to the person, their number, and whether they may be called (SPEC.md, CT1-CT4). */
import type { ReactNode } from 'react';
import { hasNumber } from '../../../../shared/dossier/calling.ts';
import { read } from '../../../../shared/dossier/read.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { useValues } from '../../../fields/use-values.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import classes from './reaching.module.css';

interface ReachingProps {
  readonly entity: EntityView;
  readonly canWrite: boolean;
}

export function Reaching({ entity, canWrite }: ReachingProps): ReactNode {
  const { t } = useTranslation('dossier');
  const line = { canWrite };
  const place = <U extends 'role' | 'telephone' | 'mayBeCalled'>(unit: U) =>
    unitPlace('assessment', 'contact', entity.id, unit);
  return (
    <div className={classes.reaching}>
      <UnitEntry {...line} place={place('role')} view={entity.units['role']} add={t('contacts.addRole')} />
      {hasNumber(entity) ? <Calling entity={entity} canWrite={canWrite} /> : null}
    </div>
  );
}

function Calling({ entity, canWrite }: ReachingProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { mayBeCalled: said } = useValues();
  const answer = read('assessment', 'contact', entity, 'mayBeCalled')?.answer;
  const name = read('assessment', 'contact', entity, 'who')?.name ?? '';
  const { telephone, mayBeCalled } = entity.units;
  return (
    <>
      <UnitEntry
        place={unitPlace('assessment', 'contact', entity.id, 'telephone')}
        view={telephone}
        canWrite={canWrite}
        add={t('contacts.addTelephone')}
        shown={({ number }) => (answer === 'no' ? <s>{number}</s> : number)}
      />
      {telephone !== undefined && mayBeCalled === undefined ? (
        <span className={classes.quiet}>{said['not-asked']}</span>
      ) : null}
      {telephone === undefined && mayBeCalled === undefined ? null : (
        <UnitEntry
          place={unitPlace('assessment', 'contact', entity.id, 'mayBeCalled')}
          view={mayBeCalled}
          form={{ suggest: { with: [name] } }}
          canWrite={canWrite}
          add={t('contacts.addCalling')}
        />
      )}
    </>
  );
}
