/** Figures of a quarter, made once and kept as records `figures/<realm>/<quarter>` (shared/counts/SPEC.md, NC6). */
import type { Answering } from '../../core/gate/answering.ts';
import { figures, lastQuarter, makeFigures, type Figures } from '../../../../shared/counts/figures.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { logAccess } from '../../core/access/access.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { dossiersIn, closingBy } from '../../core/context/projections.ts';
import type { countsApi } from '../../api/counts.ts';
import { factOf } from './facts.ts';

export interface CountsCallDeps {
  readonly realm: (context: VaultContext) => Realm;
  readonly day: () => string;
}

export const countsCalls = ({ realm, day }: CountsCallDeps): Answering<typeof countsApi> => ({
  figures: (context) => allFigures(context, realm(context), day()),
  noteFigures: ({ session }, { quarter }) => logAccess(session, { what: `exported-figures-${quarter}` }),
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
