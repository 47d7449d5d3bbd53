/** What pdf.js takes from its engine and plain Node 20 lacks; the application's runtime has it. */
if (!('withResolvers' in Promise)) {
  Object.defineProperty(Promise, 'withResolvers', { value: withResolvers, configurable: true, writable: true });
}

function withResolvers(): Record<'promise' | 'resolve' | 'reject', unknown> {
  const made: Record<string, unknown> = {};
  const promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return { promise, resolve: made['resolve'], reject: made['reject'] };
}
