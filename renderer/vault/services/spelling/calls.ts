/** A person's own words for the spelling: names among them, so they are a text of their own (own-texts.ts) and sent to nobody. */
import { z } from 'zod';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { keepOwnText, readOwnText } from '../own-texts/own-texts.ts';
import type { WithContext } from '../../core/gate/session-gate.ts';
import type { Session } from '../../core/session/session.ts';
import type { SpellingApi } from '../../api/spelling.ts';

export const spellingsText = 'spellings';
const word = z.string().trim().min(1).max(60);
const record = z.array(word).max(5000);

export interface SpellingCallDeps {
  readonly withContext: WithContext;
}

export function spellingCalls({ withContext }: SpellingCallDeps): SpellingApi {
  return {
    ownSpellings: () => withContext(({ session }) => ok(spellingsOf(session))),
    keepSpelling: ({ word: added }) =>
      withContext(({ session }) => keep(session, [...spellingsOf(session).filter((each) => each !== added), added])),
    dropSpelling: ({ word: dropped }) =>
      withContext(({ session }) =>
        keep(
          session,
          spellingsOf(session).filter((each) => each !== dropped),
        ),
      ),
  };
}

export function spellingsOf(session: Session): readonly string[] {
  const parsed = record.safeParse(readOwnText(session, spellingsText));
  return parsed.success ? parsed.data : [];
}

async function keep(session: Session, words: readonly string[]): Promise<Result<readonly string[], VaultProblem>> {
  const parsed = record.safeParse(words);
  if (!parsed.success) return fail({ code: 'does-not-fit', field: 'word' });
  const kept = await keepOwnText(session, spellingsText, parsed.data);
  return kept.ok ? ok(parsed.data) : kept;
}
