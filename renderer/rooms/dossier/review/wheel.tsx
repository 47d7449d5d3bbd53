/** Two moments on one picture: equal segments, a mark for each statement, nothing filled and nothing counted. */
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import type { Domain } from '../../../../shared/dossier/entities.ts';
import type { MarkKind, MomentOf, SaidThen } from './moment.ts';
import classes from './wheel.module.css';
import { inTwoLines, labelPlace, markPlaces, rings, segmentPath, type LabelPlace } from './wheel-shape.ts';
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
  const onKeyDown = (event: KeyboardEvent, domain: Domain): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onChoose(domain);
  };
  return (
    <svg className={classes.wheel} viewBox="-500 -300 1000 600" role="group" aria-label={t('review.wheel')}>
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
            onClick={() => onChoose(domain)}
            onKeyDown={(event) => onKeyDown(event, domain)}
          >
            <path className={classes.outline} d={segmentPath(index, domains.length)} />
            <text x={place.x} y={place.y} textAnchor={place.anchor} className={classes.label}>
              {lines.map((line, at) => (
                <tspan key={line} x={place.x} dy={at === 0 ? `${0.35 - (lines.length - 1) * 0.6}em` : '1.2em'}>
                  {spaced(line, at, place.anchor)}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}
      <circle className={classes.between} r={rings[0][1]} />
      {domains.map((domain, index) => (
        <Marks key={domain} index={index} segments={domains.length} said={moments.map(({ of }) => of(domain))} />
      ))}
    </svg>
  );
}

/** A space between two lines, for whoever hears them, on the side where it moves nothing. */
function spaced(line: string, at: number, anchor: LabelPlace['anchor']): string {
  if (anchor === 'start') return at === 0 ? `${line} ` : line;
  return at === 0 ? line : ` ${line}`;
}

interface MarksProps {
  readonly index: number;
  readonly segments: number;
  /** Of the earlier and of the later moment. */
  readonly said: readonly (readonly SaidThen[])[];
}

/** What they say stands beside the picture. */
function Marks({ index, segments, said }: MarksProps): ReactNode {
  return (
    <g aria-hidden className={classes.marks}>
      {([0, 1] as const).map((ring) => {
        const all = said[ring] ?? [];
        const places = markPlaces(index, segments, ring, all.length);
        return all.map(({ key, kind }, nth) => (
          <g key={`${ring}/${key}`} transform={`translate(${places[nth]?.x ?? 0} ${places[nth]?.y ?? 0})`}>
            <Mark kind={kind} />
          </g>
        ));
      })}
    </g>
  );
}

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
