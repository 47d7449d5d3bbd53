/** Who does something, as it is kept and as it is typed. */
import { z } from 'zod';
import { field } from './field.ts';
import { line } from './shapes.ts';

/** Who does something: a person (by seat card), the detainee, or an entry of the directory; `name` as it was read. */
export const actor = field(
  z.object({
    kind: z.enum(['detainee', 'person', 'directory', 'free']),
    id: z.string().max(120).optional(),
    name: line,
  }),
  { kind: 'actor', needed: true },
);
export type Actor = z.infer<typeof actor>;

/** As one typed text: what kind, which entry, the name as it stands. */
export const typedActor = (who: Actor | undefined): string =>
  who === undefined ? '' : [who.kind, who.id ?? '', who.name].join('\n');

/** The name as it is being typed. */
export const nameTyped = (typed: string): string => typed.split('\n').slice(2).join(' ');

/** Undefined while nobody is named. */
export function actorOf(typed: string): Actor | undefined {
  const [kind, id = ''] = typed.split('\n');
  const read = actor.safeParse({ kind, name: nameTyped(typed).trim(), ...(id !== '' && { id }) });
  return read.success && read.data.name !== '' ? read.data : undefined;
}
