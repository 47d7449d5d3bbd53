/** One social inquiry: an address, a host, a question; then the visit and the answer. Two versions stand side by side. */
import { Group, Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import { useFormat } from '../../../i18n/format.ts';
import { authorityName } from '../../../i18n/order-words.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { useGo } from '../../../routes/address.ts';
import { read } from '../../../../shared/dossier/read.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { useAnswer } from '../../../data/use-answer.ts';
import { useMe } from '../../../data/vault.tsx';
import type { OutgoingItem } from '../../../vault/api.ts';
import { exchangePaths } from '../../../routes/exchange-paths.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { useOpenDossier, useSection } from '../../../fields/dossier-context.tsx';
import { History } from '../../../fields/history.tsx';
import kit from '../../../fields/kit.module.css';
import { TakenOutOrChanged } from '../../../fields/taken-out-or-changed.tsx';
import { TakeOutButton } from '../../../fields/take-out-button.tsx';
import type { EntityRow } from '../../../fields/entries/use-entity-rows.ts';
import { UnitLine } from '../../../fields/entries/unit-line.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { useComeIntoView } from '../../../fields/use-come-into-view.ts';
import { offeredDay } from './offered-day.ts';
import { Order, Useless } from './order.tsx';
import classes from './network.module.css';

export interface InquiryProps extends EntityRow {
  readonly canWrite: boolean;
  /** The address on screen names this one. */
  readonly shown: boolean;
  /** Where it names it, whoever comes is about to answer. */
  readonly isAnswered: boolean;
}

/** What all lines of one inquiry share. */
type InquiryLine = Pick<InquiryProps, 'entity' | 'canWrite'> & { readonly unfilled: string };

export function Inquiry({ id, entity, canWrite, fresh, shown, isAnswered, onLeftEmpty }: InquiryProps): ReactNode {
  const { t } = useTranslation('dossier');
  const card = useRef<HTMLElement>(null);
  useComeIntoView(card, shown, 'start');
  const host = read('plan', 'inquiry', entity, 'host')?.name;
  const legal = useSection('legal');
  const line = { entity, canWrite, unfilled: t('entry.toFillIn') };
  return (
    <article
      ref={card}
      className={`${kit.card} ${classes.inquiry}`}
      tabIndex={-1}
      data-inquiry={id}
      aria-label={host === undefined ? t('inquiry.new') : t('inquiry.with', { host })}
    >
      {entity === undefined ? null : <TakenOutOrChanged section="plan" entity={entity} canWrite={canWrite} />}
      <dl className={classes.facts}>
        <UnitLine
          {...line}
          place={unitPlace('plan', 'inquiry', id, 'question')}
          fresh={fresh}
          onLeftEmpty={onLeftEmpty}
          add={t('inquiry.addQuestion')}
        />
        {entity === undefined ? null : (
          <>
            <Order entity={entity} canWrite={canWrite} isNext={fresh} />
            <Useless entity={entity} canWrite={canWrite} />
            <UnitLine
              {...line}
              place={unitPlace('plan', 'inquiry', id, 'neededBy')}
              form={{ start: { on: offeredDay(legal, todayIso()) } }}
              add={t('inquiry.addNeededBy')}
            />
            <UnitLine {...line} place={unitPlace('plan', 'inquiry', id, 'address')} add={t('inquiry.addAddress')} />
            <UnitLine {...line} place={unitPlace('plan', 'inquiry', id, 'host')} add={t('inquiry.addHost')} />
            <UnitLine
              {...line}
              place={unitPlace('plan', 'inquiry', id, 'hostInformed')}
              add={t('inquiry.addInformed')}
            />
            <UnitLine {...line} place={unitPlace('plan', 'inquiry', id, 'roomFrom')} add={t('inquiry.addRoom')} />
            <UnitLine
              {...line}
              place={unitPlace('plan', 'inquiry', id, 'onPaper')}
              unfilled={t('entry.ifApplies')}
              add={t('inquiry.addOnPaper')}
            />
            <Answering id={id} line={line} isBegun={shown && isAnswered} />
          </>
        )}
      </dl>
      {entity === undefined ? null : <Foot entity={entity} canWrite={canWrite} />}
    </article>
  );
}

interface AnsweringProps {
  readonly id: string;
  readonly line: InquiryLine;
  readonly isBegun: boolean;
}

/** The visit, and after it the answer: whoever wrote the first goes on in the second. */
function Answering({ id, line, isBegun }: AnsweringProps): ReactNode {
  const { t } = useTranslation('dossier');
  const [visits, setVisits] = useState(0);
  const isNext = visits > 0 && line.entity?.units['answer'] === undefined;
  return (
    <>
      <UnitLine
        {...line}
        place={unitPlace('plan', 'inquiry', id, 'visit')}
        add={t('inquiry.addVisit')}
        fresh={isBegun && line.entity?.units['visit'] === undefined}
        onFiled={() => setVisits((before) => before + 1)}
      />
      <UnitLine
        key={visits}
        {...line}
        place={unitPlace('plan', 'inquiry', id, 'answer')}
        fresh={isNext}
        add={t('inquiry.addAnswer')}
      />
    </>
  );
}

/** Who asks sends the question until it is answered; a justice house its answer until that, as it stands now, has gone. */
function useSending(entity: EntityView): 'answer' | 'inquiry-request' | undefined {
  const { view } = useOpenDossier();
  const me = useMe();
  const outgoing = useAnswer((vault) => vault.outgoing(), 'outgoing');
  const answeredAt = Math.max(...(entity.units['answer']?.versions ?? []).map(({ at }) => at));
  if (!me.service.startsWith('justice-house:')) return Number.isFinite(answeredAt) ? undefined : 'inquiry-request';
  const gone = outgoing.state === 'ready' ? outgoing.value : [];
  const isGone = gone.some(
    ({ purpose, dossier, state, readyAt }) =>
      purpose === 'answer' && dossier === view.id && isUnderWay(state) && readyAt >= answeredAt,
  );
  return isGone ? undefined : 'answer';
}

/** What was given up, or refused, may go again. */
const isUnderWay = (state: OutgoingItem['state']): boolean => state !== 'refused' && state !== 'given-up';

function Foot({ entity, canWrite }: { readonly entity: EntityView; readonly canWrite: boolean }): ReactNode {
  const { t } = useTranslation('dossier');
  const go = useGo();
  const { view } = useOpenDossier();
  const { language } = useFormat();
  const purpose = useSending(entity);
  const ordered = read('plan', 'inquiry', entity, 'ordered');
  return (
    <>
      {ordered === undefined ? null : (
        <Text size="sm" mt="md" data-answer-to={ordered.authority}>
          {t('inquiry.answerTo', { authority: authorityName(ordered.authority, language) })}
        </Text>
      )}
      <Group justify="space-between" mt="md">
        {purpose === undefined ? (
          <span />
        ) : (
          <ButtonWithIcon
            icon={IconSend}
            variant="light"
            onClick={() => void go(exchangePaths.sendWith({ dossier: view.id, purpose }))}
          >
            {purpose === 'answer' ? t('inquiry.sendAnswer') : t('inquiry.send')}
          </ButtonWithIcon>
        )}
        {canWrite ? <TakeOutButton section="plan" entity={entity} /> : null}
      </Group>
      <History section="plan" entity={entity.id} />
    </>
  );
}
