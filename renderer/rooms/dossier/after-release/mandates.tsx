/** Mandates of a justice house before there is a judgment: what the order says, its reports, and what has no place here and why. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { closedInRemand, mandateUntil, proposedForMandate, remandTexts } from '../../../../shared/release/index.ts';
import { shortCitation } from '../../../../shared/law/index.ts';
import { Block } from '../../../fields/block.tsx';
import { EntityList } from '../../../fields/entries/entity-list.tsx';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import classes from './after-release.module.css';
import { LawTexts } from './law-texts.tsx';
import { ProposedRhythms } from './proposed-rhythms.tsx';

export function Mandates({ section }: { readonly section: SectionView }): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <>
      <Block title={t('after.mandates')}>
        <Text size="sm" c="dimmed">
          {t('after.mandatesHint')}
        </Text>
        <EntityList
          section={section}
          place={(id) => unitPlace('legal', 'mandate', id, 'mandate')}
          add={t('after.addMandate')}
          under={(entity) => <Mandate mandate={entity} section={section} />}
        />
      </Block>
      <Closed />
    </>
  );
}

interface MandateProps {
  readonly mandate: EntityView;
  readonly section: SectionView;
}

function Mandate({ mandate, section }: MandateProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { date } = useFormat();
  const { canWrite } = section;
  const value = read('legal', 'mandate', mandate, 'mandate');
  const until = mandateUntil(section, mandate);
  const own = { start: { mandate: mandate.id } };
  return (
    <div className={classes.more} data-mandate={mandate.id}>
      {until === undefined || until === value?.until ? null : (
        <Text fw={550}>{t('after.mandateUntil', { date: date(until) })}</Text>
      )}
      {value?.what === 'monitoring' ? (
        <UnitEntry
          place={unitPlace('legal', 'mandate', mandate.id, 'address')}
          view={mandate.units['address']}
          canWrite={canWrite}
          add={t('after.addMandateAddress')}
        />
      ) : null}
      <EntityList
        section={section}
        place={(id) => unitPlace('legal', 'mandate-condition', id, 'condition')}
        form={own}
        of={{ field: 'mandate', id: mandate.id }}
        add={t('after.addMandateCondition')}
      />
      <EntityList
        section={section}
        place={(id) => unitPlace('legal', 'mandate-prolonged', id, 'prolonged')}
        form={own}
        of={{ field: 'mandate', id: mandate.id }}
        add={t('after.addProlonged')}
      />
      {value?.what === 'conditions' ? (
        <UnitEntry
          place={unitPlace('legal', 'mandate', mandate.id, 'closed')}
          view={mandate.units['closed']}
          canWrite={canWrite}
          add={t('after.addClosed')}
          shown={({ on }) => t('after.closedIs', { date: date(on) })}
        />
      ) : null}
      <UnitEntry
        place={unitPlace('legal', 'mandate', mandate.id, 'ended')}
        view={mandate.units['ended']}
        canWrite={canWrite}
        add={t('after.addEnded')}
      />
      {mandate.units['ended'] === undefined ? (
        <ProposedRhythms section={section} proposals={proposedForMandate(section, mandate)} to={value?.by ?? ''} />
      ) : null}
      <LawTexts
        title={t('after.mandateLaw')}
        rows={remandTexts.filter((row) => row.mandate === undefined || row.mandate === value?.what)}
      />
    </div>
  );
}

/** What has no field here, with the reason: it is said once, so that nobody looks for it. */
function Closed(): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  return (
    <Block title={t('after.closedHere')}>
      <ul className={classes.texts}>
        {closedInRemand.map((row) => (
          <li key={row.id} data-closed={row.id}>
            <Text fw={550}>{row.what[language]}</Text>
            <p>{row.text[language]}</p>
            <Text size="sm" c="dimmed">
              {shortCitation(row, language)}
            </Text>
          </li>
        ))}
      </ul>
    </Block>
  );
}

/** Offered on the way before a judgment, and wherever one was written. */
export const hasMandates = (section: SectionView): boolean =>
  listOf(section, 'mandate').length > 0 ||
  section.entities.some(
    (entity) => entity.id === 'situation' && read('legal', 'situation', entity, 'route')?.route === 'remand',
  );
