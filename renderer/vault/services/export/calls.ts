/** The vault's answers about a dossier that leaves whole: logged with its motive first, then read, then its documents. */
import { isSaid } from '../../../../shared/access-log/motive.ts';
import { fail, ok } from '../../../../shared/result.ts';
import type { VaultCalls } from '../../api/calls.ts';
import { logEach } from '../../core/access/access.ts';
import { disclosureEntry, isOpened } from '../../core/access/motives.ts';
import type { Answering } from '../../core/gate/answering.ts';
import type { WithContext } from '../../core/gate/session-gate.ts';
import type { Session } from '../../core/session/session.ts';
import { eachPart } from '../attachments/attachments.ts';
import { motiveFor, openedBy, type OwnList } from '../dossiers/motive.ts';
import { wholeDossier } from './whole.ts';

export interface ExportCallDeps {
  readonly own: OwnList;
  readonly atOnce: WithContext;
}

type ExportCalls = Answering<Pick<VaultCalls, 'exportAsks' | 'exportDossier' | 'exportDocument'>>;

/** Dossiers of which the log says since unlocking that they leave. */
const leaving = new WeakMap<Session, Set<string>>();

export const exportCalls = ({ own, atOnce }: ExportCallDeps): ExportCalls => ({
  exportAsks: (context, { dossiers }) =>
    ok(
      dossiers.filter((id) => {
        const why = motiveFor(own, context, id);
        return !why.ok && why.problem.code === 'motive-needed';
      }),
    ),
  exportDossier: async (context, { dossier, goes, motive }) => {
    const why = motiveFor(own, context, dossier, motive);
    if (!why.ok) return why;
    if (goes === undefined || !isSaid(goes.motive, goes.words)) return fail({ code: 'motive-needed' });
    const whole = await wholeDossier(context, dossier);
    if (!whole.ok) return whole;
    const { session } = context;
    const leaves = { what: 'exported-whole', dossier, ...disclosureEntry(goes) };
    const opens = isOpened(session, dossier) ? [] : [openedBy(dossier, why.value)];
    const logged = await logEach(session, [...opens, leaves]);
    if (!logged.ok) return logged;
    leaving.set(session, (leaving.get(session) ?? new Set<string>()).add(dossier));
    return whole;
  },
  // A large document takes its time; other work does not wait for it.
  exportDocument: ({ handle, dossier, attachment }) =>
    atOnce(({ session }) => {
      if (leaving.get(session)?.has(dossier) !== true) return fail({ code: 'motive-needed' });
      return eachPart(session, attachment, async (bytes) => {
        const put = await session.shell('export.write', { handle, bytes });
        return put.ok ? put : fail({ code: put.problem });
      });
    }),
});
