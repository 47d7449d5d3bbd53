/** A person's own words for the spelling: names among them, so they are a text of their own (own-texts.ts) and sent to nobody. */
import type { Answering } from '../../core/gate/answering.ts';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { keepOwnText, readOwnText } from '../own-texts/own-texts.ts';
import type { Session } from '../../core/session/session.ts';
import type { spellingApi } from '../../api/spelling.ts';

export const spellingsText = 'spellings';
const word = z.string().trim().min(1).max(60);
const record = z.array(word).max(5000);

export function spellingCalls(): Answering<typeof spellingApi> {
  return {
    ownSpellings: ({ session }) => ok(spellingsOf(session)),
    keepSpelling: ({ session }, { word: added }) =>
      keep(session, [...spellingsOf(session).filter((each) => each !== added), added]),
    dropSpelling: ({ session }, { word: dropped }) =>
      keep(
        session,
        spellingsOf(session).filter((each) => each !== dropped),
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
