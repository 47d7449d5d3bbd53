/** Tests are about something else than the decision a justice house follows: it is named where a hand-over wants one (D57). */
import type { Change, DossierView, SendRequest, VaultApi } from '../../renderer/vault/api.ts';
import { lastAccepted } from '../../shared/dossier/hand-over.ts';
import { handOverOf, handOversIn } from '../../shared/dossier/plan/hand-overs-of.ts';
import { listOf, read } from '../../shared/dossier/read.ts';
import type { EntityView } from '../../shared/dossier/view.ts';

/** Always the same: two who write it apart agree. Of a day before any clock of a test begins. */
const decision = { court: 'strafuitvoeringsrechtbank', on: '2025-12-01' };

export const namingDecision = (vault: VaultApi): VaultApi => ({
  ...vault,
  send: async (input) => {
    const sent = await vault.send(input);
    if (sent.ok || sent.problem.code !== 'decision-missing') return sent;
    const seen = await vault.change({ dossier: input.dossier, changes: [] });
    const changes = seen.ok ? await decisionFor(vault, seen.value, input) : [];
    if (changes.length > 0) await vault.change({ dossier: input.dossier, changes });
    return vault.send(input);
  },
});

/** The decision at the hand-over under way; where none is, at one that begins as sending would begin it. */
async function decisionFor(vault: VaultApi, view: DossierView, { to }: SendRequest): Promise<readonly Change[]> {
  const plan = view.sections.find(({ kind }) => kind === 'plan');
  const under = listOf(plan, 'hand-over').find((each) => isUnderWay(each, to));
  if (under !== undefined) return [put(under.id, 'decision', decision)];
  const [me, people] = [await vault.me(), await vault.correspondents()];
  const them = people.ok ? people.value.find(({ person }) => person === to) : undefined;
  if (!me.ok || them === undefined) return [];
  const { person, name, service } = me.value;
  const holder = listOf(
    view.sections.find(({ kind }) => kind === 'identity'),
    'responsible',
  ).flatMap((each) => read('identity', 'responsible', each, 'holder') ?? [])[0];
  const isOurs = holder !== undefined && (holder.person === person || holder.service === service);
  const from = isOurs ? holder : { person, name, service };
  const after = lastAccepted(handOversIn(plan))?.id;
  const id = `decided-${listOf(plan, 'hand-over').length}`;
  const between = {
    from: { person: from.person, name: from.name, service: from.service },
    to: { person: to, name: them.name, service: them.service },
    ...(after !== undefined && { after }),
  };
  return [put(id, 'between', between), put(id, 'decision', decision)];
}

function isUnderWay(entity: EntityView, to: string): boolean {
  const { between, answer } = handOverOf(entity);
  return answer === undefined && between?.to.person === to;
}

const put = (entity: string, unit: string, value: unknown): Change => ({
  do: 'put',
  section: 'plan',
  type: 'hand-over',
  entity,
  unit,
  value,
  sees: [],
});
