/** The sign of the application: a footbridge. */
import type { ReactNode } from 'react';

export function FootbridgeMark({ size = 26 }: { readonly size?: number }): ReactNode {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      aria-hidden
    >
      <path d="M2 15c4-6.5 16-6.5 20 0" />
      <path d="M2 10c4-6.5 16-6.5 20 0" />
      <path d="M6.5 6.7v5M12 5.1v5M17.500 6.700v5" />
      <path d="M2 19.500c1.700 0 1.700-1 3.300-1s1.700 1 3.400 1 1.600-1 3.300-1 1.700 1 3.300 1 1.700-1 3.400-1 1.600 1 3.300 1" />
    </svg>
  );
}
