/** Written requests: how each stands, what happened in its procedure, and the decisions with their conditions. */
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { read } from '../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { FieldTerm } from '../../../fields/field-term.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { Block } from '../../../fields/block.tsx';
import kit from '../../../fields/kit.module.css';
import { TakenOutOrChanged } from '../../../fields/taken-out-or-changed.tsx';
import { useEntityRows, type EntityRow } from '../../../fields/entries/use-entity-rows.ts';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { useValues } from '../../../fields/use-values.ts';
import { Decisions } from './decisions.tsx';
import { Events } from './events.tsx';
import { FileComposer } from './file/file-composer.tsx';
import type { LawHere } from './law-here.ts';
import classes from './legal.module.css';
import { termOf } from './terms.ts';
import { Place } from './wanted.tsx';

export interface RequestsProps {
  readonly section: SectionView;
  readonly law: LawHere;
}

export function Requests({ section, law }: RequestsProps): ReactNode {
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
        <Request key={row.id} {...row} section={section} law={law} />
      ))}
    </Block>
  );
}

type RequestProps = EntityRow & RequestsProps;

function Request({ id, entity, section, law, fresh, onLeftEmpty }: RequestProps): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const { canWrite } = section;
  const modality = read('legal', 'request', entity, 'request')?.modality;
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
          <Place name={`outcome/${id}`}>
            {(asked) => (
              <UnitEntry
                key={asked}
                place={unitPlace('legal', 'request', id, 'outcome')}
                view={entity.units['outcome']}
                canWrite={canWrite}
                add={t('legal.setOutcome')}
                fresh={asked > 0}
                form={{ start: asked > 0 ? { outcome: 'advice-given' } : {} }}
              />
            )}
          </Place>
          {modality === undefined ? null : (
            <Events section={section} request={id} modality={modality} packs={law.packs} />
          )}
          <FileComposer section={section} request={id} />
          <Place name={`decisions/${id}`}>{() => <Decisions request={entity} section={section} />}</Place>
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
      <strong>{modality}</strong>{' '}
      <span className={classes.met}>{t('legal.askedOn', { date: format.numericDate(on) })}</span>
    </>
  );
}
