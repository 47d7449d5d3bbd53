/** What a person asked of their own data: received, identity seen, receipt, each part with who answers it, and the letters. */
import { Group, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { regimeOf, rulesUnder } from '../../../../shared/directory/regime.ts';
import { rightsRequests, rightsTexts, monthAfter } from '../../../../shared/disclosure/rights.ts';
import { read } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { citation } from '../../../../shared/law/index.ts';
import { useMe } from '../../../data/vault.tsx';
import { Block } from '../../../fields/block.tsx';
import { useOpenDossier, useSection } from '../../../fields/dossier-context.tsx';
import { EntityList } from '../../../fields/entries/entity-list.tsx';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { lettersOn, type RightLetter } from '../../../papers/kinds/rights.ts';
import { useGo } from '../../../routes/address.ts';
import { paperPath } from '../../../routes/paths.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import classes from './consent.module.css';

export function Rights(): ReactNode {
  const { t } = useTranslation('consent');
  const notes = useSection('notes');
  if (notes === undefined || (!notes.canWrite && rightsRequests(notes).length === 0)) return null;
  return (
    <Block title={t('rights.title')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('rights.about')}
      </Text>
      <EntityList
        section={notes}
        place={(id) => unitPlace('notes', 'rights-request', id, 'asked')}
        add={t('rights.add')}
        under={(request) => <Request request={request} notes={notes} />}
      />
      <LawOfRights />
    </Block>
  );
}

interface RequestProps {
  readonly request: EntityView;
  readonly notes: SectionView;
}

const moments = [
  ['identity', 'rights.addIdentity'],
  ['receipt', 'rights.addReceipt'],
  ['extended', 'rights.addExtended'],
  ['closed', 'rights.addClosed'],
] as const;

function Request({ request, notes }: RequestProps): ReactNode {
  const { t } = useTranslation('consent');
  const { date } = useFormat();
  const { canWrite } = notes;
  const asked = read('notes', 'rights-request', request, 'asked');
  const rules = rulesUnder(regimeOf(useMe().service)?.regime);
  const isSettled = request.units['extended'] !== undefined || request.units['closed'] !== undefined;
  return (
    <div className={classes.under} data-rights={request.id}>
      {asked === undefined || request.units['receipt'] !== undefined || !rules.includes('title-2') ? null : (
        <Text fw={550}>{t('rights.receiptBy', { date: date(monthAfter(asked.on)) })}</Text>
      )}
      {asked === undefined || isSettled || !rules.includes('gdpr') ? null : (
        <Text fw={550}>{t('rights.answerBy', { date: date(monthAfter(asked.on)) })}</Text>
      )}
      {moments.map(([unit, add]) => (
        <UnitEntry
          key={unit}
          place={unitPlace('notes', 'rights-request', request.id, unit)}
          view={request.units[unit]}
          canWrite={canWrite}
          add={t(add)}
        />
      ))}
      <EntityList
        section={notes}
        place={(id) => unitPlace('notes', 'rights-part', id, 'part')}
        form={{ start: { request: request.id } }}
        of={{ field: 'request', id: request.id }}
        add={t('rights.addPart')}
        under={(part) => <Part part={part} notes={notes} />}
      />
      {canWrite ? <Letters request={request} /> : null}
    </div>
  );
}

function Part({ part, notes }: { readonly part: EntityView; readonly notes: SectionView }): ReactNode {
  const { t } = useTranslation('consent');
  const { canWrite } = notes;
  return (
    <div className={classes.under}>
      <UnitEntry
        place={unitPlace('notes', 'rights-part', part.id, 'outcome')}
        view={part.units['outcome']}
        canWrite={canWrite}
        add={t('rights.addOutcome')}
      />
      <UnitEntry
        place={unitPlace('notes', 'rights-part', part.id, 'limited')}
        view={part.units['limited']}
        canWrite={canWrite}
        add={t('rights.addLimited')}
      />
      <EntityList
        section={notes}
        place={(id) => unitPlace('notes', 'rights-reasons', id, 'reasons')}
        form={{ start: { part: part.id } }}
        of={{ field: 'part', id: part.id }}
        add={t('rights.addReasons')}
      />
    </div>
  );
}

const letters = [
  ['rightReceipt', 'rights.letterReceipt'],
  ['rightAnswer', 'rights.letterAnswer'],
  ['rightForwarded', 'rights.letterForwarded'],
  ['correctionNotice', 'rights.letterNotice'],
] as const satisfies readonly (readonly [RightLetter, string])[];

function Letters({ request }: { readonly request: EntityView }): ReactNode {
  const { t } = useTranslation('consent');
  const go = useGo();
  const { view } = useOpenDossier();
  const offered = letters.filter(([kind]) => lettersOn(kind, { view }).some(({ id }) => id === request.id));
  return (
    <Group gap="xs" mt="xs" role="group" aria-label={t('rights.letters')}>
      {offered.map(([kind, label]) => (
        <ButtonWithIcon
          key={kind}
          size="compact-md"
          variant="default"
          icon={IconPrinter}
          onClick={() => void go(paperPath(view.id, kind, request.id))}
        >
          {t(label)}
        </ButtonWithIcon>
      ))}
    </Group>
  );
}

/** What the texts say, with article and how each is known; what they leave open stands with its question. */
function LawOfRights(): ReactNode {
  const { t } = useTranslation(['consent', 'disclosure']);
  const { language } = useFormat();
  return (
    <details className={classes.law}>
      <summary>{t('consent:rights.law')}</summary>
      <ul>
        {rightsTexts.map((row) => (
          <li key={row.id}>
            <p>{row.text[language]}</p>
            <Text size="sm" c="dimmed">
              {citation(row, language)}
            </Text>
            {row.question === undefined ? null : (
              <Text size="sm" data-question>
                {t('disclosure:question', { question: row.question[language] })}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
