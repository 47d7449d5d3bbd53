/** Writes how a piece stands, in one change: what was said of it before stays in the history. */
import type { UnitValue } from '../../../../../shared/dossier/entities.ts';
import { read, single } from '../../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../../shared/dossier/view.ts';
import type { FilePiece } from '../../../../../shared/release/index.ts';
import { useOpenDossier } from '../../../../fields/dossier-context.tsx';
import { opsSeen, put, unitPlace } from '../../../../fields/unit-place.ts';
import { todayIso } from '../../../../i18n/clock.ts';
import { useCommand } from '../../../../ui/use-command.ts';
import type { VaultProblem } from '../../../../vault/api.ts';

export type SaidPiece = UnitValue<'legal', 'file-piece', 'piece'>;

export interface PieceState {
  readonly set: (piece: FilePiece, state: SaidPiece['state']) => void;
  readonly problem: VaultProblem | undefined;
}

export function usePieceState(section: SectionView, request: string): PieceState {
  const { change } = useOpenDossier();
  const { run, problem } = useCommand();
  const set: PieceState['set'] = ({ row, entity }, state) => {
    if (entity === undefined) return;
    const known = single(section, entity);
    const said = read('legal', 'file-piece', known, 'piece');
    const value: SaidPiece = {
      request,
      piece: row.id,
      state,
      ...dayOf(said, state),
      ...(said?.document !== undefined && { document: said.document }),
      note: said?.note ?? '',
    };
    void run(change([put(unitPlace('legal', 'file-piece', entity, 'piece'), value, opsSeen(known?.units['piece']))]));
  };
  return { set, problem };
}

/** The day on which it came or was asked for: today, until somebody says another one. */
function dayOf(said: SaidPiece | undefined, state: SaidPiece['state']): Pick<SaidPiece, 'on'> {
  if (state === 'missing' || state === 'not-needed') return {};
  return { on: said?.state === state && said.on !== undefined ? said.on : todayIso() };
}
