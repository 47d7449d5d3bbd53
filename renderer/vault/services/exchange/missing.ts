/** Numbers of a sender that never arrived (SPEC.md, X1-X3): told with a file, and asked for by a person. */
import { incomingList } from '../exchanged/records.ts';
import { receiptsBefore, openIncoming } from './open-incoming.ts';
import { receiptOnly, gapReach, post } from '../post/posting.ts';
import { z } from 'zod';
import { toHex } from '../../../../shared/codec/hex.ts';
import { count } from '../../../../shared/codec/shapes.ts';
import type { ReadBundle } from '../../../../shared/bundle/read.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { InputOf } from '../../api/call.ts';
import type { exchangeApi, IncomingReport } from '../../api/exchange.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { Exchanging } from './purposes.ts';
import type { Session } from '../../core/session/session.ts';

/** What was asked for of a stream, with which file (its name in the inbox), and when. */
const askedRecord = z.array(z.strictObject({ numbers: z.array(count), file: z.string(), at: z.number() }));

const askedKey = (stream: string): string => `asked/${stream}`;

function askedOf(session: Session, stream: string): z.infer<typeof askedRecord> {
  const parsed = askedRecord.safeParse(session.records.get(askedKey(stream)));
  return parsed.success ? parsed.data : [];
}

/** Numbers before a file that neither came in nor lie in the inbox; receipts alone, and what was asked for with another file, are none. */
export function missingBefore(
  session: Session,
  name: string,
  bundle: ReadBundle,
): Pick<IncomingReport, 'gaps' | 'askedAt'> {
  const { id, sequence } = bundle.manifest.stream;
  const stream = toHex(id);
  const asked = askedOf(session, stream);
  const passed = new Set([
    ...incomingList(session).flatMap((each) => (each.stream === stream && each.sequence ? [each.sequence] : [])),
    ...receiptsBefore(bundle),
    ...asked.flatMap(({ numbers, file }) => (file === name ? [] : numbers)),
  ]);
  const gaps: number[] = [];
  for (let number = Math.max(1, sequence - gapReach); number < sequence; number += 1)
    if (!passed.has(number)) gaps.push(number);
  const at = asked.find(({ numbers, file }) => file === name && gaps.every((gap) => numbers.includes(gap)))?.at;
  return { gaps, ...(at !== undefined && { askedAt: at }) };
}

/** Makes a small file ready that asks the sender of a file for the numbers that never arrived. Once for each. */
export async function askForMissing(
  context: Exchanging,
  { name }: InputOf<typeof exchangeApi.askForMissing>,
): Promise<Result<undefined, VaultProblem>> {
  const { session } = context;
  const opened = await openIncoming(context, name);
  if (!opened.ok) return opened;
  const { bundle, realm } = opened.value;
  const { gaps, askedAt } = missingBefore(session, name, bundle);
  if (gaps.length === 0) return fail({ code: 'not-found' });
  if (askedAt !== undefined) return ok(undefined);
  const { id } = bundle.manifest.stream;
  const asks = gaps.map((sequence) => ({ stream: id, sequence }));
  const posted = await post(session, realm, { ...receiptOnly, to: bundle.from, asks });
  if (!posted.ok) return posted;
  const stream = toHex(id);
  const asked = [...askedOf(session, stream), { numbers: gaps, file: name, at: session.now() }];
  return session.records.put([[askedKey(stream), asked]]);
}
