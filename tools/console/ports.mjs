import { createServer } from 'node:net';

/** Tries to listen: null when the port is free, else the system's code (EADDRINUSE, EACCES, …). */
export function whyNotFree(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code ?? 'UNKNOWN'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/** The wished port when it is free on 127.0.0.1, else one the system picks. */
export async function freePort(wished = 0) {
  if (wished !== 0 && (await whyNotFree(wished, '127.0.0.1')) === null) return wished;
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The sentence for a port of the application that cannot be used. */
export function takenSentence(port, code) {
  if (code === 'EACCES')
    return `Port ${port} may not be used by this user: choose one above 1023, for example PORT=3000 npm start.`;
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program: choose another one, for example PORT=${port + 1} npm start.`;
  }
  return `Port ${port} cannot be opened (${code}): check PORT and HOST.`;
}
