/** Loaded into the API before its own code: when the launcher is gone (even by kill -9), finish and end. */
if (process.channel) {
  process.channel.unref();
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
