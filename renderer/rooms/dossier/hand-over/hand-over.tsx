/** One hand-over: where it stands and with whom the ball is, the talk, the briefing, the answer, and who was told. */
import { Badge, Group, Text } from '@mantine/core';
import { IconRefresh, IconSend } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { useGo } from '../../../routes/address.ts';
import { followsDecision } from '../../../../shared/disclosure/followed-decision.ts';
import { briefingParts } from '../../../../shared/dossier/units/hand-over.ts';
import { handOverState, type HandOverFacts, type HandOverState } from '../../../../shared/dossier/hand-over.ts';
import { handOverOf } from '../../../../shared/dossier/plan/hand-overs-of.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { useServiceName } from '../../../i18n/directory-names.ts';
import { useFormat } from '../../../i18n/format.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import { useMe } from '../../../data/vault.tsx';
import { exchangePaths } from '../../../routes/exchange-paths.ts';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import { History } from '../../../fields/history.tsx';
import kit from '../../../fields/kit.module.css';
import { usePerson } from '../../../fields/person.ts';
import { TakenOutOrChanged } from '../../../fields/taken-out-or-changed.tsx';
import { TakeOutButton } from '../../../fields/take-out-button.tsx';
import { TextUnit } from '../../../fields/text-unit.tsx';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { opsSeen, put, unitPlace } from '../../../fields/unit-place.ts';
import { useComeIntoView } from '../../../fields/use-come-into-view.ts';
import { useSaving } from '../../../fields/use-saving.ts';
import { Differences } from '../../../fields/settle/differences.tsx';
import { briefingOf } from './briefing.ts';
import classes from './hand-over.module.css';
import { recordedDecision } from './recorded-decision.ts';
import { Told } from './told.tsx';

export interface HandOverCardProps {
  readonly entity: EntityView;
  readonly plan: SectionView;
  /** The address on screen names this one. */
  readonly shown: boolean;
  /** Begun just now: what it needs before it can go is asked next. */
  readonly isBegun: boolean;
}

export function HandOverCard({ entity, plan, shown, isBegun }: HandOverCardProps): ReactNode {
  const { t } = useTranslation('dossier');
  const card = useRef<HTMLElement>(null);
  useComeIntoView(card, shown, 'start');
  const { canWrite } = plan;
  const facts = handOverOf(entity);
  const state = handOverState(facts, todayIso());
  return (
    <article
      ref={card}
      className={kit.card}
      tabIndex={-1}
      data-hand-over={entity.id}
      aria-label={t('handOver.with', { name: facts.between?.to.name ?? '' })}
    >
      <TakenOutOrChanged section="plan" entity={entity} canWrite={canWrite} />
      <Differences section="plan" entity={entity} canWrite={canWrite} />
      <Head facts={facts} state={state} />
      <Days entity={entity} facts={facts} canWrite={canWrite} isBegun={isBegun} />
      {state === 'refused' ? null : <Briefing entity={entity} canWrite={canWrite && state === 'preparing'} />}
      {state === 'accepted' ? <Told plan={plan} handOver={facts} /> : null}
      <Foot entity={entity} facts={facts} state={state} canWrite={canWrite} />
    </article>
  );
}

function Head({
  facts: { between },
  state,
}: {
  readonly facts: HandOverFacts;
  readonly state: HandOverState;
}): ReactNode {
  const { t } = useTranslation('dossier');
  const service = useServiceName();
  const { responsible } = usePerson();
  if (between === undefined) return null;
  const { from, to } = between;
  const isWithThem = state === 'waiting' || state === 'late';
  return (
    <>
      <div className={classes.head}>
        <h3>
          <bdi>{`${from.name}, ${service(from.service)}`}</bdi>
          {' → '}
          <bdi>{`${to.name}, ${service(to.service)}`}</bdi>
        </h3>
        <Badge variant="light" color={state === 'late' || state === 'refused' ? 'red' : 'gray'}>
          {t(`handOver.state.${state}`)}
        </Badge>
      </div>
      <Text>
        {isWithThem
          ? t('handOver.stays', { to: to.name, name: responsible?.name ?? from.name })
          : t('handOver.carries', { name: responsible?.name ?? from.name })}
      </Text>
    </>
  );
}

interface FollowedProps {
  readonly entity: EntityView;
  readonly facts: Pick<HandOverFacts, 'between' | 'answer'>;
  readonly canWrite: boolean;
  readonly isBegun: boolean;
}

/** Which decision a justice house follows. */
function FollowedDecision({ entity: { id, units }, facts, canWrite, isBegun }: FollowedProps): ReactNode {
  const { t } = useTranslation('dossier');
  const words = useUnitWords();
  const { between, answer } = facts;
  const legal = useOpenDossier().view.sections.find(({ kind }) => kind === 'legal');
  const recorded = recordedDecision(legal, todayIso());
  const isAsked = between !== undefined && followsDecision(between.from.service, between.to.service);
  if (!isAsked && units['decision'] === undefined) return null;
  return (
    <>
      <dt>{words.unit('plan', 'hand-over', 'decision')}</dt>
      <dd>
        <UnitEntry
          place={unitPlace('plan', 'hand-over', id, 'decision')}
          view={units['decision']}
          canWrite={canWrite && answer === undefined}
          add={t('handOver.addDecision')}
          fresh={isBegun && units['decision'] === undefined}
          {...(recorded && { form: { start: recorded } })}
        />
      </dd>
    </>
  );
}

interface DaysProps {
  readonly entity: EntityView;
  readonly facts: HandOverFacts;
  readonly canWrite: boolean;
  readonly isBegun: boolean;
}

function Days({ entity, facts: { between, sent, answer }, canWrite, isBegun }: DaysProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const words = useUnitWords();
  const { firstName, surname } = usePerson();
  const label = (unit: string): string => words.unit('plan', 'hand-over', unit);
  const { id, units } = entity;
  const three = [`${firstName} ${surname}`.trim(), between?.from.name, between?.to.name].filter(Boolean).join(', ');
  return (
    <dl className={classes.facts}>
      <FollowedDecision entity={entity} facts={{ between, answer }} canWrite={canWrite} isBegun={isBegun} />
      <dt>{label('talk')}</dt>
      <dd>
        <UnitEntry
          place={unitPlace('plan', 'hand-over', id, 'talk')}
          view={units['talk']}
          form={{ start: { with: three } }}
          canWrite={canWrite}
          add={t('handOver.addTalk')}
        />
      </dd>
      <dt>{label('answerBy')}</dt>
      <dd>
        <UnitEntry
          place={unitPlace('plan', 'hand-over', id, 'answerBy')}
          view={units['answerBy']}
          canWrite={canWrite && answer === undefined}
          add={t('handOver.addAnswerBy')}
        />
      </dd>
      {sent === undefined ? null : (
        <>
          <dt>{label('sent')}</dt>
          <dd>
            <Text py={7}>{format.date(sent.on)}</Text>
          </dd>
          <dt>{label('answer')}</dt>
          <dd>
            <UnitEntry
              place={unitPlace('plan', 'hand-over', id, 'answer')}
              view={units['answer']}
              canWrite={canWrite}
              add={t('handOver.addAnswer')}
            />
          </dd>
        </>
      )}
    </dl>
  );
}

function Briefing({ entity, canWrite }: { readonly entity: EntityView; readonly canWrite: boolean }): ReactNode {
  const { t } = useTranslation('dossier');
  const words = useUnitWords();
  const { view } = useOpenDossier();
  const me = useMe();
  const { fileLanguage } = usePerson();
  const { save, saving, problem } = useSaving();
  const again = (): void => {
    const text = briefingOf(view, { language: fileLanguage, today: todayIso(), by: me });
    const changes = briefingParts.map((part) =>
      put(unitPlace('plan', 'hand-over', entity.id, part), { text: text[part] }, opsSeen(entity.units[part])),
    );
    void save(changes);
  };
  if (!canWrite && briefingParts.every((part) => entity.units[part] === undefined)) return null;
  return (
    <div className={classes.sub}>
      <div className={classes.head}>
        <h4>{t('handOver.briefing')}</h4>
        {canWrite ? (
          <ButtonWithIcon variant="subtle" size="compact-md" loading={saving} icon={IconRefresh} onClick={again}>
            {t('handOver.again')}
          </ButtonWithIcon>
        ) : null}
      </div>
      <Text size="sm" c="dimmed">
        {t('handOver.briefingHint')}
      </Text>
      <div className={classes.briefing}>
        {briefingParts.map((part) => (
          <TextUnit
            key={part}
            place={unitPlace('plan', 'hand-over', entity.id, part)}
            view={entity.units[part]}
            label={words.unit('plan', 'hand-over', part)}
            canWrite={canWrite}
            minRows={3}
          />
        ))}
      </div>
      <ProblemNote problem={problem} />
    </div>
  );
}

interface FootProps extends Omit<DaysProps, 'isBegun'> {
  readonly state: HandOverState;
}

function Foot({ entity, facts: { between }, state, canWrite }: FootProps): ReactNode {
  const { t } = useTranslation('dossier');
  const go = useGo();
  const { view } = useOpenDossier();
  const send = (): void =>
    void go(exchangePaths.sendWith({ dossier: view.id, purpose: 'hand-over', to: between?.to.person }));
  return (
    <>
      {state === 'preparing' && canWrite ? (
        <Group justify="space-between" mt="md">
          <ButtonWithIcon icon={IconSend} onClick={send}>
            {t('handOver.send')}
          </ButtonWithIcon>
          <TakeOutButton section="plan" entity={entity} />
        </Group>
      ) : null}
      <History section="plan" entity={entity.id} />
    </>
  );
}
