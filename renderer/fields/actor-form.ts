/** "Who" as it is typed: a person, a service of the directory, the detainee, or a name nobody knows yet. */
import type { Actor } from '../../shared/dossier/entities.ts';

export interface ActorForm {
  readonly [name: string]: string;
  readonly kind: Actor['kind'];
  readonly id: string;
  readonly name: string;
}

export const nobody: ActorForm = { kind: 'free', id: '', name: '' };

export const formOfActor = ({ kind, id = '', name }: Actor): ActorForm => ({ kind, id, name });

export const actorOfForm = ({ kind, id, name }: ActorForm): Actor => ({
  kind,
  name: name.trim(),
  ...(id !== '' && { id }),
});

export const typedName = (name: string): ActorForm => ({ kind: 'free', id: '', name });
