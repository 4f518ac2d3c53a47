/** Injection tokens of the things that are plain objects. */
export const CONFIG = Symbol('config');
export const LOG = Symbol('log');
export const TIMES = Symbol('timing');
export const TICKET_KEY = Symbol('ticket key');
export const POINTER_SOURCE = Symbol('pointer source');
