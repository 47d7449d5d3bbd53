/** Behind a day that somebody recorded: what a difference commonly comes from, and what a second person says of a day by hand. */
import type { ReactNode } from 'react';
import { listOf, read } from '../../../../../shared/dossier/read.ts';
import { readingOf } from '../../../../../shared/dossier/second-reader.ts';
import { differenceWith, type Difference, type IsoDay, type LawKind } from '../../../../../shared/release/index.ts';
import { useSection } from '../../../../fields/dossier-context.tsx';
import { useFormat } from '../../../../i18n/format.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import { Said } from '../by-hand.tsx';
import type { LawHere } from '../law-here.ts';
import type { DateRow } from './rows.ts';

export interface RegistryDetailsProps {
  readonly row: DateRow;
  readonly law: LawHere;
}

export function RegistryDetails({ row, law }: RegistryDetailsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const { kind, registry, byHand, notOpen } = row;
  return (
    <>
      {registry === undefined ? null : (
        <>
          <dt>{t('calendar.headRegistry')}</dt>
          <dd>
            {format.date(registry)} ({format.relative(registry)}). {t('calendar.prevails')}
            <Causes row={row} law={law} registry={registry} />
          </dd>
        </>
      )}
      {notOpen === undefined ? null : (
        <>
          <dt>{t('calendar.headRegistry')}</dt>
          <dd>{t('calendar.registryNotOpen', { date: format.date(notOpen) })}</dd>
        </>
      )}
      {byHand === undefined ? null : (
        <>
          <dt>{t('calendar.sure.by-hand')}</dt>
          <dd>
            {format.date(byHand)} ({format.relative(byHand)}). <ReadTwice kind={kind} />
          </dd>
        </>
      )}
    </>
  );
}

const causeWords = {
  recidivism: 'calendar.recidivism',
  'deduction-not-entered': 'calendar.deduction',
  'sentence-or-interruption-not-entered': 'calendar.later',
} as const satisfies Record<Difference['causes'][number], string>;

function Causes({ row, law, registry }: RegistryDetailsProps & { readonly registry: IsoDay }): ReactNode {
  const { t } = useTranslation('dossier');
  const { opening } = row;
  if (opening === undefined || opening.rule.opens.how === 'any-time') return null;
  const { state, causes } = differenceWith(law.packs, law.recorded.facts, opening, registry);
  if (state !== 'outside') return null;
  return (
    <>
      {causes.length === 0 ? <p>{t('calendar.mayBeCounting')}</p> : null}
      {causes.map((cause) => (
        <p key={cause}>{t(causeWords[cause])}</p>
      ))}
    </>
  );
}

/** What a second person said of the date by hand. */
function ReadTwice({ kind }: { readonly kind: LawKind }): ReactNode {
  const legal = useSection('legal');
  const entity = listOf(legal, 'legal-date').find((each) => {
    const date = read('legal', 'legal-date', each, 'date');
    return date?.kind === kind && date.source === 'by-hand';
  });
  const reading = readingOf(entity);
  return reading === undefined ? null : <Said reading={reading} />;
}
