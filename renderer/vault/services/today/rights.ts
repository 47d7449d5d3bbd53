/**
 * Rows of Today about what a person asked of their own data (shared/disclosure/SPEC.md, D47): the dated receipt, the answer, and the end of a limit.
 * A row says that there is something to do, never what is limited or why.
 */
import { regimeOf, rulesUnder } from '../../../../shared/directory/regime.ts';
import { monthAfter } from '../../../../shared/disclosure/rights.ts';
import { parseUnit } from '../../../../shared/dossier/read.ts';
import { isCalendarDay } from '../../../../shared/release/index.ts';
import type { TodayRow } from '../../api/today.ts';
import { entitiesOf } from '../../core/context/projections.ts';
import type { HandOverFrame } from './hand-overs.ts';

type Frame = HandOverFrame & { readonly lastDay: string; readonly service: string };
type Due = Pick<TodayRow, 'kind' | 'on'> & { readonly at: string; readonly from?: string; readonly source: string };

export const rightsRows = (frame: Frame): readonly TodayRow[] =>
  [...requests(frame), ...limits(frame)].map(({ from, at, source, ...due }) => ({
    ...frame.head,
    ...due,
    what: '',
    at,
    id: `${due.kind}/${frame.dossier.id}/${at}`,
    holder: frame.holder,
    ...frame.ofCarrier,
    why: {
      rule: due.kind,
      source,
      confirmed: true,
      ...(from !== undefined && { from }),
    },
  }));

/**
 * A month after the request came in, by the rules the service works under. Title 2: until a receipt is written down or the request was
 * closed. The Regulation: until it was closed; whoever was told a later day awaits an answer on that one, under both.
 */
function requests({ dossier, service }: Frame): readonly Due[] {
  const rules = rulesUnder(regimeOf(service)?.regime);
  return entitiesOf(dossier, 'notes', 'rights-request').flatMap(({ id, units }): readonly Due[] => {
    const asked = parseUnit('notes', 'rights-request', 'asked', units['asked']);
    if (asked === undefined || units['closed'] !== undefined || !isCalendarDay(asked.on)) return [];
    const given = { at: id, from: asked.on };
    const on = monthAfter(asked.on);
    const receipt: readonly Due[] =
      rules.includes('title-2') && units['receipt'] === undefined
        ? [{ ...given, kind: 'rights-receipt', on, source: 'data-protection' }]
        : [];
    const later = parseUnit('notes', 'rights-request', 'extended', units['extended'])?.until;
    if (later !== undefined && isCalendarDay(later))
      return [...receipt, { ...given, kind: 'rights-answer', on: later, source: 'by-hand' }];
    return rules.includes('gdpr') ? [...receipt, { ...given, kind: 'rights-answer', on, source: 'gdpr' }] : receipt;
  });
}

/** A limit lasts as long as it is needed: on its last day somebody looks again, until an outcome of that day or later is written. */
const limits = ({ dossier, lastDay }: Frame): readonly Due[] =>
  entitiesOf(dossier, 'notes', 'rights-part').flatMap(({ id, units }): readonly Due[] => {
    const limited = parseUnit('notes', 'rights-part', 'limited', units['limited']);
    if (limited === undefined || !isCalendarDay(limited.until) || limited.until > lastDay) return [];
    const outcome = parseUnit('notes', 'rights-part', 'outcome', units['outcome']);
    const isSettled = outcome !== undefined && outcome.on >= limited.until;
    return isSettled ? [] : [{ kind: 'rights-limit-ends', on: limited.until, at: id, source: 'by-hand' }];
  });
