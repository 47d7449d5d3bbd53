/**
 * What the file of a request has to hold and what of it is there (SPEC.md, FR1 to FR5). The one place: room and papers say the same.
 * Nothing here says whether a piece is good, nor what an authority will do with it.
 */
import type { UnitValue } from '../../dossier/entities.ts';
import { parseUnit, plainEntities, type PlainEntity } from '../../dossier/read.ts';
import { filePieceId } from '../../dossier/units/file-piece.ts';
import type { SectionView } from '../../dossier/view.ts';
import { packOn } from '../law/calendar.ts';
import type { LawFacts } from '../law/facts.ts';
import type { LawCode } from '../law/format/codes.ts';
import type { LawPack } from '../law/format/pack.ts';
import type { PieceOwner, PieceRow } from '../law/format/piece.ts';
import type { Deadline, ProcedureKind } from '../law/procedure.ts';
import { regimeOf } from '../law/regime.ts';
import { ofBelgian } from './of-belgian.ts';
import { pieceSigned, type Signed } from './piece-signs.ts';
import { deadlinesOfRequest, legalFacts } from './requests.ts';

type SaidPiece = UnitValue<'legal', 'file-piece', 'piece'>;

export interface FilePiece {
  readonly row: PieceRow;
  /** `open`: wanted only where it is called for, and nobody said anything yet. */
  readonly state: SaidPiece['state'] | 'open';
  /** Somebody said so, the dossier shows it, or neither. */
  readonly by: 'said' | 'dossier' | 'nobody';
  readonly on?: string;
  readonly note?: string;
  /** Entity of the dossier that holds it. */
  readonly document?: string;
  /** What of the situation would have to be entered to know whether it is wanted. */
  readonly hangsOn?: 'article32' | 'residence';
  /** By when it has to be there: of what it is there for. */
  readonly deadline?: Deadline;
  /** Entity under which its state is written; absent where no id can be made. */
  readonly entity?: string;
}

export interface FileOfRequest {
  readonly pieces: readonly FilePiece[];
  /** Number of the pack; absent where none holds on the day of the request. */
  readonly pack?: number;
  /** Why it cannot be said, or not wholly, what the file has to hold. */
  readonly refusal?: LawCode;
}

export interface FileSections {
  readonly legal: SectionView | undefined;
  readonly plan?: SectionView | undefined;
  /** As the personal details have it: nothing hangs on a right of residence that nobody entered. */
  readonly belgian?: boolean;
}

/** By the law of the day of the request. Undefined where it is no request. */
export function fileOfRequest(
  packs: readonly LawPack[],
  sections: FileSections,
  id: string,
): FileOfRequest | undefined {
  const entities = plainEntities(sections.legal);
  const legal = legalFacts(entities);
  const recorded = legal.requests.find((each) => each.id === id);
  if (recorded === undefined) return undefined;
  const pack = packOn(packs, recorded.request.on);
  if (pack === undefined) return { pieces: [], refusal: 'no-pack' };
  const { belgian = false } = sections;
  const facts = belgian ? ofBelgian(legal.law) : legal.law;
  const { rows, refusal } = rowsWanted(pack, recorded.request.modality, { ...facts, asOf: recorded.request.on });
  const { deadlines } = deadlinesOfRequest(packs, legal, recorded);
  const said = saidOf(entities, id);
  const seen = { recorded, entities, plan: plainEntities(sections.plan) };
  const pieces = rows.map(({ row, hangsOn }): FilePiece => {
    const deadline = deadlineFor(row, deadlines);
    const entity = filePieceId(id, row.id);
    return {
      row,
      ...standing(row, said.get(row.id), pieceSigned(row, seen), hangsOn !== undefined),
      ...(hangsOn !== undefined && { hangsOn }),
      ...(deadline !== undefined && { deadline }),
      ...(entity !== undefined && { entity }),
    };
  });
  return { pieces, pack: pack.number, ...(refusal !== undefined && { refusal }) };
}

interface Wanted {
  readonly row: PieceRow;
  readonly hangsOn?: 'article32' | 'residence';
}

/** Rows for a kind of procedure; where several regimes are possible, those that hold in each of them. */
export function rowsWanted(
  pack: LawPack,
  kind: ProcedureKind,
  facts: LawFacts,
): { readonly rows: readonly Wanted[]; readonly refusal?: LawCode } {
  const all = pack.pieces.filter(({ kinds }) => kinds.some((each) => each === kind));
  const step = facts.sentences.length === 0 ? undefined : regimeOf(pack, facts);
  const either = step?.either ?? [];
  const isOfRegime = ({ regimes }: PieceRow): boolean =>
    regimes === undefined || (either.length > 0 && either.every((regime) => regimes.includes(regime)));
  const rows = all.filter(isOfRegime).flatMap((row): readonly Wanted[] => {
    const answer = isFor(row, facts);
    return answer === 'no' ? [] : answer === 'yes' ? [{ row }] : [{ row, hangsOn: answer }];
  });
  const hangs = all.some(({ regimes }) => regimes !== undefined);
  const refusal = hangs && either.length !== 1 ? (step?.refusal ?? 'no-sentence') : undefined;
  return { rows, ...(refusal !== undefined && { refusal }) };
}

/** Whether a row is for this person: what is not entered leaves it open, by name. */
function isFor({ onlyIf }: PieceRow, { article32, residence }: LawFacts): 'yes' | 'no' | 'article32' | 'residence' {
  const wants32 = onlyIf?.article32;
  const wantsResidence = onlyIf?.residence;
  if (wants32 !== undefined && article32 !== undefined && article32 !== wants32) return 'no';
  if (wantsResidence !== undefined && residence !== undefined && residence !== wantsResidence) return 'no';
  if (wants32 !== undefined && article32 === undefined) return 'article32';
  return wantsResidence !== undefined && residence === undefined ? 'residence' : 'yes';
}

/** What somebody said goes before what the dossier shows. */
function standing(
  { optional }: PieceRow,
  said: SaidPiece | undefined,
  shown: Signed | undefined,
  isOpen: boolean,
): Pick<FilePiece, 'state' | 'by' | 'on' | 'note' | 'document'> {
  if (said !== undefined) {
    const { state, on, note, document } = said;
    return {
      state,
      by: 'said',
      ...(on !== undefined && { on }),
      ...(note !== '' && { note }),
      ...(document !== undefined && { document }),
    };
  }
  if (shown !== undefined) return { state: 'there', by: 'dossier', ...shown };
  return { state: optional || isOpen ? 'open' : 'missing', by: 'nobody' };
}

function saidOf(entities: readonly PlainEntity[], request: string): ReadonlyMap<string, SaidPiece> {
  return new Map(
    entities.flatMap(({ type, units }): readonly (readonly [string, SaidPiece])[] => {
      const said = type === 'file-piece' ? parseUnit('legal', 'file-piece', 'piece', units['piece']) : undefined;
      return said?.request === request ? [[said.piece, said]] : [];
    }),
  );
}

/** The limit of what a piece has to be there for; one that only says from when is none, nor is the first useful hearing. */
const deadlineFor = ({ before }: PieceRow, deadlines: readonly Deadline[]): Deadline | undefined =>
  deadlines.find(
    ({ what, bound }) => what === before && (bound === 'at-the-latest' || (bound === 'at-once' && what !== 'hearing')),
  );

export interface FileCount {
  readonly there: number;
  /** Without what is not needed, or wanted only where it is called for and not spoken of. */
  readonly of: number;
  /** What is still to come, by whose it is, most first. */
  readonly toCome: readonly { readonly whose: PieceOwner; readonly count: number }[];
}

export function countPieces(pieces: readonly FilePiece[]): FileCount {
  const counted = pieces.filter(({ state }) => state !== 'not-needed' && state !== 'open');
  const toCome = new Map<PieceOwner, number>();
  for (const { row, state } of counted) if (state !== 'there') toCome.set(row.whose, (toCome.get(row.whose) ?? 0) + 1);
  return {
    there: counted.filter(({ state }) => state === 'there').length,
    of: counted.length,
    toCome: [...toCome].map(([whose, count]) => ({ whose, count })).sort((a, b) => b.count - a.count),
  };
}
