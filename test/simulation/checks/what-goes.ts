/**
 * Somebody takes a file in: whatever of honest people stood and stands no longer was in the list they were shown (vault, R12), or
 * something stands in its place. Asked of what is on their screen before and after, and of nothing the vault reckons with.
 */
import type { IncomingGone, IncomingReport, DossierView } from '../../../renderer/vault/api.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { Seat } from '../world/computer.ts';
import { called, type World } from '../world/world.ts';
import { looking } from '../steps/writing.ts';
import { Difference } from './difference.ts';

/** Something on the screen. */
interface OnScreen {
  readonly section: SectionKind;
  readonly what: IncomingGone['what'];
  readonly type: string;
  readonly entity: string;
  readonly unit: string;
  /** Ids of the operations that say it. */
  readonly ops: readonly string[];
  readonly author: string;
}

function onScreen(view: DossierView): readonly OnScreen[] {
  return view.sections.flatMap(({ kind: section, entities, notes }) => [
    ...entities.flatMap(({ type, id: entity, units, takenOut, state }) => [
      // What is taken out is shown as it was, and stands no more.
      ...(state === 'present' ? Object.entries(units) : []).flatMap(([unit, { versions }]) =>
        versions.map(({ op, same, author }) => ({
          ...{ section, what: 'value' as const, type, entity, unit },
          ...{ ops: [op, ...same], author: author.seat },
        })),
      ),
      ...takenOut.map(({ op, author }) => ({
        ...{ section, what: 'removal' as const, type, entity, unit: '' },
        ...{ ops: [op], author: author.seat },
      })),
    ]),
    ...notes.map(({ op, author }) => ({
      ...{ section, what: 'note' as const, type: '', entity: '', unit: '' },
      ...{ ops: [op], author: author.seat },
    })),
  ]);
}

const about = ({ section, type, entity, unit }: OnScreen): string => `${section}/${type}/${entity}/${unit}`;

/** Every dossier they can open, as it stands on their screen. */
async function screens(world: World, seat: Seat): Promise<ReadonlyMap<string, readonly OnScreen[]>> {
  const all = new Map<string, readonly OnScreen[]>();
  for (const dossier of world.dossiersOf(seat)) all.set(dossier, onScreen(await looking(world, seat, dossier)));
  return all;
}

export async function takesInLooking(world: World, seat: Seat, name: string): Promise<string> {
  const before = await screens(world, seat);
  const vault = await world.at(seat);
  const report = await vault.look({ name });
  if (!report.ok) return report.problem.code;
  const { going } = report.value;
  const done = await vault.accept({ name, ...(going && { seen: going.seen }) });
  if (!done.ok) return done.problem.code;
  const after = await screens(world, seat);
  for (const [dossier, was] of before) compare(world, seat, was, after.get(dossier) ?? [], report.value);
  return going === undefined ? 'taken in' : `taken in, ${going.what.length} go`;
}

function compare(
  world: World,
  seat: Seat,
  was: readonly OnScreen[],
  is: readonly OnScreen[],
  { going, changes }: IncomingReport,
): void {
  const still = new Set(is.flatMap(({ ops }) => ops));
  const before = new Set(was.flatMap(({ ops }) => ops));
  const came = is.filter(({ ops }) => ops.some((op) => !before.has(op)));
  for (const each of was) {
    if (each.ops.some((op) => still.has(op)) || world.liars.is(each.author)) continue;
    const isReplaced = came.some(
      (other) =>
        about(other) === about(each) ||
        (other.what === 'removal' && other.type === each.type && other.entity === each.entity) ||
        (each.what === 'removal' && other.type === each.type && other.entity === each.entity),
    );
    const isTold = (going?.what ?? []).some(
      (gone) =>
        gone.section === each.section &&
        gone.what === each.what &&
        (each.what === 'note' ||
          (gone.type === each.type && gone.entity === each.entity && (gone.unit ?? '') === each.unit)),
    );
    const isBroughtBack =
      each.what === 'removal' &&
      changes.some(({ what, type, entity }) => what === 'brought-back' && type === each.type && entity === each.entity);
    if (!isReplaced && !isTold && !isBroughtBack)
      throw new Difference(
        'R12',
        `${called(seat)} took a file in, and ${each.what} ${about(each)} of ${each.author.slice(0, 8)} went without a word`,
        (going?.what ?? []).map((gone) => JSON.stringify(gone)),
      );
  }
}
