/** A code as a picture: dark on white in either colour scheme, since readers look for that. */
import { encodeQR } from 'qr';
import { useMemo, type ReactNode } from 'react';

/** Modules of white around it, which readers need. */
const border = 4;

/** One path for all dark modules, and the side of the square. */
export function codePath(text: string): { readonly path: string; readonly side: number } {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border });
  const path = modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { path, side: modules.length };
}

export interface CodePictureProps {
  readonly text: string;
  readonly label: string;
}

export function CodePicture({ text, label }: CodePictureProps): ReactNode {
  const { path, side } = useMemo(() => codePath(text), [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      style={{ width: 'min(100%, 21rem)', aspectRatio: '1', display: 'block', margin: '0 auto', background: '#fff' }}
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
