/* What was done on the way to a state, a line for each end: printed with -DTRACES, read by replay.test.ts. */
struct { unsigned char length; char text[200]; } trace;

static void step(const char *what, int by, int at, int other, int heard) {
  int length = trace.length;
  length += sprintf(trace.text + length, "%s %d %d %d %d; ", what, by, at, other, heard);
  trace.length = length;
}

static void told(int counting, int applied) {
#ifdef TRACES
  printf("TRACE %.*s= %d %d\n", trace.length, trace.text, counting, applied);
#endif
}
