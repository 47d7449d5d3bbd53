/** Figures of a quarter, made once and kept as records `figures/<realm>/<quarter>` (shared/counts/SPEC.md, NC6). */
import { figures, lastQuarter, makeFigures, type Figures } from '../../../shared/counts/figures.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { logAccess } from '../access.ts';
import type { Realm, VaultProblem } from '../api.ts';
import type { VaultContext } from '../dossiers/dossiers.ts';
import type { WithContext } from '../session-gate.ts';
import { dossiersIn } from '../overview/projections.ts';
import { closingBy } from '../retention/followed.ts';
import type { CountsApi } from './api.ts';
import { factOf } from './facts.ts';

export interface CountsCallDeps {
  readonly withContext: WithContext;
  readonly realm: (context: VaultContext) => Realm;
  readonly day: () => string;
}

export const countsCalls = ({ withContext, realm, day }: CountsCallDeps): CountsApi => ({
  figures: () => withContext((context) => allFigures(context, realm(context), day())),
  noteFigures: ({ quarter }) =>
    withContext(({ session }) => logAccess(session, { what: `exported-figures-${quarter}` })),
});

const prefix = (realm: Realm): string => `figures/${realm}/`;

async function allFigures(
  context: VaultContext,
  realm: Realm,
  today: string,
): Promise<Result<readonly Figures[], VaultProblem>> {
  const { session } = context;
  const kept = session.records.list(prefix(realm)).flatMap(([, value]) => {
    const parsed = figures.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
  const quarter = lastQuarter(today);
  if (kept.some((each) => each.quarter === quarter)) return ok(newestFirst(kept));
  const { service } = session.me(realm);
  const facts = dossiersIn(context, realm)
    .filter((dossier) => closingBy(dossier, service) === undefined)
    .flatMap((dossier) => factOf(dossier, quarter) ?? []);
  const made = makeFigures(quarter, today, facts);
  const saved = await session.records.put([[`${prefix(realm)}${quarter}`, made]]);
  return saved.ok ? ok(newestFirst([...kept, made])) : saved;
}

const newestFirst = (all: readonly Figures[]): readonly Figures[] =>
  [...all].sort((a, b) => (a.quarter < b.quarter ? 1 : -1));
