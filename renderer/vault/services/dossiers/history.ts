/** What was there before: who wrote what and when, how a section stood on a day, what changed between two. */
import {
  differenceOf,
  eventsOf,
  stateWith,
  type Event,
  type SectionState,
} from '../../../../shared/contributions/history.ts';
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import type { Held } from '../../../../shared/contributions/held.ts';
import { shownNow, shownOf, type Shown } from '../../../../shared/disclosure/gate/shown.ts';
import { namesIn } from '../../../../shared/dossier/read.ts';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { HistoryEntry, KnownBy, StateOn, Shifts } from '../../api/history.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { arrivalIn } from '../../core/writing/arrivals.ts';
import { sectionsOf } from '../../core/sections/beginnings.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import type { Session } from '../../core/session/session.ts';

export async function history(
  context: VaultContext,
  { dossier, section, entity }: { dossier: string; section: SectionKind; entity?: string },
): Promise<Result<readonly HistoryEntry[], VaultProblem>> {
  const open = await openAll(context, dossier, section);
  if (open.length === 0) return fail({ code: 'not-allowed' });
  const entries = open.flatMap((each) => historyOf(context.session, each, entity));
  return ok(entries.sort((a, b) => b.at - a.at || (a.op < b.op ? 1 : -1)));
}

/** What was done in one section, or with one entity of it. */
export function historyOf(session: Session, { log, hex }: OpenSection, entity?: string): readonly HistoryEntry[] {
  const arrived = arrivalIn(session, hex);
  const shown = shownIn(log);
  return eventsOf(log)
    .filter((event) => (entity === undefined || event.entity === entity) && isShown(event, shown))
    .map((event) => entryOf(event, arrived));
}

/** What is closed now was written under another basis: it is not told (shared/disclosure/SPEC.md, D60). */
const shownIn = (log: SectionLog): Shown => shownNow({ kind: log.kind(), entities: log.asRead()?.entities ?? [] });

function isShown({ type, entity, unit }: Event, shown: Shown): boolean {
  if (type === undefined || entity === undefined) return shown.notes;
  return unit === undefined ? shown.entity(type, entity) : shown.unit(type, entity, unit);
}

function entryOf({ held, ...event }: Event, arrived: (held: Held) => number | null): HistoryEntry {
  const moments = held.map(arrived).filter((moment) => moment !== null);
  return { ...event, ...(moments.length > 0 && { arrived: Math.min(...moments) }) };
}

export async function stateOn(
  context: VaultContext,
  asked: { dossier: string; section: SectionKind; at: number; by: KnownBy },
): Promise<Result<StateOn, VaultProblem>> {
  const open = await openAll(context, asked.dossier, asked.section);
  if (open.length === 0) return fail({ code: 'not-allowed' });
  const states = open.map((section) => stateIn(context, section, asked.at, asked.by));
  return ok({
    entities: states.flatMap(({ state }) => state.entities),
    notes: states.flatMap(({ state }) => state.notes),
    names: Object.assign({}, ...open.map(namesOf)) as Record<string, string>,
    undated: states.reduce((sum, { undated }) => sum + undated, 0),
  });
}

export async function changesBetween(
  context: VaultContext,
  asked: { dossier: string; section: SectionKind; from: number; to: number; by: KnownBy },
): Promise<Result<Shifts, VaultProblem>> {
  const open = await openAll(context, asked.dossier, asked.section);
  if (open.length === 0) return fail({ code: 'not-allowed' });
  const [from, to] = [Math.min(asked.from, asked.to), Math.max(asked.from, asked.to)];
  const parts = open.map((section) => {
    const [before, after] = [stateIn(context, section, from, asked.by), stateIn(context, section, to, asked.by)];
    return { ...differenceOf(before.state, after.state), undated: after.undated };
  });
  return ok({
    entities: parts.flatMap((part) => part.entities),
    units: parts.flatMap((part) => part.units),
    notes: parts.flatMap((part) => part.notes),
    names: Object.assign({}, ...open.map(namesOf)) as Record<string, string>,
    undated: parts.reduce((sum, part) => sum + part.undated, 0),
  });
}

/** Sections of a kind I read: each service has its own notes. */
async function openAll(context: VaultContext, dossier: string, kind: SectionKind): Promise<readonly OpenSection[]> {
  const found = sectionsOf(context.session, dossier).filter(({ key }) => key.kind === kind);
  const open = await Promise.all(found.map(({ hex }) => context.sections.open(hex)));
  return open.filter((each) => each !== null);
}

/** `undated`: contributions of which it is not known when they came; their author's date stands in for it. */
function stateIn(
  { session }: VaultContext,
  { log, hex }: OpenSection,
  at: number,
  by: KnownBy,
): { readonly state: SectionState; readonly undated: number } {
  const arrived = arrivalIn(session, hex);
  let undated = 0;
  const state = stateWith(log, (held) => {
    const dated = held.contribution.head.at;
    if (by === 'dated') return dated <= at;
    const came = arrived(held);
    if (came === null) undated += 1;
    return (came ?? dated) <= at;
  });
  return { state: shownOf(state, shownIn(log)), undated };
}

function namesOf({ log }: OpenSection): Readonly<Record<string, string>> {
  const view = log.asRead();
  return view ? namesIn(shownOf(view, shownNow(view))) : {};
}
