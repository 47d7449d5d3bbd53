/** What judge and court can do after a grant, as text with its article: adaptation, suspension, revocation, review, arrest, probation. */
import type { ReactNode } from 'react';
import { measureTexts, revocationGrounds, textsFor, equipmentTexts } from '../../../../shared/release/index.ts';
import { Block } from '../../../fields/block.tsx';
import { todayIso } from '../../../i18n/clock.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { LawTexts } from './law-texts.tsx';
import type { GrantHere } from './use-grants.ts';

const shown = [
  'adaptation',
  'suspension',
  'revocation',
  'review',
  're-evaluation',
  'counts',
  'arrest',
  'probation',
] as const;

export function Measures({ here: { grant, regimes } }: { readonly here: GrantHere }): ReactNode {
  const { t } = useTranslation('dossier');
  // What is decided now goes by the law of today; the period of trial by that of the grant.
  const now = { modality: grant.modality, regimes, on: todayIso() };
  const texts = textsFor(measureTexts, now);
  const then = textsFor(measureTexts, { ...now, on: grant.on });
  const grounds = [...textsFor(revocationGrounds, now), ...textsFor(equipmentTexts, now)];
  // Leave and outings are the minister's: neither measures nor grounds of judge and court are theirs.
  if (texts.length === 0 && then.length === 0 && grounds.length === 0) return null;
  return (
    <Block title={t('after.measures')}>
      {shown.map((measure) => (
        <LawTexts
          key={measure}
          title={t(`after.measure.${measure}`)}
          rows={(measure === 'probation' ? then : texts).filter((row) => row.measure === measure)}
        />
      ))}
      <LawTexts title={t('after.revocationGrounds')} rows={grounds} />
    </Block>
  );
}
