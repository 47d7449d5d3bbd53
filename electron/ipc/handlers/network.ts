import type { NetworkCalls } from '../../network/calls.ts';
import type { Handlers } from '../answer.ts';

type Calls = Pick<Handlers, 'network.status' | 'network.connect' | 'network.route' | 'network.stop' | 'network.go'>;

/** The storage of the network. */
export const networkHandlers = (network: NetworkCalls): Calls => ({
  'network.status': () => network.status(),
  'network.connect': ({ connection }) => network.connect(connection),
  'network.route': ({ letters }) => network.route(letters),
  'network.stop': ({ name }) => network.stop(name),
  'network.go': ({ name }) => network.go(name),
});
