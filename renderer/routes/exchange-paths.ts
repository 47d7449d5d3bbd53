/** Addresses inside of this room. */
import type { ExtractKind } from '../../shared/dossier/units/extract.ts';
import type { Purpose } from '../../shared/disclosure/purposes.ts';
import { paths } from './paths.ts';

export interface SendPlace {
  readonly dossier?: string | undefined;
  readonly purpose?: Purpose | undefined;
  readonly to?: string | undefined;
  readonly extract?: ExtractKind | undefined;
  /** Day of an earlier request this one reminds of (ISO date). */
  readonly reminds?: string | undefined;
}

function sendPath({ dossier, purpose, to, extract, reminds }: SendPlace): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ dossier, purpose, to, extract, reminds })) {
    if (value !== undefined) query.set(name, value);
  }
  return query.size === 0 ? `${paths.exchange}/send` : `${paths.exchange}/send?${query}`;
}

export const exchangePaths = {
  received: paths.received,
  report: (name: string): string => `${paths.received}/${encodeURIComponent(name)}`,
  send: `${paths.exchange}/send`,
  sendWith: sendPath,
  onTheWay: `${paths.exchange}/on-the-way`,
  network: `${paths.exchange}/network`,
  correspondents: `${paths.exchange}/correspondents`,
  correspondent: (person: string): string => `${paths.exchange}/correspondents/${encodeURIComponent(person)}`,
} as const;
