/** What stood in the review at a moment, by life domain: what the person said and what others did, each as a text. */
import type { Domain } from '../../../../shared/dossier/entities.ts';
import { read } from '../../../../shared/dossier/read.ts';
import type { Author, EntityView } from '../../../../shared/dossier/view.ts';

export type MarkKind = 'strength' | 'vulnerability' | 'structural' | 'own-words';

export interface SaidThen {
  readonly key: string;
  readonly kind: MarkKind;
  readonly text: string;
  /** ISO date; absent for words that are dated by when they were written. */
  readonly on?: string;
  readonly author: Author | undefined;
}

export interface MomentOf {
  readonly of: (domain: Domain) => readonly SaidThen[];
}

export function momentOf(entities: readonly EntityView[]): MomentOf {
  const byDomain = new Map<string, SaidThen[]>();
  const add = (domain: string, said: SaidThen): void =>
    void byDomain.set(domain, [...(byDomain.get(domain) ?? []), said]);
  for (const entity of [...entities].sort((a, b) => a.since - b.since)) {
    if (entity.state === 'taken-out') continue;
    const words = entity.type === 'voice' ? read('assessment', 'voice', entity, 'words') : undefined;
    if (words !== undefined) {
      const author = entity.units['words']?.versions[0]?.author;
      add(entity.id, { key: `voice/${entity.id}`, kind: 'own-words', text: words.text, author });
    }
    const statement = entity.type === 'statement' ? read('assessment', 'statement', entity, 'statement') : undefined;
    if (statement !== undefined) {
      const { domain, kind, text, on } = statement;
      add(domain, { key: entity.id, kind, text, on, author: entity.units['statement']?.versions[0]?.author });
    }
  }
  return { of: (domain) => byDomain.get(domain) ?? [] };
}
