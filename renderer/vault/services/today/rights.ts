/**
 * Rows of Today about what a person asked of their own data (shared/disclosure/SPEC.md, D47): the dated receipt, and the end of a limit.
 * A row says that there is something to do, never what is limited or why.
 */
import { receiptDue } from '../../../../shared/disclosure/rights.ts';
import { parseUnit } from '../../../../shared/dossier/read.ts';
import { isCalendarDay } from '../../../../shared/release/index.ts';
import type { TodayRow } from '../../api/today.ts';
import { entitiesOf } from '../../core/context/projections.ts';
import type { HandOverFrame } from './hand-overs.ts';

type Frame = HandOverFrame & { readonly lastDay: string };
type Due = Pick<TodayRow, 'kind' | 'on'> & { readonly at: string; readonly from?: string };

export const rightsRows = (frame: Frame): readonly TodayRow[] =>
  [...receipts(frame), ...limits(frame)].map(({ from, at, ...due }) => ({
    ...frame.head,
    ...due,
    what: '',
    at,
    id: `${due.kind}/${frame.dossier.id}/${at}`,
    holder: frame.holder,
    ...frame.ofCarrier,
    why: {
      rule: due.kind,
      source: due.kind === 'rights-receipt' ? 'data-protection' : 'by-hand',
      confirmed: true,
      ...(from !== undefined && { from }),
    },
  }));

/** A month after the request came in, until a receipt is written down or the request was closed. */
const receipts = ({ dossier }: Frame): readonly Due[] =>
  entitiesOf(dossier, 'notes', 'rights-request').flatMap(({ id, units }): readonly Due[] => {
    const asked = parseUnit('notes', 'rights-request', 'asked', units['asked']);
    const isSettled = units['receipt'] !== undefined || units['closed'] !== undefined;
    if (asked === undefined || isSettled || !isCalendarDay(asked.on)) return [];
    return [{ kind: 'rights-receipt', on: receiptDue(asked.on), at: id, from: asked.on }];
  });

/** A limit lasts as long as it is needed: on its last day somebody looks again, until an outcome of that day or later is written. */
const limits = ({ dossier, lastDay }: Frame): readonly Due[] =>
  entitiesOf(dossier, 'notes', 'rights-part').flatMap(({ id, units }): readonly Due[] => {
    const limited = parseUnit('notes', 'rights-part', 'limited', units['limited']);
    if (limited === undefined || !isCalendarDay(limited.until) || limited.until > lastDay) return [];
    const outcome = parseUnit('notes', 'rights-part', 'outcome', units['outcome']);
    const isSettled = outcome !== undefined && outcome.on >= limited.until;
    return isSettled ? [] : [{ kind: 'rights-limit-ends', on: limited.until, at: id }];
  });
