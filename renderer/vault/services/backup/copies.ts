/** The safety copies a person made or found: what is remembered of each, and how it is shown (SPEC.md, B13). */
import { z } from 'zod';
import { toHex } from '../../../../shared/codec/hex.ts';
import { count, someBytes } from '../../../../shared/codec/shapes.ts';
import type { BackupFolder } from '../../../../shared/bridge/contract.ts';
import type { SafetyCopy } from '../../api/copies.ts';
import type { Session } from '../../core/session/session.ts';
import { folderOf, madeIn, ruleOf } from './rule.ts';

/** What reading a copy back said: see `SafetyCopy`. */
export const checkResult = z.enum(['sound', 'damaged', 'ended', 'missing', 'other-file', 'not-mine']);
export type CheckResult = z.infer<typeof checkResult>;

const copy = z.strictObject({
  at: count,
  size: count,
  /** What its folder is called, and where it is. */
  folder: z.string(),
  place: someBytes,
  /** Made here, or met in a folder. */
  origin: z.enum(['made', 'found']),
  checked: z.strictObject({ at: count, result: checkResult }).nullable(),
  /** Asked for, before the file is touched. `remove`: the file goes too. `overwritten`: nothing opens it any more. */
  ending: z.strictObject({ at: count, remove: z.boolean(), overwritten: z.boolean().optional() }).optional(),
  ended: z.strictObject({ at: count, file: z.enum(['removed', 'left', 'missing']) }).optional(),
});
export type Copy = z.infer<typeof copy>;
export type NamedCopy = Copy & { readonly name: string };

const prefix = 'safety-copy/';
export const copyKey = (name: string): string => `${prefix}${name}`;

/** What is kept of one; null takes it off the list. */
export const copyRecord = (name: string, value: Copy | null): readonly [string, unknown] => [copyKey(name), value];

export function copyOf(session: Session, name: string): NamedCopy | null {
  const parsed = copy.safeParse(session.records.get(copyKey(name)));
  return parsed.success ? { ...parsed.data, name } : null;
}

/** Newest first. */
export const copiesOf = (session: Session): readonly NamedCopy[] =>
  session.records
    .list(prefix)
    .flatMap(([name, value]) => {
      const parsed = copy.safeParse(value);
      return parsed.success ? [{ ...parsed.data, name }] : [];
    })
    .sort((a, b) => b.at - a.at);

/** After how many more copies by the rule this one goes; undefined where no rule ends it. */
function goesAfter(session: Session, name: string): number | undefined {
  const { every, keep } = ruleOf(session);
  const here = madeIn(session).filter((each) => each.folder === folderOf(session)?.id);
  const place = here.findIndex((each) => each.name === name);
  return every === 'never' || keep === 0 || place === -1 ? undefined : Math.max(1, keep - here.length + place + 1);
}

/** All of them as the page shows them; each folder is looked for once. */
export async function copyViews(session: Session): Promise<readonly SafetyCopy[]> {
  const reached = new Map<string, boolean>();
  const isHere = async (place: Copy['place']): Promise<boolean> => {
    const key = toHex(place);
    const known = reached.get(key) ?? (await session.shell('backup.reach', { place })).ok;
    reached.set(key, known);
    return known;
  };
  const views: SafetyCopy[] = [];
  for (const each of copiesOf(session)) {
    const { name, at, size, folder, origin, place, checked, ending, ended } = each;
    const after = ended ? undefined : goesAfter(session, name);
    views.push({
      name,
      at,
      size,
      folder,
      isFound: origin === 'found',
      isHere: ended ? false : await isHere(place),
      ...(checked && { checked }),
      ...(after !== undefined && { goesAfter: after }),
      ...(ending && !ended && { endingSince: ending.at }),
      ...(ended && { ended }),
    });
  }
  return views;
}

/** Where a folder is, in the bytes already kept for it: the rule's folder is named once. */
export const placeOf = (session: Session, folder: BackupFolder, byRule: boolean): Copy['place'] =>
  (byRule ? folderOf(session)?.place : undefined) ?? folder.place;
