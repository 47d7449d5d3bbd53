/** The person's rule for safety copies, the copies made, and which of them it ends. */
import { z } from 'zod';
import { count } from '../../../../shared/codec/shapes.ts';
import type { Backups } from '../../api/copies.ts';
import type { Session } from '../../core/session/session.ts';
import { lastBackup, type LastBackup } from './make.ts';

const rule = z.strictObject({ every: z.enum(['never', 'day', 'week']), keep: count.max(1000) });
export const ruleSchema = rule;
export type Rule = z.infer<typeof rule>;

const folder = z.strictObject({
  /** Random; copies made there carry it. */
  id: z.string(),
  label: z.string(),
  place: z.instanceof(Uint8Array<ArrayBuffer>),
});
export type RuleFolder = z.infer<typeof folder>;

/** Copies in the rule's folders, oldest first. */
const made = z.array(z.strictObject({ name: z.string(), at: count, folder: z.string() }));
export type Made = z.infer<typeof made>;

export const backupKeys = {
  rule: 'backup-rule',
  folder: 'backup-folder',
  made: 'backups',
  last: 'last-backup',
} as const;

function read<T>(session: Session, key: string, schema: z.ZodType<T>): T | null {
  const parsed = schema.safeParse(session.records.get(key));
  return parsed.success ? parsed.data : null;
}

export const ruleOf = (session: Session): Rule => read(session, backupKeys.rule, rule) ?? { every: 'never', keep: 5 };
export const folderOf = (session: Session): RuleFolder | null => read(session, backupKeys.folder, folder);
export const madeIn = (session: Session): Made => read(session, backupKeys.made, made) ?? [];
export const lastOf = (session: Session): LastBackup | null => read(session, backupKeys.last, lastBackup);

const dayLength = 86_400_000;

/** The last copy says that it was made later than now: the clock was wrong then, or is now, and how old it is nobody knows (W4). */
export function isLastAhead(session: Session): boolean {
  const last = madeIn(session).at(-1)?.at ?? 0;
  return last - session.now() > dayLength / 4;
}

/** Due: by the rule, and the last copy is older than it says. A few hours early is in time: people start at other hours. */
export function isDue(session: Session): boolean {
  const { every } = ruleOf(session);
  if (every === 'never' || folderOf(session) === null) return false;
  const last = madeIn(session).at(-1)?.at ?? 0;
  if (isLastAhead(session)) return true;
  const wait = every === 'day' ? dayLength : 7 * dayLength;
  return session.now() - last > wait - dayLength / 4;
}

/** Copies beyond those the rule keeps, in its own folder only. */
export function beyondRule(session: Session, all: Made): Made {
  const { keep } = ruleOf(session);
  const here = all.filter((each) => each.folder === folderOf(session)?.id);
  return keep === 0 ? [] : here.slice(0, Math.max(0, here.length - keep));
}

export function backupsOf(session: Session, here: boolean, running: boolean): Backups {
  const where = folderOf(session);
  const last = lastOf(session);
  return {
    rule: ruleOf(session),
    ...(where && { folder: { label: where.label, here } }),
    ...(last && { last }),
    due: isDue(session),
    lastAhead: isLastAhead(session),
    running,
  };
}
