/** Rows of Today about hand-overs (SPEC.md of the dossier, P24-P28): whose turn it is, and since when. */
import { parseUnit } from '../../../../shared/dossier/read.ts';
import { handOverState, isSuperseded, providersOf, type HandOverFacts } from '../../../../shared/dossier/hand-over.ts';
import { isOpenStatus } from '../../../../shared/dossier/plan/steps.ts';
import { isCalendarDay } from '../../../../shared/release/index.ts';
import type { TodayRow } from '../../api/today.ts';
import { entitiesOf, type DossierProjections } from '../../core/context/projections.ts';
import { handOversIn } from '../delegation/handing-over.ts';

export type RowHead = Pick<TodayRow, 'dossier' | 'surname' | 'firstName' | 'birthYear'>;

export interface HandOverFrame {
  readonly dossier: DossierProjections;
  readonly head: RowHead;
  readonly holder: string;
  readonly today: string;
  /** What is said of rows that are on whoever carries the dossier. */
  readonly ofCarrier: Pick<TodayRow, 'onMe' | 'standingInFor'>;
}

type Turn = Pick<TodayRow, 'kind' | 'on' | 'holder' | 'onMe' | 'standingInFor'>;

export function handOverRows(frame: HandOverFrame): readonly TodayRow[] {
  const all = handOversIn(frame.dossier);
  return all.flatMap((each) =>
    isSuperseded(each, all)
      ? []
      : turnsOf(frame, each).map((turn) => ({
          ...frame.head,
          ...turn,
          id: `${turn.kind}/${frame.dossier.id}/${each.id}`,
          what: each.between?.to.name ?? '',
          at: each.id,
          why: { rule: turn.kind, source: 'plan', confirmed: true, ...(each.sent && { from: each.sent.on }) },
        })),
  );
}

function turnsOf(frame: HandOverFrame, each: HandOverFacts): readonly Turn[] {
  const carrier = { holder: frame.holder, ...frame.ofCarrier };
  const { answerBy, sent, answer, talk, between } = each;
  const state = handOverState(each, frame.today);
  const asked = answerBy?.on ?? sent?.on;
  const turns: Record<typeof state, Turn | undefined> = {
    preparing: answerBy && { kind: 'hand-over-prepare', on: answerBy.on, ...carrier },
    waiting:
      asked === undefined
        ? undefined
        : { kind: 'hand-over-waiting', on: asked, holder: between?.to.name ?? '', onMe: false },
    late: answerBy && { kind: 'hand-over-late', on: answerBy.on, ...carrier },
    refused: answer && { kind: 'hand-over-refused', on: answer.on, ...carrier },
    accepted: answer && hasUntold(frame, each) ? { kind: 'hand-over-tell', on: answer.on, ...carrier } : undefined,
  };
  const meeting: Turn | undefined =
    talk === undefined || talk.held || state === 'refused'
      ? undefined
      : { kind: 'hand-over-talk', on: talk.on, ...carrier };
  return [turns[state], meeting].flatMap((turn) => (turn !== undefined && isCalendarDay(turn.on) ? [turn] : []));
}

function hasUntold({ dossier, head }: HandOverFrame, each: HandOverFacts): boolean {
  const told = new Set(
    entitiesOf(dossier, 'plan', 'hand-over-told').flatMap(({ units }) => {
      const said = parseUnit('plan', 'hand-over-told', 'told', units['told']);
      return said?.handOver === each.id ? [said.key] : [];
    }),
  );
  const steps = entitiesOf(dossier, 'plan', 'step').map(({ units }) => ({
    who: parseUnit('plan', 'step', 'who', units['who'])?.actor,
    isOpen: isOpenStatus(parseUnit('plan', 'step', 'status', units['status'])?.status ?? 'not-started'),
  }));
  return providersOf(steps, each, `${head.firstName} ${head.surname}`).some(({ key }) => !told.has(key));
}
