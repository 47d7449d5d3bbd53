/**
 * Whether a flow from one service to another is laid down in a protocol (Act of 30 July 2018, article 20; SPEC.md, D70). It is named beside
 * the flow; nothing waits for it, because whether a law says otherwise is for a lawyer.
 */
import { directory, type DirectoryEntry } from '../directory/index.ts';
import { regimeOfEntry } from '../directory/regime.ts';
import { names } from '../language.ts';
import { cite, type Grounds } from '../law/index.ts';

/** `needed`: by the text. `open`: the text speaks of transfers under the Regulation, and the sender works under Title 2. */
export type ProtocolAsked = 'needed' | 'open';

export const protocolRests: Readonly<Record<ProtocolAsked, Grounds>> = {
  needed: cite('data-protection', '20, § 1'),
  open: cite('data-protection', '20, § 1', 'doubt'),
};

export const protocolQuestion = names(
  'Artikel 20 spreekt van doorgifte op grond van artikel 6.1, c en e, van de AVG. Geldt het ook voor wat een penitentiaire dienst onder titel 2 doorgeeft?',
  'L’article 20 parle d’un transfert sur la base de l’article 6.1, c et e, du RGPD. Vaut-il aussi pour ce qu’un service pénitentiaire transmet sous le titre 2 ?',
  'Artikel 20 spricht von Übermittlungen nach Artikel 6.1 c und e DSGVO. Gilt er auch für das, was ein Strafvollzugsdienst nach Titel 2 weitergibt?',
  'Article 20 speaks of transfers under article 6.1, c and e, of the GDPR. Does it hold too for what a prison service passes on under Title 2?',
);

/** Undefined where none is: the sender is no federal authority, or the data stay with the same controller. */
export function protocolAsked(from: string, to: string): ProtocolAsked | undefined {
  const sender = directory.find(from);
  if (sender?.level !== 'federal') return undefined;
  const receiver = directory.find(to);
  if (receiver !== undefined && isSameController(sender, receiver)) return undefined;
  return regimeOfEntry(sender)?.regime === 'gdpr' ? 'needed' : 'open';
}

/** By name, as the texts give it: whoever has none is another. */
function isSameController(one: DirectoryEntry, other: DirectoryEntry): boolean {
  const [mine, theirs] = [one, other].map((each) => regimeOfEntry(each)?.controller);
  return one.id === other.id || (mine !== undefined && mine === theirs);
}
