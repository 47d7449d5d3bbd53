/** One goal: what the person wants, quoted, and the steps towards it. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { MenuOnDemand } from '../../../ui/on-demand.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import type { Domain } from '../../../../shared/dossier/entities.ts';
import { read } from '../../../../shared/dossier/read.ts';
import { sensitiveDomains } from '../../../../shared/dossier/units/plan.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import type { Change } from '../../../vault/api.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { domainIcons } from '../../../fields/domains.ts';
import { opsSeen, put, unitPlace } from '../../../fields/unit-place.ts';
import { useSaving } from '../../../fields/use-saving.ts';
import { useValues } from '../../../fields/use-values.ts';
import { Differences } from '../../../fields/settle/differences.tsx';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { Necessity, useClosed } from '../../../fields/form/necessity.tsx';
import { DomainItems } from './domain-items.tsx';
import { goalPlaces, OwnWords, ownWordsUnits } from './own-words.tsx';
import classes from './goal.module.css';

export interface GoalBlockProps {
  readonly id: string;
  readonly entity: EntityView | undefined;
  readonly domain: Domain;
  readonly canWrite: boolean;
  readonly fresh: boolean;
  readonly onTakeOut: () => void;
  readonly onForget: () => void;
  /** Its steps. */
  readonly children: ReactNode;
}

export function GoalBlock(props: GoalBlockProps): ReactNode {
  const { id, entity, domain, canWrite, fresh, onTakeOut, onForget, children } = props;
  const { t } = useTranslation('dossier');
  const values = useValues();
  const Icon = domainIcons[domain];
  const kind = canWrite ? sensitiveDomains.get(domain) : undefined;
  const closed = useClosed('plan', kind);
  const before = (): readonly Change[] =>
    entity === undefined ? [put(unitPlace('plan', 'goal', id, 'domain'), { domain }, [])] : [];

  return (
    <section className={classes.goal} data-goal={id} aria-label={goalWordsOf(entity) || values.domain[domain]}>
      <div className={classes.goalHead}>
        <Icon size={18} aria-hidden />
        <span>{values.domain[domain]}</span>
        {canWrite && entity !== undefined ? <GoalMenu goal={entity} domain={domain} onTakeOut={onTakeOut} /> : null}
      </div>
      {closed === undefined || kind === undefined ? null : <Necessity dossier={closed} section="plan" kind={kind} />}
      {closed !== undefined && entity === undefined ? null : (
        <OwnWords
          places={goalPlaces(id)}
          entity={entity}
          canWrite={canWrite && closed === undefined}
          label={t('plan.goal')}
          placeholder={t('plan.goalPlaceholder')}
          fresh={fresh}
          before={before}
          domain={domain}
          onLeftEmpty={onForget}
        />
      )}
      {entity === undefined ? null : (
        <>
          <Differences section="plan" entity={entity} canWrite={canWrite} except={ownWordsUnits} />
          <Offer goal={entity} domain={domain} canWrite={canWrite && closed === undefined} />
        </>
      )}
      {children}
    </section>
  );
}

/** Domains in which somebody learns or does sport: who offers it is asked there, and shown wherever it was written. */
const withOffer: readonly Domain[] = ['day-activity', 'network', 'meaning', 'health'];

interface OfferProps {
  readonly goal: EntityView;
  readonly domain: Domain;
  readonly canWrite: boolean;
}

function Offer({ goal, domain, canWrite }: OfferProps): ReactNode {
  const { t } = useTranslation('dossier');
  const view = goal.units['offer'];
  const count = view?.versions.length ?? 0;
  if (count > 1 || (count === 0 && !withOffer.includes(domain))) return null;
  return (
    <UnitEntry
      place={unitPlace('plan', 'goal', goal.id, 'offer')}
      view={view}
      canWrite={canWrite}
      add={t('plan.add.offer')}
    />
  );
}

export const goalWordsOf = (goal: EntityView | undefined): string => read('plan', 'goal', goal, 'words')?.text ?? '';

interface GoalMenuProps {
  readonly goal: EntityView;
  readonly domain: Domain;
  readonly onTakeOut: () => void;
}

function GoalMenu({ goal, domain, onTakeOut }: GoalMenuProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { save, problem } = useSaving();
  const [wanted, setWanted] = useState<Domain>();
  const kind = wanted === undefined ? undefined : sensitiveDomains.get(wanted);
  const closed = useClosed('plan', kind);
  // Asked for where the move was refused: no goal of that domain need stand anywhere to ask for it.
  const isAsked = kind !== undefined && problem?.code === 'necessity-missing';
  const move = (next: Domain): void => {
    setWanted(next);
    const seen = opsSeen(goal.units['domain']);
    if (next !== domain) void save([put(unitPlace('plan', 'goal', goal.id, 'domain'), { domain: next }, seen)]);
  };
  return (
    <>
      <MenuOnDemand
        position="bottom-end"
        shadow="md"
        button={(opener) => (
          <ActionIcon {...opener} className={classes.goalMenu} aria-label={t('plan.goalMenu')}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        )}
      >
        {() => (
          <Menu.Dropdown mah="24rem" style={{ overflowY: 'auto' }}>
            <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={onTakeOut}>
              {t('plan.takeOutGoal')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Label>{t('plan.moveTo')}</Menu.Label>
            <DomainItems onChoose={move} current={domain} />
          </Menu.Dropdown>
        )}
      </MenuOnDemand>
      {isAsked && closed === undefined ? null : <ProblemNote problem={problem} />}
      {isAsked && closed !== undefined ? <Necessity dossier={closed} section="plan" kind={kind} /> : null}
    </>
  );
}
