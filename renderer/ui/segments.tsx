/** A choice of a few, side by side. Drawn by the style sheet alone: Mantine's measures its place on the page each time. */
import { useId, type ReactNode } from 'react';
import classes from './segments.module.css';

export interface Segment<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
}

/** A reader of the screen says of what these are the choices. */
type Named = { readonly 'aria-label': string } | { readonly 'aria-labelledby': string };

export type SegmentsProps<V extends string> = Named & {
  readonly value: V;
  readonly data: readonly Segment<V>[];
  readonly onChange: (value: V) => void;
  readonly fullWidth?: boolean;
  readonly disabled?: boolean;
  readonly className?: string | undefined;
};

export function Segments<V extends string>(props: SegmentsProps<V>): ReactNode {
  const { value, data, onChange, fullWidth = false, disabled = false, className } = props;
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={'aria-label' in props ? props['aria-label'] : undefined}
      aria-labelledby={'aria-labelledby' in props ? props['aria-labelledby'] : undefined}
      aria-disabled={disabled || undefined}
      className={[classes['segments'], className].filter(Boolean).join(' ')}
      data-full-width={fullWidth || undefined}
    >
      {data.map((each) => (
        <div key={each.value} className={classes['segment']}>
          <input
            type="radio"
            className={classes['input']}
            id={`${name}-${each.value}`}
            name={name}
            value={each.value}
            checked={each.value === value}
            disabled={disabled}
            onChange={() => onChange(each.value)}
          />
          <label className={classes['label']} htmlFor={`${name}-${each.value}`}>
            <span>{each.label}</span>
          </label>
        </div>
      ))}
    </div>
  );
}
