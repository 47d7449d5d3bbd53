/** Two moments on one picture: equal segments, a mark for each statement, nothing filled and nothing counted. */
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Domain } from '../../../../shared/dossier/entities.ts';
import type { MomentOf } from './moment.ts';
import classes from './wheel.module.css';
import { inTwoLines, labelPlace, markPlaces, rings, segmentPath } from './wheel-shape.ts';
import { useDomainName } from './use-domain-name.ts';

interface WheelProps {
  readonly domains: readonly Domain[];
  /** The earlier and the later one. */
  readonly moments: readonly [MomentOf, MomentOf];
  readonly chosen: Domain;
  readonly onChoose: (domain: Domain) => void;
}

export function Wheel({ domains, moments, chosen, onChoose }: WheelProps): ReactNode {
  const { t } = useTranslation('dossier');
  const name = useDomainName();
  const [focused, setFocused] = useState<Domain>();
  const onKeyDown = (event: KeyboardEvent, domain: Domain): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onChoose(domain);
  };
  return (
    <svg className={classes.wheel} viewBox="-410 -290 820 580" role="group" aria-label={t('review.wheel')}>
      {domains.map((domain, index) => {
        const place = labelPlace(index, domains.length);
        const lines = inTwoLines(name(domain));
        return (
          <g
            key={domain}
            className={classes.segment}
            role="button"
            tabIndex={0}
            aria-pressed={domain === chosen}
            aria-label={name(domain)}
            data-chosen={domain === chosen || undefined}
            data-focused={domain === focused || undefined}
            onClick={() => onChoose(domain)}
            onKeyDown={(event) => onKeyDown(event, domain)}
            onFocus={() => setFocused(domain)}
            onBlur={() => setFocused(undefined)}
          >
            <path className={classes.outline} d={segmentPath(index, domains.length)} />
            {([0, 1] as const).map((ring) => {
              const said = moments[ring].of(domain);
              const places = markPlaces(index, domains.length, ring, said.length);
              return said.map(({ key, kind, text }, nth) => (
                <g key={`${ring}/${key}`} transform={`translate(${places[nth]?.x ?? 0} ${places[nth]?.y ?? 0})`}>
                  <Mark kind={kind} />
                  <title>{text}</title>
                </g>
              ));
            })}
            <text x={place.x} y={place.y} textAnchor={place.anchor} className={classes.label}>
              {lines.map((line, at) => (
                <tspan key={line} x={place.x} dy={at === 0 ? `${0.35 - (lines.length - 1) * 0.6}em` : '1.2em'}>
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}
      <circle className={classes.between} r={rings[0][1]} />
    </svg>
  );
}

export type MarkKind = 'strength' | 'vulnerability' | 'structural' | 'own-words';

/** Told apart by shape, never by colour alone, and none larger than another. */
export function Mark({ kind }: { readonly kind: MarkKind }): ReactNode {
  switch (kind) {
    case 'strength':
      return <circle className={classes.mark} r={6} />;
    case 'vulnerability':
      return <rect className={classes.mark} x={-5.5} y={-5.5} width={11} height={11} />;
    case 'structural':
      return <path className={classes.mark} d="M0 -7L7 0L0 7L-7 0Z" />;
    case 'own-words':
      return (
        <path className={classes.quote} d="M-5 4V-1Q-5 -5 -1 -5M-5 4H-1V0H-5M2 4V-1Q2 -5 6 -5M2 4H6V0H2" aria-hidden />
      );
  }
}
