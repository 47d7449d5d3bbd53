/** Written requests: the deadline each sets running, how it stands, and the decisions with their conditions. */
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { deadlinesIn } from '../../../../shared/release/index.ts';
import { FieldTerm } from '../../../fields/field-term.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { Block } from '../../../fields/block.tsx';
import kit from '../../../fields/kit.module.css';
import { TakenOutOrChanged } from '../../../fields/taken-out-or-changed.tsx';
import { useEntityRows, type EntityRow } from '../../../fields/entries/use-entity-rows.ts';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { useValues } from '../../../fields/use-values.ts';
import { DeadlineList } from './deadline-list.tsx';
import { Decisions } from './decisions.tsx';
import classes from './legal.module.css';
import { termOf } from './terms.ts';

export function Requests({ section }: { readonly section: SectionView }): ReactNode {
  const { t } = useTranslation('dossier');
  const { rows, begin } = useEntityRows({
    section,
    place: (id) => unitPlace('legal', 'request', id, 'request'),
    order: { newestFirst: true, text: ({ on }) => on },
  });
  return (
    <Block
      title={t('legal.requests')}
      term="modality"
      add={section.canWrite ? t('legal.addRequest') : undefined}
      onAdd={begin}
      empty={rows.length === 0 ? t('legal.noRequests') : null}
    >
      {rows.map((row) => (
        <Request key={row.id} {...row} section={section} />
      ))}
    </Block>
  );
}

interface RequestProps extends EntityRow {
  readonly section: SectionView;
}

function Request({ id, entity, section, fresh, onLeftEmpty }: RequestProps): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const { canWrite } = section;
  return (
    <article className={kit.card} data-request={id}>
      <UnitEntry
        place={unitPlace('legal', 'request', id, 'request')}
        view={entity?.units['request']}
        canWrite={canWrite}
        fresh={fresh}
        onLeftEmpty={onLeftEmpty}
        shown={(request) => (
          <RequestLine
            modality={<FieldTerm id={termOf(request.modality)}>{values.modality[request.modality]}</FieldTerm>}
            on={request.on}
          />
        )}
      />
      {entity === undefined ? null : (
        <>
          <TakenOutOrChanged section="legal" entity={entity} canWrite={canWrite} />
          <UnitEntry
            place={unitPlace('legal', 'request', id, 'outcome')}
            view={entity.units['outcome']}
            canWrite={canWrite}
            add={t('legal.setOutcome')}
          />
          <DeadlineList procedure={deadlinesIn(section, id)} />
          <Decisions request={entity} section={section} />
        </>
      )}
    </article>
  );
}

function RequestLine({ modality, on }: { readonly modality: ReactNode; readonly on: string }): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  return (
    <>
      <strong>{modality}</strong> <span className={classes.met}>{t('legal.askedOn', { date: format.date(on) })}</span>
    </>
  );
}
