/**
 * What the driver and the application say to each other, said as it is. Both are on this computer, and the driver offers to have
 * everything packed: packing, and unpacking, took a twentieth of the processor time of all these tests.
 */
import http from 'node:http';

const offer = 'Sec-WebSocket-Extensions';

/** From now on connections of this process offer nothing of the kind. */
export function talkUnpacked(): void {
  http.request = new Proxy(http.request, {
    apply(request, self: unknown, args: unknown[]): unknown {
      withdraw(args[0]);
      return Reflect.apply(request, self, args);
    },
  });
}

function withdraw(options: unknown): void {
  if (typeof options !== 'object' || options === null || !('headers' in options)) return;
  const { headers } = options;
  if (typeof headers === 'object' && headers !== null) Reflect.deleteProperty(headers, offer);
}
