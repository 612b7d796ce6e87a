/** The wished port when it is free on 127.0.0.1, else one the system picks. */
export function freePort(wished?: number): Promise<number>;
