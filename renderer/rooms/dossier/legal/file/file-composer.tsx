/** What the law wants in the file of one request: what is there, what is missing, whose it is and by when; with its papers. */
import { IconFolder, IconListDetails, IconMail, IconWriting } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { SectionView } from '../../../../../shared/dossier/view.ts';
import {
  codeWords,
  countPieces,
  fileOfRequest,
  pieceOwnerNames,
  type FilePiece,
  type LawPack,
} from '../../../../../shared/release/index.ts';
import { useLawPacks } from '../../../../data/law-packs.ts';
import { useMe } from '../../../../data/vault.tsx';
import { useOpenDossier, useSection } from '../../../../fields/dossier-context.tsx';
import { useIsBelgian } from '../../../../fields/use-is-belgian.ts';
import { todayIso } from '../../../../i18n/clock.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import { papersOnFile, type FilePaper } from '../../../../papers/kinds/papers-on-file.ts';
import { paperPath } from '../../../../routes/paths.ts';
import { ProblemNote } from '../../../../ui/problems.tsx';
import table from '../table/table.module.css';
import { PieceLine } from './piece-line.tsx';
import { usePieceState } from './use-piece-state.ts';
import classes from './file.module.css';

export interface FileComposerProps {
  readonly section: SectionView;
  /** Entity of the request. */
  readonly request: string;
}

export function FileComposer(props: FileComposerProps): ReactNode {
  const packs = useLawPacks();
  return packs === undefined ? null : <Composer {...props} packs={packs} />;
}

interface ComposerProps extends FileComposerProps {
  readonly packs: readonly LawPack[];
}

const heads = ['piece', 'whose', 'byWhen', 'state'] as const;

function Composer({ section, request, packs }: ComposerProps): ReactNode {
  const { t } = useTranslation('composer');
  const { language } = useFormat();
  const id = useId();
  const plan = useSection('plan');
  const { set, problem } = usePieceState(section, request);
  const file = fileOfRequest(packs, { legal: section, plan, belgian: useIsBelgian() }, request);
  if (file === undefined) return null;
  const { pieces, refusal } = file;
  return (
    <section className={classes.file} aria-labelledby={id} data-file-of={request}>
      <h3 id={id}>{t('title')}</h3>
      {refusal === undefined ? null : (
        <p className={classes.refused} data-refused={refusal}>
          {codeWords[refusal][language]}
        </p>
      )}
      {pieces.length === 0 ? null : (
        <details className={classes.pieceList}>
          <summary>
            <Counted pieces={pieces} />
          </summary>
          <table className={`${table.table} ${classes.pieces}`} aria-labelledby={id}>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {t(head)}
                  </th>
                ))}
              </tr>
            </thead>
            {pieces.map((piece) => (
              <PieceLine key={piece.row.id} piece={piece} request={request} section={section} onState={set} />
            ))}
          </table>
        </details>
      )}
      <ProblemNote problem={problem} />
      <Papers request={request} packs={packs} />
    </section>
  );
}

/** "7 of 11 there. Still to come: director 2." */
function Counted({ pieces }: { readonly pieces: readonly FilePiece[] }): ReactNode {
  const { t } = useTranslation('composer');
  const { language } = useFormat();
  const { there, of, toCome } = countPieces(pieces);
  const list = toCome.map(({ whose, count }) => `${pieceOwnerNames[whose][language]} ${count}`).join(', ');
  return (
    <span className={classes.counted}>
      <strong>{t('count', { there, of })}</strong> {list === '' ? null : t('toCome', { list })}
    </span>
  );
}

const signs = {
  filePieces: IconListDetails,
  fileCover: IconFolder,
  silenceGrant: IconMail,
  lateAdvice: IconWriting,
} as const satisfies Readonly<Record<FilePaper, unknown>>;

/** The way to each paper that can be made of this request now. */
function Papers({ request, packs }: Pick<ComposerProps, 'request' | 'packs'>): ReactNode {
  const { t } = useTranslation('papers');
  const { view } = useOpenDossier();
  const me = useMe();
  const papers = papersOnFile(me, { view, today: todayIso(), packs }, request);
  if (papers.length === 0) return null;
  return (
    <ul className={classes.papers}>
      {papers.map((paper) => {
        const Sign = signs[paper];
        return (
          <li key={paper}>
            <Link to={paperPath(view.id, paper, request)} data-paper={paper}>
              <Sign size={16} aria-hidden /> {t(`tab.${paper}`)}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
